/**
 * Counters, time-weighted levels and distributions: a few consecutive numbers each in shared arrays,
 * so that an update touches little and a checkpoint is a handful of copies.
 *
 * A distribution is a log-bucketed histogram: the bucket is the float64's exponent and the upper
 * seven bits of its mantissa, so a bucket is 1/128 of an octave wide and its middle is within 0.4 %
 * of every value in it. Only the span of buckets that occurred is kept (after DDSketch, Masson,
 * Rim, Lee 2019, with the logarithm read off the bits).
 */
import type { EventList } from './events.ts';
import { type Floats, grownFloats, grownInts, type Ints, refilled } from './grow.ts';

const MANTISSA_BITS = 7;
const SHIFT = 20 - MANTISSA_BITS;
/** Values below this (1e-9 ms) count as zero. */
const SMALLEST = 2 ** -30;

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
float[0] = SMALLEST;
const LOWEST = words[1] >> SHIFT;

/** The middle of a bucket. */
function bucketValue(bucket: number): number {
  words[0] = 0;
  words[1] = (bucket + LOWEST) << SHIFT;
  const from = float[0];
  words[1] = (bucket + LOWEST + 1) << SHIFT;
  return (from + float[0]) / 2;
}

/** Values that count as zero are in no bucket: they are what is missing to the number of all. */
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
  let seen = count;
  for (let i = 0; i < histogram.counts.length; i++) seen -= histogram.counts[i];
  if (seen >= rank) return 0;
  for (let i = 0; i < histogram.counts.length; i++) {
    seen += histogram.counts[i];
    if (seen >= rank) return bucketValue(histogram.first + i);
  }
  return Number.NaN;
}

/** Numbers per level: value, integral up to `since`, since, peak of the window (see `beginWindow`). */
const LEVEL = 4;
/** Numbers per distribution: count, sum, largest; one is spare. */
const DISTRIBUTION = 4;
/** Whole numbers per distribution: where its buckets begin, the number of the first, how many; one is spare. */
const RANGE = 4;

export class Statistics {
  /** The value to record; set before `recordValue` or `setLevel`. */
  value = 0.5;
  /** When what is counted here began: 0, or the end of the warm-up. */
  start = 0;

  counters = new Float64Array(64);
  private levels = new Float64Array(64 * LEVEL);
  /** Peaks of the windows before this one; 0 before the first has ended. */
  private peaks = new Float64Array(64);
  private distributions = new Float64Array(64 * DISTRIBUTION);
  private ranges = new Int32Array(64 * RANGE);
  private buckets = new Float64Array(1024);
  private bucketsUsed = 0;
  private counterCount = 0;
  private levelCount = 0;
  private distributionCount = 0;
  declare private readonly events: EventList;

  constructor(events: EventList) {
    this.events = events;
  }

  addCounter(): number {
    if (this.counterCount === this.counters.length) {
      this.counters = grownFloats(this.counters, this.counterCount * 2);
    }
    return this.counterCount++;
  }

  addLevel(): number {
    const index = this.levelCount++;
    if (index * LEVEL === this.levels.length) {
      this.levels = grownFloats(this.levels, index * LEVEL * 2);
      this.peaks = grownFloats(this.peaks, index * 2);
    }
    this.levels[index * LEVEL + 2] = Math.max(this.events.now, this.start);
    return index;
  }

  addDistribution(): number {
    const index = this.distributionCount++;
    if (index * DISTRIBUTION === this.distributions.length) {
      this.distributions = grownFloats(this.distributions, index * DISTRIBUTION * 2);
      this.ranges = grownInts(this.ranges, index * RANGE * 2);
    }
    return index;
  }

  /** Sets a level to `value` from now on. */
  setLevel(index: number): void {
    const { levels, value } = this;
    const at = index << 2;
    const old = levels[at];
    if (value === old) return;
    const now = this.events.now;
    levels[at | 1] += old * (now - levels[at | 2]);
    levels[at | 2] = now;
    levels[at] = value;
    if (value > levels[at | 3]) levels[at | 3] = value;
  }

  /** Adds `value` to a distribution. */
  recordValue(index: number): void {
    const { distributions, ranges, value } = this;
    const at = index << 2;
    distributions[at]++;
    distributions[at | 1] += value;
    if (value > distributions[at | 2]) distributions[at | 2] = value;
    // A bucket for zero would lie an array away from all others.
    if (!(value >= SMALLEST)) return;
    float[0] = value;
    const bucket = (words[1] >> SHIFT) - LOWEST;
    const offset = bucket - ranges[at | 1];
    if (offset >= 0 && offset < ranges[at | 2]) this.buckets[ranges[at] + offset]++;
    else this.countNew(index, bucket);
  }

  /** Widens a distribution's buckets to take in `bucket`, with some to spare on that side, and counts it. */
  private countNew(index: number, bucket: number): void {
    const spare = 1 << MANTISSA_BITS;
    const at = index * RANGE;
    const [begin, first, length] = this.ranges.subarray(at, at + 3);
    const isNew = length === 0;
    const from = isNew ? Math.max(0, bucket - spare) : Math.min(first, Math.max(0, bucket - spare));
    const to = isNew ? bucket + spare : Math.max(first + length, bucket + spare);
    // The old place is left empty: widths grow by an octave at a time, so there is little of it.
    const newBegin = this.bucketsUsed;
    this.bucketsUsed += to - from;
    while (this.buckets.length < this.bucketsUsed) {
      this.buckets = grownFloats(this.buckets, this.buckets.length * 2);
    }
    this.buckets.copyWithin(newBegin + first - from, begin, begin + length);
    this.buckets.fill(0, begin, begin + length);
    this.ranges.set([newBegin, from, to - from], at);
    this.buckets[newBegin + bucket - from]++;
  }

  /** A level's value now, and the highest it has had: in the whole run, and since `beginWindow`. */
  level(index: number): number {
    return this.levels[index * LEVEL];
  }

  peak(index: number): number {
    return Math.max(this.peaks[index], this.windowPeak(index));
  }

  windowPeak(index: number): number {
    return this.levels[index * LEVEL + 3];
  }

  /** From now on `windowPeak` tells the highest since now. Nothing else is changed by it. */
  beginWindow(): void {
    for (let index = 0; index < this.levelCount; index++) {
      this.peaks[index] = this.peak(index);
      this.levels[index * LEVEL + 3] = this.level(index);
    }
  }

  /** The integral of a level over time since `start`, at simulated time `at`. */
  levelArea(index: number, at: number): number {
    const [value, area, since] = this.levels.subarray(index * LEVEL, index * LEVEL + 3);
    return area + value * (at - since);
  }

  levelSummary(index: number, at: number): { mean: number; max: number; last: number } {
    const last = this.level(index);
    const span = at - this.start;
    const mean = span > 0 ? this.levelArea(index, at) / span : last;
    return { mean, max: this.peak(index), last };
  }

  countOf(index: number): number {
    return this.distributions[index * DISTRIBUTION];
  }

  sumOf(index: number): number {
    return this.distributions[index * DISTRIBUTION + 1];
  }

  /** A copy of a distribution's buckets as they are now. */
  histogram(index: number): Histogram {
    const [begin, first, length] = this.ranges.subarray(index * RANGE, index * RANGE + 3);
    return { first, counts: this.buckets.slice(begin, begin + length) };
  }

  summary(index: number): DistributionSummary {
    const count = this.countOf(index);
    const histogram = this.histogram(index);
    const max = count > 0 ? this.distributions[index * DISTRIBUTION + 2] : Number.NaN;
    const at = (p: number) => Math.min(max, quantile(histogram, count, p));
    return {
      count,
      mean: this.sumOf(index) / count,
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
    for (let i = 0; i < this.levelCount; i++)
      this.levels.set([0, at, this.level(i)], i * LEVEL + 1);
    this.peaks.fill(0);
    this.distributions.fill(0);
    this.buckets.fill(0);
  }

  save(): StatisticsState {
    const { ranges, buckets } = this.saveBuckets();
    return {
      start: this.start,
      sizes: [this.counterCount, this.levelCount, this.distributionCount, buckets.length],
      counters: this.counters.slice(0, this.counterCount),
      levels: this.levels.slice(0, this.levelCount * LEVEL),
      peaks: this.peaks.slice(0, this.levelCount),
      distributions: this.distributions.slice(0, this.distributionCount * DISTRIBUTION),
      ranges,
      buckets,
    };
  }

  /** Side by side: without the places that distributions have left empty when they were widened. */
  private saveBuckets(): Pick<StatisticsState, 'ranges' | 'buckets'> {
    const ranges = this.ranges.slice(0, this.distributionCount * RANGE);
    let used = 0;
    for (let at = 0; at < ranges.length; at += RANGE) used += ranges[at + 2];
    const buckets = new Float64Array(used);
    let begin = 0;
    for (let at = 0; at < ranges.length; at += RANGE) {
      const old = ranges[at];
      buckets.set(this.buckets.subarray(old, old + ranges[at + 2]), begin);
      ranges[at] = begin;
      begin += ranges[at + 2];
    }
    return { ranges, buckets };
  }

  restore(state: StatisticsState): void {
    this.start = state.start;
    [this.counterCount, this.levelCount, this.distributionCount, this.bucketsUsed] = state.sizes;
    this.counters = refilled(this.counters, state.counters);
    this.levels = refilled(this.levels, state.levels);
    this.peaks = refilled(this.peaks, state.peaks);
    this.distributions = refilled(this.distributions, state.distributions);
    this.ranges = refilled(this.ranges, state.ranges);
    this.buckets = refilled(this.buckets, state.buckets);
  }
}

export interface StatisticsState {
  readonly start: number;
  readonly sizes: readonly [number, number, number, number];
  readonly counters: Floats;
  readonly levels: Floats;
  readonly peaks: Floats;
  readonly distributions: Floats;
  readonly ranges: Ints;
  readonly buckets: Floats;
}
