import { describe, expect, test } from 'vitest';
import {
  argumentsOf,
  type Distribution,
  densityOf,
  distribution,
  meanOf,
  varianceOf,
} from '../../simulations/kernel/distribution.ts';
import { Random } from '../../simulations/kernel/random.ts';
import { normalCdf, upperGamma } from '../theory/specialFunctions.ts';
import { kolmogorovTest } from './randomness.ts';

/** A shape with its mean, variance and distribution function worked out here, not by the engine. */
interface Case {
  readonly d: Distribution;
  readonly mean: number;
  readonly variance: number;
  readonly cdf: (x: number) => number;
}

function exponential(mean: number): Case {
  return {
    d: distribution('exponential', mean),
    mean,
    variance: mean ** 2,
    cdf: (x) => -Math.expm1(-x / mean),
  };
}

function uniform(from: number, to: number): Case {
  return {
    d: distribution('uniform', from, to),
    mean: (from + to) / 2,
    variance: (to - from) ** 2 / 12,
    cdf: (x) => (x - from) / (to - from),
  };
}

/** Conditioned on not being negative; the moments by numerical integration. */
function normal(mean: number, sd: number): Case {
  const below = normalCdf(-mean / sd);
  let total = 0;
  let first = 0;
  let second = 0;
  const step = sd / 2000;
  for (let x = step / 2; x < mean + 12 * sd; x += step) {
    const weight = Math.exp(-(((x - mean) / sd) ** 2) / 2);
    total += weight;
    first += weight * x;
    second += weight * x * x;
  }
  const cutMean = first / total;
  return {
    d: distribution('normal', mean, sd),
    mean: cutMean,
    variance: second / total - cutMean ** 2,
    cdf: (x) => (normalCdf((x - mean) / sd) - below) / (1 - below),
  };
}

function lognormal(mean: number, cv: number): Case {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  const mu = Math.log(mean) - sigma ** 2 / 2;
  return {
    d: distribution('lognormal', mean, cv),
    mean,
    variance: (mean * cv) ** 2,
    cdf: (x) => (x > 0 ? normalCdf((Math.log(x) - mu) / sigma) : 0),
  };
}

function erlang(phases: number, mean: number): Case {
  return {
    d: distribution('erlang', phases, mean),
    mean,
    variance: mean ** 2 / phases,
    cdf: (x) => 1 - upperGamma(phases, (phases * x) / mean),
  };
}

function hyperexponential(mean: number, cv: number): Case {
  const c2 = cv ** 2;
  const p = (1 + Math.sqrt((c2 - 1) / (c2 + 1))) / 2;
  const fast = (2 * p) / mean;
  const slow = (2 * (1 - p)) / mean;
  return {
    d: distribution('hyperexponential', mean, cv),
    mean,
    variance: (mean * cv) ** 2,
    cdf: (x) => -p * Math.expm1(-fast * x) - (1 - p) * Math.expm1(-slow * x),
  };
}

function pareto(min: number, alpha: number): Case {
  return {
    d: distribution('pareto', min, alpha),
    mean: alpha > 1 ? (alpha * min) / (alpha - 1) : Number.POSITIVE_INFINITY,
    variance:
      alpha > 2 ? (min ** 2 * alpha) / ((alpha - 1) ** 2 * (alpha - 2)) : Number.POSITIVE_INFINITY,
    cdf: (x) => (x > min ? 1 - (min / x) ** alpha : 0),
  };
}

const cases: readonly Case[] = [
  exponential(45),
  exponential(0.001),
  uniform(2, 8),
  uniform(0, 1),
  normal(50, 10),
  normal(10, 8),
  normal(1, 20),
  lognormal(30, 0.5),
  lognormal(30, 2),
  erlang(1, 20),
  erlang(2, 20),
  erlang(7, 20),
  erlang(8, 20),
  erlang(20, 5),
  hyperexponential(20, 1),
  hyperexponential(20, 2),
  hyperexponential(20, 6),
  pareto(3, 5),
  pareto(3, 2.5),
  pareto(3, 1.5),
];
const named = cases.map(
  (each) => [`${each.d.shape}(${argumentsOf(each.d).join(', ')})`, each] as const,
);

const random = new Random();

function samples(d: Distribution, count: number): Float64Array {
  const draws = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    random.sample(d, 11, 22, i, 0);
    draws[i] = random.value;
  }
  return draws;
}

describe.each(named)('%s', (_, { d, mean, variance, cdf }) => {
  const count = 300_000;
  const draws = samples(d, count);

  test('states its mean and variance', () => {
    if (Number.isFinite(mean)) expect(meanOf(d) / mean).toBeCloseTo(1, 6);
    else expect(meanOf(d)).toBe(mean);
    if (Number.isFinite(variance)) expect(varianceOf(d) / variance).toBeCloseTo(1, 5);
    else expect(varianceOf(d)).toBe(variance);
  });

  test('draws have its distribution function (Kolmogorov and Smirnov)', () => {
    expect(kolmogorovTest(draws, cdf)).toBeGreaterThan(1e-6);
  });

  test('draws have its mean and variance, within five standard errors', () => {
    if (!Number.isFinite(variance)) return;
    const average = draws.reduce((sum, x) => sum + x, 0) / count;
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / count));
    let second = 0;
    let fourth = 0;
    for (const x of draws) {
      second += (x - average) ** 2 / count;
      fourth += (x - average) ** 4 / count;
    }
    // A Pareto's fourth moment is infinite up to alpha 4: its sample variance has no standard error.
    if (d.shape === 'pareto' && d.b <= 4) return;
    expect(Math.abs(second - variance)).toBeLessThan(5 * Math.sqrt((fourth - second ** 2) / count));
  });

  test('draws are never negative, nor anything but a number', () => {
    for (const x of draws) if (!(x >= 0 && x < Number.POSITIVE_INFINITY)) expect(x).toBe('a time');
  });

  test('its density is the slope of its distribution function', () => {
    const from = cdf(mean) > 0 && Number.isFinite(mean) ? mean : 10;
    for (const x of [0.4 * from, 0.77 * from, 1.3 * from, 2 * from]) {
      const h = x * 1e-4;
      if (cdf(x - h) <= 0 || cdf(x + h) >= 1) continue;
      const slope = (cdf(x + h) - cdf(x - h)) / (2 * h);
      expect(Math.abs(densityOf(d, x) - slope) * from).toBeLessThan(1e-5);
    }
  });
});

describe('distributions', () => {
  test('a constant is its value and takes no draw', () => {
    const d = distribution('constant', 45);
    expect([...samples(d, 3)]).toEqual([45, 45, 45]);
    expect(meanOf(d)).toBe(45);
    expect(varianceOf(d)).toBe(0);
  });

  test('a normal without deviation is a constant', () => {
    const d = distribution('normal', 5, 0);
    expect([...samples(d, 3)]).toEqual([5, 5, 5]);
    expect(meanOf(d)).toBe(5);
    expect(varianceOf(d)).toBe(0);
  });

  test('a lognormal without variation is a constant', () => {
    const d = distribution('lognormal', 5, 0);
    for (const x of samples(d, 3)) expect(x).toBeCloseTo(5, 12);
    expect(varianceOf(d)).toBe(0);
  });

  test('say their arguments in the order they are written', () => {
    expect(argumentsOf(distribution('constant', 3))).toEqual([3]);
    expect(argumentsOf(distribution('exponential', 3))).toEqual([3]);
    for (const shape of [
      'uniform',
      'normal',
      'lognormal',
      'erlang',
      'hyperexponential',
      'pareto',
    ] as const) {
      expect(argumentsOf(distribution(shape, 2, 3)), shape).toEqual([2, 3]);
    }
  });

  test('an Erlang of many phases does not underflow', () => {
    const draws = samples(distribution('erlang', 1000, 10), 2000);
    const average = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    expect(Math.abs(average - 10)).toBeLessThan((5 * 10) / Math.sqrt(1000 * 2000));
  });

  test('phases of an Erlang are independent: neighbouring draws share none', () => {
    const draws = samples(distribution('erlang', 4, 1), 100_000);
    let sum = 0;
    for (let i = 1; i < draws.length; i += 1) sum += (draws[i] - 1) * (draws[i - 1] - 1);
    expect(Math.abs(sum / draws.length / 0.25)).toBeLessThan(5 / Math.sqrt(draws.length));
  });
});
