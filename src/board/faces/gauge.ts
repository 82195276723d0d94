/**
 * What every gauge on a card is to the code that feeds it. Gauges are built from the definition,
 * write to the page themselves, and only when what they show has changed: React takes no part.
 */
import type { Definition, RawValue, Words } from '../../../simulations/components/define.ts';
import type { Colours } from '../motion/sprites.ts';
import { limitOf } from './numbers.ts';

/** One gauge's part of a frame. */
export interface Reading {
  value: number;
  cells: Uint8Array;
  /** Where this gauge's cells begin, and how many there are. */
  start: number;
  count: number;
  /** Simulated, and on the wall. */
  timeMs: number;
  nowMs: number;
  /** Text is written about ten times a second only: faster cannot be read. */
  textDue: boolean;
}

export interface GaugeView {
  update(reading: Reading): void;
  /** Colours or pixels changed: draw again at the next reading. */
  refresh?(): void;
  /** What a screen reader is told, '' for nothing. */
  text(): string;
}

export interface FaceContext {
  readonly component: string;
  readonly definition: Definition;
  readonly params: Readonly<Record<string, RawValue>>;
  readonly label: (metric: string) => string;
  readonly words: (words: Words, values?: Readonly<Record<string, string | number>>) => string;
  readonly colours: () => Colours | null;
  /** Device pixels per CSS pixel at the present zoom. */
  readonly pixels: () => number;
}

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  parent: Element,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  parent.append(made);
  return made;
}

/** A label at the left, a number at the right. */
export function row(
  host: Element,
  label: string,
): { write: (text: string) => void; text: () => string } {
  const line = element('div', 'face-row', host);
  element('span', 'face-label', line).textContent = label;
  const node = document.createTextNode('–');
  element('b', 'face-value', line).append(node);
  let shown = '–';
  return {
    write: (text) => {
      if (text === shown) return;
      shown = text;
      node.data = text;
    },
    text: () => (shown === '–' ? '' : `${label} ${shown}`),
  };
}

/** A small canvas as wide as the face; `draw` runs in CSS pixels. */
export function easel(host: Element, width: number, height: number, context: FaceContext) {
  const canvas = element('canvas', 'face-canvas', host);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.setAttribute('aria-hidden', 'true');
  const pen = canvas.getContext('2d');
  let pixels = 0;
  return (draw: (pen: CanvasRenderingContext2D, colours: Colours) => void): boolean => {
    const colours = context.colours();
    if (!pen || !colours) return false;
    if (pixels !== context.pixels()) {
      pixels = context.pixels();
      canvas.width = Math.round(width * pixels);
      canvas.height = Math.round(height * pixels);
    }
    pen.setTransform(pixels, 0, 0, pixels, 0, 0);
    pen.clearRect(0, 0, width, height);
    draw(pen, colours);
    return true;
  };
}

/** Remembers a run of bytes, to draw only when they differ. */
export function cellMemory(): (reading: Reading) => boolean {
  let last = new Uint8Array(0);
  let filled = -1;
  return ({ cells, start, count }) => {
    let same = filled === count;
    for (let i = 0; same && i < count; i++) same = cells[start + i] === last[i];
    if (same) return false;
    if (last.length < count) last = new Uint8Array(count);
    for (let i = 0; i < count; i++) last[i] = cells[start + i];
    filled = count;
    return true;
  };
}

/** Inner width of a card's face in CSS pixels. */
export const faceWidth = 154;

/** A numeric parameter as it stands now; null when it is absent or none. */
export function limitIn(context: FaceContext, name: string): number | null {
  const { params, definition } = context;
  return limitOf(Object.hasOwn(params, name) ? params[name] : definition.parameters[name]?.default);
}
