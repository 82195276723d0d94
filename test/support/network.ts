/**
 * Small networks and what happened in them, in the words of the domain:
 *
 *     const session = run(network({ shop: producer(), orders: queue() }, ['shop>orders'], {
 *       inputs: [send('shop', 3)],
 *     }));
 *     expect(logOf(session, 'orders.stored')).toEqual(['0 orders stored #1 length=1', ...]);
 */

import type { RawValue } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { networkNotes } from '../../simulations/components/link.ts';
import { noteReport } from '../../simulations/noteReport.ts';
import type { NoteReport } from '../../simulations/protocol.ts';
import type { MetricReport } from '../../simulations/report.ts';
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';

export type Params = Readonly<Record<string, RawValue>>;
export interface Part {
  readonly kind: string;
  readonly params: Params;
}

/** A source that is silent but for what `send` makes it send. */
export const quiet = { interval: '1h' };

const kind =
  (name: string, usual: Params = {}) =>
  (params: Params = {}): Part => ({ kind: name, params: { ...usual, ...params } });

export const producer = kind('producer', quiet);
export const client = kind('client', quiet);
export const queue = kind('queue');
export const consumer = kind('consumer', { serviceTime: '10ms' });
export const service = kind('service', { serviceTime: '10ms' });

/** `'shop>orders'`, or with the link's parameters; the link is called `shop-orders`. */
export type Wire = string | readonly [string, Params];

export function network(
  parts: Readonly<Record<string, Part>>,
  wires: readonly Wire[],
  more: Partial<Scenario> = {},
): Scenario {
  return {
    format: 'topolab',
    version: 1,
    duration: '10s',
    components: Object.entries(parts).map(([id, part]) => ({ id, ...part })),
    links: wires.map((wire) => {
      const [text, params] = typeof wire === 'string' ? [wire, {}] : wire;
      const [from, to] = text.split('>');
      return { id: `${from}-${to}`, from, to, params };
    }),
    ...more,
  };
}

/** Runs to the end (or `untilMs`) with notes on; a run that stops at a limit is an error here. */
export function run(scenario: Scenario, untilMs?: number): Session {
  const session = begin(scenario);
  session.advance(untilMs ?? session.durationMs);
  if (session.failure) throw new Error(`stopped: ${JSON.stringify(session.failure)}`);
  return session;
}

export function begin(scenario: Scenario): Session {
  const session = new Session(scenario);
  session.network.notes.on = true;
  return session;
}

// --- Inputs -------------------------------------------------------------------------------------

export const send = (target: string, count = 1, at = 0): Input => ({
  at,
  do: 'send',
  target,
  count,
});
export const set = (at: number, target: string, param: string, to: RawValue): Input => ({
  at,
  do: 'set',
  target,
  param,
  to,
});
export const crash = (at: number, target: string, forMs?: number): Input => ({
  at,
  do: 'crash',
  target,
  ...(forMs === undefined ? {} : { for: forMs }),
});
export const cut = (at: number, target: string, forMs?: number): Input => ({
  at,
  do: 'cut',
  target,
  ...(forMs === undefined ? {} : { for: forMs }),
});

// --- What happened ------------------------------------------------------------------------------

/** The notes so far; `chosen` are codes (`sent`), of one owner (`shop.sent`) or all of it (`shop`). */
export function notesOf(session: Session, ...chosen: string[]): NoteReport[] {
  const { notes } = session.network;
  const all: NoteReport[] = [];
  for (let i = notes.oldest; i < notes.total; i++) all.push(noteReport(session.network, i));
  if (chosen.length === 0) return all;
  return all.filter((note) =>
    [note.code, note.owner, `${note.owner}.${note.code}`].some((name) => chosen.includes(name)),
  );
}

/** One readable line for each note: `10 orders delivered #1 waiting=0 attempt=1`. */
export function logOf(session: Session, ...chosen: string[]): string[] {
  return notesOf(session, ...chosen).map((note) => {
    const table =
      note.kind === 'network' ? networkNotes : (definitionOf(note.kind)?.notes ?? networkNotes);
    const { numbers } = (table as Record<string, { numbers: object }>)[note.code];
    const values = Object.keys(numbers).map((name, i) => ` ${name}=${round(note.numbers[i])}`);
    const message = note.message === 0 ? '' : ` #${note.message}`;
    return `${round(note.time)} ${note.owner} ${note.code}${message}${values.join('')}`;
  });
}

/** When each of these notes was made, ms. */
export function timesOf(session: Session, ...chosen: string[]): number[] {
  return notesOf(session, ...chosen).map(({ time }) => round(time));
}

/** Which messages these notes are about. */
export function messagesOf(session: Session, ...chosen: string[]): number[] {
  return notesOf(session, ...chosen).map(({ message }) => message);
}

/** Rounded to a millionth of a ms, which is what float64 leaves of exact sums. */
export const round = (x: number): number => Math.round(x * 1e6) / 1e6;

export function metricsOf(session: Session, id: string): Record<string, MetricReport> {
  return session.report().components[id];
}

export interface Summary {
  count: number;
  mean: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}
export interface Level {
  mean: number;
  max: number;
  last: number;
}
export const summaryOf = (session: Session, id: string, name: string): Summary =>
  metricsOf(session, id)[name] as Summary;
export const levelOf = (session: Session, id: string, name: string): Level =>
  metricsOf(session, id)[name] as Level;
export const countOf = (session: Session, id: string, name: string): number =>
  metricsOf(session, id)[name] as number;

/** Why messages were dropped, how often. */
export const droppedIn = (session: Session): Record<string, number> =>
  session.report().messages.dropped;
