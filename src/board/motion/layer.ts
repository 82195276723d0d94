/**
 * The motion layer: what it knows between frames. React never hears of a frame; the board hands
 * frames and viewport changes to the layer, and the layer draws at most once per display frame.
 */
import type { Frame, Table } from '../../../simulations/protocol.ts';
import { courses } from '../courses.ts';
import { block } from './looks.ts';
import { createPixels, type Pixels } from './pixels.ts';
import { type Colours, createSheet, type Sheet } from './sprites.ts';

export interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  /** CSS pixels. */
  width: number;
  height: number;
  ratio: number;
  /** Viewport: translation in CSS pixels, then zoom. */
  x: number;
  y: number;
  zoom: number;
  frame: Frame | null;
  table: Table | null;
  colours: Colours | null;
  /** Marks are so many times as large as usual: for the back row of a classroom. */
  magnified: number;
  /** Counts on links in place of marks in flight. */
  still: boolean;
  /** What the counts were last drawn for, and when. */
  counted: { view: string; at: number };
  /** The message under the pointer, 0 for none; its place is written while drawing. */
  hovered: number;
  hoveredX: number;
  hoveredY: number;
  hoveredSeen: boolean;
  /** Sprites by size: of messages, and of blocks by their bytes. */
  readonly sheets: (Sheet | undefined)[];
  pixels: Pixels | null;
  theme: number;
  /** Points of the link courses by link index, as of these versions. */
  points: (Float32Array | null)[];
  pointsTable: Table | null;
  pointsVersion: number;
  /** Script time of the latest draw, in ms. */
  drawMs: number;
}

export function createLayer(canvas: HTMLCanvasElement): Layer | null {
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  return {
    canvas,
    pen,
    width: 0,
    height: 0,
    ratio: 1,
    x: 0,
    y: 0,
    zoom: 1,
    frame: null,
    table: null,
    colours: null,
    magnified: 1,
    still: false,
    counted: { view: '', at: 0 },
    hovered: 0,
    hoveredX: 0,
    hoveredY: 0,
    hoveredSeen: false,
    sheets: [],
    pixels: null,
    theme: 0,
    points: [],
    pointsTable: null,
    pointsVersion: -1,
    drawMs: 0,
  };
}

export function resizeLayer(layer: Layer, width: number, height: number, ratio: number): void {
  layer.width = width;
  layer.height = height;
  layer.ratio = ratio;
  layer.canvas.width = Math.round(width * ratio);
  layer.canvas.height = Math.round(height * ratio);
  layer.pixels = createPixels(layer.canvas.width, layer.canvas.height);
  layer.canvas.style.width = `${width}px`;
  layer.canvas.style.height = `${height}px`;
}

/** The canvas lies inside the moving viewport, between links and cards: it undoes that movement. */
export function placeLayer(layer: Layer): void {
  const { x, y, zoom } = layer;
  layer.canvas.style.transform = `scale(${1 / zoom}) translate(${-x}px, ${-y}px)`;
}

export function updatePoints(layer: Layer): void {
  const { table } = layer;
  if (!table || (layer.pointsTable === table && layer.pointsVersion === courses.version)) return;
  layer.points = table.links.map((link) => courses.byId.get(link.id)?.points ?? null);
  layer.pointsTable = table;
  layer.pointsVersion = courses.version;
}

/** Marks grow with the zoom, within limits: readable from afar, never in the way. */
export function markRadius({ zoom, magnified }: Layer): number {
  return 5.6 * magnified * Math.min(1.5, Math.max(0.55, zoom));
}

/** Radii against that of a message. */
const sizes = [1, 0.8, 1.2, 1.6];

/** Of a block by its bytes: up to 16 KiB, up to 256 KiB, more. Its bytes are what it is about. */
export function sizeOf(bytes: number): number {
  return bytes > 262_144 ? 3 : bytes > 16_384 ? 2 : 1;
}

export function sheetFor(layer: Layer, colours: Colours, stride: number, size = 0): Sheet {
  const radius = Math.round(markRadius(layer) * sizes[size] * layer.ratio * 2) / 2;
  const key = `${radius} ${stride} ${layer.theme} ${block}`;
  let sheet = layer.sheets[size];
  if (sheet?.key !== key) sheet = createSheet(radius, stride, colours, key);
  layer.sheets[size] = sheet;
  return sheet;
}
