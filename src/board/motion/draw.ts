/**
 * Draws the marks of a frame. The loop over marks allocates nothing and computes little: a look-up
 * in the link's table of points, a line between two of them, a copy of some pixels.
 */
import type { Frame } from '../../../simulations/protocol.ts';
import { pointWidth, samples } from '../geometry.ts';
import { drawCounts, isCountDue } from './counts.ts';
import { type Layer, markRadius, placeLayer, sheetFor, sizeOf, updatePoints } from './layer.ts';
import { block, look, looksByForm, variants } from './looks.ts';
import { beginPixels, endPixels, margin, type Pixels, stamp, stampFaded } from './pixels.ts';
import { type Colours, type Sheet, type Sprite, spriteIndex, steps } from './sprites.ts';

/** How far beside the line marks run that travel against it, in flow pixels. */
export const backOffset = 6;
/** Where on its way a lost message begins to fade. */
const fadeFrom = 0.6;
const lastSegment = samples - 2;

export function draw(layer: Layer): void {
  const start = performance.now();
  const { pen, canvas, frame, table, colours, still } = layer;
  placeLayer(layer);
  updatePoints(layer);
  const isReady = frame !== null && table !== null && frame.revision === table.revision;
  if (still && isReady && !isCountDue(layer, start)) return;
  if (still || layer.hoveredSeen) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
  }
  layer.hoveredSeen = false;
  if (still && isReady) drawCounts(layer);
  else if (!still && colours && layer.pixels) {
    beginPixels(layer.pixels);
    if (isReady) drawMarks(layer, frame, layer.pixels, colours);
    endPixels(layer.pixels, pen);
    if (layer.hoveredSeen) drawRing(layer, markRadius(layer) * 1.5);
  }
  layer.drawMs = performance.now() - start;
}

function drawMarks(layer: Layer, frame: Frame, pixels: Pixels, colours: Colours): void {
  const { points, ratio, hovered } = layer;
  const messages = sheetFor(layer, colours, pixels.stride);
  const blocks: Sheet[] = [];
  const { markLink, markProgress, markForm, markType, markBack, markLost, markId } = frame;
  const { box } = pixels;
  const scale = layer.zoom * ratio;
  const left = layer.x * ratio + margin;
  const top = layer.y * ratio + margin;
  for (let i = 0; i < markLink.length; i++) {
    const table = points[markLink[i]];
    if (!table) continue;
    let sheet = messages;
    if (markType[i] === block) {
      const size = sizeOf(frame.markBytes[i]);
      blocks[size] ??= sheetFor(layer, colours, pixels.stride, size);
      sheet = blocks[size];
    }
    const { cell, sprites } = sheet;
    const back = markBack[i];
    const progress = markProgress[i];
    const way = (back ? 1 - progress : progress) * (samples - 1);
    const segment = way < 0 ? 0 : way >= lastSegment ? lastSegment : way | 0;
    const t = way - segment;
    const o = segment * pointWidth;
    let x = table[o] + (table[o + 4] - table[o]) * t;
    let y = table[o + 1] + (table[o + 5] - table[o + 1]) * t;
    if (back) {
      x += table[o + 2] * backOffset;
      y += table[o + 3] * backOffset;
    }
    x = x * scale + left - cell / 2;
    y = y * scale + top - cell / 2;
    const isInside = x >= 0 && y >= 0 && x < pixels.stride - cell && y < pixels.height - cell;
    if (!isInside) continue;
    const column = x | 0;
    const line = y | 0;
    const stepX = ((x - column) * steps) | 0;
    const stepY = ((y - line) * steps) | 0;
    const row = looksByForm[markForm[i]];
    const type = markType[i] % variants;
    const index = spriteIndex(row, type, stepX, stepY);
    let sprite = sprites[index];
    if (sprite === undefined) {
      sprite = sheet.make(row, type, stepX, stepY);
      sprites[index] = sprite;
    }
    if (markLost[i] && progress > fadeFrom)
      stampLost(pixels, sheet, sprite, column, line, progress);
    else stamp(pixels, sprite, column, line);
    if (column < box.left) box.left = column;
    if (line < box.top) box.top = line;
    if (column + cell > box.right) box.right = column + cell;
    if (line + cell > box.bottom) box.bottom = line + cell;
    if (hovered !== 0 && markId[i] === hovered) {
      layer.hoveredSeen = true;
      layer.hoveredX = (x + cell / 2 - margin) / ratio;
      layer.hoveredY = (y + cell / 2 - margin) / ratio;
    }
  }
}

/** Fades away, leaving a cross that goes in its turn. */
function stampLost(
  pixels: Pixels,
  sheet: Sheet,
  sprite: Sprite,
  x: number,
  y: number,
  progress: number,
): void {
  const index = spriteIndex(look.cross, 0, 0, 0);
  const cross = sheet.sprites[index] ?? sheet.make(look.cross, 0, 0, 0);
  sheet.sprites[index] = cross;
  stampFaded(pixels, sprite, x, y, Math.max(0, 1 - (progress - fadeFrom) / 0.25));
  stampFaded(pixels, cross, x, y, Math.max(0, Math.min(1, (1 - progress) / 0.12)));
}

function drawRing(layer: Layer, radius: number): void {
  const { pen, ratio, colours } = layer;
  pen.beginPath();
  pen.arc(layer.hoveredX * ratio, layer.hoveredY * ratio, (radius + 1) * ratio, 0, Math.PI * 2);
  pen.strokeStyle = colours?.accent ?? '';
  pen.lineWidth = 2 * ratio;
  pen.stroke();
}
