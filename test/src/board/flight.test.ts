// biome-ignore lint/correctness/noUndeclaredDependencies: the board's library brings it
import { interpolateZoom as theirs } from 'd3-interpolate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interpolateZoom } from '../../../src/board/flight.ts';

const place = fc.double({ min: 1, max: 5000, noNaN: true });
const view = fc.tuple(place, place, fc.double({ min: 50, max: 20_000, noNaN: true }));
const moment = fc.double({ min: 0, max: 1, noNaN: true });

it('flies from one view to another as the library does', () => {
  fc.assert(
    fc.property(view, view, moment, (from, to, t) => {
      const own = interpolateZoom(from, to);
      const known = theirs(from, to);
      expect([...own(t), own.duration].every(Number.isFinite)).toBe(true);
      // Of places a hair apart the library loses the digits, in the end all of them.
      fc.pre(Math.hypot(to[0] - from[0], to[1] - from[1]) > 1);
      known(t).forEach((value, i) => {
        expect(own(t)[i] / value).toBeCloseTo(1, 4);
      });
      expect(own.duration / known.duration).toBeCloseTo(1, 4);
    }),
  );
});

it('begins and ends where it is told to, also straight up or down', () => {
  for (const to of [
    [10, 20, 800],
    [400, -300, 100],
  ] as const) {
    const fly = interpolateZoom([10, 20, 100], to);
    fly(0).forEach((value, i) => {
      expect(value).toBeCloseTo([10, 20, 100][i], 6);
    });
    fly(1).forEach((value, i) => {
      expect(value).toBeCloseTo(to[i], 6);
    });
  }
});
