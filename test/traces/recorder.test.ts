/** What the recorder writes down, where the answer can be worked out by hand. */
import { describe, expect, it } from 'vitest';
import { Session } from '../../simulations/session.ts';
import { sessionsFromStart } from '../../simulations/traces/recorder.ts';
import type { Trace } from '../../simulations/traces/trace.ts';
import {
  client,
  consumer,
  crash,
  cut,
  network,
  producer,
  queue,
  send,
  service,
  set,
} from '../support/network.ts';
import {
  answer,
  hopsOf,
  livesOf,
  notesIn,
  partsOf,
  sessionsFromCheckpoints,
  staysIn,
  traceOf,
} from './tracing.ts';

/** Asks with a timeout of 20 ms what takes 30: gives up twice, tries again after 5 ms. */
const impatient = network(
  {
    app: client({ timeout: '20ms', retry: 'fixed', retryDelay: '5ms', maxAttempts: 2 }),
    s: service({ serviceTime: '30ms' }),
  },
  [['app>s', { latency: '1ms' }]],
  { inputs: [send('app', 1, 5)] },
);

/** The consumer dies over its first message, which the queue then delivers again. */
const crashing = network(
  { shop: producer(), orders: queue({ ack: 'manual' }), worker: consumer() },
  [
    ['shop>orders', { latency: '1ms' }],
    ['orders>worker', { latency: '2ms' }],
  ],
  { inputs: [send('shop', 1, 5), crash(12, 'worker', 20)] },
);

const losing = network(
  { shop: producer(), orders: queue() },
  [['shop>orders', { latency: '4ms', loss: 1 }]],
  { inputs: [send('shop', 1, 5)] },
);

describe('a request that is tried again', () => {
  it.each([1, 2])('is one family, asked for by #%i', (id) => {
    const trace = traceOf(id, impatient);
    expect(livesOf(trace)).toEqual([
      '#1 app 5: timedOut at s 25',
      '#2 of #1 app 30: timedOut at s 50',
    ]);
    expect(trace.messages.map(({ first, attempt }) => [first, attempt])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect([trace.from, trace.to, trace.truncated]).toEqual([5, 67, false]);
    expect(trace.components).toEqual([
      { id: 'app', kind: 'client' },
      { id: 's', kind: 'service' },
    ]);
  });

  it('is followed to the late answers that nobody waits for any more', () => {
    const trace = traceOf(1, impatient);
    expect(hopsOf(trace)).toEqual([
      'app→s message #1 5–6, left 36',
      'app→s message #2 try 2 30–31, left 66',
      's→app reply #1 36–37',
      's→app reply #2 try 2 66–67',
    ]);
    expect(notesIn(trace).slice(-4)).toEqual([
      '50 app timedOut #2',
      '50 app failed #2',
      '66 s completed #2',
      '67 app late #2',
    ]);
  });

  it('spends its time on the way, in service, in line, and between the tries', () => {
    const trace = traceOf(1, impatient);
    expect(partsOf(trace, 1)).toEqual(['network app-s 5–6', 'service s 6–25']);
    expect(partsOf(trace, 2)).toEqual([
      'network app-s 30–31',
      'waiting s 31–36',
      'service s 36–50',
    ]);
    expect(staysIn(trace)).toEqual([
      's message #1: service s 6–36',
      'app message #1: backoff app 25–30',
      's message #2: waiting s 31–36, service s 36–66',
    ]);
  });
});

describe('a delivery that a crash takes', () => {
  const trace = traceOf(1, crashing);

  it('goes out again as another copy of the same message', () => {
    expect(livesOf(trace)).toEqual(['#1 shop 5: completed at orders 48']);
    expect(hopsOf(trace)).toEqual([
      'shop→orders message #1 5–6, left 48',
      'orders→shop confirm #1 6–7',
      'orders→worker delivery #1 6–8, left 12',
      'orders→worker delivery #1 try 2 34–36, left 46',
      'worker→orders ack #1 try 2 46–48',
    ]);
  });

  it('is held by the queue, and in life it is what its copies are at', () => {
    expect(staysIn(trace)).toEqual([
      'orders message #1: held orders 6–12, waiting orders 12–34, held orders 34–48',
      'worker delivery #1: service worker 8–12',
      'worker delivery #1: service worker 36–46',
    ]);
    expect(partsOf(trace, 1)).toEqual([
      'network shop-orders 5–6',
      'network orders-worker 6–8',
      'service worker 8–12',
      'waiting orders 12–34',
      'network orders-worker 34–36',
      'service worker 36–46',
      'network orders-worker 46–48',
    ]);
  });
});

describe('what does not get there', () => {
  it('is lost at the far end', () => {
    const trace = traceOf(1, losing);
    expect(livesOf(trace)).toEqual(['#1 shop 5: lost at shop-orders 9']);
    expect(hopsOf(trace)).toEqual(['shop→orders message #1 5–9 lost']);
    expect(notesIn(trace)).toEqual(['5 shop sent #1', '9 shop-orders lost #1']);
    expect(partsOf(trace, 1)).toEqual(['network shop-orders 5–9']);
    expect(trace.to).toBe(9);
  });

  it('is cut off on the way, or before it has set out', () => {
    const scenario = network(
      { shop: producer(), orders: queue() },
      [['shop>orders', { latency: '10ms' }]],
      { inputs: [send('shop', 1, 5), cut(8, 'shop-orders'), send('shop', 1, 20)] },
    );
    expect(hopsOf(traceOf(1, scenario))).toEqual(['shop→orders message #1 5–8 cut']);
    const second = traceOf(2, scenario);
    expect([hopsOf(second), livesOf(second)]).toEqual([[], ['#2 shop 20: cut at shop 20']]);
  });

  it('is turned away by a crashed process, and its sender hears of it', () => {
    const scenario = network(
      { shop: producer(), w: consumer() },
      [['shop>w', { latency: '1ms' }]],
      { inputs: [crash(2, 'w'), send('shop', 1, 5)] },
    );
    const trace = traceOf(1, scenario);
    expect(livesOf(trace)).toEqual(['#1 shop 5: crashed at w 6']);
    expect(hopsOf(trace)).toEqual(['shop→w message #1 5–6, left 6', 'w→shop refusal #1 6–7']);
    expect(trace.hops[1].status).toBe('refused');
  });

  it('dies with the process that it is at', () => {
    const scenario = network({ shop: producer(), w: consumer() }, ['shop>w'], {
      inputs: [send('shop', 2, 5), crash(9, 'w')],
    });
    expect(livesOf(traceOf(1, scenario))).toEqual(['#1 shop 5: crashed at w 9']);
    expect(partsOf(traceOf(1, scenario), 1)).toEqual(['service w 5–9']);
    expect(partsOf(traceOf(2, scenario), 2)).toEqual(['waiting w 5–9']);
  });
});

describe('calls', () => {
  it('made at once are children of the request, which waits for all', () => {
    const scenario = network(
      {
        app: client(),
        gate: service({ serviceTime: '2ms', calls: 'parallel', whileCalling: 'release' }),
        a: service({ serviceTime: '10ms' }),
        b: service({ serviceTime: '4ms' }),
      },
      ['app>gate', ['gate>a', { latency: '1ms' }], ['gate>b', { latency: '1ms' }]],
      { inputs: [send('app', 1, 5)] },
    );
    const trace = traceOf(3, scenario);
    expect(livesOf(trace)).toEqual([
      '#1 app 5: completed at gate 19',
      '#2 of #1 gate 7: completed at a 18',
      '#3 of #1 gate 7: completed at b 12',
    ]);
    expect(partsOf(trace, 1)).toEqual(['service gate 5–7', 'calling gate 7–19']);
    expect(partsOf(trace, 3)).toEqual(['network gate-b 7–8', 'service b 8–12']);
    expect(trace.to).toBe(19);
  });

  it('that are interrupted go on where they were', () => {
    const scenario = network(
      {
        low: client({ priority: 1 }),
        high: client({ priority: 9 }),
        s: service({ serviceTime: '10ms', discipline: 'priority-preemptive' }),
      },
      ['low>s', 'high>s'],
      { inputs: [send('low', 1, 5), send('high', 1, 9)] },
    );
    expect(partsOf(traceOf(1, scenario), 1)).toEqual([
      'service s 5–9',
      'waiting s 9–19',
      'service s 19–25',
    ]);
  });

  it('of one user do not mix with those of another', () => {
    const scenario = network({ app: client(), s: service() }, ['app>s'], {
      inputs: [send('app', 3, 5)],
    });
    expect(livesOf(traceOf(2, scenario))).toEqual(['#2 app 5: completed at s 25']);
  });
});

describe('queues', () => {
  it('behind queues keep a message of their own, caused by the one before', () => {
    const scenario = network(
      { shop: producer(), one: queue({ ack: 'manual' }), two: queue(), w: consumer() },
      [['shop>one', { latency: '1ms' }], ['one>two', { latency: '1ms' }], 'two>w'],
      { inputs: [send('shop', 1, 5)] },
    );
    const trace = traceOf(1, scenario);
    expect(livesOf(trace)).toEqual([
      '#1 shop 5: completed at one 8',
      '#2 of #1 two 7: completed at w 17',
    ]);
    expect(trace.messages[1].first).toBe(1);
    expect(partsOf(trace, 2)).toEqual(['service w 7–17']);
  });

  it('that wait in vain for an acknowledgement take the message back', () => {
    const scenario = network(
      { shop: producer(), q: queue({ ack: 'manual', ackTimeout: '15ms' }), w: consumer() },
      ['shop>q', ['q>w', { latency: '1ms' }]],
      { inputs: [set(0, 'w', 'serviceTime', '25ms'), send('shop', 1, 5)] },
    );
    const trace = traceOf(1, scenario, 40);
    // The same consumer has one slot: the second copy waits there while it works on the first.
    expect(staysIn(trace)).toEqual([
      'q message #1: held q 5–20, held q 20–35, held q 35–40',
      'w delivery #1: service w 6–31',
      'w delivery #1: waiting w 21–31, service w 31–40',
      'w delivery #1: waiting w 36–40',
    ]);
    expect(partsOf(trace, 1).slice(0, 3)).toEqual([
      'network q-w 5–6',
      'service w 6–20',
      'network q-w 20–21',
    ]);
    expect([trace.to, trace.messages[0].end]).toEqual([40, null]);
  });
});

describe('a stretch of time', () => {
  const steady = network(
    { shop: producer({ interval: '10ms' }), orders: queue(), w: consumer({ serviceTime: '4ms' }) },
    [['shop>orders', { latency: '3ms' }], 'orders>w'],
  );

  it('has all that was under way in it, from its birth on', () => {
    const trace = traceOf({ from: 25, to: 41 }, steady);
    expect([trace.from, trace.to]).toEqual([25, 41]);
    expect(livesOf(trace)).toEqual([
      '#2 shop 20: completed at w 27',
      '#3 shop 30: completed at w 37',
      '#4 shop 40: alive',
    ]);
    expect(hopsOf(trace).at(-1)).toBe('shop→orders message #4 40–NaN flying');
  });

  it('takes what is older than it looks back as it stands', () => {
    const scenario = network(
      { shop: producer(), orders: queue(), w: consumer({ serviceTime: '1h' }) },
      ['shop>orders', 'orders>w'],
      { duration: '10h', inputs: [send('shop', 2, 5), send('shop', 1, 100_000)] },
    );
    const sessions = sessionsFromCheckpoints(scenario, 3_600_200, 4);
    const trace = answer({ from: 3_599_000, to: 3_600_100 }, sessions) as Trace;
    expect(livesOf(trace)).toEqual([
      '#1  5: completed at w 3600005',
      '#2  5: alive',
      '#3  100000: alive',
      '#4 shop 3600000: alive',
    ]);
    expect(hopsOf(trace)).toEqual([
      'shop→orders message #4 3600000–3600000, left NaN',
      'orders→shop confirm #4 3600000–3600000',
      'w→orders ack #1 3600005–3600005',
      'orders→w message #2 3600005–3600005, left NaN',
    ]);
    expect(partsOf(trace, 2)).toEqual(['service w 3600005–3600100']);
  });

  it('is empty where nothing was', () => {
    const silent = network({ shop: producer() }, []);
    expect(traceOf({ from: 3, to: 7 }, silent)).toMatchObject({ messages: [], hops: [], to: 7 });
  });
});

describe('the recorder', () => {
  it('says that there is no such message', () => {
    expect(answer({ message: 2 }, sessionsFromStart(losing, 1000))).toBeNull();
    expect(answer({ message: 0 }, sessionsFromStart(losing, 1000))).toBeNull();
  });

  it('works in slices of any size, with the same answer', () => {
    const sessions = sessionsFromStart(crashing, 1000);
    const whole = answer({ message: 1 }, sessions, undefined, 1e9);
    expect(answer({ message: 1 }, sessions, undefined, 1)).toEqual(whole);
  });

  it('does not look beyond the end, exact to the event', () => {
    const session = new Session(crashing);
    while (session.events < 3) session.stepEvent(10_000);
    const end = { time: session.time, events: 3, inputs: session.inputsDone };
    const trace = answer({ message: 1 }, { ...sessionsFromStart(crashing, 0), end });
    expect(notesIn(trace as never).at(-1)).toBe('7 shop confirmed #1');
    expect(trace?.to).toBe(7);
  });

  it('stops at its bounds and says so', () => {
    const many = network(
      { app: client(), gate: service({ calls: 'parallel' }), a: service(), b: service() },
      ['app>gate', 'gate>a', 'gate>b'],
      { inputs: [send('app', 1, 5)] },
    );
    const bounds = { messages: 2, hops: 100, notes: 100 };
    const few = answer({ message: 1 }, sessionsFromStart(many, 1000), bounds);
    expect([few?.messages.map(({ id }) => id), few?.truncated]).toEqual([[1, 2], true]);
    // What was asked about is there in any case.
    const asked = answer({ message: 3 }, sessionsFromStart(many, 1000), { ...bounds, messages: 1 });
    expect([asked?.messages.map(({ id }) => id), asked?.truncated]).toEqual([[1, 3], true]);
    const short = answer({ message: 1 }, sessionsFromStart(many, 1000), { ...bounds, hops: 2 });
    expect(short?.hops.length).toBeLessThan(6);
    expect(short?.truncated).toBe(true);
  });
});
