/** Marks drawn once per size and theme onto a sheet, from which each frame only copies. */
import { colourOf, crossPath, look, looksCount, shapeOf, shapes, variants } from './looks.ts';

export interface Colours {
  readonly types: readonly string[];
  /** The ring that lifts a mark off its link, and the inside of hollow marks. */
  readonly ring: string;
  readonly bad: string;
  readonly faint: string;
  readonly soft: string;
  readonly line2: string;
  readonly accent: string;
  readonly ink: string;
  readonly line: string;
  readonly panel: string;
}

export interface Sheet {
  readonly image: HTMLCanvasElement;
  /** Width and height of a sprite in device pixels. */
  readonly cell: number;
  readonly key: string;
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
    accent: read('--accent'),
    ink: read('--ink'),
    line: read('--line'),
    panel: read('--panel'),
  };
}

/** `radius` in device pixels. */
export function drawSheet(radius: number, colours: Colours, key: string): Sheet {
  const cell = Math.ceil(radius * 2 * 1.25 + radius * 0.7) + 2;
  const image = document.createElement('canvas');
  image.width = cell * variants;
  image.height = cell * looksCount;
  const pen = image.getContext('2d');
  if (pen) {
    const paths = shapes.map((shape) => new Path2D(shape));
    const cross = new Path2D(crossPath);
    pen.lineJoin = 'round';
    pen.lineCap = 'round';
    for (let type = 0; type < variants; type++) {
      const shape = paths[shapeOf(type)];
      const colour = colours.types[colourOf(type)] ?? colours.ink;
      if (!shape) continue;
      for (let row = 0; row < looksCount; row++) {
        pen.setTransform(1, 0, 0, 1, (type + 0.5) * cell, (row + 0.5) * cell);
        drawMark(pen, row, shape, cross, colour, colours, radius);
      }
    }
  }
  return { image, cell, key };
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
    stroke(pen, shape, colours.ring, 0.6);
    pen.fillStyle = colour;
    pen.fill(shape);
    return;
  }
  if (row === look.hollow) {
    pen.scale(radius * 0.72, radius * 0.72);
    stroke(pen, shape, colours.ring, 1.05);
    pen.fillStyle = colours.ring;
    pen.fill(shape);
    stroke(pen, shape, colour, 0.46);
    return;
  }
  if (row === look.refused) {
    pen.scale(radius * 0.86, radius * 0.86);
    stroke(pen, shape, colours.ring, 0.8);
    pen.fillStyle = colours.ring;
    pen.fill(shape);
    stroke(pen, shape, colours.bad, 0.36);
    stroke(pen, cross, colours.bad, 0.36);
    return;
  }
  if (row === look.tick) {
    pen.scale(radius, radius);
    const tick = new Path2D('M0,-.42V.42');
    stroke(pen, tick, colours.ring, 0.7);
    stroke(pen, tick, colours.faint, 0.34);
    return;
  }
  pen.scale(radius * 1.25, radius * 1.25);
  stroke(pen, cross, colours.ring, 0.6);
  stroke(pen, cross, colours.bad, 0.3);
}

function stroke(pen: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.stroke(path);
}
