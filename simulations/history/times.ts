/**
 * The times in a parcel's row, made small before they are packed. Latencies and timeouts are often the
 * same for all: so each time is foretold from another one of its row, by what lay between the two in
 * the row before, and what is kept is the difference. It is only a guess: whatever the columns hold
 * comes back bit for bit.
 */
import type { ParcelsState } from '../kernel/parcels.ts';

/** Columns of a row, as in kernel/parcels.ts. */
const FLOATS = 8;
const BIRTH = 2;
const SINCE = 5;
const UNTIL = 6;

/** Puts differences in the place of times. */
export function foretellTimes({ floats }: ParcelsState): void {
  const foretold = new Foretold(floats);
  // From the last on: what a row is foretold from must be as it was.
  for (let row = floats.length / FLOATS - 1; row > 0; row--) {
    foretold.combine(row, SINCE, UNTIL);
    foretold.combine(row, BIRTH, SINCE);
  }
}

/** Puts the times back. */
export function recallTimes({ floats }: ParcelsState): void {
  const foretold = new Foretold(floats);
  for (let row = 1; row < floats.length / FLOATS; row++) {
    foretold.combine(row, BIRTH, SINCE);
    foretold.combine(row, SINCE, UNTIL);
  }
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
