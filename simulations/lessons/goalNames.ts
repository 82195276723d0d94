/**
 * What the names of the goal language mean in one design: metrics, parameters, messages, and sums
 * over all components of a kind. Each becomes a function from what a run came to (the report that
 * `simulate --json` prints) to a number.
 */
import type { Definition, Metric, Parameter, Unit } from '../components/define.ts';
import { definitionOf, definitionShelf } from '../components/index.ts';
import { kinds } from '../components/kinds.ts';
import { linkMetrics, networkReasons } from '../components/link.ts';
import { meanOf } from '../kernel/distribution.ts';
import { compileParameter } from '../scenarios/compileParameters.ts';
import { unknown } from '../scenarios/nearest.ts';
import { linkTable, resolveEnd, Topology } from '../scenarios/topology.ts';
import type { Scenario, ScenarioLink } from '../scenarios/types.ts';
import { lessonFault, type Read, shown } from './faults.ts';
import type { Fold } from './goalText.ts';

type Summary = number | Readonly<Record<string, number>>;
type Owners = Readonly<Record<string, Readonly<Record<string, Summary>>>>;

/** The part of a report that goals look at. */
export interface Outcome {
  readonly components: Owners;
  readonly links: Owners;
  readonly messages: {
    readonly created: number;
    readonly completed: number;
    readonly dropped: Readonly<Record<string, number>>;
    readonly alive: number;
  };
}

/** Null when there was nothing to measure. */
export type Value = number | string | null;

export interface Meaning {
  /** What it is measured in; null for a text and for a bare 0, which fits beside anything. */
  readonly unit: Unit | null;
  readonly isText: boolean;
  readonly of: (outcome: Outcome) => Value;
}

export const statsOf = {
  counter: [],
  level: ['mean', 'max', 'last'],
  distribution: ['mean', 'p50', 'p95', 'p99', 'max', 'count'],
} as const satisfies Record<Metric['stat'], readonly string[]>;

export const found = (
  unit: Unit | null,
  of: (outcome: Outcome) => number | string | null | undefined,
): Read<Meaning> => ({
  ok: true,
  value: { unit, isText: false, of: (outcome) => measurable(of(outcome)) },
});

const measurable = (value: Value | undefined): Value =>
  value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value;

const strange = (culprit: string, name: string, known: readonly string[]) =>
  lessonFault('unknownName', { culprit: shown(culprit), ...unknown(name, known) });

// --- Names ----------------------------------------------------------------------------------------

/** Also of kinds that are not in the design: whoever reads goals awaits all definitions. */
const reasonNames = (): string[] => [
  ...Object.keys(networkReasons),
  ...definitionShelf.kinds.flatMap((kind) => Object.keys(definitionOf(kind)?.reasons ?? {})),
];

function messagesMeaning(text: string, [what, reason, more]: readonly string[]): Read<Meaning> {
  const known = ['created', 'completed', 'alive', 'dropped'];
  if (what !== undefined && reason === undefined && known.includes(what)) {
    return found('messages', ({ messages }) =>
      what === 'dropped'
        ? Object.values(messages.dropped).reduce((sum, n) => sum + n, 0)
        : messages[what as 'created' | 'completed' | 'alive'],
    );
  }
  if (what !== 'dropped' || reason === undefined) return strange(text, what ?? '', known);
  if (!reasonNames().includes(reason) || more !== undefined) {
    return strange(text, reason, reasonNames());
  }
  return found('messages', ({ messages }) => messages.dropped[reason] ?? 0);
}

/** A metric by name, with the number of it that is meant. `owners` says where its owner is found. */
function metricMeaning(
  text: string,
  metrics: Readonly<Record<string, Metric>>,
  [name = '', stat, more]: readonly string[],
  owner: (outcome: Outcome) => Readonly<Record<string, Summary>> | undefined,
): Read<Meaning> {
  const metric = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
  if (metric === undefined) return strange(text, name, [...Object.keys(metrics), 'params']);
  const stats: readonly string[] = statsOf[metric.stat];
  if (metric.stat === 'counter') {
    if (stat !== undefined) return lessonFault('noStat', { culprit: shown(text), stats: '' });
    return found(metric.unit, (outcome) => owner(outcome)?.[name] as number | undefined);
  }
  if (stat === undefined || more !== undefined || !stats.includes(stat)) {
    return lessonFault('noStat', { culprit: shown(text), stats: stats.join(', ') });
  }
  const unit = stat === 'count' ? 'number' : metric.unit;
  return found(unit, (outcome) => {
    const summary = owner(outcome)?.[name];
    return typeof summary === 'object' ? summary[stat] : undefined;
  });
}

const parameterUnits: Partial<Record<Parameter['type'], Unit>> = {
  duration: 'ms',
  bandwidth: 'bytesPerSecond',
  probability: 'ratio',
};

/** A parameter as the design has it: it is the same in every run. */
function parameterMeaning(
  text: string,
  table: Readonly<Record<string, Parameter>>,
  raw: Readonly<Record<string, unknown>> | undefined,
  [name = '', stat, more]: readonly string[],
): Read<Meaning> {
  const parameter = Object.hasOwn(table, name) ? table[name] : undefined;
  if (parameter === undefined || parameter.type === 'records' || more !== undefined) {
    return strange(text, name, Object.keys(table));
  }
  const isDistribution = parameter.type === 'distribution';
  if (isDistribution ? stat !== 'mean' : stat !== undefined) {
    return lessonFault('noStat', { culprit: shown(text), stats: isDistribution ? 'mean' : '' });
  }
  const written = raw && Object.hasOwn(raw, name) ? raw[name] : undefined;
  const read = compileParameter(parameter, written);
  if (!read.ok) return read;
  const { value } = read;
  if (typeof value === 'string')
    return { ok: true, value: { unit: null, isText: true, of: () => value } };
  const number = typeof value === 'number' ? value : meanOf(value as Parameters<typeof meanOf>[0]);
  return found(unitOf(parameter), () => number);
}

function unitOf(parameter: Parameter): Unit {
  if (parameter.type === 'distribution') return parameter.of === 'time' ? 'ms' : 'bytes';
  const own = 'unit' in parameter ? parameter.unit : undefined;
  return own ?? parameterUnits[parameter.type] ?? 'number';
}

export function pathMeaning(text: string, design: Scenario): Read<Meaning> {
  const [id = '', ...rest] = text.split('.');
  if (id === 'messages') return messagesMeaning(text, rest);
  const isParameter = rest[0] === 'params';
  const component = design.components.find((one) => one.id === id);
  const definition = component && definitionOf(component.kind);
  if (component && definition) {
    if (isParameter) {
      return parameterMeaning(text, definition.parameters, component.params, rest.slice(1));
    }
    return metricMeaning(text, definition.metrics, rest, (outcome) => outcome.components[id]);
  }
  const link = design.links.find((one) => one.id === id);
  if (link === undefined) {
    const ids = [...design.components, ...design.links].map((one) => one.id);
    return lessonFault('notOnBoard', { id: shown(id), ...unknown(id, ids) });
  }
  if (isParameter) {
    return parameterMeaning(text, tableOf(link, design), link.params, rest.slice(1));
  }
  return metricMeaning(text, linkMetrics, rest, (outcome) => outcome.links[id]);
}

/** What a link can be told: its own parameters and those it has from the ports at its ends. */
function tableOf(link: ScenarioLink, design: Scenario): Readonly<Record<string, Parameter>> {
  const lookup = new Topology();
  for (const component of design.components) lookup.addComponent(component);
  const port = (text: string, direction: 'in' | 'out') => {
    const end = resolveEnd(text, direction, lookup);
    return end.ok ? end.value.definition : undefined;
  };
  return linkTable(port(link.from, 'out'), port(link.to, 'in'));
}

// --- Over all components of a kind ----------------------------------------------------------------

const foldValues: Readonly<Record<Exclude<Fold, 'count'>, (values: readonly number[]) => Value>> = {
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  min: (values) => (values.length === 0 ? null : Math.min(...values)),
  max: (values) => (values.length === 0 ? null : Math.max(...values)),
};

export function foldMeaning(fold: Fold, path: string, design: Scenario): Read<Meaning> {
  const [kind = '', ...rest] = path.split('.');
  const text = `${fold}(${path})`;
  const definition: Definition | undefined = definitionOf(kind);
  if (definition === undefined) return strange(text, kind, kinds);
  const ids = design.components.filter((one) => one.kind === kind).map((one) => one.id);
  if (fold === 'count') {
    if (rest.length > 0) return strange(text, path, [kind]);
    return found('number', () => ids.length);
  }
  // Without one of the kind there is still a unit, and a mistake in the name is still a mistake.
  const sample = { ...design, components: [{ id: 'one', kind }] };
  const shape = pathMeaning(['one', ...rest].join('.'), sample);
  if (!shape.ok)
    return strange(text, rest.join('.'), [...Object.keys(definition.metrics), 'params']);
  if (shape.value.isText) return lessonFault('unitsDiffer', { left: shown(path), right: fold });
  const parts: Meaning[] = [];
  for (const id of ids) {
    const part = pathMeaning([id, ...rest].join('.'), design);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return found(shape.value.unit, (outcome) => {
    const values = parts.map(({ of }) => of(outcome));
    const numbers = values.filter((value) => typeof value === 'number');
    return fold === 'sum' && numbers.length < values.length ? null : foldValues[fold](numbers);
  });
}
