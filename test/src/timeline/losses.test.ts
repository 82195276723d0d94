import { describe, expect, test } from 'vitest';
import type { Series } from '../../../src/engine/history.ts';
import { bursts, lossBins, tickHeight } from '../../../src/timeline/losses.ts';

/** Windows of 100 ms, with so many losses each. */
function windows(...counts: number[]): Series {
  const total = counts.map((_, i) => counts.slice(0, i + 1).reduce((a, b) => a + b, 0));
  return {
    start: Float64Array.from(counts, (_, i) => i * 100),
    end: Float64Array.from(counts, (_, i) => (i + 1) * 100),
    length: counts.length,
    stat: 'counter',
    value: (i, column) => (column === 0 ? counts[i] : total[i]) ?? Number.NaN,
  };
}

describe('losses on the strip', () => {
  test('are gathered by place, with what they are made of', () => {
    const bins = lossBins([windows(0, 3, 0, 1, 0), windows(0, 0, 2, 0, 0)], 100, 1000, 24);
    expect(bins).toMatchObject([
      { at: 100, to: 200, x: 0, count: 3, by: [3, 0] },
      { at: 200, to: 400, x: 24, count: 3, by: [1, 2] },
    ]);
  });

  test('are all there however they are gathered', () => {
    const series = windows(...Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? i : 0)));
    const count = (pixels: number) =>
      lossBins([series], 640, 30_000, pixels).reduce((sum, bin) => sum + bin.count, 0);
    expect(count(2)).toBe(count(24));
    expect(count(24)).toBe([...Array(43).keys()].reduce((sum, k) => sum + 7 * k, 0));
  });

  test('nothing lost, nothing drawn', () => {
    expect(lossBins([windows(0, 0)], 100, 1000, 24)).toEqual([]);
    expect(lossBins([], 100, 1000, 24)).toEqual([]);
    expect(tickHeight(0, 0, 3, 13)).toBe(0);
  });

  test('one can be seen beside a thousand', () => {
    expect(tickHeight(1, 1000, 3, 13)).toBeGreaterThanOrEqual(3);
    expect(tickHeight(1000, 1000, 3, 13)).toBe(13);
    expect(tickHeight(500, 1000, 3, 13)).toBeGreaterThan(tickHeight(5, 1000, 3, 13));
  });

  test('a burst begins after peace', () => {
    const bins = lossBins([windows(1, 1, 1, 0, 0, 0, 0, 1, 1)], 1000, 1000, 1);
    expect(bursts(bins, 150).map(({ at }) => at)).toEqual([0, 700]);
  });
});
