/** A card of the picture: what is on it, how high that makes it, and the shapes of it. */
import { definitionOf } from '../../../simulations/components/index.ts';
import { flags } from '../../../simulations/protocol.ts';
import type { ScenarioComponent } from '../../../simulations/scenarios/types.ts';
import { waitText } from '../../board/faces/numbers.ts';
import { kindWords } from '../../board/kinds.ts';
import { cardWidth } from '../../board/layout.ts';
import { portsOf } from '../../board/ports.ts';
import { type Translate, translate } from '../../i18n/index.ts';
import type { Language } from '../../stores/view.ts';
import type { FacePart } from './face.ts';
import { box, circle, fitted, type Measure, type Shape } from './shapes.ts';

export interface CardState {
  readonly flags: number;
  readonly slowFactor: number;
  /** Simulated ms until it is back; NaN when nobody knows. */
  readonly backIn: number;
}

export interface Card {
  readonly component: ScenarioComponent;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly face: readonly FacePart[];
  readonly state: CardState;
}

export interface Drawing {
  readonly language: Language;
  readonly measure: Measure;
}

const headHeight = 38;
const padding = 12;
const inner = cardWidth - 2 * padding;
const hintHeight = 20;

const has = (state: CardState, flag: number) => (state.flags & flag) !== 0;
const isUnconnected = (state: CardState) =>
  has(state, flags.unconnected) && !has(state, flags.crashed);

/** Where each part begins, and where the last one ends. */
function placesIn(face: readonly FacePart[]): { readonly tops: number[]; readonly end: number } {
  const tops: number[] = [];
  let y = headHeight;
  for (const [index, part] of face.entries()) {
    if (index > 0) y += part.is === 'plot' ? 6 : part.is === 'row' ? 4 : 2;
    tops.push(y);
    y += part.is === 'plot' ? part.height : part.is === 'row' ? 19 : 16;
  }
  return { tops, end: y + 12 };
}

export function heightOf(face: readonly FacePart[], state: CardState): number {
  return placesIn(face).end + (isUnconnected(state) ? hintHeight : 0);
}

/** Where a port is on the edge of its card. */
export function portAt(
  { component, x, y, height }: Card,
  port: string,
  direction: 'in' | 'out',
): { readonly x: number; readonly y: number } {
  const ports = portsOf(component.kind, direction);
  const index = Math.max(
    0,
    ports.findIndex(([name]) => name === port),
  );
  const share = (index + 1) / (ports.length + 1);
  return { x: direction === 'in' ? x : x + cardWidth, y: y + height * share };
}

export function drawCard(card: Card, drawing: Drawing): readonly Shape[] {
  const { x, y, height, component, face, state } = card;
  const isCrashed = has(state, flags.crashed);
  const t: Translate = (key, values) => translate(drawing.language, key, values);
  const shapes: Shape[] = [
    {
      d: box(x, y, cardWidth, height, 12),
      fill: isCrashed ? 'raise' : 'panel',
      stroke: isCrashed ? 'line-strong' : 'line2',
      ...(isCrashed && { dash: [5, 4] }),
    },
    ...drawHead(card, drawing, isCrashed),
  ];
  const { tops, end } = placesIn(face);
  for (const [index, part] of face.entries()) {
    const top = y + (tops[index] ?? 0);
    shapes.push(...drawPart(part, x + padding, top, isCrashed, drawing));
  }
  if (isUnconnected(state)) {
    const text = t('board.state.unconnected');
    shapes.push({ text, x: x + padding, y: y + end + 6, size: 11, colour: 'faint' });
  }
  for (const direction of ['in', 'out'] as const) {
    for (const [port] of portsOf(component.kind, direction)) {
      const place = portAt(card, port, direction);
      const d = circle(place.x, place.y, 4.75);
      shapes.push({ d, fill: 'panel', stroke: 'line-strong', width: 1.5 });
    }
  }
  return [...shapes, ...drawTags(card, drawing, t)];
}

function drawHead({ component, x, y }: Card, drawing: Drawing, faded: boolean): Shape[] {
  const { language, measure } = drawing;
  const name = component.label ?? component.id;
  const kind = kindWords(component.kind).name[language];
  const from = x + padding + 26;
  const room = cardWidth - 2 * padding - 26;
  const shown = fitted(name, 14, 600, room, measure);
  const shapes: Shape[] = [
    {
      d: definitionOf(component.kind)?.icon ?? '',
      x: x + padding,
      y: y + 12,
      scale: 0.9,
      stroke: 'soft',
      width: 1.6,
      ...(faded && { opacity: 0.5 }),
    },
    { text: shown, x: from, y: y + 26, size: 14, weight: 600, colour: faded ? 'faint' : 'ink' },
  ];
  // The kind gives way to a long name.
  if (measure(shown, 14, 600) + measure(kind, 11, 400) + 8 <= room) {
    const right = x + cardWidth - padding;
    shapes.push({ text: kind, x: right, y: y + 26, size: 11, colour: 'faint', anchor: 'end' });
  }
  return shapes;
}

function drawPart(
  part: FacePart,
  x: number,
  y: number,
  faded: boolean,
  { measure }: Drawing,
): readonly Shape[] {
  if (part.is === 'plot') {
    const shapes = part.draw(x, y);
    return faded ? shapes.map((one) => ({ ...one, opacity: (one.opacity ?? 1) * 0.45 })) : shapes;
  }
  if (part.is === 'more') return [{ text: part.text, x, y: y + 12, size: 11, colour: 'faint' }];
  const room = inner - measure(part.value, 13, 600) - 8;
  const label = fitted(part.label, 12, 400, room, measure);
  const [soft, ink] = faded ? ['faint', 'faint'] : ['soft', 'ink'];
  return [
    { text: label, x, y: y + 14, size: 12, colour: soft },
    {
      text: part.value,
      x: x + inner,
      y: y + 14,
      size: 13,
      weight: 600,
      colour: ink,
      anchor: 'end',
    },
  ];
}

/** On the upper edge: crashed and for how long, or how much slower. */
function drawTags({ x, y, state }: Card, { measure }: Drawing, t: Translate): Shape[] {
  const isCrashed = has(state, flags.crashed);
  if (!isCrashed && !has(state, flags.slowed)) return [];
  const factor = String(Math.round(state.slowFactor * 10) / 10);
  const crashed =
    state.backIn > 0
      ? t('board.state.crashedFor', { time: waitText(state.backIn) })
      : t('board.state.crashed');
  const text = isCrashed ? crashed : t('board.state.slowed', { factor });
  const d = box(x + 11, y - 11, measure(text, 11, 600) + 16, 20, 10);
  const words = { text, x: x + 19, y: y + 3, size: 11, weight: 600 } as const;
  return isCrashed
    ? [
        { d, fill: 'bad' },
        { ...words, colour: 'on-bad' },
      ]
    : [
        { d, fill: 'warn-soft', stroke: 'warn' },
        { ...words, colour: 'warn' },
      ];
}
