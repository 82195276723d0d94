/**
 * Where the time of a message went, from a trace: what it did at each component, and the parts of its
 * life from birth to end, which follow each other without a gap. What it did is what models have
 * noted (`phase` of a note); it begins every stay by waiting.
 */
import type { NoteCode, Phase } from '../components/define.ts';
import { definitionOf } from '../components/index.ts';
import type { NoteReport } from '../noteReport.ts';
import type { Hop, Trace, TraceMessage } from './trace.ts';

export interface Part {
  readonly phase: Phase | 'network';
  /** Simulated ms. */
  readonly from: number;
  readonly to: number;
  /** Id of the component, or of the link that it travels. */
  readonly at: string;
}

/** A message, or a copy of it, at a component. Those of one message overlap where a queue holds what a consumer works on. */
export interface Stay {
  readonly message: number;
  readonly at: string;
  /** Whether it is the message itself that is here, or a copy that a queue has delivered. */
  readonly form: 'message' | 'delivery';
  /** From its coming to its going, also when the message has ended in between; never none. */
  readonly parts: readonly Part[];
}

export interface Stays {
  /** In the order in which they begin. A stay that took no time is not among them. */
  readonly stays: readonly Stay[];
  /**
   * By message: its life from birth to end (or the end of the trace), in parts that touch. While a
   * queue holds it until it is acknowledged, this is what its copy does, as long as that does
   * anything. One born before the trace begins is told of from where it is first heard of.
   */
  readonly parts: ReadonlyMap<number, readonly Part[]>;
}

/** A stay with how it came about, also one that took no time. */
export interface Visit {
  readonly at: string;
  readonly form: 'message' | 'delivery';
  readonly from: number;
  readonly to: number;
  /** How it came; null where it was born. */
  readonly hop: Hop | null;
  readonly parts: readonly Part[];
}

export function staysOf(trace: Trace): Stays {
  const hops = groupBy(trace.hops, ({ message }) => message);
  const notes = groupBy(trace.notes, ({ message }) => message);
  const children = groupBy(trace.messages, ({ parent }) => parent);
  const stays: Stay[] = [];
  const parts = new Map<number, readonly Part[]>();
  for (const message of trace.messages) {
    const { id } = message;
    const own = hops.get(id) ?? [];
    const visits = visitsOf(message, own, notes.get(id) ?? [], trace.to);
    parts.set(id, lifeOf(message, visits, own, trace.to));
    for (const { at, form, parts: done } of visits) {
      if (done.length > 0) stays.push({ message: id, at, form, parts: done });
    }
    stays.push(...backoffs(notes.get(id) ?? [], children.get(id) ?? [], trace.to));
  }
  return { stays: stays.sort((a, b) => a.parts[0].from - b.parts[0].from), parts };
}

// --- At a component ---

/** A visit in the making. */
interface OpenVisit extends Visit {
  readonly parts: Part[];
  phase: Phase;
  since: number;
}

/** Everywhere that a message or a copy of it has been, from its own hops and notes, in order of coming. */
export function visitsOf(
  message: TraceMessage,
  hops: readonly Hop[],
  notes: readonly NoteReport[],
  traceEnd: number,
): readonly Visit[] {
  const visits: OpenVisit[] = [];
  const add = (at: string, hop: Hop | null, from: number, to: number) => {
    const form = hop?.form === 'delivery' ? 'delivery' : 'message';
    visits.push({ at, form, from, to, hop, parts: [], phase: 'waiting', since: from });
  };
  const setOut = hops.find(({ form }) => form === 'message');
  if (message.bornAt !== '') {
    const left = setOut?.sentAt ?? message.end?.time ?? traceEnd;
    add(message.bornAt, null, message.birth, left);
  }
  for (const hop of hops) {
    if (hop.outcome === 'arrived' && carriesMessage(hop))
      add(hop.to, hop, hop.endedAt, orElse(hop.leftAt, traceEnd));
  }
  for (const note of notes) tell(visits, note);
  for (const visit of visits) endPart(visit, visit.to);
  return visits;
}

/** What a note says of what goes on at the component that made it. */
function tell(visits: readonly OpenVisit[], note: NoteReport): void {
  const code = codeOf(note);
  if (code?.phase === undefined || code.phase === 'backoff') return;
  const here = visits.filter(
    ({ at, from, to }) => at === note.owner && from <= note.time && note.time <= to,
  );
  const visit = here.length > 1 ? meant(here, note, code.phase) : here[0];
  if (visit === undefined) return;
  endPart(visit, note.time);
  visit.phase = code.phase;
}

/** Of several copies at one component, the one that a note is about. */
function meant(here: readonly OpenVisit[], note: NoteReport, phase: Phase): OpenVisit {
  const staying = here.filter(({ to }) => to > note.time);
  const rest = staying.length > 0 ? staying : here;
  const attempt = numberOf(note, 'attempt');
  const same = rest.find(({ form, hop }) => form === 'delivery' && hop?.attempt === attempt);
  // Without a number: whoever has waited longest is next.
  return same ?? rest.find((visit) => visit.phase !== phase) ?? rest[0];
}

function endPart(visit: OpenVisit, at: number): void {
  const { phase, since, parts } = visit;
  const last = parts.at(-1);
  if (at > since) {
    // Each delivery that is held for is a part of its own.
    if (last?.phase === phase && phase !== 'held') parts[parts.length - 1] = { ...last, to: at };
    else parts.push({ phase, from: since, to: at, at: visit.at });
  }
  visit.since = at;
}

/** Between two attempts: from giving up on `message` to the birth of the next. */
function backoffs(
  notes: readonly NoteReport[],
  children: readonly TraceMessage[],
  traceEnd: number,
): Stay[] {
  return notes.flatMap((note) => {
    if (codeOf(note)?.phase !== 'backoff') return [];
    const isNext = ({ bornAt, birth }: TraceMessage) => bornAt === note.owner && birth >= note.time;
    const planned = note.time + (numberOf(note, 'delay') ?? 0);
    const to = children.find(isNext)?.birth ?? Math.min(planned, traceEnd);
    if (to <= note.time) return [];
    const part: Part = { phase: 'backoff', from: note.time, to, at: note.owner };
    return [{ message: note.message, at: note.owner, form: 'message', parts: [part] }];
  });
}

// --- From birth to end ---

function lifeOf(
  message: TraceMessage,
  visits: readonly Visit[],
  hops: readonly Hop[],
  traceEnd: number,
): readonly Part[] {
  const end = message.end?.time ?? traceEnd;
  const life: Part[] = [];
  const add = (part: Part) => {
    const to = Math.min(part.to, end);
    if (to > part.from) life.push({ ...part, to });
  };
  const stayed = (visit: Visit | undefined) => {
    for (const part of visit?.parts ?? []) {
      if (part.phase !== 'held') add(part);
      else for (const one of whileHeld(part, visits, hops, traceEnd)) add(one);
    }
  };
  stayed(visits.find(({ hop }) => hop === null));
  for (const hop of hops) {
    if (hop.form !== 'message') continue;
    add(network(hop, traceEnd));
    stayed(visits.find((visit) => visit.hop === hop));
  }
  return life;
}

/** What a copy does while the queue holds the message: its way there, its stay, and the answer's way back. */
function whileHeld(
  held: Part,
  visits: readonly Visit[],
  hops: readonly Hop[],
  traceEnd: number,
): Part[] {
  const delivery = hops.findLast(
    ({ form, from, sentAt }) => form === 'delivery' && from === held.at && sentAt <= held.from,
  );
  const course: Part[] = [];
  if (delivery !== undefined) {
    course.push(network(delivery, traceEnd));
    course.push(...(visits.find(({ hop }) => hop === delivery)?.parts ?? []));
    const answer = hops.find(
      (hop) =>
        hop.back &&
        hop.link === delivery.link &&
        hop.attempt === delivery.attempt &&
        hop.sentAt === delivery.leftAt,
    );
    if (answer !== undefined) course.push(network(answer, traceEnd));
  }
  const parts: Part[] = [];
  let at = held.from;
  for (const part of course) {
    const to = Math.min(part.to, held.to);
    if (part.from !== at || to <= at) continue;
    parts.push({ ...part, to });
    at = to;
  }
  if (at < held.to) parts.push({ ...held, from: at });
  return parts;
}

function network({ link, sentAt, endedAt }: Hop, traceEnd: number): Part {
  return { phase: 'network', from: sentAt, to: orElse(endedAt, traceEnd), at: link };
}

// --- Helpers ---

/** Whether it carries the message itself, or a copy of it, rather than an answer. */
export function carriesMessage({ form }: Hop): boolean {
  return form === 'message' || form === 'delivery';
}

/** What the definition says of a note; nothing for one of the network's own. */
export function codeOf({ kind, code }: NoteReport): NoteCode | undefined {
  const notes = definitionOf(kind)?.notes;
  return notes !== undefined && Object.hasOwn(notes, code) ? notes[code] : undefined;
}

/** A note's number by its name in the definition. */
function numberOf(note: NoteReport, name: string): number | undefined {
  const at = Object.keys(codeOf(note)?.numbers ?? {}).indexOf(name);
  return at < 0 ? undefined : note.numbers[at];
}

export function orElse(x: number, otherwise: number): number {
  return Number.isNaN(x) ? otherwise : x;
}

export function groupBy<T>(list: readonly T[], key: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}
