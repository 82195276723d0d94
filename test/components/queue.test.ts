/** A queue stores, orders, bounds and hands out; what comes back is in queue-redelivery.test.ts. */
import { describe, expect, it } from 'vitest';
import {
  begin,
  consumer,
  countOf,
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
  set,
  summaryOf,
  timesOf,
} from '../support/network.ts';

const line = ['shop>q', 'q>w'];
/** `shop` sends `count` at time 0 to a queue with one worker of 10 ms a message. */
const atOnce = (count: number, q: Params, w: Params = {}) =>
  run(
    network({ shop: producer(), q: queue(q), w: consumer(w) }, line, {
      inputs: [send('shop', count)],
    }),
  );

describe('a queue', () => {
  it('keeps messages until a consumer has room, and tells the sender that it has them', () => {
    const session = atOnce(2, {});
    expect(logOf(session, 'q', 'w', 'confirmed')).toEqual([
      '0 q stored #1 length=1',
      '0 q delivered #1 waiting=0 attempt=1',
      '0 q stored #2 length=1',
      '0 shop confirmed #1 after=0',
      '0 w started #1 attempt=1',
      '0 shop confirmed #2 after=0',
      '10 w completed #1 latency=10',
      '10 q delivered #2 waiting=10 attempt=1',
      '10 w started #2 attempt=1',
      '20 w completed #2 latency=20',
    ]);
    expect(metricsOf(session, 'q')).toMatchObject({
      delivered: 2,
      redelivered: 0,
      rejected: 0,
      queueLength: { mean: 10 / 10_000, max: 1, last: 0 },
      unacked: { mean: 0, max: 0, last: 0 },
      waiting: { count: 2, mean: 5, max: 10 },
    });
  });

  it('without consumers only keeps', () => {
    const session = run(
      network({ shop: producer(), q: queue() }, ['shop>q'], { inputs: [send('shop', 50)] }),
    );
    expect(levelOf(session, 'q', 'queueLength').last).toBe(50);
    expect(session.report().messages).toMatchObject({ created: 50, alive: 50 });
  });

  it('hands out the oldest first, or the newest with lifo', () => {
    expect(messagesOf(atOnce(5, { order: 'fifo' }), 'q.delivered')).toEqual([1, 2, 3, 4, 5]);
    expect(messagesOf(atOnce(5, { order: 'lifo' }), 'q.delivered')).toEqual([1, 5, 4, 3, 2]);
  });

  it('takes no notice of priorities', () => {
    const session = run(
      network(
        { calm: producer(), urgent: producer({ priority: 9 }), q: queue(), w: consumer() },
        ['calm>q', 'urgent>q', 'q>w'],
        { inputs: [send('calm', 2), send('urgent', 1, 1)] },
      ),
    );
    expect(messagesOf(session, 'w.completed')).toEqual([1, 2, 3]);
  });

  it('takes requests too: its answer is that it has them', () => {
    const session = run(
      network(
        { app: { kind: 'client', params: { interval: '1h' } }, q: queue(), w: consumer() },
        ['app>q', 'q>w'],
        { inputs: [send('app')] },
      ),
    );
    expect(logOf(session, 'app.succeeded', 'w.completed')).toEqual([
      '0 app succeeded #1 latency=0',
      '10 w completed #1 latency=10',
    ]);
    expect(session.report().messages).toEqual({
      created: 1,
      completed: 1,
      dropped: {},
      alive: 0,
    });
  });
});

describe('a bound', () => {
  it('counts ready messages only, not those that are out', () => {
    for (const ack of ['auto', 'manual']) {
      const session = atOnce(4, { capacity: 2, ack });
      expect(logOf(session, 'q.rejected')).toEqual(['0 q rejected #4 length=2']);
      expect(countOf(session, 'q', 'rejected')).toBe(1);
      expect(droppedIn(session)).toEqual({ rejected: 1 });
      expect(logOf(session, 'shop.refused')).toEqual(['0 shop refused #4 attempt=1']);
    }
  });

  it('of 0 lets through what a consumer has room for, and nothing else', () => {
    expect(messagesOf(atOnce(3, { capacity: 0 }), 'w.completed')).toEqual([1]);
    const dropping = atOnce(3, { capacity: 0, overflow: 'drop-head' });
    expect(messagesOf(dropping, 'w.completed')).toEqual([1]);
    expect(droppedIn(dropping)).toEqual({ droppedHead: 2 });
  });

  it('drops the oldest ready one and tells nobody', () => {
    const session = atOnce(5, { capacity: 2, overflow: 'drop-head' });
    expect(logOf(session, 'q.droppedHead')).toEqual([
      '0 q droppedHead #2 length=2',
      '0 q droppedHead #3 length=2',
    ]);
    expect(messagesOf(session, 'w.completed')).toEqual([1, 4, 5]);
    expect(countOf(session, 'q', 'rejected')).toBe(2);
    expect(countOf(session, 'shop', 'refused')).toBe(0);
    expect(droppedIn(session)).toEqual({ droppedHead: 2 });
  });

  it('drops the oldest also where the newest goes first', () => {
    const session = atOnce(5, { capacity: 2, overflow: 'drop-head', order: 'lifo' });
    expect(messagesOf(session, 'q.droppedHead')).toEqual([2, 3]);
    expect(messagesOf(session, 'w.completed')).toEqual([1, 5, 4]);
  });

  it('made smaller drops the oldest at once, or refuses until there is room', () => {
    const shrunk = (overflow: string) =>
      run(
        network({ shop: producer(), q: queue({ capacity: 5, overflow }) }, ['shop>q'], {
          inputs: [send('shop', 5), set(10, 'q', 'capacity', 2), send('shop', 1, 20)],
        }),
      );
    expect(logOf(shrunk('drop-head'), 'droppedHead')).toEqual([
      '10 q droppedHead #1 length=4',
      '10 q droppedHead #2 length=3',
      '10 q droppedHead #3 length=2',
      '20 q droppedHead #4 length=2',
    ]);
    const refusing = shrunk('reject');
    expect(levelOf(refusing, 'q', 'queueLength').last).toBe(5);
    expect(messagesOf(refusing, 'rejected')).toEqual([6]);
  });

  it('that begins to drop the oldest comes down to its capacity', () => {
    const session = run(
      network({ shop: producer(), q: queue({ capacity: 5 }) }, ['shop>q'], {
        inputs: [
          send('shop', 5),
          set(10, 'q', 'capacity', 2),
          set(20, 'q', 'overflow', 'drop-head'),
        ],
      }),
    );
    expect(logOf(session, 'droppedHead').at(-1)).toBe('20 q droppedHead #3 length=2');
    expect(levelOf(session, 'q', 'queueLength').last).toBe(2);
  });

  it('is never refilled beyond by what comes back, where the oldest is dropped', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual', prefetch: 3, capacity: 2, overflow: 'drop-head' }),
          w: consumer({ serviceTime: '1h' }),
        },
        line,
        { inputs: [send('shop', 5), { at: 10, do: 'crash', target: 'w' }] },
      ),
    );
    expect(messagesOf(session, 'q.droppedHead')).toEqual([1, 2, 3]);
    expect(levelOf(session, 'q', 'queueLength').last).toBe(2);
  });

  it('takes back what it had, however full, where the newest is refused', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual', prefetch: 3, capacity: 2 }),
          w: consumer({ serviceTime: '1h' }),
        },
        line,
        { inputs: [send('shop', 5), { at: 10, do: 'crash', target: 'w' }, send('shop', 1, 20)] },
      ),
    );
    expect(levelOf(session, 'q', 'queueLength').last).toBe(5);
    expect(messagesOf(session, 'q.rejected')).toEqual([6]);
  });
});

describe('pushing', () => {
  const two = (q: Params, a: Params, b: Params, count: number) =>
    run(
      network(
        { shop: producer(), q: queue(q), a: consumer(a), b: consumer(b) },
        ['shop>q', 'q>a', 'q>b'],
        { inputs: [send('shop', count)] },
      ),
    );

  it('with automatic acks means by room: a free slot', () => {
    const session = two({}, { concurrency: 2 }, { concurrency: 1 }, 5);
    expect(logOf(session, 'started')).toEqual([
      '0 a started #1 attempt=1',
      '0 b started #2 attempt=1',
      '0 a started #3 attempt=1',
      '10 a started #4 attempt=1',
      '10 b started #5 attempt=1',
    ]);
  });

  it('keeps the turn: who was served last waits until the others have been', () => {
    const session = two({}, { serviceTime: '10ms' }, { serviceTime: '4ms' }, 5);
    expect(logOf(session, 'started')).toEqual([
      '0 a started #1 attempt=1',
      '0 b started #2 attempt=1',
      '4 b started #3 attempt=1',
      '8 b started #4 attempt=1',
      '10 a started #5 attempt=1',
    ]);
  });

  it('with prefetch hands out ahead; the line is then in the consumer', () => {
    const session = atOnce(5, { ack: 'manual', prefetch: 3 });
    expect(timesOf(session, 'q.delivered')).toEqual([0, 0, 0, 10, 20]);
    expect(timesOf(session, 'w.started')).toEqual([0, 10, 20, 30, 40]);
    expect(levelOf(session, 'q', 'unacked')).toMatchObject({ max: 3, last: 0 });
    expect(logOf(session, 'acked')[0]).toBe('10 q acked #1 unacked=2');
  });

  it('with prefetch 0 hands out all there is', () => {
    const session = atOnce(500, { ack: 'manual', prefetch: 0 });
    expect(levelOf(session, 'q', 'unacked').max).toBe(500);
    expect(timesOf(session, 'q.delivered').every((time) => time === 0)).toBe(true);
  });

  it('takes no notice of prefetch when acks are automatic', () => {
    const starts = (prefetch: number) =>
      timesOf(atOnce(4, { ack: 'auto', prefetch }), 'q.delivered');
    expect(starts(3)).toEqual(starts(1));
  });

  it('learns of more slots, and of fewer, while it runs', () => {
    const session = run(
      network({ shop: producer(), q: queue(), w: consumer() }, line, {
        inputs: [send('shop', 10), set(5, 'w', 'concurrency', 3), set(16, 'w', 'concurrency', 1)],
      }),
    );
    // One at 0, two more at 5, the first slot again at 10, the others at 15; from 20 on one slot.
    expect(timesOf(session, 'w.started')).toEqual([0, 5, 5, 10, 15, 15, 25, 35, 45, 55]);
  });

  it('follows a change of prefetch at once', () => {
    const session = run(
      network({ shop: producer(), q: queue({ ack: 'manual' }), w: consumer() }, line, {
        inputs: [send('shop', 5), set(5, 'q', 'prefetch', 3)],
      }),
    );
    expect(timesOf(session, 'q.delivered')).toEqual([0, 5, 5, 10, 20]);
  });

  it('counts what is out under the old way of acknowledging when that changes', () => {
    const toManual = run(
      network({ shop: producer(), q: queue(), w: consumer() }, line, {
        inputs: [send('shop', 4), set(5, 'q', 'ack', 'manual')],
      }),
    );
    expect(timesOf(toManual, 'w.started')).toEqual([0, 10, 20, 30]);
    expect(timesOf(toManual, 'acked')).toEqual([20, 30, 40]);
    const toAuto = run(
      network({ shop: producer(), q: queue({ ack: 'manual', prefetch: 3 }), w: consumer() }, line, {
        inputs: [send('shop', 5), set(5, 'q', 'ack', 'auto')],
      }),
    );
    expect(timesOf(toAuto, 'w.completed')).toEqual([10, 20, 30, 40, 50]);
    expect(timesOf(toAuto, 'acked')).toEqual([10, 20, 30]);
    expect(toAuto.report().messages).toMatchObject({ completed: 5, alive: 0 });
  });

  it('changes its order for those that wait', () => {
    const session = run(
      network({ shop: producer(), q: queue(), w: consumer() }, line, {
        inputs: [send('shop', 5), set(15, 'q', 'order', 'lifo')],
      }),
    );
    expect(messagesOf(session, 'w.started')).toEqual([1, 2, 5, 4, 3]);
  });
});

describe('waiting', () => {
  it('is the time ready, its mean the mean length over the rate (Little)', () => {
    const session = run(
      network(
        {
          shop: { kind: 'producer', params: { interval: 'exponential(10ms)' } },
          q: queue(),
          w: consumer({ serviceTime: 'exponential(8ms)' }),
        },
        line,
        { duration: '200s', seed: 3 },
      ),
    );
    const waited = summaryOf(session, 'q', 'waiting');
    const left = levelOf(session, 'q', 'queueLength');
    const rate = countOf(session, 'q', 'delivered') / 200_000;
    expect(left.mean).toBeCloseTo(rate * waited.mean, 1);
    expect(left.mean).toBeGreaterThan(1);
  });
});

describe('a queue behind a queue', () => {
  it('takes all it is given, as messages of its own with the birth of the first', () => {
    for (const ack of ['auto', 'manual']) {
      const session = run(
        network(
          { shop: producer(), q: queue({ ack, prefetch: 2 }), r: queue(), w: consumer() },
          ['shop>q', ['q>r', { latency: '5ms' }], 'r>w'],
          { inputs: [send('shop', 3)] },
        ),
      );
      // The second queue's subscription takes 5 ms, and so does the way to it.
      expect(timesOf(session, 'w.completed')).toEqual([20, 30, 40]);
      expect(summaryOf(session, 'w', 'latency').max).toBe(40);
      const created = ack === 'auto' ? 3 : 6;
      expect(session.report().messages).toEqual({
        created,
        completed: created,
        dropped: {},
        alive: 0,
      });
    }
  });

  it('that is full holds up a first queue with manual acks, and loses nothing', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual', prefetch: 2 }),
          r: queue({ capacity: 1 }),
          w: consumer(),
        },
        ['shop>q', 'q>r', 'r>w'],
        { inputs: [send('shop', 6)] },
      ),
    );
    expect(timesOf(session, 'w.completed')).toEqual([10, 20, 30, 40, 50, 60]);
    expect(messagesOf(session, 'r.rejected').length).toBeLessThan(20);
    expect(droppedIn(session)).toEqual({});
  });
});

describe('a crash of the queue', () => {
  it('keeps ready messages, calls back those that are out, and turns senders away', () => {
    const session = begin(
      network({ shop: producer(), q: queue({ ack: 'manual' }), w: consumer() }, line, {
        inputs: [
          send('shop', 3),
          { at: 5, do: 'crash', target: 'q', for: 100 },
          send('shop', 1, 50),
        ],
      }),
    );
    session.advance(60);
    expect(levelOf(session, 'q', 'queueLength').last).toBe(3);
    expect(levelOf(session, 'q', 'unacked').last).toBe(0);
    session.advance(1000);
    expect(logOf(session, 'q', 'w', 'shop.refused').slice(5)).toEqual([
      '5 q requeued #1 attempt=1',
      '5 q returned count=1',
      '5 q crashed dropped=0',
      '10 w completed #1 latency=10',
      '50 q turnedAway #4',
      '50 shop refused #4 attempt=1',
      '105 q recovered',
      '105 q delivered #1 waiting=100 attempt=2',
      '105 w started #1 attempt=2',
      '115 w completed #1 latency=115',
      '115 q acked #1 unacked=0',
      '115 q delivered #2 waiting=115 attempt=1',
      '115 w started #2 attempt=1',
      '125 w completed #2 latency=125',
      '125 q acked #2 unacked=0',
      '125 q delivered #3 waiting=125 attempt=1',
      '125 w started #3 attempt=1',
      '135 w completed #3 latency=135',
      '135 q acked #3 unacked=0',
    ]);
    expect(countOf(session, 'q', 'redelivered')).toBe(1);
    expect(session.report().messages).toEqual({
      created: 4,
      completed: 3,
      dropped: { crashed: 1 },
      alive: 0,
    });
  });
});
