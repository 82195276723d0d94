import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  jacksonNetwork,
  mm1,
  mmc,
  solveLinear,
  tandem,
  trafficRates,
} from '../../../simulations/theory/index.ts';
import { close } from './compare.ts';

describe('linear equations', () => {
  test('solves what needs a row exchange, and says when there is no one solution', () => {
    expect(
      solveLinear(
        [
          [0, 2],
          [3, 1],
        ],
        [4, 5],
      ),
    ).toEqual([1, 2]);
    expect(
      solveLinear(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
  });

  test('what is solved is a solution', () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    const row = fc.array(entry, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 5 }), row, (random, right) => {
        // Diagonally dominant, so that it is well conditioned.
        const matrix = random.map((each, i) =>
          each.map((value, j) => (i === j ? value + 60 : value)),
        );
        const solution = solveLinear(matrix, right) ?? [];
        matrix.forEach((each, i) => {
          const left = each.reduce((sum, value, j) => sum + value * solution[j], 0);
          expect(left).toBeCloseTo(right[i], 9);
        });
      }),
    );
  });
});

describe('open networks', () => {
  test('feedback multiplies visits by 1 / (1 − p)', () => {
    const network = jacksonNetwork([{ serviceMs: 1, servers: 1 }], [0.4], [[0.5]]);
    close(network.visits[0], 2);
    close(network.residenceMs, 2 * mm1(0.8, 1).residenceMs);
    close(network.population, 4);
  });

  test('a computer system: CPU and two disks worked by hand', () => {
    // From the CPU: 0.2 leave, 0.5 to disk one, 0.3 to disk two, both back to the CPU.
    const routing = [
      [0, 0.5, 0.3],
      [1, 0, 0],
      [1, 0, 0],
    ];
    const rates = trafficRates([0.1, 0, 0], routing);
    [0.5, 0.25, 0.15].forEach((rate, i) => {
      close(rates[i], rate);
    });
    const stations = [
      { serviceMs: 1, servers: 1 },
      { serviceMs: 2, servers: 1 },
      { serviceMs: 10, servers: 3 },
    ];
    const network = jacksonNetwork(stations, [0.1, 0, 0], routing);
    close(network.population, 1 + 1 + mmc(0.15, 10, 3).population);
    close(network.residenceMs, network.population / 0.1);
  });

  test('a tandem is its stations one by one', () => {
    const stations = [1, 2, 3].map((serviceMs) => ({ serviceMs, servers: 1 }));
    const network = tandem(0.3, stations);
    const sum = stations.reduce((all, { serviceMs }) => all + mm1(0.3, serviceMs).residenceMs, 0);
    close(network.residenceMs, sum);
    expect(network.visits).toEqual([1, 1, 1]);
  });

  test('what comes in goes out: total departures equal arrivals, for any routing', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const square = fc.array(fc.array(share, { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(square, fc.array(share, { minLength: 4, maxLength: 4 }), (random, arrivals) => {
        const routing = random.map((row) => {
          const sum = row.reduce((all, each) => all + each, 0.5);
          return row.map((each) => each / sum);
        });
        const rates = trafficRates(arrivals, routing);
        const out = rates.reduce((all, rate, i) => {
          const on = routing[i].reduce((sum, each) => sum + each, 0);
          return all + rate * (1 - on);
        }, 0);
        expect(out).toBeCloseTo(
          arrivals.reduce((sum, each) => sum + each, 0),
          9,
        );
      }),
    );
  });

  test('routing without a way out is refused; an overloaded station is said to be', () => {
    expect(() =>
      trafficRates(
        [1, 0],
        [
          [0, 1],
          [1, 0],
        ],
      ),
    ).toThrow(RangeError);
    const network = tandem(1, [
      { serviceMs: 0.5, servers: 1 },
      { serviceMs: 2, servers: 1 },
    ]);
    expect(network.stations[1].population).toBe(Number.POSITIVE_INFINITY);
    expect(network.residenceMs).toBe(Number.POSITIVE_INFINITY);
  });
});
