import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventList } from '../../simulations/kernel/events.ts';
import { ln } from '../../simulations/kernel/math.ts';
import { Random } from '../../simulations/kernel/random.ts';
import { quantile, Statistics } from '../../simulations/kernel/statistics.ts';

function record(statistics: Statistics, metric: number, value: number): void {
  statistics.value = value;
  statistics.recordValue(metric);
}
function setLevel(statistics: Statistics, metric: number, value: number): void {
  statistics.value = value;
  statistics.setLevel(metric);
}
function withDistribution(values: readonly number[]): Statistics {
  const statistics = new Statistics(new EventList());
  statistics.addDistribution();
  for (const value of values) record(statistics, 0, value);
  return statistics;
}

/** The smallest value that at least a share `p` of all do not exceed. */
function exact(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
}

const random = new Random();
const draw = (n: number) => {
  random.uniform(1, 2, n, 3);
  return random.value;
};
const many = (from: (u: number) => number, count = 20_000) =>
  Array.from({ length: count }, (_, i) => from(draw(i)));

const shapes: [name: string, values: number[]][] = [
  ['uniform', many((u) => u * 100)],
  ['exponential', many((u) => -ln(u) * 45)],
  ['heavy-tailed', many((u) => 10 / u ** (1 / 1.1))],
  ['constant', many(() => 45)],
  ['two-valued', many((u) => (u < 0.96 ? 1 : 1e6))],
  ['tiny', many((u) => 1e-8 * (1 + u))],
  ['huge', many((u) => 1e14 * (1 + 5 * u))],
  ['over thirty orders of magnitude', many((u) => 10 ** (30 * u - 8))],
  ['of whole milliseconds', many((u) => 1 + Math.floor(u * 20))],
  ['few', [3, 1, 2]],
  ['one', [7.25]],
];

describe('a distribution', () => {
  it.each(shapes)('has percentiles within one percent: %s', (_, values) => {
    const summary = withDistribution(values).summary(0);
    for (const [p, measured] of [
      [0.5, summary.p50],
      [0.95, summary.p95],
      [0.99, summary.p99],
    ]) {
      const truth = exact(values, p);
      expect(Math.abs(measured - truth) / truth, `p${p} of ${truth}`).toBeLessThanOrEqual(0.01);
    }
    expect(summary.max).toBe(exact(values, 1));
    expect(summary.count).toBe(values.length);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(summary.mean - mean) / mean).toBeLessThan(1e-9);
  });

  it('has percentiles within one percent, whatever the values', () => {
    const value = fc.double({ min: 1e-9, max: 1e18, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, p) => {
          const statistics = withDistribution(values);
          const measured = quantile(statistics.histogram(0), values.length, p);
          const truth = exact(values, p);
          expect(Math.abs(measured - truth) / truth).toBeLessThanOrEqual(0.01);
        },
      ),
      { seed: 20_260_605, numRuns: 300 },
    );
  });

  it('counts zeros as zeros', () => {
    const summary = withDistribution([0, 0, 0, 5]).summary(0);
    expect(summary).toMatchObject({ count: 4, mean: 1.25, p50: 0, max: 5 });
  });

  it('says that it knows nothing while it has seen nothing', () => {
    const { count, ...rest } = withDistribution([]).summary(0);
    expect(count).toBe(0);
    for (const value of Object.values(rest)) expect(value).toBeNaN();
  });
});

describe('a level', () => {
  const steps = fc.array(
    fc.tuple(fc.double({ min: 0, max: 50, noNaN: true }), fc.integer({ min: 0, max: 9 })),
    { minLength: 1, maxLength: 40 },
  );

  it('has the mean over time, the highest and the last value', () => {
    fc.assert(
      fc.property(steps, fc.double({ min: 0.1, max: 50, noNaN: true }), (changes, rest) => {
        const events = new EventList();
        const statistics = new Statistics(events);
        const level = statistics.addLevel();
        let area = 0;
        let last = 0;
        for (const [wait, value] of changes) {
          area += last * wait;
          events.now += wait;
          setLevel(statistics, level, value);
          last = value;
        }
        area += last * rest;
        const end = events.now + rest;
        const summary = statistics.levelSummary(level, end);
        expect(summary.mean).toBeCloseTo(area / end, 8);
        expect(summary.last).toBe(last);
        expect(summary.max).toBe(Math.max(0, ...changes.map(([, value]) => value)));
      }),
      { seed: 20_260_606, numRuns: 200 },
    );
  });

  it('keeps its value when the warm-up is discarded, and forgets what was before', () => {
    const events = new EventList();
    const statistics = new Statistics(events);
    const level = statistics.addLevel();
    setLevel(statistics, level, 9);
    events.now = 5;
    setLevel(statistics, level, 4);
    events.now = 10;
    statistics.discard(10);
    events.now = 14;
    setLevel(statistics, level, 2);
    expect(statistics.levelSummary(level, 20)).toEqual({ mean: 2.8, max: 4, last: 2 });
  });

  it('that begins late counts as nothing before', () => {
    const events = new EventList();
    const statistics = new Statistics(events);
    events.now = 30;
    const level = statistics.addLevel();
    setLevel(statistics, level, 6);
    expect(statistics.levelSummary(level, 40).mean).toBe(1.5);
  });
});

describe('statistics', () => {
  function filled(): Statistics {
    const statistics = withDistribution([1, 2, 3]);
    for (let i = 0; i < 200; i++) {
      statistics.addCounter();
      statistics.addLevel();
      statistics.addDistribution();
      statistics.counters[i] = i;
      setLevel(statistics, i, i / 2);
      record(statistics, i, i * 3);
    }
    return statistics;
  }

  it('start afresh at the end of the warm-up', () => {
    const statistics = filled();
    statistics.discard(10);
    expect(statistics.start).toBe(10);
    expect([...statistics.counters].every((value) => value === 0)).toBe(true);
    expect(statistics.summary(7).count).toBe(0);
    record(statistics, 7, 5);
    expect(statistics.summary(7)).toMatchObject({ count: 1, mean: 5, max: 5 });
    expect(statistics.summary(7).p99).toBeCloseTo(5, 1);
  });

  it('can be kept and taken up again', () => {
    const original = filled();
    const kept = structuredClone(original.save());
    const other = new Statistics(new EventList());
    other.restore(kept);
    for (const statistics of [original, other]) {
      expect(statistics.addCounter()).toBe(200);
      expect(statistics.addLevel()).toBe(200);
      expect(statistics.addDistribution()).toBe(201);
      record(statistics, 5, 1e9);
      setLevel(statistics, 5, 77);
    }
    for (let i = 0; i < 200; i++) {
      expect(other.summary(i)).toEqual(original.summary(i));
      expect(other.levelSummary(i, 50)).toEqual(original.levelSummary(i, 50));
      expect(other.counters[i]).toBe(original.counters[i]);
    }
  });
});
