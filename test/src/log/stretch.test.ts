import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogLine, LogReport, Moment } from '../../../simulations/protocol.ts';
import { isBy, joined, mostLines, type Stretch, splitAt } from '../../../src/log/stretch.ts';

const moment = (events: number, inputs = 0): Moment => ({ time: events * 10, events, inputs });

function line(number: number, events = number, inputs = 0): LogLine {
  const at = moment(events, inputs);
  const note = { time: at.time, sequence: events, owner: 'q', kind: 'queue', code: 'stored' };
  return { number, moment: at, note: { ...note, message: 1, numbers: [] } };
}

/** Lines `from` to `to`, as an answer about that stretch. */
function report(from: number, to: number, more: Partial<LogReport> = {}): LogReport {
  const lines = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => line(from + i));
  const [first, last] = [moment(from), moment(to)];
  const ends = { first, last, from: first.time, to: last.time, isFirst: false, isLast: false };
  return { lines, split: lines.length, ...ends, ...more };
}

const numbers = ({ lines }: Stretch): number[] => lines.map((one) => one.number);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the moment among the lines', () => {
  it('comes after all that had been noted by then', () => {
    const lines = range(1, 9).map((number) => line(number));
    expect(splitAt(lines, moment(0))).toBe(0);
    expect(splitAt(lines, moment(4))).toBe(4);
    expect(splitAt(lines, moment(99))).toBe(9);
  });

  it('tells what an input noted from what was noted before it, though no event lies between', () => {
    const lines = [line(1, 5, 0), line(2, 5, 1), line(3, 6, 1)];
    expect(splitAt(lines, moment(5, 0))).toBe(1);
    expect(splitAt(lines, moment(5, 1))).toBe(2);
    expect(isBy(moment(5, 1), moment(5, 0))).toBe(false);
  });
});

describe('what is known', () => {
  it('is lengthened at its older end, and keeps what it knew of the newer one', () => {
    const known = joined(null, report(50, 80, { isLast: true }), 'around');
    const more = joined(known, report(20, 50, { isFirst: true }), 'older');
    expect(numbers(more)).toEqual(range(20, 80));
    expect(more).toMatchObject({
      isFirst: true,
      isLast: true,
      first: moment(20),
      last: moment(80),
    });
  });

  it('is lengthened at its newer end, and keeps what it knew of the older one', () => {
    const known = joined(null, report(0, 30, { isFirst: true }), 'around');
    const more = joined(known, report(30, 60), 'newer');
    expect(numbers(more)).toEqual(range(0, 60));
    expect(more).toMatchObject({ isFirst: true, isLast: false });
  });

  it('says how far was looked even when nothing was found there', () => {
    const known = joined(null, report(50, 80), 'around');
    const nothing = report(10, 50, { lines: [] });
    const more = joined(known, nothing, 'older');
    expect(numbers(more)).toEqual(range(50, 80));
    expect(more.first).toEqual(moment(10));
  });

  it('gives way to an answer with a gap before it, and joins one without', () => {
    const known = joined(null, report(0, 100, { isFirst: true }), 'around');
    expect(numbers(joined(known, report(300, 400), 'around'))).toEqual(range(300, 400));
    const on = joined(known, report(90, 150), 'around');
    expect(numbers(on)).toEqual(range(0, 150));
    expect(on.isFirst).toBe(true);
  });

  it('does not take the end of an older question for the end of the run', () => {
    const known = joined(null, report(0, 100, { isLast: true }), 'around');
    expect(joined(known, report(40, 60), 'around').isLast).toBe(true);
    expect(joined(known, report(80, 140), 'around').isLast).toBe(false);
  });

  it('holds each line once and in order, whatever answers come', () => {
    const stretches = fc.array(
      fc.record({ at: fc.nat(300), before: fc.nat(60), after: fc.nat(60) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(stretches, (asked) => {
        let known: Stretch | null = null;
        for (const { at, before, after } of asked) {
          known = joined(known, report(Math.max(0, at - before), at + after), 'around');
        }
        const found = known ? numbers(known) : [];
        expect(found).toEqual(range(found[0] ?? 0, found.at(-1) ?? -1));
      }),
    );
  });

  it('has a bound: the end that was not asked for lets go', () => {
    const known = joined(null, report(mostLines, 2 * mostLines - 1, { isLast: true }), 'around');
    const older = joined(known, report(mostLines - 500, mostLines), 'older');
    expect(older.lines).toHaveLength(mostLines);
    expect(older.lines[0]?.number).toBe(mostLines - 500);
    expect(older.isLast).toBe(false);
    expect(older.last).toEqual(older.lines.at(-1)?.moment);
  });
});
