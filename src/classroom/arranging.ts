/**
 * Where things stand for a class. Cards say less here and are lower, so the areas of a machine close
 * up: one band under the other across the whole machine, as textbooks draw user and kernel space. No
 * run depends on it, and the board itself is not touched.
 */
import { hostsOf } from '../../simulations/scenarios/hosts.ts';
import type {
  ScenarioFrame as Frame,
  Scenario,
  ScenarioComponent,
} from '../../simulations/scenarios/types.ts';
import type { Lane } from './lanes.ts';

/** Of a card, as `board.css` makes it. */
const card = { width: 176, height: 84 };
/** Around cards in a band; and a machine's own edge. */
const inset = 17;
const edge = 26;
const gap = 20;
/** Cards of a band that stand nearly level stand level. */
const levelling = 40;
/** For the machine's name, in its upper left corner. */
const nameWidth = 230;

type Point = readonly [number, number];
type Placed = ScenarioComponent & { readonly at: Point };

interface Band {
  readonly frame: Frame;
  readonly cards: readonly Placed[];
  readonly top: number;
  readonly span: number;
  /** How far below the highest card one stands that was drawn at `y`. */
  readonly level: (y: number) => number;
}

/** `aspect` is the width of the room by its height: where it is wide, links are longer. */
export function arranged(scenario: Scenario, lanes: readonly Lane[], aspect: number): Scenario {
  const areas = lanes.flatMap((lane) => areaOf(scenario, lane) ?? []);
  const wide = widthFor(scenario, lanes, aspect);
  // Boards that are not drawn in this way stay as they are drawn.
  if (areas.length === 0 || areas.length < lanes.length) return scenario;
  const across = (x: number) => x * wide;
  const places = new Map<string, Point>();
  const frames = new Map<string, { readonly at: Point; readonly size: Point }>();
  const inOrder = areas.toSorted((a, b) => a.top - b.top);
  let top = inOrder[0]?.top ?? 0;
  for (const { frame, bands, machine, beside } of inOrder) {
    const cards = bands.flatMap((band) => band.cards);
    const first = bands[0]?.cards.map(({ at }) => across(at[0])) ?? [];
    const lefts = cards.map(({ at }) => across(at[0]) - edge);
    // Whoever stands at the left keeps that place, and the machine's name goes to the right.
    const isCrowded = beside.some(({ id }) => across(xOf(scenario, id)) < Math.min(...lefts));
    const left = Math.min(...lefts, ...(isCrowded ? [] : [Math.min(...first) - nameWidth]));
    const right = Math.max(...cards.map(({ at }) => across(at[0]))) + card.width + edge;
    let floor = top;
    for (const band of bands) {
      for (const { id, at } of band.cards)
        places.set(id, [across(at[0]), floor + inset + band.level(at[1])]);
      const height = band.span + card.height + 2 * inset;
      frames.set(band.frame.id, { at: [left, floor], size: [right - left, height] });
      floor += height;
    }
    frames.set(frame.id, { at: [left, top], size: [right - left, floor - top] });
    // Its counts are beside the caption; it has to stand somewhere all the same.
    places.set(machine, [left + inset, top + inset]);
    for (const { id, near } of beside) {
      const x = across(xOf(scenario, id));
      const y = places.get(near)?.[1] ?? top;
      places.set(id, [x, y]);
    }
    top = floor + gap;
  }
  return {
    ...scenario,
    components: scenario.components.map((component) => {
      const at = places.get(component.id);
      return at ? { ...component, at } : component;
    }),
    frames: (scenario.frames ?? []).map((frame) => ({ ...frame, ...frames.get(frame.id) })),
  };
}

const heightOf = ({ bands }: Area) =>
  bands.reduce((sum, { span }) => sum + span + card.height + 2 * inset, 0);

/** How far things move apart across, so that the machines that are looked at together fill the room. */
function widthFor(scenario: Scenario, lanes: readonly Lane[], aspect: number): number {
  const shown = company(lanes);
  const areas = shown.flatMap((lane) => areaOf(scenario, lane) ?? []);
  const height = areas.reduce((sum, area) => sum + heightOf(area) + gap, 0);
  const ids = new Set(
    shown.flatMap(({ links }) => links.flatMap(({ from, to }) => [from.id, to.id])),
  );
  const xs = scenario.components.flatMap(({ id, at }) => (ids.has(id) && at ? [at[0]] : []));
  const width = Math.max(...xs) - Math.min(...xs);
  const wanted = (height * aspect - card.width - 2 * edge) / width;
  return Number.isFinite(wanted) ? Math.min(1.3, Math.max(1, wanted)) : 1;
}

const xOf = ({ components }: Scenario, id: string) =>
  components.find((one) => one.id === id)?.at?.[0] ?? 0;

interface Area {
  readonly frame: Frame;
  readonly machine: string;
  readonly top: number;
  readonly bands: readonly Band[];
  /** Who stands outside, and the card that they are linked to. */
  readonly beside: readonly { readonly id: string; readonly near: string }[];
}

function areaOf(scenario: Scenario, { machine }: Lane): Area | null {
  const { components, frames = [], links } = scenario;
  const host = components.find(({ id }) => id === machine);
  const frame = frames.find(({ id }) => id === host?.in);
  if (!frame) return null;
  const bands = frames
    .filter((one) => one.in === frame.id)
    .map((one) => bandOf(one, components))
    .filter((band) => band !== null)
    .sort((a, b) => a.top - b.top || (a.frame.at?.[0] ?? 0) - (b.frame.at?.[0] ?? 0));
  const hosts = hostsOf(scenario);
  const own = components.filter(({ id }) => hosts.get(id) === machine);
  const inBands = new Set(bands.flatMap(({ cards }) => cards.map(({ id }) => id)));
  if (bands.length === 0 || own.some(({ id }) => !inBands.has(id))) return null;
  const beside = links.flatMap(({ from, to }) => {
    const [a = '', b = ''] = [from.split('.')[0], to.split('.')[0]];
    if (inBands.has(a) && !hosts.has(b)) return [{ id: b, near: a }];
    return inBands.has(b) && !hosts.has(a) ? [{ id: a, near: b }] : [];
  });
  return { frame, machine, top: frame.at?.[1] ?? 0, bands, beside };
}

function bandOf(frame: Frame, components: readonly ScenarioComponent[]): Band | null {
  const cards = components.filter(
    (component): component is Placed => component.in === frame.id && component.at !== undefined,
  );
  if (cards.length === 0) return null;
  const tops = cards.map(({ at }) => at[1]).sort((a, b) => a - b);
  const top = tops[0] ?? 0;
  const levels: number[] = [];
  for (const y of tops) if (y - (levels.at(-1) ?? -levelling) >= levelling) levels.push(y);
  const level = (y: number) => (levels.findLast((one) => one <= y) ?? top) - top;
  return { frame, cards, top, span: level(tops.at(-1) ?? top), level };
}

/**
 * The machines that a class looks at together: those whose paths end at the same kind of thing. Of no
 * machine in particular, the most that belong together.
 */
export function company(lanes: readonly Lane[], machine?: string): readonly Lane[] {
  if (machine === undefined) {
    const all = lanes.map((lane) => company(lanes, lane.machine));
    return all.reduce((most, one) => (one.length > most.length ? one : most), []);
  }
  const goal = (lane: Lane | undefined) => lane?.links.at(-1)?.to.kind;
  const mine = goal(lanes.find((lane) => lane.machine === machine));
  return lanes.filter((lane) => goal(lane) === mine);
}

/** Where names have room, in flow pixels from the left edge of their area. */
export interface Names {
  /** Of machines: where the name begins, under no card of the first band. */
  readonly machines: ReadonlyMap<string, number>;
  /** Of bands: the middle of the widest gap between cards. */
  readonly bands: ReadonlyMap<string, number>;
}

export function namePlaces({ components, frames = [] }: Scenario): Names {
  const machines = new Map<string, number>();
  const bands = new Map<string, number>();
  for (const frame of frames) {
    const around = frames.find(({ id }) => id === frame.in);
    const band = around && bandOf(frame, components);
    if (!around || !band) continue;
    const isFirst = frames.every((other) => other.in !== frame.in || other.at[1] >= frame.at[1]);
    const lefts = band.cards.map(({ at }) => at[0] - frame.at[0]).sort((a, b) => a - b);
    const hasRoom = (lefts[0] ?? 0) >= nameWidth;
    if (isFirst) machines.set(around.id, hasRoom ? edge / 2 : (lefts[0] ?? 0) + card.width + edge);
    bands.set(frame.id, middleOfWidest(lefts, isFirst && hasRoom ? nameWidth : 0, frame.size[0]));
  }
  return { machines, bands };
}

function middleOfWidest(lefts: readonly number[], start: number, end: number): number {
  let from = start;
  let widest = 0;
  let middle = end / 2;
  for (const left of [...lefts, end]) {
    if (left - from > widest) {
      widest = left - from;
      middle = (from + left) / 2;
    }
    from = Math.max(from, left + card.width);
  }
  return middle;
}

/** Everything of some machines: what stands on them and beside them, and their areas. */
export function shownWith(scenario: Scenario, lanes: readonly Lane[]): readonly string[] {
  const ids = new Set<string>();
  for (const lane of lanes) {
    const area = areaOf(scenario, lane);
    for (const { from, to } of lane.links) ids.add(from.id).add(to.id);
    if (!area) continue;
    ids.add(area.frame.id);
    for (const { frame } of area.bands) ids.add(frame.id);
  }
  return [...ids];
}
