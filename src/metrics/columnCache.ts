/**
 * A column of a series, kept as one array: windows never change once they have closed, so that each
 * of them is looked up once and not with every repaint.
 */
import type { Series } from '../engine/history.ts';

export class ColumnCache {
  #values = new Float64Array(256);
  /** Which windows of the run `#values` holds, counted from its first: [from, to). */
  #from = 0;
  #to = 0;

  /** `closed` windows have closed in the run; the series holds the last of them. */
  read(series: Series, column: number, closed: number): Float64Array {
    const firstKept = closed - series.length;
    // Another run, or one that has moved on while nobody was looking.
    if (this.#to > closed || this.#to < firstKept) {
      this.#from = firstKept;
      this.#to = firstKept;
    }
    if (closed - this.#from > this.#values.length) this.#makeRoom(firstKept, closed);
    for (; this.#to < closed; this.#to++) {
      this.#values[this.#to - this.#from] = series.value(this.#to - firstKept, column);
    }
    return this.#values.subarray(Math.max(0, firstKept - this.#from), closed - this.#from);
  }

  /** A new run begins: its windows are counted from 0 again. */
  clear(): void {
    this.#from = 0;
    this.#to = 0;
  }

  #makeRoom(firstKept: number, closed: number): void {
    const kept = this.#values.subarray(firstKept - this.#from, this.#to - this.#from);
    const room = Math.max(this.#values.length, 2 * (closed - firstKept));
    const values = new Float64Array(room);
    values.set(kept);
    this.#values = values;
    this.#from = firstKept;
  }
}
