import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSaturation,
  createTelling,
  everyMs,
  waysOf,
} from '../../../src/narration/telling.ts';

const heard = (text: string, weight = 0, time = 0) => ({ text, time, weight });

describe('what is told of a run', () => {
  it('tells the worst of what gathered, and counts the rest', () => {
    const telling = createTelling();
    telling.hear(heard('finished'));
    telling.hear(heard('lost', 3));
    telling.hear(heard('finished again'));
    expect(telling.tell(0)).toMatchObject({ text: 'lost', others: 2 });
    expect(telling.tell(everyMs)).toBeNull();
  });

  it('does not say the same everyday sentence twice running', () => {
    const telling = createTelling();
    telling.hear(heard('finished'));
    expect(telling.tell(0)?.text).toBe('finished');
    telling.hear(heard('finished'));
    expect(telling.tell(everyMs)).toBeNull();
    telling.hear(heard('crashed', 3));
    expect(telling.tell(everyMs)?.text).toBe('crashed');
  });

  it('never speaks more often than a listener can follow, whatever happens', () => {
    const events = fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 900 }),
        weight: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(events, (all) => {
        const telling = createTelling();
        let now = 0;
        let last = Number.NEGATIVE_INFINITY;
        all.forEach(({ after, weight }, index) => {
          now += after;
          telling.hear(heard(`thing ${index}`, weight, now));
          if (!telling.tell(now)) return;
          expect(now - last).toBeGreaterThanOrEqual(everyMs);
          last = now;
        });
      }),
    );
  });
});

describe('the board as a list', () => {
  it('names what leads where, once each, and what stands alone', () => {
    const components = [{ id: 'a', label: 'Shop' }, { id: 'b' }, { id: 'c' }];
    const links = [
      { from: 'a', to: 'b' },
      { from: 'a.out', to: 'b.in' },
    ];
    expect(waysOf({ components, links })).toEqual({
      ways: [{ from: 'Shop', to: ['b'] }],
      alone: ['c'],
    });
  });
});

describe('saturation', () => {
  const look = (states: readonly boolean[]) => {
    const saturation = createSaturation();
    return states.flatMap((is) => saturation.look(['a'], () => is)).map(({ is }) => is);
  };
  const times = (count: number, is: boolean) => new Array<boolean>(count).fill(is);

  it('is told once, when it lasts, and so is its end', () => {
    expect(look([...times(40, true), ...times(40, false)])).toEqual([true, false]);
  });

  it('is not told of a slot that is full now and free the next moment', () => {
    expect(look(times(60, true).map((_, index) => index % 2 === 0))).toEqual([]);
  });
});
