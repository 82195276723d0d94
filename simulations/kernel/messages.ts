/**
 * All that travels or waits: messages, the copies a queue delivers under manual acknowledgement,
 * signals (replies, acks, …), and the tickets by which askers remember what they asked.
 *
 * Each is a *parcel*: an index into parallel typed arrays. A parcel has one owner at every instant;
 * handles are reused, ids never. Only messages are counted, and each ends exactly once:
 * created = completed + dropped + alive holds at every instant.
 */
import { NONE } from './events.ts';
import { type Bytes, type Floats, grownBytes, grownFloats, grownInts, type Ints } from './grow.ts';
import { LimitError, MAX_PARCELS } from './limits.ts';

/** What a parcel is; the index is its code in `form` and in frames. */
export const forms = [
  'message',
  'delivery',
  'reply',
  'confirm',
  'ack',
  'nack',
  'refusal',
  'subscribe',
  'pull',
  'empty',
  'mode',
] as const;
export type Form = (typeof forms)[number];

export const MESSAGE = 0;
export const DELIVERY = 1;
export const REPLY = 2;
export const CONFIRM = 3;
export const ACK = 4;
export const NACK = 5;
export const REFUSAL = 6;
export const SUBSCRIBE = 7;
export const PULL = 8;
export const EMPTY = 9;
export const MODE = 10;
/** An asker's memory of a request; never travels. */
export const TICKET = 11;
const UNUSED = 255;

/** What the sender of a message waits for. */
export const NOTHING = 0;
export const WANTS_CONFIRM = 1;
export const WANTS_REPLY = 2;
export const WANTS_ACK = 3;
/** A queue that acknowledges automatically waits for the slot to be free again. */
export const WANTS_SLOT = 4;

/** How an answer turned out. */
export const OK = 0;
export const FAILED = 1;
export const REFUSED = 2;

/** Bits of `mark`. */
const ENDED = 1;
const WILL_BE_LOST = 2;

export class Messages {
  id = new Float64Array(256);
  form = new Uint8Array(256).fill(UNUSED);
  type = new Int32Array(256);
  size = new Float64Array(256);
  /** Key number, or NONE. */
  key = new Int32Array(256);
  priority = new Int32Array(256);
  birth = new Float64Array(256);
  /** First try is 1. */
  attempt = new Int32Array(256);
  /** Id of what this was caused by, 0 for none. */
  parent = new Float64Array(256);
  /** Number of the arrival at its source. With `path` it names what belongs to that arrival. */
  root = new Float64Array(256);
  /** A hash of the source and of every call on the way here. */
  path = new Int32Array(256);
  /** Component index, or −2 − direction while on a link. */
  owner = new Int32Array(256);
  /** The link it last arrived by: where its answer goes. NONE when it came by none. */
  link = new Int32Array(256);
  expects = new Uint8Array(256);
  status = new Uint8Array(256);
  /** The sender's own handle for it, returned with the answer. */
  tag = new Int32Array(256);
  mark = new Uint8Array(256);

  // Registers for whoever owns it now.
  next = new Int32Array(256);
  previous = new Int32Array(256);
  since = new Float64Array(256);
  until = new Float64Array(256);
  place = new Float64Array(256);
  slot = new Int32Array(256);
  timer = new Int32Array(256);
  /** How often a queue has delivered it. */
  deliveries = new Int32Array(256);

  created = 0;
  completed = 0;
  dropped = 0;
  /** By reason index. */
  droppedBy: Floats;
  private lastId = 0;
  private used = 0;
  private freeHead = NONE;

  constructor(reasons: number) {
    this.droppedBy = new Float64Array(reasons);
  }

  get alive(): number {
    return this.created - this.completed - this.dropped;
  }

  /** One past the highest handle in use, for the rare scans over all parcels. */
  get end(): number {
    return this.used;
  }

  inUse(m: number): boolean {
    return this.form[m] !== UNUSED;
  }

  /** A new message of `owner`, counted from now on. Its attributes are the caller's to set. */
  create(owner: number): number {
    const m = this.allocate();
    this.form[m] = MESSAGE;
    this.owner[m] = owner;
    this.id[m] = ++this.lastId;
    this.link[m] = NONE;
    this.deliveries[m] = 0;
    this.created++;
    return m;
  }

  /** An asker's memory of a request: what it remembers is the caller's to set. Not counted. */
  createTicket(owner: number): number {
    const m = this.allocate();
    this.form[m] = TICKET;
    this.owner[m] = owner;
    this.id[m] = 0;
    this.next[m] = NONE;
    this.slot[m] = NONE;
    this.timer[m] = NONE;
    return m;
  }

  /** A parcel that is not a message: a signal or a copy. Not counted. */
  createSignal(form: number, owner: number): number {
    const m = this.allocate();
    this.form[m] = form;
    this.owner[m] = owner;
    this.id[m] = 0;
    this.parent[m] = 0;
    this.type[m] = 0;
    this.key[m] = NONE;
    this.priority[m] = 0;
    this.attempt[m] = 1;
    this.root[m] = 0;
    this.path[m] = 0;
    this.link[m] = NONE;
    this.expects[m] = NOTHING;
    this.status[m] = OK;
    this.tag[m] = NONE;
    this.size[m] = 0;
    return m;
  }

  /** Takes over what identifies a message and what it is about from parcel `from`. */
  describe(m: number, from: number): void {
    this.type[m] = this.type[from];
    this.key[m] = this.key[from];
    this.priority[m] = this.priority[from];
    this.attempt[m] = this.attempt[from];
    this.root[m] = this.root[from];
    this.path[m] = this.path[from];
    this.birth[m] = this.birth[from];
    this.parent[m] = this.parent[from];
    this.size[m] = this.size[from];
  }

  /** A copy to travel while the original stays with `owner`: same id, not counted. */
  copy(original: number, owner: number): number {
    const m = this.createSignal(DELIVERY, owner);
    this.describe(m, original);
    this.id[m] = this.id[original];
    return m;
  }

  /** Ends a message well. Does nothing to a copy, or to a request whose asker has given up. */
  complete(m: number): void {
    if (this.form[m] !== MESSAGE || (this.mark[m] & ENDED) !== 0) return;
    this.mark[m] |= ENDED;
    this.completed++;
  }

  /** Ends a message for `reason`. Does nothing to a copy, or to what has ended. */
  drop(m: number, reason: number): void {
    if (this.form[m] !== MESSAGE || (this.mark[m] & ENDED) !== 0) return;
    this.mark[m] |= ENDED;
    this.dropped++;
    this.droppedBy[reason]++;
  }

  /**
   * Ends request `id`, which `m` was when it was sent, because its asker has given up; whoever holds
   * it does not know. One that has been answered lives on: a queue has taken it.
   */
  abandon(m: number, id: number, reason: number): void {
    if (m === NONE || this.id[m] !== id || this.form[m] !== MESSAGE) return;
    if (this.expects[m] === WANTS_REPLY) this.drop(m, reason);
  }

  /** Turns a parcel whose message has ended into the signal that answers it. */
  turnInto(m: number, form: number, status: number, sizeBytes: number): void {
    this.form[m] = form;
    this.status[m] = status;
    this.size[m] = sizeBytes;
    this.mark[m] = 0;
  }

  /** Gives the handle back. A message must have ended first. */
  free(m: number): void {
    this.form[m] = UNUSED;
    this.next[m] = this.freeHead;
    this.freeHead = m;
  }

  hasEnded(m: number): boolean {
    return (this.mark[m] & ENDED) !== 0;
  }

  doom(m: number): void {
    this.mark[m] |= WILL_BE_LOST;
  }

  isDoomed(m: number): boolean {
    return (this.mark[m] & WILL_BE_LOST) !== 0;
  }

  private allocate(): number {
    let m = this.freeHead;
    if (m === NONE) {
      m = this.used++;
      if (m >= MAX_PARCELS)
        throw new LimitError('tooManyMessages', MAX_PARCELS, this.busiestOwners());
      if (m >= this.id.length) this.grow();
    } else {
      this.freeHead = this.next[m];
    }
    this.mark[m] = 0;
    return m;
  }

  private busiestOwners(): number[] {
    const held = new Map<number, number>();
    for (let m = 0; m < this.used - 1; m++) {
      if (this.owner[m] >= 0) held.set(this.owner[m], (held.get(this.owner[m]) ?? 0) + 1);
    }
    return [...held].sort((a, b) => b[1] - a[1]).map(([owner]) => owner);
  }

  private grow(): void {
    const length = this.id.length * 2;
    for (const name of floatFields) this[name] = grownFloats(this[name], length);
    for (const name of intFields) this[name] = grownInts(this[name], length);
    for (const name of byteFields) this[name] = grownBytes(this[name], length);
  }

  /** All of it as plain data. */
  save(): MessagesState {
    const arrays: Record<string, Floats | Ints | Bytes> = {};
    for (const name of [...floatFields, ...intFields, ...byteFields])
      arrays[name] = this[name].slice(0, this.used);
    return {
      arrays,
      counts: [this.created, this.completed, this.dropped, this.lastId, this.used, this.freeHead],
      droppedBy: this.droppedBy.slice(),
    };
  }

  restore(state: MessagesState): void {
    [this.created, this.completed, this.dropped, this.lastId, this.used, this.freeHead] =
      state.counts;
    while (this.id.length < this.used) this.grow();
    for (const name of floatFields) this[name].set(state.arrays[name]);
    for (const name of intFields) this[name].set(state.arrays[name]);
    for (const name of byteFields) this[name].set(state.arrays[name]);
    this.droppedBy = state.droppedBy.slice();
  }
}

const floatFields = ['id', 'size', 'birth', 'parent', 'root', 'since', 'until', 'place'] as const;
const intFields = [
  'type',
  'key',
  'priority',
  'attempt',
  'path',
  'owner',
  'link',
  'tag',
  'next',
  'previous',
  'slot',
  'timer',
  'deliveries',
] as const;
const byteFields = ['form', 'expects', 'status', 'mark'] as const;

export interface MessagesState {
  readonly arrays: Readonly<Record<string, Floats | Ints | Bytes>>;
  readonly counts: readonly number[];
  readonly droppedBy: Floats;
}
