import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentsOf, distribution } from '../../simulations/kernel/distribution.ts';
import {
  type DistributionOf,
  exampleOf,
  formatDistribution,
  parseDistribution,
  shapes,
} from '../../simulations/scenarios/quantities.ts';

function read(text: unknown, of: DistributionOf = 'time'): string {
  const result = parseDistribution(text, of);
  return result.ok
    ? `${result.value.shape} ${argumentsOf(result.value).join(' ')}`
    : result.problem.code;
}

describe('a distribution of times', () => {
  it.each([
    ['45ms', 'constant 45'],
    [45, 'constant 45'],
    ['constant(2s)', 'constant 2000'],
    ['exponential(45ms)', 'exponential 45'],
    ['uniform(10ms, 0.2s)', 'uniform 10 200'],
    ['normal(50ms, 5ms)', 'normal 50 5'],
    ['lognormal(50ms, 1.5)', 'lognormal 50 1.5'],
    ['erlang(2, 45ms)', 'erlang 2 45'],
    ['hyperexponential(45ms, 3)', 'hyperexponential 45 3'],
    ['pareto(10ms, 2.5)', 'pareto 10 2.5'],
    ['2 per s', 'constant 500'],
    ['2/s', 'constant 500'],
    ['90 per minute', 'constant 666.6666666666666'],
    ['exponential(20 per s)', 'exponential 50'],
    ['EXPONENTIAL (  45 ms )', 'exponential 45'],
    ['uniform（10ms，20ms）', 'uniform 10 20'],
    ['uniform(0, 20ms)', 'uniform 0 20'],
  ])('%j reads as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['45', 'noUnit'],
    ['exponential(45)', 'noUnit'],
    ['exponental(45ms)', 'unknownShape'],
    ['constructor(45ms)', 'unknownShape'],
    ['exponential', 'wrongArguments'],
    ['exponential()', 'wrongArguments'],
    ['exponential(45ms, 2)', 'wrongArguments'],
    ['exponential 45ms', 'wrongArguments'],
    ['exponential(45ms', 'wrongArguments'],
    ['uniform(20ms, 10ms)', 'argumentsOutOfOrder'],
    ['hyperexponential(45ms, 0.5)', 'argumentOutOfRange'],
    ['erlang(0, 45ms)', 'argumentOutOfRange'],
    ['erlang(2.5, 45ms)', 'wholeArgument'],
    ['pareto(10ms, 1)', 'infiniteMean'],
    ['pareto(10ms, -1)', 'argumentOutOfRange'],
    ['lognormal(-5ms, 1)', 'negative'],
    ['0 per s', 'neverHappens'],
    ['2 per fortnight', 'unknownUnit'],
    ['2 per', 'unknownUnit'],
    ['soon', 'unreadable'],
    ['((((', 'unreadable'],
    [Number.NaN, 'unreadable'],
    [[], 'unreadable'],
    [null, 'unreadable'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(text)).toBe(code);
  });

  it('of a million characters is refused at once', () => {
    for (const piece of ['exponential(1', '(', 'uniform(1ms,', '2 per ', 'a', ' ', ')']) {
      expect(read(piece.repeat(100_000))).toBe('tooLong');
    }
  });

  it('shows an argument without unit as it should be written', () => {
    expect(parseDistribution('uniform(10ms, 20)', 'time')).toMatchObject({
      problem: { values: { culprit: '"20"', example: '"uniform(10ms, 20ms)"' } },
    });
  });

  it('without a mean is always zero', () => {
    for (const text of ['exponential(0ms)', 'lognormal(0s, 2)', 'erlang(3, 0)', 'pareto(0ms, 2)']) {
      expect(read(text)).toBe('constant 0');
    }
  });
});

describe('a distribution of sizes', () => {
  it('takes sizes and no rates', () => {
    expect(read('exponential(1kB)', 'bytes')).toBe('exponential 1000');
    expect(read('64KiB', 'bytes')).toBe('constant 65536');
    expect(read('2 per s', 'bytes')).not.toContain('constant');
    expect(read('exponential(5ms)', 'bytes')).toBe('unknownUnit');
  });
});

describe('every shape', () => {
  it('has an example that can be read', () => {
    for (const of of ['time', 'bytes'] as const) {
      for (const shape of shapes) expect(read(exampleOf(shape, of), of)).toContain(shape);
    }
  });

  it('is read back exactly as it was formatted', () => {
    const size = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    const cv = fc.double({ min: 1, max: 1000, noNaN: true, minExcluded: true });
    const any = fc.oneof(
      size.map((a) => distribution('constant', a)),
      size.map((a) => distribution('exponential', a)),
      fc.tuple(size, size).map(([a, b]) => distribution('uniform', Math.min(a, b), Math.max(a, b))),
      fc.tuple(size, size).map(([a, b]) => distribution('normal', a, b)),
      fc.tuple(size, cv).map(([a, b]) => distribution('lognormal', a, b)),
      fc
        .tuple(fc.integer({ min: 1, max: 1000 }), size)
        .map(([k, a]) => distribution('erlang', k, a)),
      fc.tuple(size, cv).map(([a, b]) => distribution('hyperexponential', a, b)),
      fc.tuple(size, cv).map(([a, b]) => distribution('pareto', a, b)),
    );
    fc.assert(
      fc.property(any, fc.constantFrom('time', 'bytes'), (d, of) => {
        const result = parseDistribution(formatDistribution(d, of), of);
        expect(result.ok && result.value).toEqual(d);
      }),
      { numRuns: 500 },
    );
  });
});
