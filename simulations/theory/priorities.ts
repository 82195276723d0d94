/**
 * Fixed priorities: classes with Poisson arrivals at one station, the first class of the list going
 * first, first come first served within a class.
 *
 * Sources
 * - Non-preemptive M/G/1: Cobham, Operations Research 2 (1954); Kleinrock, Queueing Systems vol. 2
 *   (1976), chapter 3; Harchol-Balter, Performance Modeling and Design of Computer
 *   Systems (2013), chapter 31.
 * - Preemptive-resume M/G/1: Kleinrock 1976, chapter 3; Harchol-Balter 2013, chapter 32.
 * - Non-preemptive M/M/c, one service rate: Cobham 1954; Kella and Yechiali, Naval Research Logistics
 *   32 (1985).
 * - Preemptive M/M/c, one service rate: Buzen and Bondi, Operations Research 31 (1983):
 *   classes 1 to k do not see the others, so together they are an M/M/c of their own.
 */
import { erlangC, mmc } from './birthDeath.ts';
import type { Moments } from './generalService.ts';
import type { StationMeans } from './station.ts';
import { fromWaiting, overloadedStation, requireRates } from './station.ts';

export interface PriorityClass {
  /** Per ms. */
  readonly arrivalRate: number;
  readonly service: Moments;
}

function secondMoment(service: Moments): number {
  return service.varianceMs2 + service.meanMs * service.meanMs;
}

/** A class that gets only what those before it leave of the one server's time, and it is too little. */
function starved(arrivalRate: number, serviceMs: number, leftOver: number): StationMeans {
  const share = Math.max(0, leftOver);
  return { ...overloadedStation(arrivalRate, share / serviceMs), utilization: share };
}

/**
 * M/G/1, a service once begun is finished. Under overload every class from the first overloaded one
 * on waits for ever; those before it are served, but a starved class keeps the server always busy,
 * so what they meet in service is a formula of its own and NaN is returned for their times.
 */
export function nonPreemptive(classes: readonly PriorityClass[]): StationMeans[] {
  let residual = 0;
  let total = 0;
  for (const each of classes) {
    requireRates(each.arrivalRate, each.service.meanMs, 1);
    residual += (each.arrivalRate * secondMoment(each.service)) / 2;
    total += each.arrivalRate * each.service.meanMs;
  }
  if (total >= 1) residual = Number.NaN;
  let before = 0;
  return classes.map(({ arrivalRate, service }) => {
    const upTo = before + arrivalRate * service.meanMs;
    const leftOver = 1 - before;
    const waitingMs = residual / ((1 - before) * (1 - upTo));
    before = upTo;
    if (upTo >= 1) return starved(arrivalRate, service.meanMs, leftOver);
    return fromWaiting(arrivalRate, service.meanMs, 1, waitingMs);
  });
}

/**
 * M/G/1, an arrival of a class before interrupts a service, which later goes on where it stopped.
 * `waitingMs` is residence less the service time proper, so it includes interruptions.
 */
export function preemptiveResume(classes: readonly PriorityClass[]): StationMeans[] {
  let residual = 0;
  let before = 0;
  return classes.map(({ arrivalRate, service }) => {
    requireRates(arrivalRate, service.meanMs, 1);
    const upTo = before + arrivalRate * service.meanMs;
    const leftOver = 1 - before;
    residual += (arrivalRate * secondMoment(service)) / 2;
    before = upTo;
    if (upTo >= 1) return starved(arrivalRate, service.meanMs, leftOver);
    const residenceMs = service.meanMs / leftOver + residual / (leftOver * (1 - upTo));
    return fromWaiting(arrivalRate, service.meanMs, 1, residenceMs - service.meanMs);
  });
}

/** M/M/c with one service rate for all, a service once begun is finished; all must be stable. */
export function nonPreemptiveMmc(
  arrivalRates: readonly number[],
  serviceMs: number,
  servers: number,
): StationMeans[] {
  const total = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  requireRates(total, serviceMs, servers);
  const load = total * serviceMs;
  const residual = load >= servers ? Number.NaN : (erlangC(servers, load) * serviceMs) / servers;
  let before = 0;
  return arrivalRates.map((arrivalRate) => {
    requireRates(arrivalRate, serviceMs, servers);
    const upTo = before + (arrivalRate * serviceMs) / servers;
    const leftOver = 1 - before;
    const waitingMs = residual / (leftOver * (1 - upTo));
    before = upTo;
    if (upTo >= 1) {
      return overloadedStation(arrivalRate, (servers * Math.max(0, leftOver)) / serviceMs);
    }
    return fromWaiting(arrivalRate, serviceMs, servers, waitingMs);
  });
}

/** M/M/c with one service rate for all, preemptive; `waitingMs` includes interruptions. */
export function preemptiveMmc(
  arrivalRates: readonly number[],
  serviceMs: number,
  servers: number,
): StationMeans[] {
  let rateBefore = 0;
  let populationBefore = 0;
  return arrivalRates.map((arrivalRate) => {
    requireRates(arrivalRate, serviceMs, servers);
    const together = mmc(rateBefore + arrivalRate, serviceMs, servers);
    const left = Math.max(0, servers / serviceMs - rateBefore);
    const population = together.population - populationBefore;
    rateBefore += arrivalRate;
    populationBefore = together.population;
    if (!Number.isFinite(together.population)) return overloadedStation(arrivalRate, left);
    const residenceMs = arrivalRate > 0 ? population / arrivalRate : Number.NaN;
    return fromWaiting(arrivalRate, serviceMs, servers, residenceMs - serviceMs);
  });
}
