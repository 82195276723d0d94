/**
 * The random streams of one component. What is drawn in order, as most is, is drawn a few ahead:
 * each draw is a long chain of operations that wait for each other, and several chains side by side
 * take little longer than one. A draw is a pure function of stream and counter, so this changes no
 * value, and what has been drawn ahead is no part of a checkpoint.
 */
import type { Distribution } from './distribution.ts';
import { type Random, streamKey } from './random.ts';

/** Draws made ahead, per stream: as the shift that multiplies by it. */
const SHIFT = 4;
const AHEAD = 1 << SHIFT;
const PATH = 1;
const COUNT = 2;

export class Streams {
  declare private readonly random: Random;
  /** Two words per stream. */
  declare private readonly keys: Int32Array;
  /** What is known, per stream: `AHEAD` values, … */
  declare private readonly values: Float64Array;
  /** … the counter of the first, their path, how many are known; one is spare. */
  declare private readonly known: Int32Array;
  /** … and what they were drawn from. */
  declare private readonly from: (Distribution | null)[];

  constructor(random: Random, seed: number, component: string, purposes: readonly string[]) {
    this.random = random;
    this.keys = Int32Array.from(purposes.flatMap((name) => streamKey(seed, component, name)));
    this.values = new Float64Array(purposes.length * AHEAD);
    this.known = new Int32Array(purposes.length * 4);
    this.from = purposes.map(() => null);
  }

  /** Leaves the draw of `counter` and `path` from `d` in `random.value`. */
  sample(purpose: number, counter: number, path: number, d: Distribution): void {
    const { known } = this;
    const at = purpose << 2;
    const offset = (counter - known[at]) | 0;
    if (
      offset >= 0 &&
      offset < known[at | COUNT] &&
      path === known[at | PATH] &&
      this.from[purpose] === d
    ) {
      this.random.value = this.values[(purpose << SHIFT) | offset];
    } else {
      this.draw(purpose, counter, path, d);
    }
  }

  /** Draws, and when this is the one after the last that is known, those after it too. */
  private draw(purpose: number, counter: number, path: number, d: Distribution): void {
    const { known, keys, values, random } = this;
    const at = purpose << 2;
    const inOrder =
      counter === ((known[at] + known[at | COUNT]) | 0) &&
      path === known[at | PATH] &&
      this.from[purpose] === d;
    const count = inOrder ? AHEAD : 1;
    const k0 = keys[purpose << 1];
    const k1 = keys[(purpose << 1) | 1];
    for (let i = 0; i < count; i++) {
      random.sample(d, k0, k1, (counter + i) | 0, path);
      values[(purpose << SHIFT) | i] = random.value;
    }
    known[at] = counter;
    known[at | PATH] = path;
    known[at | COUNT] = count;
    this.from[purpose] = d;
    random.value = values[purpose << SHIFT];
  }

  /** Leaves a uniform draw in `random.value`. */
  uniform(purpose: number, counter: number, path: number): void {
    const { keys } = this;
    this.random.uniform(keys[purpose << 1], keys[(purpose << 1) | 1], counter, path);
  }
}
