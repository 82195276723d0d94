/** Frames around what is chosen, locks on it, and both taken off again. */
import type { Scenario, ScenarioFrame } from '../../simulations/scenarios/types.ts';
import { withoutElements } from '../stores/removal.ts';
import { itemsOf } from './arranging.ts';
import { around } from './boxes.ts';
import { freeId, idsOf, isLocked, isTooLarge, placedOf, withEach } from './elements.ts';
import type { Placing } from './fragment.ts';
import { standing } from './moving.ts';

/** Room around what a frame holds; its name stands above its edge. */
export const padding = { side: 40, top: 40, name: 30 } as const;

/** What is chosen, in a frame of its own; it stands where they all stood, or in none. */
export function framed(scenario: Scenario, ids: readonly string[]): Placing {
  const items = itemsOf(scenario, ids);
  const box = around(items.map((item) => item.box));
  if (!box) return { scenario, ids: [] };
  const chosen = new Set(items.map((item) => item.id));
  const groups = new Set(
    placedOf(scenario)
      .filter(({ id }) => chosen.has(id))
      .map((element) => element.in),
  );
  const [shared] = groups;
  const frames = new Set((scenario.frames ?? []).map((one) => one.id));
  const outer =
    groups.size === 1 && shared !== undefined && frames.has(shared) ? shared : undefined;
  const frame: ScenarioFrame = {
    id: freeId(idsOf(scenario), 'frame'),
    at: [box.x - padding.side, box.y - padding.top],
    size: [box.width + 2 * padding.side, box.height + padding.top + padding.side],
    ...(outer !== undefined && { in: outer }),
  };
  const start: Scenario = { ...scenario, frames: [...(scenario.frames ?? []), frame] };
  if (isTooLarge(start)) return { scenario, ids: [] };
  const components = new Set(scenario.components.map(({ id }) => id));
  const next = items.reduce((now, { id }) => {
    const group = placedOf(now).find((element) => element.id === id)?.in;
    // What stands in a component stays with it.
    return group !== undefined && components.has(group) ? now : standing(now, id, frame.id);
  }, start);
  return { scenario: next, ids: [frame.id] };
}

/** Takes frames away and leaves what stood in them; `ids` are of what was in them. */
export function unframed(scenario: Scenario, ids: readonly string[]): Placing {
  const open = (scenario.frames ?? []).filter((one) => ids.includes(one.id) && !isLocked(one));
  const gone = new Set(open.map(({ id }) => id));
  const freed = placedOf(scenario).filter((one) => one.in !== undefined && gone.has(one.in));
  return { scenario: withoutElements(scenario, gone), ids: freed.map(({ id }) => id) };
}

export function withLock(scenario: Scenario, ids: readonly string[], locked: boolean): Scenario {
  const chosen = new Set(ids);
  return withEach(scenario, (element) => {
    // Links go where their components are.
    if (!chosen.has(element.id) || 'from' in element || isLocked(element) === locked)
      return element;
    const { locked: _, ...rest } = element;
    return locked ? { ...rest, locked: true } : rest;
  });
}
