import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClosedStation } from '../../../simulations/theory/index.ts';
import {
  closedBounds,
  closedNetwork,
  machineRepairman,
  meanValueAnalysis,
  mm1,
  mmc,
  populationOf,
  residenceOf,
  responseTimeOf,
  utilizationOf,
} from '../../../simulations/theory/index.ts';
import { close } from './compare.ts';

/** Every way of putting `users` into `places`. */
function* placements(users: number, places: number): Generator<number[]> {
  if (places === 1) {
    yield [users];
    return;
  }
  for (let n = 0; n <= users; n += 1) {
    for (const rest of placements(users - n, places - 1)) yield [n, ...rest];
  }
}

/** Product form by enumeration of all states: slow, plain, and no algorithm of ours. */
function enumerate(users: number, thinkMs: number, stations: readonly ClosedStation[]) {
  let total = 0;
  const population = stations.map(() => 0);
  let thinking = 0;
  for (const state of placements(users, stations.length + 1)) {
    let weight = 1;
    for (let n = 1; n <= state[0]; n += 1) weight *= thinkMs / n;
    stations.forEach(({ serviceMs, servers, visits }, i) => {
      for (let n = 1; n <= state[i + 1]; n += 1) {
        weight *= (serviceMs * visits) / Math.min(n, servers);
      }
    });
    total += weight;
    thinking += weight * state[0];
    stations.forEach((_, i) => {
      population[i] = population[i] + weight * state[i + 1];
    });
  }
  return {
    throughput: thinking / total / thinkMs,
    population: population.map((each) => each / total),
  };
}

const time = fc.double({ min: 0.5, max: 20, noNaN: true });
const closedStation = fc.record({
  serviceMs: time,
  servers: fc.integer({ min: 1, max: 4 }),
  visits: fc.double({ min: 0.2, max: 3, noNaN: true }),
});

describe('closed networks', () => {
  test('Gross et al. 2008, section 2.8: five machines, two repairers', () => {
    const shop = machineRepairman(5, 30, 3, 2);
    expect(shop.population).toBeCloseTo(0.465, 3);
    close(shop.throughput, (5 - shop.population) / 30);
  });

  test('any network of up to three stations is its product form, state by state', () => {
    const stations = fc.array(closedStation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), time, stations, (users, thinkMs, list) => {
        const expected = enumerate(users, thinkMs, list);
        const actual = closedNetwork(users, thinkMs, list);
        close(actual.throughput, expected.throughput);
        actual.stations.forEach((station, i) => {
          close(station.population, expected.population[i]);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('mean value analysis and convolution agree where both apply', () => {
    // Two servers that one user never needs both of, beside a station of one server.
    const one = { serviceMs: 5, servers: 1, visits: 1 };
    const spare = { serviceMs: 0.01, servers: 50, visits: 1 };
    const together = closedNetwork(50, 20, [one, spare]);
    const apart = meanValueAnalysis(50, 20.01, [one]);
    close(together.throughput, apart.throughput);
    close(together.stations[0].population, apart.stations[0].population);
  });

  test('one user never waits', () => {
    fc.assert(
      fc.property(
        time,
        fc.array(closedStation, { minLength: 1, maxLength: 4 }),
        (thinkMs, list) => {
          const network = closedNetwork(1, thinkMs, list);
          const demand = list.reduce((sum, { serviceMs, visits }) => sum + serviceMs * visits, 0);
          close(network.responseMs, demand);
          network.stations.forEach((station, i) => {
            close(station.residenceMs, list[i].serviceMs);
          });
        },
      ),
    );
  });

  test('one station is the machine repairman, for any number of users and servers', () => {
    const users = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(
        users,
        time,
        time,
        fc.integer({ min: 1, max: 20 }),
        (n, thinkMs, serviceMs, servers) => {
          const shop = machineRepairman(n, thinkMs, serviceMs, servers);
          const network = closedNetwork(n, thinkMs, [{ serviceMs, servers, visits: 1 }]);
          close(network.throughput, shop.throughput, 1e-8);
          close(network.stations[0].population, shop.population, 1e-8);
          close(network.responseMs, shop.residenceMs, 1e-6);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('many thinking users are an open source', () => {
    const many = closedNetwork(2000, 4000, [{ serviceMs: 1, servers: 1, visits: 1 }]);
    expect(many.responseMs / mm1(0.5, 1).residenceMs).toBeCloseTo(1, 2);
    const several = closedNetwork(2000, 1000, [{ serviceMs: 1, servers: 3, visits: 1 }]);
    expect(several.responseMs / mmc(2, 1, 3).residenceMs).toBeCloseTo(1, 1);
  });

  test('neither many users nor extreme times break it', () => {
    const crowd = closedNetwork(3000, 1e6, [{ serviceMs: 1, servers: 2, visits: 1 }]);
    close(crowd.throughput, 3000 / (1e6 + 1), 1e-5);
    const rush = closedNetwork(3000, 0.001, [{ serviceMs: 1, servers: 2, visits: 1 }]);
    close(rush.throughput, 2);
    close(closedNetwork(5, 0, [{ serviceMs: 2, servers: 2, visits: 1 }]).throughput, 1);
    close(machineRepairman(100_000, 10, 1, 4).throughput, 4);
  });

  test('mean value analysis says what it is not for', () => {
    expect(() => meanValueAnalysis(2, 1, [{ serviceMs: 1, servers: 2, visits: 1 }])).toThrow(
      RangeError,
    );
  });

  test('laws and bounds hold of every exact solution', () => {
    const stations = fc.array(closedStation, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), time, stations, (users, thinkMs, list) => {
        const network = closedNetwork(users, thinkMs, list);
        const demands = list.map(({ serviceMs, servers, visits }) => ({
          demandMs: serviceMs * visits,
          servers,
        }));
        const bounds = closedBounds(users, thinkMs, demands);
        expect(network.throughput).toBeLessThanOrEqual(bounds.maxThroughput * (1 + 1e-9));
        expect(network.responseMs).toBeGreaterThanOrEqual(bounds.minResponseMs * (1 - 1e-9) - 1e-9);
        close(responseTimeOf(users, network.throughput, thinkMs), network.responseMs, 1e-6);
        const inside = network.stations.reduce((sum, each) => sum + each.population, 0);
        close(inside + network.throughput * thinkMs, users, 1e-8);
        network.stations.forEach((station, i) => {
          const { serviceMs, servers } = list[i];
          close(utilizationOf(station.throughput, serviceMs, servers), station.utilization);
          close(populationOf(station.throughput, station.residenceMs), station.population);
          close(residenceOf(station.population, station.throughput), station.residenceMs);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('the two bounds meet at the saturation point', () => {
    const { saturationUsers } = closedBounds(1, 18, [
      { demandMs: 5, servers: 1 },
      { demandMs: 4, servers: 2 },
    ]);
    close(saturationUsers, 27 / 5);
  });
});
