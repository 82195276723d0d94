/**
 * When the next message is due. Ramps and schedules change the rate exactly, by running the arrival
 * process on a clock of its own that goes `factor` times as fast (inversion of the integrated rate;
 * Lewis and Shedler 1979): an exponential interval gives an exact nonhomogeneous Poisson process.
 */
import type { ValuesOf } from '../define.ts';
import type { definition } from './definition.ts';

type Params = ValuesOf<(typeof definition)['parameters']>;

/** The time at which `amount` ms of the arrival clock have passed since `from`; Infinity for never. */
export function timeAfter(params: Params, began: number, from: number, amount: number): number {
  if (params.pattern === 'ramp') return afterRamp(params, began, from, amount);
  if (params.pattern === 'schedule') return afterSchedule(params, from, amount);
  return from + amount;
}

/** The factor grows linearly from 1 at `began` to `rampTo` at `began + rampOver`, then stays. */
function afterRamp(params: Params, began: number, from: number, amount: number): number {
  const { rampTo, rampOver } = params;
  const slope = (rampTo - 1) / rampOver;
  const since = Math.max(0, from - began);
  let left = amount;
  if (since < rampOver) {
    const factor = 1 + slope * since;
    const toEnd = rampOver - since;
    const inRamp = ((factor + rampTo) / 2) * toEnd;
    if (left <= inRamp) {
      // factor·t + slope/2·t² = left, in the form that does not cancel.
      return (
        from + (2 * left) / (factor + Math.sqrt(Math.max(0, factor * factor + 2 * slope * left)))
      );
    }
    left -= inRamp;
    return rampTo > 0 ? began + rampOver + left / rampTo : Number.POSITIVE_INFINITY;
  }
  return rampTo > 0 ? from + left / rampTo : Number.POSITIVE_INFINITY;
}

/** From each entry's `at` on (simulated time) the factor is its own; before the first it is 1. */
function afterSchedule(params: Params, from: number, amount: number): number {
  const { schedule } = params;
  let time = from;
  let left = amount;
  let factor = 1;
  for (const entry of schedule) {
    if (entry.at > time) {
      const capacity = factor * (entry.at - time);
      if (left <= capacity && factor > 0) return time + left / factor;
      left -= capacity;
      time = entry.at;
    }
    factor = entry.factor;
  }
  return factor > 0 ? time + left / factor : Number.POSITIVE_INFINITY;
}
