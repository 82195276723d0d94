/** What is drawn of a large board from far away: every link as a line, every card as its icon and name. */
import { definitionOf } from '../../../simulations/components/index.ts';
import { flags } from '../../../simulations/protocol.ts';
import { courses } from '../courses.ts';
import { type Cubic, middleOf } from '../geometry.ts';
import type { Layer } from '../motion/layer.ts';
import type { Colours } from '../motion/sprites.ts';
import type { BoardNode } from '../nodes.ts';
import type { Nodes } from './farCourses.ts';

type Pen = CanvasRenderingContext2D;

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

export interface LinkLooks {
  readonly link: string;
  readonly accent: string;
  readonly bad: string;
}

/** Arrows are drawn while they can be made out. */
const arrowZoom = 0.22;

export function drawLinks(
  pen: Pen,
  view: View,
  looks: LinkLooks,
  selected: ReadonlySet<string>,
  isCut: (id: string) => boolean,
): void {
  const { x, y, zoom, ratio } = view;
  pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
  const width = Math.max(0.9, 1.6 * zoom) / zoom;
  const plain: string[] = [];
  const special: string[] = [];
  for (const [id, { cubic }] of courses.byId) {
    if (!isSeen(cubic, view)) continue;
    (selected.has(id) || isCut(id) ? special : plain).push(id);
  }
  pen.lineWidth = width;
  pen.strokeStyle = looks.link;
  pen.beginPath();
  for (const id of plain) trace(pen, courses.byId.get(id)?.cubic);
  pen.stroke();
  if (zoom >= arrowZoom) {
    pen.beginPath();
    for (const id of plain) traceArrow(pen, id);
    pen.stroke();
  }
  for (const id of special) drawSpecial(pen, id, looks, selected.has(id), isCut(id), width);
}

function isSeen(cubic: Cubic, { x, y, zoom, width, height }: View): boolean {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = cubic;
  return (
    Math.max(x0, x1, x2, x3) * zoom + x > 0 &&
    Math.min(x0, x1, x2, x3) * zoom + x < width &&
    Math.max(y0, y1, y2, y3) * zoom + y > 0 &&
    Math.min(y0, y1, y2, y3) * zoom + y < height
  );
}

function trace(pen: Pen, cubic: Cubic | undefined): void {
  if (!cubic) return;
  pen.moveTo(cubic[0], cubic[1]);
  pen.bezierCurveTo(cubic[2], cubic[3], cubic[4], cubic[5], cubic[6], cubic[7]);
}

function traceArrow(pen: Pen, id: string): void {
  const course = courses.byId.get(id);
  if (!course) return;
  const { x, y, angle } = middleOf(course);
  const along = { x: Math.cos(angle), y: Math.sin(angle) };
  const at = (forward: number, aside: number): [number, number] => [
    x + forward * along.x - aside * along.y,
    y + forward * along.y + aside * along.x,
  ];
  pen.moveTo(...at(-3.5, -5));
  pen.lineTo(...at(3, 0));
  pen.lineTo(...at(-3.5, 5));
}

function drawSpecial(
  pen: Pen,
  id: string,
  looks: LinkLooks,
  isSelected: boolean,
  isCut: boolean,
  width: number,
): void {
  const course = courses.byId.get(id);
  if (!course) return;
  pen.beginPath();
  pen.setLineDash(isCut ? [4 * width, 5 * width] : []);
  pen.lineWidth = isSelected ? 2 * width : width;
  pen.strokeStyle = isSelected ? looks.accent : looks.link;
  trace(pen, course.cubic);
  pen.stroke();
  pen.setLineDash([]);
  if (!isCut) return;
  const { x, y } = middleOf(course);
  const arm = 4 * width;
  pen.beginPath();
  pen.moveTo(x - arm, y - arm);
  pen.lineTo(x + arm, y + arm);
  pen.moveTo(x + arm, y - arm);
  pen.lineTo(x - arm, y + arm);
  pen.lineWidth = 1.6 * width;
  pen.strokeStyle = looks.bad;
  pen.stroke();
}

// --- Cards ---

/** Screen pixels: narrower cards show their icon alone. */
const namedFrom = 58;
const iconGrid = 20;

export function drawCards(pen: Pen, layer: Layer, nodes: Nodes, fonts: string): void {
  const { x, y, zoom, ratio, width, height, colours } = layer;
  if (!colours) return;
  const states = statesOf(layer);
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  const fontPx = Math.min(13, Math.max(9.5, 20 * zoom));
  pen.font = `600 ${fontPx}px ${fonts}`;
  for (const [id, node] of nodes) {
    if (node.type !== 'card') continue;
    const w = (node.measured.width ?? 0) * zoom;
    const h = (node.measured.height ?? 0) * zoom;
    const left = node.internals.positionAbsolute.x * zoom + x;
    const top = node.internals.positionAbsolute.y * zoom + y;
    if (left > width || top > height || left + w < 0 || top + h < 0) continue;
    const state = states.get(id) ?? 0;
    pen.globalAlpha = state & flags.crashed ? 0.5 : 1;
    drawBox(pen, { left, top, w, h }, colours, state, node.selected === true);
    drawFace(pen, node.internals.userNode, { left, top, w, h }, fontPx, colours, ratio);
    pen.globalAlpha = 1;
    if (state !== 0) drawState(pen, state, { left, top, w, h }, colours);
  }
}

function statesOf({ frame, table }: Layer): ReadonlyMap<string, number> {
  if (!frame || !table || frame.revision !== table.revision) return new Map();
  return new Map(table.components.map(({ id }, index) => [id, frame.componentFlags[index]]));
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly w: number;
  readonly h: number;
}

function drawBox(
  pen: Pen,
  { left, top, w, h }: Box,
  colours: Colours,
  state: number,
  isSelected: boolean,
): void {
  pen.beginPath();
  pen.roundRect(left, top, w, h, Math.min(5, h * 0.12));
  pen.fillStyle = colours.panel;
  pen.fill();
  pen.setLineDash(state & flags.crashed ? [3, 3] : []);
  pen.lineWidth = isSelected ? 2 : 1;
  pen.strokeStyle = isSelected ? colours.accent : colours.line2;
  pen.stroke();
  pen.setLineDash([]);
}

function drawFace(
  pen: Pen,
  node: BoardNode,
  { left, top, w, h }: Box,
  fontPx: number,
  colours: Colours,
  ratio: number,
): void {
  if (node.type !== 'card') return;
  const { component } = node.data;
  const named = w >= namedFrom;
  const size = named ? Math.min(h * 0.5, fontPx * 1.4) : Math.min(w, h) * 0.72;
  const middle = top + h / 2;
  const icon = iconOf(component.kind, Math.round(size * ratio), colours.soft);
  if (icon) {
    const iconLeft = named ? left + 6 : left + (w - size) / 2;
    pen.drawImage(icon, iconLeft, middle - size / 2, size, size);
  }
  if (!named) return;
  const room = w - size - 14;
  pen.fillStyle = colours.ink;
  pen.fillText(
    shortened(pen, component.label ?? component.id, room, fontPx),
    left + size + 10,
    middle,
  );
}

const shortNames = new Map<string, string>();
const namesKept = 4000;

function shortened(pen: Pen, name: string, room: number, fontPx: number): string {
  const key = `${name} ${Math.round(room)} ${fontPx}`;
  const known = shortNames.get(key);
  if (known !== undefined) return known;
  let text = name;
  for (let end = name.length - 1; end > 0 && pen.measureText(text).width > room; end--) {
    text = `${name.slice(0, end).trimEnd()}…`;
  }
  if (shortNames.size > namesKept) shortNames.clear();
  shortNames.set(key, text);
  return text;
}

const icons = new Map<string, HTMLCanvasElement>();

/** Drawn once for each size and theme, from then on copied. */
function iconOf(kind: string, pixels: number, colour: string): HTMLCanvasElement | null {
  if (pixels < 3) return null;
  const key = `${kind} ${pixels} ${colour}`;
  const known = icons.get(key);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(pixels / iconGrid, pixels / iconGrid);
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1.6, (1.1 * iconGrid) / pixels);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.stroke(new Path2D(definitionOf(kind)?.icon ?? ''));
  if (icons.size > 200) icons.clear();
  icons.set(key, canvas);
  return canvas;
}

/** Crashed is a cross, slowed a hand of a clock, saturated a full bar: never a colour alone. */
function drawState(pen: Pen, state: number, { left, top, w, h }: Box, colours: Colours): void {
  const size = Math.max(7, Math.min(14, h * 0.42));
  const x = left + w - size * 0.35;
  const y = top + size * 0.15;
  if (state & flags.saturated && !(state & flags.crashed)) {
    pen.fillStyle = colours.warn;
    pen.fillRect(left + 2, top + h - Math.max(2, h * 0.14), w - 4, Math.max(2, h * 0.1));
  }
  if (!(state & (flags.crashed | flags.slowed))) return;
  const isCrashed = (state & flags.crashed) !== 0;
  pen.beginPath();
  pen.arc(x, y, size / 2, 0, Math.PI * 2);
  pen.fillStyle = isCrashed ? colours.bad : colours.warn;
  pen.fill();
  pen.beginPath();
  const arm = size * 0.22;
  if (isCrashed) {
    pen.moveTo(x - arm, y - arm);
    pen.lineTo(x + arm, y + arm);
    pen.moveTo(x + arm, y - arm);
    pen.lineTo(x - arm, y + arm);
  } else {
    pen.moveTo(x, y - arm * 1.3);
    pen.lineTo(x, y);
    pen.lineTo(x + arm, y + arm * 0.6);
  }
  pen.strokeStyle = colours.panel;
  pen.lineWidth = Math.max(1, size * 0.14);
  pen.lineCap = 'round';
  pen.stroke();
}
