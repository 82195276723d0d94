/**
 * M/G/1: Poisson arrivals, one server, any service distribution, order blind to durations
 * (first come first served; last come first served and random order have the same means).
 *
 * Sources
 * - Pollaczek-Khinchine mean value formula: Kleinrock, Queueing Systems vol. 1 (1975), section 5.6,
 *   equation 5.63; Harchol-Balter, Performance Modeling and Design of Computer Systems
 *   (2013), chapter 23.
 * - Same mean for every non-preemptive order blind to size: Harchol-Balter 2013, chapter 29.
 */

import type { StationMeans } from './station.ts';
import { fromWaiting, overloadedStation, requireRates } from './station.ts';

/** Mean (ms) and variance (ms²) of a service time: all that the mean value formula needs. */
export interface Moments {
  readonly meanMs: number;
  readonly varianceMs2: number;
}

/** Constant. */
export function constantMoments(meanMs: number): Moments {
  return { meanMs, varianceMs2: 0 };
}

/** Exponential. */
export function exponentialMoments(meanMs: number): Moments {
  return { meanMs, varianceMs2: meanMs * meanMs };
}

/** Uniform between two bounds. */
export function uniformMoments(fromMs: number, toMs: number): Moments {
  const width = toMs - fromMs;
  return { meanMs: (fromMs + toMs) / 2, varianceMs2: (width * width) / 12 };
}

/** Erlang: a sum of k exponential phases with this mean in all. */
export function erlangMoments(phases: number, meanMs: number): Moments {
  return { meanMs, varianceMs2: (meanMs * meanMs) / phases };
}

/** Anything stated by its mean and coefficient of variation: lognormal, hyperexponential. */
export function momentsFromCv(meanMs: number, cv: number): Moments {
  const deviation = meanMs * cv;
  return { meanMs, varianceMs2: deviation * deviation };
}

/** Pareto from `minMs` with tail exponent `alpha`; infinite mean up to 1, infinite variance up to 2. */
export function paretoMoments(minMs: number, alpha: number): Moments {
  const meanMs = alpha > 1 ? (alpha * minMs) / (alpha - 1) : Number.POSITIVE_INFINITY;
  const varianceMs2 =
    alpha > 2
      ? (minMs * minMs * alpha) / ((alpha - 1) * (alpha - 1) * (alpha - 2))
      : Number.POSITIVE_INFINITY;
  return { meanMs, varianceMs2 };
}

/** M/G/1. With infinite variance the mean wait is infinite at any load, and is said to be. */
export function mg1(arrivalRate: number, service: Moments): StationMeans {
  const { meanMs, varianceMs2 } = service;
  requireRates(arrivalRate, meanMs, 1);
  if (!(varianceMs2 >= 0)) {
    throw new RangeError(`variance is ${varianceMs2} ms²; it must be a number from 0`);
  }
  const utilization = arrivalRate * meanMs;
  if (utilization >= 1) return overloadedStation(arrivalRate, 1 / meanMs);
  if (arrivalRate === 0) return fromWaiting(0, meanMs, 1, 0);
  const secondMoment = varianceMs2 + meanMs * meanMs;
  const waitingMs = (arrivalRate * secondMoment) / (2 * (1 - utilization));
  return fromWaiting(arrivalRate, meanMs, 1, waitingMs);
}

/** M/D/1. */
export function md1(arrivalRate: number, serviceMs: number): StationMeans {
  return mg1(arrivalRate, constantMoments(serviceMs));
}

/** M/E_k/1. */
export function mek1(arrivalRate: number, serviceMs: number, phases: number): StationMeans {
  return mg1(arrivalRate, erlangMoments(phases, serviceMs));
}
