/**
 * Automatic layout that a reader recognises: the way the board already runs (to the right, down, …)
 * stays, so does what was above or beside what, and where on the board it all is.
 */
import { graphlib, layout } from '@dagrejs/dagre';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { grid, snapped } from '../board/layout.ts';
import { componentOf } from '../stores/removal.ts';
import { around, type Box, boxesOf, centreOf } from './boxes.ts';
import { type Element, isLocked, placedOf, withEach } from './elements.ts';
import { padding } from './framing.ts';
import { membersOf, rounded } from './moving.ts';
import { inReadersOrder, type Row, rows } from './readersOrder.ts';

type Direction = 'LR' | 'RL' | 'TB' | 'BT';
type Boxes = ReadonlyMap<string, Box>;

const gaps = { rank: 100, row: 60 } as const;
const clearly = 2.5;
/** Parts nearer to each other are laid out as one. */
const closest = 20;

/** Of what is chosen, or of everything when that is less than two. */
export function tidied(scenario: Scenario, ids: readonly string[]): Scenario {
  const boxes = boxesOf(scenario);
  const chosen = movable(scenario, ids);
  if (chosen.size < 2) return scenario;
  const parts = partsOf(scenario, chosen).map((part) => laidInPlace(scenario, boxes, part));
  // Parts that nothing joins stay where they are, as long as they have room there.
  const laid = doOverlap(parts) ? [laidInPlace(scenario, boxes, chosen)] : parts;
  const places = new Map(laid.flatMap((part) => [...part]));
  for (const [id, box] of beside(scenario, boxes, places)) places.set(id, box);
  return withEach(scenario, (element) => placedAt(element, places.get(element.id)));
}

function laidInPlace(
  scenario: Scenario,
  boxes: Boxes,
  chosen: ReadonlySet<string>,
): Map<string, Box> {
  const direction = directionOf(scenario, boxes, chosen);
  const laid = mirrored(laidOut(scenario, boxes, chosen, direction), boxes, direction);
  const groups = new Map(placedOf(scenario).map((element) => [element.id, element.in]));
  inReadersOrder({
    laid,
    before: boxes,
    row: rowOf(direction),
    groupOf: (id) => groups.get(id),
    links: scenario.links.map(({ from, to }) => [componentOf(from), componentOf(to)]),
  });
  makeRoom(scenario, laid, chosen);
  putFramesAround(scenario, laid, chosen);
  const [dx, dy] = backTo(laid, boxes);
  const places = new Map<string, Box>();
  for (const [id, box] of laid) places.set(id, { ...box, x: box.x + dx, y: box.y + dy });
  return places;
}

/** What hangs together by links or by standing in the same frame. */
function partsOf(scenario: Scenario, chosen: ReadonlySet<string>): Set<string>[] {
  const joined = new Map<string, string[]>();
  const join = (a: string, b: string | undefined) => {
    if (b === undefined || !chosen.has(a) || !chosen.has(b)) return;
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  };
  for (const { id, in: group } of placedOf(scenario)) join(id, group);
  for (const { from, to } of scenario.links) join(componentOf(from), componentOf(to));
  const parts: Set<string>[] = [];
  const seen = new Set<string>();
  for (const start of chosen) {
    if (seen.has(start)) continue;
    const part = new Set([start]);
    // A set that grows while it is walked through is walked through to its end.
    for (const id of part) for (const other of joined.get(id) ?? []) part.add(other);
    for (const id of part) seen.add(id);
    parts.push(part);
  }
  return parts;
}

function doOverlap(parts: readonly Boxes[]): boolean {
  const boxes = parts.flatMap((part) => around([...part.values()]) ?? []);
  return boxes.some((a, i) =>
    boxes
      .slice(i + 1)
      .some(
        (b) =>
          a.x < b.x + b.width + closest &&
          b.x < a.x + a.width + closest &&
          a.y < b.y + b.height + closest &&
          b.y < a.y + a.height + closest,
      ),
  );
}

/** Components and frames; what is locked stays, with all that stands in it. */
function movable(scenario: Scenario, ids: readonly string[]): Set<string> {
  const frames = scenario.frames ?? [];
  const all = [...scenario.components, ...frames].map(({ id }) => id);
  const asked = new Set(ids);
  for (const id of ids) for (const member of membersOf(scenario, id)) asked.add(member);
  const chosen = all.filter((id) => asked.has(id));
  const result = new Set(chosen.length < 2 ? all : chosen);
  for (const element of placedOf(scenario)) {
    if (!isLocked(element)) continue;
    result.delete(element.id);
    for (const member of membersOf(scenario, element.id)) result.delete(member);
  }
  return result;
}

/** Where most links lead now. */
function directionOf(scenario: Scenario, boxes: Boxes, chosen: ReadonlySet<string>): Direction {
  let across = 0;
  let down = 0;
  for (const { from, to } of scenario.links) {
    const a = boxes.get(componentOf(from));
    const b = boxes.get(componentOf(to));
    if (!a || !b || !chosen.has(componentOf(from)) || !chosen.has(componentOf(to))) continue;
    const [ax, ay] = centreOf(a);
    const [bx, by] = centreOf(b);
    // Each link speaks once, however long it is.
    const length = Math.hypot(bx - ax, by - ay) || 1;
    across += (bx - ax) / length;
    down += (by - ay) / length;
  }
  // Ports are at the sides: only a board that clearly runs down or up is left to do so.
  if (Math.abs(down) > clearly * Math.abs(across)) return down > 0 ? 'TB' : 'BT';
  return across < 0 ? 'RL' : 'LR';
}

function rowOf(direction: Direction): Row {
  return direction === 'TB' || direction === 'BT' ? rows.upright : rows.level;
}

function laidOut(
  scenario: Scenario,
  boxes: Boxes,
  chosen: ReadonlySet<string>,
  direction: Direction,
): Map<string, Box> {
  const graph = new graphlib.Graph({ compound: true, multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: gaps.row, ranksep: gaps.rank });
  graph.setDefaultEdgeLabel(() => ({}));
  const frames = new Set((scenario.frames ?? []).map(({ id }) => id));
  const filled = new Set<string>();
  // In the reader's order, from which the layout departs only to have fewer crossings.
  const { axis } = rowOf(direction);
  const inOrder = placedOf(scenario)
    .filter(({ id }) => chosen.has(id))
    .sort((a, b) => (boxes.get(a.id)?.[axis] ?? 0) - (boxes.get(b.id)?.[axis] ?? 0));
  for (const { id } of inOrder) {
    const { width = 0, height = 0 } = boxes.get(id) ?? {};
    graph.setNode(id, { width, height });
  }
  for (const { id, in: group } of inOrder) {
    if (group === undefined || !chosen.has(group) || !frames.has(group)) continue;
    graph.setParent(id, group);
    filled.add(group);
  }
  for (const { id, from, to } of scenario.links) {
    const [a, b] = [componentOf(from), componentOf(to)];
    if (a !== b && chosen.has(a) && chosen.has(b)) graph.setEdge(a, b, {}, id);
  }
  layout(graph);
  const laid = new Map<string, Box>();
  for (const { id } of inOrder) {
    if (filled.has(id)) continue;
    const { x, y, width, height } = graph.node(id);
    laid.set(id, { x: x - width / 2, y: y - height / 2, width, height });
  }
  return laid;
}

/**
 * A layout knows of no edges and names of frames: what lies beyond an edge is moved on by as much as
 * the frame is larger than what it holds.
 */
function makeRoom(scenario: Scenario, laid: Map<string, Box>, chosen: ReadonlySet<string>): void {
  const move = (axis: 'x' | 'y', from: number, by: number) => {
    for (const [id, box] of laid) {
      if (box[axis] >= from) laid.set(id, { ...box, [axis]: box[axis] + by });
    }
  };
  for (const { id } of scenario.frames ?? []) {
    if (!chosen.has(id)) continue;
    const members = membersOf(scenario, id);
    const inside = () => around([...members].flatMap((member) => laid.get(member) ?? []));
    const before = inside();
    if (!before) continue;
    move('y', before.y, padding.top + padding.name);
    move('x', before.x, padding.side);
    const after = inside() ?? before;
    move('y', after.y + after.height, padding.side);
    move('x', after.x + after.width, padding.side);
  }
}

/** Frames go around what they hold, the innermost first; those that are empty have been laid. */
function putFramesAround(
  scenario: Scenario,
  laid: Map<string, Box>,
  chosen: ReadonlySet<string>,
): void {
  const frames = (scenario.frames ?? []).filter(({ id }) => chosen.has(id));
  const inside = frames.map(({ id }) => ({ id, members: membersOf(scenario, id) }));
  inside.sort((a, b) => a.members.size - b.members.size);
  for (const { id, members } of inside) {
    const box = around([...members].flatMap((member) => laid.get(member) ?? []));
    if (!box) continue;
    laid.set(id, {
      x: box.x - padding.side,
      y: box.y - padding.top,
      width: box.width + 2 * padding.side,
      height: box.height + padding.top + padding.side,
    });
  }
}

/** Turned over when most of what was above is now below: a layout takes them for equal, a reader does not. */
function mirrored(laid: Map<string, Box>, before: Boxes, direction: Direction): Map<string, Box> {
  const { axis, side } = rowOf(direction);
  const whole = around([...laid.values()]);
  const middles = [...laid].flatMap(([id, box]) => {
    const old = before.get(id);
    return old ? [{ is: box[axis] + box[side] / 2, was: old[axis] + old[side] / 2 }] : [];
  });
  const mean = (pick: 'is' | 'was') =>
    middles.reduce((sum, one) => sum + one[pick], 0) / Math.max(1, middles.length);
  const [is, was] = [mean('is'), mean('was')];
  const likeness = middles.reduce((sum, one) => sum + (one.is - is) * (one.was - was), 0);
  if (!whole || likeness >= 0) return laid;
  const end = 2 * whole[axis] + whole[side];
  const turned = new Map<string, Box>();
  for (const [id, box] of laid) turned.set(id, { ...box, [axis]: end - box[axis] - box[side] });
  return turned;
}

/** The way to where it was, by the middle of it all. */
function backTo(laid: Boxes, before: Boxes): readonly [number, number] {
  const is = around([...laid.values()]);
  const was = around([...laid.keys()].flatMap((id) => before.get(id) ?? []));
  if (!is || !was) return [0, 0];
  const [x, y] = centreOf(is);
  const [oldX, oldY] = centreOf(was);
  // To the grid as a whole: what is in line stays so, whatever its height.
  return [snapped(is.x + oldX - x) - is.x, snapped(is.y + oldY - y) - is.y];
}

/** Annotations go with what they stood nearest to. */
function beside(scenario: Scenario, before: Boxes, places: Boxes): [string, Box][] {
  return (scenario.annotations ?? []).flatMap((note): [string, Box][] => {
    const own = before.get(note.id);
    if (!own || isLocked(note)) return [];
    const [x, y] = centreOf(own);
    let nearest: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { id } of scenario.components) {
      const box = before.get(id);
      if (!box || !places.has(id)) continue;
      const [otherX, otherY] = centreOf(box);
      const distance = Math.hypot(otherX - x, otherY - y);
      if (distance >= least) continue;
      least = distance;
      nearest = id;
    }
    const was = nearest === undefined ? undefined : before.get(nearest);
    const is = nearest === undefined ? undefined : places.get(nearest);
    if (!was || !is) return [];
    return [[note.id, { ...own, x: own.x + is.x - was.x, y: own.y + is.y - was.y }]];
  });
}

function placedAt(element: Element, box: Box | undefined): Element {
  if (!box || 'from' in element) return element;
  const at = rounded([box.x, box.y]);
  const isThere = element.at?.[0] === at[0] && element.at?.[1] === at[1];
  if (!('size' in element)) return isThere ? element : { ...element, at };
  const size: [number, number] = [upTo(box.width), upTo(box.height)];
  const isSame = element.size[0] === size[0] && element.size[1] === size[1];
  return isThere && isSame ? element : { ...element, at, size };
}

function upTo(side: number): number {
  return Math.ceil(side / grid) * grid;
}
