/**
 * The pixels of the motion canvas between frames. Only the box that marks were and are in is
 * cleared and put on the canvas. A margin on all sides spares marks at the edge any clipping.
 * Colours are read as little-endian ABGR, which every platform with a browser is.
 */
import type { Sprite } from './sprites.ts';

export const margin = 80;

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Pixels {
  readonly image: ImageData;
  readonly words: Uint32Array;
  readonly stride: number;
  readonly height: number;
  /** Where this frame's marks are, and where the last one's were. */
  readonly box: Box;
  readonly before: Box;
}

export function createPixels(width: number, height: number): Pixels {
  const stride = width + 2 * margin;
  const rows = height + 2 * margin;
  const image = new ImageData(stride, rows);
  return {
    image,
    words: new Uint32Array(image.data.buffer),
    stride,
    height: rows,
    box: nothing(),
    before: nothing(),
  };
}

function nothing(): Box {
  return { left: 1e9, top: 1e9, right: -1e9, bottom: -1e9 };
}

/** Wipes what the last frame drew. */
export function beginPixels({ words, stride, box, before }: Pixels): void {
  Object.assign(before, box);
  for (let y = box.top; y < box.bottom; y++) {
    words.fill(0, y * stride + box.left, y * stride + box.right);
  }
  box.left = 1e9;
  box.top = 1e9;
  box.right = -1e9;
  box.bottom = -1e9;
}

/** Puts on the canvas what changed. */
export function endPixels({ image, box, before }: Pixels, pen: CanvasRenderingContext2D): void {
  const left = Math.min(box.left, before.left);
  const top = Math.min(box.top, before.top);
  const right = Math.max(box.right, before.right);
  const bottom = Math.max(box.bottom, before.bottom);
  if (right <= left || bottom <= top) return;
  pen.putImageData(image, -margin, -margin, left, top, right - left, bottom - top);
}

/** Copies a mark; (x, y) is its corner in the buffer and must lie inside it with the whole mark. */
export function stamp({ words, stride }: Pixels, sprite: Sprite, x: number, y: number): void {
  const base = y * stride + x;
  const { solidAt, solid, rimAt, rim } = sprite;
  for (let i = 0; i < solidAt.length; i++) words[base + solidAt[i]] = solid[i];
  for (let i = 0; i < rimAt.length; i++) {
    const at = base + rimAt[i];
    const below = words[at];
    words[at] = below === 0 ? rim[i] : mix(rim[i], below, rim[i] >>> 24);
  }
}

/** The same, `share` transparent; for the few marks that fade. */
export function stampFaded(
  { words, stride }: Pixels,
  sprite: Sprite,
  x: number,
  y: number,
  share: number,
): void {
  const base = y * stride + x;
  const { solidAt, solid, rimAt, rim } = sprite;
  for (let i = 0; i < solidAt.length; i++) {
    fade(words, base + solidAt[i], solid[i], share);
  }
  for (let i = 0; i < rimAt.length; i++) fade(words, base + rimAt[i], rim[i], share);
}

function fade(words: Uint32Array, at: number, colour: number, share: number): void {
  const opacity = ((colour >>> 24) * share) | 0;
  if (opacity === 0) return;
  const below = words[at];
  words[at] =
    below === 0 ? ((opacity << 24) | (colour & 0xffffff)) >>> 0 : mix(colour, below, opacity);
}

/** `colour` over `below`, both unpremultiplied; exact where `below` is opaque, as it mostly is. */
function mix(colour: number, below: number, opacity: number): number {
  const rest = 256 - opacity;
  const redBlue = ((colour & 0xff00ff) * opacity + (below & 0xff00ff) * rest) >>> 8;
  const green = ((colour & 0xff00) * opacity + (below & 0xff00) * rest) >>> 8;
  const under = below >>> 24;
  const alpha = opacity + (((255 - opacity) * under) >> 8) + (under === 255 ? 1 : 0);
  return ((Math.min(255, alpha) << 24) | (redBlue & 0xff00ff) | (green & 0xff00)) >>> 0;
}
