import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hop, Trace, TraceMessage } from '../../../simulations/traces/trace.ts';
import { courseOf, linkCubic } from '../../../src/board/geometry.ts';
import { placeOn } from '../../../src/board/trail/drawTrail.ts';
import { isComplete } from '../../../src/board/trail/followed.ts';
import { lanesOf, numbersText, progressOf, trailOf } from '../../../src/board/trail/trail.ts';
import { neighbourIn } from '../../../src/board/trail/walk.ts';

function message(id: number, more: Partial<TraceMessage> = {}): TraceMessage {
  return {
    id,
    type: 'order',
    parent: 0,
    first: 1,
    key: -1,
    priority: 0,
    sizeBytes: 100,
    attempt: 1,
    birth: 0,
    bornAt: 'shop',
    end: null,
    ...more,
  };
}

function hop(id: number, sentAt: number, endedAt: number, more: Partial<Hop> = {}): Hop {
  return {
    message: id,
    form: 'message',
    link: 'publish',
    from: 'shop',
    to: 'orders',
    back: false,
    sentAt,
    endedAt,
    leftAt: Number.NaN,
    attempt: 1,
    outcome: 'arrived',
    status: 'ok',
    ...more,
  };
}

const trace = (messages: TraceMessage[], hops: Hop[]): Trace => ({
  from: 0,
  to: 1000,
  components: [],
  messages,
  hops,
  notes: [],
  truncated: false,
});

const deliver = { link: 'deliver', from: 'orders', to: 'worker', form: 'delivery' } as const;
const ack = { link: 'deliver', from: 'worker', to: 'orders', form: 'ack', back: true } as const;

/** Published, delivered, not acknowledged in time, delivered once more, acknowledged. */
const redelivered = trace(
  [message(1, { end: { time: 90, at: 'orders', outcome: 'completed', reason: '' } })],
  [
    hop(1, 0, 10, { leftAt: Number.NaN }),
    hop(1, 10, 20, { form: 'confirm', from: 'orders', to: 'shop', back: true }),
    hop(1, 20, 30, { ...deliver, leftAt: 50 }),
    hop(1, 60, 70, { ...deliver, attempt: 2, leftAt: 80 }),
    hop(1, 80, 90, { ...ack, attempt: 2 }),
  ],
);

describe('a trail', () => {
  it('grows with the moment', () => {
    expect(trailOf(redelivered, 1, -1)).toEqual({ lines: [], deadEnds: [], at: null });
    const early = trailOf(redelivered, 1, 5);
    expect(early.lines).toMatchObject([{ link: 'publish', look: 'first', own: true, reach: 0.5 }]);
    expect(early.at).toEqual({ on: 'link', link: 'publish', back: false, progress: 0.5 });
    expect(trailOf(redelivered, 1, 15).at).toEqual({ on: 'component', id: 'orders' });
  });

  it('tells a copy, a copy handed out again and an answer apart, and numbers the ways there', () => {
    const { lines } = trailOf(redelivered, 1, 1000);
    expect(lines.map(({ look, numbers }) => [look, numbersText(numbers)])).toEqual([
      ['first', '1'],
      ['answer', ''],
      ['copy', '2'],
      ['again', '3'],
      ['answer', ''],
    ]);
  });

  it('follows the copy while there is one, and the queue that kept the message when it came to nothing', () => {
    expect(trailOf(redelivered, 1, 25).at).toMatchObject({ on: 'link', link: 'deliver' });
    expect(trailOf(redelivered, 1, 40).at).toEqual({ on: 'component', id: 'worker' });
    expect(trailOf(redelivered, 1, 55).at).toEqual({ on: 'component', id: 'orders' });
    expect(trailOf(redelivered, 1, 95).at).toEqual({ on: 'end', id: 'orders', isLost: false });
  });

  it('ends in a cross where a try was lost, and shows the retry beside it', () => {
    const retried = trace(
      [message(1), message(2, { parent: 1, attempt: 2, birth: 50 })],
      [hop(1, 0, 10, { outcome: 'lost' }), hop(2, 50, 60)],
    );
    expect(trailOf(retried, 2, 9).deadEnds).toEqual([]);
    const { lines, deadEnds } = trailOf(retried, 2, 100);
    expect(deadEnds).toEqual([{ link: 'publish', back: false, progress: 0.8 }]);
    expect(lines).toMatchObject([
      { look: 'first', own: false, reach: 0.8, numbers: [1] },
      { look: 'retry', own: true, reach: 1, numbers: [2] },
    ]);
    const lanes = lanesOf(lines);
    expect(lines.map((line) => lanes.get(line))).toEqual([1, 0]);
  });

  it('goes as far as the mark where the trace ends before the hop does', () => {
    const flying = trace([message(1)], [hop(1, 0, Number.NaN, { outcome: 'flying' })]);
    const { lines, at } = trailOf(flying, 1, 5, () => 0.2);
    expect(lines[0]?.reach).toBe(0.2);
    expect(at).toMatchObject({ on: 'link', progress: 0.2 });
    expect(trailOf(flying, 1, 5, () => null).lines[0]?.reach).toBe(1);
    expect(trailOf(flying, 1, 5).lines[0]?.reach).toBe(0.5);
  });

  it('never goes back in time: lines only grow longer and crosses only more', () => {
    const hops = fc.array(
      fc.record({
        at: fc.nat(900),
        takes: fc.nat(200),
        lost: fc.boolean(),
        id: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(hops, fc.nat(1000), fc.nat(1000), (list, a, b) => {
        const all = list
          .sort((one, other) => one.at - other.at)
          .map(({ at, takes, lost, id }) =>
            hop(id, at, at + takes, { outcome: lost ? 'lost' : 'arrived' }),
          );
        const story = trace([message(1), message(2), message(3)], all);
        const before = trailOf(story, 1, Math.min(a, b));
        const after = trailOf(story, 1, Math.max(a, b));
        expect(after.lines.length).toBeGreaterThanOrEqual(before.lines.length);
        expect(after.deadEnds.length).toBeGreaterThanOrEqual(before.deadEnds.length);
        before.lines.forEach((line, index) => {
          const later = after.lines[index];
          expect(later?.reach).toBeGreaterThanOrEqual(line.reach);
          expect(later?.numbers.slice(0, line.numbers.length)).toEqual(line.numbers);
        });
        for (const one of all) {
          const progress = progressOf(one, Math.max(a, b, one.sentAt));
          expect(progress >= 0 && progress <= 1).toBe(true);
        }
      }),
    );
  });

  it('writes many numbers short', () => {
    expect(numbersText([])).toBe('');
    expect(numbersText([4])).toBe('4');
    expect(numbersText([4, 7])).toBe('4·7');
    expect(numbersText([4, 5, 6])).toBe('4–6');
    expect(numbersText([1, 4, 9])).toBe('1…9');
  });

  it('is complete once everything in it has ended', () => {
    expect(isComplete(redelivered)).toBe(true);
    expect(isComplete(trace([message(1)], []))).toBe(false);
    const flying = hop(1, 0, Number.NaN, { outcome: 'flying' });
    const ended = { time: 5, at: 'orders', outcome: 'completed', reason: '' } as const;
    expect(isComplete(trace([message(1, { end: ended })], [flying]))).toBe(false);
  });
});

describe('a place on a link', () => {
  const { points } = courseOf(linkCubic({ sourceX: 0, sourceY: 0, targetX: 200, targetY: 0 }, 0));

  it('is where the mark is, there and back, with the direction of travel', () => {
    expect(placeOn(points, false, 0, 0)).toMatchObject({ x: 0, y: 0 });
    expect(placeOn(points, false, 1, 0).x).toBeCloseTo(200);
    expect(placeOn(points, false, 0.5, 0).dx).toBeCloseTo(1);
    const back = placeOn(points, true, 0.25, 0);
    expect(back.x).toBeCloseTo(150);
    expect(back.dx).toBeCloseTo(-1);
    expect(Math.abs(back.y)).toBeGreaterThan(3);
  });
});

describe('walking from message to message', () => {
  it('goes by the order of birth, round the corner', () => {
    const ids = [9, 2, 5];
    expect(neighbourIn(ids, null, 1)).toEqual({ id: 2, place: 1 });
    expect(neighbourIn(ids, 2, 1)).toEqual({ id: 5, place: 2 });
    expect(neighbourIn(ids, 9, 1)).toEqual({ id: 2, place: 1 });
    expect(neighbourIn(ids, null, -1)).toEqual({ id: 9, place: 3 });
    expect(neighbourIn(ids, 2, -1)).toEqual({ id: 9, place: 3 });
    expect(neighbourIn(ids, 6, 1)).toEqual({ id: 9, place: 3 });
    expect(neighbourIn([], 6, 1)).toBeNull();
  });
});
