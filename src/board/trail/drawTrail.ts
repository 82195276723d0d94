/** Draws a trail on its own canvas, under the marks. */
import { pointWidth, samples } from '../geometry.ts';
import { backOffset } from '../motion/draw.ts';
import type { Colours } from '../motion/sprites.ts';
import {
  type DeadEnd,
  lanesOf,
  numbersText,
  type Trail,
  type TrailLine,
  type TrailLook,
} from './trail.ts';

export interface TrailView {
  /** CSS pixels: translation, then zoom. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly ratio: number;
  readonly colours: Colours;
  /** Points of the course of a link. */
  readonly course: (link: string) => Float32Array | undefined;
}

/** Width, opacity and dashes of a line, in flow pixels. */
const styles: Readonly<Record<TrailLook, { width: number; alpha: number; dash: number[] }>> = {
  first: { width: 7, alpha: 0.4, dash: [] },
  copy: { width: 5, alpha: 0.4, dash: [] },
  retry: { width: 7, alpha: 0.45, dash: [13, 9] },
  again: { width: 6, alpha: 0.6, dash: [0.1, 11] },
  answer: { width: 2.2, alpha: 0.55, dash: [] },
};
const familyShare = 0.5;
const laneGap = 7;
/** From a line's beginning to its number, in flow pixels, and to that of the next lane. */
const numberAt = 22;
const numberStep = 26;

interface Place {
  x: number;
  y: number;
  /** Direction of travel. */
  dx: number;
  dy: number;
}

/** Where something is that has come so far; `aside` to the right of its way. */
export function placeOn(
  points: Float32Array,
  back: boolean,
  progress: number,
  aside: number,
): Place {
  const way = Math.min(1, Math.max(0, back ? 1 - progress : progress)) * (samples - 1);
  const segment = Math.min(samples - 2, Math.floor(way));
  const t = way - segment;
  const o = segment * pointWidth;
  const at = (i: number): number => points[o + i] ?? 0;
  const [nx, ny] = [at(2), at(3)];
  const off = aside + (back ? backOffset : 0);
  const sign = back ? -1 : 1;
  return {
    x: at(0) + (at(4) - at(0)) * t + nx * off,
    y: at(1) + (at(5) - at(1)) * t + ny * off,
    // The normal is the direction turned by a quarter.
    dx: ny * sign,
    dy: -nx * sign,
  };
}

function lengthOf(points: Float32Array): number {
  let length = 0;
  for (let i = 1; i < samples; i++) {
    const o = i * pointWidth;
    length += Math.hypot(
      (points[o] ?? 0) - (points[o - pointWidth] ?? 0),
      (points[o + 1] ?? 0) - (points[o + 1 - pointWidth] ?? 0),
    );
  }
  return length;
}

export function drawTrail(pen: CanvasRenderingContext2D, trail: Trail, view: TrailView): void {
  const { zoom, ratio, x, y } = view;
  const scale = zoom * ratio;
  pen.setTransform(scale, 0, 0, scale, x * ratio, y * ratio);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const lanes = lanesOf(trail.lines);
  const asides = new Map<TrailLine, number>();
  for (const line of trail.lines) asides.set(line, asideOf(lanes.get(line) ?? 0, line));
  for (const line of trail.lines) drawLine(pen, line, asides.get(line) ?? 0, view);
  for (const line of trail.lines) drawArrows(pen, line, asides.get(line) ?? 0, view);
  for (const end of trail.deadEnds) drawDeadEnd(pen, end, view);
  for (const line of trail.lines) {
    drawNumbers(pen, line, asides.get(line) ?? 0, lanes.get(line) ?? 0, view);
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

/** The first lane runs on the link itself, the others on the side that marks do not come back on. */
function asideOf(lane: number, { back }: TrailLine): number {
  return lane * laneGap * (back ? 1 : -1);
}

function drawLine(
  pen: CanvasRenderingContext2D,
  { link, back, look, own, reach }: TrailLine,
  aside: number,
  { course, colours, zoom }: TrailView,
): void {
  const points = course(link);
  if (!points) return;
  const { width, alpha, dash } = styles[look];
  const scale = thickness(zoom);
  pen.globalAlpha = own ? alpha : alpha * familyShare;
  pen.strokeStyle = colours.accent;
  pen.lineWidth = width * scale * (own ? 1 : 0.8);
  pen.setLineDash(dash.map((length) => length * scale));
  pen.beginPath();
  const steps = Math.max(2, Math.ceil(reach * (samples - 1)));
  for (let i = 0; i <= steps; i++) {
    const place = placeOn(points, back, (reach * i) / steps, aside);
    if (i === 0) pen.moveTo(place.x, place.y);
    else pen.lineTo(place.x, place.y);
  }
  pen.stroke();
}

/** Thinner lines from afar would vanish, thicker ones from near hide what they lie under. */
function thickness(zoom: number): number {
  return Math.min(1.6, Math.max(0.7, 1 / zoom));
}

function drawArrows(
  pen: CanvasRenderingContext2D,
  { link, back, look, own, reach }: TrailLine,
  aside: number,
  { course, colours, zoom }: TrailView,
): void {
  const points = course(link);
  if (!points || reach < 0.25) return;
  const size = (look === 'answer' ? 3.2 : 4.6) * thickness(zoom);
  pen.setLineDash([]);
  pen.globalAlpha = own ? 1 : 0.6;
  pen.strokeStyle = colours.accent;
  pen.lineWidth = size * 0.46;
  const at = reach < 0.7 ? reach * 0.6 : 0.66;
  const { x, y, dx, dy } = placeOn(points, back, at, aside);
  pen.beginPath();
  pen.moveTo(x - (dx + dy) * size, y - (dy - dx) * size);
  pen.lineTo(x, y);
  pen.lineTo(x - (dx - dy) * size, y - (dy + dx) * size);
  pen.stroke();
}

function drawDeadEnd(
  pen: CanvasRenderingContext2D,
  { link, back, progress }: DeadEnd,
  { course, colours, zoom }: TrailView,
): void {
  const points = course(link);
  if (!points) return;
  const size = 5.5 * thickness(zoom);
  const { x, y } = placeOn(points, back, progress, 0);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  for (const [colour, width] of [
    [colours.ring, 5],
    [colours.bad, 2.4],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width * thickness(zoom);
    pen.beginPath();
    pen.moveTo(x - size, y - size);
    pen.lineTo(x + size, y + size);
    pen.moveTo(x + size, y - size);
    pen.lineTo(x - size, y + size);
    pen.stroke();
  }
}

function drawNumbers(
  pen: CanvasRenderingContext2D,
  line: TrailLine,
  aside: number,
  lane: number,
  view: TrailView,
): void {
  const points = view.course(line.link);
  const text = numbersText(line.numbers);
  if (!points || text === '') return;
  const scale = thickness(view.zoom);
  const length = lengthOf(points);
  const along = Math.min(0.42, ((numberAt + lane * numberStep) * scale) / Math.max(1, length));
  const { x, y } = placeOn(points, line.back, along, aside);
  pill(pen, text, x, y, scale, view.colours, line.own);
}

/** A small plate with writing on it, in flow pixels. */
function pill(
  pen: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  scale: number,
  colours: Colours,
  isStrong: boolean,
): void {
  const height = 16 * scale;
  pen.font = `650 ${10 * scale}px Inter, system-ui, sans-serif`;
  const width = Math.max(height, pen.measureText(text).width + 9 * scale);
  pen.setLineDash([]);
  pen.globalAlpha = 1;
  pen.beginPath();
  pen.roundRect(x - width / 2, y - height / 2, width, height, height / 2);
  pen.fillStyle = colours.panel;
  pen.fill();
  pen.lineWidth = 1.3 * scale;
  pen.strokeStyle = isStrong ? colours.accent : colours.line2;
  pen.stroke();
  pen.fillStyle = isStrong ? colours.accent : colours.soft;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(text, x, y + 0.5 * scale);
}
