import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packedBytes, unpack } from '../../simulations/history/pack.ts';

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

  it('refuses what is not plain data', () => {
    expect(() => pack({ f: () => 1 })).toThrow(TypeError);
  });
});
