/**
 * All that travels or waits: messages, the copies a queue delivers under manual acknowledgement,
 * signals (replies, acks, …), and the tickets by which askers remember what they asked. Each is a
 * parcel of the pool, with one owner at every instant. Only messages are counted, and each ends
 * exactly once: created = completed + dropped + alive holds at every instant.
 */
import { NONE } from './events.ts';
import type { Floats } from './grow.ts';
import { Parcels, type ParcelsState } from './parcels.ts';

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
  'done',
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
/** A call by which a component has another do something within the same machine has returned. */
export const DONE = 11;
/** An asker's memory of a request; never travels. */
export const TICKET = 12;

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

/** Marks of a parcel. */
const ENDED = 1;
const WILL_BE_LOST = 2;

export class Messages extends Parcels {
  created = 0;
  completed = 0;
  dropped = 0;
  /** By reason index. */
  declare droppedBy: Floats;
  /** The last id given out. */
  lastId = 0;

  constructor(reasons: number) {
    super();
    this.droppedBy = new Float64Array(reasons);
  }

  get alive(): number {
    return this.created - this.completed - this.dropped;
  }

  /** A new message of `owner`, counted from now on. Its attributes are the caller's to set. */
  create(owner: number): number {
    const m = this.allocate();
    this.setForm(m, MESSAGE);
    this.setOwner(m, owner);
    this.setId(m, ++this.lastId);
    this.setLink(m, NONE);
    this.setDeliveries(m, 0);
    this.created++;
    return m;
  }

  /** An asker's memory of a request: what it remembers is the caller's to set. Not counted. */
  createTicket(owner: number): number {
    const m = this.allocate();
    this.setForm(m, TICKET);
    this.setOwner(m, owner);
    this.setId(m, 0);
    this.setNext(m, NONE);
    this.setSlot(m, NONE);
    this.setTimer(m, NONE);
    return m;
  }

  /** A parcel that is not a message: a signal or a copy. Not counted. */
  createSignal(form: number, owner: number): number {
    const m = this.allocate();
    this.setForm(m, form);
    this.setOwner(m, owner);
    this.setId(m, 0);
    this.setParent(m, 0);
    this.setType(m, 0);
    this.setKey(m, NONE);
    this.setPriority(m, 0);
    this.setAttempt(m, 1);
    this.setRoot(m, 0);
    this.setPath(m, 0);
    this.setLink(m, NONE);
    this.setExpects(m, NOTHING);
    this.setTag(m, NONE);
    this.setSize(m, 0);
    return m;
  }

  /** Takes over what identifies a message and what it is about from parcel `from`. */
  describe(m: number, from: number): void {
    this.setType(m, this.type(from));
    this.setKey(m, this.key(from));
    this.setPriority(m, this.priority(from));
    this.setAttempt(m, this.attempt(from));
    this.setRoot(m, this.root(from));
    this.setPath(m, this.path(from));
    this.setBirth(m, this.birth(from));
    this.setParent(m, this.parent(from));
    this.setSize(m, this.size(from));
  }

  /** A copy to travel while the original stays with `owner`: same id, not counted. */
  copy(original: number, owner: number): number {
    const m = this.createSignal(DELIVERY, owner);
    this.describe(m, original);
    this.setId(m, this.id(original));
    return m;
  }

  /** Ends a message well. Does nothing to a copy, or to a request whose asker has given up. */
  complete(m: number): void {
    if (this.form(m) !== MESSAGE || (this.marks(m) & ENDED) !== 0) return;
    this.mark(m, ENDED);
    this.completed++;
  }

  /** Ends a message for `reason`. Does nothing to a copy, or to what has ended. */
  drop(m: number, reason: number): void {
    if (this.form(m) !== MESSAGE || (this.marks(m) & ENDED) !== 0) return;
    this.mark(m, ENDED);
    this.dropped++;
    this.droppedBy[reason]++;
  }

  /**
   * Ends request `id`, which `m` was when it was sent, because its asker has given up; whoever holds
   * it does not know. One that has been answered lives on: a queue has taken it.
   */
  abandon(m: number, id: number, reason: number): void {
    if (m === NONE || this.id(m) !== id || this.form(m) !== MESSAGE) return;
    if (this.expects(m) === WANTS_REPLY) this.drop(m, reason);
  }

  /** Turns a parcel whose message has ended into the signal that answers it. */
  turnInto(m: number, form: number, status: number, sizeBytes: number): void {
    this.setForm(m, form);
    this.setSize(m, sizeBytes);
    this.begin(m, status);
  }

  hasEnded(m: number): boolean {
    return (this.marks(m) & ENDED) !== 0;
  }

  doom(m: number): void {
    this.mark(m, WILL_BE_LOST);
  }

  isDoomed(m: number): boolean {
    return (this.marks(m) & WILL_BE_LOST) !== 0;
  }

  /** All of it as plain data. */
  save(): MessagesState {
    return {
      pool: this.savePool(),
      counts: [this.created, this.completed, this.dropped, this.lastId],
      droppedBy: this.droppedBy.slice(),
    };
  }

  restore(state: MessagesState): void {
    this.restorePool(state.pool);
    [this.created, this.completed, this.dropped, this.lastId] = state.counts;
    this.droppedBy = state.droppedBy.slice();
  }
}

export interface MessagesState {
  readonly pool: ParcelsState;
  readonly counts: readonly number[];
  readonly droppedBy: Floats;
}
