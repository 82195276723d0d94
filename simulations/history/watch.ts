/** Whether conditions come to hold: looked at after every event, so that the very one is found. */

import type { NoteCode } from '../components/define.ts';
import { definitionOf } from '../components/index.ts';
import { networkNotes, networkReasons } from '../components/link.ts';
import { FIRST_NETWORK_NOTE, networkNoteNames } from '../network/base.ts';
import type { Network } from '../network/network.ts';
import { linkCounters } from '../network/transport.ts';
import type { Condition, LogFilter } from '../protocol.ts';

interface Check {
  /** Whether it holds, or, of something that happens, whether it has happened since the last look. */
  readonly look: () => boolean;
  readonly happens: boolean;
}

export class Watch {
  private readonly checks: readonly Check[];
  private readonly held: boolean[];

  /** What holds already must cease to before it can come to hold again. */
  constructor(network: Network, conditions: readonly Condition[]) {
    this.checks = conditions.map((condition) => checkOf(network, condition));
    this.held = this.checks.map(({ look }) => look());
  }

  /** The first condition that holds now and did not at the last look; −1 when there is none. */
  look(): number {
    let found = -1;
    for (let i = 0; i < this.checks.length; i++) {
      const { look, happens } = this.checks[i];
      const holds = look();
      if (holds && found < 0 && (happens || !this.held[i])) found = i;
      this.held[i] = holds;
    }
    return found;
  }
}

function checkOf(network: Network, condition: Condition): Check {
  if (condition.when === 'metric') return { look: metricCheck(network, condition), happens: false };
  if (condition.when === 'note') return { look: noteCheck(network, condition), happens: true };
  return { look: lossCheck(network), happens: true };
}

function metricCheck(
  network: Network,
  { owner, metric, is, value }: Extract<Condition, { when: 'metric' }>,
): () => boolean {
  const read = metricReader(network, owner, metric);
  return () => {
    const now = read();
    return is === 'above' ? now > value : now < value;
  };
}

/** The present value of a level or a counter; NaN while there is no such owner. */
function metricReader(network: Network, owner: string, metric: string): () => number {
  let revision = -1;
  let read = () => Number.NaN;
  return () => {
    if (revision !== network.revision) {
      revision = network.revision;
      read = readerNow(network, owner, metric);
    }
    return read();
  };
}

function readerNow(network: Network, owner: string, metric: string): () => number {
  const { statistics, links } = network;
  const c = network.components.find((one) => one.id === owner && !one.gone);
  if (c) {
    const shape = Object.hasOwn(c.kind.metrics, metric) ? c.kind.metrics[metric] : undefined;
    const index = (c.metrics as Record<string, number>)[metric];
    if (shape?.stat === 'level') return () => statistics.level(index);
    return shape?.stat === 'counter' ? () => statistics.counters[index] : () => Number.NaN;
  }
  const link = links.id.findIndex((id, i) => id === owner && !links.gone[i]);
  const column = (linkCounters as readonly string[]).indexOf(metric);
  if (link < 0 || column < 0) return () => Number.NaN;
  return () => statistics.counters[links.counters[link] + column];
}

function noteCheck(network: Network, filter: Extract<Condition, { when: 'note' }>): () => boolean {
  const { owner, code, tones, message } = filter;
  const passes = noteFilter(network, {
    ...(owner !== undefined && { owners: [owner] }),
    ...(code !== undefined && { codes: [code] }),
    ...(tones !== undefined && { tones }),
    ...(message !== undefined && { message }),
  });
  let seen = network.notes.total;
  return () => {
    const { notes } = network;
    const from = Math.max(seen, notes.oldest);
    seen = notes.total;
    for (let i = from; i < notes.total; i++) if (passes(i)) return true;
    return false;
  };
}

/** Messages that ended as losses so far. */
function lossesOf(network: Network): number {
  let losses = 0;
  network.reasonNames.forEach((name, i) => {
    if (isLoss(network, name)) losses += network.messages.droppedBy[i];
  });
  return losses;
}

function lossCheck(network: Network): () => boolean {
  const { messages } = network;
  let dropped = messages.dropped;
  let seen = lossesOf(network);
  return () => {
    if (messages.dropped === dropped) return false;
    dropped = messages.dropped;
    const now = lossesOf(network);
    const isMore = now > seen;
    seen = now;
    return isMore;
  };
}

const reasonsOfNetwork: Readonly<Record<string, 'loss' | 'design'>> = networkReasons;

function isLoss(network: Network, name: string): boolean {
  if (Object.hasOwn(reasonsOfNetwork, name)) return reasonsOfNetwork[name] === 'loss';
  return network.components.some(
    ({ kind }) => Object.hasOwn(kind.reasons, name) && kind.reasons[name] === 'loss',
  );
}

/** Whether kept note number `i` passes a filter; asked of many, so it looks at numbers only. */
export function noteFilter(network: Network, filter: LogFilter): (i: number) => boolean {
  const owners = filter.owners && new Set(filter.owners);
  const codes = filter.codes && new Set(filter.codes);
  const tones = filter.tones && new Set(filter.tones);
  return (i) => {
    const { owner, code, message } = network.notes.at(i);
    if (filter.message !== undefined && message !== filter.message) return false;
    if (owners && !owners.has(ownerId(network, owner))) return false;
    if (!codes && !tones) return true;
    const [name, tone] = meaning(network, owner, code);
    return (!codes || codes.has(name)) && (!tones || tones.has(tone));
  };
}

function ownerId({ components, links }: Network, owner: number): string {
  return owner >= 0 ? components[owner].id : links.id[-1 - owner];
}

function meaning(network: Network, owner: number, code: number): [string, NoteCode['tone']] {
  if (code >= FIRST_NETWORK_NOTE) {
    const name = networkNoteNames[code - FIRST_NETWORK_NOTE];
    return [name, networkNotes[name].tone];
  }
  const { kind } = network.components[owner];
  const name = Object.keys(kind.notes)[code];
  return [name, definitionOf(kind.id)?.notes[name]?.tone ?? 'plain'];
}
