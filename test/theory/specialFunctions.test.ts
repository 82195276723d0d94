import { describe, expect, test } from 'vitest';
import { contains, deviationOf, studentInterval } from './confidence.ts';
import {
  chiSquareTail,
  incompleteBeta,
  kolmogorovTail,
  lnGamma,
  normalCdf,
  normalTwoSided,
  studentQuantile,
  studentTwoSided,
} from './specialFunctions.ts';

describe('against published tables', () => {
  test('gamma function', () => {
    expect(lnGamma(1)).toBeCloseTo(0, 13);
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
  });

  // NIST/SEMATECH e-Handbook, table 1.3.6.7.2 (one-sided 0.9995, 0.975 and so on).
  test.each([
    [0.999, 9, 4.781],
    [0.999, 4, 8.61],
    [0.999, 29, 3.659],
    [0.95, 1, 12.706],
    [0.95, 9, 2.262],
    [0.99, 9, 3.25],
    [0.95, 100, 1.984],
  ])('Student %d, %d degrees', (confidence, degrees, quantile) => {
    expect(studentQuantile(confidence, degrees)).toBeCloseTo(quantile, 3);
  });

  test('Student with one degree is Cauchy, with two it has a closed form', () => {
    for (const t of [0.1, 1, 3, 30]) {
      expect(studentTwoSided(t, 1)).toBeCloseTo(1 - (2 / Math.PI) * Math.atan(t), 12);
      expect(studentTwoSided(t, 2)).toBeCloseTo(1 - t / Math.sqrt(2 + t * t), 12);
    }
  });

  // NIST/SEMATECH e-Handbook, table 1.3.6.7.4.
  test.each([
    [3.841, 1, 0.05],
    [18.307, 10, 0.05],
    [23.209, 10, 0.01],
    [124.342, 100, 0.05],
    [149.449, 100, 0.001],
  ])('chi-square %d, %d degrees', (x, degrees, tail) => {
    expect(chiSquareTail(x, degrees)).toBeCloseTo(tail, 4);
  });

  test('normal', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
    expect(normalCdf(-3)).toBeCloseTo(0.0013498980316301, 13);
    expect(normalTwoSided(4.891638475699)).toBeCloseTo(1e-6, 15);
  });

  test('incomplete beta of whole arguments is a binomial tail', () => {
    // I_0.3(3, 5) = P(at least 3 successes in 7 at 0.3).
    let tail = 0;
    const choose = [1, 7, 21, 35, 35, 21, 7, 1];
    for (let k = 3; k <= 7; k += 1) tail += choose[k] * 0.3 ** k * 0.7 ** (7 - k);
    expect(incompleteBeta(0.3, 3, 5)).toBeCloseTo(tail, 13);
  });

  test('Kolmogorov-Smirnov: critical values 1.358 and 1.628 over root n', () => {
    expect(kolmogorovTail(1.3581 / 1000, 1_000_000)).toBeCloseTo(0.05, 3);
    expect(kolmogorovTail(1.6276 / 1000, 1_000_000)).toBeCloseTo(0.01, 3);
  });
});

describe('confidence interval', () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9, 5, 5];

  test('is the mean give or take t times s over root n', () => {
    const interval = studentInterval(values, 0.999);
    expect(interval.mean).toBe(5);
    expect(deviationOf(values)).toBeCloseTo(Math.sqrt(32 / 9), 12);
    expect(interval.halfWidth).toBeCloseTo((4.7809 * Math.sqrt(32 / 9)) / Math.sqrt(10), 3);
  });

  test('contains what is within it, and what the widening adds, and no more', () => {
    const interval = { mean: 10, deviation: 1, halfWidth: 0.5 };
    expect(contains(interval, 10.5, 0)).toBe(true);
    expect(contains(interval, 10.52, 0)).toBe(false);
    expect(contains(interval, 10.54, 0.005)).toBe(true);
    expect(contains(interval, 10.56, 0.005)).toBe(false);
  });
});
