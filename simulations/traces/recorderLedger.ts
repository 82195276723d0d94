/** Writes down what becomes of chosen messages while a session runs that was made with it as tracer. */
import { NONE } from '../kernel/events.ts';
import { forms, REPLY } from '../kernel/messages.ts';
import type { Network } from '../network/network.ts';
import type { Tracer } from '../network/tracing.ts';
import { type NoteReport, noteReport } from '../noteReport.ts';
import type { Hop, Trace, TraceMessage } from './trace.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A parcel about a chosen message: the message itself, a copy of it, or an answer. */
interface Carried {
  readonly message: Mutable<TraceMessage>;
  /** The last link it was put on. */
  hop: Mutable<Hop> | null;
}

/** Whether to write down message `id`, which has just been made. Asked once for every message. */
export type Choice = (id: number, parent: number) => boolean;

const statuses = ['ok', 'failed', 'refused'] as const;

export class Ledger implements Tracer {
  /** When the last thing was written down, simulated ms. */
  lastAt = 0;
  private network: Network | null = null;
  private choice: Choice = () => false;
  /** Messages of which it is not known yet what they are about: who made each, by handle. */
  private readonly newborn = new Map<number, number>();
  private readonly carried = new Map<number, Carried>();
  private readonly messages = new Map<number, Mutable<TraceMessage>>();
  private readonly hops: Mutable<Hop>[] = [];
  private readonly notes: NoteReport[] = [];
  /** Indices of components, in the order in which they first occur. */
  private readonly seen = new Set<number>();
  private notesRead = 0;

  /** Begins to listen to `network`: `choice` says which of the messages made from now on are wanted. */
  open(network: Network, choice: Choice): void {
    this.network = network;
    this.choice = choice;
    this.newborn.clear();
    this.notesRead = network.notes.total;
  }

  close(): void {
    this.network = null;
  }

  has(id: number): boolean {
    return this.messages.has(id);
  }

  get messageCount(): number {
    return this.messages.size;
  }

  get hopCount(): number {
    return this.hops.length;
  }

  get noteCount(): number {
    return this.notes.length;
  }

  /** Parcels that are about what was chosen and still exist. */
  get parcelCount(): number {
    return this.carried.size;
  }

  // --- What the network tells ---

  born(m: number): void {
    if (this.network !== null) this.newborn.set(m, this.network.messages.owner(m));
  }

  sent(link: number, m: number): void {
    const { network } = this;
    if (network === null) return;
    let carried = this.carriedBy(m, network);
    if (carried === undefined) {
      // A copy or an answer is first heard of when it is sent, maybe in the event that made its message.
      const id = network.messages.id(m);
      for (const other of this.newborn.keys())
        if (network.messages.id(other) === id) this.carriedBy(other, network);
      const message = this.messages.get(id);
      if (message === undefined) return;
      carried = this.carry(m, message);
    }
    const { now } = network.events;
    if (carried.hop !== null) leave(carried.hop, now);
    carried.hop = this.beginHop(link, m, now, network);
    this.lastAt = now;
  }

  arrived(m: number): void {
    this.endHop(m, 'arrived');
  }

  lost(m: number): void {
    this.endHop(m, 'lost');
  }

  ended(m: number, reason: number): void {
    const { network } = this;
    const message = network === null ? undefined : this.carriedBy(m, network)?.message;
    if (network === null || message === undefined) return;
    message.end = {
      time: network.events.now,
      at: nameOf(network.messages.owner(m), network),
      outcome: reason === NONE ? 'completed' : 'dropped',
      reason: reason === NONE ? '' : network.reasonNames[reason],
    };
    this.lastAt = message.end.time;
  }

  freed(m: number): void {
    const { network } = this;
    const carried = network === null ? undefined : this.carriedBy(m, network);
    if (network === null || carried === undefined) return;
    // Let go of before it has got anywhere: what was in flight has been cut off.
    if (carried.hop?.outcome === 'flying') this.endHop(m, 'cut');
    else if (carried.hop !== null) leave(carried.hop, network.events.now);
    this.carried.delete(m);
    this.lastAt = network.events.now;
  }

  // --- Between events ---

  /** After an event: all that it made is complete now, and what it noted is there. */
  settle(): void {
    const { network } = this;
    if (network === null) return;
    if (this.newborn.size > 0) for (const m of [...this.newborn.keys()]) this.carriedBy(m, network);
    const { notes } = network;
    for (let i = Math.max(this.notesRead, notes.oldest); i < notes.total; i++) {
      if (!this.messages.has(notes.at(i).message)) continue;
      const note = noteReport(network, i);
      this.notes.push(note);
      this.lastAt = note.time;
    }
    this.notesRead = notes.total;
  }

  /** Takes on parcel `m`, which was there before; an answer or a copy only after its message. */
  adopt(m: number): void {
    const { network } = this;
    if (network === null) return;
    const { messages, links } = network;
    const message =
      this.messages.get(messages.id(m)) ?? this.describe(m, '', messages.birth(m), network);
    const carried = this.carry(m, message);
    if (messages.owner(m) >= 0) return;
    const direction = -2 - messages.owner(m);
    let inLine = links.first[direction];
    while (inLine !== NONE && inLine !== m) inLine = messages.next(inLine);
    const sentAt = inLine === m ? messages.since(m) : network.events.now;
    carried.hop = this.beginHop(direction >> 1, m, sentAt, network);
  }

  /** All of it, as it stands. */
  trace(from: number, to: number, truncated: boolean, { components }: Network): Trace {
    const seen = new Map<string, string>();
    for (const index of this.seen) {
      const { id, kind } = components[index];
      if (!seen.has(id)) seen.set(id, kind.id);
    }
    return {
      from,
      to,
      components: [...seen].map(([id, kind]) => ({ id, kind })),
      messages: [...this.messages.values()].sort((a, b) => a.id - b.id),
      hops: this.hops,
      notes: this.notes,
      truncated,
    };
  }

  /** What parcel `m` carries, if that was chosen. */
  private carriedBy(m: number, network: Network): Carried | undefined {
    const bornAt = this.newborn.get(m);
    if (bornAt === undefined) return this.carried.get(m);
    this.newborn.delete(m);
    const { messages, events } = network;
    if (!this.choice(messages.id(m), messages.parent(m))) return undefined;
    return this.carry(m, this.describe(m, this.see(bornAt, network), events.now, network));
  }

  private carry(m: number, message: Mutable<TraceMessage>): Carried {
    const carried: Carried = { message, hop: null };
    this.carried.set(m, carried);
    return carried;
  }

  private describe(
    m: number,
    bornAt: string,
    birth: number,
    { messages, types, events }: Network,
  ): Mutable<TraceMessage> {
    const [id, parent] = [messages.id(m), messages.parent(m)];
    const message: Mutable<TraceMessage> = {
      id,
      type: types[messages.type(m)],
      parent,
      first: this.messages.get(parent)?.first ?? (parent === 0 ? id : parent),
      key: messages.key(m),
      priority: messages.priority(m),
      sizeBytes: messages.size(m),
      attempt: messages.attempt(m),
      birth,
      bornAt,
      end: null,
    };
    this.messages.set(id, message);
    this.lastAt = events.now;
    return message;
  }

  private beginHop(link: number, m: number, sentAt: number, network: Network): Mutable<Hop> {
    const { messages, links } = network;
    const form = messages.form(m);
    const back = form >= REPLY;
    const from = this.see(back ? links.to[link] : links.from[link], network);
    const to = this.see(back ? links.from[link] : links.to[link], network);
    const hop: Mutable<Hop> = {
      message: messages.id(m),
      form: forms[form],
      link: links.id[link],
      from,
      to,
      back,
      sentAt,
      endedAt: Number.NaN,
      leftAt: Number.NaN,
      attempt: messages.attempt(m),
      outcome: 'flying',
      status: statuses[messages.status(m)],
    };
    this.hops.push(hop);
    return hop;
  }

  private endHop(m: number, outcome: Hop['outcome']): void {
    const { network } = this;
    const hop = network === null ? null : (this.carriedBy(m, network)?.hop ?? null);
    if (network === null || hop === null) return;
    hop.outcome = outcome;
    hop.endedAt = network.events.now;
    this.lastAt = hop.endedAt;
  }

  /** A component's id; it occurs. */
  private see(index: number, { components }: Network): string {
    this.seen.add(index);
    return components[index].id;
  }
}

function leave(hop: Mutable<Hop>, now: number): void {
  if (hop.outcome === 'arrived' && Number.isNaN(hop.leftAt)) hop.leftAt = now;
}

/** Id of the component or link that is an owner. */
function nameOf(owner: number, { components, links }: Network): string {
  return owner >= 0 ? components[owner].id : links.id[(-2 - owner) >> 1];
}
