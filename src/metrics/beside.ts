/** What a chart draws paler beside its own lines: what comes after the moment shown, and another run. */
import type { Series } from '../engine/history.ts';
import { type ChartData, chartData, leadLine, type SeriesOf } from './chartData.ts';
import type { PlannedChart } from './plan.ts';
import type { TimeView } from './timeView.ts';

export interface Beside {
  /** From the moment shown to the end of what has been run. */
  readonly ahead: ChartData | null;
  /** The main line of the run that is compared with. */
  readonly other: { readonly ends: Float64Array; readonly values: Float64Array } | null;
  readonly highest: number;
}

export const nothingBeside: Beside = { ahead: null, other: null, highest: 0 };

/** How many windows had closed by a time. */
export function closedBy(end: Float64Array, length: number, time: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A window closes at its end, give or take what adding up times leaves.
    if ((end[middle] ?? 0) <= time + 1e-6) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `total` windows of this run are there, of which the view shows those up to its moment. */
export function aheadOf(
  chart: PlannedChart,
  seriesOf: SeriesOf,
  view: TimeView,
  ends: Float64Array,
  total: number,
): ChartData | null {
  const first = Math.max(0, view.length - 1);
  if (total - first < 2 || (ends[first] ?? 0) >= view.to) return null;
  return chartData(chart, seriesOf, { ...view, first, length: total }, ends);
}

export function otherOf(chart: PlannedChart, seriesOf: SeriesOf, view: TimeView): Beside['other'] {
  const any = chart.lines
    .map(({ owner, name }) => seriesOf(owner, name))
    .find((series): series is Series => series !== null);
  if (!any) return null;
  const first = Math.max(0, closedBy(any.end, any.length, view.from) - 1);
  const length = closedBy(any.end, any.length, view.to);
  if (length - first < 2) return null;
  const data = chartData(chart, seriesOf, { ...view, first, length }, any.end);
  return { ends: data.ends, values: data.lines[leadLine(chart)] ?? new Float64Array(0) };
}

export function highestIn(ahead: ChartData | null, other: Beside['other']): number {
  let highest = ahead?.highest ?? 0;
  for (const value of other?.values ?? []) if (value > highest) highest = value;
  return highest;
}
