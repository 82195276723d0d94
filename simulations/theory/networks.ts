/**
 * Open Jackson networks: Poisson arrivals from outside, exponential service at each station, after
 * which a request goes on to station j with a fixed probability or leaves. Each station then behaves
 * as an M/M/c of its own (product form), even when feedback makes its arrivals far from Poisson.
 *
 * Sources: Jackson, Operations Research 5 (1957) and Management Science 10 (1963); Kleinrock,
 * Queueing Systems vol. 1 (1975), section 4.8; Harchol-Balter, Performance Modeling and Design of
 * Computer Systems (2013), chapter 17. Tandem queues: Burke, Operations Research 4 (1956).
 */
import { mmc } from './birthDeath.ts';
import type { StationMeans } from './station.ts';

export interface Station {
  /** Mean service time of one visit, ms. */
  readonly serviceMs: number;
  readonly servers: number;
}

export interface NetworkMeans {
  readonly stations: readonly StationMeans[];
  /** Mean visits of one request to each station. */
  readonly visits: readonly number[];
  /** From outside, per ms. */
  readonly arrivalRate: number;
  readonly population: number;
  /** From entering the network to leaving it, all visits together, ms. */
  readonly residenceMs: number;
}

/**
 * Solves matrix × x = right by Gaussian elimination with partial pivoting; null when it is singular.
 * Arguments are left as they were.
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let best = column;
    for (let i = column + 1; i < size; i += 1) {
      if (Math.abs(at(rows, i, column)) > Math.abs(at(rows, best, column))) best = i;
    }
    const pivot = rows[best];
    const head = pivot[column];
    if (Math.abs(head) < 1e-12) return null;
    rows[best] = rows[column];
    rows[column] = pivot;
    for (let i = column + 1; i < size; i += 1) subtract(rows[i], pivot, column, head);
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    let value = at(rows, i, size);
    for (let j = i + 1; j < size; j += 1) value -= at(rows, i, j) * solution[j];
    solution[i] = value / at(rows, i, i);
  }
  return solution;
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i][j];
}

function subtract(row: number[], pivot: readonly number[], from: number, head: number): void {
  const factor = row[from] / head;
  if (factor === 0) return;
  for (let j = from; j < row.length; j += 1) {
    row[j] = row[j] - factor * pivot[j];
  }
}

/**
 * The rate at which each station is visited: λ_j = γ_j + Σ λ_i p_ij. `arrivals` are from outside,
 * per ms; `routing[i][j]` is the probability of going from i to j, rows summing to at most 1. Throws
 * when some request could never leave.
 */
export function trafficRates(
  arrivals: readonly number[],
  routing: readonly (readonly number[])[],
): number[] {
  const balance = arrivals.map((_, j) =>
    arrivals.map((__, i) => (i === j ? 1 : 0) - at(routing, i, j)),
  );
  const rates = solveLinear(balance, arrivals);
  if (rates === null || rates.some((rate) => !(rate >= -1e-9))) {
    throw new RangeError('routing: some request could never leave the network');
  }
  return rates.map((rate) => Math.max(0, rate));
}

/** Means of every station and of the whole. */
export function jacksonNetwork(
  stations: readonly Station[],
  arrivals: readonly number[],
  routing: readonly (readonly number[])[],
): NetworkMeans {
  const rates = trafficRates(arrivals, routing);
  const arrivalRate = arrivals.reduce((sum, rate) => sum + rate, 0);
  const means = stations.map(({ serviceMs, servers }, i) => mmc(rates[i], serviceMs, servers));
  const population = means.reduce((sum, station) => sum + station.population, 0);
  return {
    stations: means,
    visits: rates.map((rate) => rate / arrivalRate),
    arrivalRate,
    population,
    residenceMs: population / arrivalRate,
  };
}

/** Stations one after another: by Burke's theorem each sees Poisson arrivals at the same rate. */
export function tandem(arrivalRate: number, stations: readonly Station[]): NetworkMeans {
  const arrivals = stations.map((_, i) => (i === 0 ? arrivalRate : 0));
  const routing = stations.map((_, i) => stations.map((__, j) => (j === i + 1 ? 1 : 0)));
  return jacksonNetwork(stations, arrivals, routing);
}
