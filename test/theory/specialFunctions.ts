/**
 * Probabilities that tests need: normal, chi-square, Student, Kolmogorov. Source: Numerical Recipes
 * (3rd ed. 2007), sections 6.1 (ln gamma), 6.2 (incomplete gamma), 6.4 (incomplete beta), 6.14.12
 * (Kolmogorov-Smirnov); checked against published tables in specialFunctions.test.ts.
 */
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x), x > 0. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  let sum = 0.99999999999980993;
  lanczos.forEach((coefficient, i) => {
    sum += coefficient / (x + i);
  });
  const base = x + lanczos.length - 1.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

const tiny = 1e-300;
const steps = 100_000;

/** Continued fraction a1/(b1 + a2/(b2 + ...)) by Lentz's method. */
function continuedFraction(term: (i: number) => { a: number; b: number }): number {
  let value = tiny;
  let c = tiny;
  let d = 0;
  for (let i = 1; i <= steps; i += 1) {
    const { a, b } = term(i);
    d = b + a * d;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + a / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-15) return value;
  }
  throw new Error('continued fraction does not converge');
}

/** Regularised incomplete beta function I_x(a, b). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const fraction = continuedFraction((i) => {
    if (i === 1) return { a: 1, b: 1 };
    const m = Math.floor((i - 1) / 2);
    const even = (i - 1) % 2 === 0;
    const numerator = even
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return { a: numerator, b: 1 };
  });
  return (front * fraction) / a;
}

/** Regularised upper incomplete gamma function Q(a, x). */
export function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x >= a + 1) {
    return (
      front *
      continuedFraction((i) =>
        i === 1 ? { a: 1, b: x + 1 - a } : { a: -(i - 1) * (i - 1 - a), b: x + 2 * i - 1 - a },
      )
    );
  }
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < steps && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return 1 - front * sum;
}

/** P(X > x) of a chi-square variable. */
export function chiSquareTail(x: number, degrees: number): number {
  return upperGamma(degrees / 2, x / 2);
}

/** P(Z ≤ z) of a standard normal variable. */
export function normalCdf(z: number): number {
  const half = upperGamma(0.5, (z * z) / 2) / 2;
  return z > 0 ? 1 - half : half;
}

/** P(|Z| > |z|) of a standard normal variable. */
export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/** P(|T| > |t|) of a Student variable. */
export function studentTwoSided(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/** The t with P(|T| ≤ t) = confidence, by bisection. */
export function studentQuantile(confidence: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (studentTwoSided(high, degrees) > 1 - confidence) high *= 2;
  for (let i = 0; i < 200 && high - low > 1e-14 * high; i += 1) {
    const middle = (low + high) / 2;
    if (studentTwoSided(middle, degrees) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(D > d) of the Kolmogorov-Smirnov distance of n draws from their true distribution. */
export function kolmogorovTail(distance: number, n: number): number {
  const root = Math.sqrt(n);
  const x = (root + 0.12 + 0.11 / root) * distance;
  if (x < 0.2) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k += 1) {
    sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  }
  return Math.min(1, Math.max(0, sum));
}
