/** A consumer: slots, the work that belongs to a message, failures, crashes. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  consumer,
  countOf,
  crash,
  droppedIn,
  levelOf,
  logOf,
  messagesOf,
  network,
  notesOf,
  type Params,
  producer,
  queue,
  round,
  run,
  send,
  set,
  summaryOf,
  timesOf,
} from '../support/network.ts';

const working = (w: Params, inputs: Input[], q: Params = {}, more = {}) =>
  run(
    network({ shop: producer(), q: queue(q), w: consumer(w) }, ['shop>q', 'q>w'], {
      inputs,
      ...more,
    }),
  );

describe('the slots of a consumer', () => {
  it('work on so many at once', () => {
    const session = working({ concurrency: 3 }, [send('shop', 7)]);
    expect(timesOf(session, 'w.completed')).toEqual([10, 10, 10, 20, 20, 20, 30]);
  });

  it('are used to the share that utilization tells', () => {
    const session = working({ concurrency: 4 }, [send('shop', 5)], {}, { duration: 100 });
    // Four slots for 10 ms, then one for 10 ms, of four times 100 ms.
    expect(levelOf(session, 'w', 'utilization')).toEqual({ mean: 0.125, max: 1, last: 0 });
    const busy = working({ concurrency: 2, serviceTime: '1h' }, [send('shop', 1)]);
    expect(levelOf(busy, 'w', 'utilization').last).toBe(0.5);
  });

  it('that are taken away finish first, and never make it more than fully used', () => {
    const session = working(
      { concurrency: 4 },
      [send('shop', 6), set(5, 'w', 'concurrency', 1)],
      {},
      { duration: 100 },
    );
    expect(timesOf(session, 'w.completed')).toEqual([10, 10, 10, 10, 20, 30]);
    expect(levelOf(session, 'w', 'utilization')).toMatchObject({ max: 1, last: 0, mean: 0.3 });
  });

  it('that are taken away are not used again by what waits in its own line', () => {
    const session = working(
      { concurrency: 3, serviceTime: '20ms' },
      [send('shop', 2), send('shop', 4, 5), set(8, 'w', 'concurrency', 1)],
      { ack: 'manual', prefetch: 6 },
    );
    // Two end at 20, one at 25; from then on one at a time.
    expect(timesOf(session, 'w.started')).toEqual([0, 0, 5, 25, 45, 65]);
  });

  it('keep what does not fit in a line of the consumer itself, first come, first served', () => {
    const session = run(
      network({ shop: producer(), w: consumer() }, ['shop>w'], { inputs: [send('shop', 3)] }),
    );
    expect(messagesOf(session, 'w.completed')).toEqual([1, 2, 3]);
    expect(timesOf(session, 'w.started')).toEqual([0, 10, 20]);
  });
});

describe('latency', () => {
  it('is from the birth of the message to the end of the work', () => {
    const session = run(
      network(
        { shop: producer(), q: queue(), w: consumer() },
        [
          ['shop>q', { latency: '3ms' }],
          ['q>w', { latency: '4ms' }],
        ],
        { inputs: [send('shop', 2, 100)] },
      ),
    );
    // 3 + 4 + 10; the second waits for the ack (4 ms back, 4 ms out) of the first.
    expect(timesOf(session, 'w.completed')).toEqual([117, 135]);
    expect(summaryOf(session, 'w', 'latency')).toMatchObject({ count: 2, mean: 26, max: 35 });
  });

  it('of a redelivered message still counts from its birth', () => {
    const session = working({ failureRate: 1 }, [send('shop'), set(25, 'w', 'failureRate', 0)], {
      ack: 'manual',
    });
    expect(logOf(session, 'w.completed')).toEqual(['30 w completed #1 latency=30']);
  });
});

describe('the work', () => {
  it('belongs to the message: a second attempt takes as long as the first', () => {
    const session = working(
      { serviceTime: 'exponential(10ms)', failureRate: 0.7 },
      [send('shop', 30)],
      { ack: 'manual' },
    );
    const works = new Map<number, Set<number>>();
    const starts = new Map<number, number>();
    for (const note of notesOf(session, 'w.started', 'w.completed', 'w.failed')) {
      if (note.code === 'started') starts.set(note.message, note.time);
      else {
        const took = Math.round(1e6 * (note.time - (starts.get(note.message) ?? Number.NaN)));
        works.set(note.message, (works.get(note.message) ?? new Set()).add(took));
      }
    }
    expect(works.size).toBe(30);
    for (const times of works.values()) expect(times.size).toBe(1);
    expect(countOf(session, 'q', 'redelivered')).toBeGreaterThan(20);
  });

  it('is the same whatever order the messages are taken in', () => {
    const workOf = (order: string) => {
      const session = working({ serviceTime: 'uniform(1ms, 9ms)' }, [send('shop', 20)], { order });
      const starts = notesOf(session, 'w.started');
      const ends = timesOf(session, 'w.completed');
      return starts
        .map(({ message, time }, i) => [message, round(ends[i] - time)])
        .toSorted((a, b) => a[0] - b[0]);
    };
    const close = (pairs: number[][]) => pairs.map(([id, took]) => [id, Math.round(took * 1e5)]);
    expect(close(workOf('lifo'))).toEqual(close(workOf('fifo')));
  });

  it('takes longer while the consumer is slowed, but not what is under way', () => {
    const session = working({}, [
      send('shop', 3),
      { at: 5, do: 'slow', target: 'w', by: 4, for: 20 },
    ]);
    expect(timesOf(session, 'w.completed')).toEqual([10, 50, 60]);
  });

  it('begun keeps its time when the service time changes', () => {
    const session = working({}, [send('shop', 2), set(5, 'w', 'serviceTime', '100ms')]);
    expect(timesOf(session, 'w.completed')).toEqual([10, 110]);
  });
});

describe('a failure', () => {
  it('shows at the end of the work', () => {
    const session = working({ failureRate: 1 }, [send('shop')]);
    expect(logOf(session, 'w')).toEqual(['0 w started #1 attempt=1', '10 w failed #1 attempt=1']);
    expect(countOf(session, 'w', 'completed')).toBe(0);
    expect(summaryOf(session, 'w', 'latency').count).toBe(0);
  });

  it('loses the message with automatic acks, and has it back with manual ones', () => {
    const lost = working({ failureRate: 0.25 }, [send('shop', 800)]);
    const failures = droppedIn(lost).failed;
    // Binomial of mean 200, standard deviation 12.2.
    expect(Math.abs(failures - 200)).toBeLessThan(4 * 12.3);
    expect(countOf(lost, 'w', 'completed')).toBe(800 - failures);
    const kept = working({ failureRate: 0.25, serviceTime: '1ms' }, [send('shop', 800)], {
      ack: 'manual',
    });
    expect(countOf(kept, 'w', 'completed')).toBe(800);
    expect(droppedIn(kept)).toEqual({});
  });

  it('is the same one for the same message and attempt in every design', () => {
    const failed = (ack: string, concurrency: number) =>
      notesOf(
        working({ failureRate: 0.3, concurrency }, [send('shop', 100)], { ack, prefetch: 0 }),
        'w.failed',
      )
        .filter(({ numbers }) => numbers[0] === 1)
        .map(({ message }) => message)
        .toSorted((a, b) => a - b);
    expect(failed('manual', 1)).toEqual(failed('auto', 1));
    expect(failed('manual', 1)).toEqual(failed('auto', 7));
  });
});

describe('a crash', () => {
  it('loses what it held, in its slots and its line', () => {
    const session = run(
      network({ shop: producer(), w: consumer({ concurrency: 2 }) }, ['shop>w'], {
        inputs: [send('shop', 5), crash(5, 'w', 20), send('shop', 1, 30)],
      }),
    );
    expect(droppedIn(session)).toEqual({ crashed: 5 });
    expect(timesOf(session, 'w.completed')).toEqual([40]);
    expect(levelOf(session, 'w', 'utilization').max).toBe(1);
  });

  it('takes over the concurrency that was set meanwhile', () => {
    const session = working({}, [
      crash(5, 'w', 20),
      set(10, 'w', 'concurrency', 3),
      send('shop', 3, 15),
    ]);
    expect(timesOf(session, 'w.started')).toEqual([25, 25, 25]);
    expect(timesOf(session, 'w.completed')).toEqual([35, 35, 35]);
  });
});
