/**
 * Distributions of times (ms) and sizes (bytes) as plain data, with mean and variance in closed form.
 * Sources: Johnson, Kotz, Balakrishnan, Continuous Univariate Distributions; the hyperexponential
 * with balanced means as in Whitt 1982 (equal share of the work in both branches); the normal is
 * conditioned on not being negative (the part below 0 is cut and the rest scaled up).
 */
import { exp, ln, normalCdf, normalDensity } from './math.ts';

export type DistributionShape =
  | 'constant'
  | 'exponential'
  | 'uniform'
  | 'normal'
  | 'lognormal'
  | 'erlang'
  | 'hyperexponential'
  | 'pareto';

/** Arguments as people write them, in ms or bytes, and what sampling needs of them. */
export interface Distribution {
  readonly shape: DistributionShape;
  /** constant: value; exponential: mean; uniform: from; normal, lognormal: mean; erlang: k; hyperexponential: cv; pareto: min. */
  readonly a: number;
  /** uniform: to; normal: sd; lognormal: cv; erlang, hyperexponential: mean; pareto: alpha. */
  readonly b: number;
  /** Derived: normal: mass below 0; lognormal: mu; hyperexponential: probability of the first branch. */
  readonly p: number;
  /** Derived: lognormal: sigma. */
  readonly q: number;
}

/**
 * Makes a distribution from its arguments in the order people write them:
 * constant(x), exponential(mean), uniform(from, to), normal(mean, sd), lognormal(mean, cv),
 * erlang(k, mean), hyperexponential(mean, cv), pareto(min, alpha).
 */
export function distribution(shape: DistributionShape, first: number, second = 0): Distribution {
  switch (shape) {
    case 'normal':
      return { shape, a: first, b: second, p: second > 0 ? normalCdf(-first / second) : 0, q: 0 };
    case 'lognormal': {
      const variance = ln(1 + second * second);
      return { shape, a: first, b: second, p: ln(first) - variance / 2, q: Math.sqrt(variance) };
    }
    case 'hyperexponential': {
      const c2 = second * second;
      return { shape, a: second, b: first, p: (1 + Math.sqrt((c2 - 1) / (c2 + 1))) / 2, q: 0 };
    }
    default:
      return { shape, a: first, b: second, p: 0, q: 0 };
  }
}

/** The arguments in the order people write them. */
export function argumentsOf(d: Distribution): number[] {
  if (d.shape === 'constant' || d.shape === 'exponential') return [d.a];
  return d.shape === 'hyperexponential' ? [d.b, d.a] : [d.a, d.b];
}

/** Mean, in the distribution's unit; Infinity for a Pareto with alpha ≤ 1. */
export function meanOf(d: Distribution): number {
  switch (d.shape) {
    case 'uniform':
      return (d.a + d.b) / 2;
    case 'normal':
      return d.b > 0 ? d.a + d.b * hazardAtCut(d) : d.a;
    case 'erlang':
    case 'hyperexponential':
      return d.b;
    case 'pareto':
      return d.b > 1 ? (d.a * d.b) / (d.b - 1) : Number.POSITIVE_INFINITY;
    default:
      return d.a;
  }
}

/** Variance, in the square of the distribution's unit; Infinity for a Pareto with alpha ≤ 2. */
export function varianceOf(d: Distribution): number {
  const mean = meanOf(d);
  switch (d.shape) {
    case 'constant':
      return 0;
    case 'exponential':
      return mean * mean;
    case 'uniform':
      return ((d.b - d.a) * (d.b - d.a)) / 12;
    case 'normal': {
      if (d.b === 0) return 0;
      const hazard = hazardAtCut(d);
      return d.b * d.b * (1 - (d.a / d.b) * hazard - hazard * hazard);
    }
    case 'lognormal':
      return mean * d.b * mean * d.b;
    case 'erlang':
      return (mean * mean) / d.a;
    case 'hyperexponential':
      return mean * d.a * mean * d.a;
    case 'pareto':
      return d.b > 2
        ? (d.a * d.a * d.b) / ((d.b - 1) * (d.b - 1) * (d.b - 2))
        : Number.POSITIVE_INFINITY;
  }
}

/** Density at x, for pictures. A constant has none: Infinity at its value. */
export function densityOf(d: Distribution, x: number): number {
  if (x < 0) return 0;
  switch (d.shape) {
    case 'constant':
      return x === d.a ? Number.POSITIVE_INFINITY : 0;
    case 'exponential':
      return exp(-x / d.a) / d.a;
    case 'uniform':
      return x >= d.a && x <= d.b ? 1 / (d.b - d.a) : 0;
    case 'normal':
      return normalDensity((x - d.a) / d.b) / (d.b * (1 - d.p));
    case 'lognormal':
      return x === 0 ? 0 : normalDensity((ln(x) - d.p) / d.q) / (x * d.q);
    case 'erlang':
      return erlangDensity(d.a, d.b, x);
    case 'hyperexponential': {
      const fast = (2 * d.p) / d.b;
      const slow = (2 * (1 - d.p)) / d.b;
      return d.p * fast * exp(-fast * x) + (1 - d.p) * slow * exp(-slow * x);
    }
    case 'pareto':
      return x < d.a ? 0 : (d.b / x) * exp(d.b * ln(d.a / x));
  }
}

function erlangDensity(k: number, mean: number, x: number): number {
  const rate = k / mean;
  if (x === 0) return k === 1 ? rate : 0;
  let logFactorial = 0;
  for (let i = 2; i < k; i++) logFactorial += ln(i);
  return exp(k * ln(rate) + (k - 1) * ln(x) - rate * x - logFactorial);
}

/** Normal density over survival at the cut, the inverse Mills ratio at −mean/sd. */
function hazardAtCut(d: Distribution): number {
  return normalDensity(-d.a / d.b) / (1 - d.p);
}
