/**
 * Draws the marks of a frame. The loop over marks allocates nothing and computes little: a look-up
 * in the link's table of points, a line between two of them, a copy from the sprite sheet.
 */
import { pointWidth, samples } from '../geometry.ts';
import { type Layer, placeLayer, sheetFor, updatePoints } from './layer.ts';
import { look, looksByForm, variants } from './looks.ts';

/** How far beside the line marks run that travel against it, in flow pixels. */
export const backOffset = 6;
/** Where on its way a lost message begins to fade. */
const fadeFrom = 0.6;
const lastSegment = samples - 2;

export function draw(layer: Layer): void {
  const start = performance.now();
  const { pen, canvas } = layer;
  placeLayer(layer);
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  updatePoints(layer);
  layer.hoveredSeen = false;
  if (
    layer.frame &&
    layer.table &&
    layer.colours &&
    layer.frame.revision === layer.table.revision
  ) {
    if (layer.still) drawCounts(layer);
    else drawMarks(layer);
  }
  layer.drawMs = performance.now() - start;
}

function drawMarks(layer: Layer): void {
  const { pen, frame, colours, points, ratio, hovered } = layer;
  if (!frame || !colours) return;
  const sheet = sheetFor(layer, colours);
  const { image, cell } = sheet;
  const { markLink, markProgress, markForm, markType, markBack, markLost, markId } = frame;
  const scale = layer.zoom * ratio;
  const left = layer.x * ratio - cell / 2;
  const top = layer.y * ratio - cell / 2;
  const right = layer.canvas.width;
  const bottom = layer.canvas.height;
  for (let i = 0; i < markLink.length; i++) {
    const table = points[markLink[i]];
    if (!table) continue;
    const back = markBack[i];
    const progress = markProgress[i];
    const way = (back ? 1 - progress : progress) * (samples - 1);
    const segment = way < 0 ? 0 : way >= lastSegment ? lastSegment : way | 0;
    const t = way - segment;
    const o = segment * pointWidth;
    let x = table[o];
    let y = table[o + 1];
    x += (table[o + 4] - x) * t;
    y += (table[o + 5] - y) * t;
    if (back) {
      x += table[o + 2] * backOffset;
      y += table[o + 3] * backOffset;
    }
    x = x * scale + left;
    y = y * scale + top;
    if (x < -cell || y < -cell || x > right || y > bottom) continue;
    const row = looksByForm[markForm[i]];
    const column = markType[i] % variants;
    if (markLost[i] && progress > fadeFrom) {
      pen.globalAlpha = Math.max(0, 1 - (progress - fadeFrom) / 0.25);
      pen.drawImage(image, column * cell, row * cell, cell, cell, x, y, cell, cell);
      pen.globalAlpha = Math.min(1, (1 - progress) / 0.12);
      pen.drawImage(image, 0, look.cross * cell, cell, cell, x, y, cell, cell);
      pen.globalAlpha = 1;
    } else {
      pen.drawImage(image, column * cell, row * cell, cell, cell, x, y, cell, cell);
    }
    if (hovered !== 0 && markId[i] === hovered) {
      layer.hoveredSeen = true;
      layer.hoveredX = (x + cell / 2) / ratio;
      layer.hoveredY = (y + cell / 2) / ratio;
    }
  }
  if (layer.hoveredSeen) drawRing(layer, cell / 2 / ratio);
}

function drawRing(layer: Layer, radius: number): void {
  const { pen, ratio, colours } = layer;
  pen.beginPath();
  pen.arc(layer.hoveredX * ratio, layer.hoveredY * ratio, (radius + 1) * ratio, 0, Math.PI * 2);
  pen.strokeStyle = colours?.accent ?? '';
  pen.lineWidth = 2 * ratio;
  pen.stroke();
}

/** For reduced motion: how many are on each link, in words of one number beside its middle. */
function drawCounts(layer: Layer): void {
  const { pen, frame, colours, points, ratio } = layer;
  if (!frame || !colours) return;
  const counts = new Float64Array(points.length);
  const { markLink } = frame;
  for (let i = 0; i < markLink.length; i++) {
    const link = markLink[i];
    if (link < counts.length) counts[link] = counts[link] + 1;
  }
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.font = '600 11px Inter, system-ui, sans-serif';
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let link = 0; link < points.length; link++) {
    const table = points[link];
    if (!table || counts[link] === 0) continue;
    const o = ((samples - 1) / 2) * pointWidth;
    const x = table[o] * layer.zoom + layer.x;
    const y = table[o + 1] * layer.zoom + layer.y - 16;
    const text = String(Math.round(counts[link] / (frame.markShare || 1)));
    const half = pen.measureText(text).width / 2 + 6;
    pen.beginPath();
    pen.roundRect(x - half, y - 9, half * 2, 18, 9);
    pen.fillStyle = colours.panel;
    pen.fill();
    pen.strokeStyle = colours.line;
    pen.lineWidth = 1;
    pen.stroke();
    pen.fillStyle = colours.ink;
    pen.fillText(text, x, y + 0.5);
  }
}
