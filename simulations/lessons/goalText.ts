/**
 * The goal language, read: comparisons of what the terminal prints (`worker.latency.p99 < 500ms`).
 *
 *     line    = side ('=' | '!=' | '<' | '<=' | '>' | '>=') side
 *     side    = term {('+' | '-') term},  term = factor {('*' | '/') factor}
 *     factor  = 45ms | 5% | 'reject' | orders.waiting.mean | worker.params.concurrency
 *             | messages.completed | sum(consumer.completed) | count(queue) | '(' side ')'
 *
 * Ids may hold `-`, so a minus stands between spaces. `=` is "the same as" and sets nothing.
 */
import type { Unit } from '../components/define.ts';
import { parseBandwidth, parseBytes, parseDuration, parseNumber } from '../scenarios/measures.ts';
import type { Result } from '../scenarios/result.ts';
import { lessonFault, type Read, shown } from './faults.ts';

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];
type Operator = '+' | '-' | '*' | '/';
export const folds = ['count', 'sum', 'min', 'max'] as const;
export type Fold = (typeof folds)[number];

export type Expression =
  /** A bare 0 may stand beside any unit. */
  | { readonly is: 'number'; readonly value: number; readonly unit: Unit }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'path'; readonly text: string }
  /** Over all components of a kind. */
  | { readonly is: 'fold'; readonly fold: Fold; readonly path: string }
  | {
      readonly is: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

export interface GoalLine {
  readonly text: string;
  readonly comparison: Comparison;
  readonly left: Expression;
  readonly right: Expression;
}

/** Longer lines are refused unread. */
const longestLine = 300;

type Token =
  | { readonly is: 'path' | 'quantity' | 'text' | 'sign'; readonly text: string }
  | { readonly is: 'end'; readonly text: '' };

const step = String.raw`[\p{L}\p{N}_-]+`;
const patterns = [
  // A path has a name after its first dot, or is all name: `1.5s` and `3` are neither.
  ['path', new RegExp(String.raw`${step}(?:\.\p{L}[\p{L}\p{N}_-]*)+`, 'uy')],
  ['quantity', /(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?(?: ?%| ?[A-Za-zµμ]+(?:\/s)?)?/uy],
  ['path', /\p{L}[\p{L}\p{N}_-]*/uy],
  ['text', /'[^']*'|"[^"]*"/uy],
  ['sign', /<=|>=|!=|==|[=<>≤≥≠+\-−*×/÷()]/uy],
] as const;

const otherWriting: Readonly<Record<string, string>> = {
  '==': '=',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '−': '-',
  '×': '*',
  '÷': '/',
};

class Unreadable extends Error {}

/** Walks through the text; throws `Unreadable` where it cannot go on. */
class Reader {
  readonly source: string;
  private offset = 0;
  token: Token = { is: 'end', text: '' };

  constructor(source: string) {
    this.source = source;
    this.next();
  }

  get rest(): string {
    return this.source.slice(this.offset - this.token.text.length);
  }

  next(): Token {
    const before = this.token;
    while (/\s/u.test(this.source[this.offset] ?? '')) this.offset++;
    this.token = this.read();
    return before;
  }

  private read(): Token {
    if (this.offset >= this.source.length) return { is: 'end', text: '' };
    for (const [is, pattern] of patterns) {
      pattern.lastIndex = this.offset;
      const text = pattern.exec(this.source)?.[0];
      if (text === undefined) continue;
      this.offset += text.length;
      return { is, text };
    }
    throw new Unreadable(this.source.slice(this.offset));
  }

  /** The sign that stands here, if it is one of these. */
  sign<T extends string>(of: readonly T[]): T | undefined {
    if (this.token.is !== 'sign') return undefined;
    const written = otherWriting[this.token.text] ?? this.token.text;
    return of.find((one) => one === written);
  }

  expect(sign: string): void {
    if (this.sign([sign]) === undefined) throw new Unreadable(this.rest);
    this.next();
  }
}

function readSide(reader: Reader): Expression {
  return readChain(reader, ['+', '-'], (inner) => readChain(inner, ['*', '/'], readFactor));
}

function readChain(
  reader: Reader,
  operators: readonly Operator[],
  readPart: (reader: Reader) => Expression,
): Expression {
  let left = readPart(reader);
  for (;;) {
    const operator = reader.sign(operators);
    if (operator === undefined) return left;
    reader.next();
    left = { is: 'operation', operator, left, right: readPart(reader) };
  }
}

function readFactor(reader: Reader): Expression {
  if (reader.sign(['('])) {
    reader.next();
    const inner = readSide(reader);
    reader.expect(')');
    return inner;
  }
  const { is, text } = reader.token;
  if (is === 'sign' || is === 'end') throw new Unreadable(reader.rest);
  if (is === 'quantity') {
    const read = readQuantity(text);
    if (!read.ok) throw new Fault(read);
    reader.next();
    return read.value;
  }
  reader.next();
  if (is === 'text') return { is: 'text', value: text.slice(1, -1) };
  const fold = folds.find((one) => one === text);
  if (fold === undefined || reader.sign(['(']) === undefined) return { is: 'path', text };
  reader.next();
  const path = reader.next();
  if (path.is !== 'path') throw new Unreadable(path.text + reader.rest);
  reader.expect(')');
  return { is: 'fold', fold, path: path.text };
}

/** What a scenario would take for a duration, a size or a bandwidth; percent; or a plain number. */
function readQuantity(text: string): Read<Expression> {
  const number = (read: Result<number>, unit: Unit): Read<Expression> =>
    read.ok
      ? { ok: true, value: { is: 'number', value: read.value, unit } }
      : { ok: false, problem: read.problem };
  if (text.endsWith('%')) {
    const read = parseNumber(text.slice(0, -1).trim());
    return number(read.ok ? { ok: true, value: read.value / 100 } : read, 'ratio');
  }
  if (/^[\d_.]+(e[+-]?\d+)?$/i.test(text)) return number(parseNumber(text), 'number');
  if (text.includes('/')) return number(parseBandwidth(text), 'bytesPerSecond');
  return /i?b(ytes?)?$/i.test(text)
    ? number(parseBytes(text), 'bytes')
    : number(parseDuration(text), 'ms');
}

/** Carries a problem that has words of its own out of the reader. */
class Fault extends Error {
  readonly read: Extract<Read<Expression>, { ok: false }>;
  constructor(read: Extract<Read<Expression>, { ok: false }>) {
    super();
    this.read = read;
  }
}

function attempt<T>(text: unknown, read: (reader: Reader) => T): Read<T> {
  if (typeof text !== 'string' || text.trim() === '') return lessonFault('goalEmpty', {});
  const culprit = shown(text);
  if (text.length > longestLine) return lessonFault('goalUnreadable', { culprit, rest: '' });
  try {
    const reader = new Reader(text);
    const value = read(reader);
    if (reader.token.is !== 'end') throw new Unreadable(reader.rest);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Fault) return error.read;
    if (!(error instanceof Unreadable)) throw error;
    return lessonFault('goalUnreadable', { culprit, rest: shown(error.message) });
  }
}

/** `orders.rejected = 0`. */
export function readGoalLine(text: unknown): Read<GoalLine> {
  return attempt(text, (reader) => {
    const left = readSide(reader);
    const comparison = reader.sign(comparisons);
    if (comparison === undefined) throw new Unreadable(reader.rest);
    reader.next();
    return { text: String(text), comparison, left, right: readSide(reader) };
  });
}

/** One side alone, as figures have it: `orders.waiting.mean`. */
export function readExpression(text: unknown): Read<Expression> {
  return attempt(text, readSide);
}
