/**
 * Reads JSON text and, where it fails, says at which line and column and how: browsers disagree on
 * their own words. Refuses what `JSON.parse` would let pass: a key twice in one object (the first
 * would be lost in silence) and nesting too deep for anything that follows.
 */
import { fail, ok, type Result, show } from './result.ts';

export const deepestNesting = 100;

export function parseJson(text: string): Result<unknown> {
  const scanned = scan(text);
  if (!scanned.ok) return scanned;
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    // The scan has passed, so this is the runtime's own limit.
    return fail('unreadableFile', { reason: String(error) });
  }
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (
    let next = text.indexOf('\n');
    next >= 0 && next < offset;
    next = text.indexOf('\n', start)
  ) {
    line++;
    start = next + 1;
  }
  return { line, column: offset - start + 1 };
}

const space = /[ \t\r\n]*/y;
const primitive = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these in strings.
const plainText = /[^"\\\u0000-\u001f]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Matches at exactly `offset`; the patterns hold no state between calls. */
function end(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The offset after the string that starts here, or the negative of where it breaks. */
function skipString(text: string, start: number): number {
  let offset = start + 1;
  for (;;) {
    offset = end(plainText, text, offset);
    if (text[offset] === '"') return offset + 1;
    const after = end(escaped, text, offset);
    if (after < 0) return -offset;
    offset = after;
  }
}

type Awaiting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/** Open objects hold their keys, open lists nothing. */
type Open = Set<string> | null;

function scan(text: string): Result<true> {
  const open: Open[] = [];
  let awaiting: Awaiting = 'value';
  let offset = 0;
  const broken = (at: number): Result<true> => {
    const position = positionOf(text, at);
    const rest = text.slice(at, at + 20);
    if (rest === '') return fail('truncated', position);
    return fail('notJson', { culprit: show(rest), ...position });
  };
  const afterValue = (): Awaiting => (open.length === 0 ? 'nothing' : 'commaOrEnd');

  for (;;) {
    offset = end(space, text, offset);
    const character = text[offset];
    if (character === undefined) return awaiting === 'nothing' ? ok(true) : broken(offset);
    const top = open.at(-1);
    const closes = top === null ? ']' : '}';
    const mayEnd =
      awaiting === 'commaOrEnd' || awaiting === 'keyOrEnd' || awaiting === 'valueOrEnd';
    if (mayEnd && character === closes) {
      open.pop();
      offset++;
      awaiting = afterValue();
    } else if (awaiting === 'commaOrEnd') {
      if (character !== ',') return broken(offset);
      offset++;
      awaiting = top === null ? 'value' : 'key';
    } else if (awaiting === 'colon') {
      if (character !== ':') return broken(offset);
      offset++;
      awaiting = 'value';
    } else if (awaiting === 'key' || awaiting === 'keyOrEnd') {
      if (character !== '"') return broken(offset);
      const after = skipString(text, offset);
      if (after < 0) return broken(-after);
      const name: string = JSON.parse(text.slice(offset, after));
      if (top?.has(name))
        return fail('duplicateKey', { key: show(name), ...positionOf(text, offset) });
      top?.add(name);
      offset = after;
      awaiting = 'colon';
    } else if (awaiting === 'nothing') {
      return broken(offset);
    } else if (character === '{' || character === '[') {
      if (open.length === deepestNesting) {
        return fail('tooDeep', { most: deepestNesting, ...positionOf(text, offset) });
      }
      open.push(character === '{' ? new Set() : null);
      awaiting = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      offset++;
    } else {
      const after = character === '"' ? skipString(text, offset) : end(primitive, text, offset);
      if (after < 0) return broken(character === '"' ? -after : offset);
      offset = after;
      awaiting = afterValue();
    }
  }
}
