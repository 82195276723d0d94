/**
 * The future event list: what is due, in one order (time, sequence number).
 *
 * Events due later lie in a 4-ary heap; events due now, which are most of them on links without
 * latency, in a ring. What the heap holds for the present instant was scheduled before the clock
 * reached it, so it precedes all of the ring: taking from the heap first keeps the order exact.
 *
 * An event is a slot: a few consecutive numbers in two arrays (one array per field would cost twice
 * the time, for every array has a length to check and an address to load). Times travel through the
 * field `dueAt`, since a float64 argument may be boxed. All of it is plain data.
 */
import { type Floats, grownFloats, grownInts, type Ints } from './grow.ts';
import { LimitError } from './limits.ts';

export const NONE = -1;

/** Numbers per slot in `floats` (due, order) and in `ints`; two unused ints keep a slot on its line. */
const FLOATS = 2;
const INTS = 8;
const GENERATION = 4;
const PLACE = 5;

const FREE = -1;
const IN_RING = -2;
const CANCELLED = -3;
/** A timer handle packs slot and generation, so that one kept too long cancels nothing. */
const SLOT_BITS = 21;
const SLOT_MASK = (1 << SLOT_BITS) - 1;
const GENERATION_MASK = (1 << 9) - 1;
/** Most events that can be pending at once. */
export const MAX_PENDING = SLOT_MASK;

export class EventList {
  /** Simulated ms. */
  now = 0.5;
  /** When the next scheduled event is due; set before `schedule`. */
  dueAt = 0.5;
  /** How long from now, for whoever works out `dueAt` from it. */
  delay = 0.5;
  /** `take` gives nothing due later than this. */
  until = 0.5;
  /** The next sequence number. */
  sequence = 0;
  /** An event due now and before all others in the ring, kept out of it; none while its target is NONE. */
  asideTarget = NONE;
  asideCode = 0;
  asideMessage = NONE;
  asideOrder = 0;
  /** Only the loop puts events aside, and it puts them back before anything else looks. */
  putsAside = false;

  /** Two per slot: when it is due, and its sequence number. */
  private floats = new Float64Array(256 * FLOATS);
  /** Six per slot: target, code, message, argument, generation, and its place in heap or ring. */
  private ints = new Int32Array(256 * INTS);
  private free = new Int32Array(256);
  private freeCount = 0;
  private used = 0;

  private heapDue = new Float64Array(256);
  private heapSlot = new Int32Array(256);
  private heapSize = 0;
  private ring = new Int32Array(256);
  private ringHead = 0;
  private ringSize = 0;

  constructor() {
    this.now = 0;
  }

  get pending(): number {
    return this.heapSize + this.ringSize;
  }

  /** Schedules an event at `dueAt` (now, if that is past) and returns its handle. */
  schedule(target: number, code: number, message: number, argument: number): number {
    const slot = this.freeCount > 0 ? this.free[--this.freeCount] : this.newSlot();
    const { floats, ints } = this;
    const at = slot << 3;
    ints[at] = target;
    ints[at | 1] = code;
    ints[at | 2] = message;
    ints[at | 3] = argument;
    const generation = ints[at | 4];
    floats[(slot << 1) | 1] = this.sequence++;
    if (this.dueAt > this.now) {
      floats[slot << 1] = this.dueAt;
      this.siftUp(this.heapSize++, slot);
    } else {
      floats[slot << 1] = this.now;
      this.pushRing(slot);
    }
    return (generation << SLOT_BITS) | slot;
  }

  /**
   * Schedules an event at `dueAt` with a sequence number taken earlier: for a line whose head alone
   * is scheduled. The number must be one that `sequence` has already given out.
   */
  scheduleInOrder(
    target: number,
    code: number,
    message: number,
    argument: number,
    order: number,
  ): void {
    const slot = this.freeCount > 0 ? this.free[--this.freeCount] : this.newSlot();
    const at = slot << 3;
    this.ints[at] = target;
    this.ints[at | 1] = code;
    this.ints[at | 2] = message;
    this.ints[at | 3] = argument;
    this.floats[slot << 1] = this.dueAt;
    this.floats[(slot << 1) | 1] = order;
    this.siftUp(this.heapSize++, slot);
  }

  // --- The event that is next ---

  /**
   * Schedules an event for now that will not be cancelled. While the loop runs and nothing else is due
   * now it is only put aside: most deliveries over links without latency are over before the next.
   */
  scheduleNext(target: number, code: number, message: number): void {
    if (this.asideTarget === NONE && this.ringSize === 0 && this.putsAside === true) {
      this.asideTarget = target;
      this.asideCode = code;
      this.asideMessage = message;
      this.asideOrder = this.sequence++;
    } else {
      this.dueAt = this.now;
      this.schedule(target, code, message, 0);
    }
  }

  /** Whether the event that was put aside is the next; it has then been taken, and its fields tell what it is. */
  takeAside(): boolean {
    if (this.asideTarget === NONE) return false;
    return this.heapSize === 0 || this.heapDue[0] !== this.now;
  }

  /** Puts what was put aside in line, where everything but the loop looks for it. */
  putBack(): void {
    if (this.asideTarget === NONE) return;
    const slot = this.freeCount > 0 ? this.free[--this.freeCount] : this.newSlot();
    const at = slot << 3;
    this.ints[at] = this.asideTarget;
    this.ints[at | 1] = this.asideCode;
    this.ints[at | 2] = this.asideMessage;
    this.ints[at | 3] = 0;
    this.floats[slot << 1] = this.now;
    this.floats[(slot << 1) | 1] = this.asideOrder;
    this.asideTarget = NONE;
    if (this.ringSize === this.ring.length) this.growRing();
    this.ringHead = (this.ringHead - 1) & (this.ring.length - 1);
    this.ring[this.ringHead] = slot;
    this.ringSize++;
    this.ints[at | PLACE] = IN_RING;
  }

  // --- What an event is ---

  due(slot: number): number {
    return this.floats[slot << 1];
  }

  order(slot: number): number {
    return this.floats[(slot << 1) | 1];
  }

  target(slot: number): number {
    return this.ints[slot << 3];
  }

  code(slot: number): number {
    return this.ints[(slot << 3) | 1];
  }

  message(slot: number): number {
    return this.ints[(slot << 3) | 2];
  }

  argument(slot: number): number {
    return this.ints[(slot << 3) | 3];
  }

  /** Takes back an event; does nothing when the handle's event has happened or was cancelled. */
  cancel(handle: number): void {
    if (handle < 0) return;
    const slot = handle & SLOT_MASK;
    if (this.ints[(slot << 3) | GENERATION] !== handle >> SLOT_BITS) return;
    const at = this.ints[(slot << 3) | PLACE];
    if (at === IN_RING) this.ints[(slot << 3) | PLACE] = CANCELLED;
    else if (at >= 0) {
      this.removeAt(at);
      this.release(slot);
    }
  }

  /** Cancels every pending event for which `chosen` holds; for rare things like a crash. */
  cancelWhere(chosen: (slot: number) => boolean): void {
    for (let i = this.heapSize - 1; i >= 0; i--) {
      const slot = this.heapSlot[i];
      if (!chosen(slot)) continue;
      this.removeAt(i);
      this.release(slot);
      // Removal moved another event here; look at this index again.
      i = Math.min(i + 1, this.heapSize);
    }
    for (let i = 0; i < this.ringSize; i++) {
      const slot = this.ring[(this.ringHead + i) & (this.ring.length - 1)];
      if (this.ints[(slot << 3) | PLACE] === IN_RING && chosen(slot))
        this.ints[(slot << 3) | PLACE] = CANCELLED;
    }
  }

  /**
   * Takes the next event due by `until` out of the list, moves the clock to it and returns its slot;
   * NONE when there is none. Read its fields, then `release` it.
   */
  take(): number {
    if (this.heapSize > 0 && this.heapDue[0] === this.now) return this.popHeap();
    while (this.ringSize > 0) {
      const slot = this.ring[this.ringHead];
      this.ringHead = (this.ringHead + 1) & (this.ring.length - 1);
      this.ringSize--;
      if (this.ints[(slot << 3) | PLACE] === IN_RING) return slot;
      this.release(slot);
    }
    if (this.heapSize > 0 && this.heapDue[0] <= this.until) {
      this.now = this.heapDue[0];
      return this.popHeap();
    }
    return NONE;
  }

  /** When the next event is due; Infinity when there is none. */
  nextDue(): number {
    for (let i = 0; i < this.ringSize; i++) {
      const slot = this.ring[(this.ringHead + i) & (this.ring.length - 1)];
      if (this.ints[(slot << 3) | PLACE] === IN_RING) return this.now;
    }
    return this.heapSize > 0 ? this.heapDue[0] : Number.POSITIVE_INFINITY;
  }

  /** Calls `look` with the slot of every event that is due now and has not been processed, in order. */
  forEachDueNow(look: (slot: number) => void): void {
    for (let i = 0; i < this.ringSize; i++) {
      const slot = this.ring[(this.ringHead + i) & (this.ring.length - 1)];
      if (this.ints[(slot << 3) | PLACE] === IN_RING) look(slot);
    }
  }

  release(slot: number): void {
    const at = slot << 3;
    this.ints[at | 5] = FREE;
    this.ints[at | 4] = (this.ints[at | 4] + 1) & GENERATION_MASK;
    this.free[this.freeCount++] = slot;
  }

  private popHeap(): number {
    const slot = this.heapSlot[0];
    const last = this.heapSlot[--this.heapSize];
    if (this.heapSize > 0) this.siftDown(0, last);
    return slot;
  }

  private removeAt(index: number): void {
    const last = this.heapSlot[--this.heapSize];
    if (index === this.heapSize) return;
    this.siftDown(index, last);
    if (this.ints[(last << 3) | PLACE] === index) this.siftUp(index, last);
  }

  private siftUp(from: number, slot: number): void {
    const { heapDue, heapSlot, floats, ints } = this;
    const due = floats[slot << 1];
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 2;
      const parentDue = heapDue[parent];
      const parentSlot = heapSlot[parent];
      if (
        parentDue < due ||
        (parentDue === due && floats[(parentSlot << 1) | 1] < floats[(slot << 1) | 1])
      )
        break;
      heapDue[index] = parentDue;
      heapSlot[index] = parentSlot;
      ints[(parentSlot << 3) | PLACE] = index;
      index = parent;
    }
    heapDue[index] = due;
    heapSlot[index] = slot;
    ints[(slot << 3) | PLACE] = index;
  }

  private siftDown(from: number, slot: number): void {
    const { heapDue, heapSlot, floats, ints } = this;
    const size = this.heapSize;
    const due = floats[slot << 1];
    let index = from;
    for (;;) {
      let child = (index << 2) | 1;
      if (child >= size) break;
      const end = child + 4 < size ? child + 4 : size;
      let least = child;
      let leastDue = heapDue[child];
      for (child++; child < end; child++) {
        const childDue = heapDue[child];
        if (
          childDue < leastDue ||
          (childDue === leastDue &&
            floats[(heapSlot[child] << 1) | 1] < floats[(heapSlot[least] << 1) | 1])
        ) {
          least = child;
          leastDue = childDue;
        }
      }
      const leastSlot = heapSlot[least];
      if (
        due < leastDue ||
        (due === leastDue && floats[(slot << 1) | 1] < floats[(leastSlot << 1) | 1])
      )
        break;
      heapDue[index] = leastDue;
      heapSlot[index] = leastSlot;
      ints[(leastSlot << 3) | PLACE] = index;
      index = least;
    }
    heapDue[index] = due;
    heapSlot[index] = slot;
    ints[(slot << 3) | PLACE] = index;
  }

  private pushRing(slot: number): void {
    if (this.ringSize === this.ring.length) this.growRing();
    this.ring[(this.ringHead + this.ringSize) & (this.ring.length - 1)] = slot;
    this.ringSize++;
    this.ints[(slot << 3) | PLACE] = IN_RING;
  }

  private growRing(): void {
    const grown = new Int32Array(this.ring.length * 2);
    for (let i = 0; i < this.ringSize; i++) {
      grown[i] = this.ring[(this.ringHead + i) & (this.ring.length - 1)];
    }
    this.ring = grown;
    this.ringHead = 0;
  }

  private newSlot(): number {
    const slot = this.used++;
    if (slot >= MAX_PENDING) throw new LimitError('tooManyEvents', MAX_PENDING);
    if (slot >= this.free.length) this.grow();
    return slot;
  }

  private grow(): void {
    const length = this.free.length * 2;
    this.floats = grownFloats(this.floats, length * FLOATS);
    this.ints = grownInts(this.ints, length * INTS);
    this.free = grownInts(this.free, length);
    this.heapDue = grownFloats(this.heapDue, length);
    this.heapSlot = grownInts(this.heapSlot, length);
  }

  /** All of it as plain data. */
  save(): EventState {
    const used = this.used;
    const ring: number[] = [];
    for (let i = 0; i < this.ringSize; i++) {
      ring.push(this.ring[(this.ringHead + i) & (this.ring.length - 1)]);
    }
    return {
      now: this.now,
      sequence: this.sequence,
      used,
      floats: this.floats.slice(0, used * FLOATS),
      ints: this.ints.slice(0, used * INTS),
      free: this.free.slice(0, this.freeCount),
      heapSlot: this.heapSlot.slice(0, this.heapSize),
      ring: Int32Array.from(ring),
    };
  }

  restore(state: EventState): void {
    while (this.free.length < state.used) this.grow();
    while (this.ring.length < state.ring.length) this.growRing();
    this.now = state.now;
    this.sequence = state.sequence;
    this.used = state.used;
    this.floats.set(state.floats);
    this.ints.set(state.ints);
    this.free.set(state.free);
    this.freeCount = state.free.length;
    this.heapSlot.set(state.heapSlot);
    this.heapSize = state.heapSlot.length;
    for (let i = 0; i < this.heapSize; i++) this.heapDue[i] = this.due(this.heapSlot[i]);
    this.ring.set(state.ring);
    this.ringHead = 0;
    this.ringSize = state.ring.length;
  }
}

export interface EventState {
  readonly now: number;
  readonly sequence: number;
  readonly used: number;
  readonly floats: Floats;
  readonly ints: Ints;
  readonly free: Ints;
  readonly heapSlot: Ints;
  readonly ring: Ints;
}
