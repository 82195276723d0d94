/**
 * The lines that are known: an unbroken stretch of the notes that pass the filter. Answers to
 * further questions lengthen it at either end, or take its place where there is a gap between.
 */
import type { LogLine, LogReport, Moment } from '../../simulations/protocol.ts';

export interface Stretch {
  readonly lines: readonly LogLine[];
  /** The moments between which all was looked through. */
  readonly first: Moment;
  readonly last: Moment;
  /** Nothing comes before, nothing comes after (yet). */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Lines kept at most; those farthest from what was asked for last make room. */
export const mostLines = 6000;

/** Whether what led to `moment` had happened by `other`. Along a branch both counts only grow. */
export function isBy(moment: Moment, other: Moment): boolean {
  return moment.events <= other.events && moment.inputs <= other.inputs;
}

/** How many of these lines had been noted by `moment`. */
export function splitAt(lines: readonly LogLine[], moment: Moment): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && isBy(line.moment, moment)) low = middle + 1;
    else high = middle;
  }
  return low;
}

export type Side = 'older' | 'newer' | 'around';

/** What is known after an answer. An empty stretch of time still says how far was looked. */
export function joined(known: Stretch | null, report: LogReport, side: Side): Stretch {
  const { lines, first, last, isFirst, isLast } = report;
  if (!known || (side === 'around' && !touches(known, report))) {
    return { lines, first, last, isFirst, isLast };
  }
  const isBack = compareMoments(first, known.first) < 0;
  const isOn = compareMoments(last, known.last) >= 0;
  const all: Stretch = {
    lines: union(known.lines, lines),
    first: isBack ? first : known.first,
    last: isOn ? last : known.last,
    isFirst: side !== 'newer' && isBack ? isFirst : known.isFirst || (side === 'older' && isFirst),
    isLast: side !== 'older' && isOn ? isLast : known.isLast,
  };
  return trimmed(all, side === 'older' ? 'newest' : 'oldest');
}

/** Two stretches that share a line, or some time, have no gap between them. */
function touches(known: Stretch, { first, last }: LogReport): boolean {
  return compareMoments(first, known.last) <= 0 && compareMoments(last, known.first) >= 0;
}

/** Negative when `a` comes before `b`, 0 when they are the same. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.events - b.events || a.inputs - b.inputs || a.time - b.time;
}

function union(a: readonly LogLine[], b: readonly LogLine[]): LogLine[] {
  const result: LogLine[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const one = a[i];
    const other = b[j];
    if (!one && !other) return result;
    if (one && (!other || one.number <= other.number)) {
      result.push(one);
      i++;
      if (other?.number === one.number) j++;
    } else if (other) {
      result.push(other);
      j++;
    }
  }
}

function trimmed(stretch: Stretch, dropping: 'oldest' | 'newest'): Stretch {
  const { lines } = stretch;
  if (lines.length <= mostLines) return stretch;
  if (dropping === 'oldest') {
    const kept = lines.slice(-mostLines);
    return { ...stretch, lines: kept, first: kept[0]?.moment ?? stretch.first, isFirst: false };
  }
  const kept = lines.slice(0, mostLines);
  return { ...stretch, lines: kept, last: kept.at(-1)?.moment ?? stretch.last, isLast: false };
}
