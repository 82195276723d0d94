/** Links: delay, order, bandwidth, loss, cuts, in both directions. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  client,
  consumer,
  countOf,
  cut,
  droppedIn,
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

const over = (wire: Params, inputs: Input[], shop: Params = {}, more = {}) =>
  run(network({ shop: producer(shop), q: queue() }, [['shop>q', wire]], { inputs, ...more }));
const asking = (wire: Params, inputs: Input[], app: Params = {}, s: Params = {}) =>
  run(
    network({ app: client(app), s: service({ concurrency: 100, ...s }) }, [['app>s', wire]], {
      inputs,
    }),
  );

describe('latency', () => {
  it('takes its time each way', () => {
    const session = asking({ latency: '7ms' }, [send('app')]);
    expect(timesOf(session, 's.started')).toEqual([7]);
    expect(timesOf(session, 'app.succeeded')).toEqual([24]);
  });

  it('is drawn for every parcel, each way on its own', () => {
    const session = run(
      network(
        { shop: { kind: 'producer', params: { interval: '1s' } }, q: queue() },
        [['shop>q', { latency: 'exponential(20ms)' }]],
        { duration: '3000s' },
      ),
    );
    const { count, mean, p95 } = summaryOf(session, 'shop', 'confirmTime');
    // There and back: Erlang of two phases, mean 40, standard deviation 28.3; 95 % at 94.9.
    expect(count).toBeGreaterThan(2990);
    expect(Math.abs(mean - 40)).toBeLessThan((4 * 28.3) / Math.sqrt(count));
    expect(Math.abs(p95 / 94.9 - 1)).toBeLessThan(0.08);
  });

  it('never lets one overtake another in the same direction', () => {
    const session = over(
      { latency: 'hyperexponential(50ms, 5)' },
      [],
      { interval: 'exponential(2ms)' },
      { duration: '3s' },
    );
    const stored = messagesOf(session, 'q.stored');
    expect(stored.length).toBeGreaterThan(500);
    expect(stored).toEqual(stored.toSorted((a, b) => a - b));
    const confirmed = messagesOf(session, 'shop.confirmed');
    expect(confirmed).toEqual(confirmed.toSorted((a, b) => a - b));
  });

  it('changed on the way is for those that leave afterwards, and keeps the order', () => {
    const session = over({ latency: '100ms' }, [
      send('shop'),
      set(10, 'shop-q', 'latency', '5ms'),
      send('shop', 1, 20),
      send('shop', 1, 98),
    ]);
    expect(timesOf(session, 'q.stored')).toEqual([100, 100, 103]);
    expect(messagesOf(session, 'q.stored')).toEqual([1, 2, 3]);
  });

  it('is longer where the sender is slowed, and bandwidth narrower', () => {
    const slow: Input = { at: 0, do: 'slow', target: 'shop', by: 3 };
    const session = over({ latency: '7ms', bandwidth: '100 kB/s' }, [slow, send('shop', 2)]);
    // Thrice 10 ms of sending, thrice 7 ms of travel.
    expect(timesOf(session, 'q.stored')).toEqual([51, 81]);
  });
});

describe('bandwidth', () => {
  it('sends one after the other, then each travels', () => {
    const session = over({ bandwidth: '100 kB/s', latency: '3ms' }, [
      send('shop', 3),
      send('shop', 1, 100),
    ]);
    expect(timesOf(session, 'q.stored')).toEqual([13, 23, 33, 113]);
  });

  it('is for each direction on its own', () => {
    // A request of 1 kB takes 100 ms out; answers (128 bytes) take 12.8 ms back and do not wait.
    const session = asking({ bandwidth: '10 kB/s' }, [send('app', 2)], {}, { serviceTime: '0ms' });
    expect(timesOf(session, 's.completed')).toEqual([100, 200]);
    expect(timesOf(session, 'app.succeeded')).toEqual([112.8, 212.8]);
  });

  it('counts every byte, answers too', () => {
    const session = asking({}, [send('app', 3)], { size: '500B' });
    expect(session.report().links['app-s']).toEqual({
      sent: 3,
      delivered: 3,
      lost: 0,
      bytes: 3 * (500 + 128),
    });
  });
});

describe('loss', () => {
  it('strikes a share of the messages, and of the answers, without a word', () => {
    const session = asking({ loss: 0.2 }, [send('app', 2000)], {}, { serviceTime: '0ms' });
    const { sent, delivered, lost } = session.report().links['app-s'] as Record<string, number>;
    expect(sent).toBe(2000);
    expect(delivered + lost).toBe(2000);
    expect(Math.abs(lost - 400)).toBeLessThan(4 * 17.9);
    expect(Math.abs(countOf(session, 'app', 'succeeded') - 2000 * 0.64)).toBeLessThan(4 * 21.5);
    expect(countOf(session, 'app', 'failed')).toBe(0);
    expect(droppedIn(session)).toEqual({ lost });
    // Requests whose answers were lost did end: they were answered.
    expect(session.report().messages.alive).toBe(0);
  });

  it('strikes at the far end: what is lost has used the link', () => {
    const session = over({ loss: 1, latency: '5ms', bandwidth: '100 kB/s' }, [send('shop', 2)]);
    expect(timesOf(session, 'lost')).toEqual([15, 25]);
    expect(session.report().links['shop-q'].bytes).toBe(2000);
  });

  it('of a delivery: under automatic acks a loss, and the consumer is not given up', () => {
    const session = run(
      network({ shop: producer(), q: queue(), w: consumer() }, ['shop>q', ['q>w', { loss: 0.5 }]], {
        inputs: [send('shop', 200)],
      }),
    );
    const completed = countOf(session, 'w', 'completed');
    expect(completed).toBeGreaterThan(60);
    expect(droppedIn(session)).toEqual({ lost: 200 - completed });
  });
});

describe('a cut', () => {
  it('drops what is on the way, with the reason, both ways', () => {
    const session = asking({ latency: '10ms' }, [
      send('app'),
      send('app', 1, 12),
      cut(21, 'app-s', 50),
      send('app', 1, 80),
    ]);
    // The answer to #1 and the request #2 were on the link.
    expect(logOf(session, 'cut', 'app.failed', 's.completed')).toEqual([
      '20 s completed #1 residence=10',
      '21 app-s cut dropped=1',
      '21 app failed #1 attempt=1',
      '21 app failed #2 attempt=1',
      '100 s completed #3 residence=10',
    ]);
    expect(session.report().messages).toEqual({
      created: 3,
      completed: 2,
      dropped: { cut: 1 },
      alive: 0,
    });
    expect(timesOf(session, 'app.succeeded')).toEqual([110]);
  });

  it('tells both ends: who waits for an answer fails, who delivers takes back', () => {
    const session = run(
      network(
        {
          app: client(),
          front: service({ serviceTime: '1ms', calls: 'sequence' }),
          back: service({ serviceTime: '50ms' }),
        },
        ['app>front', 'front>back'],
        { inputs: [send('app'), cut(20, 'app-front'), send('app', 1, 30)] },
      ),
    );
    // The caller fails at once; the service goes on for nobody.
    expect(timesOf(session, 'app.failed')).toEqual([20, 30]);
    expect(timesOf(session, 'front.completed')).toEqual([51]);
    expect(droppedIn(session)).toEqual({ cut: 2 });
  });

  it('healed starts with an empty, free link', () => {
    const session = over({ bandwidth: '1 kB/s', latency: '5ms' }, [
      send('shop', 10),
      cut(1500, 'shop-q', 100),
      send('shop', 1, 2000),
    ]);
    expect(timesOf(session, 'q.stored')).toEqual([1005, 3005]);
    expect(droppedIn(session)).toEqual({ cut: 9 });
  });

  it('of one link leaves the others alone', () => {
    const session = run(
      network({ shop: producer(), q: queue(), r: queue() }, ['shop>q', 'shop>r'], {
        inputs: [cut(0, 'shop-q'), send('shop', 4, 5)],
      }),
    );
    expect(messagesOf(session, 'r.stored')).toEqual([2, 4]);
    expect(countOf(session, 'shop', 'refused')).toBe(2);
  });
});
