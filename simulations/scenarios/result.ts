/** A value, or what is wrong with it. */
import type { ProblemCode, ProblemValues } from './problemCodes.ts';
import type { Problem } from './types.ts';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function problem<C extends ProblemCode>(
  place: string,
  code: C,
  values: ProblemValues[C],
): Problem {
  return { place, code, values: values as Problem['values'] };
}

/** A failure at no place yet; whoever knows the place adds it with `within`. */
export function fail<C extends ProblemCode>(
  code: C,
  values: ProblemValues[C],
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problem('', code, values) };
}

/** The same problem, seen from further out: `[2].at` within `params.schedule`. */
export function within(place: string, inner: Problem): Problem {
  if (inner.place === '') return { ...inner, place };
  if (place === '' || inner.place.startsWith('[')) {
    return { ...inner, place: place + inner.place };
  }
  return { ...inner, place: `${place}.${inner.place}` };
}

/** A step into an object, written as one would in code. */
export function key(name: string): string {
  return /^[\p{L}\p{N}_$-]{1,64}$/u.test(name) ? name : `[${show(name)}]`;
}

const mostShown = 60;

/** Makes hostile text harmless to show: controls, bidirectional overrides and halves of pairs. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 10 ? '\\n' : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

export function shorten(text: string, most = mostShown): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1)}…`;
}

/** A short rendering of anything found in a file: text in quotes, lists and objects as `[…]`, `{…}`. */
export function show(raw: unknown): string {
  if (typeof raw === 'string') return `"${escapeControls(shorten(raw))}"`;
  if (Array.isArray(raw)) return raw.length === 0 ? '[]' : '[…]';
  if (raw !== null && typeof raw === 'object') return '{…}';
  if (typeof raw === 'function' || typeof raw === 'symbol') return typeof raw;
  return shorten(String(raw));
}
