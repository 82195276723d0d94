/**
 * Plain data made small, for checkpoints. Typed arrays, which are nearly all of a state, are tables
 * of records: neighbouring records agree in most of their words. So each 32-bit word is combined
 * (exclusive or) with the same word of the record before, and only what is not zero is kept, without
 * its leading zero bytes, with a bit for each word that says which. No compression proper is as fast, and a checkpoint is made between
 * two slices of a run that plays. The length of a record is found by trying.
 */

/** Record lengths to try, in 32-bit words; 0 leaves the words as they are, for what is mostly zeros. */
const strides = [0, 1, 2, 4, 8, 16] as const;
/** Words that are looked at to find the record length. */
const SAMPLE = 4096;
/** Shorter lists of numbers and typed arrays are kept as they are. */
const SHORT = 16;
const SHORT_BYTES = 256;

/** `Whole`: float64s that are all whole numbers, kept as int32s. */
type Element = 'Float64' | 'Whole' | 'Int32';

/** Which words are there: a mask for each block of 32, or only for the blocks in `places`. */
interface Blocks {
  readonly places: Int32Array | null;
  readonly masks: Int32Array;
}

export class PackedArray {
  readonly element: Element;
  readonly length: number;
  readonly stride: number;
  readonly present: Blocks;
  /** Of four words each: a byte that says how long they are, then the words without leading zero bytes. */
  readonly bytes: Uint8Array;

  constructor(
    element: Element,
    length: number,
    stride: number,
    present: Blocks,
    bytes: Uint8Array,
  ) {
    this.element = element;
    this.length = length;
    this.stride = stride;
    this.present = present;
    this.bytes = bytes;
  }
}

/** Room to work in, kept from one packing to the next: large arrays made and dropped keep the collector busy. */
export class Scratch {
  private readonly rooms: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];

  /** Room number `which` for so many words; what is in it means nothing. */
  room(which: 0 | 1, length: number): Int32Array {
    if (this.rooms[which].length < length) this.rooms[which] = new Int32Array(length);
    return this.rooms[which].subarray(0, length);
  }
}

/** A copy of `value` that shares nothing with it, packed. Throws on anything that is not plain data. */
export function pack(value: unknown, scratch = new Scratch()): unknown {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new TypeError('not plain data');
    return value;
  }
  if (value instanceof Uint8Array || isShort(value)) return value.slice();
  if (value instanceof Float64Array) return packFloats(value, scratch);
  if (value instanceof Int32Array) return packWords('Int32', value, scratch);
  if (Array.isArray(value)) {
    if (value.length > SHORT && value.every(Number.isInteger) && value.every(fitsInt32))
      return new PackedList(pack(Int32Array.from(value), scratch) as Int32Array | PackedArray);
    return value.map((one) => pack(one, scratch));
  }
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value))
    copy[key] = pack((value as Record<string, unknown>)[key], scratch);
  return copy;
}

/** An array of whole numbers, packed as a typed one. */
class PackedList {
  readonly array: Int32Array | PackedArray;

  constructor(array: Int32Array | PackedArray) {
    this.array = array;
  }
}

/** Whether packing would take more room than it saves. */
function isShort(value: object): value is Float64Array | Int32Array {
  const isArray = value instanceof Float64Array || value instanceof Int32Array;
  return isArray && value.byteLength <= SHORT_BYTES;
}

function fitsInt32(value: unknown): boolean {
  // −0 is not the same number as 0.
  return Object.is((value as number) | 0, value);
}

/** What was packed; a new copy each time. */
export function unpack(packed: unknown): unknown {
  if (packed === null || typeof packed !== 'object') return packed;
  if (packed instanceof PackedArray) return unpackArray(packed);
  if (packed instanceof PackedList) return [...(unpack(packed.array) as Int32Array)];
  if (packed instanceof Uint8Array || isShort(packed)) return packed.slice();
  if (Array.isArray(packed)) return packed.map(unpack);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(packed))
    copy[key] = unpack((packed as Record<string, unknown>)[key]);
  return copy;
}

/** Memory that a packed value takes, in bytes; for everything but typed arrays an estimate. */
export function packedBytes(packed: unknown): number {
  if (packed === null || typeof packed !== 'object') return 8;
  if (packed instanceof PackedArray) return bytesOf(packed);
  if (packed instanceof PackedList) return packedBytes(packed.array) + 24;
  if (packed instanceof Uint8Array || isShort(packed)) return packed.byteLength + 150;
  if (Array.isArray(packed)) return packed.reduce<number>((sum, v) => sum + packedBytes(v), 32);
  return Object.values(packed).reduce<number>((sum, v) => sum + packedBytes(v), 56);
}

function bytesOf({ present: { places, masks }, bytes }: PackedArray): number {
  return (places?.byteLength ?? 0) + masks.byteLength + bytes.byteLength + 500;
}

function wordsOf(array: Float64Array): Int32Array {
  return new Int32Array(array.buffer, array.byteOffset, array.length * 2);
}

function packFloats(value: Float64Array, scratch: Scratch): PackedArray {
  const whole = wholeNumbers(value, scratch);
  if (whole !== null) return packWords('Whole', whole, scratch);
  return packWords('Float64', wordsOf(value), scratch);
}

/** The same as whole numbers, of which small ones have fewer bytes; null when they are not. */
function wholeNumbers(value: Float64Array, scratch: Scratch): Int32Array | null {
  const words = wordsOf(value);
  const whole = scratch.room(0, value.length);
  for (let i = 0; i < value.length; i++) {
    const number = value[i] | 0;
    // −0 is not the same number as 0.
    if (number !== value[i] || (number === 0 && words[2 * i + 1] !== 0)) return null;
    whole[i] = number;
  }
  return whole;
}

function packWords(element: Element, source: Int32Array, scratch: Scratch): PackedArray {
  const stride = strideOf(source);
  const masks = new Int32Array((source.length + 31) >> 5);
  const words = scratch.room(1, source.length);
  let count = 0;
  let size = 0;
  for (let block = 0, i = 0; block < masks.length; block++) {
    const end = Math.min(i + 32, source.length);
    let mask = 0;
    // Without a branch on what cannot be foretold: every word is written, and stays if it is not zero.
    for (let bit = 0; i < end; i++, bit++) {
      const word = i >= stride && stride > 0 ? source[i] ^ source[i - stride] : source[i];
      words[count] = word;
      const one = word === 0 ? 0 : 1;
      count += one;
      mask |= one << bit;
      size += (39 - Math.clz32(word)) >> 3;
    }
    masks[block] = mask;
  }
  const bytes = new Uint8Array(size + ((count + 3) >> 2));
  writeWords(words, count, bytes);
  const length = element === 'Float64' ? source.length / 2 : source.length;
  return new PackedArray(element, length, stride, withoutZeros(masks), bytes);
}

function writeWords(words: Int32Array, count: number, bytes: Uint8Array): void {
  let at = 0;
  for (let i = 0; i < count; ) {
    const lengths = at++;
    let all = 0;
    for (let shift = 0; shift < 8 && i < count; shift += 2) {
      const word = words[i++];
      const more = 3 - (Math.clz32(word) >> 3);
      all |= more << shift;
      bytes[at++] = word;
      if (more > 0) bytes[at++] = word >> 8;
      if (more > 1) bytes[at++] = word >> 16;
      if (more > 2) bytes[at++] = word >> 24;
    }
    bytes[lengths] = all;
  }
}

/** Most of a sparse table's blocks are empty: only those that are not, by their numbers. */
function withoutZeros(masks: Int32Array): Blocks {
  let count = 0;
  for (let i = 0; i < masks.length; i++) if (masks[i] !== 0) count++;
  if (count * 2 > masks.length) return { places: null, masks };
  const blocks = { places: new Int32Array(count), masks: new Int32Array(count) };
  count = 0;
  for (let i = 0; i < masks.length; i++) {
    if (masks[i] === 0) continue;
    blocks.places[count] = i;
    blocks.masks[count++] = masks[i];
  }
  return blocks;
}

/** The record length that leaves the fewest bytes. */
function strideOf(source: Int32Array): number {
  const from = Math.max(0, (source.length - SAMPLE) >> 1);
  const to = Math.min(source.length, from + SAMPLE);
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const stride of strides) {
    let bytes = 0;
    for (let i = from + stride; i < to; i++) {
      const word = stride === 0 ? source[i] : source[i] ^ source[i - stride];
      bytes += (39 - Math.clz32(word)) >> 3;
    }
    // Words as they are can be skipped by whole blocks: they are preferred to what saves but little.
    if (bytes < (best === 0 ? fewest * 0.8 : fewest)) {
      fewest = bytes;
      best = stride;
    }
  }
  return best;
}

function unpackArray({ element, length, stride, present, bytes }: PackedArray) {
  const result = element === 'Float64' ? new Float64Array(length) : new Int32Array(length);
  const target = result instanceof Float64Array ? wordsOf(result) : result;
  const { places, masks } = present;
  let at = 0;
  let lengths = 0;
  let count = 0;
  for (let k = 0; k < masks.length; k++) {
    const begin = (places === null ? k : places[k]) << 5;
    for (let mask = masks[k]; mask !== 0; mask &= mask - 1) {
      if ((count++ & 3) === 0) lengths = bytes[at++];
      const more = lengths & 3;
      lengths >>= 2;
      let word = bytes[at++];
      if (more > 0) word |= bytes[at++] << 8;
      if (more > 1) word |= bytes[at++] << 16;
      if (more > 2) word |= bytes[at++] << 24;
      target[begin + 31 - Math.clz32(mask & -mask)] = word;
    }
  }
  if (stride > 0) for (let i = stride; i < target.length; i++) target[i] ^= target[i - stride];
  return element === 'Whole' ? new Float64Array(target) : result;
}
