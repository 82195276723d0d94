/**
 * What frames do to the cards and links on the page. Cards and links sign in here; every frame is
 * handed round without React, and each part writes to the page only when what it shows has changed.
 */
import { definitionOf } from '../../simulations/components/index.ts';
import { type Frame, flags, type Table } from '../../simulations/protocol.ts';
import { hasCells } from './faces/face.ts';
import type { GaugeView, Reading } from './faces/gauge.ts';
import type { PlottedCard } from './faces/plot.ts';
import { nameTypes } from './motion/looks.ts';
import { scene } from './scene.ts';
import { publishFlags } from './states.ts';

/** State of a component as its card shows it. */
export interface CardState {
  flags: number;
  slowFactor: number;
  /** Simulated ms until it is back; NaN when nobody knows. */
  backIn: number;
}

export interface LiveCard extends PlottedCard {
  gauges: readonly GaugeView[];
  /** Called when flags or factor changed, and at the pace of text while a card is crashed. */
  showState(state: CardState): void;
  /** For screen readers; called about once a second. */
  describe(text: string): void;
}

export interface LiveLink {
  showFlags(flags: number): void;
}

export const cards = new Map<string, LiveCard>();
const links = new Map<string, LiveLink>();

const textsAtOnce = 24;
const textsPerTurn = 16;
/** The pace at which a large board's faces are drawn, too: most frames then move marks only. */
const turnEveryMs = 60;
const textEveryMs = 100;
const describeEveryMs = 1000;

interface Row {
  readonly id: string;
  readonly cells: readonly boolean[];
  flags: number;
  slowFactor: number;
}

let table: Table | null = null;
let rows: Row[] = [];
let linkFlags = new Uint8Array(0);
let turn = 0;
let textAt = 0;
let described = 0;
let describedAt = 0;
let countedAt = 0;
/** Cards signed in or out since the last frame: show them their state anew. */
let stale = true;

const reading: Reading = {
  value: 0,
  cells: new Uint8Array(0),
  start: 0,
  count: 0,
  timeMs: 0,
  nowMs: 0,
  textDue: false,
};
const state: CardState = { flags: 0, slowFactor: 1, backIn: Number.NaN };

export function signInCard(id: string, card: LiveCard): () => void {
  cards.set(id, card);
  stale = true;
  scene.request();
  return () => {
    if (cards.get(id) === card) cards.delete(id);
  };
}

export function signInLink(id: string, link: LiveLink): () => void {
  links.set(id, link);
  stale = true;
  scene.request();
  return () => {
    if (links.get(id) === link) links.delete(id);
  };
}

/** Whether cards or links signed in that have not been shown a frame yet. */
export function awaitsFrame(): boolean {
  return stale;
}

/** When the run is paused no other frame may come, so everything is shown at once. */
export function showFrame(frame: Frame, next: Table, nowMs: number): void {
  if (frame.revision !== next.revision) return;
  if (next !== table) adopt(next);
  const everything = stale || !frame.playing;
  stale = false;
  const countingDue = everything || nowMs - countedAt >= textEveryMs;
  if (countingDue) countedAt = nowMs;
  reading.cells = frame.cells;
  reading.timeMs = frame.time;
  reading.nowMs = nowMs;
  showFaces(frame, everything);
  showStates(frame, everything, countingDue);
  describe(everything, nowMs);
}

/** Gives screen readers the numbers: each card in its turn, all of them within about a second. */
function describe(everything: boolean, nowMs: number): void {
  if (everything) {
    for (const card of cards.values()) card.describe(spoken(card));
    return;
  }
  if (nowMs - describedAt < describeEveryMs / Math.max(1, rows.length)) return;
  describedAt = nowMs;
  described = (described + 1) % Math.max(1, rows.length);
  const card = cards.get(rows[described]?.id ?? '');
  card?.describe(spoken(card));
}

function adopt(next: Table): void {
  table = next;
  rows = next.components.map(({ id, kind }) => ({
    id,
    cells: definitionOf(kind)?.gauges.map(hasCells) ?? [],
    flags: -1,
    slowFactor: 1,
  }));
  linkFlags = new Uint8Array(next.links.length);
  nameTypes(next.types);
  stale = true;
}

function showFaces(frame: Frame, everything: boolean): void {
  const isTextTurn = turnOf(everything);
  let gauge = 0;
  let cell = 0;
  for (let index = 0; index < rows.length; index++) {
    const { id, cells } = rows[index];
    const card = cards.get(id);
    reading.textDue = isTextTurn(index);
    for (let i = 0; i < cells.length; i++) {
      reading.value = frame.gauges[gauge++];
      reading.count = 0;
      if (cells[i]) {
        reading.count = frame.cells[cell++];
        reading.start = cell;
        cell += reading.count;
      }
      card?.gauges[i]?.update(reading);
    }
  }
}

/** Whose numbers may change in this frame: all of a small board's at once, a large one's in turn. */
function turnOf(everything: boolean): (index: number) => boolean {
  if (everything) return () => true;
  const count = rows.length;
  if (count <= textsAtOnce) {
    const due = reading.nowMs - textAt >= textEveryMs;
    if (due) textAt = reading.nowMs;
    return () => due;
  }
  if (reading.nowMs - textAt < turnEveryMs) return () => false;
  textAt = reading.nowMs;
  const from = turn;
  turn = (turn + textsPerTurn) % count;
  return (index) => (index - from + count) % count < textsPerTurn;
}

function showStates(frame: Frame, everything: boolean, countingDue: boolean): void {
  let changed = everything;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const now = frame.componentFlags[index];
    const counting = (now & flags.crashed) !== 0 && countingDue;
    const different = now !== row.flags || frame.slowFactor[index] !== row.slowFactor;
    if (!everything && !counting && !different) continue;
    row.flags = now;
    row.slowFactor = frame.slowFactor[index];
    changed ||= different;
    state.flags = now;
    state.slowFactor = row.slowFactor;
    state.backIn = frame.recoversAt[index] - frame.time;
    const card = cards.get(row.id);
    if (!card) continue;
    card.showState(state);
    const faded = (now & flags.crashed) !== 0;
    if (card.faded === faded) continue;
    card.faded = faded;
    for (const plot of card.plots) plot.dirty = true;
  }
  for (let index = 0; table && index < table.links.length; index++) {
    const now = frame.linkFlags[index];
    if (!everything && now === linkFlags[index]) continue;
    changed ||= now !== linkFlags[index];
    linkFlags[index] = now;
    links.get(table.links[index].id)?.showFlags(now);
  }
  if (changed && table) publishFlags(table, frame);
}

/** What the card of a component says now, for screen readers. */
export function spokenNumbers(id: string): string {
  const card = cards.get(id);
  return card ? spoken(card) : '';
}

function spoken(card: LiveCard): string {
  return card.gauges
    .map((gauge) => gauge.text())
    .filter((text) => text !== '')
    .join(', ');
}
