/** What is happening on the page as a scenario file with a run: for a link, or for a file. */

import type { Branch, BranchId, Moment } from '../../simulations/protocol.ts';
import { limits } from '../../simulations/scenarios/limits.ts';
import { fastest } from '../../simulations/scenarios/run.ts';
import type {
  Input,
  Scenario,
  ScenarioBranch,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';

export interface RunToShare {
  /** What the run began with, and what people have made of it on the board since. */
  readonly begun: Scenario;
  readonly tip: Scenario;
  readonly branches: readonly Branch[];
  readonly current: BranchId;
  readonly moment: Moment;
  readonly hash: string;
  readonly engine: string;
  readonly speed: number;
  readonly selection: readonly string[];
  readonly message: number | null;
}

/** `otherFutures` takes along the branches that are not on the board now, as many as a file can hold. */
export function collectRun(from: RunToShare, otherFutures: boolean): Scenario {
  const { begun, tip, hash, engine, speed, message } = from;
  const kept = keptBranches(from, otherFutures);
  const places = new Map(kept.map(({ id }, place) => [id, place]));
  const looks = looksOf(tip);
  const current = places.get(from.current) ?? 0;
  const branches = kept.map((one) => {
    // While it plays, the moment is ahead of what has been reported of the branch.
    const isAhead = one.id === from.current && from.moment.time > one.end.time;
    return writtenBranch(isAhead ? { ...one, end: from.moment } : one, places, looks);
  });
  const onIt = presentIn(begun, tip, branches[current]?.inputs ?? []);
  const selection = from.selection.filter((id) => onIt.has(id)).slice(0, limits.ids);
  return {
    ...withLooks(begun, tip, looks),
    run: {
      engine,
      hash,
      moment: momentOf(from.moment),
      speed: Number.isFinite(speed) ? speed : fastest,
      ...(selection.length > 0 ? { selection } : {}),
      ...(message === null ? {} : { message }),
      current,
      branches,
    },
  };
}

/** How many branches `collectRun` would have to leave out. */
export function branchesLeftOut(from: RunToShare): number {
  return from.branches.length - keptBranches(from, true).length;
}

/** The current one, then the latest others for which there is room; in the order they were made. */
function keptBranches(from: RunToShare, otherFutures: boolean): Branch[] {
  const current = from.branches.filter(({ id }) => id === from.current);
  if (!otherFutures) return current;
  const kept = [...current];
  let inputs = current.reduce((sum, branch) => sum + branch.inputs.length, 0);
  const latestFirst = from.branches.filter(({ id }) => id !== from.current).reverse();
  for (const branch of latestFirst) {
    inputs += branch.inputs.length;
    if (kept.length === limits.branches || inputs > limits.inputs) break;
    kept.push(branch);
  }
  return kept.sort((a, b) => a.id - b.id);
}

function writtenBranch(
  { name, parent, forkedAt, end, inputs }: Branch,
  places: ReadonlyMap<BranchId, number>,
  looks: Looks,
): ScenarioBranch {
  const place = parent === null ? undefined : places.get(parent);
  const left = place === undefined ? {} : { parent: place };
  return {
    ...(name === '' ? {} : { name }),
    ...left,
    ...(forkedAt === null || place === undefined ? {} : { forkedAt: momentOf(forkedAt) }),
    end: momentOf(end),
    inputs: inputs.map((input) => withLook(input, looks)),
  };
}

function momentOf({ time, events, inputs }: Moment): Moment {
  return { time, events, inputs };
}

function presentIn(begun: Scenario, tip: Scenario, inputs: readonly Input[]): Set<string> {
  const drawn = [...(tip.frames ?? []), ...(tip.annotations ?? [])];
  const ids = [...begun.components, ...begun.links, ...drawn].map(({ id }) => id);
  const added = inputs.flatMap((input) => {
    if (input.do !== 'add') return [];
    return 'component' in input ? [input.component.id] : [input.link.id];
  });
  return new Set([...ids, ...added]);
}

// --- Looks --------------------------------------------------------------------------------------

/** Names and places are no part of a run: what people have moved or renamed since is shown so. */
interface Looks {
  readonly components: ReadonlyMap<string, ScenarioComponent>;
  readonly links: ReadonlyMap<string, ScenarioLink>;
}

function looksOf({ components, links }: Scenario): Looks {
  return {
    components: new Map(components.map((one) => [one.id, one])),
    links: new Map(links.map((one) => [one.id, one])),
  };
}

function withLooks(begun: Scenario, tip: Scenario, looks: Looks): Scenario {
  const { name: _, notes: __, run: ___, frames: ____, annotations: _____, ...rest } = begun;
  const { frames, annotations } = tip;
  const ids = new Set([...begun.components, ...(frames ?? [])].map(({ id }) => id));
  /** What it stood in may not have been there yet. */
  const inside = <E extends { readonly in?: string }>(element: E): E => {
    if (element.in === undefined || ids.has(element.in)) return element;
    const { in: _, ...outside } = element;
    return outside as E;
  };
  return {
    ...rest,
    ...(tip.name === undefined ? {} : { name: tip.name }),
    ...(tip.notes === undefined ? {} : { notes: tip.notes }),
    ...present({ frames: frames?.map(inside), annotations: annotations?.map(inside) }),
    components: begun.components.map((one) => inside(componentLike(one, looks))),
    links: begun.links.map((one) => linkLike(one, looks)),
  };
}

function withLook(input: Input, looks: Looks): Input {
  if (input.do !== 'add') return input;
  return 'component' in input
    ? { ...input, component: componentLike(input.component, looks) }
    : { ...input, link: linkLike(input.link, looks) };
}

function componentLike(one: ScenarioComponent, looks: Looks): ScenarioComponent {
  const now = looks.components.get(one.id);
  if (now?.kind !== one.kind) return one;
  const { label, at, notes, locked } = now;
  const { label: _, at: __, notes: ___, in: ____, locked: _____, ...rest } = one;
  return { ...rest, ...present({ label, at, in: now.in, locked, notes }) };
}

function linkLike(one: ScenarioLink, looks: Looks): ScenarioLink {
  const now = looks.links.get(one.id);
  if (!now) return one;
  const { label: _, ...rest } = one;
  return { ...rest, ...present({ label: now.label }) };
}

/** Without the keys that say nothing. */
function present<T extends object>(keys: T): T {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)) as T;
}
