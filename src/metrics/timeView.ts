/** Which stretch of simulated time the charts show, and which windows lie in it. */

export type Horizon = 'recent' | 'all';

export interface TimeView {
  /** Windows shown: those from `first` up to, not including, `length`. */
  readonly first: number;
  readonly length: number;
  /** Simulated ms at the left and right edges. */
  readonly from: number;
  readonly to: number;
}

/** A minute of watching, at two windows a second. */
export const recentWindows = 120;
/** The first points grow from the left edge instead of being stretched over the whole width. */
const leastWindows = 24;

export function timeView(
  start: Float64Array,
  end: Float64Array,
  length: number,
  horizon: Horizon,
): TimeView {
  if (length === 0) return { first: 0, length: 0, from: 0, to: 0 };
  const first = horizon === 'recent' ? Math.max(0, length - recentWindows) : 0;
  const from = start[first] ?? 0;
  const last = end[length - 1] ?? 0;
  const width = last - (start[length - 1] ?? last);
  return { first, length, from, to: Math.max(last, from + leastWindows * width) };
}

/** The shown window whose end is nearest to a moment; -1 when none is shown. */
export function windowAt(end: Float64Array, view: TimeView, time: number): number {
  if (view.length <= view.first) return -1;
  let low = view.first;
  let high = view.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  const before = low > view.first ? low - 1 : low;
  return time - (end[before] ?? 0) <= (end[low] ?? 0) - time ? before : low;
}
