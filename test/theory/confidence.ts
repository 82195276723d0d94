/** Mean of independent replications and its Student interval. */
import { studentQuantile } from './specialFunctions.ts';

export interface Interval {
  readonly mean: number;
  readonly deviation: number;
  /** Half the width of the interval around the mean. */
  readonly halfWidth: number;
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample (n − 1 in the denominator). */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** The interval that contains the true mean with this confidence, from independent values. */
export function studentInterval(values: readonly number[], confidence: number): Interval {
  if (values.length < 2) throw new RangeError('an interval needs two values or more');
  const deviation = deviationOf(values);
  const quantile = studentQuantile(confidence, values.length - 1);
  return {
    mean: meanOf(values),
    deviation,
    halfWidth: (quantile * deviation) / Math.sqrt(values.length),
  };
}

/** Whether `expected` lies within the interval widened by `widening` × expected at both ends. */
export function contains(interval: Interval, expected: number, widening: number): boolean {
  return Math.abs(interval.mean - expected) <= interval.halfWidth + widening * Math.abs(expected);
}
