/**
 * Counters, time-weighted levels and distributions, in parallel arrays so that a frame or a
 * checkpoint is a handful of copies.
 *
 * A distribution is a log-bucketed histogram: the bucket is the float64's exponent and the upper
 * seven bits of its mantissa, so a bucket is 1/128 of an octave wide and its middle is within 0.4 %
 * of every value in it. Only the span of buckets that occurred is kept (after DDSketch, Masson,
 * Rim, Lee 2019, with the logarithm read off the bits).
 */
import type { EventList } from './events.ts';
import { type Floats, grownFloats } from './grow.ts';

const MANTISSA_BITS = 7;
const SHIFT = 20 - MANTISSA_BITS;
/** Values below this (1e-9 ms) share bucket 0, which stands for zero. */
const SMALLEST = 2 ** -30;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
float[0] = SMALLEST;
const LOWEST = words[1] >> SHIFT;

/** The middle of a bucket. */
function bucketValue(bucket: number): number {
  if (bucket === 0) return 0;
  words[0] = 0;
  words[1] = (bucket + LOWEST - 1) << SHIFT;
  const from = float[0];
  words[1] = (bucket + LOWEST) << SHIFT;
  return (from + float[0]) / 2;
}

export interface Histogram {
  /** Bucket number of counts[0]. */
  first: number;
  counts: Floats;
}

export interface DistributionSummary {
  count: number;
  mean: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** The value at or below which a share `p` of `count` values lies; NaN when there are none. */
export function quantile(histogram: Histogram, count: number, p: number): number {
  if (count === 0) return Number.NaN;
  const rank = Math.max(1, Math.ceil(p * count));
  let seen = 0;
  for (let i = 0; i < histogram.counts.length; i++) {
    seen += histogram.counts[i];
    if (seen >= rank) return bucketValue(histogram.first + i);
  }
  return Number.NaN;
}

export class Statistics {
  /** The value to record; set before `recordValue` or `setLevel`. */
  value = 0.5;
  /** When what is counted here began: 0, or the end of the warm-up. */
  start = 0;

  counters = new Float64Array(0);
  levels = new Float64Array(0);
  private area = new Float64Array(0);
  private since = new Float64Array(0);
  peak = new Float64Array(0);
  counts = new Float64Array(0);
  sums = new Float64Array(0);
  largest = new Float64Array(0);
  readonly histograms: Histogram[] = [];
  private counterCount = 0;
  private levelCount = 0;
  private readonly events: EventList;

  constructor(events: EventList) {
    this.events = events;
  }

  addCounter(): number {
    if (this.counterCount === this.counters.length) {
      this.counters = grownFloats(this.counters, Math.max(64, this.counterCount * 2));
    }
    return this.counterCount++;
  }

  addLevel(): number {
    const index = this.levelCount++;
    if (index === this.levels.length) {
      const length = Math.max(64, index * 2);
      this.levels = grownFloats(this.levels, length);
      this.area = grownFloats(this.area, length);
      this.since = grownFloats(this.since, length);
      this.peak = grownFloats(this.peak, length);
    }
    this.since[index] = Math.max(this.events.now, this.start);
    return index;
  }

  addDistribution(): number {
    const index = this.histograms.length;
    if (index === this.counts.length) {
      const length = Math.max(64, index * 2);
      this.counts = grownFloats(this.counts, length);
      this.sums = grownFloats(this.sums, length);
      this.largest = grownFloats(this.largest, length);
    }
    this.histograms.push({ first: 0, counts: new Float64Array(0) });
    return index;
  }

  /** Sets a level to `value` from now on. */
  setLevel(index: number): void {
    const value = this.value;
    if (value === this.levels[index]) return;
    const now = this.events.now;
    this.area[index] += this.levels[index] * (now - this.since[index]);
    this.since[index] = now;
    this.levels[index] = value;
    if (value > this.peak[index]) this.peak[index] = value;
  }

  /** Adds `value` to a distribution. */
  recordValue(index: number): void {
    const value = this.value;
    this.counts[index]++;
    this.sums[index] += value;
    if (value > this.largest[index]) this.largest[index] = value;
    let bucket = 0;
    if (value >= SMALLEST) {
      float[0] = value;
      bucket = (words[1] >> SHIFT) - LOWEST + 1;
    }
    const histogram = this.histograms[index];
    const offset = bucket - histogram.first;
    if (offset >= 0 && offset < histogram.counts.length) histogram.counts[offset]++;
    else widen(histogram, bucket);
  }

  /** The integral of a level over time since `start`, at simulated time `at`. */
  levelArea(index: number, at: number): number {
    return this.area[index] + this.levels[index] * (at - this.since[index]);
  }

  levelSummary(index: number, at: number): { mean: number; max: number; last: number } {
    const last = this.levels[index];
    const span = at - this.start;
    return {
      mean: span > 0 ? this.levelArea(index, at) / span : last,
      max: this.peak[index],
      last,
    };
  }

  summary(index: number): DistributionSummary {
    const count = this.counts[index];
    const histogram = this.histograms[index];
    const max = count > 0 ? this.largest[index] : Number.NaN;
    const at = (p: number) => Math.min(max, quantile(histogram, count, p));
    return {
      count,
      mean: this.sums[index] / count,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      max,
    };
  }

  /** Forgets what was counted so far, at time `at`: the end of the warm-up. Levels keep their value. */
  discard(at: number): void {
    this.start = at;
    this.counters.fill(0);
    this.area.fill(0);
    this.since.fill(at);
    this.peak.set(this.levels);
    this.counts.fill(0);
    this.sums.fill(0);
    this.largest.fill(0);
    for (const histogram of this.histograms) histogram.counts.fill(0);
  }

  save(): StatisticsState {
    return {
      start: this.start,
      sizes: [this.counterCount, this.levelCount],
      arrays: arrayFields.map((name) => this[name].slice()),
      histograms: this.histograms.map(({ first, counts }) => ({ first, counts: counts.slice() })),
    };
  }

  restore(state: StatisticsState): void {
    this.start = state.start;
    [this.counterCount, this.levelCount] = state.sizes;
    arrayFields.forEach((name, i) => {
      this[name] = state.arrays[i].slice();
    });
    this.histograms.length = 0;
    for (const { first, counts } of state.histograms)
      this.histograms.push({ first, counts: counts.slice() });
  }
}

const arrayFields = [
  'counters',
  'levels',
  'area',
  'since',
  'peak',
  'counts',
  'sums',
  'largest',
] as const;

/** Makes room for `bucket` with some to spare on that side, and counts it. */
function widen(histogram: Histogram, bucket: number): void {
  const spare = 1 << MANTISSA_BITS;
  const { first, counts } = histogram;
  const from =
    counts.length === 0
      ? Math.max(0, bucket - spare)
      : Math.min(first, Math.max(0, bucket - spare));
  const to = counts.length === 0 ? bucket + spare : Math.max(first + counts.length, bucket + spare);
  const grown = new Float64Array(to - from);
  if (counts.length > 0) grown.set(counts, first - from);
  histogram.first = from;
  histogram.counts = grown;
  grown[bucket - from]++;
}

export interface StatisticsState {
  readonly start: number;
  readonly sizes: readonly [number, number];
  readonly arrays: readonly Floats[];
  readonly histograms: readonly Histogram[];
}
