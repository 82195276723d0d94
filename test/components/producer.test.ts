/** A producer: when it sends, what it sends, over which link, and what it does about a refusal. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  begin,
  consumer,
  countOf,
  crash,
  cut,
  droppedIn,
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
  service,
  set,
  summaryOf,
  timesOf,
} from '../support/network.ts';

/** A producer into a queue that nobody reads. */
const alone = (params: Params, untilMs = 1000, inputs: Input[] = []) =>
  run(
    network({ shop: { kind: 'producer', params }, q: queue() }, ['shop>q'], {
      inputs,
      duration: untilMs,
    }),
  );
const sendTimes = (params: Params, untilMs?: number, inputs?: Input[]) =>
  timesOf(alone(params, untilMs, inputs), 'shop.sent');

describe('the arrivals of a producer', () => {
  it('come one interval apart, the first after one', () => {
    expect(sendTimes({ interval: '100ms' }, 450)).toEqual([100, 200, 300, 400]);
  });

  it('are independent of all that happens to them', () => {
    const [free, stuck] = [null, 0].map((capacity) =>
      timesOf(
        run(
          network({ shop: { kind: 'producer', params: {} }, q: queue({ capacity }) }, ['shop>q']),
        ),
        'shop.sent',
      ),
    );
    expect(stuck).toEqual(free);
    expect(free.length).toBeGreaterThan(60);
  });

  it('in bursts: so many, one interval apart, from burst to burst the time set', () => {
    const params = { interval: '10ms', pattern: 'bursts', burstSize: 3, burstEvery: '200ms' };
    expect(sendTimes(params, 700)).toEqual([200, 210, 220, 400, 410, 420, 600, 610, 620]);
  });

  it('in bursts longer than the time between them: the next follows at once', () => {
    const params = { interval: '100ms', pattern: 'bursts', burstSize: 3, burstEvery: '150ms' };
    expect(sendTimes(params, 600)).toEqual([150, 250, 350, 350, 450, 550, 550]);
  });

  it('on a ramp: the n-th when the integrated rate reaches n', () => {
    const params = { interval: '10ms', pattern: 'ramp', rampTo: 5, rampOver: '400ms' };
    const times = sendTimes(params, 600);
    // The arrival clock at t: t + (5 - 1) t² / 2 / 400, then 1200 + 5 (t - 400).
    const clock = (t: number) => (t <= 400 ? t + t * t * (4 / 800) : 1200 + 5 * (t - 400));
    expect(times.length).toBe(220);
    times.forEach((time, i) => {
      expect(clock(time)).toBeCloseTo(10 * (i + 1), 4);
    });
  });

  it('on a ramp to 0 fade out and end', () => {
    const times = sendTimes(
      { interval: '10ms', pattern: 'ramp', rampTo: 0, rampOver: '400ms' },
      5000,
    );
    // The whole clock of the ramp is 200 ms: twenty messages, the last just as it ends.
    expect(times.length).toBeGreaterThanOrEqual(19);
    expect(times.length).toBeLessThanOrEqual(20);
    times.forEach((t, i) => {
      expect(t - (t * t) / 800).toBeCloseTo(10 * (i + 1), 4);
    });
  });

  it('on a schedule: factors of the rate from each time on, silence at 0', () => {
    const schedule = [
      { at: '100ms', factor: 4 },
      { at: '200ms', factor: 0 },
      { at: '300ms', factor: 0.5 },
    ];
    const times = sendTimes({ interval: '40ms', pattern: 'schedule', schedule }, 520);
    // 40, 80; 20 of the third interval pass until 100, the rest at 4 times: 105, 115, ..., 195; then
    // 20 of the arrival clock until 200, and the other 20 at half speed from 300: 340, 420, 500.
    expect(times.slice(0, 3)).toEqual([40, 80, 105]);
    expect(times.filter((t) => t > 100 && t <= 200)).toEqual([
      105, 115, 125, 135, 145, 155, 165, 175, 185, 195,
    ]);
    expect(times.filter((t) => t > 200)).toEqual([340, 420, 500]);
  });

  it('on a schedule that is written out of order, as if it were in order', () => {
    const rows = [
      { at: '300ms', factor: 2 },
      { at: '100ms', factor: 0 },
    ];
    const params = { interval: '40ms', pattern: 'schedule' };
    expect(sendTimes({ ...params, schedule: rows })).toEqual(
      sendTimes({ ...params, schedule: rows.toReversed() }),
    );
  });

  it('with exponential intervals keep their distribution at another pace', () => {
    const session = alone(
      {
        interval: 'exponential(10ms)',
        pattern: 'schedule',
        schedule: [{ at: '10s', factor: 3 }],
      },
      20_000,
    );
    const times = timesOf(session, 'shop.sent');
    const early = times.filter((t) => t <= 10_000).length;
    const late = times.length - early;
    // Poisson counts of mean 1000 and 3000: within four standard deviations.
    expect(Math.abs(early - 1000)).toBeLessThan(4 * Math.sqrt(1000));
    expect(Math.abs(late - 3000)).toBeLessThan(4 * Math.sqrt(3000));
    // Their gaps: mean and standard deviation alike.
    const gaps = times.slice(early + 1).map((t, i) => t - times[early + i]);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
    expect(Math.sqrt(variance) / mean).toBeCloseTo(1, 1);
  });

  it('follow a change of interval at once, and of pattern from its beginning', () => {
    expect(sendTimes({ interval: '1h' }, 300, [set(50, 'shop', 'interval', '100ms')])).toEqual([
      150, 250,
    ]);
    const ramp = { interval: '10ms', rampTo: 5, rampOver: '400ms' };
    const later = sendTimes(ramp, 500, [set(100, 'shop', 'pattern', 'ramp')]);
    const whole = sendTimes({ ...ramp, pattern: 'ramp' }, 400);
    expect(later.slice(9)).toEqual(whole.map((t) => round(t + 100)));
  });

  it('on a ramp go on from where they are when the interval changes', () => {
    const times = sendTimes(
      { interval: '10ms', pattern: 'ramp', rampTo: 5, rampOver: '400ms' },
      700,
      [set(500, 'shop', 'interval', '50ms')],
    );
    expect(times.filter((t) => t > 500).slice(0, 3)).toEqual([510, 520, 530]);
  });

  it('in bursts go on with the burst when the interval changes, and do not put the next one off', () => {
    const params = { interval: '10ms', pattern: 'bursts', burstSize: 4, burstEvery: '200ms' };
    const inputs = [set(150, 'shop', 'interval', '20ms'), set(225, 'shop', 'interval', '5ms')];
    expect(sendTimes(params, 500, inputs)).toEqual([200, 220, 230, 235, 400, 405, 410, 415]);
  });

  it('come further apart while it is slowed', () => {
    const inputs: Input[] = [{ at: 150, do: 'slow', target: 'shop', by: 3, for: 500 }];
    // What is under way stays as it was.
    expect(sendTimes({ interval: '100ms' }, 1000, inputs)).toEqual([100, 200, 500, 800, 900, 1000]);
  });

  it('stop while it is crashed', () => {
    expect(sendTimes({ interval: '100ms' }, 600, [crash(150, 'shop', 200)])).toEqual([
      100, 450, 550,
    ]);
  });

  it('by hand come at once, on top of the others', () => {
    expect(sendTimes({ interval: '100ms' }, 250, [send('shop', 2, 130)])).toEqual([
      100, 130, 130, 200,
    ]);
  });
});

describe('a message', () => {
  it('has the type, priority and size that were set', () => {
    const session = begin(
      network(
        {
          shop: producer({ messageType: 'order', priority: 7, size: '2500B' }),
          q: queue(),
        },
        ['shop>q'],
        { inputs: [send('shop')] },
      ),
    );
    session.advance(1);
    const { messages, types } = session.network;
    expect([types[messages.type(0)], messages.priority(0), messages.size(0)]).toEqual([
      'order',
      7,
      2500,
    ]);
    session.apply({ do: 'set', target: 'shop', param: 'messageType', to: 'return' });
    session.apply({ do: 'send', target: 'shop' });
    expect(types).toContain('return');
  });

  it('takes size over bandwidth on a link, one after the other', () => {
    const session = run(
      network(
        { shop: producer({ size: '1kB' }), q: queue() },
        [['shop>q', { bandwidth: '10 kB/s' }]],
        { inputs: [send('shop', 3)] },
      ),
    );
    expect(timesOf(session, 'q.stored')).toEqual([100, 200, 300]);
  });

  it('may have a size from a distribution, whose mean is what the link carries', () => {
    const session = run(
      network({ shop: producer({ size: 'exponential(800B)' }), q: queue() }, ['shop>q'], {
        inputs: [send('shop', 10_000)],
      }),
    );
    const bytes = Number(session.report().links['shop-q'].bytes) - 10_000 * 21;
    expect(Math.abs(bytes / 10_000 - 800)).toBeLessThan(4 * 8);
  });
});

describe('links', () => {
  const receivers = (shop: Params, count: number) =>
    run(
      network(
        { shop: producer(shop), a: queue(), b: queue(), c: queue() },
        ['shop>a', 'shop>b', 'shop>c'],
        { inputs: [send('shop', count)] },
      ),
    );

  it('are taken in turn', () => {
    const session = receivers({}, 6);
    expect(['a', 'b', 'c'].map((id) => messagesOf(session, `${id}.stored`))).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  it('with keys: all of one key the same, and keys spread over all', () => {
    const session = receivers({ keys: 30 }, 900);
    const { messages } = session.network;
    const linksOfKey = new Map<number, Set<string>>();
    for (let m = 0; m < messages.end; m++) {
      if (!messages.inUse(m)) continue;
      const owner = session.network.components[messages.owner(m)].id;
      const key = messages.key(m);
      linksOfKey.set(key, (linksOfKey.get(key) ?? new Set()).add(owner));
    }
    expect(linksOfKey.size).toBe(30);
    expect([...linksOfKey.values()].every((owners) => owners.size === 1)).toBe(true);
    expect(new Set([...linksOfKey.values()].flatMap((owners) => [...owners])).size).toBe(3);
  });

  const keyCounts = (params: Params, count: number): number[] => {
    const session = run(
      network({ shop: producer(params), q: queue() }, ['shop>q'], {
        inputs: [send('shop', count)],
      }),
    );
    const { messages } = session.network;
    const counts = Array.from({ length: Number(params.keys) }, () => 0);
    for (let m = 0; m < messages.end; m++) if (messages.inUse(m)) counts[messages.key(m)]++;
    return counts;
  };

  it.each([0, 0.5, 1, 1.5, 3])(
    'keySkew %d draws key k in proportion to (k + 1)^-skew',
    (keySkew) => {
      const [keys, count] = [20, 40_000];
      const counts = keyCounts({ keys, keySkew }, count);
      const weights = counts.map((_, k) => (k + 1) ** -keySkew);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const chiSquare = counts.reduce((sum, seen, k) => {
        const expected = (count * weights[k]) / total;
        return sum + (seen - expected) ** 2 / expected;
      }, 0);
      // 19 degrees of freedom: 43.8 at one in a thousand.
      expect(chiSquare).toBeLessThan(43.8);
    },
  );

  it('none: arrivals pass, nothing is sent', () => {
    const session = run(
      network({ shop: { kind: 'producer', params: { interval: '10ms' } } }, [], { duration: 1000 }),
    );
    expect(countOf(session, 'shop', 'sent')).toBe(0);
    expect(session.report().messages.created).toBe(0);
  });

  it('cut: refused at once, and dropped with the reason', () => {
    const session = run(
      network({ shop: producer(), q: queue() }, ['shop>q'], {
        inputs: [cut(0, 'shop-q', 50), send('shop', 2, 10), send('shop', 1, 60)],
      }),
    );
    expect(logOf(session, 'shop')).toEqual([
      '10 shop sent #1 attempt=1',
      '10 shop refused #1 attempt=1',
      '10 shop sent #2 attempt=1',
      '10 shop refused #2 attempt=1',
      '60 shop sent #3 attempt=1',
      '60 shop confirmed #3 after=0',
    ]);
    expect(droppedIn(session)).toEqual({ cut: 2 });
  });
});

describe('a confirm', () => {
  it('comes when the message is safe at the queue, there and back', () => {
    const session = run(
      network(
        { shop: producer(), q: queue(), w: consumer({ serviceTime: '1s' }) },
        [['shop>q', { latency: '7ms' }], 'q>w'],
        { inputs: [send('shop')] },
      ),
    );
    expect(summaryOf(session, 'shop', 'confirmTime')).toMatchObject({
      count: 1,
      mean: 14,
      max: 14,
    });
  });

  it('comes when the work is done where there is no queue between', () => {
    for (const receiver of [consumer(), service()]) {
      const session = run(
        network({ shop: producer(), r: receiver }, ['shop>r'], { inputs: [send('shop', 2)] }),
      );
      expect(timesOf(session, 'shop.confirmed')).toEqual([10, 20]);
    }
  });

  it('is a refusal from a service that fails, and a failure is tried again', () => {
    const session = run(
      network(
        {
          shop: producer({ retry: 'fixed', retryDelay: '5ms' }),
          s: service({ failureRate: 1 }),
        },
        ['shop>s'],
        { inputs: [send('shop'), set(12, 's', 'failureRate', 0)] },
      ),
    );
    expect(logOf(session, 'shop')).toEqual([
      '0 shop sent #1 attempt=1',
      '10 shop refused #1 attempt=1',
      '10 shop retrying #1 delay=5 attempt=1',
      '15 shop sent #2 attempt=2',
      '25 shop confirmed #2 after=10',
    ]);
  });
});

describe('a refusal', () => {
  const refusing = (params: Params, inputs: Input[] = [send('shop')]) =>
    run(
      network({ shop: producer(params), q: queue({ capacity: 0 }) }, ['shop>q'], {
        inputs,
        duration: '1000s',
      }),
    );

  it('without retry is final, and nobody is said to have given up', () => {
    const session = refusing({});
    expect(logOf(session, 'shop')).toEqual([
      '0 shop sent #1 attempt=1',
      '0 shop refused #1 attempt=1',
    ]);
    expect(countOf(session, 'shop', 'gaveUp')).toBe(0);
    expect(countOf(session, 'shop', 'refused')).toBe(1);
  });

  it('with a fixed delay is tried again each time after it', () => {
    const session = refusing({ retry: 'fixed', retryDelay: '30ms', maxAttempts: 4 });
    expect(timesOf(session, 'shop.sent')).toEqual([0, 30, 60, 90]);
    expect(logOf(session, 'shop').slice(-2)).toEqual([
      '90 shop refused #4 attempt=4',
      '90 shop gaveUp #4 attempts=4',
    ]);
    const metrics = ['sent', 'refused', 'retried', 'gaveUp'];
    expect(metrics.map((name) => countOf(session, 'shop', name))).toEqual([4, 4, 3, 1]);
    expect(droppedIn(session)).toEqual({ rejected: 4 });
  });

  it('with exponential delays waits twice as long each time', () => {
    const session = refusing({ retry: 'exponential', retryDelay: '30ms', maxAttempts: 6 });
    expect(timesOf(session, 'shop.sent')).toEqual([0, 30, 90, 210, 450, 930]);
  });

  it('with jitter waits a time drawn evenly between 0 and that', () => {
    const session = refusing({ retry: 'exponential-jitter', retryDelay: '100ms', maxAttempts: 4 }, [
      send('shop', 900),
    ]);
    for (const attempt of [1, 2, 3]) {
      const bound = 100 * 2 ** (attempt - 1);
      const shares = notesOf(session, 'shop.retrying')
        .filter(({ numbers }) => numbers[1] === attempt)
        .map(({ numbers }) => numbers[0] / bound);
      expect(shares).toHaveLength(900);
      expect(Math.min(...shares)).toBeGreaterThan(0);
      expect(Math.max(...shares)).toBeLessThan(1);
      // Kolmogorov and Smirnov: at one in a thousand, 1.95 / sqrt(n).
      shares.sort((a, b) => a - b);
      const distance = Math.max(...shares.map((x, i) => Math.abs(x - (i + 0.5) / 900)));
      expect(distance).toBeLessThan(1.95 / Math.sqrt(900));
    }
  });

  it('without a limit of attempts is tried for ever', () => {
    const session = refusing({ retry: 'fixed', retryDelay: '1s' });
    expect(countOf(session, 'shop', 'sent')).toBe(1001);
    expect(countOf(session, 'shop', 'gaveUp')).toBe(0);
  });

  it('is a new message with the same root, key, type, priority and size, caused by the one before', () => {
    const session = begin(
      network(
        {
          shop: producer({
            retry: 'fixed',
            retryDelay: '5ms',
            keys: 1000,
            priority: 3,
            messageType: 'order',
            size: 'uniform(1B, 1MB)',
          }),
          q: queue({ capacity: 0 }),
        },
        [['shop>q', { latency: '2ms' }]],
        { inputs: [send('shop')] },
      ),
    );
    const attributes = () => {
      const { messages } = session.network;
      for (let m = 0; m < messages.end; m++) {
        if (!messages.inUse(m) || messages.form(m) !== 0) continue;
        return {
          id: messages.id(m),
          parent: messages.parent(m),
          attempt: messages.attempt(m),
          belongs: [
            messages.root(m),
            messages.key(m),
            messages.type(m),
            messages.priority(m),
            messages.size(m),
          ],
        };
      }
      throw new Error('no message is under way');
    };
    session.advance(1);
    const first = attributes();
    session.advance(10);
    const second = attributes();
    expect(second).toEqual({ id: 2, parent: 1, attempt: 2, belongs: first.belongs });
    expect(first).toMatchObject({ id: 1, parent: 0, attempt: 1 });
  });

  it('by a crashed receiver is one, with its own reason', () => {
    const session = run(
      network({ shop: producer({ retry: 'fixed', retryDelay: '10ms' }), q: queue() }, ['shop>q'], {
        inputs: [crash(5, 'q', 20), send('shop', 1, 6)],
      }),
    );
    expect(timesOf(session, 'shop.sent')).toEqual([6, 16, 26]);
    expect(timesOf(session, 'shop.confirmed')).toEqual([26]);
    expect(droppedIn(session)).toEqual({ crashed: 2 });
  });

  it('is not what happens to a message lost on the way: nobody notices', () => {
    const session = run(
      network({ shop: producer({ retry: 'fixed' }), q: queue() }, [['shop>q', { loss: 1 }]], {
        inputs: [send('shop', 3)],
      }),
    );
    expect(countOf(session, 'shop', 'refused')).toBe(0);
    expect(countOf(session, 'shop', 'sent')).toBe(3);
    expect(droppedIn(session)).toEqual({ lost: 3 });
  });

  it('is forgotten with its retry when the producer crashes', () => {
    const session = refusing({ retry: 'fixed', retryDelay: '30ms' }, [
      send('shop'),
      crash(10, 'shop', 100),
    ]);
    expect(timesOf(session, 'shop.sent')).toEqual([0]);
    expect(session.report().messages.alive).toBe(0);
  });
});
