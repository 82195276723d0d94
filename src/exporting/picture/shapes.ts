/**
 * A picture as data: paths and texts in named colours of the theme. The SVG and the PNG are made of
 * the same shapes, so that they cannot differ, and neither is a copy of what is on the screen: both
 * are crisp at any size, whatever part of the board is looked at.
 */

/** A custom property of `tokens.css`, without its dashes: `ink`, `frame-blue-line`. */
export type Token = string;

export interface PathShape {
  readonly d: string;
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  /** Where the origin of the path goes, and how large it is drawn. */
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  /** A path that nothing is drawn outside of, in the same place. */
  readonly clip?: string;
}

export type Weight = 400 | 600 | 700;

export interface TextShape {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly colour: Token;
  readonly weight?: Weight;
  readonly anchor?: 'middle' | 'end';
}

export type Shape = PathShape | TextShape;

export interface Picture {
  /** For who cannot see it. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, weight: Weight) => number;

export function isText(shape: Shape): shape is TextShape {
  return 'text' in shape;
}

/** As much of a text as there is room for, with a sign that it is cut. */
export function fitted(
  text: string,
  size: number,
  weight: Weight,
  room: number,
  measure: Measure,
): string {
  if (measure(text, size, weight) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(`${letters.join('')}…`, size, weight) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines of a text that people wrote: at its own breaks, at spaces, between Chinese characters. */
export function wrapped(text: string, size: number, room: number, measure: Measure): string[] {
  const fits = (line: string) => measure(line.trimEnd(), size, 400) <= room;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.match(wordsAndGaps) ?? []) {
      for (const piece of fits(word) ? [word] : [...word]) {
        if (line !== '' && !fits(line + piece)) {
          lines.push(line.trimEnd());
          line = piece.trimStart();
        } else line += piece;
      }
    }
    return [...lines, line.trimEnd()];
  });
}

/** A line may end after a space, a hyphen and any ideograph. */
const wordsAndGaps = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[^\s\u2e80-\u9fff-]+-?\s*|\s+|-/g;

/** To a hundredth of a pixel. */
export function at(value: number): number {
  return Math.round(value * 100) / 100;
}

export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${at(x)},${at(y)}h${at(width)}v${at(height)}h${at(-width)}Z`;
  const arc = (dx: number, dy: number) => `a${at(r)},${at(r)} 0 0 1 ${at(dx)},${at(dy)}`;
  const across = at(width - 2 * r);
  const down = at(height - 2 * r);
  return `M${at(x + r)},${at(y)}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}Z`;
}

export function circle(x: number, y: number, r: number): string {
  return `M${at(x - r)},${at(y)}a${at(r)},${at(r)} 0 1 1 ${at(2 * r)},0a${at(r)},${at(r)} 0 1 1 ${at(-2 * r)},0Z`;
}
