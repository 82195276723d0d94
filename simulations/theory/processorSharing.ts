/**
 * Processor sharing: everybody in the system is served at once; with n present and c servers each
 * advances at rate min(1, c / n). Poisson arrivals. The means depend on the service distribution
 * through its mean alone (insensitivity), so they are those of the exponential case.
 *
 * Sources
 * - M/G/1-PS: Kleinrock, Queueing Systems vol. 2 (1976), section 4.4; Harchol-Balter, Performance
 *   Modeling and Design of Computer Systems (2013), chapters 22 and 30.
 * - c servers and bounded places: Cohen, The multiple phase service network with generalized
 *   processor sharing, Acta Informatica 12 (1979) (insensitive for any total rate that
 *   depends on the number present and is shared equally).
 */
import { mmck } from './birthDeath.ts';
import type { StationMeans } from './station.ts';
import { overloadedStation, requireRates } from './station.ts';

/** M/G/1-PS. Nobody waits in a line, so waiting is 0 and residence is all service, slowed. */
export function mg1ProcessorSharing(arrivalRate: number, serviceMs: number): StationMeans {
  return mgcProcessorSharing(arrivalRate, serviceMs, 1, Number.POSITIVE_INFINITY);
}

/** M/G/c/K-PS: at most `places` present, others lost; `places` may be Infinity. */
export function mgcProcessorSharing(
  arrivalRate: number,
  serviceMs: number,
  servers: number,
  places: number,
): StationMeans {
  requireRates(arrivalRate, serviceMs, servers);
  const birthDeath = mmck(arrivalRate, serviceMs, servers, places);
  if (!Number.isFinite(birthDeath.population)) {
    return { ...overloadedStation(arrivalRate, servers / serviceMs), waitingMs: 0, queueLength: 0 };
  }
  return { ...birthDeath, waitingMs: 0, queueLength: 0 };
}

/** M/G/1-PS: expected residence of a request that needs `demandMs` of service; linear in it. */
export function processorSharingResidence(
  arrivalRate: number,
  serviceMs: number,
  demandMs: number,
): number {
  requireRates(arrivalRate, serviceMs, 1);
  const utilization = arrivalRate * serviceMs;
  return utilization >= 1 ? Number.POSITIVE_INFINITY : demandMs / (1 - utilization);
}
