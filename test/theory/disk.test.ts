/**
 * A single access to a random place: the mean of a seek, half a turn, the transfer and what every
 * request takes besides (Ruemmler and Wilkes 1994, without the dependence on distance).
 */
import { describe, expect, it } from 'vitest';
import { Session } from '../../simulations/session.ts';
import { countOf, type Params, summaryOf } from '../support/network.ts';
import { storage } from '../support/storage.ts';
import { contains, studentInterval } from './confidence.ts';

const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
const [seekMs, turnMs, accessMs, recordBytes, bytesPerMs] = [8.5, 8.333, 0.1, 65_536, 90_000];

/** Mean time at the disk of writes that come so rarely that none waits for another, by seed. */
function meanTimes(disk: Params): number[] {
  return seeds.map((seed) => {
    const session = new Session(
      storage({
        shop: { interval: 'constant(1s)', size: `constant(${recordBytes}B)` },
        broker: { writes: 'in-place', backlog: '1 TiB' },
        cache: { flush: 'per-message' },
        disk: {
          rotationTime: `${turnMs}ms`,
          accessTime: `${accessMs}ms`,
          transferRate: `${bytesPerMs} kB/s`,
          queueDepth: 1,
          ...disk,
        },
        duration: '400s',
        seed,
      }),
    );
    session.advance(session.durationMs);
    expect(countOf(session, 'disk', 'seeks') % countOf(session, 'disk', 'writes')).toBe(0);
    return summaryOf(session, 'disk', 'residence').mean;
  });
}

describe('the mean time of a random access', () => {
  const transferMs = recordBytes / bytesPerMs;

  it.each([
    ['constant', `constant(${seekMs}ms)`],
    ['uniform', `uniform(0ms, ${2 * seekMs}ms)`],
    ['exponential', `exponential(${seekMs}ms)`],
  ])('is seek + half a turn + transfer, with seeks that are %s', (_, seekTime) => {
    const interval = studentInterval(meanTimes({ seekTime }), 0.999);
    const expected = accessMs + seekMs + turnMs / 2 + transferMs;
    expect(interval.halfWidth / expected).toBeLessThan(0.05);
    expect(contains(interval, expected, 0)).toBe(true);
  });

  it('has the positioning twice with parity to read first', () => {
    const seekTime = `exponential(${seekMs}ms)`;
    const interval = studentInterval(meanTimes({ seekTime, smallWriteAccesses: 2 }), 0.999);
    const expected = 2 * (accessMs + seekMs + turnMs / 2) + transferMs;
    expect(contains(interval, expected, 0)).toBe(true);
  });
});
