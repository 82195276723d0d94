/**
 * The history hash: a rolling digest over every processed event and input. Two 32-bit lanes of
 * multiply-xor steps (after MurmurHash3), each a bijection of the lane, so that a difference once
 * in stays in.
 */
import type { EventList } from './events.ts';
import { avalanche } from './random.ts';

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

export class Digest {
  a = 0;
  b = 0;

  constructor(seed: number) {
    this.a = avalanche((seed | 0) ^ 0x6a09e667);
    this.b = avalanche((Math.floor(seed / 4294967296) | 0) + 0x3c6ef372);
    this.mix(seed | 0, 0x243f6a88);
  }

  /** Takes in that the clock has moved on: what follows is at this instant, until the next. */
  instant(events: EventList): void {
    float[0] = events.now;
    this.a = Math.imul(this.a ^ words[0], 0x85ebca6b);
    this.b = Math.imul(this.b ^ words[1], 0xc2b2ae35);
  }

  /** Takes in the event being processed, with the low 32 bits of its order and message id. */
  event(order: number, target: number, code: number, id: number): void {
    const a = Math.imul((this.a ^ (this.a >>> 15)) + order, 0x9e3779b1);
    const b = Math.imul((this.b ^ (this.b >>> 13)) + id, 0x27d4eb2f);
    const what = Math.imul(target, 0x01000193) ^ code;
    this.a = a ^ (a >>> 16) ^ what;
    this.b = b ^ (b >>> 15) ^ a;
  }

  /** Takes in two words, for inputs. */
  mix(x: number, y: number): void {
    const a = Math.imul(this.a ^ x, 0x85ebca6b);
    const b = Math.imul(this.b ^ y, 0xc2b2ae35);
    this.a = a ^ (a >>> 15);
    this.b = b ^ (b >>> 13) ^ a;
  }

  /** Takes in a float64. */
  mixNumber(x: number): void {
    float[0] = x;
    this.mix(words[0], words[1]);
  }

  /** Sixteen hexadecimal digits. */
  text(): string {
    const word = (x: number) => (x >>> 0).toString(16).padStart(8, '0');
    return word(avalanche(this.a)) + word(avalanche(this.b));
  }
}
