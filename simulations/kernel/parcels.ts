/**
 * The pool of parcels: all that travels or waits is one, an index (its *handle*) into two arrays.
 * A parcel's whole numbers fill one cache line and its float64s another; with an array per field, its
 * fields would lie on two dozen lines that may well compete for the same place in the cache.
 * Handles are reused. The accessors are short enough to be inlined wherever they are used.
 */
import { alikeTogether } from './alike.ts';
import { NONE } from './events.ts';
import { type Floats, grownFloats, grownInts, type Ints } from './grow.ts';
import { LimitError, MAX_PARCELS } from './limits.ts';

const INTS = 16;
const FLOATS = 8;
/** The word that holds the marks (low four bits) and, above them, how an answer turned out. */
const MARKS = 15;
const FORM = 0;
const UNUSED = 255;

export class Parcels {
  private ints = new Int32Array(256 * INTS);
  private floats = new Float64Array(256 * FLOATS);
  private used = 0;
  private freeHead = NONE;

  /** What it is: MESSAGE, DELIVERY, …, TICKET. */
  form(m: number): number {
    return this.ints[m << 4];
  }
  setForm(m: number, value: number): void {
    this.ints[m << 4] = value;
  }
  type(m: number): number {
    return this.ints[(m << 4) | 1];
  }
  setType(m: number, value: number): void {
    this.ints[(m << 4) | 1] = value;
  }
  /** Key number, or NONE. */
  key(m: number): number {
    return this.ints[(m << 4) | 2];
  }
  setKey(m: number, value: number): void {
    this.ints[(m << 4) | 2] = value;
  }
  priority(m: number): number {
    return this.ints[(m << 4) | 3];
  }
  setPriority(m: number, value: number): void {
    this.ints[(m << 4) | 3] = value;
  }
  /** First try is 1. */
  attempt(m: number): number {
    return this.ints[(m << 4) | 4];
  }
  setAttempt(m: number, value: number): void {
    this.ints[(m << 4) | 4] = value;
  }
  /** A hash of the source and of every call on the way here. */
  path(m: number): number {
    return this.ints[(m << 4) | 5];
  }
  setPath(m: number, value: number): void {
    this.ints[(m << 4) | 5] = value;
  }
  /** Component index, or −2 − direction while on a link. */
  owner(m: number): number {
    return this.ints[(m << 4) | 6];
  }
  setOwner(m: number, value: number): void {
    this.ints[(m << 4) | 6] = value;
  }
  /** The link it last arrived by: where its answer goes. NONE when it came by none. */
  link(m: number): number {
    return this.ints[(m << 4) | 7];
  }
  setLink(m: number, value: number): void {
    this.ints[(m << 4) | 7] = value;
  }
  /** What its sender waits for. */
  expects(m: number): number {
    return this.ints[(m << 4) | 8];
  }
  setExpects(m: number, value: number): void {
    this.ints[(m << 4) | 8] = value;
  }
  /** The sender's own handle for it, returned with the answer. */
  tag(m: number): number {
    return this.ints[(m << 4) | 9];
  }
  setTag(m: number, value: number): void {
    this.ints[(m << 4) | 9] = value;
  }
  /** A counter, never reused. */
  id(m: number): number {
    return this.floats[m << 3];
  }
  setId(m: number, value: number): void {
    this.floats[m << 3] = value;
  }
  /** Bytes. */
  size(m: number): number {
    return this.floats[(m << 3) | 1];
  }
  setSize(m: number, value: number): void {
    this.floats[(m << 3) | 1] = value;
  }
  /** Simulated ms. */
  birth(m: number): number {
    return this.floats[(m << 3) | 2];
  }
  setBirth(m: number, value: number): void {
    this.floats[(m << 3) | 2] = value;
  }
  /** Id of what this was caused by, 0 for none. */
  parent(m: number): number {
    return this.floats[(m << 3) | 3];
  }
  setParent(m: number, value: number): void {
    this.floats[(m << 3) | 3] = value;
  }
  /** Number of the arrival at its source. With `path` it names what belongs to that arrival. */
  root(m: number): number {
    return this.floats[(m << 3) | 4];
  }
  setRoot(m: number, value: number): void {
    this.floats[(m << 3) | 4] = value;
  }
  /** How an answer turned out. */
  status(m: number): number {
    return this.ints[(m << 4) | MARKS] >> 4;
  }

  // Registers for whoever owns it now.

  next(m: number): number {
    return this.ints[(m << 4) | 10];
  }
  setNext(m: number, value: number): void {
    this.ints[(m << 4) | 10] = value;
  }
  previous(m: number): number {
    return this.ints[(m << 4) | 11];
  }
  setPrevious(m: number, value: number): void {
    this.ints[(m << 4) | 11] = value;
  }
  slot(m: number): number {
    return this.ints[(m << 4) | 12];
  }
  setSlot(m: number, value: number): void {
    this.ints[(m << 4) | 12] = value;
  }
  timer(m: number): number {
    return this.ints[(m << 4) | 13];
  }
  setTimer(m: number, value: number): void {
    this.ints[(m << 4) | 13] = value;
  }
  /** How often a queue has delivered it. */
  deliveries(m: number): number {
    return this.ints[(m << 4) | 14];
  }
  setDeliveries(m: number, value: number): void {
    this.ints[(m << 4) | 14] = value;
  }
  since(m: number): number {
    return this.floats[(m << 3) | 5];
  }
  setSince(m: number, value: number): void {
    this.floats[(m << 3) | 5] = value;
  }
  until(m: number): number {
    return this.floats[(m << 3) | 6];
  }
  setUntil(m: number, value: number): void {
    this.floats[(m << 3) | 6] = value;
  }
  place(m: number): number {
    return this.floats[(m << 3) | 7];
  }
  setPlace(m: number, value: number): void {
    this.floats[(m << 3) | 7] = value;
  }

  // --- Marks, and being at all ---

  marks(m: number): number {
    return this.ints[(m << 4) | MARKS] & 15;
  }
  /** Adds a mark. */
  mark(m: number, mark: number): void {
    this.ints[(m << 4) | MARKS] |= mark;
  }
  /** Sets how an answer turned out, and takes all marks off. */
  begin(m: number, status: number): void {
    this.ints[(m << 4) | MARKS] = status << 4;
  }

  /** One past the highest handle in use, for the rare scans over all parcels. */
  get end(): number {
    return this.used;
  }

  inUse(m: number): boolean {
    return this.ints[(m << 4) | FORM] !== UNUSED;
  }

  /** Gives the handle back. A message must have ended first. */
  free(m: number): void {
    this.setForm(m, UNUSED);
    this.setNext(m, this.freeHead);
    this.freeHead = m;
  }

  /** A handle, unmarked; everything else is left as its last user left it. */
  protected allocate(): number {
    let m = this.freeHead;
    if (m === NONE) {
      m = this.used++;
      if (m >= MAX_PARCELS)
        throw new LimitError('tooManyMessages', MAX_PARCELS, this.busiestOwners());
      if (m * FLOATS >= this.floats.length) this.grow();
    } else {
      this.freeHead = this.next(m);
    }
    this.begin(m, 0);
    return m;
  }

  private busiestOwners(): number[] {
    const held = new Map<number, number>();
    for (let m = 0; m < this.used - 1; m++) {
      const owner = this.owner(m);
      if (owner >= 0) held.set(owner, (held.get(owner) ?? 0) + 1);
    }
    return [...held].sort((a, b) => b[1] - a[1]).map(([owner]) => owner);
  }

  private grow(): void {
    this.ints = grownInts(this.ints, this.ints.length * 2);
    this.floats = grownFloats(this.floats, this.floats.length * 2);
  }

  /**
   * Only those in use: what the last user left in a free one means nothing. Parcels that came the same
   * way and have the same owner are put side by side, since like rows can be packed (history/pack.ts).
   */
  protected savePool(): ParcelsState {
    const { used } = this;
    const free = new Int32Array(used);
    let freeCount = 0;
    for (let m = this.freeHead; m !== NONE; m = this.next(m)) free[freeCount++] = m;
    const handles = alikeTogether(this, used, used - freeCount);
    const ints = new Int32Array(handles.length * INTS);
    const floats = new Float64Array(handles.length * FLOATS);
    for (let i = 0; i < handles.length; i++) {
      const m = handles[i];
      for (let c = 0; c < INTS; c++) ints[i * INTS + c] = this.ints[m * INTS + c];
      for (let c = 0; c < FLOATS; c++) floats[i * FLOATS + c] = this.floats[m * FLOATS + c];
    }
    return { free: free.slice(0, freeCount), handles, ints, floats };
  }

  protected restorePool({ free, handles, ints, floats }: ParcelsState): void {
    this.used = free.length + handles.length;
    while (this.floats.length < this.used * FLOATS) this.grow();
    this.freeHead = free.length > 0 ? free[0] : NONE;
    for (let i = 0; i < free.length; i++) {
      this.setForm(free[i], UNUSED);
      this.setNext(free[i], i + 1 < free.length ? free[i + 1] : NONE);
    }
    for (let i = 0; i < handles.length; i++) {
      const m = handles[i];
      for (let c = 0; c < INTS; c++) this.ints[m * INTS + c] = ints[i * INTS + c];
      for (let c = 0; c < FLOATS; c++) this.floats[m * FLOATS + c] = floats[i * FLOATS + c];
    }
  }
}

export interface ParcelsState {
  /** Free handles, the next to be used first. */
  readonly free: Ints;
  /** Handles in use, and their rows. */
  readonly handles: Ints;
  readonly ints: Ints;
  readonly floats: Floats;
}
