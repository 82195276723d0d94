/** A trace with what every view of it needs: who caused whom, where time went, how long it lasted. */
import {
  carriesMessage,
  type Part,
  type Stay,
  type Stays,
  staysOf,
} from '../../simulations/traces/stays.ts';
import type { Hop, Trace, TraceMessage } from '../../simulations/traces/trace.ts';

export { carriesMessage, type Part, type Stay };

/** What a message's time is spent on, in the order in which it is listed. */
export const phases = [
  'waiting',
  'service',
  'calling',
  'held',
  'network',
  'backoff',
] as const satisfies readonly Part['phase'][];
export type Phase = (typeof phases)[number];

/** A message in the tree of causes, in the order in which the tree is read. */
export interface Member {
  readonly message: TraceMessage;
  /** 0 for what nothing in this trace caused. */
  readonly depth: number;
  /** Ids, in order of birth. */
  readonly children: readonly number[];
  /** Id of the cause when it is part of this trace, else 0. */
  readonly parent: number;
  readonly isLastChild: boolean;
}

export interface Story {
  /** As it was recorded. */
  readonly recorded: Trace;
  /** What of it lies in the stretch that is shown: a stretch of time begins amid what was under way. */
  readonly trace: Trace;
  readonly parts: Stays['parts'];
  readonly stays: readonly Stay[];
  readonly members: readonly Member[];
  readonly byId: ReadonlyMap<number, Member>;
  /** What is shown, in simulated ms: from the first thing that happened to the last. */
  readonly from: number;
  readonly to: number;
}

export function storyOf(trace: Trace): Story {
  return storyFrom(trace, staysOf(trace));
}

export function storyFrom(recorded: Trace, told: Stays): Story {
  const { from, to } = spanOf(recorded);
  const stays = told.stays.flatMap((stay) => clipped(stay, from));
  const trace = within(recorded, stays, from);
  const members = membersOf(trace.messages);
  const byId = new Map(members.map((member) => [member.message.id, member]));
  return { recorded, trace, parts: told.parts, stays, members, byId, from, to };
}

function clipped(stay: Stay, from: number): Stay[] {
  const parts = stay.parts
    .filter((part) => part.to > from || part.from >= from)
    .map((part) => (part.from < from ? { ...part, from } : part));
  return parts.length === 0 ? [] : [{ ...stay, parts }];
}

/** Without what was over before. */
function within(trace: Trace, stays: readonly Stay[], from: number): Trace {
  const hops = trace.hops.filter(({ endedAt }) => !(endedAt < from));
  const notes = trace.notes.filter(({ time }) => time >= from);
  const heardOf = new Set(hops.map(({ message }) => message));
  const messages = trace.messages.filter(
    ({ id, end }) => end === null || end.time >= from || heardOf.has(id),
  );
  const places = new Set([
    ...hops.flatMap((hop) => [hop.from, hop.to]),
    ...stays.map(({ at }) => at),
    ...messages.flatMap(({ birth, bornAt }) => (birth >= from ? [bornAt] : [])),
  ]);
  const components = trace.components.filter(({ id }) => places.has(id));
  return { ...trace, hops, notes, messages, components };
}

/** When a message was over, or when the trace ends while it is alive. */
export function endOf(story: Story, message: TraceMessage): number {
  return message.end?.time ?? story.to;
}

/** When a parcel arrived or was lost; the end of the trace for one that still flies. */
export function arrivalOf(story: Pick<Story, 'to'>, hop: Hop): number {
  return Number.isNaN(hop.endedAt) ? Math.max(hop.sentAt, story.to) : hop.endedAt;
}

/** Which delivery of its message a hop is: 2 and up are redeliveries; 0 for other forms. */
export function deliveryOf(hop: Hop): number {
  return hop.form === 'delivery' ? hop.attempt : 0;
}

function membersOf(messages: readonly TraceMessage[]): Member[] {
  const known = new Set(messages.map(({ id }) => id));
  const children = new Map<number, TraceMessage[]>();
  for (const message of messages) {
    // Ids are in order of birth: a cause is older, and a trace cannot run in circles.
    const parent = known.has(message.parent) && message.parent < message.id ? message.parent : 0;
    const siblings = children.get(parent);
    if (siblings) siblings.push(message);
    else children.set(parent, [message]);
  }
  const members: Member[] = [];
  const roots = children.get(0) ?? [];
  // By hand rather than by recursion: a chain of retries may be as long as the trace.
  const open = roots.map((message) => ({ message, depth: 0, parent: 0, isLastChild: false }));
  open.reverse();
  if (open[0]) open[0].isLastChild = true;
  for (let next = open.pop(); next; next = open.pop()) {
    const { message, depth } = next;
    const below = children.get(message.id) ?? [];
    members.push({ ...next, children: below.map(({ id }) => id) });
    for (let i = below.length - 1; i >= 0; i--) {
      const isLastChild = i === below.length - 1;
      open.push({ message: below[i], depth: depth + 1, parent: message.id, isLastChild });
    }
  }
  return members;
}

/** Where nothing has happened yet or any more there is nothing to show. */
function spanOf(trace: Trace): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { birth, end } of trace.messages) {
    from = Math.min(from, birth);
    to = Math.max(to, end?.time ?? trace.to);
  }
  for (const { sentAt, endedAt } of trace.hops) {
    from = Math.min(from, sentAt);
    to = Math.max(to, Number.isNaN(endedAt) ? trace.to : endedAt);
  }
  if (from > to) return { from: trace.from, to: trace.to };
  // What was under way before the stretch that was asked about begins at its edge.
  from = Math.max(from, trace.from);
  return { from, to: Math.max(from, to) };
}
