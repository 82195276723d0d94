/** Copies of plain data: numbers, strings, booleans, null, arrays, plain objects and typed arrays. */

/** A deep copy. Throws on anything that is not plain data, naming where it lies. */
export function clonePlain<T>(value: T, where = 'state'): T {
  return copy(value, where) as T;
}

function copy(value: unknown, where: string): unknown {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'boolean' || value === undefined) return value;
  if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array)
    return value.slice();
  if (Array.isArray(value)) return value.map((item, i) => copy(item, `${where}[${i}]`));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const clone: Record<string, unknown> = {};
    for (const key of Object.keys(value))
      clone[key] = copy((value as Record<string, unknown>)[key], `${where}.${key}`);
    return clone;
  }
  throw new TypeError(`${where} is not plain data`);
}
