/**
 * Marks as lists of pixels. Thousands of drawing calls a frame cost ten times what the pixels do
 * where there is no graphics card, so marks are drawn once per size, theme and quarter of a pixel,
 * and from then on copied into the frame's pixels by hand.
 */
import { colourOf, crossPath, look, looksCount, shapeOf, shapes, variants } from './looks.ts';

export interface Colours {
  readonly types: readonly string[];
  /** The ring that lifts a mark off its link, and the inside of hollow marks. */
  readonly ring: string;
  readonly bad: string;
  readonly faint: string;
  readonly soft: string;
  readonly line2: string;
  readonly warn: string;
  readonly accent: string;
  readonly ink: string;
  readonly line: string;
  readonly panel: string;
  /** Of links within a machine. */
  readonly cpu: string;
  readonly dma: string;
}

/** Offsets from the mark's top left corner in a buffer of a certain width, with their colours. */
export interface Sprite {
  readonly solidAt: Int32Array;
  readonly solid: Uint32Array;
  /** Pixels at the rim, which mix with what is below. */
  readonly rimAt: Int32Array;
  readonly rim: Uint32Array;
}

export interface Sheet {
  readonly key: string;
  /** Width and height of a sprite in device pixels. */
  readonly cell: number;
  /** By `spriteIndex`; made when first wanted. */
  readonly sprites: (Sprite | undefined)[];
  readonly make: (row: number, type: number, stepX: number, stepY: number) => Sprite;
}

/** Places within a pixel, per axis. */
export const steps = 4;

export function spriteIndex(row: number, type: number, stepX: number, stepY: number): number {
  return ((row * variants + type) * steps + stepY) * steps + stepX;
}

export function readColours(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim() || '#888';
  return {
    types: [1, 2, 3, 4, 5].map((number) => read(`--m${number}`)),
    ring: read('--halo'),
    bad: read('--bad'),
    faint: read('--faint'),
    soft: read('--soft'),
    line2: read('--line2'),
    warn: read('--warn'),
    accent: read('--accent'),
    ink: read('--ink'),
    line: read('--line'),
    panel: read('--panel'),
    cpu: read('--copied'),
    dma: read('--moved'),
  };
}

/** `radius` in device pixels, `stride` the width of the buffer that sprites are copied into. */
export function createSheet(radius: number, stride: number, colours: Colours, key: string): Sheet {
  const cell = Math.ceil(radius * 3.2) + 3;
  const scratch = document.createElement('canvas');
  scratch.width = cell;
  scratch.height = cell;
  const pen = scratch.getContext('2d', { willReadFrequently: true });
  const paths = shapes.map((shape) => new Path2D(shape));
  const cross = new Path2D(crossPath);
  return {
    key,
    cell,
    sprites: new Array(looksCount * variants * steps * steps),
    make(row, type, stepX, stepY) {
      if (!pen) return spriteOf(new Uint32Array(0), cell, stride);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, cell, cell);
      pen.translate(cell / 2 + stepX / steps, cell / 2 + stepY / steps);
      pen.lineJoin = 'round';
      pen.lineCap = 'round';
      const colour = colours.types[colourOf(type)];
      drawMark(pen, row, paths[shapeOf(type)], cross, colour, colours, radius);
      const { data } = pen.getImageData(0, 0, cell, cell);
      return spriteOf(new Uint32Array(data.buffer), cell, stride);
    },
  };
}

function spriteOf(pixels: Uint32Array, cell: number, stride: number): Sprite {
  const solidAt: number[] = [];
  const solid: number[] = [];
  const rimAt: number[] = [];
  const rim: number[] = [];
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i];
    const opacity = pixel >>> 24;
    if (opacity < 8) continue;
    const at = Math.floor(i / cell) * stride + (i % cell);
    if (opacity > 247) {
      solidAt.push(at);
      solid.push((pixel | 0xff000000) >>> 0);
    } else {
      rimAt.push(at);
      rim.push(pixel);
    }
  }
  return {
    solidAt: Int32Array.from(solidAt),
    solid: Uint32Array.from(solid),
    rimAt: Int32Array.from(rimAt),
    rim: Uint32Array.from(rim),
  };
}

function drawMark(
  pen: CanvasRenderingContext2D,
  row: number,
  shape: Path2D,
  cross: Path2D,
  colour: string,
  colours: Colours,
  radius: number,
): void {
  if (row === look.solid) {
    pen.scale(radius, radius);
    stroke(pen, shape, colours.ring, 0.56);
    pen.fillStyle = colour;
    pen.fill(shape);
  } else if (row === look.hollow) {
    pen.scale(radius * 0.72, radius * 0.72);
    stroke(pen, shape, colours.ring, 1.05);
    pen.fillStyle = colours.ring;
    pen.fill(shape);
    stroke(pen, shape, colour, 0.46);
  } else if (row === look.refused) {
    pen.scale(radius * 0.86, radius * 0.86);
    stroke(pen, shape, colours.ring, 0.8);
    pen.fillStyle = colours.ring;
    pen.fill(shape);
    stroke(pen, shape, colours.bad, 0.36);
    stroke(pen, cross, colours.bad, 0.36);
  } else if (row === look.tick) {
    pen.scale(radius, radius);
    const tick = new Path2D('M0,-.42V.42');
    stroke(pen, tick, colours.ring, 0.7);
    stroke(pen, tick, colours.faint, 0.34);
  } else {
    pen.scale(radius * 1.25, radius * 1.25);
    stroke(pen, cross, colours.ring, 0.6);
    stroke(pen, cross, colours.bad, 0.3);
  }
}

function stroke(pen: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke(path);
}
