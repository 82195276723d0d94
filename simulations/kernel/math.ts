/**
 * Elementary functions that give the same bits in every engine: only + − × ÷, square root and bit
 * moves, which IEEE 754 fixes. `Math.log` and friends may differ between browsers, and a run must not.
 *
 * `ln` and `exp` follow fdlibm (Sun Microsystems 1993, e_log.c and e_exp.c; error below 1 ulp),
 * `inverseNormal` is Wichura's AS 241 (PPND16, relative error about 1e-16).
 */

// Arguments and results pass through registers: a float64 that crosses a call which the engine does
// not inline is boxed on the heap, and a draw happens several times per message.
const float = new Float64Array(2);
const words = new Int32Array(float.buffer);
/** Where `lnOfRegister` reads its argument (0) and leaves its result (1). */
export const register = float;
const LOW = 0;
const HIGH = 1;

/** 2 to the n at index LOWEST_POWER + n, from the smallest that a logarithm scales by. */
const LOWEST_POWER = 1080;
const powersOfTwo = new Float64Array(LOWEST_POWER + 1024);
for (let n = -1022; n < 1024; n++) {
  words[LOW] = 0;
  words[HIGH] = (n + 1023) << 20;
  powersOfTwo[LOWEST_POWER + n] = float[0];
}
powersOfTwo[LOWEST_POWER - 1023] = powersOfTwo[LOWEST_POWER - 1022] / 2;
powersOfTwo[LOWEST_POWER - 1024] = powersOfTwo[LOWEST_POWER - 1022] / 4;
// The two below the normal range, exact too: the largest float64s are scaled by these.
for (let n = -1023; n >= -1024; n--) {
  powersOfTwo[LOWEST_POWER + n] = powersOfTwo[LOWEST_POWER + n + 1] / 2;
}

const LN2_HI = 6.9314718036912381649e-1;
const LN2_LO = 1.90821492927058770002e-10;
const LN2 = 0.6931471805599453;

/** Natural logarithm. NaN below zero, −Infinity at zero. */
export function ln(x: number): number {
  float[0] = x;
  let lifted = 0;
  let high = words[HIGH];
  if (high < 0x00100000) {
    if (((high & 0x7fffffff) | words[LOW]) === 0) return Number.NEGATIVE_INFINITY;
    if (high < 0) return Number.NaN;
    // Subnormal: scale up by 2^54 first.
    lifted = 54;
    float[0] *= 18014398509481984;
    high = words[HIGH];
  }
  if (high >= 0x7ff00000) return x;
  let k = (high >> 20) - 1023;
  high &= 0x000fffff;
  const carry = (high + 0x95f64) & 0x100000;
  k += carry >> 20;
  // Scaled by a power of two rather than by writing the exponent: a whole float64 read right after
  // half of it was written waits for the processor's store buffer, twice as long as all the rest.
  const f = float[0] * powersOfTwo[LOWEST_POWER - k] - 1;
  k -= lifted;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const r = even + odd;
  const half = 0.5 * f * f;
  return k * LN2_HI - (half - (s * (half + r) + k * LN2_LO) - f);
}

/**
 * For `lnOfRegister`: the middle of each 128th of [1, 2), its reciprocal and its logarithm. In the
 * upper half the logarithm is that of half the middle, so that near 1, from below too, nothing cancels;
 * the last one is 2 itself, whose half has the logarithm 0.
 */
const middles = new Float64Array(128);
const reciprocals = new Float64Array(128);
const logarithms = new Float64Array(128);
/** From here on a mantissa counts as one of the next power of two. */
const UPPER = 53;
for (let i = 0; i < 128; i++) {
  middles[i] = i === 127 ? 2 : 1 + (i + 0.5) / 128;
  reciprocals[i] = 1 / middles[i];
  logarithms[i] = ln(i < UPPER ? middles[i] : middles[i] / 2);
}

/**
 * The natural logarithm of `register[0]`, a normal number from 0 to 1 (exclusive), left in `register[1]`:
 * for draws, which may not box, and which take a quarter less time when this does. A table and a short
 * series without a division; relative error below 6e-16.
 */
export function lnOfRegister(): void {
  const high = words[HIGH];
  const i = (high >> 13) & 127;
  const k = (high >> 20) - 1023;
  const r = (float[0] * powersOfTwo[LOWEST_POWER - k] - middles[i]) * reciprocals[i];
  // In halves that do not wait for each other.
  const square = r * r;
  const near = r + square * (r * (1 / 3) - 0.5);
  const far = square * square * (r * 0.2 - 0.25 - square * (1 / 6));
  float[1] = (k + ((i + (128 - UPPER)) >> 7)) * LN2 + logarithms[i] + (near + far);
}

/** e to the x. */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(1.4426950408889634 * x + 0.5);
  const hi = x - k * LN2_HI;
  const lo = k * LN2_LO;
  const r = hi - lo;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 +
                t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (lo - (r * c) / (2 - c) - hi);
  return k > -1022 && k < 1024
    ? y * powerOfTwo(k)
    : y * powerOfTwo(k - (k > 0 ? 1 : -54)) * (k > 0 ? 2 : 5.551115123125783e-17);
}

/** 2 to the n for a whole n from −1022 to 1023, exactly. */
export function powerOfTwo(n: number): number {
  return powersOfTwo[LOWEST_POWER + n];
}

/** The largest float64 below a positive x. */
export function justBelow(x: number): number {
  float[0] = x;
  if (words[LOW] === 0) words[HIGH]--;
  words[LOW]--;
  return float[0];
}

/** x to the y for x > 0; relative error grows with |y ln x|, below 1e-13 for |y ln x| < 100. */
export function pow(x: number, y: number): number {
  return exp(y * ln(x));
}

/** The standard normal distribution function (series after Marsaglia 2004, continued fraction in the tails). */
export function normalCdf(x: number): number {
  if (x < -6 || x > 6) {
    const tail = normalTail(x < 0 ? -x : x);
    return x < 0 ? tail : 1 - tail;
  }
  let term = x;
  let sum = x;
  for (let i = 3; i < 400; i += 2) {
    term *= (x * x) / i;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return 0.5 + sum * normalDensity(x);
}

/** The standard normal density. */
export function normalDensity(x: number): number {
  return 0.3989422804014327 * exp(-0.5 * x * x);
}

function normalTail(x: number): number {
  let fraction = x;
  for (let i = 60; i > 0; i--) fraction = x + i / fraction;
  return normalDensity(x) / fraction;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i];
  return sum;
}

const centre = [
  [
    3.387132872796366608, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
    4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4,
    2.5090809287301226727e3,
  ],
  [
    1, 4.2313330701600911252e1, 6.871870074920579083e2, 5.3941960214247511077e3,
    2.1213794301586595867e4, 3.930789580009271061e4, 2.8729085735721942674e4,
    5.226495278852854561e3,
  ],
];
const shoulder = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 2.4178072517745061177e-1, 2.27238449892691845833e-2,
    7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 6.8976733498510000455e-1,
    1.4810397642748007459e-1, 1.51986665636164571966e-2, 5.475938084995344946e-4,
    1.05075007164441684324e-9,
  ],
];
const farTail = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 2.9656057182850489123e-1,
    2.6532189526576123093e-2, 1.2426609473880784386e-3, 2.71155556874348757815e-5,
    2.01033439929228813265e-7,
  ],
  [
    1, 5.9983220655588793769e-1, 1.3692988092273580531e-1, 1.48753612908506148525e-2,
    7.868691311456132591e-4, 1.8463183175100546818e-5, 1.4215117583164458887e-7,
    2.04426310338993978564e-15,
  ],
];

/** The standard normal quantile of p in (0, 1). */
export function inverseNormal(p: number): number {
  const q = p - 0.5;
  if (q > -0.425 && q < 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(centre[0], r)) / polynomial(centre[1], r);
  }
  let r = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const [numerator, denominator] = r <= 5 ? shoulder : farTail;
  r -= r <= 5 ? 1.6 : 5;
  const x = polynomial(numerator, r) / polynomial(denominator, r);
  return q < 0 ? -x : x;
}
