/**
 * For whom motion is too much: how many messages are on each link and how many answers come back, as
 * numbers beside its middle. They change a few times a second, as fast as numbers can be read.
 */
import { pointWidth, samples } from '../geometry.ts';
import type { Layer } from './layer.ts';

const everyMs = 250;
const heightPx = 18;

/** Asked in each display frame; the view moving, or the run standing, makes it due at once. */
export function isCountDue(layer: Layer, nowMs: number): boolean {
  const { x, y, zoom, width, height, ratio, theme, magnified, pointsVersion, counted } = layer;
  const view = [x, y, zoom, width, height, ratio, theme, magnified, pointsVersion].join(' ');
  const isDue =
    layer.frame?.playing !== true || view !== counted.view || nowMs - counted.at >= everyMs;
  if (isDue) layer.counted = { view, at: nowMs };
  return isDue;
}

export function drawCounts(layer: Layer): void {
  const { pen, frame, points, ratio, magnified } = layer;
  if (!frame) return;
  const there = new Float64Array(points.length);
  const back = new Float64Array(points.length);
  const { markLink, markBack, markShare } = frame;
  for (let i = 0; i < markLink.length; i++) {
    const way = markBack[i] ? back : there;
    if (markLink[i] < way.length) way[markLink[i]]++;
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = `600 ${11 * magnified}px Inter, system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let link = 0; link < points.length; link++) {
    const text = countText(there[link], back[link], markShare || 1);
    if (text !== '') drawCount(layer, link, text);
  }
}

/** `3 →` under way, `← 2` coming back; of a sample as many as it stands for. */
export function countText(there: number, back: number, share: number): string {
  const texts: string[] = [];
  if (there > 0) texts.push(`${Math.round(there / share)} →`);
  if (back > 0) texts.push(`← ${Math.round(back / share)}`);
  return texts.join('  ');
}

function drawCount(layer: Layer, link: number, text: string): void {
  const { pen, points, colours, zoom, magnified } = layer;
  const table = points[link];
  if (!table || !colours) return;
  const o = ((samples - 1) / 2) * pointWidth;
  const height = heightPx * magnified;
  const x = table[o] * zoom + layer.x;
  const y = table[o + 1] * zoom + layer.y - height * 0.9;
  const half = pen.measureText(text).width / 2 + 6;
  pen.beginPath();
  pen.roundRect(x - half, y - height / 2, half * 2, height, height / 2);
  pen.fillStyle = colours.panel;
  pen.fill();
  pen.strokeStyle = colours.line;
  pen.lineWidth = 1;
  pen.stroke();
  pen.fillStyle = colours.ink;
  pen.fillText(text, x, y + 0.5);
}
