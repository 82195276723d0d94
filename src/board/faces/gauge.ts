/**
 * What every gauge on a card is to the code that feeds it. Gauges are built from the definition,
 * write to the page themselves, and only when what they show has changed: React takes no part.
 */
import type { Definition, RawValue, Words } from '../../../simulations/components/define.ts';
import { parseBytes } from '../../../simulations/scenarios/quantities.ts';
import { limitOf } from './numbers.ts';
import type { Plot } from './plot.ts';

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
  /** What a screen reader is told, '' for nothing. */
  text(): string;
}

export interface FaceContext {
  readonly component: string;
  readonly definition: Definition;
  readonly params: Readonly<Record<string, RawValue>>;
  readonly label: (metric: string) => string;
  readonly words: (words: Words, values?: Readonly<Record<string, string | number>>) => string;
  /** Drawings of the face, in the order they are made. */
  readonly plots: Plot[];
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

/** Keeps a place on the face for a drawing as wide as it, and signs the drawing in. */
export function plot(
  host: Element,
  height: number,
  context: FaceContext,
  draw: Plot['draw'],
  cellAt?: Plot['cellAt'],
): Plot {
  const place = element('div', 'face-plot', host);
  place.style.height = `${height}px`;
  const made: Plot = {
    place,
    width: faceWidth,
    height,
    draw,
    ...(cellAt && { cellAt }),
    dirty: true,
    x: 0,
    y: Number.NaN,
  };
  if (cellAt) place.dataset.cells = '';
  context.plots.push(made);
  return made;
}

/** The cells last read; `take` says whether they differ from those before. */
export function createMemory() {
  const memory = {
    cells: new Uint8Array(0),
    count: -1,
    take({ cells, start, count }: Reading): boolean {
      let same = memory.count === count;
      for (let i = 0; same && i < count; i++) same = cells[start + i] === memory.cells[i];
      if (same) return false;
      if (memory.cells.length < count) memory.cells = new Uint8Array(count);
      for (let i = 0; i < count; i++) memory.cells[i] = cells[start + i];
      memory.count = count;
      return true;
    },
  };
  return memory;
}

/** Inner width of a card's face in CSS pixels. */
export const faceWidth = 154;

/** A numeric parameter as it stands now; null when it is absent or none. */
export function limitIn(context: FaceContext, name: string): number | null {
  const { params, definition } = context;
  const parameter = definition.parameters[name];
  const raw = Object.hasOwn(params, name) ? params[name] : parameter?.default;
  if (parameter?.type !== 'bytes') return limitOf(raw);
  const bytes = parseBytes(raw);
  return bytes.ok ? bytes.value : null;
}
