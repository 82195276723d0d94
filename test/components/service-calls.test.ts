/** What a service calls before it answers: which links, in what order, with which slot, until when. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  client,
  countOf,
  crash,
  cut,
  droppedIn,
  type Level,
  levelOf,
  logOf,
  metricsOf,
  network,
  type Params,
  run,
  type Summary,
  send,
  service,
  set,
  summaryOf,
  timesOf,
  type Wire,
} from '../support/network.ts';

/** `app` asks `front` (1 ms of work), which may call `a` (10 ms), `b` (20 ms) and `c` (30 ms). */
const calling = (
  front: Params,
  inputs: Input[],
  links: { a?: Params; b?: Params; c?: Params } = {},
  behind: { a?: Params; b?: Params; c?: Params } = {},
  more = {},
) =>
  run(
    network(
      {
        app: client(),
        front: service({ serviceTime: '1ms', ...front }),
        a: service({ serviceTime: '10ms', ...behind.a }),
        b: service({ serviceTime: '20ms', ...behind.b }),
        c: service({ serviceTime: '30ms', ...behind.c }),
      },
      [
        'app>front',
        ['front>a', links.a ?? {}] as Wire,
        ['front>b', links.b ?? {}] as Wire,
        ['front>c', links.c ?? {}] as Wire,
      ],
      { inputs, ...more },
    ),
  );
const answeredAt = (front: Params, links = {}) =>
  timesOf(calling(front, [send('app')], links), 'app.succeeded');

describe('calls', () => {
  it('none: links or not, it answers after its own work', () => {
    expect(answeredAt({ calls: 'none' })).toEqual([1]);
  });

  it('in sequence: one after the other, as drawn, times added up', () => {
    const session = calling({ calls: 'sequence' }, [send('app')]);
    expect(logOf(session, 'a.completed', 'b.completed', 'c.completed', 'app.succeeded')).toEqual([
      '11 a completed #2 residence=10',
      '31 b completed #3 residence=20',
      '61 c completed #4 residence=30',
      '61 app succeeded #1 latency=61',
    ]);
  });

  it('in sequence: by the order on the links', () => {
    const session = calling({ calls: 'sequence' }, [send('app')], {
      a: { order: 7 },
      b: { order: 3 },
      c: { order: 3 },
    });
    expect([...timesOf(session, 'b.completed'), ...timesOf(session, 'c.completed')]).toEqual([
      21, 51,
    ]);
    expect(timesOf(session, 'a.completed')).toEqual([61]);
  });

  it('in parallel: the slowest counts', () => {
    expect(answeredAt({ calls: 'parallel' })).toEqual([31]);
  });

  it('one of them: by weight, with answering at once among the choices', () => {
    const session = calling(
      { calls: 'one-of', answerWeight: 4, concurrency: 100, capacity: null },
      [send('app', 8000)],
      { a: { weight: 1 }, b: { weight: 3 }, c: { weight: 0 } },
      { a: { serviceTime: '0ms' }, b: { serviceTime: '0ms' } },
      { duration: 3000 },
    );
    const counts = ['a', 'b', 'c'].map((id) => countOf(session, id, 'completed'));
    expect(counts[2]).toBe(0);
    // Of 8000: 1000 and 3000, standard deviations 30 and 43.
    expect(Math.abs(counts[0] - 1000)).toBeLessThan(4 * 30);
    expect(Math.abs(counts[1] - 3000)).toBeLessThan(4 * 43.4);
    expect(countOf(session, 'app', 'succeeded')).toBe(8000);
  });

  it('one of them: always one without an answerWeight, none when nothing has weight', () => {
    const always = calling({ calls: 'one-of' }, [send('app', 30)]);
    const called = ['a', 'b', 'c'].map((id) => countOf(always, id, 'completed'));
    expect(called.reduce((sum, count) => sum + count, 0)).toBe(30);
    const weightless = { a: { weight: 0 }, b: { weight: 0 }, c: { weight: 0 } };
    expect(answeredAt({ calls: 'one-of' }, weightless)).toEqual([1]);
  });

  it('are children of the request, with its key and priority', () => {
    const session = run(
      network(
        {
          app: client({ priority: 4, keys: 9 }),
          front: service({ serviceTime: '1ms', calls: 'parallel' }),
          back: service({ serviceTime: '1s' }),
        },
        ['app>front', 'front>back'],
        { inputs: [send('app')] },
      ),
      100,
    );
    const { messages } = session.network;
    const handleOf = (id: number) =>
      Array.from({ length: messages.end }, (_, m) => m).find(
        (m) => messages.inUse(m) && messages.form(m) === 0 && messages.id(m) === id,
      ) as number;
    const [parent, child] = [handleOf(1), handleOf(2)];
    expect(messages.parent(child)).toBe(1);
    expect(messages.priority(child)).toBe(4);
    expect(messages.key(child)).toBe(messages.key(parent));
    expect(messages.root(child)).toBe(messages.root(parent));
    expect(messages.birth(child)).toBe(1);
  });

  it('without links are none', () => {
    const session = run(
      network({ app: client(), s: service({ calls: 'sequence' }) }, ['app>s'], {
        inputs: [send('app')],
      }),
    );
    expect(timesOf(session, 'app.succeeded')).toEqual([10]);
  });
});

describe('while it calls', () => {
  const back = { a: { concurrency: 10 } };
  const only = { b: { weight: 0 }, c: { weight: 0 } };

  it('hold keeps the slot: others wait although no work is done', () => {
    const session = calling(
      { calls: 'one-of', whileCalling: 'hold' },
      [send('app', 3)],
      only,
      back,
      {
        duration: 100,
      },
    );
    expect(timesOf(session, 'front.started')).toEqual([0, 11, 22]);
    expect(timesOf(session, 'app.succeeded')).toEqual([11, 22, 33]);
    expect(levelOf(session, 'front', 'utilization').mean).toBeCloseTo(0.33, 9);
    // In line 11 + 22 ms, in service 3 ms; those that call are in neither.
    expect(levelOf(session, 'front', 'population').mean).toBeCloseTo(0.36, 9);
    expect(levelOf(session, 'front', 'queueLength').mean).toBeCloseTo(0.33, 9);
  });

  it('release gives it back: the next begins', () => {
    const session = calling(
      { calls: 'one-of', whileCalling: 'release' },
      [send('app', 3)],
      only,
      back,
      {
        duration: 100,
      },
    );
    expect(timesOf(session, 'front.started')).toEqual([0, 1, 2]);
    expect(timesOf(session, 'app.succeeded')).toEqual([11, 12, 13]);
    expect(levelOf(session, 'front', 'utilization').mean).toBeCloseTo(0.03, 9);
    expect(levelOf(session, 'front', 'population').mean).toBeCloseTo(0.06, 9);
  });

  it('residence is line and service, without the time of calls', () => {
    for (const whileCalling of ['hold', 'release']) {
      const session = calling({ calls: 'sequence', whileCalling }, [send('app')]);
      expect(summaryOf(session, 'front', 'residence')).toMatchObject({ count: 1, max: 1 });
      expect(summaryOf(session, 'app', 'latency').max).toBe(61);
    }
  });

  it('processor sharing counts held requests against its bound, released ones not', () => {
    const shared = (whileCalling: string) =>
      calling(
        { calls: 'one-of', discipline: 'processor-sharing', capacity: 1, whileCalling },
        [send('app', 2), send('app', 1, 5)],
        only,
        back,
      );
    // Both work until 2, call until 12.
    expect(timesOf(shared('hold'), 'front.rejected')).toEqual([5]);
    expect(timesOf(shared('hold'), 'app.succeeded')).toEqual([12, 12]);
    expect(timesOf(shared('release'), 'app.succeeded')).toEqual([12, 12, 16]);
  });

  it('preemption does not touch a slot that is held for a call', () => {
    const session = run(
      network(
        {
          low: client(),
          high: client({ priority: 1 }),
          front: service({
            serviceTime: '5ms',
            calls: 'sequence',
            discipline: 'priority-preemptive',
          }),
          a: service(),
        },
        ['low>front', 'high>front', 'front>a'],
        { inputs: [send('low'), send('high', 1, 8)] },
      ),
    );
    expect(timesOf(session, 'front.preempted')).toEqual([]);
    expect(timesOf(session, 'front.started')).toEqual([0, 15]);
  });
});

describe('a call that goes wrong', () => {
  it('fails the request', () => {
    const session = calling({ calls: 'sequence' }, [send('app')], {}, { b: { failureRate: 1 } });
    expect(logOf(session, 'front.callFailed', 'front.failed', 'app.failed')).toEqual([
      '31 front callFailed #3',
      '31 front failed #1',
      '31 app failed #1 attempt=1',
    ]);
    expect(countOf(session, 'c', 'completed')).toBe(0);
    expect(metricsOf(session, 'front')).toMatchObject({ failed: 1, completed: 0 });
    expect(droppedIn(session)).toEqual({ failed: 2 });
  });

  it('abandons its siblings; they are worked on for nobody', () => {
    const session = calling({ calls: 'parallel' }, [send('app')], {}, { a: { failureRate: 1 } });
    expect(timesOf(session, 'app.failed')).toEqual([11]);
    expect(countOf(session, 'b', 'completed')).toBe(1);
    expect(countOf(session, 'c', 'completed')).toBe(1);
    expect(droppedIn(session)).toEqual({ failed: 2, abandoned: 2 });
    expect(session.report().messages.alive).toBe(0);
  });

  it('is also one that is refused, cut off, or turned away by a crashed service', () => {
    const refused = calling(
      { calls: 'sequence', concurrency: 2 },
      [send('app', 2)],
      {},
      {
        a: { capacity: 0 },
      },
    );
    expect(timesOf(refused, 'app.failed')).toEqual([1]);
    expect(timesOf(refused, 'app.succeeded')).toEqual([61]);
    const cutOff = calling({ calls: 'sequence' }, [send('app'), cut(5, 'front-a')]);
    expect(timesOf(cutOff, 'app.failed')).toEqual([5]);
    const alreadyCut = calling({ calls: 'parallel' }, [send('app'), cut(0, 'front-b')]);
    expect(timesOf(alreadyCut, 'app.failed')).toEqual([1]);
    expect(droppedIn(alreadyCut)).toEqual({ cut: 1, abandoned: 2, failed: 1 });
    const crashed = calling({ calls: 'sequence' }, [send('app'), crash(5, 'a')]);
    expect(timesOf(crashed, 'app.failed')).toEqual([5]);
    const down = calling({ calls: 'sequence' }, [send('app', 1, 1), crash(0, 'a')]);
    expect(timesOf(down, 'app.failed')).toEqual([2]);
    for (const session of [refused, cutOff, alreadyCut, crashed, down]) {
      expect(session.report().messages.alive).toBe(0);
    }
  });

  it('frees the slot that was held', () => {
    const session = calling({ calls: 'sequence', callTimeout: '5ms' }, [send('app', 3)]);
    expect(timesOf(session, 'front.started')).toEqual([0, 6, 12]);
    expect(levelOf(session, 'front', 'utilization').last).toBe(0);
  });

  it('by a crash of the caller ends with it, and its late answer means nothing', () => {
    const session = calling({ calls: 'parallel' }, [
      send('app'),
      crash(5, 'front', 10),
      send('app', 1, 100),
    ]);
    expect(timesOf(session, 'app.succeeded')).toEqual([131]);
    expect(countOf(session, 'c', 'completed')).toBe(2);
    expect(session.report().messages.alive).toBe(0);
  });
});

describe('callTimeout', () => {
  it('is for each call, and fails the request; the service behind works on', () => {
    const session = calling({ calls: 'sequence', callTimeout: '15ms' }, [send('app')]);
    expect(logOf(session, 'front', 'b').slice(1)).toEqual([
      '1 front called #1 calls=1',
      '11 b started #3 waiting=0',
      '26 front callTimedOut #3 timeout=15',
      '26 front callFailed #3',
      '26 front failed #1',
      '31 b completed #3 residence=20',
    ]);
    expect(droppedIn(session)).toEqual({ timedOut: 1, failed: 1 });
  });

  it('includes the line behind; without one a silent service blocks for ever', () => {
    const slow = calling(
      { calls: 'one-of', callTimeout: '25ms', concurrency: 5 },
      [send('app', 4)],
      { b: { weight: 0 }, c: { weight: 0 } },
    );
    // One millisecond of work together, then answers after 10, 20, and too late at 30 and 40.
    expect(timesOf(slow, 'app.succeeded')).toEqual([11, 21]);
    expect(timesOf(slow, 'app.failed')).toEqual([26, 26]);
    const silent = calling({ calls: 'sequence' }, [send('app', 2)], { a: { loss: 1 } });
    expect(levelOf(silent, 'front', 'utilization').last).toBe(1);
    expect(countOf(silent, 'front', 'completed')).toBe(0);
    expect(timesOf(silent, 'front.started')).toEqual([0]);
  });

  it('that changes leaves calls under way as they are', () => {
    const session = calling({ calls: 'sequence', callTimeout: '50ms' }, [
      send('app'),
      set(5, 'front', 'callTimeout', '15ms'),
    ]);
    expect(timesOf(session, 'front.callTimedOut')).toEqual([26]);
  });
});

describe("Little's law", () => {
  it('holds for every pair of metrics in a mixed network', () => {
    const seconds = 400;
    const session = run(
      network(
        {
          app: client({ interval: 'exponential(20ms)' }),
          people: client({ users: 6, thinkTime: 'exponential(200ms)', priority: 2 }),
          front: service({
            serviceTime: 'exponential(4ms)',
            concurrency: 2,
            calls: 'one-of',
            answerWeight: 1,
            whileCalling: 'release',
            discipline: 'priority-preemptive',
          }),
          shared: service({ serviceTime: 'erlang(2, 12ms)', discipline: 'processor-sharing' }),
          stacked: service({ serviceTime: 'lognormal(12ms, 2)', discipline: 'lifo', capacity: 8 }),
        },
        ['app>front', 'people>front', ['front>shared', { latency: '2ms' }], 'front>stacked'],
        { duration: `${seconds}s`, warmUp: '5s', seed: 4 },
      ),
    );
    const components = session.report().components;
    const ms = 1000 * (seconds - 5);
    for (const id of ['front', 'shared', 'stacked']) {
      const { population, queueLength, residence, waiting, utilization, completed } = components[
        id
      ] as Record<string, Level & Summary>;
      const rate = residence.count / ms;
      expect(Math.abs(population.mean / (rate * residence.mean) - 1)).toBeLessThan(0.01);
      if (id !== 'shared') {
        const inLine = (waiting.count / ms) * waiting.mean;
        expect(Math.abs(queueLength.mean / inLine - 1)).toBeLessThan(0.01);
      }
      // In service: utilization of the slots is population without the line.
      const slots = id === 'front' ? 2 : 1;
      if (id !== 'shared') {
        expect(utilization.mean * slots).toBeCloseTo(population.mean - queueLength.mean, 6);
      }
      expect(Number(completed)).toBeGreaterThan(5000);
    }
    // Closed: users = rate x (think + latency).
    const { latency, succeeded, failed } = components.people as Record<string, Summary & number>;
    const turns = (Number(succeeded) + Number(failed)) / ms;
    expect(Math.abs((turns * (200 + latency.mean)) / 6 - 1)).toBeLessThan(0.03);
  });
});
