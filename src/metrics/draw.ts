/** Paints one chart on a canvas: axes, lines, and the reading line where someone points. */
import { area } from 'd3-shape';
import { type Language, showDuration } from '../../simulations/scenarios/quantities.ts';
import { timeTicks, type ValueAxis } from './axis.ts';
import type { ChartData } from './chartData.ts';
import { trace } from './decimate.ts';
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

interface Box {
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
): number {
  const { context, width, height, spark } = painting;
  context.clearRect(0, 0, width, height);
  const box: Box = spark
    ? { left: 1, right: width - 2, top: 2, bottom: height - 2 }
    : { left: axisWidth(painting, axis), right: width - 3, top: 6, bottom: height - 17 };
  if (box.right - box.left < 8 || box.bottom - box.top < 8) return box.left;
  const span = view.to - view.from;
  const x = (time: number): number =>
    span > 0 ? box.left + ((time - view.from) / span) * (box.right - box.left) : box.left;
  const y = (value: number): number => box.bottom - (value / axis.top) * (box.bottom - box.top);
  if (!spark) drawAxes(painting, axis, view, box, x, y);
  if (chart.stacked) drawStack(painting, data, x, y);
  else drawLines(painting, chart, data, x, y);
  if (pointed >= 0 && pointed < data.ends.length)
    drawPointer(painting, chart, data, pointed, box, x, y);
  return box.left;
}

function axisWidth({ context, theme, language }: Painting, axis: ValueAxis): number {
  context.font = `10.5px ${theme.font}`;
  const widths = axis.ticks.map(
    (tick) => context.measureText(tickLabel(axis, tick, language)).width,
  );
  // Rounded up, so that the line does not shift with every digit.
  return Math.ceil((Math.max(...widths) + 7) / 6) * 6;
}

function drawAxes(
  { context, theme, language }: Painting,
  axis: ValueAxis,
  view: TimeView,
  box: Box,
  x: (time: number) => number,
  y: (value: number) => number,
): void {
  context.lineWidth = 1;
  context.font = `10.5px ${theme.font}`;
  context.fillStyle = theme.faint;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const tick of axis.ticks) {
    const at = Math.round(y(tick)) + 0.5;
    context.strokeStyle = tick === 0 ? theme.line2 : theme.line;
    context.setLineDash(tick === 0 ? [] : [2, 3]);
    context.beginPath();
    context.moveTo(box.left, at);
    context.lineTo(box.right, at);
    context.stroke();
    context.fillText(tickLabel(axis, tick, language), 0, at);
  }
  context.setLineDash([]);
  context.textBaseline = 'alphabetic';
  const wide = box.right - box.left;
  for (const tick of timeTicks(view.from, view.to, Math.max(1, Math.floor(wide / 62)))) {
    const label = tick === 0 ? '0' : showDuration(tick, 6);
    const half = context.measureText(label).width / 2;
    const middle = Math.min(Math.max(x(tick), box.left + half), box.right - half);
    context.fillText(label, middle - half, box.bottom + 14);
    context.fillRect(Math.round(x(tick)) - 0.5, box.bottom + 1, 1, 3);
  }
}

function drawLines(
  { context, theme, spark }: Painting,
  chart: PlannedChart,
  data: ChartData,
  x: (time: number) => number,
  y: (value: number) => number,
): void {
  context.lineJoin = 'round';
  // The main line lies on top of the others.
  for (let k = chart.lines.length - 1; k >= 0; k--) {
    const style = chart.lines[k]?.style ?? 'main';
    const values = data.lines[k];
    if (!values || (spark && style !== 'main')) continue;
    const main = style === 'main';
    context.strokeStyle = main
      ? chart.bad
        ? theme.bad
        : theme.accent
      : style === 'dashed'
        ? theme.soft
        : theme.faint;
    context.lineWidth = main ? 1.6 : 1.3;
    context.lineCap = main || style === 'dotted' ? 'round' : 'butt';
    context.setLineDash([...dashes[style]]);
    context.beginPath();
    trace(
      context,
      values.length,
      (i) => x(data.ends[i] ?? 0),
      (i) => y(values[i] ?? Number.NaN),
    );
    context.stroke();
  }
  context.setLineDash([]);
}

function drawStack(
  { context, theme }: Painting,
  data: ChartData,
  x: (time: number) => number,
  y: (value: number) => number,
): void {
  const every = Math.max(1, Math.floor(data.ends.length / 600));
  const shown = Array.from({ length: Math.ceil(data.ends.length / every) }, (_, i) => i * every);
  data.lines.forEach((values, k) => {
    const below = data.lines[k - 1];
    if (!values.some((value, i) => value > (below?.[i] ?? 0))) return;
    context.beginPath();
    area<number>()
      .x((i) => x(data.ends[i] ?? 0))
      .y0((i) => y(below?.[i] ?? 0))
      .y1((i) => y(values[i] ?? 0))
      .context(context)(shown);
    context.globalAlpha = layerOpacity(k);
    context.fillStyle = theme.bad;
    context.fill();
    context.globalAlpha = 1;
    context.beginPath();
    trace(
      context,
      values.length,
      (i) => x(data.ends[i] ?? 0),
      (i) => y(values[i] ?? Number.NaN),
    );
    context.strokeStyle = theme.bad;
    context.lineWidth = 1.2;
    context.stroke();
  });
}

function drawPointer(
  { context, theme }: Painting,
  chart: PlannedChart,
  data: ChartData,
  pointed: number,
  box: Box,
  x: (time: number) => number,
  y: (value: number) => number,
): void {
  const time = data.ends[pointed] ?? 0;
  const at = Math.round(x(time)) + 0.5;
  context.strokeStyle = theme.soft;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(at, box.top - 4);
  context.lineTo(at, box.bottom);
  context.stroke();
  data.lines.forEach((values, k) => {
    const value = values[pointed] ?? Number.NaN;
    if (Number.isNaN(value) || (chart.stacked && value === 0)) return;
    const main = chart.lines[k]?.style === 'main';
    context.beginPath();
    context.arc(at, y(value), main ? 3.2 : 2.4, 0, 2 * Math.PI);
    context.fillStyle = chart.bad ? theme.bad : main ? theme.accent : theme.soft;
    context.fill();
    context.strokeStyle = theme.panel;
    context.lineWidth = 1.4;
    context.stroke();
  });
  const label = showDuration(time, 5);
  context.font = `600 10.5px ${theme.font}`;
  const wide = context.measureText(label).width + 10;
  const left = Math.min(Math.max(at - wide / 2, 0), box.right - wide + 2);
  context.fillStyle = theme.ink;
  context.beginPath();
  context.roundRect(left, box.bottom + 2, wide, 15, 4);
  context.fill();
  context.fillStyle = theme.panel;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillText(label, left + 5, box.bottom + 13.5);
}
