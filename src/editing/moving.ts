/** What moves, what moves along with it, and in which frame it comes to stand. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { type Box, boxesOf, centreOf, holds } from './boxes.ts';
import { type Element, isLocked, type PlacedElement, placedOf, withEach } from './elements.ts';

type Point = readonly [number, number];
export type Positions = Readonly<Record<string, Point>>;

/** Nothing stands in itself; a file that says so has been refused. */
const maxDepth = 100;

/** The frame or component around each, by id. */
function groupsOf(scenario: Scenario): Map<string, string | undefined> {
  return new Map(placedOf(scenario).map((element) => [element.id, element.in]));
}

/** Ids of what stands in a group, at any depth. */
export function membersOf(scenario: Scenario, group: string): Set<string> {
  const groups = groupsOf(scenario);
  const members = new Set<string>();
  for (const id of groups.keys()) {
    let outer = groups.get(id);
    for (let depth = 0; outer !== undefined && depth < maxDepth; depth++) {
      if (outer === group) members.add(id);
      outer = groups.get(outer);
    }
  }
  return members;
}

/**
 * The innermost frame at a point; `without` names those that cannot be it: what is being moved,
 * which cannot come to stand in itself.
 */
export function frameAt(
  scenario: Scenario,
  point: Point,
  without: ReadonlySet<string> = new Set(),
): string | undefined {
  let best: Box | undefined;
  let found: string | undefined;
  for (const { id, at, size } of scenario.frames ?? []) {
    const box = { x: at[0], y: at[1], width: size[0], height: size[1] };
    if (without.has(id) || !holds(box, point)) continue;
    if (best && best.width * best.height <= box.width * box.height) continue;
    best = box;
    found = id;
  }
  return found;
}

/** As far as a file may place anything. */
const farthest = 1_000_000;

export function rounded([x, y]: Point): [number, number] {
  // Adding 0 makes an ordinary zero of -0, which no file can tell from it.
  const whole = (value: number) => Math.max(-farthest, Math.min(farthest, Math.round(value))) + 0;
  return [whole(x), whole(y)];
}

/**
 * Frames take along what stands in them, unless it is named itself; each thing named then stands in
 * the frame it was put down on. What is locked stays, but goes with the frame around it.
 */
export function moved(scenario: Scenario, positions: Positions): Scenario {
  const boxes = boxesOf(scenario);
  const ways = waysOf(scenario, positions, boxes);
  if (ways.size === 0) return scenario;
  const after = withEach(scenario, (element) => shifted(element, ways.get(element.id), boxes));
  return resettled(after, (element) => {
    const way = ways.get(element.id);
    if (!way?.isOwn) return false;
    // What went the same way as its frame has not been taken out of it.
    const outer = element.in === undefined ? undefined : ways.get(element.in);
    return !outer || outer.x !== way.x || outer.y !== way.y;
  });
}

interface Way {
  readonly x: number;
  readonly y: number;
  /** Named itself, not taken along. */
  readonly isOwn: boolean;
}

function waysOf(
  scenario: Scenario,
  positions: Positions,
  boxes: ReadonlyMap<string, Box>,
): Map<string, Way> {
  const ways = new Map<string, Way>();
  const groups = groupsOf(scenario);
  const lockedOnes = new Set(
    placedOf(scenario)
      .filter(isLocked)
      .map(({ id }) => id),
  );
  for (const [id, box] of boxes) {
    if (!Object.hasOwn(positions, id) || lockedOnes.has(id)) continue;
    const [x, y] = rounded(positions[id] ?? [box.x, box.y]);
    const way = { x: x - box.x, y: y - box.y, isOwn: true };
    if (way.x !== 0 || way.y !== 0) ways.set(id, way);
  }
  const frames = new Set((scenario.frames ?? []).map(({ id }) => id));
  const own = new Map(ways);
  for (const id of groups.keys()) {
    if (Object.hasOwn(positions, id) && !lockedOnes.has(id)) continue;
    let outer = groups.get(id);
    for (let depth = 0; outer !== undefined && depth < maxDepth; depth++) {
      const way = frames.has(outer) ? own.get(outer) : undefined;
      if (way) {
        ways.set(id, { ...way, isOwn: false });
        break;
      }
      outer = groups.get(outer);
    }
  }
  return ways;
}

function shifted(element: Element, way: Way | undefined, boxes: ReadonlyMap<string, Box>): Element {
  const box = way && boxes.get(element.id);
  if (!box) return element;
  return { ...element, at: rounded([box.x + way.x, box.y + way.y]) } as Element;
}

/** Puts those of the elements that `isAsked` into the frame their centre lies on. */
export function resettled(
  scenario: Scenario,
  isAsked: (element: PlacedElement) => boolean,
): Scenario {
  if (!scenario.frames) return scenario;
  const boxes = boxesOf(scenario);
  const components = new Set(scenario.components.map(({ id }) => id));
  return placedOf(scenario)
    .filter(isAsked)
    .reduce((now, element) => {
      const box = boxes.get(element.id);
      // What stands in a component stays with it, wherever it is drawn.
      if (!box || (element.in !== undefined && components.has(element.in))) return now;
      const own = membersOf(now, element.id).add(element.id);
      return standing(now, element.id, frameAt(now, centreOf(box), own));
    }, scenario);
}

/** In another frame, or in none. */
export function standing(scenario: Scenario, id: string, group: string | undefined): Scenario {
  return withEach(scenario, (element) => {
    if (element.id !== id || !('at' in element || 'kind' in element)) return element;
    const placed = element as PlacedElement;
    if (placed.in === group) return element;
    const { in: _, ...rest } = placed;
    return group === undefined ? rest : { ...rest, in: group };
  });
}

/**
 * A frame or an annotation of another size; an annotation takes only the width. What a frame comes
 * to lie under joins it, what it no longer lies under leaves it.
 */
export function resized(scenario: Scenario, id: string, at: Point, size: Point): Scenario {
  const before = placedOf(scenario).find((element) => element.id === id);
  if (!before || isLocked(before) || 'kind' in before) return scenario;
  const [width, height] = rounded(size).map((side) => Math.max(shortestSide, side));
  const next = withEach(scenario, (element) => {
    if (element.id !== id) return element;
    const place = { at: rounded(at) };
    return 'size' in element
      ? { ...element, ...place, size: [width, height] as [number, number] }
      : ({ ...element, ...place, width } as Element);
  });
  if (!('size' in before)) return next;
  const box = { x: at[0], y: at[1], width: size[0], height: size[1] };
  const boxes = boxesOf(next);
  return resettled(next, (element) => {
    if (element.in === id) return true;
    const own = boxes.get(element.id);
    const isBeside = element.in === before.in && element.id !== id;
    return isBeside && own !== undefined && holds(box, centreOf(own));
  });
}

const shortestSide = 20;
