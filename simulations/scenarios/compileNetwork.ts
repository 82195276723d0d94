/** Components, links and times of a scenario, checked against the network they join. */
import { definitionOf } from '../components/index.ts';
import { isKind, kinds } from '../components/kinds.ts';
import { type ParameterValues, readParameters } from './compileParameters.ts';
import { formatDuration, parseDuration } from './measures.ts';
import { unknown } from './nearest.ts';
import { problem, type Result, show, within } from './result.ts';
import { type Endpoint, isId, type Lookup, resolveLink } from './topology.ts';
import type { Problem, RawTime, ScenarioComponent, ScenarioLink } from './types.ts';

export interface CompiledComponent {
  readonly id: string;
  readonly kind: string;
  /** The component in which it stands and whose processor it uses. */
  readonly host?: string;
  readonly params: ParameterValues;
}

export interface CompiledLink {
  readonly id: string;
  readonly from: Endpoint;
  readonly to: Endpoint;
  /** The link's own parameters and those it has from either port. */
  readonly params: ParameterValues;
}

interface Compiled<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

export function idProblem(id: string, lookup: Lookup): Problem | undefined {
  if (!isId(id)) return problem('id', 'badId', { culprit: show(id) });
  if (lookup.find(id) !== undefined || lookup.isDrawn?.(id))
    return problem('id', 'duplicateId', { id });
  return undefined;
}

export function readComponent(
  component: ScenarioComponent,
  lookup: Lookup,
): Compiled<CompiledComponent> {
  const { id, kind } = component;
  const bad = idProblem(id, lookup);
  const definition = definitionOf(kind);
  if (definition === undefined) {
    // Whoever brings a scenario awaits its kinds: one that is late is never called unknown.
    if (isKind(kind)) throw new Error(`the kind "${kind}" is used before it is there`);
    const values = { culprit: show(kind), ...unknown(kind, kinds) };
    const unknownKind = problem('kind', 'unknownKind', values);
    return { value: undefined, problems: bad ? [bad, unknownKind] : [unknownKind] };
  }
  const read = readParameters(definition.parameters, component.params, kind);
  const problems = read.problems.map((inner) => within('params', inner));
  const around = component.in === undefined ? undefined : lookup.find(component.in);
  const isMachineAround = around?.of === 'component' && definitionOf(around.kind)?.holds === true;
  const isHoused = isMachineAround && definition.holds !== true;
  const housed = isHoused && component.in !== undefined ? { host: component.in } : {};
  return {
    value: { id, kind, ...housed, params: read.values as ParameterValues },
    problems: bad ? [bad, ...problems] : problems,
  };
}

export function readLink(link: ScenarioLink, lookup: Lookup): Compiled<CompiledLink> {
  const problems: Problem[] = [];
  const bad = idProblem(link.id, lookup);
  if (bad) problems.push(bad);
  const ends = resolveLink(link, lookup);
  if (!ends.ok) return { value: undefined, problems: [...problems, ends.problem] };
  const { from, to, parameters } = ends.value;
  const read = readParameters(parameters, link.params, 'link');
  problems.push(...read.problems.map((inner) => within('params', inner)));
  return { value: { id: link.id, from, to, params: read.values as ParameterValues }, problems };
}

/** Some thirty years: beyond, a double no longer tells microseconds apart. */
export const longestTimeMs = 1e12;

/** The shortest time that anything may last. */
export const shortestTimeMs = 1e-6;

export function readTime(raw: RawTime, place: string, minMs: number): Result<number> {
  const read = parseDuration(raw);
  if (!read.ok) return { ok: false, problem: within(place, read.problem) };
  if (read.value >= minMs && read.value <= longestTimeMs) return read;
  const values = {
    culprit: show(raw),
    min: formatDuration(minMs),
    max: formatDuration(longestTimeMs),
  };
  return { ok: false, problem: problem(place, 'outOfRange', values) };
}
