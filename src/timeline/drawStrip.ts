/** Draws the strip: the curve of the chosen metric, a compared run's beside it, and what was lost. */
import { history, type Series } from '../engine/history.ts';
import { useRun } from '../stores/run.ts';
import { lossBins, tickHeight } from './losses.ts';
import { lossNames } from './lossNames.ts';
import type { StripScale } from './stripNow.ts';
import { type StripCurve, useTimeline } from './timelineStore.ts';

/** Room above the curve for the names of marks, and below it for nothing. */
const topPad = 17;
const tickPixels = 2;
const shortestTick = 3;
const tallestTick = 13;

interface Point {
  readonly x: number;
  value: number;
}

/** The highest value drawn: what the top of the curve stands for. */
export function drawStrip(canvas: HTMLCanvasElement, scale: StripScale): number {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = sized(canvas, width, height);
  if (!context) return 0;
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const { curve, compared } = useTimeline.getState();
  const own = points((owner, name) => history.series(owner, name), curve, width, scale.end);
  const other =
    compared === null
      ? []
      : points((o, n) => history.seriesOf(compared, o, n), curve, width, scale.end);
  const top = Math.max(0, ...[...own, ...other].map(({ value }) => value));
  const ground = height - 0.5;
  const y = (value: number) => ground - (value / (top || 1)) * (ground - topPad);

  hatch(context, (scale.keptFrom / scale.end) * width, height, colour('--line2'));
  drawGround(context, ground, width, (scale.done / scale.end) * width, colour);
  if (own.length > 0) {
    trace(context, own, y);
    context.lineTo(own.at(-1)?.x ?? 0, ground);
    context.lineTo(own[0]?.x ?? 0, ground);
    context.fillStyle = colour('--accent-soft');
    context.fill();
    drawLosses(context, width, ground, scale.end, colour('--bad'));
    trace(context, own, y);
    line(context, colour('--soft'), []);
  }
  if (other.length > 0) {
    trace(context, other, y);
    line(context, colour('--accent'), [4, 3]);
  }
  return top;
}

function sized(canvas: HTMLCanvasElement, width: number, height: number) {
  const ratio = globalThis.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

function trace(
  context: CanvasRenderingContext2D,
  path: readonly Point[],
  y: (value: number) => number,
): void {
  context.beginPath();
  for (const point of path) context.lineTo(point.x, y(point.value));
}

function line(context: CanvasRenderingContext2D, colour: string, dash: readonly number[]): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.4;
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  context.stroke();
  context.setLineDash([]);
}

/** What has been run stands on firmer ground than what has not. */
function drawGround(
  context: CanvasRenderingContext2D,
  ground: number,
  width: number,
  done: number,
  colour: (name: string) => string,
): void {
  context.lineWidth = 1;
  for (const [to, name] of [
    [width, '--line'],
    [done, '--line-strong'],
  ] as const) {
    context.strokeStyle = colour(name);
    context.beginPath();
    context.moveTo(0, ground);
    context.lineTo(to, ground);
    context.stroke();
  }
}

function drawLosses(
  context: CanvasRenderingContext2D,
  width: number,
  ground: number,
  end: number,
  colour: string,
): void {
  const bins = lossBins(lossSeries(), width, end, tickPixels);
  const most = Math.max(0, ...bins.map(({ count }) => count));
  context.fillStyle = colour;
  for (const { x, count } of bins) {
    const height = tickHeight(count, most, shortestTick, tallestTick);
    context.fillRect(x, ground - height, tickPixels, height);
  }
}

export function lossSeries(): Series[] {
  const kinds = useRun.getState().table?.components.map(({ kind }) => kind) ?? [];
  return lossNames(history.rows(), kinds).flatMap((name) => history.series('', name) ?? []);
}

/** What can no longer be gone back to. */
function hatch(
  context: CanvasRenderingContext2D,
  to: number,
  height: number,
  colour: string,
): void {
  if (!(to > 0)) return;
  context.save();
  context.beginPath();
  context.rect(0, topPad, to, height - topPad);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (let x = -height; x < to; x += 6) {
    context.moveTo(x, height);
    context.lineTo(x + height, 0);
  }
  context.stroke();
  context.restore();
}

type SeriesOf = (owner: string, name: string) => Series | null;

/** At most one point per pixel: the largest value of the windows that fall on it. */
function points(seriesOf: SeriesOf, curve: StripCurve, width: number, end: number): Point[] {
  const path: Point[] = [];
  const lines = curve.lines.flatMap((one) => {
    const series = seriesOf(one.owner, one.name);
    return series ? [{ ...one, series }] : [];
  });
  const times = lines[0]?.series;
  if (!times) return path;
  for (let i = 0; i < times.length; i++) {
    const value = sumAt(lines, i);
    const x = Math.round(((times.end[i] ?? 0) / end) * width);
    if (Number.isNaN(value) || x > width) continue;
    const last = path.at(-1);
    // The first window's value holds from where it began.
    if (!last) path.push({ x: Math.floor(((times.start[i] ?? 0) / end) * width), value });
    if (last && last.x === x) last.value = Math.max(last.value, value);
    else path.push({ x, value });
  }
  return path;
}

function sumAt(
  lines: readonly (StripCurve['lines'][number] & { readonly series: Series })[],
  i: number,
): number {
  let sum = Number.NaN;
  for (const { series, column, perSecond } of lines) {
    const value = series.value(i, column);
    if (Number.isNaN(value)) continue;
    const span = perSecond ? ((series.end[i] ?? 0) - (series.start[i] ?? 0)) / 1000 : 1;
    sum = (Number.isNaN(sum) ? 0 : sum) + (span > 0 ? value / span : 0);
  }
  return sum;
}

/** The curve's value in the window that a moment lies in; NaN where there is none. */
export function valueAt(curve: StripCurve, time: number): number {
  const lines = curve.lines.flatMap((one) => {
    const series = history.series(one.owner, one.name);
    return series ? [{ ...one, series }] : [];
  });
  const times = lines[0]?.series;
  if (!times) return Number.NaN;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times.end[middle] ?? 0) < time) low = middle + 1;
    else high = middle;
  }
  const inside = low < times.length && (times.start[low] ?? 0) <= time;
  return inside ? sumAt(lines, low) : Number.NaN;
}
