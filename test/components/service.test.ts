/** A service as a station: line, disciplines, slots, metrics. Calls are in service-calls.test.ts. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  client,
  countOf,
  crash,
  droppedIn,
  levelOf,
  logOf,
  messagesOf,
  metricsOf,
  network,
  type Params,
  producer,
  queue,
  run,
  send,
  service,
  set,
  summaryOf,
  timesOf,
} from '../support/network.ts';

/** Clients `low` (priority 0), `mid` (5) and `high` (9) ask `s`. */
const station = (s: Params, inputs: Input[], more = {}) =>
  run(
    network(
      {
        low: client(),
        mid: client({ priority: 5 }),
        high: client({ priority: 9 }),
        s: service(s),
      },
      ['low>s', 'mid>s', 'high>s'],
      { inputs, ...more },
    ),
  );
const arrivals = (...at: number[]): Input[] => at.map((time) => send('low', 1, time));

describe('the line of a service', () => {
  it('first come, first served', () => {
    const session = station({}, arrivals(0, 1, 2));
    expect(logOf(session, 's')).toEqual([
      '0 s started #1 waiting=0',
      '1 s queued #2 length=1',
      '2 s queued #3 length=2',
      '10 s completed #1 residence=10',
      '10 s started #2 waiting=9',
      '20 s completed #2 residence=19',
      '20 s started #3 waiting=18',
      '30 s completed #3 residence=28',
    ]);
    expect(metricsOf(session, 's')).toMatchObject({
      residence: { count: 3, mean: 19, max: 28 },
      waiting: { count: 3, mean: 9, max: 18 },
      completed: 3,
      rejected: 0,
      failed: 0,
      queueLength: { mean: 27 / 10_000, max: 2, last: 0 },
      population: { mean: 57 / 10_000, max: 3, last: 0 },
      utilization: { mean: 30 / 10_000, max: 1, last: 0 },
    });
  });

  it('last come, first served, without interrupting', () => {
    const session = station({ discipline: 'lifo' }, arrivals(0, 1, 2, 3, 12));
    expect(messagesOf(session, 's.completed')).toEqual([1, 4, 5, 3, 2]);
  });

  it('has no end unless bounded', () => {
    const session = station({}, [send('low', 5000)]);
    expect(levelOf(session, 's', 'queueLength').max).toBe(4999);
    expect(countOf(session, 's', 'rejected')).toBe(0);
  });

  it('of capacity counts the waiting only; who finds no place is refused at once', () => {
    const session = station({ capacity: 2, concurrency: 2 }, [send('low', 6)]);
    expect(logOf(session, 's.rejected')).toEqual([
      '0 s rejected #5 length=2',
      '0 s rejected #6 length=2',
    ]);
    expect(countOf(session, 's', 'rejected')).toBe(2);
    expect(droppedIn(session)).toEqual({ rejected: 2 });
    expect(timesOf(session, 'low.failed')).toEqual([0, 0]);
  });

  it('of capacity 0 is none', () => {
    const session = station({ capacity: 0 }, arrivals(0, 5, 10, 15, 20));
    // Who comes just as the slot is freed finds it free: that was due before.
    expect(messagesOf(session, 's.completed')).toEqual([1, 3, 5]);
    expect(levelOf(session, 's', 'queueLength').max).toBe(0);
  });

  it('made shorter keeps those who stand in it', () => {
    const session = station({}, [send('low', 5), set(5, 's', 'capacity', 1), send('low', 1, 6)]);
    expect(messagesOf(session, 's.completed')).toEqual([1, 2, 3, 4, 5]);
    expect(messagesOf(session, 's.rejected')).toEqual([6]);
  });
});

describe('priority', () => {
  it('a larger number goes first, equals as they came, nobody is interrupted', () => {
    const session = station({ discipline: 'priority' }, [
      send('low', 2),
      send('mid', 2, 1),
      send('high', 1, 2),
    ]);
    expect(messagesOf(session, 's.completed')).toEqual([1, 5, 3, 4, 2]);
    expect(timesOf(session, 's.completed')).toEqual([10, 20, 30, 40, 50]);
  });

  it('is not looked at by other disciplines', () => {
    for (const discipline of ['fifo', 'lifo']) {
      const session = station({ discipline }, [send('low', 2), send('high', 1, 1)]);
      expect(messagesOf(session, 's.completed')).toEqual(
        discipline === 'fifo' ? [1, 2, 3] : [1, 3, 2],
      );
    }
  });
});

describe('preemptive priority', () => {
  const preemptive = { discipline: 'priority-preemptive' };

  it('interrupts, and resumes where it was', () => {
    const session = station(preemptive, [
      send('low'),
      send('mid', 1, 4),
      send('high', 1, 6),
      send('low', 1, 7),
    ]);
    expect(logOf(session, 's')).toEqual([
      '0 s started #1 waiting=0',
      '4 s preempted #1 left=6',
      '4 s started #2 waiting=0',
      '6 s preempted #2 left=8',
      '6 s started #3 waiting=0',
      '7 s queued #4 length=3',
      '16 s completed #3 residence=10',
      '16 s started #2 waiting=12',
      '24 s completed #2 residence=20',
      '24 s started #1 waiting=24',
      '30 s completed #1 residence=30',
      '30 s started #4 waiting=23',
      '40 s completed #4 residence=33',
    ]);
    // Time in line: what was not service.
    expect(summaryOf(session, 's', 'waiting')).toMatchObject({
      count: 4,
      mean: (20 + 10 + 0 + 23) / 4,
    });
  });

  it('does not interrupt an equal, nor one more urgent', () => {
    const session = station(preemptive, [send('high'), send('high', 1, 2), send('mid', 1, 3)]);
    expect(messagesOf(session, 's.preempted')).toEqual([]);
    expect(messagesOf(session, 's.completed')).toEqual([1, 2, 3]);
  });

  it('interrupts the least urgent, and of equals the one that came last', () => {
    const session = station({ ...preemptive, concurrency: 3 }, [
      send('low'),
      send('mid', 1, 1),
      send('low', 1, 2),
      send('high', 1, 3),
      send('high', 1, 4),
    ]);
    expect(logOf(session, 's.preempted')).toEqual([
      '3 s preempted #3 left=9',
      '4 s preempted #1 left=6',
    ]);
    // Interrupted, they stand as they came.
    expect(logOf(session, 's.completed')).toEqual([
      '11 s completed #2 residence=10',
      '13 s completed #4 residence=10',
      '14 s completed #5 residence=10',
      '17 s completed #1 residence=17',
      '22 s completed #3 residence=20',
    ]);
  });

  it('needs a place in the line for who is interrupted', () => {
    const session = station({ ...preemptive, capacity: 0 }, [send('low'), send('high', 1, 3)]);
    expect(messagesOf(session, 's.rejected')).toEqual([2]);
    expect(messagesOf(session, 's.completed')).toEqual([1]);
  });
});

describe('processor sharing', () => {
  const shared = { discipline: 'processor-sharing' };

  it('works on all at once, each at its share', () => {
    // 10 ms of work each, arriving at 0, 4, 8: rates 1, 1/2, 1/3.
    const session = station(shared, arrivals(0, 4, 8));
    // #1: 4 + 2 by 8, 4 left at a third: 20. #2: 2 by 8, 4 more by 20, 4 left at a half: 28; #3: 30.
    expect(timesOf(session, 's.completed')).toEqual([20, 28, 30]);
    expect(timesOf(session, 's.started')).toEqual([0, 4, 8]);
    expect(metricsOf(session, 's')).toMatchObject({
      queueLength: { max: 0 },
      population: { max: 3, mean: (20 + 24 + 22) / 10_000 },
      waiting: { count: 3, max: 0 },
      residence: { count: 3, mean: 22 },
      utilization: { mean: 30 / 10_000 },
    });
  });

  it('lets a short one pass a long one', () => {
    const session = station(shared, [
      send('low'),
      set(1, 's', 'serviceTime', '2ms'),
      send('low', 1, 2),
    ]);
    // From 2 on both at a half: the short one is done at 6, the long one at 12.
    expect(logOf(session, 's.completed')).toEqual([
      '6 s completed #2 residence=4',
      '12 s completed #1 residence=12',
    ]);
  });

  it('gives nobody more than one processor', () => {
    const session = station({ ...shared, concurrency: 2 }, arrivals(0, 0, 5));
    // Two at full rate until 5, then three share two: #1 and #2 need 7.5 more, #3 then 5 alone.
    expect(timesOf(session, 's.completed')).toEqual([12.5, 12.5, 17.5]);
    const half = station({ ...shared, concurrency: 2 }, arrivals(0));
    expect(levelOf(half, 's', 'utilization').max).toBe(0.5);
  });

  it('is bounded by slots and capacity together', () => {
    const session = station({ ...shared, concurrency: 2, capacity: 1 }, [send('low', 5)]);
    expect(messagesOf(session, 's.rejected')).toEqual([4, 5]);
    expect(timesOf(session, 's.completed')).toEqual([15, 15, 15]);
  });

  it('goes faster and slower with its processors', () => {
    const session = station(shared, [
      send('low', 2),
      set(4, 's', 'concurrency', 2),
      set(8, 's', 'concurrency', 1),
    ]);
    // 2 by 4, 4 more by 8, 4 left at a half.
    expect(timesOf(session, 's.completed')).toEqual([16, 16]);
  });
});

describe('slots', () => {
  it('more begin at once on what waits; fewer let those at work finish', () => {
    const session = station({}, [
      send('low', 8),
      set(5, 's', 'concurrency', 3),
      set(16, 's', 'concurrency', 1),
    ]);
    expect(timesOf(session, 's.started')).toEqual([0, 5, 5, 10, 15, 15, 25, 35]);
    expect(levelOf(session, 's', 'utilization').max).toBe(1);
  });

  it('pass those who wait to the new discipline when it changes', () => {
    const change = (discipline: string) =>
      station({}, [send('low', 3), send('high', 1, 1), set(5, 's', 'discipline', discipline)]);
    expect(messagesOf(change('lifo'), 's.completed')).toEqual([1, 4, 3, 2]);
    expect(messagesOf(change('priority'), 's.completed')).toEqual([1, 4, 2, 3]);
    const shared = change('processor-sharing');
    // #1 keeps its slot until 10; the other three share from 5 on.
    expect(timesOf(shared, 's.completed')).toEqual([10, 35, 35, 35]);
    expect(levelOf(shared, 's', 'utilization').last).toBe(0);
    const back = station({ discipline: 'processor-sharing' }, [
      send('low', 2),
      set(4, 's', 'discipline', 'fifo'),
    ]);
    expect(timesOf(back, 's.completed')).toEqual([20, 20]);
    expect(levelOf(back, 's', 'utilization').mean).toBeCloseTo(20 / 10_000, 9);
  });

  it('take longer while the service is slowed, begun work excepted', () => {
    const session = station({}, [
      send('low', 3),
      { at: 5, do: 'slow', target: 's', by: 3, for: 10 },
    ]);
    expect(timesOf(session, 's.completed')).toEqual([10, 40, 50]);
  });
});

describe('a failure', () => {
  it('is drawn once the work is done, and is told to who asked', () => {
    const session = station({ failureRate: 1 }, arrivals(0, 1));
    expect(logOf(session, 's.failed', 'low.failed')).toEqual([
      '10 s failed #1',
      '10 low failed #1 attempt=1',
      '20 s failed #2',
      '20 low failed #2 attempt=1',
    ]);
    expect(metricsOf(session, 's')).toMatchObject({
      failed: 2,
      completed: 0,
      residence: { count: 0 },
    });
    expect(droppedIn(session)).toEqual({ failed: 2 });
  });

  it('strikes a share of the requests', () => {
    const session = station({ failureRate: 0.2, serviceTime: '1ms' }, [send('low', 2000)]);
    expect(Math.abs(countOf(session, 's', 'failed') - 400)).toBeLessThan(4 * 17.9);
  });
});

describe('a crash', () => {
  it('loses line and work, refuses while down, and starts empty', () => {
    const session = station({}, [
      send('low', 3),
      crash(5, 's', 50),
      send('low', 1, 20),
      send('low', 1, 60),
    ]);
    expect(droppedIn(session)).toEqual({ cut: 3, crashed: 1 });
    expect(timesOf(session, 's.completed')).toEqual([70]);
    expect(timesOf(session, 'low.failed')).toEqual([5, 5, 5, 20]);
    expect(levelOf(session, 's', 'population').last).toBe(0);
  });

  it('takes over what was set meanwhile', () => {
    const session = station({}, [
      crash(5, 's', 20),
      set(10, 's', 'concurrency', 3),
      set(11, 's', 'discipline', 'lifo'),
      send('low', 5, 30),
    ]);
    expect(timesOf(session, 's.completed')).toEqual([40, 40, 40, 50, 50]);
    expect(messagesOf(session, 's.completed').slice(3)).toEqual([5, 4]);
  });
});

describe('messages', () => {
  it('are worked on like requests, their sender told at the end', () => {
    const session = run(
      network({ shop: producer(), q: queue(), s: service({ concurrency: 2 }) }, ['shop>q', 'q>s'], {
        inputs: [send('shop', 5)],
      }),
    );
    expect(timesOf(session, 's.completed')).toEqual([10, 10, 20, 20, 30]);
    // The queue gives as many as there are free slots, so that nobody waits here.
    expect(levelOf(session, 's', 'queueLength').max).toBe(0);
  });
});
