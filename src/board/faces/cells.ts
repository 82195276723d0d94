/** Gauges that show single things: `stack` the messages held, `slots` the places of work. */
import type { Gauge } from '../../../simulations/components/define.ts';
import { colourOf, shapeOf } from '../motion/looks.ts';
import {
  createMemory,
  element,
  type FaceContext,
  faceWidth,
  type GaugeView,
  limitIn,
  plot,
} from './gauge.ts';
import { countText } from './numbers.ts';
import type { Plot } from './plot.ts';

type Of<G extends Gauge['gauge']> = Extract<Gauge, { gauge: G }>;

const perRow = 20;
const stackCells = 40;
const cellWidth = 5.7;
const cellHeight = 10;
const cellGap = 2.1;

/** The head of the line stands at the right, next to the way out; what does not fit is a number. */
export function createStack(host: Element, gauge: Of<'stack'>, context: FaceContext): GaugeView {
  const limit = gauge.of === undefined ? null : limitIn(context, gauge.of);
  const places = Math.min(stackCells, limit ?? stackCells);
  const rows = places > perRow ? 2 : 1;
  const memory = createMemory();
  const draw: Plot['draw'] = (pen, colours) => {
    for (let i = 0; i < places; i++) {
      const x = faceWidth - ((i % perRow) + 1) * (cellWidth + cellGap) + cellGap;
      const y = Math.floor(i / perRow) * (cellHeight + 2);
      const held = i < memory.count;
      const type = held ? memory.cells[i] : 0;
      pen.fillStyle = held ? (colours.types[colourOf(type)] ?? colours.soft) : colours.line;
      fillCell(pen, x, y, held ? shapeOf(type) : -1);
    }
  };
  const height = rows * (cellHeight + 2) - 2;
  const drawing = plot(host, height, context, draw, (x, y) => stackCellAt(x, y, memory.count));
  return {
    update(reading) {
      if (memory.take(reading)) drawing.dirty = true;
    },
    text: () => '',
  };
}

/** Which message of `count` stands at a place in the stack; −1 for none. */
export function stackCellAt(x: number, y: number, count: number): number {
  const column = Math.floor((faceWidth - x + cellGap / 2) / (cellWidth + cellGap));
  const row = Math.floor((y + 1) / (cellHeight + 2));
  if (column < 0 || column >= perRow || row < 0) return -1;
  const cell = row * perRow + column;
  return cell < Math.min(count, stackCells) ? cell : -1;
}

/** A cell of each type has its own cut-out, since colour alone must not tell. */
function fillCell(pen: CanvasRenderingContext2D, x: number, y: number, shape: number): void {
  pen.beginPath();
  pen.roundRect(x, y, cellWidth, cellHeight, 1.8);
  pen.fill();
  if (shape <= 0) return;
  pen.globalCompositeOperation = 'destination-out';
  pen.beginPath();
  const middle = x + cellWidth / 2;
  if (shape === 1) pen.rect(x, y + 4.2, cellWidth, 1.6);
  else if (shape === 2) {
    pen.moveTo(x, y);
    pen.lineTo(x + cellWidth, y);
    pen.lineTo(x, y + 5.5);
  } else if (shape === 3) pen.arc(middle, y + cellHeight / 2, 1.6, 0, Math.PI * 2);
  else {
    pen.rect(x, y + 2.4, cellWidth, 1.3);
    pen.rect(x, y + 6.3, cellWidth, 1.3);
  }
  pen.fill();
  pen.globalCompositeOperation = 'source-over';
}

/** How slots of a number are set: diameter, gap, how many in a row, and rows shown at most. */
function setting(places: number): { size: number; gap: number; columns: number; rows: number } {
  if (places <= 7) return { size: 18, gap: 4, columns: 7, rows: 1 };
  if (places <= 22) return { size: 12, gap: 2.6, columns: 11, rows: Math.ceil(places / 11) };
  return { size: 7.6, gap: 2.1, columns: 16, rows: Math.min(4, Math.ceil(places / 16)) };
}

const waiting = 201;
const free = 255;
const whole = 200;

export function createSlots(host: Element, gauge: Of<'slots'>, context: FaceContext): GaugeView {
  const places = (gauge.of === undefined ? null : limitIn(context, gauge.of)) ?? 1;
  const { size, gap, columns, rows } = setting(places);
  const shown = Math.min(places, columns * rows);
  const memory = createMemory();
  const draw: Plot['draw'] = (pen, colours) => {
    for (let i = 0; i < shown; i++) {
      const x = (i % columns) * (size + gap) + size / 2;
      const y = Math.floor(i / columns) * (size + gap) + size / 2;
      drawSlot(pen, x, y, size / 2, i < memory.count ? memory.cells[i] : free, colours);
    }
  };
  const cellAt = (x: number, y: number): number => {
    const column = Math.min(columns - 1, Math.floor((x + gap / 2) / (size + gap)));
    const slot = Math.floor((y + gap / 2) / (size + gap)) * columns + column;
    return slot >= 0 && slot < Math.min(shown, memory.count) && memory.cells[slot] !== free
      ? slot
      : -1;
  };
  const drawing = plot(host, rows * (size + gap) - gap, context, draw, cellAt);
  if (shown < places) {
    element('span', 'face-more', host).textContent = `+ ${countText(places - shown)}`;
  }
  return {
    update(reading) {
      if (memory.take(reading)) drawing.dirty = true;
    },
    text: () => '',
  };
}

function drawSlot(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  state: number,
  colours: { soft: string; line2: string },
): void {
  const width = radius > 5 ? 1.5 : 1.1;
  const inner = radius - width / 2;
  pen.lineWidth = width;
  pen.strokeStyle = state === free ? colours.line2 : colours.soft;
  // Waiting for a call: the clock stands, drawn broken with a dot, since nothing moves on inside.
  if (state === waiting) pen.setLineDash([2.2, 2.2]);
  pen.beginPath();
  pen.arc(x, y, inner, 0, Math.PI * 2);
  pen.stroke();
  if (state === waiting) pen.setLineDash([]);
  if (state === free) return;
  pen.fillStyle = colours.soft;
  pen.beginPath();
  if (state === waiting) pen.arc(x, y, radius * 0.24, 0, Math.PI * 2);
  else {
    const from = -Math.PI / 2;
    pen.moveTo(x, y);
    pen.arc(x, y, inner, from, from + (Math.min(state, whole) / whole) * Math.PI * 2);
  }
  pen.fill();
}
