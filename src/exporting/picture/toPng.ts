/** A picture as pixels, drawn with the page's own fonts. */
import type { Palette } from './palette.ts';
import { isText, type PathShape, type Picture, type TextShape } from './shapes.ts';
import { fontFamily } from './toSvg.ts';

/** As large as it was asked for, or as browsers can draw. */
const mostPixels = 60_000_000;
const longestSide = 16_000;

export function pngScale({ width, height }: Picture, wanted: number): number {
  const bySide = longestSide / Math.max(width, height);
  const byArea = Math.sqrt(mostPixels / (width * height));
  return Math.min(wanted, bySide, byArea);
}

export async function toPng(picture: Picture, palette: Palette, wanted: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  await drawPicture(canvas, picture, palette, pngScale(picture, wanted));
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`${canvas.width}×${canvas.height}`);
  return blob;
}

/** Gives the canvas the size of the picture and draws it. */
export async function drawPicture(
  canvas: HTMLCanvasElement,
  picture: Picture,
  palette: Palette,
  scale: number,
): Promise<void> {
  // Letters that have not been needed yet may not have been fetched.
  await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 13px Inter`)));
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('2d');
  draw(pen, picture, palette, scale);
}

function draw(
  pen: CanvasRenderingContext2D,
  { shapes }: Picture,
  palette: Palette,
  scale: number,
): void {
  for (const shape of shapes) {
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    if (isText(shape)) write(pen, shape, palette);
    else trace(pen, shape, palette);
  }
}

function trace(pen: CanvasRenderingContext2D, shape: PathShape, palette: Palette): void {
  const {
    d,
    fill,
    stroke,
    width = 1,
    dash = [],
    opacity = 1,
    x = 0,
    y = 0,
    scale = 1,
    clip,
  } = shape;
  pen.save();
  pen.translate(x, y);
  pen.scale(scale, scale);
  if (clip) pen.clip(new Path2D(clip));
  const path = new Path2D(d);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  if (fill) {
    const ink = palette(fill);
    pen.globalAlpha = ink.opacity * opacity;
    pen.fillStyle = ink.hex;
    pen.fill(path);
  }
  if (stroke) {
    const ink = palette(stroke);
    pen.globalAlpha = ink.opacity * opacity;
    pen.strokeStyle = ink.hex;
    pen.lineWidth = width;
    pen.setLineDash([...dash]);
    pen.stroke(path);
  }
  pen.restore();
}

function write(pen: CanvasRenderingContext2D, shape: TextShape, palette: Palette): void {
  const { text, x, y, size, colour, weight = 400, anchor = 'start' } = shape;
  pen.font = `${weight} ${size}px ${fontFamily}`;
  pen.textAlign = anchor === 'middle' ? 'center' : anchor;
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = palette(colour).hex;
  pen.fillText(text, x, y);
}
