import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clonePlain } from '../../simulations/kernel/plain.ts';

class Queue {
  length = 0;
}

describe('a copy of plain data', () => {
  it('is equal to it and shares nothing with it', () => {
    fc.assert(
      fc.property(
        fc.object({
          withTypedArray: false,
          values: [
            fc.double(),
            fc.string(),
            fc.boolean(),
            fc.constant(null),
            fc.constant(undefined),
            fc.float64Array({ maxLength: 4 }),
            fc.int32Array({ maxLength: 4 }),
            fc.uint8Array({ maxLength: 4 }),
          ],
        }),
        (value) => {
          const copy = clonePlain(value);
          expect(copy).toEqual(value);
          expect(shared(value, copy)).toBe(false);
        },
      ),
      { seed: 20_260_604, numRuns: 200 },
    );
  });

  it.each([
    ['state.timer', { timer: () => 0 }],
    ['state.seen', { seen: new Map() }],
    ['state.lines[1]', { lines: [0, new Queue()] }],
    ['state.a.b[0].when', { a: { b: [{ when: new Date(0) }] } }],
    ['state.answer', { answer: Promise.resolve() }],
    ['state.key', { key: Symbol('key') }],
    ['state.bits', { bits: new Uint16Array(1) }],
    ['state.big', { big: 1n }],
  ])('is refused when it is not, naming %s', (place, value) => {
    expect(() => clonePlain(value)).toThrow(`${place} is not plain data`);
  });
});

/** Whether any object in `a` is also at the same place in `b`. */
function shared(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || a === null) return false;
  if (a === b) return true;
  if (ArrayBuffer.isView(a)) return a.buffer === (b as Uint8Array).buffer;
  return Object.keys(a).some((key) => shared(Reflect.get(a, key), Reflect.get(b as object, key)));
}
