/** A client: open or closed traffic, timeouts, retries, and what it does when it is cut off. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  client,
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
  queue,
  run,
  send,
  service,
  set,
  summaryOf,
  timesOf,
  type Wire,
} from '../support/network.ts';

/** `app` asks `s`, which takes 10 ms, over a link without latency unless said. */
const asking = (app: Params, inputs: Input[], s: Params = {}, wire: Params = {}) =>
  run(network({ app: client(app), s: service(s) }, [['app>s', wire] satisfies Wire], { inputs }));

describe('an open client', () => {
  it('asks at its interval, however slow the answers', () => {
    const session = asking({ interval: '30ms' }, [], { serviceTime: '1s' });
    expect(timesOf(session, 'app.sent').slice(0, 4)).toEqual([30, 60, 90, 120]);
    expect(countOf(session, 'app', 'succeeded')).toBe(9);
    expect(logOf(session, 'app.succeeded')[1]).toBe('2030 app succeeded #2 latency=1970');
  });

  it('follows a change of interval at once', () => {
    const session = asking({ interval: '1h' }, [set(50, 'app', 'interval', '100ms')]);
    expect(timesOf(session, 'app.sent').slice(0, 2)).toEqual([150, 250]);
  });

  it('measures from asking to the answer, there and back', () => {
    const session = asking({}, [send('app')], {}, { latency: '3ms' });
    expect(summaryOf(session, 'app', 'latency')).toMatchObject({ count: 1, mean: 16, max: 16 });
    expect(countOf(session, 'app', 'succeeded')).toBe(1);
  });

  it('without a link asks nobody', () => {
    const session = run(network({ app: { kind: 'client', params: {} } }, []));
    expect(session.report().messages.created).toBe(0);
    expect(countOf(session, 'app', 'failed')).toBe(0);
  });

  it('asks several in turn, or with keys always the same for a key', () => {
    const over = (app: Params) =>
      run(
        network({ app: client(app), a: service(), b: service() }, ['app>a', 'app>b'], {
          inputs: [send('app', 40)],
        }),
      );
    const turns = over({});
    expect(messagesOf(turns, 'a.completed').slice(0, 3)).toEqual([1, 3, 5]);
    const keyed = over({ keys: 1 });
    expect([countOf(keyed, 'a', 'completed'), countOf(keyed, 'b', 'completed')].sort()).toEqual([
      0, 40,
    ]);
  });
});

describe('closed traffic', () => {
  const users = (app: Params, inputs: Input[] = [], s: Params = {}, more = {}) =>
    run(
      network({ app: client({ users: 1, thinkTime: '90ms', ...app }), s: service(s) }, ['app>s'], {
        inputs,
        ...more,
      }),
    );

  it('is think, ask, wait, think', () => {
    const session = users({});
    expect(timesOf(session, 'app.sent').slice(0, 4)).toEqual([90, 190, 290, 390]);
    expect(timesOf(session, 'app.succeeded').slice(0, 3)).toEqual([100, 200, 300]);
  });

  it('has each user with one request under way at most: slow answers slow them down', () => {
    const session = users({ users: 5, thinkTime: '0ms' }, [], { serviceTime: '100ms' });
    expect(levelOf(session, 's', 'population')).toMatchObject({ max: 5, last: 5 });
    expect(countOf(session, 'app', 'succeeded')).toBe(100);
    expect(summaryOf(session, 'app', 'latency').max).toBe(500);
  });

  it('gets more users at once: they begin by thinking', () => {
    const session = users({}, [set(50, 'app', 'users', 3)]);
    expect(timesOf(session, 'app.sent').slice(0, 4)).toEqual([90, 140, 140, 190]);
  });

  it('lets users go when they would ask or have been answered', () => {
    const session = users({ users: 4 }, [set(95, 'app', 'users', 1)]);
    // Four ask at 90 and are answered at 100, 110, 120, 130: the first three leave.
    expect(timesOf(session, 'app.sent').slice(0, 7)).toEqual([90, 90, 90, 90, 220, 320, 420]);
  });

  it('ends with no users: requests then arrive at the interval; and begins again', () => {
    const session = users({ users: 2, interval: '40ms' }, [
      set(150, 'app', 'users', null),
      set(300, 'app', 'users', 1),
    ]);
    // The two would have asked again at 190 and 200; open arrivals come at 190, 230, 270.
    expect(timesOf(session, 'app.sent').slice(0, 7)).toEqual([90, 90, 190, 230, 270, 390, 490]);
  });

  it('with fewer and more again while they think has as many as were asked for', () => {
    const session = users(
      { users: 8, thinkTime: 'exponential(50ms)' },
      [set(200, 'app', 'users', 1), set(205, 'app', 'users', 8), set(500, 'app', 'users', 3)],
      { serviceTime: '1ms', concurrency: 20 },
      { duration: '300s' },
    );
    // Three users, each 51 ms a turn.
    const rate = (countOf(session, 'app', 'succeeded') / 300_000) * 51;
    expect(rate).toBeGreaterThan(2.9);
    expect(rate).toBeLessThan(3.1);
  });

  it('is on top of what is sent by hand', () => {
    const session = users({}, [send('app', 2, 20)]);
    expect(timesOf(session, 'app.sent').slice(0, 5)).toEqual([20, 20, 90, 190, 290]);
  });

  it('goes on after a failure with a thought', () => {
    const session = users({ timeout: '5ms' });
    expect(timesOf(session, 'app.sent').slice(0, 3)).toEqual([90, 185, 280]);
    expect(countOf(session, 'app', 'succeeded')).toBe(0);
  });

  it('waits for the cut link to heal, and never asks over and over at one instant', () => {
    const session = users({ users: 3, thinkTime: '0ms' }, [cut(15, 'app-s', 500)]);
    expect(
      timesOf(session, 'app.sent')
        .filter((t) => t > 10)
        .slice(0, 5),
    ).toEqual([515, 515, 515, 525, 535]);
    expect(countOf(session, 'app', 'failed')).toBe(3);
  });

  it('waits for the crashed server to recover, too', () => {
    const session = users({ users: 3, thinkTime: '0ms' }, [crash(15, 's', 500)]);
    expect(
      timesOf(session, 'app.sent')
        .filter((t) => t > 10)
        .slice(0, 4),
    ).toEqual([515, 515, 515, 525]);
    const late = users({ users: 3, thinkTime: '90ms' }, [crash(15, 's', 500)]);
    expect(timesOf(late, 'app.sent').slice(0, 7)).toEqual([90, 90, 90, 515, 515, 515, 615]);
    expect(droppedIn(late)).toEqual({ crashed: 3 });
  });

  it('goes on with the other link while one is cut, keys or no keys', () => {
    for (const keys of [null, 5]) {
      const session = run(
        network(
          { app: client({ users: 2, thinkTime: '1ms', keys }), a: service(), b: service() },
          ['app>a', 'app>b'],
          { inputs: [cut(100, 'app-a', 500)], duration: 1000 },
        ),
      );
      expect(
        timesOf(session, 'b.completed').filter((t) => t > 100 && t < 600).length,
      ).toBeGreaterThan(20);
      expect(timesOf(session, 'a.completed').filter((t) => t > 650).length).toBeGreaterThan(5);
    }
  });

  it('who think no time at all and find their one link cut do not stop the run', () => {
    const session = run(
      network(
        { app: client({ users: 2, thinkTime: '0ms', keys: 1 }), a: service(), b: service() },
        ['app>a', 'app>b'],
        { inputs: [cut(105, 'app-a', 100), cut(405, 'app-b', 100)], duration: 1000 },
      ),
    );
    const before = countOf(session, 'a', 'completed') + countOf(session, 'b', 'completed');
    expect(before).toBeGreaterThan(50);
  });

  it('comes back when a link is drawn again', () => {
    const session = users({ users: 2 }, [
      { at: 95, do: 'remove', target: 'app-s' },
      { at: 400, do: 'add', link: { id: 'again', from: 'app', to: 's' } },
    ]);
    expect(timesOf(session, 'app.sent').slice(0, 4)).toEqual([90, 90, 400, 400]);
    expect(droppedIn(session)).toEqual({ cut: 2 });
  });

  it('starts afresh after a crash of the client', () => {
    const session = users({ users: 2 }, [crash(50, 'app', 100)]);
    expect(timesOf(session, 'app.sent').slice(0, 4)).toEqual([240, 240, 340, 350]);
  });
});

describe('a timeout', () => {
  it('gives up; the server works on; its late answer is noted and ignored', () => {
    const session = asking({ timeout: '4ms' }, [send('app', 2)]);
    expect(logOf(session, 'app', 's')).toEqual([
      '0 app sent #1 attempt=1',
      '0 app sent #2 attempt=1',
      '0 s started #1 waiting=0',
      '0 s queued #2 length=1',
      '4 app timedOut #1 timeout=4 attempt=1',
      '4 app failed #1 attempt=1',
      '4 app timedOut #2 timeout=4 attempt=1',
      '4 app failed #2 attempt=1',
      '10 s completed #1 residence=10',
      '10 s started #2 waiting=10',
      '10 app late #1',
      '20 s completed #2 residence=20',
      '20 app late #2',
    ]);
    const metrics = ['succeeded', 'failed', 'timedOut', 'retried'];
    expect(metrics.map((name) => countOf(session, 'app', name))).toEqual([0, 2, 2, 0]);
    expect(countOf(session, 's', 'completed')).toBe(2);
    expect(session.report().messages).toEqual({
      created: 2,
      completed: 0,
      dropped: { timedOut: 2 },
      alive: 0,
    });
  });

  it('is for each attempt; retries wait as told, and latency counts from the first', () => {
    const session = asking(
      { timeout: '4ms', retry: 'exponential', retryDelay: '10ms' },
      [send('app'), set(20, 's', 'serviceTime', '1ms')],
      { concurrency: 5 },
    );
    expect(logOf(session, 'app')).toEqual([
      '0 app sent #1 attempt=1',
      '4 app timedOut #1 timeout=4 attempt=1',
      '4 app retrying #1 delay=10 attempt=1',
      '10 app late #1',
      '14 app sent #2 attempt=2',
      '18 app timedOut #2 timeout=4 attempt=2',
      '18 app retrying #2 delay=20 attempt=2',
      '24 app late #2',
      '38 app sent #3 attempt=3',
      '39 app succeeded #3 latency=39',
    ]);
    expect(summaryOf(session, 'app', 'latency').max).toBe(39);
    expect(countOf(session, 'app', 'timedOut')).toBe(2);
    expect(countOf(session, 'app', 'retried')).toBe(2);
    expect(countOf(session, 'app', 'failed')).toBe(0);
  });

  it('notices what was lost on the way, there or back; without one nobody does', () => {
    const lossy = (timeout: string | null) =>
      asking(
        { timeout, retry: 'fixed', retryDelay: '5ms' },
        [send('app', 50)],
        { concurrency: 50 },
        { loss: 0.4 },
      );
    expect(countOf(lossy('20ms'), 'app', 'succeeded')).toBe(50);
    const patient = lossy(null);
    expect(countOf(patient, 'app', 'succeeded')).toBeLessThan(40);
    expect(countOf(patient, 'app', 'failed')).toBe(0);
  });

  it('ends the request, but not a message that a queue has taken for it', () => {
    const session = run(
      network({ app: client({ timeout: '15ms' }), q: queue() }, [['app>q', { latency: '10ms' }]], {
        inputs: [send('app')],
      }),
    );
    expect(logOf(session, 'app.failed', 'app.late', 'q')).toEqual([
      '10 q stored #1 length=1',
      '15 app failed #1 attempt=1',
      '20 app late #1',
    ]);
    expect(session.report().messages).toEqual({ created: 1, completed: 0, dropped: {}, alive: 1 });
  });
});

describe('a retry', () => {
  it('follows a refusal, a failure and a broken connection alike', () => {
    const app = { retry: 'fixed', retryDelay: '50ms', maxAttempts: 2 };
    const refused = asking(app, [send('app')], { capacity: 0, concurrency: 1 });
    expect(timesOf(refused, 'app.succeeded')).toEqual([10]);
    const busy = asking(app, [send('app', 2)], { capacity: 0 });
    expect(timesOf(busy, 'app.succeeded')).toEqual([10, 60]);
    const failing = asking(app, [send('app')], { failureRate: 1 });
    expect(timesOf(failing, 'app.sent')).toEqual([0, 60]);
    expect(timesOf(failing, 'app.failed')).toEqual([70]);
    const broken = asking(app, [send('app'), cut(5, 'app-s', 30)]);
    expect(timesOf(broken, 'app.succeeded')).toEqual([65]);
    expect(droppedIn(broken)).toEqual({ cut: 1 });
    const down = asking(app, [send('app'), crash(5, 's', 30)]);
    expect(timesOf(down, 'app.succeeded')).toEqual([65]);
  });

  it('asks for the same work: a request needs as long at each attempt', () => {
    const session = asking(
      { timeout: '1ms', retry: 'fixed', retryDelay: '1s', maxAttempts: 3 },
      [send('app', 20)],
      { concurrency: 100, serviceTime: 'uniform(10ms, 100ms)' },
    );
    const works = new Map<number, number[]>();
    const ids = [...messagesOf(session, 'app.sent')];
    for (const { message, numbers } of notesOf(session, 's.completed')) {
      // Twenty a round, so attempts of one request are twenty ids apart.
      const request = ids.indexOf(message) % 20;
      works.set(request, [...(works.get(request) ?? []), numbers[0]]);
    }
    expect(works.size).toBe(20);
    for (const [first, ...others] of works.values()) {
      expect(others).toHaveLength(2);
      for (const other of others) expect(other).toBeCloseTo(first, 9);
    }
    expect(new Set([...works.values()].map(([first]) => first)).size).toBe(20);
  });

  it('takes the next link in turn', () => {
    const session = run(
      network(
        {
          app: client({ retry: 'fixed', retryDelay: '5ms' }),
          bad: service({ failureRate: 1 }),
          good: service(),
        },
        ['app>bad', 'app>good'],
        { inputs: [send('app')] },
      ),
    );
    expect(timesOf(session, 'app.succeeded')).toEqual([25]);
  });

  it('after the last attempt is a failure, once', () => {
    const session = asking(
      { retry: 'exponential', retryDelay: '10ms', maxAttempts: 4 },
      [send('app')],
      { failureRate: 1, serviceTime: '1ms' },
    );
    expect(timesOf(session, 'app.sent')).toEqual([0, 11, 32, 73]);
    const metrics = ['succeeded', 'failed', 'timedOut', 'retried'];
    expect(metrics.map((name) => countOf(session, 'app', name))).toEqual([0, 1, 0, 3]);
    expect(summaryOf(session, 'app', 'latency').count).toBe(0);
  });
});

describe('conservation', () => {
  it('holds through timeouts, retries, crashes and cuts', () => {
    const session = asking(
      {
        interval: 'exponential(4ms)',
        timeout: '12ms',
        retry: 'exponential-jitter',
        retryDelay: '10ms',
        maxAttempts: 5,
      },
      [crash(1000, 's', 100), cut(2000, 'app-s', 100), crash(3000, 'app', 100)],
      { serviceTime: 'exponential(5ms)' },
      { latency: 'exponential(1ms)', loss: 0.02 },
    );
    const { created, completed, dropped, alive } = session.report().messages;
    const lost = Object.values(dropped).reduce((sum, count) => sum + count, 0);
    expect(created).toBe(completed + lost + alive);
    expect(Object.keys(dropped).sort()).toEqual(['crashed', 'cut', 'lost', 'timedOut']);
    expect(created - Number(session.report().messages.alive)).toBeGreaterThan(2000);
  });
});
