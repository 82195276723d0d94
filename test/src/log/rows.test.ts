import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centred, drawnRows, revealed, rowAfterKey, type View } from '../../../src/log/rows.ts';

const views = fc
  .record({
    scrollTop: fc.integer({ min: -100, max: 100_000 }),
    height: fc.integer({ min: 20, max: 900 }),
    rowHeight: fc.constantFrom(26, 46),
    count: fc.nat(5000),
  })
  .map((view): View => view);

describe('the rows of the log', () => {
  it('are drawn where they are seen, and few besides', () => {
    fc.assert(
      fc.property(views, (view) => {
        const [first, last] = drawnRows(view);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(view.count);
        expect(last - first).toBeLessThanOrEqual(view.height / view.rowHeight + 14);
        for (let row = 0; row < view.count; row++) {
          const top = row * view.rowHeight;
          const isSeen =
            top < view.scrollTop + view.height && top + view.rowHeight > view.scrollTop;
          if (isSeen) expect(row >= first && row < last).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come into sight by the shortest way, and stay where they are when they are in sight', () => {
    fc.assert(
      fc.property(views, fc.nat(4999), (view, row) => {
        if (view.height < view.rowHeight) return;
        const scrollTop = revealed(view, row);
        const top = row * view.rowHeight;
        expect(top).toBeGreaterThanOrEqual(scrollTop);
        expect(top + view.rowHeight).toBeLessThanOrEqual(scrollTop + view.height);
        expect(revealed({ ...view, scrollTop }, row)).toBe(scrollTop);
      }),
    );
  });

  it('that are followed keep something of what comes before and after in sight', () => {
    const view = { scrollTop: 0, height: 200, rowHeight: 26, count: 1000 };
    expect(centred(view, 3)).toBe(0);
    const there = centred(view, 500);
    expect(there).toBeLessThan(500 * 26 - 26);
    expect(there + view.height).toBeGreaterThan(501 * 26 + 26);
    expect(centred({ ...view, scrollTop: there }, 500)).toBe(there);
    expect(centred({ ...view, scrollTop: there }, 501)).toBe(there);
  });

  it('are walked by keys, and not beyond the ends', () => {
    const view = { scrollTop: 0, height: 208, rowHeight: 26, count: 100 };
    expect(rowAfterKey('ArrowDown', 4, view)).toBe(5);
    expect(rowAfterKey('ArrowUp', 0, view)).toBe(0);
    expect(rowAfterKey('PageDown', 4, view)).toBe(11);
    expect(rowAfterKey('PageDown', 98, view)).toBe(99);
    expect(rowAfterKey('Home', 50, view)).toBe(0);
    expect(rowAfterKey('End', 50, view)).toBe(99);
    expect(rowAfterKey('x', 50, view)).toBe(-1);
    expect(rowAfterKey('ArrowDown', 0, { ...view, count: 0 })).toBe(-1);
  });
});
