/** What a person does during a run, checked against the network as it is when it happens. */
import { definitionOf } from '../components/index.ts';
import {
  type CompiledComponent,
  type CompiledLink,
  readComponent,
  readLink,
  readTime,
  shortestTimeMs,
} from './compileNetwork.ts';
import { compileParameter, type ParameterValue } from './compileParameters.ts';
import { unknown } from './nearest.ts';
import { fail, ok, problem, type Result, show, within } from './result.ts';
import { type Lookup, resolveLink, type Target, type Topology } from './topology.ts';
import type { Input } from './types.ts';

/** `atMs` alone means before the first event at that time. */
interface When {
  readonly atMs: number;
  readonly events?: number;
}
interface For {
  readonly target: string;
  readonly forMs?: number;
}
export type CompiledInput = When &
  (
    | (For & { readonly do: 'set'; readonly param: string; readonly to: ParameterValue })
    | (For & { readonly do: 'crash' | 'cut' })
    | (For & { readonly do: 'slow'; readonly by: number })
    | { readonly do: 'recover' | 'unslow' | 'heal' | 'remove'; readonly target: string }
    | { readonly do: 'add'; readonly component: CompiledComponent }
    | { readonly do: 'add'; readonly link: CompiledLink }
    | { readonly do: 'send'; readonly target: string; readonly count: number }
  );

type Action = Input['do'];
const onLinks: readonly Action[] = ['cut', 'heal'];
const onEither: readonly Action[] = ['set', 'remove'];

/** Checks one input against the network as it is when the input happens. */
export function compileInput(input: Input, lookup: Lookup): Result<CompiledInput> {
  const at = readTime(input.at, 'at', 0);
  if (!at.ok) return at;
  const when: When =
    input.events === undefined ? { atMs: at.value } : { atMs: at.value, events: input.events };
  if (input.do === 'add') return compileAddition(input, when, lookup);
  const target = findTarget(input.do, input.target, lookup);
  if (!target.ok) return target;
  return compileAction(input, when, target.value);
}

function compileAddition(
  input: Extract<Input, { do: 'add' }>,
  when: When,
  lookup: Lookup,
): Result<CompiledInput> {
  const place = 'component' in input ? 'component' : 'link';
  const { value, problems } =
    'component' in input ? readComponent(input.component, lookup) : readLink(input.link, lookup);
  const [first] = problems;
  if (first) return { ok: false, problem: within(place, first) };
  if (value === undefined) return fail('inputWithoutSubject', {});
  return ok(
    'kind' in value
      ? { ...when, do: 'add', component: value }
      : { ...when, do: 'add', link: value },
  );
}

function findTarget(action: Action, id: string, lookup: Lookup): Result<Target> {
  const target = lookup.find(id);
  if (target === undefined) {
    const values = { target: show(id), ...unknown(id, [...(lookup.ids?.() ?? [])]) };
    return { ok: false, problem: problem('target', 'unknownTarget', values) };
  }
  if (onEither.includes(action) || onLinks.includes(action) === (target.of === 'link')) {
    return ok(target);
  }
  return { ok: false, problem: problem('target', 'cannot', { action, target: id, is: target.of }) };
}

function compileAction(
  input: Exclude<Input, { do: 'add' }>,
  when: When,
  target: Target,
): Result<CompiledInput> {
  const { target: id } = input;
  let lasting: For = { target: id };
  if ('for' in input && input.for !== undefined) {
    const time = readTime(input.for, 'for', shortestTimeMs);
    if (!time.ok) return time;
    lasting = { target: id, forMs: time.value };
  }
  switch (input.do) {
    case 'set': {
      const to = compileSetting(input.param, input.to, target);
      return to.ok ? ok({ ...when, do: 'set', ...lasting, param: input.param, to: to.value }) : to;
    }
    case 'slow': {
      const by = inRange('by', input.by, factorRange);
      return by.ok ? ok({ ...when, do: 'slow', ...lasting, by: by.value }) : by;
    }
    case 'send': {
      const source = sends(id, target);
      if (!source.ok) return source;
      const count = inRange('count', input.count ?? 1, countRange);
      return count.ok ? ok({ ...when, do: 'send', target: id, count: count.value }) : count;
    }
    case 'crash':
    case 'cut':
      return ok({ ...when, do: input.do, ...lasting });
    default:
      return ok({ ...when, do: input.do, target: id });
  }
}

function compileSetting(param: string, to: unknown, target: Target): Result<ParameterValue> {
  const table =
    target.of === 'link' ? target.parameters : (definitionOf(target.kind)?.parameters ?? {});
  const owner = target.of === 'link' ? 'link' : target.kind;
  const parameter = Object.hasOwn(table, param) ? table[param] : undefined;
  if (parameter === undefined) {
    const values = { param: show(param), owner, ...unknown(param, Object.keys(table)) };
    return { ok: false, problem: problem('param', 'unknownParam', values) };
  }
  const read = compileParameter(parameter, to);
  return read.ok ? read : { ok: false, problem: within('to', read.problem) };
}

interface Range {
  readonly min: number;
  readonly max: number;
}
/** How many times slower; below 1 is faster. */
export const factorRange: Range = { min: 0.001, max: 1_000_000 };
/** How many messages at once. */
export const countRange: Range = { min: 1, max: 100_000 };

function inRange(place: 'by' | 'count', raw: number, { min, max }: Range): Result<number> {
  const whole = place !== 'count' || Number.isInteger(raw);
  if (whole && raw >= min && raw <= max) return ok(raw);
  const values = { culprit: show(raw), min: String(min), max: String(max) };
  return { ok: false, problem: problem(place, 'outOfRange', values) };
}

/** Only a source makes messages of its own accord. */
function sends(id: string, target: Target): Result<true> {
  const kind = target.of === 'component' ? target.kind : 'link';
  if (definitionOf(kind)?.category === 'sources') return ok(true);
  return { ok: false, problem: problem('target', 'cannotSend', { target: id, kind }) };
}

/** Keeps an outline in step with a run: what later inputs will be checked against. */
export function applyToTopology(topology: Topology, input: CompiledInput): void {
  if (input.do === 'remove') topology.remove(input.target);
  if (input.do !== 'add') return;
  if ('component' in input) {
    topology.addComponent(input.component);
    return;
  }
  const { id, from, to } = input.link;
  const ends = resolveLink(
    { from: `${from.component}.${from.port}`, to: `${to.component}.${to.port}` },
    topology,
  );
  if (ends.ok) topology.addLink(id, ends.value);
}
