/**
 * What a diagram looks like, as data: strokes and words in named inks. The page draws it in the
 * colours of its theme, the exported file in fixed ones (`exportSvg.ts`), so that they never differ.
 */
export const inks = [
  'ink',
  'soft',
  'faint',
  'line',
  'line2',
  'link',
  'panel',
  'raise',
  'sunken',
  'accent',
  'accent-soft',
  'bad',
  'bad-soft',
  'warn',
  'warn-soft',
  'ok',
  'm1',
  'm2',
  'm3',
  'm4',
  'm5',
] as const;
export type Ink = (typeof inks)[number];
/** Grounds with a pattern, for what is told apart without colour too. */
export type Fill = Ink | 'hatch' | 'dots';

export interface PathShape {
  readonly d: string;
  readonly stroke?: Ink;
  readonly width?: number;
  readonly dash?: string | undefined;
  readonly fill?: Fill;
  /** Where a drawing on a grid of its own goes, and how large. */
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
}

export interface TextShape {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly ink: Ink;
  readonly bold?: boolean;
  readonly anchor?: 'middle' | 'end';
  /** Degrees, round its own place. */
  readonly turn?: number;
  /** Lifted off what is below by a rim in the colour of the ground. */
  readonly halo?: boolean;
}

export type Shape = PathShape | TextShape;

/** Things that belong together: drawn, pointed at and left out as one. */
export interface Mark {
  readonly key: string;
  /** Place from top to bottom, so that what is out of sight need not be drawn. */
  readonly top: number;
  readonly bottom: number;
  readonly shapes: readonly Shape[];
  /** Index of the hop that it shows. */
  readonly hop?: number;
  /** Id of the message that it belongs to. */
  readonly message?: number;
  /** What a pointer must touch, when that is more than what is seen. */
  readonly reach?: string;
  /** In words, for who points at it. */
  readonly says?: string;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export function isText(shape: Shape): shape is TextShape {
  return 'text' in shape;
}

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `M${at(x0)},${at(y0)}L${at(x1)},${at(y1)}`;
}

export function box(x: number, y: number, width: number, height: number, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `M${at(x)},${at(y)}h${at(width)}v${at(height)}h${at(-width)}Z`;
  const arc = (dx: number, dy: number) => `a${at(r)},${at(r)} 0 0 1 ${at(dx)},${at(dy)}`;
  const across = `h${at(width - 2 * r)}`;
  const down = `v${at(height - 2 * r)}`;
  const back = `h${at(2 * r - width)}`;
  const up = `v${at(2 * r - height)}`;
  return `M${at(x + r)},${at(y)}${across}${arc(r, r)}${down}${arc(-r, r)}${back}${arc(-r, -r)}${up}${arc(r, -r)}Z`;
}

/** A path drawn round the origin, moved and scaled; knows the letters that the looks of marks use. */
export function placed(path: string, x: number, y: number, scale: number): string {
  let out = '';
  for (const [, letter, args] of path.matchAll(/([MLHVAZ])([^MLHVAZ]*)/g)) {
    const numbers = (args.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (letter === 'H') out += `H${at(x + numbers[0] * scale)}`;
    else if (letter === 'V') out += `V${at(y + numbers[0] * scale)}`;
    else if (letter === 'A') {
      for (let i = 0; i + 6 < numbers.length; i += 7) {
        const [rx, ry, turn, large, sweep, px, py] = numbers.slice(i, i + 7);
        out += `A${at(rx * scale)},${at(ry * scale)} ${turn} ${large} ${sweep} ${at(x + px * scale)},${at(y + py * scale)}`;
      }
    } else {
      out += letter;
      for (let i = 0; i + 1 < numbers.length; i += 2) {
        if (i > 0) out += 'L';
        out += `${at(x + numbers[i] * scale)},${at(y + numbers[i + 1] * scale)}`;
      }
    }
  }
  return out;
}

/** Coordinates to a hundredth of a pixel. */
export function at(value: number): number {
  return Math.round(value * 100) / 100;
}

const widths = new Map<string, number>();

/** How wide a text will be, near enough to leave room for it, where nothing can be measured. */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const letter of text) {
    let width = widths.get(letter);
    if (width === undefined) {
      width = emsOf(letter);
      widths.set(letter, width);
    }
    ems += width;
  }
  return ems * size * (bold ? 1.05 : 1);
}

function emsOf(letter: string): number {
  if (/[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]/.test(letter)) return 1;
  if (/[il.,:;'|!jftr ()[\]]/.test(letter)) return 0.34;
  if (/[mwMW@%—]/.test(letter)) return 0.9;
  return /[A-Z#→✕0-9]/.test(letter) ? 0.66 : 0.58;
}

/** As much of a text as there is room for, with a sign that it is cut. */
export function fitted(text: string, size: number, room: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size, bold) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
