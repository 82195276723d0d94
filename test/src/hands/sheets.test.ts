import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextShare, restingShare, snaps } from '../../../src/shell/sheets.ts';

describe('the height of a sheet', () => {
  it('comes to rest at the nearest of its heights, or goes away', () => {
    expect(restingShare(0.48, 0)).toBe(0.5);
    expect(restingShare(0.33, 0)).toBe(0.3);
    expect(restingShare(0.1, 0)).toBeNull();
  });

  it('goes on the way a quick hand throws it', () => {
    expect(restingShare(0.5, 0.0015)).toBe(0.72);
    expect(restingShare(0.35, -0.0015)).toBeNull();
  });

  it('is always one of its heights, however it is thrown', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const speed = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, speed, (at, thrown) => {
        const rest = restingShare(at, thrown);
        expect(rest === null || (snaps as readonly number[]).includes(rest)).toBe(true);
      }),
    );
  });

  it('is walked up and down by keys, away at the bottom', () => {
    expect(nextShare(0.3, 1)).toBe(0.5);
    expect(nextShare(0.72, 1)).toBe(0.72);
    expect(nextShare(0.61, -1)).toBe(0.5);
    expect(nextShare(0.3, -1)).toBeNull();
  });
});
