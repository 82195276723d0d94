/**
 * A part of a board that stands by itself, to be put somewhere else: as a scenario of its own, so
 * that what is copied can be read, saved as a file and pasted by whoever gets it.
 */

import { resolveLink, Topology } from '../../simulations/scenarios/topology.ts';
import type {
  Scenario,
  ScenarioAnnotation,
  ScenarioComponent,
  ScenarioFrame,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { grid, placesOf } from '../board/layout.ts';
import { componentOf } from '../stores/removal.ts';
import { around, type Box, boxesOf, centreOf } from './boxes.ts';
import { elementsOf, idsOf, isTooLarge, type PlacedElement } from './elements.ts';
import { membersOf, resettled, rounded } from './moving.ts';

type Point = readonly [number, number];

/** What is chosen, what stands in chosen frames, and the links between them; null when nothing is. */
export function fragmentOf(scenario: Scenario, ids: readonly string[]): Scenario | null {
  const chosen = withMembers(scenario, ids);
  const places = placesOf(scenario);
  const { frames = [], annotations = [] } = scenario;
  const here = <E extends PlacedElement>(list: readonly E[]): E[] =>
    list
      .filter(({ id }) => chosen.has(id))
      .map((one) => (inside(one, chosen) ? one : outside(one)));
  const components = here(scenario.components).map(
    (one): ScenarioComponent => ({ ...one, at: rounded(places.get(one.id) ?? [0, 0]) }),
  );
  const links = scenario.links.filter(
    ({ from, to }) => chosen.has(componentOf(from)) && chosen.has(componentOf(to)),
  );
  const areas = here(frames);
  const notes = here(annotations);
  if (components.length + areas.length + notes.length === 0) return null;
  return {
    format: 'topolab',
    version: 1,
    components,
    links,
    ...(areas.length > 0 && { frames: areas }),
    ...(notes.length > 0 && { annotations: notes }),
  };
}

function withMembers(scenario: Scenario, ids: readonly string[]): Set<string> {
  const chosen = new Set(ids);
  for (const id of ids) for (const member of membersOf(scenario, id)) chosen.add(member);
  return chosen;
}

function inside({ in: group }: PlacedElement, chosen: ReadonlySet<string>): boolean {
  return group === undefined || chosen.has(group);
}

function outside<E extends PlacedElement>(element: E): E {
  const { in: _, ...rest } = element;
  return rest as E;
}

export interface Placing {
  readonly scenario: Scenario;
  /** Of what was put down, without its links. */
  readonly ids: readonly string[];
}

/**
 * The board with a fragment put down so that its middle is at a point. What is added has ids that
 * are free, its own where nobody else has them, and is not locked. A board that would have more than
 * a file may hold stays as it is: then nothing was put down.
 */
export function withFragment(scenario: Scenario, fragment: Scenario, middle: Point): Placing {
  const box = boxOf(fragment);
  if (!box) return { scenario, ids: [] };
  const [x, y] = centreOf(box);
  return put(scenario, fragment, rounded([middle[0] - x, middle[1] - y])).placing;
}

function put(scenario: Scenario, fragment: Scenario, [dx, dy]: Point) {
  const names = freshIds(scenario, fragment);
  const name = (id: string) => names.get(id) ?? id;
  const end = (text: string) => name(componentOf(text)) + text.slice(componentOf(text).length);
  const places = placesOf(fragment);
  const placed = <E extends PlacedElement>({ locked: _, ...element }: E) => {
    const [x, y] = element.at ?? places.get(element.id) ?? [0, 0];
    const group = element.in === undefined ? {} : { in: name(element.in) };
    return { ...element, id: name(element.id), at: rounded([x + dx, y + dy]), ...group };
  };
  const components: ScenarioComponent[] = fragment.components.map(placed);
  const links = fragment.links.map(
    (link): ScenarioLink => ({
      ...link,
      id: name(link.id),
      from: end(link.from),
      to: end(link.to),
    }),
  );
  const frames: ScenarioFrame[] = (fragment.frames ?? []).map(placed);
  const notes: ScenarioAnnotation[] = (fragment.annotations ?? []).map(placed);
  const ids = [...components, ...frames, ...notes].map(({ id }) => id);
  const next: Scenario = {
    ...scenario,
    components: [...scenario.components, ...components],
    links: [...scenario.links, ...links],
    ...(frames.length > 0 && { frames: [...(scenario.frames ?? []), ...frames] }),
    ...(notes.length > 0 && { annotations: [...(scenario.annotations ?? []), ...notes] }),
  };
  if (isTooLarge(next)) return { placing: { scenario, ids: [] }, names };
  // What came in no frame of its own may have come to lie on one that is there.
  const isLoose = new Set([...components, ...frames, ...notes].filter((one) => !one.in));
  const loose = new Set([...isLoose].map(({ id }) => id));
  return { placing: { scenario: resettled(next, ({ id }) => loose.has(id)), ids }, names };
}

function boxOf(fragment: Scenario): Box | null {
  return around([...boxesOf(fragment).values()]);
}

/** An id may have 64 characters; this leaves room for a number. */
const longestStem = 56;

function freshIds(scenario: Scenario, fragment: Scenario): Map<string, string> {
  const taken = idsOf(scenario);
  const names = new Map<string, string>();
  for (const { id } of elementsOf(fragment)) {
    const name = taken.has(id) ? nextId(taken, id) : id;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

/** `queue-2` after `queue-1`, `orders-2` after `orders`. */
function nextId(taken: ReadonlySet<string>, id: string): string {
  const [, stem = id] = /^(.*?)(?:-\d{1,6})?$/su.exec(id) ?? [];
  const short = [...stem].slice(0, longestStem).join('') || 'copy';
  let number = 2;
  while (taken.has(`${short}-${number}`)) number += 1;
  return `${short}-${number}`;
}

// --- Twice ----------------------------------------------------------------------------------------

const gap = 40;
const farthest = 10_000;

/**
 * What is chosen once more, below where it stands. Links to what is not chosen come along where the
 * port has room: a second worker works for the same queue.
 */
export function duplicated(scenario: Scenario, ids: readonly string[]): Placing {
  const fragment = fragmentOf(scenario, ids);
  const boxes = boxesOf(scenario);
  const own = [...(fragment?.components ?? []), ...(fragment?.frames ?? [])];
  const all = [...own, ...(fragment?.annotations ?? [])].flatMap(({ id }) => boxes.get(id) ?? []);
  const box = around(all);
  if (!fragment || !box) return { scenario, ids: [] };
  const chosen = withMembers(scenario, ids);
  const areas = new Set((scenario.frames ?? []).map(({ id }) => id));
  const others = [...boxes].filter(([id]) => !chosen.has(id) && !areas.has(id));
  const down = freeBelow(
    box,
    others.map(([, other]) => other),
  );
  const { placing, names } = put(scenario, fragment, [0, down]);
  if (placing.ids.length === 0) return placing;
  return { ...placing, scenario: withOuterLinks(scenario, placing.scenario, names) };
}

/** How far down a box has room beside others, or next to where it is when there is none for long. */
function freeBelow(box: Box, others: readonly Box[]): number {
  const first = Math.ceil((box.height + gap) / grid) * grid;
  for (let down = first; down < first + farthest; down += grid) {
    const y = box.y + down;
    const isFree = others.every(
      (other) =>
        other.x >= box.x + box.width ||
        other.x + other.width <= box.x ||
        other.y >= y + box.height + grid ||
        other.y + other.height + grid <= y,
    );
    if (isFree) return down;
  }
  return first;
}

function withOuterLinks(
  before: Scenario,
  after: Scenario,
  names: ReadonlyMap<string, string>,
): Scenario {
  const topology = topologyOf(after);
  const taken = idsOf(after);
  const links: ScenarioLink[] = [];
  for (const link of before.links) {
    const from = names.get(componentOf(link.from));
    const to = names.get(componentOf(link.to));
    // Those between two that were chosen are there already.
    if ((from === undefined) === (to === undefined)) continue;
    const ends = {
      from: from === undefined ? link.from : from + link.from.slice(componentOf(link.from).length),
      to: to === undefined ? link.to : to + link.to.slice(componentOf(link.to).length),
    };
    const resolved = resolveLink(ends, topology);
    if (!resolved.ok) continue;
    const copy = { ...link, ...ends, id: nextId(taken, link.id) };
    taken.add(copy.id);
    topology.addLink(copy.id, resolved.value);
    links.push(copy);
  }
  const next = { ...after, links: [...after.links, ...links] };
  return links.length === 0 || isTooLarge(next) ? after : next;
}

/** Of a scenario that hangs together. */
export function topologyOf({ components, links }: Scenario): Topology {
  const topology = new Topology();
  for (const component of components) topology.addComponent(component);
  for (const link of links) {
    const ends = resolveLink(link, topology);
    if (ends.ok) topology.addLink(link.id, ends.value);
  }
  return topology;
}
