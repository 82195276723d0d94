/**
 * Closed networks: N users who think, send a request, wait for its answer, think again. Service is
 * exponential (any distribution at a processor-sharing station), think time is of any distribution.
 *
 * Sources
 * - Exact mean value analysis: Reiser and Lavenberg, Journal of the ACM 27 (1980); Lazowska et al.,
 *   Quantitative System Performance (1984), chapter 6; Harchol-Balter, Performance Modeling and
 *   Design of Computer Systems (2013), chapter 19.
 * - Convolution with several servers: Buzen, Communications of the ACM 16 (1973); Bolch, Greiner, de
 *   Meer, Trivedi, Queueing Networks and Markov Chains (2nd ed. 2006), section 8.1.
 * - Product form with a think station of any distribution: Baskett, Chandy, Muntz, Palacios, Journal
 *   of the ACM 22 (1975).
 * - Machine repairman M/M/c//N: Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory
 *   (4th ed. 2008), section 2.8.
 */

export interface ClosedStation {
  /** Mean service time of one visit, ms. */
  readonly serviceMs: number;
  readonly servers: number;
  /** Mean visits per request. */
  readonly visits: number;
}

export interface ClosedStationMeans {
  /** Share of the servers that is busy, 0 to 1. */
  readonly utilization: number;
  /** Line and service of one visit, ms. */
  readonly residenceMs: number;
  readonly population: number;
  readonly throughput: number;
}

export interface ClosedNetworkMeans {
  readonly stations: readonly ClosedStationMeans[];
  /** Requests answered per ms. */
  readonly throughput: number;
  /** From sending a request to its answer, ms. */
  readonly responseMs: number;
}

/** Exact mean value analysis: one server per station. N steps over all stations. */
export function meanValueAnalysis(
  users: number,
  thinkMs: number,
  stations: readonly ClosedStation[],
): ClosedNetworkMeans {
  if (stations.some((station) => station.servers !== 1)) {
    throw new RangeError('mean value analysis here is for one server a station; use closedNetwork');
  }
  const population = stations.map(() => 0);
  let throughput = 0;
  for (let n = 1; n <= users; n += 1) {
    let responseMs = 0;
    // An arrival finds what an outside observer would find with one user less.
    const residences = stations.map(({ serviceMs, visits }, i) => {
      const residence = visits * serviceMs * (1 + population[i]);
      responseMs += residence;
      return residence;
    });
    throughput = n / (thinkMs + responseMs);
    for (let i = 0; i < residences.length; i += 1) {
      population[i] = throughput * residences[i];
    }
  }
  return fromPopulations(users, thinkMs, stations, population, throughput);
}

/** Exact for any number of servers at each station, by convolution. About N² steps a station. */
export function closedNetwork(
  users: number,
  thinkMs: number,
  stations: readonly ClosedStation[],
): ClosedNetworkMeans {
  if (stations.every((station) => station.servers === 1)) {
    return meanValueAnalysis(users, thinkMs, stations);
  }
  const demands = stations.map(({ serviceMs, visits }) => serviceMs * visits);
  const loads = demands.map((demand, i) => demand / stations[i].servers);
  const bottleneck = loads.indexOf(Math.max(...loads));
  const unit = loads[bottleneck];
  // Demands relative to the bottleneck's keep the weights from overflowing.
  const weights = stations.map(({ servers }, i) =>
    stationWeights(users, demands[i] / unit, servers),
  );
  const think = stationWeights(users, thinkMs / unit, Number.POSITIVE_INFINITY);
  const others = stations.map((_, i) =>
    weights.reduce((all, each, j) => (j === i ? all : convolve(all, each)), think),
  );
  const mean = (i: number, of: (n: number) => number): number =>
    meanAgainst(weights[i], others[i], of);
  const population = stations.map((_, i) => mean(i, (n) => n));
  const { servers } = stations[bottleneck];
  const busy = mean(bottleneck, (n) => Math.min(n, servers));
  const throughput = busy / demands[bottleneck];
  return fromPopulations(users, thinkMs, stations, population, throughput);
}

/**
 * Relative weight of finding n at a station, n = 0 .. users, scaled so that the largest is 1: each
 * is the one before times demand / min(n, servers), worked out from the peak both ways.
 */
function stationWeights(users: number, demand: number, servers: number): number[] {
  const weights = new Array<number>(users + 1).fill(0);
  const step = (n: number): number => demand / Math.min(n, servers);
  let peak = 0;
  while (peak < users && step(peak + 1) >= 1) peak += 1;
  weights[peak] = 1;
  for (let n = peak; n > 0; n -= 1) weights[n - 1] = weights[n] / step(n);
  for (let n = peak + 1; n <= users; n += 1) weights[n] = weights[n - 1] * step(n);
  return weights;
}

/** Weights of the number at two stations together, scaled so that the largest is 1. */
function convolve(left: readonly number[], right: readonly number[]): number[] {
  const both = left.map((_, n) => {
    let sum = 0;
    for (let k = 0; k <= n; k += 1) sum += left[k] * right[n - k];
    return sum;
  });
  const largest = both.reduce((most, each) => Math.max(most, each), 0);
  return both.map((each) => each / largest);
}

/** Mean of `of(n)` at a station when all users are here or with the others. */
function meanAgainst(
  station: readonly number[],
  others: readonly number[],
  of: (n: number) => number,
): number {
  const users = station.length - 1;
  let total = 0;
  let weighted = 0;
  for (let n = 0; n <= users; n += 1) {
    const weight = station[n] * others[users - n];
    total += weight;
    weighted += weight * of(n);
  }
  return weighted / total;
}

function fromPopulations(
  users: number,
  thinkMs: number,
  stations: readonly ClosedStation[],
  population: readonly number[],
  throughput: number,
): ClosedNetworkMeans {
  return {
    throughput,
    responseMs: users / throughput - thinkMs,
    stations: stations.map(({ serviceMs, servers, visits }, i) => {
      const here = throughput * visits;
      const inside = population[i];
      return {
        utilization: (here * serviceMs) / servers,
        residenceMs: visits > 0 ? inside / here : serviceMs,
        population: inside,
        throughput: here,
      };
    }),
  };
}

/**
 * Machine repairman M/M/c//N: N machines that run for `runMs` on average and are then repaired by
 * one of `repairers`; the same as N users who think for `runMs` at one service. Its birth-death
 * chain directly, so a check of the two algorithms above.
 */
export function machineRepairman(
  machines: number,
  runMs: number,
  repairMs: number,
  repairers: number,
): ClosedStationMeans {
  // From the state with all waiting downward: each state's weight from the one above it.
  let weight = 1;
  let total = 0;
  let waiting = 0;
  let busy = 0;
  for (let n = machines; n >= 0; n -= 1) {
    total += weight;
    waiting += weight * n;
    busy += weight * Math.min(n, repairers);
    if (n > 0) weight *= (Math.min(n, repairers) * runMs) / ((machines - n + 1) * repairMs);
    if (total > 1e250) {
      weight /= total;
      waiting /= total;
      busy /= total;
      total = 1;
    }
  }
  const throughput = busy / total / repairMs;
  const population = waiting / total;
  return {
    utilization: busy / total / repairers,
    residenceMs: population / throughput,
    population,
    throughput,
  };
}
