/** Manual acknowledgement: what is out comes back, to its place, marked, and is counted. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  consumer,
  countOf,
  crash,
  cut,
  droppedIn,
  levelOf,
  logOf,
  messagesOf,
  network,
  notesOf,
  type Params,
  producer,
  queue,
  run,
  send,
  service,
  set,
  timesOf,
} from '../support/network.ts';

const line = ['shop>q', 'q>w'];
const manual = (inputs: Input[], q: Params = {}, w: Params = {}, seed = 1) =>
  run(
    network({ shop: producer(), q: queue({ ack: 'manual', ...q }), w: consumer(w) }, line, {
      inputs,
      seed,
      duration: '20s',
    }),
  );

describe('a nack', () => {
  it('puts the message back to its old place, and the next attempt has the next number', () => {
    const session = manual(
      [send('shop', 3), set(15, 'w', 'failureRate', 0)],
      {},
      { failureRate: 1 },
    );
    expect(logOf(session, 'w', 'q.requeued', 'q.delivered', 'q.acked')).toEqual([
      '0 q delivered #1 waiting=0 attempt=1',
      '0 w started #1 attempt=1',
      '10 w failed #1 attempt=1',
      '10 q requeued #1 attempt=1',
      '10 q delivered #1 waiting=0 attempt=2',
      '10 w started #1 attempt=2',
      '15 w changed',
      '20 w completed #1 latency=20',
      '20 q acked #1 unacked=0',
      '20 q delivered #2 waiting=20 attempt=1',
      '20 w started #2 attempt=1',
      '30 w completed #2 latency=30',
      '30 q acked #2 unacked=0',
      '30 q delivered #3 waiting=30 attempt=1',
      '30 w started #3 attempt=1',
      '40 w completed #3 latency=40',
      '40 q acked #3 unacked=0',
    ]);
    expect(countOf(session, 'q', 'delivered')).toBe(4);
    expect(countOf(session, 'q', 'redelivered')).toBe(1);
    expect(session.report().messages).toEqual({
      created: 3,
      completed: 3,
      dropped: {},
      alive: 0,
    });
  });

  it('stands before those that arrived after it, even when it is delivered elsewhere', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual' }),
          bad: consumer({ failureRate: 1, serviceTime: '3ms' }),
          good: consumer({ serviceTime: '10ms' }),
        },
        ['shop>q', 'q>bad', 'q>good'],
        { inputs: [send('shop', 4), { at: 8, do: 'remove', target: 'bad' }] },
      ),
    );
    expect(messagesOf(session, 'good.completed')).toEqual([2, 1, 3, 4]);
  });

  it('comes back for ever: there is no delivery limit', () => {
    const session = manual([send('shop')], {}, { failureRate: 1 });
    expect(countOf(session, 'w', 'completed')).toBe(0);
    expect(countOf(session, 'q', 'redelivered')).toBe(2000);
    expect(session.report().messages.alive).toBe(1);
  });

  it('has each attempt drawn anew: a share p fails, whatever the attempt', () => {
    const inputs = [send('shop', 4000)];
    const session = manual(inputs, {}, { failureRate: 0.3, serviceTime: '1ms' });
    const attempts = countOf(session, 'q', 'delivered');
    expect(countOf(session, 'w', 'completed')).toBe(4000);
    // 4000 / 0.7 attempts, standard deviation sqrt(4000 * 0.3) / 0.7 = 50.
    expect(Math.abs(attempts - 4000 / 0.7)).toBeLessThan(4 * 50);
    const second = notesOf(session, 'w.failed').filter(({ numbers }) => numbers[0] === 2);
    const reached = notesOf(session, 'w.started').filter(({ numbers }) => numbers[0] === 2);
    expect(second.length / reached.length).toBeCloseTo(0.3, 1);
  });

  it('with automatic acks is a loss', () => {
    const session = manual([send('shop', 2)], { ack: 'auto' }, { failureRate: 1 });
    expect(timesOf(session, 'w.failed')).toEqual([10, 20]);
    expect(droppedIn(session)).toEqual({ failed: 2 });
    expect(countOf(session, 'q', 'redelivered')).toBe(0);
  });
});

describe('a consumer that crashes', () => {
  it('gives back what it had, in order, and the others get it', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual', prefetch: 2 }),
          a: consumer(),
          b: consumer(),
        },
        ['shop>q', 'q>a', 'q>b'],
        { inputs: [send('shop', 5), crash(5, 'a')] },
      ),
    );
    expect(logOf(session, 'q.requeued', 'q.returned', 'crashed')).toEqual([
      '5 q requeued #3 attempt=1',
      '5 q requeued #1 attempt=1',
      '5 q returned count=2',
      // Copies are gone; the messages are not.
      '5 a crashed dropped=0',
    ]);
    expect(messagesOf(session, 'b.started')).toEqual([2, 4, 1, 3, 5]);
    expect(countOf(session, 'q', 'redelivered')).toBe(2);
    expect(droppedIn(session)).toEqual({});
    expect(session.report().messages).toMatchObject({ completed: 5, alive: 0 });
  });

  it('loses what it had when acks are automatic', () => {
    const session = manual([send('shop', 2), crash(5, 'w', 10)], { ack: 'auto' });
    expect(droppedIn(session)).toEqual({ crashed: 1 });
    expect(timesOf(session, 'w.completed')).toEqual([25]);
  });

  it('subscribes again when it is back', () => {
    const session = manual([send('shop', 3), crash(5, 'w', 100)]);
    expect(timesOf(session, 'w.started')).toEqual([0, 105, 115, 125]);
    expect(logOf(session, 'w.started').map((text) => text.split(' ').slice(3).join(' '))).toEqual([
      '#1 attempt=1',
      '#1 attempt=2',
      '#2 attempt=1',
      '#3 attempt=1',
    ]);
  });

  it('is not sent anything while it is down', () => {
    const session = manual([crash(1, 'w'), send('shop', 3, 2)]);
    expect(levelOf(session, 'q', 'queueLength').last).toBe(3);
    expect(countOf(session, 'q', 'delivered')).toBe(0);
  });
});

describe('a link that is cut', () => {
  it('gives back what was on it and behind it; the work goes on, and its ack means nothing', () => {
    const session = run(
      network(
        { shop: producer(), q: queue({ ack: 'manual', prefetch: 2 }), w: consumer() },
        ['shop>q', ['q>w', { latency: '2ms' }]],
        { inputs: [send('shop', 2, 10), cut(15, 'q-w', 50)] },
      ),
    );
    expect(logOf(session, 'q.requeued', 'q.acked', 'w')).toEqual([
      '12 w started #1 attempt=1',
      '15 q requeued #2 attempt=1',
      '15 q requeued #1 attempt=1',
      '22 w completed #1 latency=12',
      '22 w started #2 attempt=1',
      '32 w completed #2 latency=22',
      '69 w started #1 attempt=2',
      '79 w completed #1 latency=69',
      '79 w started #2 attempt=2',
      '81 q acked #1 unacked=1',
      '89 w completed #2 latency=79',
      '91 q acked #2 unacked=0',
    ]);
    expect(countOf(session, 'w', 'completed')).toBe(4);
    expect(session.report().messages).toMatchObject({ created: 2, completed: 2 });
  });

  it('loses with automatic acks what was on it, not what the consumer has', () => {
    const session = run(
      network(
        { shop: producer(), q: queue(), w: consumer({ concurrency: 2 }) },
        ['shop>q', ['q>w', { latency: '2ms' }]],
        { inputs: [send('shop', 1, 10), send('shop', 1, 14), cut(15, 'q-w', 5)] },
      ),
    );
    expect(messagesOf(session, 'w.completed')).toEqual([1]);
    expect(droppedIn(session)).toEqual({ cut: 1 });
  });
});

describe('an ack timeout', () => {
  it('shorter than the work has it done twice; the late ack is ignored', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual', ackTimeout: '6ms' }),
          a: consumer(),
          b: consumer({ serviceTime: '2ms' }),
        },
        ['shop>q', 'q>a', 'q>b'],
        { inputs: [send('shop')] },
      ),
    );
    expect(logOf(session, 'q', 'a', 'b').slice(1)).toEqual([
      '0 q delivered #1 waiting=0 attempt=1',
      '0 a started #1 attempt=1',
      '6 q ackTimedOut #1 attempt=1',
      '6 q requeued #1 attempt=1',
      '6 q delivered #1 waiting=0 attempt=2',
      '6 b started #1 attempt=2',
      '8 b completed #1 latency=8',
      '8 q acked #1 unacked=0',
      '10 a completed #1 latency=10',
    ]);
    expect(session.report().messages).toEqual({
      created: 1,
      completed: 1,
      dropped: {},
      alive: 0,
    });
  });

  it('takes the late ack of an earlier delivery for nothing, also from the same consumer', () => {
    const session = manual([send('shop')], { ackTimeout: '8ms' }, { concurrency: 2 });
    // The delivery of 0 ends at 10, after that of 8 has begun: only the ack of 18 would count, but
    // that too comes after its timeout at 16, and so on.
    expect(timesOf(session, 'w.started').slice(0, 4)).toEqual([0, 8, 16, 24]);
    expect(countOf(session, 'q', 'redelivered')).toBeGreaterThan(100);
    expect(timesOf(session, 'acked')).toEqual([]);
  });

  it('starts with the delivery, and so counts the time in the line of the consumer', () => {
    const session = manual([send('shop', 2)], { prefetch: 2, ackTimeout: '16ms' });
    expect(logOf(session, 'ackTimedOut')).toEqual(['16 q ackTimedOut #2 attempt=1']);
  });

  it('is how a queue learns of a delivery or an ack that was lost', () => {
    const lossy = (ackTimeout: string | null) =>
      run(
        network(
          { shop: producer(), q: queue({ ack: 'manual', ackTimeout }), w: consumer() },
          ['shop>q', ['q>w', { loss: 0.5 }]],
          { inputs: [send('shop', 20)], duration: '100s', seed: 5 },
        ),
      );
    const patient = lossy(null);
    expect(patient.report().messages.alive).toBeGreaterThan(0);
    expect(levelOf(patient, 'q', 'unacked').last).toBe(1);
    const watchful = lossy('50ms');
    expect(watchful.report().messages).toMatchObject({ completed: 20, alive: 0, dropped: {} });
    expect(countOf(watchful, 'q', 'redelivered')).toBeGreaterThan(5);
    // At least once: some were worked on twice.
    expect(countOf(watchful, 'w', 'completed')).toBeGreaterThan(20);
  });

  it('leaves what is out already as it was when it changes', () => {
    const session = run(
      network({ shop: producer(), q: queue({ ack: 'manual' }), w: consumer() }, line, {
        inputs: [send('shop', 2), set(5, 'q', 'ackTimeout', '2ms')],
      }),
      20,
    );
    // The first had none; the second is taken back every 2 ms.
    expect(timesOf(session, 'ackTimedOut').slice(0, 3)).toEqual([12, 14, 16]);
  });
});

describe('a service behind a queue', () => {
  it('acknowledges what it has answered, gives back what fails', () => {
    const session = run(
      network(
        { shop: producer(), q: queue({ ack: 'manual' }), s: service({ failureRate: 0.5 }) },
        ['shop>q', 'q>s'],
        { inputs: [send('shop', 50)], seed: 2 },
      ),
    );
    expect(countOf(session, 's', 'completed')).toBe(50);
    expect(countOf(session, 'q', 'redelivered')).toBe(countOf(session, 's', 'failed'));
    expect(droppedIn(session)).toEqual({});
  });

  it('that is busy with others holds up the queue instead of being asked for ever', () => {
    for (const ack of ['manual', 'auto']) {
      const session = run(
        network(
          {
            shop: producer(),
            app: { kind: 'client', params: { interval: '1h' } },
            q: queue({ ack }),
            s: service({ capacity: 0 }),
          },
          ['shop>q', 'q>s', 'app>s'],
          { inputs: [send('app', 1, 1), send('shop', 3, 2)] },
        ),
      );
      // The first delivery finds the service busy: given back, or with automatic acks lost.
      expect(timesOf(session, 's.rejected')).toEqual([2]);
      expect(timesOf(session, 's.completed')).toEqual(
        ack === 'manual' ? [11, 21, 31, 41] : [11, 21, 31],
      );
    }
  });

  it('hears of room also when its capacity grows or it shares', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual', prefetch: 3 }),
          s: service({ capacity: 0, serviceTime: '100ms' }),
        },
        ['shop>q', 'q>s'],
        { inputs: [send('shop', 3), set(30, 's', 'capacity', 5)] },
      ),
    );
    expect(timesOf(session, 's.queued')).toEqual([30, 30]);
  });
});
