/**
 * Shapes as SVG text, for the page and for files alike. Thousands of elements written at once take
 * the browser a tenth of the time that React needs to make them one by one.
 */
import {
  type Fill,
  type Ink,
  isText,
  type PathShape,
  type Shape,
  type TextShape,
} from './scene.ts';

/** Where colours come from: the theme of the page, or fixed ones. */
export interface Paint {
  ink(ink: Ink): string;
  pattern(name: 'hatch' | 'dots'): string;
}

export function shapesText(shapes: readonly Shape[], paint: Paint): string {
  let text = '';
  for (const shape of shapes) text += isText(shape) ? words(shape, paint) : stroke(shape, paint);
  return text;
}

function stroke(shape: PathShape, paint: Paint): string {
  const { d, stroke: ink, width = 1, dash, fill, x = 0, y = 0, scale = 1 } = shape;
  const line = ink
    ? ` stroke="${paint.ink(ink)}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`
    : '';
  const broken = ink && dash ? ` stroke-dasharray="${dash}"` : '';
  const moved =
    x !== 0 || y !== 0 || scale !== 1 ? ` transform="translate(${x} ${y}) scale(${scale})"` : '';
  return `<path d="${d}" fill="${fill ? fillOf(fill, paint) : 'none'}"${line}${broken}${moved}/>`;
}

function fillOf(fill: Fill, paint: Paint): string {
  return fill === 'hatch' || fill === 'dots' ? paint.pattern(fill) : paint.ink(fill);
}

function words(shape: TextShape, paint: Paint): string {
  const { text, x, y, size, ink, bold, anchor, turn, halo } = shape;
  const place = `x="${x.toFixed(2)}" y="${y.toFixed(2)}"`;
  const weight = bold ? ' font-weight="600"' : '';
  const from = anchor ? ` text-anchor="${anchor}"` : '';
  const turned = turn
    ? ` transform="rotate(${turn.toFixed(2)} ${x.toFixed(2)} ${y.toFixed(2)})"`
    : '';
  const rim = halo
    ? ` stroke="${paint.ink('panel')}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<text ${place} font-size="${size}" fill="${paint.ink(ink)}"${weight}${from}${turned}${rim}>${escaped(text)}</text>`;
}

/** Also drops what XML does not allow at all: people may have pasted it into a label. */
export function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
