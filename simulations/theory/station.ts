/**
 * What a formula says about one station in the steady state. Rates are per ms, times in ms.
 * Where no steady state exists (load at or above what the servers can do, no bound on the line),
 * lines and times are Infinity and the servers are always busy: that is the limit, not an error.
 */
export interface StationMeans {
  /** Arrivals per ms, lost ones included. */
  readonly arrivalRate: number;
  /** Completions per ms. */
  readonly throughput: number;
  /** Share of the servers that is busy, 0 to 1. */
  readonly utilization: number;
  /** Time in the line of those who are not lost. */
  readonly waitingMs: number;
  /** Time in the line and in service of those who are not lost. */
  readonly residenceMs: number;
  /** In the line, on average over time. */
  readonly queueLength: number;
  /** In the line and in service, on average over time. */
  readonly population: number;
  /** Share of the arrivals that finds no place. */
  readonly lossProbability: number;
}

/** A station that nobody arrives at. */
export function idleStation(serviceMs: number): StationMeans {
  return {
    arrivalRate: 0,
    throughput: 0,
    utilization: 0,
    waitingMs: 0,
    residenceMs: serviceMs,
    queueLength: 0,
    population: 0,
    lossProbability: 0,
  };
}

/** A station whose line grows without end: `capacity` is the most it can complete per ms. */
export function overloadedStation(arrivalRate: number, capacity: number): StationMeans {
  return {
    arrivalRate,
    throughput: capacity,
    utilization: 1,
    waitingMs: Number.POSITIVE_INFINITY,
    residenceMs: Number.POSITIVE_INFINITY,
    queueLength: Number.POSITIVE_INFINITY,
    population: Number.POSITIVE_INFINITY,
    lossProbability: 0,
  };
}

/** All means of a lossless station with the given wait, by Little's law. */
export function fromWaiting(
  arrivalRate: number,
  serviceMs: number,
  servers: number,
  waitingMs: number,
): StationMeans {
  return {
    arrivalRate,
    throughput: arrivalRate,
    utilization: (arrivalRate * serviceMs) / servers,
    waitingMs,
    residenceMs: waitingMs + serviceMs,
    queueLength: arrivalRate * waitingMs,
    population: arrivalRate * (waitingMs + serviceMs),
    lossProbability: 0,
  };
}

/** Throws for what no formula is about: a programming mistake, not a state of a model. */
export function requireRates(arrivalRate: number, serviceMs: number, servers: number): void {
  if (!(arrivalRate >= 0) || !Number.isFinite(arrivalRate)) {
    throw new RangeError(`arrivalRate is ${arrivalRate}; it must be a finite number from 0`);
  }
  if (!(serviceMs > 0) || !Number.isFinite(serviceMs)) {
    throw new RangeError(`mean service time is ${serviceMs} ms; it must be finite and above 0`);
  }
  if (!Number.isInteger(servers) || servers < 1) {
    throw new RangeError(`servers is ${servers}; it must be a whole number from 1`);
  }
}
