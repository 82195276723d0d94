/** Paints one chart on a canvas: axes, lines, and the reading line where someone points. */
import { type Language, showDuration } from '../../simulations/scenarios/quantities.ts';
import { timeTicks, type ValueAxis } from './axis.ts';
import { type Beside, nothingBeside } from './beside.ts';
import type { ChartData } from './chartData.ts';
import { type Mapping, trace } from './decimate.ts';
import { tickLabel } from './format.ts';
import type { LineStyle, PlannedChart } from './plan.ts';
import type { TimeView } from './timeView.ts';

export interface Theme {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly line2: string;
  readonly accent: string;
  readonly bad: string;
  readonly panel: string;
  readonly font: string;
  /** Of the smallest type: `11px`. */
  readonly small: string;
}

export interface Painting {
  readonly context: CanvasRenderingContext2D;
  /** CSS pixels; the context is scaled to the device's. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly language: Language;
  /** Without axes: a line to be read at a glance. */
  readonly spark: boolean;
}

/** The place of the curves within the canvas, and where data lies in it. */
interface Plot extends Mapping {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const dashes: Readonly<Record<LineStyle, readonly number[]>> = {
  main: [],
  dashed: [4, 3],
  dotted: [1, 3],
  area: [],
};

/** How strongly each layer of a stack is filled, from the bottom up. */
export const layerOpacity = (layer: number): number => [0.8, 0.5, 0.3, 0.18][layer % 4] ?? 0.5;

/** Returns where the curves begin, left of which the numbers stand. */
export function draw(
  painting: Painting,
  chart: PlannedChart,
  data: ChartData,
  view: TimeView,
  axis: ValueAxis,
  pointed: number,
  beside: Beside = nothingBeside,
): number {
  const { context, width, height, spark } = painting;
  context.clearRect(0, 0, width, height);
  const plot = plotOf(painting, view, axis);
  if (plot.right - plot.left < 8 || plot.bottom - plot.top < 8) return plot.left;
  const pointing = pointed >= 0 && pointed < data.ends.length;
  if (!spark) {
    drawValueAxis(painting, plot, axis);
    // The reading line tells the time itself.
    if (!pointing) drawTimeAxis(painting, plot, view);
  }
  if (beside.ahead) {
    context.globalAlpha = aheadOpacity;
    drawData(painting, plot, chart, beside.ahead);
    context.globalAlpha = 1;
  }
  drawData(painting, plot, chart, data);
  if (beside.other) drawOther(painting, plot, chart, beside.other);
  if (pointing) drawPointer(painting, plot, chart, data, pointed);
  return plot.left;
}

/** What has not happened yet, at the moment shown. */
const aheadOpacity = 0.3;

function drawData(painting: Painting, plot: Plot, chart: PlannedChart, data: ChartData): void {
  if (chart.stacked) drawStack(painting, plot, data);
  else drawLines(painting, plot, chart, data);
}

/** Another run's main line. */
function drawOther(
  { context, theme }: Painting,
  plot: Plot,
  chart: PlannedChart,
  { ends, values }: NonNullable<Beside['other']>,
): void {
  context.save();
  context.beginPath();
  context.rect(plot.left, 0, plot.right - plot.left, plot.bottom);
  context.clip();
  context.strokeStyle = chart.bad ? theme.bad : theme.accent;
  context.lineWidth = 1.3;
  context.lineCap = 'butt';
  context.setLineDash([5, 4]);
  context.beginPath();
  trace(context, ends, values, plot);
  context.stroke();
  context.restore();
}

function plotOf(painting: Painting, view: TimeView, axis: ValueAxis): Plot {
  const { width, height, spark } = painting;
  const left = spark ? 1 : labelWidth(painting, axis);
  const right = width - (spark ? 2 : 3);
  const top = spark ? 2 : Math.round(typeSize(painting.theme) * 0.55);
  const bottom = height - (spark ? 2 : typeSize(painting.theme) + 6);
  const span = view.to - view.from;
  const perTime = span > 0 ? (right - left) / span : 0;
  const x0 = left - view.from * perTime;
  return { left, right, top, bottom, x0, perTime, y0: bottom, perValue: (top - bottom) / axis.top };
}

/** The smallest type, in pixels. */
function typeSize({ small }: Theme): number {
  return Number.parseFloat(small) || 11;
}

const labelWidths = new WeakMap<ValueAxis, number>();

/** Measuring text is slow, and an axis stays the same for many windows. */
function labelWidth({ context, theme, language }: Painting, axis: ValueAxis): number {
  const known = labelWidths.get(axis);
  if (known !== undefined) return known;
  context.font = `${theme.small} ${theme.font}`;
  const labels = axis.ticks.map((tick) => tickLabel(axis, tick, language));
  const widest = Math.max(...labels.map((label) => context.measureText(label).width));
  // Rounded up, so that the line does not shift with every digit.
  const width = Math.ceil((widest + 7) / 6) * 6;
  labelWidths.set(axis, width);
  return width;
}

function drawValueAxis({ context, theme, language }: Painting, plot: Plot, axis: ValueAxis): void {
  context.lineWidth = 1;
  context.font = `${theme.small} ${theme.font}`;
  context.fillStyle = theme.faint;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const tick of axis.ticks) {
    const at = Math.round(plot.y0 + tick * plot.perValue) + 0.5;
    context.strokeStyle = tick === 0 ? theme.line2 : theme.line;
    context.setLineDash(tick === 0 ? [] : [2, 3]);
    context.beginPath();
    context.moveTo(plot.left, at);
    context.lineTo(plot.right, at);
    context.stroke();
    context.fillText(tickLabel(axis, tick, language), 0, at);
  }
  context.setLineDash([]);
  context.textBaseline = 'alphabetic';
}

function drawTimeAxis({ context, theme }: Painting, plot: Plot, view: TimeView): void {
  const size = typeSize(theme);
  const most = Math.max(1, Math.floor((plot.right - plot.left) / (size * 5)));
  for (const tick of timeTicks(view.from, view.to, most)) {
    const label = tick === 0 ? '0' : showDuration(tick, 6);
    const x = plot.x0 + tick * plot.perTime;
    const half = context.measureText(label).width / 2;
    const middle = Math.min(Math.max(x, plot.left + half), plot.right - half);
    context.fillText(label, middle - half, plot.bottom + size + 3);
    context.fillRect(Math.round(x) - 0.5, plot.bottom + 1, 1, 3);
  }
}

function drawLines(painting: Painting, plot: Plot, chart: PlannedChart, data: ChartData): void {
  const { context, theme, spark } = painting;
  const inks = { main: chart.bad ? theme.bad : theme.accent, dashed: theme.soft };
  context.lineJoin = 'round';
  // The main line lies on top of the others.
  for (let k = chart.lines.length - 1; k >= 0; k--) {
    const style = chart.lines[k]?.style ?? 'main';
    const values = data.lines[k];
    if (!values || (spark && style !== 'main')) continue;
    context.strokeStyle = style === 'main' || style === 'dashed' ? inks[style] : theme.faint;
    context.lineWidth = ((style === 'main' ? 1.6 : 1.3) * typeSize(theme)) / 11;
    context.lineCap = style === 'dashed' ? 'butt' : 'round';
    context.setLineDash([...dashes[style]]);
    context.beginPath();
    trace(context, data.ends, values, plot);
    context.stroke();
  }
  context.setLineDash([]);
}

/** Each layer between its own line and the one below; a stack has no gaps. */
function drawStack({ context, theme }: Painting, plot: Plot, data: ChartData): void {
  let below: readonly Point[] | null = null;
  data.lines.forEach((values, k) => {
    const lower = data.lines[k - 1];
    if (!values.some((value, i) => value > (lower?.[i] ?? 0))) return;
    const upper: Point[] = [];
    const put = (x: number, y: number): void => void upper.push([x, y]);
    trace({ moveTo: put, lineTo: put }, data.ends, values, plot);
    context.beginPath();
    for (const [x, y] of upper) context.lineTo(x, y);
    context.strokeStyle = theme.bad;
    context.lineWidth = 1.2;
    context.stroke();
    // The lowest layer stands on the axis, as far as its line reaches.
    const ground: readonly Point[] = below ?? [
      [upper.at(-1)?.[0] ?? plot.right, plot.bottom],
      [upper[0]?.[0] ?? plot.left, plot.bottom],
    ];
    for (const [x, y] of ground) context.lineTo(x, y);
    const opacity = context.globalAlpha;
    context.globalAlpha = opacity * layerOpacity(k);
    context.fillStyle = theme.bad;
    context.fill();
    context.globalAlpha = opacity;
    below = upper.reverse();
  });
}

type Point = readonly [x: number, y: number];

function drawPointer(
  { context, theme }: Painting,
  plot: Plot,
  chart: PlannedChart,
  data: ChartData,
  pointed: number,
): void {
  const time = data.ends[pointed] ?? 0;
  const at = Math.round(plot.x0 + time * plot.perTime) + 0.5;
  context.strokeStyle = theme.soft;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(at, plot.top - 4);
  context.lineTo(at, plot.bottom);
  context.stroke();
  data.lines.forEach((values, k) => {
    const value = values[pointed] ?? Number.NaN;
    if (Number.isNaN(value) || (chart.stacked && value === 0)) return;
    const main = chart.lines[k]?.style === 'main';
    context.beginPath();
    context.arc(at, plot.y0 + value * plot.perValue, main ? 3.2 : 2.4, 0, 2 * Math.PI);
    context.fillStyle = chart.bad ? theme.bad : main ? theme.accent : theme.soft;
    context.fill();
    context.strokeStyle = theme.panel;
    context.lineWidth = 1.4;
    context.stroke();
  });
  drawMoment(context, theme, plot, at, showDuration(time, 5));
}

function drawMoment(
  context: CanvasRenderingContext2D,
  theme: Theme,
  plot: Plot,
  at: number,
  label: string,
): void {
  const size = typeSize(theme);
  context.font = `600 ${theme.small} ${theme.font}`;
  const wide = context.measureText(label).width + 10;
  const left = Math.min(Math.max(at - wide / 2, 0), plot.right - wide + 2);
  context.fillStyle = theme.ink;
  context.beginPath();
  context.roundRect(left, plot.bottom + 2, wide, size + 4, 4);
  context.fill();
  context.fillStyle = theme.panel;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(label, left + 5, plot.bottom + size + 2.5);
}
