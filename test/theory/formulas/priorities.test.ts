import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StationMeans } from '../../../simulations/theory/index.ts';
import {
  exponentialMoments,
  mg1,
  mm1,
  mmc,
  momentsFromCv,
  nonPreemptive,
  nonPreemptiveMmc,
  preemptiveMmc,
  preemptiveResume,
} from '../../../simulations/theory/index.ts';
import { close, same } from './compare.ts';

const stable = fc.double({ min: 0.01, max: 0.98, noNaN: true });

describe('two classes and more', () => {
  test('two priority classes, worked by hand (Harchol-Balter 2013, chapters 31 and 32)', () => {
    // λ1 = 0.2, λ2 = 0.3, mean service 1, exponential: E[residual work] = 0.5.
    const classes = [0.2, 0.3].map((arrivalRate) => ({
      arrivalRate,
      service: exponentialMoments(1),
    }));
    const [urgent, patient] = nonPreemptive(classes) as [StationMeans, StationMeans];
    close(urgent.waitingMs, 0.5 / 0.8);
    close(patient.waitingMs, 0.5 / (0.8 * 0.5));
    const [first, second] = preemptiveResume(classes) as [StationMeans, StationMeans];
    close(first.residenceMs, 1 / 0.8);
    close(second.residenceMs, 1 / 0.8 + 0.5 / (0.8 * 0.5));
  });

  const threeShares = fc
    .tuple(
      stable,
      fc.double({ min: 0.05, max: 1, noNaN: true }),
      fc.double({ min: 0.05, max: 1, noNaN: true }),
    )
    .map(([u, a, b]) => [1, a, b].map((share) => (u * share) / (1 + a + b)));

  test('conservation law: Σ ρ W is the same as without priorities (Kleinrock 1976, chapter 3)', () => {
    fc.assert(
      fc.property(threeShares, fc.double({ min: 0, max: 3, noNaN: true }), (rates, cv) => {
        const service = momentsFromCv(1, cv);
        const waits = nonPreemptive(rates.map((arrivalRate) => ({ arrivalRate, service })));
        const mean = waits.reduce((sum, each) => sum + each.queueLength, 0);
        close(
          mean,
          mg1(
            rates.reduce((sum, rate) => sum + rate, 0),
            service,
          ).queueLength,
        );
      }),
    );
  });

  test('preemption with exponential service leaves the whole population as it was', () => {
    fc.assert(
      fc.property(threeShares, (rates) => {
        const service = exponentialMoments(1);
        const each = preemptiveResume(rates.map((arrivalRate) => ({ arrivalRate, service })));
        const all = each.reduce((sum, station) => sum + station.population, 0);
        close(
          all,
          mm1(
            rates.reduce((sum, rate) => sum + rate, 0),
            1,
          ).population,
          1e-8,
        );
      }),
    );
  });

  test('the many-server formulas with one server are the one-server formulas', () => {
    fc.assert(
      fc.property(threeShares, (rates) => {
        const classes = rates.map((arrivalRate) => ({
          arrivalRate,
          service: exponentialMoments(1),
        }));
        const polite = nonPreemptiveMmc(rates, 1, 1);
        const rude = preemptiveMmc(rates, 1, 1);
        nonPreemptive(classes).forEach((expected, i) => {
          same(polite[i], expected);
        });
        preemptiveResume(classes).forEach((expected, i) => {
          close(rude[i].residenceMs, expected.residenceMs, 1e-7);
        });
      }),
    );
  });

  test('with several servers the classes together are M/M/c', () => {
    const rates = [0.6, 0.9, 0.3];
    const together = mmc(1.8, 1, 3);
    for (const stations of [nonPreemptiveMmc(rates, 1, 3), preemptiveMmc(rates, 1, 3)]) {
      close(
        stations.reduce((sum, each) => sum + each.population, 0),
        together.population,
      );
    }
  });

  test('overload starves from the last class upward', () => {
    const classes = [0.4, 0.8, 0.5].map((arrivalRate) => ({
      arrivalRate,
      service: exponentialMoments(1),
    }));
    const [first, second, third] = preemptiveResume(classes) as StationMeans[];
    close(first.residenceMs, 1 / 0.6);
    expect(second.residenceMs).toBe(Number.POSITIVE_INFINITY);
    close(second.throughput, 0.6);
    expect(third.throughput).toBe(0);
    expect(nonPreemptive(classes)[0].waitingMs).toBeNaN();
    expect(nonPreemptive(classes)[1].waitingMs).toBe(Number.POSITIVE_INFINITY);
  });
});
