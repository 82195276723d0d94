/**
 * The pool's parcels made alike before they are packed. Packing compares each row with the row before
 * it, and in the order of handles neighbours have nothing in common: so rows that came the same way
 * and are held by the same owner are put side by side, in the order of their ids. And since what was
 * handed on after a fixed time is as common as fixed latencies, each of a row's times is foretold from
 * another of its times by what lay between the two in the row before; what is kept is the difference.
 * Both only guess: whatever the columns hold, it comes back bit for bit, though in another order of rows.
 */
import type { ParcelsState } from '../kernel/parcels.ts';

/** Columns of a row, as in kernel/parcels.ts. */
const INTS = 16;
const FORM = 0;
const PATH = 5;
const OWNER = 6;
const FLOATS = 8;
const ID = 0;
const BIRTH = 2;
const SINCE = 5;
const UNTIL = 6;
/** Ways and owners told apart, and ids that are put in order. */
const WAYS = 1 << 10;
const ORDERED_IDS = 1 << 23;

/** The same rows, alike ones side by side, with times as differences. */
export function alike({ free, handles, ints, floats }: ParcelsState): ParcelsState {
  const count = handles.length;
  const order = likeness(ints, floats, count).sort();
  const sorted: ParcelsState = {
    free,
    handles: new Int32Array(count),
    ints: new Int32Array(ints.length),
    floats: new Float64Array(floats.length),
  };
  for (let i = 0; i < count; i++) {
    const row = order[i] % count;
    sorted.handles[i] = handles[row];
    for (let c = 0; c < INTS; c++) sorted.ints[i * INTS + c] = ints[row * INTS + c];
    for (let c = 0; c < FLOATS; c++) sorted.floats[i * FLOATS + c] = floats[row * FLOATS + c];
  }
  const foretold = new Foretold(sorted.floats);
  // From the last on: what a row is foretold from must be as it was.
  for (let i = count - 1; i > 0; i--) {
    foretold.combine(i, SINCE, UNTIL);
    foretold.combine(i, BIRTH, SINCE);
  }
  return sorted;
}

/** Rows as they were, from what `alike` made of them, which they take the place of. */
export function unlike(state: ParcelsState): ParcelsState {
  const foretold = new Foretold(state.floats);
  for (let i = 1; i < state.handles.length; i++) {
    foretold.combine(i, BIRTH, SINCE);
    foretold.combine(i, SINCE, UNTIL);
  }
  return state;
}

/** A number for each row to sort by: what it is like, then its id; modulo `count` it is the row. */
function likeness(ints: Int32Array, floats: Float64Array, count: number): Float64Array {
  const keys = new Float64Array(count);
  const ways = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const at = row * INTS;
    const what = ints[at + PATH] ^ (ints[at + OWNER] << 8) ^ (ints[at + FORM] << 24);
    let way = ways.get(what);
    if (way === undefined) {
      way = ways.size % WAYS;
      ways.set(what, way);
    }
    const id = floats[row * FLOATS + ID] & (ORDERED_IDS - 1);
    keys[row] = (way * ORDERED_IDS + id) * count + row;
  }
  return keys;
}

class Foretold {
  private readonly floats: Float64Array;
  private readonly words: Int32Array;
  private readonly guess = new Float64Array(1);
  private readonly guessWords = new Int32Array(this.guess.buffer);

  constructor(floats: Float64Array) {
    this.floats = floats;
    this.words = new Int32Array(floats.buffer, floats.byteOffset, floats.length * 2);
  }

  /** Combines (exclusive or) column `to` of a row with what it should be, given column `from`; twice is nothing. */
  combine(row: number, from: number, to: number): void {
    const { floats, words, guess, guessWords } = this;
    const here = row * FLOATS;
    const before = here - FLOATS;
    const expected = floats[here + from] + (floats[before + to] - floats[before + from]);
    // The bits of what is not a number are not the same everywhere.
    if (!(Math.abs(expected) < Number.POSITIVE_INFINITY)) return;
    guess[0] = expected;
    const word = 2 * (here + to);
    words[word] ^= guessWords[0];
    words[word + 1] ^= guessWords[1];
  }
}
