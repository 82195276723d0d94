/**
 * What models found worth telling: time, sequence, owner, code, message and up to two numbers, and
 * the link on which the message set out in the same event. Kept in a ring of fixed size; off, a note
 * costs one test.
 */

/** Notes kept at most; older ones make room. */
export const MAX_NOTES = 20_000;
/** A message is looked for among so many notes of its event: one input may make a hundred thousand. */
const MAX_LOOKED_AT = 8;

export class Notes {
  on = false;
  /** Notes made so far, kept or not. */
  total = 0;
  /** Inputs performed so far: with its sequence, a note's place in the history. */
  inputs = 0;
  /** Numbers for the next note, set before `add`. */
  first = 0.5;
  second = 0.5;

  /** Number of the first note that this book was there for. */
  private begin = 0;
  private time = new Float64Array(0);
  private sequence = new Float64Array(0);
  private owner = new Int32Array(0);
  private code = new Int32Array(0);
  private message = new Float64Array(0);
  private link = new Int32Array(0);
  private inputsBefore = new Int32Array(0);
  private a = new Float64Array(0);
  private b = new Float64Array(0);

  /** Remembers a note by `owner` (a component index, or −1 − link index) about message id `message`. */
  add(time: number, sequence: number, owner: number, code: number, message: number): void {
    if (this.time.length === 0) this.makeRoom();
    const at = this.total++ % MAX_NOTES;
    this.time[at] = time;
    this.sequence[at] = sequence;
    this.owner[at] = owner;
    this.code[at] = code;
    this.message[at] = message;
    this.link[at] = -1;
    this.inputsBefore[at] = this.inputs;
    this.a[at] = this.first;
    this.b[at] = this.second;
  }

  /** Message id `message` has just set out on `link`, in the event with this sequence. */
  setOut(sequence: number, message: number, link: number): void {
    const first = Math.max(this.oldest, this.total - MAX_LOOKED_AT);
    for (let i = this.total - 1; i >= first; i--) {
      const at = i % MAX_NOTES;
      if (this.sequence[at] !== sequence) return;
      if (this.message[at] === message) this.link[at] = link;
    }
  }

  /** Number of the oldest note still kept. */
  get oldest(): number {
    return Math.max(this.begin, this.total - MAX_NOTES);
  }

  /** Forgets all notes; the next one will be number `total`. For a run that goes on from a checkpoint. */
  continueFrom(total: number): void {
    this.total = total;
    this.begin = total;
  }

  /** The code of note number `index` (from 0), which must still be kept. */
  codeAt(index: number): number {
    return this.code[index % MAX_NOTES];
  }

  /** Note number `index`, which must still be kept. */
  at(index: number): Note {
    const at = index % MAX_NOTES;
    return {
      time: this.time[at],
      sequence: this.sequence[at],
      owner: this.owner[at],
      code: this.code[at],
      message: this.message[at],
      link: this.link[at],
      inputs: this.inputsBefore[at],
      numbers: [this.a[at], this.b[at]],
    };
  }

  private makeRoom(): void {
    this.time = new Float64Array(MAX_NOTES);
    this.sequence = new Float64Array(MAX_NOTES);
    this.owner = new Int32Array(MAX_NOTES);
    this.code = new Int32Array(MAX_NOTES);
    this.message = new Float64Array(MAX_NOTES);
    this.link = new Int32Array(MAX_NOTES);
    this.inputsBefore = new Int32Array(MAX_NOTES);
    this.a = new Float64Array(MAX_NOTES);
    this.b = new Float64Array(MAX_NOTES);
  }
}

export interface Note {
  readonly time: number;
  readonly sequence: number;
  readonly owner: number;
  readonly code: number;
  readonly message: number;
  /** Index of the link on which the message has just set out, or -1. */
  readonly link: number;
  /** Inputs performed by then. */
  readonly inputs: number;
  readonly numbers: readonly [number, number];
}
