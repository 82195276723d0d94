import { describe, expect, test } from 'vitest';
import {
  exp,
  inverseNormal,
  ln,
  lnOfRegister,
  normalCdf,
  normalDensity,
  pow,
  powerOfTwo,
  register,
} from '../../simulations/kernel/math.ts';
import { Random } from '../../simulations/kernel/random.ts';
import { upperGamma } from '../theory/specialFunctions.ts';

const random = new Random();

/** Fixed uniform draws from (0, 1): these tests are the same every time. */
function uniforms(count: number, stream: number): Float64Array {
  return new Float64Array(count).map((_, i) => {
    random.uniform(stream, 12_345, i, 0);
    return random.value;
  });
}

const view = new DataView(new ArrayBuffer(8));

/** Doubles in order as whole numbers, so that a difference counts the doubles between two. */
function rank(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

function ulpsApart(a: number, b: number): number {
  if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  const difference = rank(a) - rank(b);
  return Number(difference < 0n ? -difference : difference);
}

function worst(inputs: Iterable<number>, apart: (x: number) => number): number {
  let most = 0;
  for (const x of inputs) most = Math.max(most, apart(x));
  return most;
}

// Two roundings of the true value, each within 1 ulp, are at most 2 doubles apart.
const ulps = 2;
const count = 100_000;

describe('the logarithm of a draw', () => {
  const logarithm = (x: number): number => {
    register[0] = x;
    lnOfRegister();
    return register[1];
  };
  const off = (x: number): number => Math.abs(logarithm(x) / ln(x) - 1);

  test('is within 1e-15 of the true value, relatively, wherever a draw may lie', () => {
    expect(worst(uniforms(count, 1), off)).toBeLessThan(1e-15);
    expect(
      worst(
        uniforms(count, 2).map((u) => 1 - u / 50),
        off,
      ),
    ).toBeLessThan(1e-15);
    expect(
      worst(
        uniforms(count, 3).map((u, i) => u * 2 ** -(i % 53)),
        off,
      ),
    ).toBeLessThan(1e-15);
    expect(worst([2 ** -53, 0.5, 1 - 2 ** -52, 1 - 2 ** -53], off)).toBeLessThan(1e-15);
  });

  test('is right on both sides of every step of its table', () => {
    const steps = Array.from(
      { length: 3 * 128 },
      (_, i) => (1 + (i % 128) / 128) / 2 ** (1 + (i >> 7)),
    );
    const beside = steps.flatMap((x) => [x * (1 - 2 ** -53), x, x * (1 + 2 ** -52)]);
    expect(worst(beside, off)).toBeLessThan(1e-15);
  });

  test('rises with its argument, so that a larger uniform draw never gives a longer time', () => {
    const edges = Array.from({ length: 128 }, (_, i) => 0.5 + i / 256);
    for (const x of edges.slice(1)) {
      expect(logarithm(x * (1 - 2 ** -52))).toBeLessThanOrEqual(logarithm(x));
      expect(logarithm(x * (1 - 2 ** -40))).toBeLessThan(logarithm(x * (1 + 2 ** -40)));
    }
  });
});

describe('ln', () => {
  const off = (x: number): number => ulpsApart(ln(x), Math.log(x));

  test('of uniform draws, of doubles of every size, close to 1', () => {
    expect(worst(uniforms(count, 1), off)).toBeLessThanOrEqual(ulps);
    const wide = uniforms(count, 2).map((u, i) => (1 + u) * 2 ** ((i % 2040) - 1020));
    expect(worst(wide, off)).toBeLessThanOrEqual(ulps);
    const near = uniforms(count, 3).map((u, i) => 1 + (u - 0.5) * 2 ** -(i % 50));
    expect(worst(near, off)).toBeLessThanOrEqual(ulps);
    expect(
      worst([2 ** -53, 1 - 2 ** -53, 5e-324, 1e-310, Number.MAX_VALUE], off),
    ).toBeLessThanOrEqual(ulps);
  });

  test('at the edges', () => {
    expect(ln(1)).toBe(0);
    expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(-0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(-1)).toBeNaN();
    expect(ln(Number.NaN)).toBeNaN();
    expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('exp', () => {
  const off = (x: number): number => ulpsApart(exp(x), Math.exp(x));

  test('from the smallest to the largest result, and close to 0', () => {
    expect(
      worst(
        uniforms(count, 4).map((u) => (u - 0.5) * 1400),
        off,
      ),
    ).toBeLessThanOrEqual(ulps);
    expect(
      worst(
        uniforms(count, 5).map((u) => -u * 40),
        off,
      ),
    ).toBeLessThanOrEqual(ulps);
    expect(
      worst(
        uniforms(count, 6).map((u, i) => (u - 0.5) * 2 ** -(i % 60)),
        off,
      ),
    ).toBeLessThanOrEqual(ulps);
    expect(worst([709.78, 709.7827128933839, -708.3, -708.5], off)).toBeLessThanOrEqual(ulps);
  });

  test('of results too small to be normal numbers is off by no more than their spacing', () => {
    expect(
      worst(
        uniforms(1000, 7).map((u) => -708.4 - 36 * u),
        off,
      ),
    ).toBeLessThanOrEqual(ulps);
  });

  test('at the edges', () => {
    expect(exp(0)).toBe(1);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-746)).toBe(0);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe('pow', () => {
  test('is within 1e-13 of the true value, relatively, while |y ln x| is below 100', () => {
    const bases = uniforms(count, 8).map((u) => Math.exp((u - 0.5) * 20));
    const exponents = uniforms(count, 9).map((u) => (u - 0.5) * 19.9);
    let most = 0;
    for (let i = 0; i < count; i += 1) {
      const expected = bases[i] ** exponents[i];
      most = Math.max(most, Math.abs(pow(bases[i], exponents[i]) / expected - 1));
    }
    expect(most).toBeLessThan(1e-13);
    expect(pow(7, 0)).toBe(1);
  });

  test('powers of two are exact', () => {
    for (let n = -1022; n <= 1023; n += 1) expect(powerOfTwo(n)).toBe(2 ** n);
  });
});

describe('normal distribution', () => {
  /** By the incomplete gamma function: another algorithm than either of ours. */
  function lowerTail(x: number): number {
    const half = upperGamma(0.5, (x * x) / 2) / 2;
    return x > 0 ? 1 - half : half;
  }

  test('distribution function: within 1e-14 in all, within 1e-11 of itself in the tail', () => {
    for (let x = -10; x <= 10; x += 0.0625) {
      expect(Math.abs(normalCdf(x) - lowerTail(x))).toBeLessThan(1e-14);
    }
    for (let x = -37; x < -6; x += 0.25) {
      expect(Math.abs(normalCdf(x) / lowerTail(x) - 1)).toBeLessThan(1e-11);
    }
    expect(normalCdf(0)).toBe(0.5);
    expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 16);
    expect(normalDensity(-2)).toBeCloseTo(Math.exp(-2) / Math.sqrt(2 * Math.PI), 16);
  });

  // Odeh and Evans 1974; NIST/SEMATECH e-Handbook, table 1.3.6.7.1.
  test.each([
    [0.5, 0],
    [0.75, 0.6744897501960817],
    [0.975, 1.959963984540054],
    [0.999, 3.090232306167813],
    [1e-6, -4.753424308822899],
    [1e-15, -7.941345326170997],
  ])('quantile of %d', (p, quantile) => {
    expect(inverseNormal(p)).toBeCloseTo(quantile, 13);
  });

  test('quantile undoes the distribution function, to 1e-11 of p, down to 1e-300', () => {
    for (const u of uniforms(5000, 10)) {
      expect(Math.abs(lowerTail(inverseNormal(u)) - u)).toBeLessThan(1e-14);
    }
    for (let exponent = -300; exponent <= -1; exponent += 1) {
      const p = 3 * 10 ** exponent;
      expect(Math.abs(lowerTail(inverseNormal(p)) / p - 1)).toBeLessThan(1e-11);
    }
  });

  test('quantile is odd, rises and has no step where its pieces meet', () => {
    expect(inverseNormal(0.25)).toBe(-inverseNormal(0.75));
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 1; i < 40_000; i += 1) {
      const next = inverseNormal(i / 40_000);
      expect(next).toBeGreaterThan(last);
      last = next;
    }
    for (const seam of [0.075, 0.925, Math.exp(-25)]) {
      const step = inverseNormal(seam * (1 + 1e-12)) - inverseNormal(seam * (1 - 1e-12));
      expect(Math.abs(step)).toBeLessThan(1e-9);
    }
  });
});
