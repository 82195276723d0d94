/** Parameters as people write them, into what a model reads: ms, bytes, distributions, numbers. */
import type {
  DistributionParameter,
  Parameter,
  ParameterTable,
  RecordsParameter,
  ValuesOf,
} from '../components/define.ts';
import { type Distribution, meanOf } from '../kernel/distribution.ts';
import { parseDistribution } from './distributionText.ts';
import {
  formatBandwidth,
  formatBytes,
  formatDuration,
  parseBandwidth,
  parseBytes,
  parseDuration,
  parseInteger,
  parseNumber,
  parseProbability,
} from './measures.ts';
import { unknown } from './nearest.ts';
import { fail, key, ok, problem, type Result, show, within } from './result.ts';
import type { Problem } from './types.ts';

export type SimpleValue = number | string | Distribution;
export type ParameterValue = SimpleValue | readonly Readonly<Record<string, SimpleValue>>[];
export type ParameterValues = Readonly<Record<string, ParameterValue>>;

/** Absent means the default; `null`, `"none"` or `"无"` mean none where the parameter allows it. */
export function compileParameter(parameter: Parameter, raw: unknown): Result<ParameterValue> {
  if (parameter.type === 'records') return compileRecords(parameter, raw ?? parameter.default);
  return compileSimple(parameter, raw === undefined ? parameter.default : raw);
}

type SimpleParameter = Exclude<Parameter, RecordsParameter>;
type MeasureParameter = Extract<SimpleParameter, { min: number }>;

function compileSimple(parameter: SimpleParameter, raw: unknown): Result<SimpleValue> {
  switch (parameter.type) {
    case 'text':
      return compileText(parameter.maxLength, raw);
    case 'choice':
      if (typeof raw === 'string' && parameter.options.includes(raw)) return ok(raw);
      return fail('notAChoice', { culprit: show(raw), ...unknown(String(raw), parameter.options) });
    case 'probability':
      return isNone(raw) ? fail('cannotBeNone', { example: '0' }) : parseProbability(raw);
    case 'distribution':
      return compileDistribution(parameter, raw);
    default:
      return compileMeasure(parameter, raw);
  }
}

function isNone(raw: unknown): boolean {
  if (typeof raw !== 'string') return raw === null;
  return raw.length < 20 && ['none', '无'].includes(raw.trim().toLowerCase());
}

const readers = {
  integer: parseInteger,
  number: parseNumber,
  duration: parseDuration,
  bytes: parseBytes,
  bandwidth: parseBandwidth,
} as const;

const writers = {
  integer: String,
  number: String,
  duration: formatDuration,
  bytes: formatBytes,
  bandwidth: formatBandwidth,
} as const;

function compileMeasure(parameter: MeasureParameter, raw: unknown): Result<number> {
  const { type, min, max, none } = parameter;
  if (isNone(raw)) {
    if (none !== undefined) return ok(none);
    return fail('cannotBeNone', { example: exampleOfDefault(parameter) });
  }
  const read = readers[type](raw);
  if (!read.ok || (read.value >= min && read.value <= max)) return read;
  return fail('outOfRange', {
    culprit: show(raw),
    min: writers[type](min),
    max: writers[type](max),
  });
}

function exampleOfDefault(parameter: SimpleParameter): string {
  return typeof parameter.default === 'string'
    ? `"${parameter.default}"`
    : String(parameter.default);
}

function compileDistribution(parameter: DistributionParameter, raw: unknown): Result<Distribution> {
  if (isNone(raw)) return fail('cannotBeNone', { example: exampleOfDefault(parameter) });
  const read = parseDistribution(raw, parameter.of);
  if (!read.ok || meanOf(read.value) >= parameter.minMean) return read;
  const write = parameter.of === 'time' ? formatDuration : formatBytes;
  return fail('meanTooSmall', { culprit: show(raw), min: write(parameter.minMean) });
}

function compileText(maxLength: number, raw: unknown): Result<string> {
  if (typeof raw !== 'string') return fail('wrongType', { culprit: show(raw), expected: 'text' });
  if (raw.length <= maxLength) return ok(raw);
  return fail('tooLong', { culprit: show(raw), length: raw.length, most: maxLength });
}

type CompiledRecord = Record<string, SimpleValue>;

function compileRecords(parameter: RecordsParameter, raw: unknown): Result<ParameterValue> {
  if (!Array.isArray(raw)) return fail('wrongType', { culprit: show(raw), expected: 'list' });
  if (raw.length > parameter.maxLength) {
    return fail('tooManyRecords', { count: raw.length, most: parameter.maxLength });
  }
  const records: CompiledRecord[] = [];
  for (const [index, item] of raw.entries()) {
    const record = compileRecord(parameter, item);
    if (!record.ok) return { ok: false, problem: within(`[${index}]`, record.problem) };
    records.push(record.value);
  }
  const [first] = Object.keys(parameter.fields);
  if (first === undefined) return ok(records);
  // Sorting is stable: of equals, the one written first goes first.
  return ok(records.sort((a, b) => compare(a[first], b[first])));
}

function compare(a: SimpleValue | undefined, b: SimpleValue | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
  return 0;
}

function compileRecord({ fields }: RecordsParameter, item: unknown): Result<CompiledRecord> {
  if (!isPlainObject(item)) return fail('wrongType', { culprit: show(item), expected: 'record' });
  for (const name of Object.keys(item)) {
    if (Object.hasOwn(fields, name)) continue;
    return fail('unknownKey', { key: show(name), ...unknown(name, Object.keys(fields)) });
  }
  const record: CompiledRecord = {};
  for (const [name, field] of Object.entries(fields)) {
    const read = compileSimple(field, own(item, name) ?? field.default);
    if (!read.ok) return { ok: false, problem: within(name, read.problem) };
    record[name] = read.value;
  }
  return ok(record);
}

export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key of a foreign object; never one that it inherits. */
export function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** All of a table: the values, and whatever is wrong with what was written. */
export function readParameters<T extends ParameterTable>(
  table: T,
  raw: unknown,
  owner: string,
): { readonly values: ValuesOf<T>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const values: Record<string, ParameterValue> = {};
  if (raw !== undefined && !isPlainObject(raw)) {
    problems.push(problem('', 'wrongType', { culprit: show(raw), expected: 'object' }));
  }
  const written = isPlainObject(raw) ? raw : {};
  for (const name of Object.keys(written)) {
    if (Object.hasOwn(table, name)) continue;
    const known = unknown(name, Object.keys(table));
    problems.push(problem(key(name), 'unknownParam', { param: show(name), owner, ...known }));
  }
  for (const [name, parameter] of Object.entries(table)) {
    const read = compileParameter(parameter, own(written, name));
    if (read.ok) values[name] = read.value;
    else problems.push(within(name, read.problem));
  }
  return { values: values as ValuesOf<T>, problems };
}

/** A scenario that should have been checked was not. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ place, code }) => `${place}: ${code}`).join('; '));
    this.name = 'ScenarioError';
    this.problems = problems;
  }
}

/** What a model reads. Throws a `ScenarioError` for what `parseScenario` would have refused. */
export function compileParameters<T extends ParameterTable>(
  table: T,
  raw?: Readonly<Record<string, unknown>>,
): ValuesOf<T> {
  const { values, problems } = readParameters(table, raw, '');
  if (problems.length > 0) throw new ScenarioError(problems);
  return values;
}
