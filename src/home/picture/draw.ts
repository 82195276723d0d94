/** Draws a small picture of a board: its structure, and what a frame says of one moment of its run. */
import { type Frame, flags, type Table } from '../../../simulations/protocol.ts';
import type { FrameTint } from '../../../simulations/scenarios/types.ts';
import { pathOf, pointWidth, samples } from '../../board/geometry.ts';
import { cardWidth } from '../../board/layout.ts';
import { colourOf, look, looksByForm, shapeOf, shapes } from '../../board/motion/looks.ts';
import type { Colours } from '../../board/motion/sprites.ts';
import { cardHeight, type Plan, type PlannedCard } from './plan.ts';

export interface Sheet {
  readonly pen: CanvasRenderingContext2D;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly colours: Colours;
  readonly tints: Readonly<Record<FrameTint, string>>;
}

/** In CSS pixels, whatever the scale: small enough for a crowd, large enough to tell shapes. */
const markRadius = 3;
const margin = 14;
/** Small boards are not blown up beyond this. */
const mostScale = 0.42;
const shapePaths = shapes.map((shape) => new Path2D(shape));

export function drawPicture(sheet: Sheet, plan: Plan, frame: Frame | null, table: Table | null) {
  const { pen, width, height, ratio } = sheet;
  const scale = Math.min(
    (width - 2 * margin) / plan.width,
    (height - 2 * margin) / plan.height,
    mostScale,
  );
  const x = (width - plan.width * scale) / 2 - plan.left * scale;
  const y = (height - plan.height * scale) / 2 - plan.top * scale;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio);
  drawFrames(sheet, plan);
  drawWays(sheet, plan, scale);
  if (frame && table) drawMarks(sheet, plan, frame, table, scale);
  drawCards(sheet, plan, frame, table, scale);
}

function drawFrames({ pen, tints }: Sheet, { frames }: Plan): void {
  for (const { at, size, tint = 'neutral' } of frames) {
    pen.beginPath();
    pen.roundRect(...at, ...size, 14);
    pen.fillStyle = tints[tint];
    pen.fill();
  }
}

function drawWays({ pen, colours }: Sheet, plan: Plan, scale: number): void {
  for (const [id, { cubic }] of plan.ways) {
    const moves = plan.moves.get(id);
    pen.strokeStyle = moves ? colours[moves] : colours.line2;
    pen.lineWidth = (moves ? 1.6 : 1.2) / scale;
    pen.setLineDash(moves === 'dma' ? [4 / scale, 3 / scale] : []);
    pen.stroke(new Path2D(pathOf(cubic)));
  }
  pen.setLineDash([]);
}

function drawMarks(sheet: Sheet, plan: Plan, frame: Frame, table: Table, scale: number): void {
  const { pen, colours } = sheet;
  const { markLink, markProgress, markForm, markType, markBack } = frame;
  const radius = markRadius / scale;
  for (let i = 0; i < markLink.length; i++) {
    const points = plan.ways.get(table.links[markLink[i] ?? 0]?.id ?? '')?.points;
    if (!points) continue;
    const progress = markProgress[i] ?? 0;
    const way = (markBack[i] ? 1 - progress : progress) * (samples - 1);
    const o = Math.min(samples - 2, Math.floor(way)) * pointWidth;
    const t = way - o / pointWidth;
    const at = (axis: 0 | 1) =>
      (points[o + axis] ?? 0) +
      ((points[o + axis + pointWidth] ?? 0) - (points[o + axis] ?? 0)) * t;
    const kind = looksByForm[markForm[i] ?? 0];
    if (kind === look.tick) continue;
    const type = markType[i] ?? 0;
    const isSolid = kind === look.solid;
    pen.save();
    pen.translate(at(0), at(1));
    pen.scale(isSolid ? radius : radius * 0.72, isSolid ? radius : radius * 0.72);
    const shape = shapePaths[shapeOf(type)] ?? new Path2D();
    const colour = kind === look.refused ? colours.bad : (colours.types[colourOf(type)] ?? '');
    pen.strokeStyle = isSolid ? colours.ring : colour;
    pen.lineWidth = 0.6;
    pen.fillStyle = isSolid ? colour : colours.ring;
    pen.stroke(shape);
    pen.fill(shape);
    pen.restore();
  }
}

function drawCards(
  sheet: Sheet,
  plan: Plan,
  frame: Frame | null,
  table: Table | null,
  scale: number,
): void {
  for (const card of plan.cards.values()) drawCard(sheet, card, false, scale);
  if (!frame || !table) return;
  let place = 0;
  table.components.forEach(({ id }, index) => {
    const card = plan.cards.get(id);
    if (!card) return;
    if ((frame.componentFlags[index] ?? 0) & flags.crashed) drawCard(sheet, card, true, scale);
    let isFirst = true;
    for (const isCells of card.cells) {
      if (!isCells) continue;
      const cells = frame.cells[place] ?? 0;
      if (isFirst) drawFace(sheet, card, frame.cells, place + 1, cells);
      isFirst = false;
      place += 1 + cells;
    }
  });
}

function drawCard(
  { pen, colours }: Sheet,
  { x, y, icon }: PlannedCard,
  isCrashed: boolean,
  scale: number,
): void {
  pen.beginPath();
  pen.roundRect(x, y, cardWidth, cardHeight, 16);
  pen.fillStyle = colours.panel;
  pen.fill();
  pen.strokeStyle = isCrashed ? colours.bad : colours.line2;
  pen.setLineDash(isCrashed ? [5 / scale, 4 / scale] : []);
  pen.lineWidth = 1.1 / scale;
  pen.stroke();
  pen.setLineDash([]);
  pen.save();
  pen.translate(x + cardWidth / 2 - 26, y + 9);
  pen.scale(2.6, 2.6);
  pen.strokeStyle = colours.soft;
  pen.lineWidth = 1.6;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.stroke(new Path2D(icon));
  pen.restore();
}

const cellsShown = { stack: 8, slots: 6 } as const;
const free = 255;

/** The head of a line, or who is at work: one row under the icon. */
function drawFace(
  { pen, colours }: Sheet,
  { x, y, face }: PlannedCard,
  cells: Uint8Array,
  start: number,
  count: number,
): void {
  if (!face) return;
  const shown = Math.min(count, cellsShown[face]);
  const step = 19;
  const left = x + cardWidth / 2 - (shown * step) / 2 + step / 2;
  for (let i = 0; i < shown; i++) {
    const cell = cells[start + i] ?? 0;
    pen.beginPath();
    if (face === 'stack') {
      pen.rect(left + i * step - 7, y + 70, 14, 20);
      pen.fillStyle = colours.types[colourOf(cell)] ?? '';
      pen.fill();
    } else {
      pen.arc(left + i * step, y + 80, 7.5, 0, Math.PI * 2);
      pen.strokeStyle = cell === free ? colours.line2 : colours.soft;
      pen.lineWidth = 3;
      pen.stroke();
      pen.fillStyle = colours.soft;
      if (cell !== free) pen.fill();
    }
  }
}
