/** Draws the curve of the strip: how many waited on the whole board, window by window. */
import { history } from '../engine/history.ts';

const topPad = 14;

export function drawStrip(canvas: HTMLCanvasElement, end: number): void {
  const ratio = globalThis.devicePixelRatio || 1;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);

  const ground = height - 0.5;
  context.strokeStyle = colour('--line2');
  context.beginPath();
  context.moveTo(0, ground);
  context.lineTo(width, ground);
  context.stroke();

  const points = curve(width, end);
  if (points.length === 0) return;
  const top = Math.max(1, ...points.map((point) => point.value));
  const y = (value: number) => ground - (value / top) * (ground - topPad);
  context.beginPath();
  context.moveTo(points[0]?.x ?? 0, ground);
  for (const point of points) context.lineTo(point.x, y(point.value));
  context.lineTo(points.at(-1)?.x ?? 0, ground);
  context.fillStyle = colour('--accent-soft');
  context.fill();
  context.beginPath();
  for (const point of points) context.lineTo(point.x, y(point.value));
  context.strokeStyle = colour('--soft');
  context.lineWidth = 1.4;
  context.lineJoin = 'round';
  context.stroke();
}

/** At most one point per pixel: the largest value of the windows that fall on it. */
function curve(width: number, end: number): { x: number; value: number }[] {
  const series = history.series('', 'queueLength');
  const points: { x: number; value: number }[] = [];
  if (!series) return points;
  // Levels are [mean, max, last].
  const mean = 0;
  for (let i = 0; i < series.length; i++) {
    const value = series.value(i, mean);
    const x = Math.round(((series.end[i] ?? 0) / end) * width);
    if (Number.isNaN(value) || x > width) continue;
    const last = points.at(-1);
    if (last && last.x === x) last.value = Math.max(last.value, value);
    else points.push({ x, value });
  }
  return points;
}
