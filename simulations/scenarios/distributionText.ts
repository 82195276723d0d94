/**
 * Distributions as people write them: `exponential(45ms)`, `uniform(1kB, 4kB)`, a bare time or size
 * for a constant, and, where a time is meant, a rate: `2 per s` is one every 500 ms.
 */
import {
  argumentsOf,
  type Distribution,
  type DistributionShape,
  distribution,
} from '../kernel/distribution.ts';
import {
  formatBytes,
  formatDuration,
  longestQuantity,
  normal,
  parseBytes,
  parseDuration,
  parseNumber,
  timeScales,
} from './measures.ts';
import { unknown } from './nearest.ts';
import { fail, ok, type Result, show } from './result.ts';

export type DistributionOf = 'time' | 'bytes';

/** An argument is a time or size (`amount`) or a bare number within bounds. */
interface Argument {
  readonly name: string;
  readonly is: 'amount' | 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  /** The minimum itself is refused. */
  readonly above?: true;
}

const amount = (name: string): Argument => ({ name, is: 'amount', min: 0, max: 1e15 });
const cv: Argument = { name: 'cv', is: 'number', min: 0, max: 1000 };

/** The arguments of every shape, in the order people write them. */
export const shapeArguments: Readonly<Record<DistributionShape, readonly Argument[]>> = {
  constant: [amount('value')],
  exponential: [amount('mean')],
  uniform: [amount('from'), amount('to')],
  normal: [amount('mean'), amount('sd')],
  lognormal: [amount('mean'), cv],
  erlang: [{ name: 'k', is: 'integer', min: 1, max: 1000 }, amount('mean')],
  hyperexponential: [amount('mean'), { ...cv, min: 1 }],
  pareto: [amount('min'), { name: 'alpha', is: 'number', min: 1, max: 1000, above: true }],
};

export const shapes = Object.keys(shapeArguments) as DistributionShape[];

const samples: Readonly<Record<DistributionOf, Readonly<Record<string, string>>>> = {
  time: { value: '45ms', mean: '45ms', from: '10ms', to: '80ms', sd: '10ms', min: '10ms' },
  bytes: { value: '1kB', mean: '1kB', from: '1kB', to: '4kB', sd: '200B', min: '500B' },
};
const numberSamples: Readonly<Record<string, string>> = { cv: '2', k: '2', alpha: '2.5' };

/** `erlang(k, mean)`. */
export function usageOf(shape: DistributionShape): string {
  return `${shape}(${shapeArguments[shape].map((argument) => argument.name).join(', ')})`;
}

/** `erlang(2, 45ms)`. */
export function exampleOf(shape: DistributionShape, of: DistributionOf): string {
  const args = shapeArguments[shape].map(({ name }) => samples[of][name] ?? numberSamples[name]);
  return `${shape}(${args.join(', ')})`;
}

/** Milliseconds or bytes; a bare number or quantity is a constant. */
export function parseDistribution(raw: unknown, of: DistributionOf): Result<Distribution> {
  if (typeof raw === 'string' && raw.length > longestQuantity) {
    return fail('tooLong', { culprit: show(raw), length: raw.length, most: longestQuantity });
  }
  const call = typeof raw === 'string' ? /^([\p{L}\d_-]*)\s*\((.*)\)$/su.exec(normal(raw)) : null;
  if (call === null) {
    if (typeof raw === 'string') {
      const name = normal(raw).toLowerCase();
      // `exponential`, `exponential 45ms`, `exponential(45ms`: only the brackets are wrong.
      const shape = shapes.find(
        (known) => name.startsWith(known) && !/^[\p{L}\d]/u.test(name.slice(known.length)),
      );
      if (shape !== undefined) return wrongArguments(raw, shape, of);
      if (/^[\p{L}]/u.test(name)) return unreadable(raw, of);
    }
    const read = parseAmount(raw, of);
    if (read.ok) return constant(read.value);
    return read.problem.code === 'unreadable' ? unreadable(raw, of) : read;
  }
  const [, name = '', inner = ''] = call;
  const shape = shapes.find((known) => known === name.toLowerCase());
  if (shape === undefined) {
    return fail('unknownShape', {
      culprit: show(raw),
      shape: show(name),
      ...unknown(name, shapes),
    });
  }
  const written = inner.trim() === '' ? [] : inner.split(',');
  if (written.length !== shapeArguments[shape].length) return wrongArguments(raw, shape, of);
  const values: number[] = [];
  for (const [index, argument] of shapeArguments[shape].entries()) {
    const text = (written[index] ?? '').trim();
    const read = parseArgument(text, argument, of, raw);
    if (!read.ok) {
      if (read.problem.code !== 'noUnit') return read;
      const unit = of === 'time' ? 'ms' : 'B';
      const args = written.map((arg, i) => (i === index ? `${text}${unit}` : arg.trim()));
      const example = `${shape}(${args.join(', ')})`;
      return fail('noUnit', { culprit: show(text), example: show(example), bare: '' });
    }
    values.push(read.value);
  }
  return build(shape, values, raw);
}

function build(
  shape: DistributionShape,
  [a = 0, b = 0]: readonly number[],
  raw: unknown,
): Result<Distribution> {
  if (shape === 'uniform' && a > b) {
    return fail('argumentsOutOfOrder', { culprit: show(raw), usage: usageOf(shape) });
  }
  const mean = shape === 'erlang' ? b : a;
  // Without a mean there is nothing to vary: every such shape is always 0, and says so plainly.
  if (mean === 0 && shape !== 'uniform' && shape !== 'normal') return constant(0);
  return ok(distribution(shape, a, b));
}

function constant(a: number): Result<Distribution> {
  return ok(distribution('constant', a));
}

function parseArgument(
  text: string,
  argument: Argument,
  of: DistributionOf,
  raw: unknown,
): Result<number> {
  const read = argument.is === 'amount' ? parseAmount(text, of) : parseNumber(text);
  if (!read.ok) return read;
  const { value } = read;
  const { name, min, max, above } = argument;
  const inRange = value >= min && value <= max && !(above && value === min);
  if (inRange && (argument.is !== 'integer' || Number.isInteger(value))) return read;
  if (name === 'alpha' && value <= 1 && value > 0) {
    return fail('infiniteMean', { culprit: show(raw) });
  }
  if (inRange) return fail('wholeArgument', { culprit: show(raw), argument: name });
  const lowest = above ? `> ${min}` : String(min);
  const culprit = show(raw);
  return fail('argumentOutOfRange', { culprit, argument: name, min: lowest, max: String(max) });
}

function parseAmount(raw: unknown, of: DistributionOf): Result<number> {
  if (of === 'bytes') return parseBytes(raw);
  return (typeof raw === 'string' ? parseRate(raw) : undefined) ?? parseDuration(raw);
}

/** `20 per s`, `20/s`, `90 per minute` as the time between two, or undefined when it is no rate. */
function parseRate(raw: string): Result<number> | undefined {
  const match = /^(.*?)\s*(?:\/|\bper\b|(?<=\d)per\b)\s*(\S+)$/isu.exec(normal(raw));
  if (match === null) return undefined;
  const [, count = '', unit = ''] = match;
  const culprit = show(raw);
  const scale = Object.hasOwn(timeScales, unit.toLowerCase())
    ? timeScales[unit.toLowerCase()]
    : undefined;
  if (scale === undefined) {
    return fail('unknownUnit', { culprit, unit: show(unit), units: 's, m, h, d, ms' });
  }
  const read = parseNumber(count);
  if (!read.ok) return fail('unreadable', { culprit, meant: 'distributionOfTime' });
  if (read.value < 0) return fail('negative', { culprit });
  const everyMs = (Number(`1e${scale.shift}`) * scale.times) / read.value;
  if (!Number.isFinite(everyMs)) return fail('neverHappens', { culprit });
  return ok(everyMs);
}

function unreadable(raw: unknown, of: DistributionOf): Result<never> {
  const meant = of === 'time' ? 'distributionOfTime' : 'distributionOfBytes';
  return fail('unreadable', { culprit: show(raw), meant });
}

function wrongArguments(raw: unknown, shape: DistributionShape, of: DistributionOf): Result<never> {
  const example = exampleOf(shape, of);
  return fail('wrongArguments', { culprit: show(raw), usage: usageOf(shape), example });
}

/** The text that is read back as exactly this distribution. */
export function formatDistribution(d: Distribution, of: DistributionOf): string {
  const format = of === 'time' ? formatDuration : formatBytes;
  if (d.shape === 'constant') return format(d.a);
  const values = argumentsOf(d);
  const args = shapeArguments[d.shape].map(({ is }, index) => {
    const value = values[index] ?? 0;
    return is === 'amount' ? format(value) : String(value);
  });
  return `${d.shape}(${args.join(', ')})`;
}
