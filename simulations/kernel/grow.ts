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

/** `array` with `values` at its beginning and zeros after, or a larger one where they do not fit. */
export function refilled<A extends Floats | Ints>(array: A, values: A): A {
  let target = array;
  if (array.length < values.length) {
    let length = array.length || 1;
    while (length < values.length) length *= 2;
    target = (
      array instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)
    ) as A;
  }
  target.set(values);
  target.fill(0, values.length);
  return target;
}
