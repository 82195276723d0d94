/** The numbers that a chart draws: its lines' values over the windows shown, gaps as NaN. */
import type { Series } from '../engine/history.ts';
import type { PlannedChart, PlannedLine } from './plan.ts';
import type { TimeView } from './timeView.ts';

export interface ChartData {
  /** Simulated ms at which each shown window ended. */
  readonly ends: Float64Array;
  /** One array per line; in a stack each holds the sum up to and including its own. */
  readonly lines: readonly Float64Array[];
  readonly highest: number;
  /** Totals of counters by then, for the legend of a stack. */
  total(line: number, i: number): number;
}

export type SeriesOf = (owner: string, name: string) => Series | null;

/** Reads a line's column over all windows that are kept. */
export type ReadColumn = (line: number, series: Series, column: number) => Float64Array;

export function chartData(
  chart: PlannedChart,
  seriesOf: SeriesOf,
  view: TimeView,
  ends: Float64Array,
  read: ReadColumn = readAll,
): ChartData {
  const series = chart.lines.map((line) => seriesOf(line.owner, line.name));
  const lines = chart.lines.map((line, k) => valuesOf(line, k, series[k] ?? null, view, read));
  if (chart.stacked) pileUp(lines);
  let highest = 0;
  for (const values of lines) {
    for (let i = 0; i < values.length; i++) if (values[i] > highest) highest = values[i];
  }
  return {
    ends: ends.subarray(view.first, view.length),
    lines,
    highest,
    total: (line, i) => series[line]?.value(view.first + i, 1) ?? Number.NaN,
  };
}

const readAll: ReadColumn = (_, series, column) =>
  Float64Array.from({ length: series.length }, (_, i) => series.value(i, column));

function valuesOf(
  line: PlannedLine,
  k: number,
  series: Series | null,
  view: TimeView,
  read: ReadColumn,
): Float64Array {
  if (!series) return new Float64Array(view.length - view.first).fill(Number.NaN);
  const values = read(k, series, line.column).subarray(view.first, view.length);
  if (!line.perSecond) return values;
  const { start, end } = series;
  return ratesPerSecond(
    values,
    start.subarray(view.first, view.length),
    end.subarray(view.first, view.length),
  );
}

/** Fewer events in a window than this make its rate a matter of chance. */
const fewEvents = 6;
const veryFewEvents = 2;

/**
 * Changes of a counter as rates. Where a window with anything in it holds only one or two events,
 * their rates would jump between nothing and far too much: there each is the mean of the last few.
 */
export function ratesPerSecond(
  changes: Float64Array,
  start: Float64Array,
  end: Float64Array,
): Float64Array {
  const over = windowsPerRate(changes);
  const rates = new Float64Array(changes.length).fill(Number.NaN);
  for (let i = 0; i < changes.length; i++) {
    if (Number.isNaN(changes[i])) continue;
    let sum = 0;
    let span = 0;
    for (let j = i; j >= 0 && j > i - over && !Number.isNaN(changes[j]); j--) {
      sum += changes[j] ?? 0;
      span += (end[j] ?? 0) - (start[j] ?? 0);
    }
    if (span > 0) rates[i] = (sum * 1000) / span;
  }
  return rates;
}

function windowsPerRate(changes: Float64Array): number {
  let events = 0;
  let windows = 0;
  for (const change of changes) {
    if (!(change > 0)) continue;
    events += change;
    windows++;
  }
  const usual = windows > 0 ? events / windows : fewEvents;
  return usual >= fewEvents ? 1 : usual >= veryFewEvents ? 4 : 10;
}

/** A reason that did not exist yet in a window adds nothing to it. */
function pileUp(lines: readonly Float64Array[]): void {
  for (let k = 0; k < lines.length; k++) {
    const values = lines[k];
    const below = lines[k - 1];
    if (!values) continue;
    for (let i = 0; i < values.length; i++) {
      const own = values[i] ?? 0;
      values[i] = (Number.isNaN(own) ? 0 : own) + (below?.[i] ?? 0);
    }
  }
}

/** The line that a chart's one large number reads: the main one, or the top of the stack. */
export function leadLine(chart: PlannedChart): number {
  if (chart.stacked) return chart.lines.length - 1;
  const main = chart.lines.findIndex((line) => line.style === 'main');
  return Math.max(0, main);
}

/** The newest value that is one, with whether it is from the newest window. */
export function newest(values: Float64Array): { value: number; i: number; fresh: boolean } {
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isNaN(value)) return { value, i, fresh: i === values.length - 1 };
  }
  return { value: Number.NaN, i: -1, fresh: false };
}
