/** Levels as they were lately, from the metric windows that the charts are made of. */
import { history, type Series } from '../engine/history.ts';
import type { MeanOf } from './bottleneck.ts';
import type { Machine } from './machines.ts';

/**
 * Simulated ms that a mean covers at least, where there are so many: at a speed at which single copies
 * can be seen, one window holds one step, and whatever does it would look saturated.
 */
const leastSpanMs = 5;

const meanColumn = 0;

/** The latest windows up to `time` that cover so much, the last first. */
function eachLatest(
  { start, end, length, value }: Series,
  time: number,
  each: (mean: number, widthMs: number) => void,
): void {
  let last = length - 1;
  while (last >= 0 && (end[last] ?? 0) > time + 1e-9) last--;
  let span = 0;
  for (let i = last; i >= 0 && span < leastSpanMs; i--) {
    const mean = value(i, meanColumn);
    const width = (end[i] ?? 0) - (start[i] ?? 0);
    if (Number.isNaN(mean)) continue;
    span += width;
    each(mean, width);
  }
}

/** Simulated ms that the means of a component's levels are of; 0 while nothing has been measured. */
export function latestSpan(component: string, metric: string, time: number): number {
  let span = 0;
  const series = history.series(component, metric);
  if (series) {
    eachLatest(series, time, (_, width) => {
      span += width;
    });
  }
  return span;
}

/** Means over the latest windows up to `time` (simulated ms), also when the run has gone further. */
export function latestMeans(time: number): MeanOf {
  return (component, metric) => {
    const series = history.series(component, metric);
    if (!series) return Number.NaN;
    let area = 0;
    let span = 0;
    eachLatest(series, time, (value, width) => {
      area += value * width;
      span += width;
    });
    return span > 0 ? area / span : Number.NaN;
  };
}

/** Bytes that the processes of a machine have sent, by the way they took. */
export interface Paths {
  readonly readWrite: number;
  readonly sendfile: number;
}

/** As of the latest window that had closed by `time`: no card shows them. */
export function pathsOf(machine: Machine, time: number): Paths {
  const sum = (metric: string) =>
    machine.members.reduce((total, { id }) => total + countedBy(id, metric, time), 0);
  return { readWrite: sum('readWriteBytes'), sendfile: sum('sendfileBytes') };
}

const totalColumn = 1;

function countedBy(component: string, metric: string, time: number): number {
  const series = history.series(component, metric);
  let last = (series?.length ?? 0) - 1;
  while (series && last >= 0 && (series.end[last] ?? 0) > time + 1e-9) last--;
  return series && last >= 0 ? series.value(last, totalColumn) : 0;
}
