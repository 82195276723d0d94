/**
 * Laws that hold of any system measured over a long time, whatever its distributions.
 *
 * Sources
 * - Little's law: Little, Operations Research 9 (1961); Harchol-Balter, Performance Modeling and
 *   Design of Computer Systems (2013), chapter 6.
 * - Utilization, forced flow, response time laws and bottleneck bounds: Denning and Buzen, ACM
 *   Computing Surveys 10 (1978); Harchol-Balter 2013, chapters 6 and 7.
 */

/** L = λ W: how many are inside. Rate per ms, time in ms. Holds for the line alone as well. */
export function populationOf(throughput: number, residenceMs: number): number {
  return throughput * residenceMs;
}

/** W = L / λ: how long one stays, in ms. */
export function residenceOf(population: number, throughput: number): number {
  return population / throughput;
}

/** Utilization law: share of `servers` that is busy. */
export function utilizationOf(throughput: number, serviceMs: number, servers = 1): number {
  return (throughput * serviceMs) / servers;
}

/** Response time law of a closed system: N = X (Z + R), so R = N / X − Z, in ms. */
export function responseTimeOf(users: number, throughput: number, thinkMs: number): number {
  return users / throughput - thinkMs;
}

/** A station of a closed network: service time over all visits of one request, in ms. */
export interface Demand {
  readonly demandMs: number;
  readonly servers: number;
}

export interface ClosedBounds {
  /** No more than this can be completed per ms. */
  readonly maxThroughput: number;
  /** No request can be faster than this, in ms. */
  readonly minResponseMs: number;
  /** The number of users from which queueing is unavoidable: where the two lines meet. */
  readonly saturationUsers: number;
}

/** What holds of a closed network before any queueing theory: asymptotic bounds. */
export function closedBounds(
  users: number,
  thinkMs: number,
  stations: readonly Demand[],
): ClosedBounds {
  let total = 0;
  let slowest = 0;
  for (const { demandMs, servers } of stations) {
    total += demandMs;
    slowest = Math.max(slowest, demandMs / servers);
  }
  return {
    maxThroughput: Math.min(1 / slowest, users / (thinkMs + total)),
    minResponseMs: Math.max(total, users * slowest - thinkMs),
    saturationUsers: (thinkMs + total) / slowest,
  };
}
