/** In line, and evenly apart. What is locked stays, and the others line up with it. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { around, type Box, boxesOf } from './boxes.ts';
import { isLocked, placedOf } from './elements.ts';
import { membersOf, moved } from './moving.ts';

export const edges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Edge = (typeof edges)[number];
export type Axis = 'x' | 'y';

interface Item {
  readonly id: string;
  readonly box: Box;
  readonly locked: boolean;
}

/** What is chosen and placed, without what goes along with a frame that is chosen, too. */
export function itemsOf(scenario: Scenario, ids: readonly string[]): Item[] {
  const boxes = boxesOf(scenario);
  const chosen = new Set(ids);
  const carried = new Set<string>();
  for (const { id } of scenario.frames ?? []) {
    if (chosen.has(id)) for (const member of membersOf(scenario, id)) carried.add(member);
  }
  return placedOf(scenario).flatMap((element) => {
    const box = boxes.get(element.id);
    if (!box || !chosen.has(element.id) || carried.has(element.id)) return [];
    return [{ id: element.id, box, locked: isLocked(element) }];
  });
}

export function aligned(scenario: Scenario, ids: readonly string[], edge: Edge): Scenario {
  const items = itemsOf(scenario, ids);
  const fixed = items.filter(({ locked }) => locked);
  const frame = around((fixed.length > 0 ? fixed : items).map(({ box }) => box));
  if (!frame || items.length < 2) return scenario;
  const positions = items.map(({ id, box }) => [id, alongside(box, frame, edge)] as const);
  return moved(scenario, Object.fromEntries(positions));
}

function alongside({ x, y, width, height }: Box, frame: Box, edge: Edge): [number, number] {
  switch (edge) {
    case 'left':
      return [frame.x, y];
    case 'centre':
      return [frame.x + (frame.width - width) / 2, y];
    case 'right':
      return [frame.x + frame.width - width, y];
    case 'top':
      return [x, frame.y];
    case 'middle':
      return [x, frame.y + (frame.height - height) / 2];
    case 'bottom':
      return [x, frame.y + frame.height - height];
  }
}

/** Equal gaps between them; the first and the last stay where they are. */
export function distributed(scenario: Scenario, ids: readonly string[], axis: Axis): Scenario {
  const side = axis === 'x' ? 'width' : 'height';
  const items = itemsOf(scenario, ids).sort(
    (a, b) => a.box[axis] + a.box[side] / 2 - (b.box[axis] + b.box[side] / 2),
  );
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last || items.length < 3) return scenario;
  const inner = items.slice(1, -1).reduce((sum, { box }) => sum + box[side], 0);
  const room = last.box[axis] - first.box[axis] - first.box[side] - inner;
  const gap = room / (items.length - 1);
  const positions: Record<string, [number, number]> = {};
  let at = first.box[axis] + first.box[side] + gap;
  for (const { id, box } of items.slice(1, -1)) {
    positions[id] = axis === 'x' ? [at, box.y] : [box.x, at];
    at += box[side] + gap;
  }
  return moved(scenario, positions);
}
