/** Which ways a message and its family have gone by a moment: a trace, gathered by link. Pure. */
import type { Hop, Trace, TraceMessage } from '../../../simulations/traces/trace.ts';

/**
 * `first` a first try, `retry` a later one, `copy` what a queue hands out, `again` handed out once
 * more, `answer` what travels back to say how it went.
 */
export const trailLooks = ['first', 'copy', 'retry', 'again', 'answer'] as const;
export type TrailLook = (typeof trailLooks)[number];

export interface TrailLine {
  readonly link: string;
  readonly back: boolean;
  readonly look: TrailLook;
  /** Travelled by the message itself; otherwise by those that it caused or was caused by. */
  readonly own: boolean;
  /** Which steps of the journey these are, from 1; none for answers. */
  readonly numbers: readonly number[];
  /** The farthest that any came, 0 to 1. */
  readonly reach: number;
}

export interface DeadEnd {
  readonly link: string;
  readonly back: boolean;
  /** 0 to 1. */
  readonly progress: number;
}

/** Where the message is. */
export type Whereabouts =
  | {
      readonly on: 'link';
      readonly link: string;
      readonly back: boolean;
      readonly progress: number;
    }
  | { readonly on: 'component'; readonly id: string }
  | { readonly on: 'end'; readonly id: string; readonly isLost: boolean };

export interface Trail {
  readonly lines: readonly TrailLine[];
  readonly deadEnds: readonly DeadEnd[];
  /** Null before it was born. */
  readonly at: Whereabouts | null;
}

/** How far on its way a lost message is when it vanishes, as marks show it. */
const lostAt = 0.8;
/** Nobody knows where on the way a cut caught it. */
const cutAt = 0.5;

interface Gathering {
  readonly link: string;
  readonly back: boolean;
  readonly look: TrailLook;
  readonly own: boolean;
  numbers: number[];
  reach: number;
}

/** How far a hop is whose arrival the trace does not know: where its mark is on the board. */
export type Seen = (hop: Hop) => number | null;

export function trailOf(trace: Trace, message: number, until: number, seen?: Seen): Trail {
  const messages = new Map(trace.messages.map((one) => [one.id, one]));
  const lines = new Map<string, Gathering>();
  const deadEnds: DeadEnd[] = [];
  let steps = 0;
  for (const hop of trace.hops) {
    if (hop.sentAt > until) continue;
    const look = lookOf(hop, messages.get(hop.message));
    const own = hop.message === message;
    const key = `${hop.link} ${hop.back} ${look} ${own}`;
    let line = lines.get(key);
    if (!line) {
      line = { link: hop.link, back: hop.back, look, own, numbers: [], reach: 0 };
      lines.set(key, line);
    }
    line.reach = Math.max(line.reach, progressOf(hop, until, seen));
    if (look !== 'answer') line.numbers.push(++steps);
    const isDead = (hop.outcome === 'lost' || hop.outcome === 'cut') && hop.endedAt <= until;
    if (isDead) {
      deadEnds.push({ link: hop.link, back: hop.back, progress: progressOf(hop, until, seen) });
    }
  }
  return { lines: [...lines.values()], deadEnds, at: whereIs(trace, message, until, seen) };
}

function lookOf(hop: Hop, message: TraceMessage | undefined): TrailLook {
  if (hop.form === 'delivery') return hop.attempt > 1 ? 'again' : 'copy';
  if (hop.form !== 'message') return 'answer';
  if (hop.attempt > 1) return 'again';
  return message && message.attempt > 1 ? 'retry' : 'first';
}

/** How far a hop had come by then. */
export function progressOf(hop: Hop, until: number, seen?: Seen): number {
  const { sentAt, endedAt, outcome } = hop;
  const most = outcome === 'lost' ? lostAt : outcome === 'cut' ? cutAt : 1;
  // No mark any more: it has arrived since the trace was made.
  if (Number.isNaN(endedAt)) return seen ? (seen(hop) ?? 1) : 0.5;
  if (until >= endedAt) return most;
  const share = (until - sentAt) / (endedAt - sentAt);
  return Math.min(most, Math.max(0, share));
}

function whereIs(
  trace: Trace,
  message: number,
  until: number,
  seen: Seen | undefined,
): Whereabouts | null {
  const found = trace.messages.find(({ id }) => id === message);
  if (!found || found.birth > until) return null;
  const { end } = found;
  if (end && end.time <= until) {
    return { on: 'end', id: end.at, isLost: end.outcome === 'dropped' };
  }
  // Under manual acknowledgement the copy travels and the queue keeps the message: follow the copy.
  const last = trace.hops.findLast(
    (hop) => hop.message === message && isItself(hop) && hop.sentAt <= until,
  );
  if (!last) return { on: 'component', id: found.bornAt };
  const isUnderWay = Number.isNaN(last.endedAt) || last.endedAt > until;
  if (isUnderWay) {
    const progress = progressOf(last, until, seen);
    return { on: 'link', link: last.link, back: last.back, progress };
  }
  const isAtReceiver = last.outcome === 'arrived' && !(last.leftAt <= until);
  return { on: 'component', id: isAtReceiver ? last.to : holderOf(trace, message, last) };
}

/** Who has it again after a copy of it came to nothing: the queue that sent the copy. */
function holderOf(trace: Trace, message: number, last: Hop): string {
  if (last.form === 'delivery') return last.from;
  const before = trace.hops.findLast(
    (hop) => hop.message === message && hop.form === 'message' && hop.outcome === 'arrived',
  );
  return before?.to ?? last.to;
}

const isItself = ({ form }: Hop) => form === 'message' || form === 'delivery';

/** `3`, `3·7`, `3–5`, `1…9`: which steps, in as little room as can be read. */
export function numbersText(numbers: readonly number[]): string {
  const first = numbers[0];
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return '';
  if (numbers.length === 1) return String(first);
  if (numbers.length === 2) return `${first}·${last}`;
  return last - first === numbers.length - 1 ? `${first}–${last}` : `${first}…${last}`;
}

/** How far beside the link each line runs, in steps: those on one link and in one direction apart. */
export function lanesOf(lines: readonly TrailLine[]): Map<TrailLine, number> {
  const lanes = new Map<TrailLine, number>();
  const groups = new Map<string, TrailLine[]>();
  for (const line of lines) {
    const key = `${line.link} ${line.back}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  for (const group of groups.values()) {
    group.sort(
      (a, b) =>
        Number(b.own) - Number(a.own) || trailLooks.indexOf(a.look) - trailLooks.indexOf(b.look),
    );
    group.forEach((line, index) => {
      lanes.set(line, index);
    });
  }
  return lanes;
}
