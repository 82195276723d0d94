import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packedBytes, Scratch, unpack } from '../../simulations/history/pack.ts';
import { foretellTimes, recallTimes } from '../../simulations/history/times.ts';

const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -0, Number.NaN, Infinity));
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    number,
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(number, { maxLength: 60 }),
    fc.array(fc.integer(), { minLength: 17, maxLength: 60 }),
    fc.array(number, { maxLength: 200 }).map((list) => Float64Array.from(list)),
    fc.array(fc.integer(), { maxLength: 200 }).map((list) => Int32Array.from(list)),
    fc.uint8Array({ maxLength: 50 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value;

describe('packed plain data', () => {
  it('comes back the same, bit for bit', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(unpack(pack(value))).toEqual(value);
      }),
      { numRuns: 300 },
    );
  });

  it('shares nothing with what was packed, nor with what it was unpacked to', () => {
    const value = { list: [1, 2, 3], table: new Float64Array([1, 2]), inner: { a: 1 } };
    const packed = pack(value);
    value.table[0] = 9;
    value.list[0] = 9;
    value.inner.a = 9;
    const first = unpack(packed) as typeof value;
    expect(first).toEqual({ list: [1, 2, 3], table: new Float64Array([1, 2]), inner: { a: 1 } });
    first.table[0] = 7;
    expect((unpack(packed) as typeof value).table[0]).toBe(1);
  });

  it('makes a table of like records a fraction of its size', () => {
    const table = new Int32Array(16 * 1000);
    for (let row = 0; row < 1000; row++)
      for (let column = 0; column < 16; column++)
        table[row * 16 + column] = column === 3 ? row : column * 1000;
    expect(packedBytes(pack(table))).toBeLessThan(table.byteLength / 8);
  });

  it('knows whole numbers from those that only look like them', () => {
    const whole = Float64Array.from({ length: 500 }, (_, i) => (i % 7 === 0 ? i : 0));
    expect(packedBytes(pack(whole))).toBeLessThan(whole.byteLength / 2);
    for (const other of [-0, 0.5, 2 ** 31, 2 ** 53, Number.NaN]) {
      const almost = whole.with(250, other);
      expect(unpack(pack(almost))).toEqual(almost);
    }
    expect(unpack(pack(whole))).toEqual(whole);
  });

  it('works in a room that others have worked in', () => {
    const scratch = new Scratch();
    const tables = [4000, 100, 900].map((length) => Float64Array.from({ length }, (_, i) => i / 3));
    const packed = tables.map((table) => pack(table, scratch));
    expect(packed.map(unpack)).toEqual(tables);
  });

  it('refuses what is not plain data', () => {
    expect(() => pack({ f: () => 1 })).toThrow(TypeError);
  });
});

describe('times foretold from one another', () => {
  const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  // Whatever bits there are: numbers, what is not a number, what the last user left.
  const rows = fc.array(word, { minLength: 16, maxLength: 16 * 12 }).map((words) => {
    const whole = words.slice(0, words.length - (words.length % 16));
    return new Float64Array(Int32Array.from(whole).buffer);
  });
  const stateOf = (floats: Float64Array<ArrayBuffer>) => ({
    free: new Int32Array(0),
    handles: new Int32Array(floats.length / 8),
    ints: new Int32Array(floats.length * 2),
    floats,
  });

  it('come back bit for bit', () => {
    fc.assert(
      fc.property(rows, (floats) => {
        const state = stateOf(floats.slice());
        foretellTimes(state);
        recallTimes(state);
        expect(new Int32Array(state.floats.buffer)).toEqual(new Int32Array(floats.buffer));
      }),
      { numRuns: 300 },
    );
  });

  it('are nothing where all messages take as long', () => {
    const state = stateOf(new Float64Array(8 * 100));
    for (let row = 0; row < 100; row++) {
      const since = 1000 + row * 1.375;
      state.floats.set([row, 1000, since - 3, 0, 0, since, since + 700, 0], row * 8);
    }
    foretellTimes(state);
    const rest = [...state.floats.subarray(8)].filter((_, i) => i % 8 === 6);
    expect(rest.every((each) => each === 0)).toBe(true);
  });
});
