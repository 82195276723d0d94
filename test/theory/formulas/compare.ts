import { expect } from 'vitest';
import type { StationMeans } from '../../../simulations/theory/index.ts';

/** Equal but for rounding. */
export function close(actual: number, expected: number, relative = 1e-9): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + 1e-12);
}

/** Equal in every mean, but for rounding. */
export function same(actual: StationMeans, expected: StationMeans, relative = 1e-9): void {
  for (const key of Object.keys(expected) as (keyof StationMeans)[]) {
    close(actual[key], expected[key], relative);
  }
}
