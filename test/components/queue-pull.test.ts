/** A queue that is polled: free slots ask, at once after work and every `pollInterval` while idle. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  consumer,
  countOf,
  crash,
  cut,
  logOf,
  messagesOf,
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

const line = ['shop>q', 'q>w'];
const polled = (inputs: Input[], w: Params = {}, q: Params = {}) =>
  run(
    network(
      {
        shop: producer(),
        q: queue({ delivery: 'pull', ...q }),
        w: consumer({ pollInterval: '100ms', ...w }),
      },
      line,
      { inputs },
    ),
  );

describe('polling', () => {
  it('finds a message at the next poll, and asks again at once after the work', () => {
    const session = polled([send('shop', 3, 30)]);
    expect(logOf(session, 'q.delivered')).toEqual([
      '100 q delivered #1 waiting=70 attempt=1',
      '110 q delivered #2 waiting=80 attempt=1',
      '120 q delivered #3 waiting=90 attempt=1',
    ]);
  });

  it('goes on every interval from the last poll that found nothing', () => {
    // Free again at 110, polls at once, finds nothing, and so polls at 210, 310, ...
    const session = polled([send('shop', 1, 30), send('shop', 1, 130), send('shop', 1, 250)]);
    expect(timesOf(session, 'q.delivered')).toEqual([100, 210, 320]);
  });

  it('is done only by a free slot', () => {
    const session = polled([send('shop', 3)], { serviceTime: '250ms' });
    expect(timesOf(session, 'q.delivered')).toEqual([0, 250, 500]);
    const two = polled([send('shop', 4)], { serviceTime: '250ms', concurrency: 2 });
    expect(timesOf(two, 'q.delivered')).toEqual([0, 0, 250, 250]);
  });

  it('sends a poll and an answer of a few bytes each, and no more than slots and interval say', () => {
    const session = polled([]);
    const { bytes, sent } = session.report().links['q-w'];
    // Over ten seconds a hundred polls (one at 0) and as many answers, at 32 and 16 bytes at most.
    expect(sent).toBe(0);
    expect(Number(bytes)).toBeGreaterThan(100 * 20);
    expect(Number(bytes)).toBeLessThan(110 * 64);
  });

  it('makes a message wait half an interval on average when traffic is light', () => {
    const session = run(
      network(
        {
          shop: { kind: 'producer', params: { interval: 'exponential(1s)' } },
          q: queue({ delivery: 'pull' }),
          w: consumer({ pollInterval: '40ms', serviceTime: '0ms' }),
        },
        line,
        { duration: '2000s' },
      ),
    );
    const waited = summaryOf(session, 'q', 'waiting');
    expect(waited.count).toBeGreaterThan(1800);
    // Uniform on 0 to 40: standard deviation 11.5, over 2000 messages 0.26.
    expect(Math.abs(waited.mean - 20)).toBeLessThan(1.1);
    expect(waited.max).toBeLessThanOrEqual(40);
  });

  it('takes one message a slot, whatever prefetch says, with either way of acknowledging', () => {
    for (const ack of ['auto', 'manual']) {
      const session = polled([send('shop', 3)], {}, { ack, prefetch: 5 });
      expect(timesOf(session, 'q.delivered')).toEqual([0, 10, 20]);
    }
  });

  it('takes turns between queues', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ delivery: 'pull' }),
          r: queue({ delivery: 'pull' }),
          w: consumer(),
        },
        ['shop>q', 'shop>r', 'q>w', 'r>w'],
        { inputs: [send('shop', 6)] },
      ),
    );
    // Messages went to q and r in turn and are fetched in turn.
    expect(messagesOf(session, 'w.completed').toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    const owners = logOf(session, 'q.delivered', 'r.delivered').map((text) => text.split(' ')[1]);
    expect(owners.slice(0, 4)).toEqual(['q', 'r', 'q', 'r']);
  });

  it('uses a changed interval from the next poll on', () => {
    const session = polled([set(50, 'w', 'pollInterval', '10ms'), send('shop', 1, 105)]);
    expect(timesOf(session, 'q.delivered')).toEqual([110]);
  });

  it('by more slots begins at once, by fewer ends', () => {
    const more = polled([send('shop', 4), set(100, 'w', 'concurrency', 3)], {
      serviceTime: '250ms',
    });
    expect(timesOf(more, 'q.delivered')).toEqual([0, 100, 100, 250]);
    const fewer = polled([send('shop', 6), set(100, 'w', 'concurrency', 1)], {
      serviceTime: '250ms',
      concurrency: 3,
    });
    expect(timesOf(fewer, 'q.delivered')).toEqual([0, 0, 0, 250, 500, 750]);
    const staggered = polled(
      [send('shop'), send('shop', 5, 130), set(210, 'w', 'concurrency', 1)],
      {
        serviceTime: '150ms',
        concurrency: 2,
      },
    );
    // One at 0 to 150, at 150 again and at 200; both slots are free again by 350.
    expect(timesOf(staggered, 'q.delivered')).toEqual([0, 150, 200, 350, 500, 650]);
  });
});

describe('what breaks', () => {
  it('a nack: back to the queue, and the slot polls at once', () => {
    const session = polled(
      [send('shop', 2), set(15, 'w', 'failureRate', 0)],
      { failureRate: 1 },
      {
        ack: 'manual',
      },
    );
    expect(messagesOf(session, 'w.started')).toEqual([1, 1, 2]);
    expect(timesOf(session, 'w.started')).toEqual([0, 10, 20]);
    expect(countOf(session, 'q', 'redelivered')).toBe(1);
  });

  it('a crash of the consumer: returned, and polled for again when it is back', () => {
    const session = polled([send('shop', 1), crash(5, 'w', 50)], {}, { ack: 'manual' });
    expect(timesOf(session, 'w.started')).toEqual([0, 55]);
    expect(timesOf(session, 'w.completed')).toEqual([65]);
  });

  it('a crash of the queue: polls go on once it is back', () => {
    const session = polled([crash(5, 'q', 50), send('shop', 1, 70)]);
    expect(timesOf(session, 'q.delivered')).toEqual([155]);
  });

  it('a cut: no polls meanwhile', () => {
    const session = polled([cut(5, 'q-w', 200), send('shop', 1, 6)]);
    expect(timesOf(session, 'q.delivered')).toEqual([205]);
  });
});

describe('changing between push and pull', () => {
  it('to pull: who has room asks from now on', () => {
    const session = run(
      network({ shop: producer(), q: queue(), w: consumer({ pollInterval: '100ms' }) }, line, {
        inputs: [set(50, 'q', 'delivery', 'pull'), send('shop', 2, 60)],
      }),
    );
    expect(timesOf(session, 'q.delivered')).toEqual([150, 160]);
  });

  it('to push: what waits goes at once, and polling stops', () => {
    const session = polled([send('shop', 2, 30), set(50, 'q', 'delivery', 'push')]);
    expect(timesOf(session, 'q.delivered')).toEqual([50, 60]);
    const before = Number(session.report().links['q-w'].bytes);
    session.advance(60_000);
    expect(session.report().links['q-w'].bytes).toBe(before);
  });

  it('under manual acknowledgement loses nothing either way', () => {
    const session = polled(
      [
        send('shop', 40),
        set(55, 'q', 'delivery', 'push'),
        set(125, 'q', 'delivery', 'pull'),
        set(235, 'q', 'ack', 'auto'),
      ],
      { concurrency: 2 },
      { ack: 'manual', prefetch: 3 },
    );
    expect(session.report().messages).toEqual({
      created: 40,
      completed: 40,
      dropped: {},
      alive: 0,
    });
  });
});

describe('who does not poll', () => {
  it('a service or a queue gets nothing from a queue that waits to be asked', () => {
    for (const receiver of [service(), queue()]) {
      const session = run(
        network(
          { shop: producer(), q: queue({ delivery: 'pull' }), r: receiver },
          ['shop>q', 'q>r'],
          { inputs: [send('shop', 2), set(500, 'q', 'delivery', 'push')] },
        ),
      );
      expect(timesOf(session, 'q.delivered')).toEqual(
        [500, 500]
          .slice(0, receiver.kind === 'service' ? 1 : 2)
          .concat(receiver.kind === 'service' ? [510] : []),
      );
    }
  });

  it('gives nothing to what never polls, and that is said', () => {
    for (const behind of [service(), queue()]) {
      const session = run(
        network({ shop: producer(), q: queue({ delivery: 'pull' }), w: behind }, line, {
          inputs: [send('shop', 3, 30)],
        }),
      );
      expect(logOf(session, 'w.neverPolls')).toHaveLength(1);
      expect(countOf(session, 'q', 'delivered')).toBe(0);
    }
  });
});
