import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  constantMoments,
  erlangB,
  erlangC,
  erlangLoss,
  erlangMoments,
  exponentialMoments,
  md1,
  mek1,
  mg1,
  mg1ProcessorSharing,
  mgcProcessorSharing,
  mm1,
  mm1k,
  mmc,
  mmck,
  momentsFromCv,
  nonPreemptive,
  paretoMoments,
  preemptiveResume,
  processorSharingResidence,
  uniformMoments,
} from '../../../simulations/theory/index.ts';
import { close, same } from './compare.ts';

const minute = 60_000;
const hour = 60 * minute;

const serviceMs = fc.double({ min: 0.01, max: 1000, noNaN: true });
const servers = fc.integer({ min: 1, max: 40 });
const stable = fc.double({ min: 0.01, max: 0.98, noNaN: true });
const anyLoad = fc.double({ min: 0.01, max: 3, noNaN: true });

/** Steady state of a birth-death chain, state by state: slow, plain, and no formula of ours. */
function birthDeath(arrivalRate: number, meanMs: number, count: number, places: number) {
  const weights = [1];
  for (let n = 1; n <= places; n += 1) {
    weights.push((weights[n - 1] * arrivalRate * meanMs) / Math.min(n, count));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (n: number) => number) =>
    weights.reduce((sum, weight, n) => sum + of(n) * weight, 0) / total;
  return {
    full: weights[places] / total,
    population: mean((n) => n),
    queueLength: mean((n) => Math.max(0, n - count)),
    busy: mean((n) => Math.min(n, count)),
  };
}

describe('textbook values', () => {
  test('Gross et al. 2008, section 2.2: five an hour, ten minutes each', () => {
    const salon = mm1(5 / hour, 10 * minute);
    close(salon.utilization, 5 / 6);
    close(salon.population, 5);
    close(salon.queueLength, 25 / 6);
    close(salon.residenceMs, hour);
  });

  test('Gross et al. 2008, section 2.3: three doctors, six an hour, twenty minutes each', () => {
    const clinic = mmc(6 / hour, 20 * minute, 3);
    close(clinic.queueLength, 8 / 9);
    close(clinic.population, 26 / 9);
    close(clinic.waitingMs, (8 / 54) * hour);
    close(clinic.residenceMs, (26 / 54) * hour);
  });

  test('Gross et al. 2008, section 2.5: three stalls, four waiting places, one a minute', () => {
    const station = mmck(1 / minute, 6 * minute, 3, 7);
    expect(station.queueLength).toBeCloseTo(3.09, 2);
    expect(station.population).toBeCloseTo(6.06, 2);
    close(station.residenceMs, station.population / station.throughput);
    close(station.lossProbability, 576 / 1141);
  });

  // Erlang B tables (ITU-D Teletraffic Engineering Handbook, 2005, chapter 7 and its table).
  test.each([
    [1, 1, 0.5],
    [2, 1, 0.2],
    [10, 5, 0.018385],
    [20, 15, 0.045593],
    [5, 5, 0.284868],
    [100, 90, 0.026957],
  ])('Erlang B: %d servers, %d erlang', (count, load, blocked) => {
    expect(erlangB(count, load)).toBeCloseTo(blocked, 5);
  });

  test('Erlang C: two servers at one erlang make one in three wait', () => {
    close(erlangC(2, 1), 1 / 3);
    close(erlangC(1, 0.7), 0.7);
  });

  test('Kleinrock 1975, section 5.6: constant service halves the wait of exponential', () => {
    close(md1(0.9, 1).waitingMs, 4.5);
    close(mm1(0.9, 1).waitingMs, 9);
    close(mek1(0.9, 1, 2).waitingMs, 6.75);
    close(mg1(0.9, momentsFromCv(1, 2)).waitingMs, 22.5);
  });

  test('moments', () => {
    expect(uniformMoments(2, 8)).toEqual({ meanMs: 5, varianceMs2: 3 });
    expect(erlangMoments(4, 6)).toEqual({ meanMs: 6, varianceMs2: 9 });
    expect(paretoMoments(2, 3)).toEqual({ meanMs: 3, varianceMs2: 3 });
    expect(paretoMoments(2, 2).varianceMs2).toBe(Number.POSITIVE_INFINITY);
    expect(paretoMoments(2, 1).meanMs).toBe(Number.POSITIVE_INFINITY);
  });
  test('processor sharing slows each demand by 1 / (1 − utilization)', () => {
    close(processorSharingResidence(0.8, 1, 3), 15);
    close(mg1ProcessorSharing(0.8, 1).residenceMs, 5);
    expect(mg1ProcessorSharing(0.8, 1).waitingMs).toBe(0);
    expect(processorSharingResidence(1.2, 1, 3)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('one formula against another', () => {
  test('M/M/c with one server is M/M/1; so is M/E1/1; so is one class of priorities', () => {
    fc.assert(
      fc.property(serviceMs, stable, (mean, utilization) => {
        const rate = utilization / mean;
        const expected = mm1(rate, mean);
        same(mmc(rate, mean, 1), expected);
        same(mek1(rate, mean, 1), expected);
        same(mg1(rate, exponentialMoments(mean)), expected);
        const one = [{ arrivalRate: rate, service: exponentialMoments(mean) }];
        same(nonPreemptive(one)[0], expected);
        same(preemptiveResume(one)[0], expected, 1e-7);
      }),
    );
  });

  test('M/M/c/K is its chain worked out state by state, at any load', () => {
    fc.assert(
      fc.property(
        serviceMs,
        servers,
        fc.integer({ min: 0, max: 60 }),
        anyLoad,
        (mean, c, line, u) => {
          const rate = (u * c) / mean;
          const formula = mmck(rate, mean, c, c + line);
          const chain = birthDeath(rate, mean, c, c + line);
          close(formula.lossProbability, chain.full);
          close(formula.population, chain.population);
          close(formula.queueLength, chain.queueLength);
          close(formula.utilization, chain.busy / c);
          close(formula.throughput, rate * (1 - chain.full));
          close(formula.residenceMs, chain.population / formula.throughput);
        },
      ),
    );
  });

  test('M/M/1/K has a closed form', () => {
    for (const [u, places] of [
      [0.5, 3],
      [0.9, 10],
      [1.5, 4],
    ] as const) {
      const station = mm1k(u, 1, places);
      close(station.lossProbability, ((1 - u) * u ** places) / (1 - u ** (places + 1)));
      const tail = u ** (places + 1);
      close(station.population, u / (1 - u) - ((places + 1) * tail) / (1 - tail));
    }
    close(mm1k(1, 1, 9).lossProbability, 0.1);
    close(mm1k(1, 1, 9).population, 4.5);
  });

  test('a line that hardly ever fills is a line without end', () => {
    fc.assert(
      fc.property(
        serviceMs,
        servers,
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (mean, c, u) => {
          same(mmck((u * c) / mean, mean, c, c + 1000), mmc((u * c) / mean, mean, c), 1e-8);
        },
      ),
    );
    same(mmck(0.7, 1, 1, Number.POSITIVE_INFINITY), mm1(0.7, 1));
  });

  test('a thousand million places neither overflow nor take long', () => {
    same(mmck(0.5, 1, 1, 1e9), mm1(0.5, 1));
    const drowned = mmck(2, 1, 1, 1e9);
    close(drowned.lossProbability, 0.5);
    close(drowned.population, 1e9 - 1);
    close(mmck(1, 1, 1, 1e9).population, 5e8);
    expect(mmck(1e-200, 1, 300, 400).lossProbability).toBe(0);
  });

  test('without waiting places M/M/c/K is Erlang B, and nobody waits', () => {
    fc.assert(
      fc.property(serviceMs, servers, anyLoad, (mean, c, u) => {
        const station = erlangLoss((u * c) / mean, mean, c);
        close(station.lossProbability, erlangB(c, u * c));
        expect(station.waitingMs).toBe(0);
        close(station.residenceMs, mean);
      }),
    );
  });

  test('Little: population = throughput × residence, in the line and as a whole', () => {
    fc.assert(
      fc.property(
        serviceMs,
        servers,
        stable,
        fc.integer({ min: 0, max: 30 }),
        (mean, c, u, line) => {
          const rate = (u * c) / mean;
          const all = [
            mmc(rate, mean, c),
            mmck(rate, mean, c, c + line),
            mg1(u / mean, constantMoments(mean)),
          ];
          for (const station of all) {
            close(station.population, station.throughput * station.residenceMs);
            close(station.queueLength, station.throughput * station.waitingMs);
          }
        },
      ),
    );
  });

  test('processor sharing has the population of the exponential line', () => {
    same(
      { ...mgcProcessorSharing(1.5, 1, 2, 5), waitingMs: 0, queueLength: 0 },
      { ...mmck(1.5, 1, 2, 5), waitingMs: 0, queueLength: 0 },
    );
    close(mg1ProcessorSharing(0.5, 1).population, mm1(0.5, 1).population);
  });
});

describe('outside the conditions', () => {
  test('no steady state: times and lines are infinite, the servers always busy', () => {
    for (const station of [mm1(1, 1), mmc(3, 1, 2), md1(1.1, 1)]) {
      expect(station.population).toBe(Number.POSITIVE_INFINITY);
      expect(station.residenceMs).toBe(Number.POSITIVE_INFINITY);
      expect(station.utilization).toBe(1);
    }
    expect(mmc(3, 1, 2).throughput).toBe(2);
    expect(mg1ProcessorSharing(2, 1).population).toBe(Number.POSITIVE_INFINITY);
  });

  test('nobody arrives: no waiting', () => {
    for (const station of [mm1(0, 2), mmc(0, 2, 3), mmck(0, 2, 3, 5), md1(0, 2)]) {
      expect(station).toMatchObject({
        population: 0,
        waitingMs: 0,
        residenceMs: 2,
        lossProbability: 0,
      });
    }
  });

  test('infinite variance makes an infinite wait; nonsense throws', () => {
    expect(mg1(0.2, paretoMoments(1, 1.5)).waitingMs).toBe(Number.POSITIVE_INFINITY);
    expect(() => mm1(-1, 1)).toThrow(RangeError);
    expect(() => mm1(1, 0)).toThrow(RangeError);
    expect(() => mmc(1, 1, 1.5)).toThrow(RangeError);
    expect(() => mmck(1, 1, 3, 2)).toThrow(RangeError);
    expect(() => mg1(0.1, { meanMs: 1, varianceMs2: -1 })).toThrow(RangeError);
  });
});
