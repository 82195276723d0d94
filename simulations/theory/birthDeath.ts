/**
 * Stations that are birth-death processes: Poisson arrivals, exponential service, c servers,
 * K places in all (line and service), first come first served or any order blind to durations.
 *
 * Sources
 * - M/M/1, M/M/c, M/M/1/K, M/M/c/K: Kleinrock, Queueing Systems vol. 1 (1975), sections 3.2 to 3.7;
 *   Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory (4th ed. 2008), 2.2 to 2.6.
 * - Erlang B by its recursion: Cooper, Introduction to Queueing Theory (2nd ed. 1981), section 3.3;
 *   it holds for any service distribution (insensitivity, ibid.).
 * - Erlang C from Erlang B: Cooper 1981, section 3.4.
 */

import type { StationMeans } from './station.ts';
import { fromWaiting, idleStation, overloadedStation, requireRates } from './station.ts';

/** Probability that all `servers` are busy when nobody may wait; `load` = arrival rate × mean service. */
export function erlangB(servers: number, load: number): number {
  let blocked = 1;
  for (let n = 1; n <= servers; n += 1) {
    blocked = (load * blocked) / (n + load * blocked);
  }
  return blocked;
}

/** Probability that an arrival must wait when all may wait; 1 when the load is too great. */
export function erlangC(servers: number, load: number): number {
  const utilization = load / servers;
  if (utilization >= 1) return 1;
  const blocked = erlangB(servers, load);
  return blocked / (1 - utilization * (1 - blocked));
}

/** M/M/1. */
export function mm1(arrivalRate: number, serviceMs: number): StationMeans {
  requireRates(arrivalRate, serviceMs, 1);
  const utilization = arrivalRate * serviceMs;
  if (utilization >= 1) return overloadedStation(arrivalRate, 1 / serviceMs);
  return fromWaiting(arrivalRate, serviceMs, 1, (utilization * serviceMs) / (1 - utilization));
}

/** M/M/c. */
export function mmc(arrivalRate: number, serviceMs: number, servers: number): StationMeans {
  requireRates(arrivalRate, serviceMs, servers);
  const load = arrivalRate * serviceMs;
  if (load >= servers) return overloadedStation(arrivalRate, servers / serviceMs);
  const waitingMs = (erlangC(servers, load) * serviceMs) / (servers - load);
  return fromWaiting(arrivalRate, serviceMs, servers, waitingMs);
}

/**
 * Sums of ratio^j and j × ratio^j over j = 0 .. count − 1, and ratio^count, for 0 ≤ ratio ≤ 1.
 * By doubling, so that a line of a thousand million places costs thirty steps; all terms are
 * positive, so that nothing cancels near ratio 1.
 */
function geometricSums(
  ratio: number,
  count: number,
): { power: number; sum: number; weighted: number } {
  let power = 1;
  let sum = 0;
  let weighted = 0;
  let done = 0;
  for (let bit = 2 ** 30; bit >= 1; bit /= 2) {
    weighted += power * (weighted + done * sum);
    sum += power * sum;
    power *= power;
    done *= 2;
    if (count % (bit * 2) >= bit) {
      weighted += done * power;
      sum += power;
      power *= ratio;
      done += 1;
    }
  }
  return { power, sum, weighted };
}

/**
 * M/M/c/K: those who find all K places taken are lost. K counts line and service, so a line of
 * n waiting places is K = servers + n; K = servers is Erlang's loss system. K may be Infinity.
 */
export function mmck(
  arrivalRate: number,
  serviceMs: number,
  servers: number,
  places: number,
): StationMeans {
  requireRates(arrivalRate, serviceMs, servers);
  if (places === Number.POSITIVE_INFINITY) return mmc(arrivalRate, serviceMs, servers);
  if (!Number.isInteger(places) || places < servers || places - servers >= 2 ** 31) {
    throw new RangeError(`places is ${places}; it must be a whole number from ${servers}`);
  }
  if (arrivalRate === 0) return idleStation(serviceMs);
  const load = arrivalRate * serviceMs;
  const line = places - servers;
  const { meanLine, full } = lineStates(load, servers, line);
  const throughput = arrivalRate * (1 - full);
  const busy = load * (1 - full);
  return {
    arrivalRate,
    throughput,
    utilization: busy / servers,
    waitingMs: meanLine / throughput,
    residenceMs: meanLine / throughput + serviceMs,
    queueLength: meanLine,
    population: meanLine + busy,
    lossProbability: full,
  };
}

/**
 * Mean line length and probability of a full system. States up to `servers` have together weight 1
 * and the last of them Erlang B; each further state is the one before times the utilization. Above
 * utilization 1 everything is divided by the weight of the last state, so that nothing overflows.
 */
function lineStates(
  load: number,
  servers: number,
  line: number,
): { meanLine: number; full: number } {
  const blocked = erlangB(servers, load);
  const utilization = load / servers;
  if (utilization <= 1) {
    const { power, sum, weighted } = geometricSums(utilization, line);
    const total = 1 + blocked * utilization * sum;
    return {
      meanLine: (blocked * (weighted + line * power)) / total,
      full: (blocked * power) / total,
    };
  }
  const { power, sum, weighted } = geometricSums(1 / utilization, line);
  const total = power + blocked * sum;
  return { meanLine: (blocked * (line * sum - weighted)) / total, full: blocked / total };
}

/** M/M/1/K. */
export function mm1k(arrivalRate: number, serviceMs: number, places: number): StationMeans {
  return mmck(arrivalRate, serviceMs, 1, places);
}

/** M/G/c/c, Erlang's loss system: nobody waits; any service distribution with this mean. */
export function erlangLoss(arrivalRate: number, serviceMs: number, servers: number): StationMeans {
  return mmck(arrivalRate, serviceMs, servers, servers);
}
