/**
 * Random draws as a pure function of (stream, counter): nothing to checkpoint, and a change to one
 * component leaves every other's draws as they were.
 *
 * A stream is a 64-bit key made from (seed, component id, purpose). A draw mixes a 64-bit counter
 * with it in five multiply-xorshift rounds over two 32-bit words (multipliers after Wellons'
 * `triple32` and MurmurHash3); every round is a bijection, so within a stream no two counters
 * collide. `test/kernel/random.test.ts` measures what this claims.
 */
import type { Distribution } from './distribution.ts';
import { exp, inverseNormal, ln, lnOfRegister, register } from './math.ts';

/** FNV-1a over UTF-16 units, then avalanched: 32 bits from a string. */
export function hashText(text: string, basis = 0x811c9dc5): number {
  let hash = basis | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return avalanche(hash ^ text.length);
}

/** A bijection of 32-bit words whose output bits each depend on all input bits (Wellons, triple32). */
export function avalanche(word: number): number {
  let x = word | 0;
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51);
  x = Math.imul(x ^ (x >>> 15), 0x31848bab);
  return x ^ (x >>> 14);
}

/** Extends a message's path by one hop: 32 bits that name a place in a tree of calls. */
export function extendPath(path: number, hop: number): number {
  return avalanche(Math.imul(path, 0x9e3779b1) + hop);
}

/** The two key words of a stream. */
export function streamKey(seed: number, component: string, purpose: string): [number, number] {
  const low = seed | 0;
  const high = Math.floor(seed / 4294967296) | 0;
  const k0 = avalanche(
    hashText(component, 0x811c9dc5 ^ low) ^ hashText(purpose, 0x5bd1e995 ^ high),
  );
  const k1 = avalanche(
    hashText(purpose, 0x2545f491 ^ low) + hashText(component, 0x1b873593 ^ high),
  );
  return [k0, k1];
}

export class Random {
  /** The last draw. Left here, not returned: a returned float64 is boxed on the heap. */
  value = 0.5;

  /** Leaves a uniform draw from the open interval (0, 1), 52 bits, in `value`: a 53rd would round to 1. */
  uniform(k0: number, k1: number, counter: number, path: number): void {
    let x = (counter + k0) | 0;
    let y = path ^ k1;
    x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
    y = (y + (x ^ (x >>> 15))) | 0;
    y = Math.imul(y ^ (y >>> 15), 0x846ca68b);
    x = (x + (y ^ (y >>> 16))) ^ k1;
    x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb);
    y = (y ^ x ^ (x >>> 13)) + k0;
    y = Math.imul(y ^ (y >>> 16), 0xac4c1b51);
    x = (x + (y ^ (y >>> 15))) | 0;
    x = Math.imul(x ^ (x >>> 15), 0x31848bab);
    x ^= x >>> 14;
    y ^= x >>> 7;
    this.value = ((x >>> 6) * 67108864 + (y >>> 6) + 0.5) * 2.220446049250313e-16;
  }

  /** Leaves a draw from `d` in `value`, in the distribution's own unit. */
  sample(d: Distribution, k0: number, k1: number, counter: number, path: number): void {
    if (d.shape === 'constant') {
      this.value = d.a;
      return;
    }
    this.uniform(k0, k1, counter, path);
    if (d.shape === 'exponential') {
      register[0] = this.value;
      lnOfRegister();
      this.value = -d.a * register[1];
    } else this.shape(d, k0, k1, counter, path);
  }

  private shape(d: Distribution, k0: number, k1: number, counter: number, path: number): void {
    const u = this.value;
    switch (d.shape) {
      case 'uniform':
        this.value = d.a + u * (d.b - d.a);
        break;
      case 'normal':
        // The mass below zero is cut: u is mapped onto what is left above it.
        this.value = Math.max(0, d.a + d.b * inverseNormal(d.p + u * (1 - d.p)));
        break;
      case 'lognormal':
        this.value = exp(d.p + d.q * inverseNormal(u));
        break;
      case 'erlang':
        this.erlang(d, k0, k1, counter, path);
        break;
      case 'hyperexponential':
        this.value =
          u < d.p
            ? (-d.b * ln(u / d.p)) / (2 * d.p) // b holds the mean: see distribution()
            : (-d.b * ln((u - d.p) / (1 - d.p))) / (2 * (1 - d.p));
        break;
      case 'pareto':
        this.value = d.a * exp(-ln(u) / d.b);
        break;
    }
  }

  private erlang(d: Distribution, k0: number, k1: number, counter: number, path: number): void {
    let sum = 0;
    let product = this.value;
    for (let phase = 1; phase < d.a; phase++) {
      // One logarithm per eight phases: eight factors of at least 2^-54 cannot underflow.
      if ((phase & 7) === 0) {
        sum += ln(product);
        product = 1;
      }
      this.uniform((k0 + Math.imul(phase, 0x9e3779b1)) | 0, k1, counter, path);
      product *= this.value;
    }
    this.value = (-(sum + ln(product)) * d.b) / d.a;
  }
}
