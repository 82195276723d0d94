import { describe, expect, it } from 'vitest';
import { Digest } from '../../simulations/kernel/digest.ts';
import { EventList } from '../../simulations/kernel/events.ts';

interface Happening {
  due: number;
  target: number;
  code: number;
  id: number;
  sequence: number;
}
const usual: Happening = { due: 12.5, target: 3, code: 17, id: 99, sequence: 1000 };

function take(digest: Digest, { due, target, code, id, sequence }: Happening): void {
  const events = new EventList();
  events.now = due;
  digest.instant(events);
  digest.event(sequence, target, code, id);
}

function digestOf(happenings: readonly Happening[], seed = 7): string {
  const digest = new Digest(seed);
  for (const happening of happenings) take(digest, happening);
  return digest.text();
}

const later = Array.from({ length: 50 }, (_, i) => ({ ...usual, due: 13 + i, sequence: 1001 + i }));

describe('the history hash', () => {
  it('is sixteen hexadecimal digits, also before anything has happened', () => {
    expect(digestOf([])).toMatch(/^[0-9a-f]{16}$/);
    expect(digestOf(later)).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['time', { due: 12.5 + 2 ** -49 }],
    ['component', { target: 4 }],
    ['code', { code: 18 }],
    ['message', { id: 100 }],
    ['sequence', { sequence: 999 }],
  ])('shows another %s, however much follows', (_, change) => {
    expect(digestOf([{ ...usual, ...change }, ...later])).not.toBe(digestOf([usual, ...later]));
  });

  it('shows another order, another seed, and one event more or less', () => {
    const other = { ...usual, target: 5 };
    expect(digestOf([usual, other])).not.toBe(digestOf([other, usual]));
    expect(digestOf(later, 8)).not.toBe(digestOf(later));
    expect(digestOf(later, 7 + 2 ** 32)).not.toBe(digestOf(later));
    expect(digestOf(later.slice(1))).not.toBe(digestOf(later));
    expect(digestOf([...later, usual])).not.toBe(digestOf(later));
  });

  it('tells apart all histories that differ in one bit of a message id or of a time', () => {
    const seen = new Set<string>();
    const bits = new DataView(new ArrayBuffer(8));
    for (let bit = 0; bit < 32; bit++) {
      seen.add(digestOf([{ ...usual, id: (usual.id ^ (1 << bit)) | 0 }, ...later]));
    }
    // Bits of the exponent's top and the sign would make times that cannot be.
    for (let bit = 0; bit < 62; bit++) {
      bits.setFloat64(0, usual.due);
      bits.setBigUint64(0, bits.getBigUint64(0) ^ (1n << BigInt(bit)));
      seen.add(digestOf([{ ...usual, due: bits.getFloat64(0) }, ...later]));
    }
    expect(seen.size).toBe(32 + 62);
  });

  it('tells apart all histories that differ in one bit of an event at an instant taken in before', () => {
    const seen = new Set<string>();
    const digestWith = (order: number, target: number, code: number, id: number) => {
      const digest = new Digest(7);
      take(digest, usual);
      digest.event(order, target, code, id);
      digest.event(1001, 4, 18, 100);
      return digest.text();
    };
    for (let bit = 0; bit < 32; bit++) {
      const flipped = (word: number) => (word ^ (1 << bit)) | 0;
      seen.add(digestWith(flipped(1000), 3, 17, 99));
      seen.add(digestWith(1000, 3, 17, flipped(99)));
      // More components or kinds of events than these bits can name there cannot be.
      if (bit < 24) seen.add(digestWith(1000, flipped(3), 17, 99));
      if (bit < 8) seen.add(digestWith(1000, 3, flipped(17), 99));
    }
    seen.add(digestWith(1000, 3, 17, 99));
    expect(seen.size).toBe(32 + 32 + 24 + 8 + 1);
  });

  it('shows whether the clock moved between two events, and to where', () => {
    const digestWith = (instants: readonly number[]) => {
      const digest = new Digest(7);
      const events = new EventList();
      for (const [i, at] of instants.entries()) {
        if (i > 0 && at !== events.now) {
          events.now = at;
          digest.instant(events);
        }
        digest.event(i, 3, 17, 99);
      }
      return digest.text();
    };
    const hashes = [
      digestWith([0, 0, 0]),
      digestWith([0, 0, 1]),
      digestWith([0, 1, 1]),
      digestWith([0, 2, 2]),
      digestWith([0, 1, 2]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not repeat itself over many like events', () => {
    const digest = new Digest(1);
    const seen = new Set<string>();
    const count = 20_000;
    for (let i = 0; i < count; i++) {
      take(digest, { due: i, target: i % 2, code: 16, id: i, sequence: i });
      seen.add(digest.text());
    }
    expect(seen.size).toBe(count);
  });

  it('takes in inputs', () => {
    const withInput = (x: number, at: number) => {
      const digest = new Digest(7);
      take(digest, usual);
      digest.mixNumber(at);
      digest.mix(x, 5);
      take(digest, later[0]);
      return digest.text();
    };
    const hashes = [
      withInput(1, 20),
      withInput(2, 20),
      withInput(1, 21),
      digestOf([usual, later[0]]),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
