/**
 * Classical tests of uniform draws; each gives the probability that ideal draws look as odd or odder
 * (p-value). Source: Knuth, The Art of Computer Programming vol. 2 (3rd ed. 1998), section 3.3.2;
 * birthday spacings: Marsaglia, Computer Science and Statistics (1985).
 */
import { chiSquareTail, kolmogorovTail, normalTwoSided } from '../theory/specialFunctions.ts';

export type Draws = Float64Array;

/** Cells of a grid over non-overlapping groups of `dimension` successive draws, `bins` a side. */
export function gridTest(draws: Draws, dimension: number, bins: number): number {
  const counts = new Float64Array(bins ** dimension);
  const groups = Math.floor(draws.length / dimension);
  for (let i = 0; i < groups; i += 1) {
    let cell = 0;
    for (let j = 0; j < dimension; j += 1) {
      cell = cell * bins + Math.floor(draws[i * dimension + j] * bins);
    }
    counts[cell] += 1;
  }
  return evenCounts(counts, groups);
}

/** As the grid, over the lowest bits that a 52-bit draw has, where weak generators are weakest. */
export function lowBitsTest(draws: Draws, bits: number): number {
  const counts = new Float64Array(2 ** bits);
  for (const draw of draws) counts[Math.floor(draw * 2 ** 52) % 2 ** bits] += 1;
  return evenCounts(counts, draws.length);
}

/** Chi-square of counts that should be alike, in both directions: too even is odd as well. */
function evenCounts(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  let sum = 0;
  for (const count of counts) sum += ((count - expected) * (count - expected)) / expected;
  return bothSides(chiSquareTail(sum, counts.length - 1));
}

function bothSides(tail: number): number {
  return 2 * Math.min(tail, 1 - tail);
}

/** Correlation of each draw with the one `lag` later. */
export function serialCorrelationTest(draws: Draws, lag: number): number {
  return correlationTest(draws.subarray(0, draws.length - lag), draws.subarray(lag));
}

/** Correlation of two sequences draw by draw; mean 1/2 and variance 1/12 are known, not estimated. */
export function correlationTest(left: Draws, right: Draws): number {
  let sum = 0;
  for (let i = 0; i < left.length; i += 1) sum += (left[i] - 0.5) * (right[i] - 0.5);
  return normalTwoSided((12 * sum) / Math.sqrt(left.length));
}

/** Cells of a square grid over two sequences draw by draw: any dependence, not only a linear one. */
export function jointTest(left: Draws, right: Draws, bins: number): number {
  const pairs = new Float64Array(left.length * 2);
  for (let i = 0; i < left.length; i += 1) {
    pairs[2 * i] = left[i];
    pairs[2 * i + 1] = right[i];
  }
  return gridTest(pairs, 2, bins);
}

/**
 * How long draws keep rising. After each run one draw is skipped, which makes the lengths independent
 * (Knuth 3.3.2, exercise 14): length r has probability 1/r! − 1/(r + 1)!.
 */
export function runsTest(draws: Draws): number {
  const longest = 7;
  const counts = new Float64Array(longest);
  let runs = 0;
  let i = 0;
  for (;;) {
    let length = 1;
    while (i + length < draws.length && draws[i + length] > draws[i + length - 1]) length += 1;
    if (i + length >= draws.length) break;
    counts[Math.min(length, longest) - 1] += 1;
    runs += 1;
    i += length + 1;
    if (i >= draws.length) break;
  }
  let factorial = 1;
  let sum = 0;
  for (let length = 1; length <= longest; length += 1) {
    factorial *= length;
    const share =
      length === longest ? 1 / factorial : 1 / factorial - 1 / (factorial * (length + 1));
    sum += (counts[length - 1] - runs * share) ** 2 / (runs * share);
  }
  return bothSides(chiSquareTail(sum, longest - 1));
}

/** How often each of the 52 bits is 1: the smallest p-value of all, times their number. */
export function bitTest(draws: Draws): number {
  const ones = new Float64Array(52);
  for (const draw of draws) {
    const high = Math.floor(draw * 2 ** 26);
    const low = Math.floor((draw * 2 ** 26 - high) * 2 ** 26);
    for (let bit = 0; bit < 26; bit += 1) ones[bit] += (high >>> (25 - bit)) & 1;
    for (let bit = 0; bit < 26; bit += 1) ones[26 + bit] += (low >>> (25 - bit)) & 1;
  }
  let smallest = 1;
  for (const count of ones) {
    const z = (2 * count - draws.length) / Math.sqrt(draws.length);
    smallest = Math.min(smallest, normalTwoSided(z));
  }
  return Math.min(1, smallest * 52);
}

/** The largest gap between what was drawn and what should be, over all values at once. */
export function kolmogorovTest(draws: Draws, cdf: (x: number) => number = (x) => x): number {
  const sorted = Float64Array.from(draws).sort();
  let gap = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const expected = cdf(sorted[i]);
    gap = Math.max(gap, expected - i / sorted.length, (i + 1) / sorted.length - expected);
  }
  return kolmogorovTail(gap, sorted.length);
}

/**
 * Birthday spacings: of m draws as days of a year of n days, sorted, how many distances between
 * neighbours occur again; Poisson with mean m³ / 4n. Each batch of m draws is one experiment.
 */
export function birthdayTest(draws: Draws, birthdays = 512, yearBits = 24): number {
  const mean = birthdays ** 3 / (4 * 2 ** yearBits);
  const batches = Math.floor(draws.length / birthdays);
  const days = new Uint32Array(birthdays);
  const gaps = new Uint32Array(birthdays - 1);
  let repeated = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    for (let i = 0; i < birthdays; i += 1) {
      days[i] = Math.floor(draws[batch * birthdays + i] * 2 ** yearBits);
    }
    days.sort();
    for (let i = 1; i < birthdays; i += 1) gaps[i - 1] = days[i] - days[i - 1];
    gaps.sort();
    for (let i = 1; i < gaps.length; i += 1) if (gaps[i] === gaps[i - 1]) repeated += 1;
  }
  const expected = mean * batches;
  return normalTwoSided((repeated - expected) / Math.sqrt(expected));
}
