/** Typed arrays as the pools use them, and longer copies for pools that double. */

export type Floats = Float64Array<ArrayBuffer>;
export type Ints = Int32Array<ArrayBuffer>;
export type Bytes = Uint8Array<ArrayBuffer>;

export function grownFloats(old: Floats, length: number): Floats {
  const grown = new Float64Array(length);
  grown.set(old);
  return grown;
}

export function grownInts(old: Ints, length: number): Ints {
  const grown = new Int32Array(length);
  grown.set(old);
  return grown;
}

export function grownBytes(old: Bytes, length: number): Bytes {
  const grown = new Uint8Array(length);
  grown.set(old);
  return grown;
}
