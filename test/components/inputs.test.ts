/** What a person does during a run: when it takes effect, for how long, and what it leaves behind. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import {
  begin,
  client,
  consumer,
  countOf,
  crash,
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
  timesOf,
} from '../support/network.ts';

/** One message every 10 ms to a worker of `serviceTime` 2 ms and many slots. */
const steady = (inputs: Input[], w: Params = {}) =>
  run(
    network(
      {
        shop: { kind: 'producer', params: { interval: '10ms' } },
        w: consumer({ serviceTime: '2ms', concurrency: 10, ...w }),
      },
      ['shop>w'],
      { inputs, duration: 100 },
    ),
  );
const worksOf = (inputs: Input[]) => {
  const session = steady(inputs);
  const starts = timesOf(session, 'w.started');
  const ends = new Map(
    messagesOf(session, 'w.completed').map((id, i) => [id, timesOf(session, 'w.completed')[i]]),
  );
  return starts.map((start, i) => (ends.get(i + 1) ?? Number.NaN) - start);
};

describe('an input', () => {
  it('comes before the first event at its time', () => {
    // The message of 30 is the first that feels it, and that of 70 the first that does not.
    const works = worksOf([set(30, 'w', 'serviceTime', '1ms'), set(70, 'w', 'serviceTime', '2ms')]);
    expect(works).toEqual([2, 2, 1, 1, 1, 1, 2, 2, 2, Number.NaN]);
  });

  it('at time 0 comes before anything', () => {
    const session = run(
      network({ shop: producer(), q: queue(), w: consumer() }, ['shop>q', 'q>w'], {
        inputs: [cut(0, 'q-w', 30), send('shop')],
      }),
    );
    expect(logOf(session).slice(0, 2)).toEqual(['0 q-w cut dropped=0', '0 shop sent #1 attempt=1']);
    expect(timesOf(session, 'w.started')).toEqual([30]);
  });

  it('of the same time comes in the order of the file, whatever stands between', () => {
    const settings = ['1ms', '5ms', '3ms'].map((to) => set(15, 'w', 'serviceTime', to));
    expect(worksOf([settings[0], set(5, 'w', 'concurrency', 9), settings[1], settings[2]])[1]).toBe(
      3,
    );
    expect(worksOf([settings[2], settings[1], settings[0]])[1]).toBe(1);
  });

  it('written later in the file but earlier in time comes first', () => {
    expect(
      worksOf([set(25, 'w', 'serviceTime', '1ms'), set(5, 'w', 'serviceTime', '5ms')]).slice(0, 3),
    ).toEqual([5, 5, 1]);
  });

  it('given during the run is written down so that it replays at exactly its place', () => {
    const scenario = network(
      { shop: { kind: 'producer', params: { interval: '10ms' } }, q: queue(), w: consumer() },
      ['shop>q', 'q>w'],
      { duration: 200 },
    );
    const live = begin(scenario);
    live.advance(200, 7);
    const applied = live.apply({ do: 'crash', target: 'w', for: 35 });
    if (!applied.ok) throw new Error(applied.problem.code);
    expect(applied.value).toMatchObject({ events: 7 });
    live.advance(200);
    const replayed = run({ ...scenario, inputs: [applied.value] });
    expect(replayed.hash).toBe(live.hash);
    expect(logOf(replayed)).toEqual(logOf(live));
  });

  it('that cannot be done changes nothing and says why', () => {
    const session = begin(network({ w: consumer() }, []));
    const { hash } = session;
    expect(session.apply({ do: 'crash', target: 'nobody' })).toMatchObject({
      ok: false,
      problem: { code: 'unknownTarget' },
    });
    expect(session.apply({ do: 'set', target: 'w', param: 'concurrency', to: -1 }).ok).toBe(false);
    expect(session.apply({ do: 'cut', target: 'w' }).ok).toBe(false);
    expect(session.apply({ do: 'send', target: 'w' }).ok).toBe(false);
    expect(session.hash).toBe(hash);
  });
});

describe('for a while', () => {
  const setFor = (at: number, to: string, time: number): Input => ({
    at,
    do: 'set',
    target: 'w',
    param: 'serviceTime',
    to,
    for: time,
  });

  it('a setting goes back to what it was', () => {
    expect(worksOf([setFor(15, '1ms', 20)]).slice(0, 5)).toEqual([2, 1, 1, 2, 2]);
  });

  it('unless it has been set again meanwhile', () => {
    expect(
      worksOf([setFor(15, '1ms', 20), set(25, 'w', 'serviceTime', '5ms')]).slice(0, 6),
    ).toEqual([2, 1, 5, 5, 5, 5]);
  });

  it('another parameter is no reason to stay', () => {
    const works = worksOf([setFor(15, '1ms', 20), set(25, 'w', 'concurrency', 5)]);
    expect(works.slice(0, 5)).toEqual([2, 1, 1, 2, 2]);
  });

  it('on top of another such setting goes back to what was there for good', () => {
    expect(worksOf([setFor(15, '1ms', 20), setFor(25, '5ms', 30)]).slice(0, 7)).toEqual([
      2, 1, 5, 5, 5, 2, 2,
    ]);
    const wire = (at: number, to: string, time: number): Input => ({
      at,
      do: 'set',
      target: 'shop-w',
      param: 'latency',
      to,
      for: time,
    });
    const session = steady([wire(15, '1ms', 20), wire(25, '3ms', 30)]);
    expect(timesOf(session, 'w.started').slice(0, 7)).toEqual([10, 21, 33, 43, 53, 60, 70]);
  });

  it('crash, cut and slow end by themselves, the last word counts', () => {
    const crashed = (inputs: Input[]) =>
      logOf(steady(inputs), 'crashed', 'recovered').map((text) =>
        text.split(' ').slice(0, 3).join(' '),
      );
    expect(crashed([crash(15, 'w', 20)])).toEqual(['15 w crashed', '35 w recovered']);
    expect(crashed([crash(15, 'w', 20), crash(25, 'w', 40)])).toEqual([
      '15 w crashed',
      '65 w recovered',
    ]);
    expect(crashed([crash(15, 'w', 20), crash(25, 'w')])).toEqual(['15 w crashed']);
    expect(
      crashed([crash(15, 'w', 50), { at: 25, do: 'recover', target: 'w' }, crash(40, 'w', 50)]),
    ).toEqual(['15 w crashed', '25 w recovered', '40 w crashed', '90 w recovered']);
    const links = logOf(steady([cut(15, 'shop-w', 20), cut(20, 'shop-w', 40)]), 'cut', 'healed');
    expect(links).toEqual(['15 shop-w cut dropped=0', '60 shop-w healed']);
    const slow: Input = { at: 15, do: 'slow', target: 'w', by: 3, for: 20 };
    expect(worksOf([slow]).slice(0, 5)).toEqual([2, 6, 6, 2, 2]);
    expect(worksOf([slow, { at: 25, do: 'unslow', target: 'w' }]).slice(0, 4)).toEqual([
      2, 6, 2, 2,
    ]);
    expect(worksOf([slow, { ...slow, at: 25, by: 2, for: 30 }]).slice(0, 7)).toEqual([
      2, 6, 4, 4, 4, 2, 2,
    ]);
  });

  it('means nothing to what has been removed meanwhile', () => {
    const session = steady([crash(15, 'w', 20), { at: 20, do: 'remove', target: 'w' }]);
    expect(logOf(session, 'recovered')).toEqual([]);
    expect(Object.keys(session.report().components)).toEqual(['shop']);
  });
});

describe('adding and removing', () => {
  it('a component joins the run, with its links', () => {
    const session = run(
      network({ shop: producer(), q: queue() }, ['shop>q'], {
        inputs: [
          send('shop', 3),
          {
            at: 50,
            do: 'add',
            component: { id: 'w', kind: 'consumer', params: { serviceTime: '10ms' } },
          },
          {
            at: 60,
            do: 'add',
            link: { id: 'q-w', from: 'q', to: 'w', params: { latency: '1ms' } },
          },
          {
            at: 70,
            do: 'add',
            component: { id: 'more', kind: 'producer', params: { interval: '100ms' } },
          },
        ],
        duration: 300,
      }),
    );
    expect(timesOf(session, 'w.completed')).toEqual([72, 84, 96]);
    expect(session.report().components.w.completed).toBe(3);
    expect(logOf(session, 'added')).toEqual(['50 w added', '60 q-w added', '70 more added']);
  });

  it('a removed one takes its messages with it, with the reason', () => {
    const session = run(
      network({ shop: producer(), q: queue({ ack: 'manual' }), w: consumer() }, ['shop>q', 'q>w'], {
        inputs: [send('shop', 5), { at: 15, do: 'remove', target: 'q' }],
      }),
    );
    expect(droppedIn(session)).toEqual({ removed: 4 });
    expect(session.report().messages).toMatchObject({ completed: 1, alive: 0 });
    expect(Object.keys(session.report().links)).toEqual([]);
  });

  it('a removed consumer gives back, a removed server fails those who wait', () => {
    const back = run(
      network(
        { shop: producer(), q: queue({ ack: 'manual' }), a: consumer(), b: consumer() },
        ['shop>q', 'q>a', 'q>b'],
        { inputs: [send('shop', 4), { at: 5, do: 'remove', target: 'a' }] },
      ),
    );
    expect(messagesOf(back, 'b.completed')).toEqual([2, 1, 3, 4]);
    const failed = run(
      network({ app: client(), s: service() }, ['app>s'], {
        inputs: [send('app', 2), { at: 5, do: 'remove', target: 's' }],
      }),
    );
    expect(timesOf(failed, 'app.failed')).toEqual([5, 5]);
    expect(failed.report().messages.alive).toBe(0);
  });

  it('a name that is free again may be used again', () => {
    const session = run(
      network({ shop: producer(), q: queue() }, ['shop>q'], {
        inputs: [
          send('shop', 2),
          { at: 10, do: 'remove', target: 'q' },
          { at: 20, do: 'add', component: { id: 'q', kind: 'queue' } },
          { at: 20, do: 'add', link: { id: 'shop-q', from: 'shop', to: 'q' } },
          send('shop', 1, 30),
        ],
      }),
    );
    expect(messagesOf(session, 'q.stored')).toEqual([1, 2, 3]);
    expect(session.report().messages).toMatchObject({ alive: 1, dropped: { removed: 2 } });
  });

  it('a link removed in front of a source moves its turn on', () => {
    const session = run(
      network(
        { shop: producer(), a: queue(), b: queue(), c: queue() },
        ['shop>a', 'shop>b', 'shop>c'],
        {
          inputs: [send('shop', 3), { at: 5, do: 'remove', target: 'shop-a' }, send('shop', 4, 10)],
        },
      ),
    );
    expect(['a', 'b', 'c'].map((id) => messagesOf(session, `${id}.stored`).length)).toEqual([
      1, 3, 3,
    ]);
  });

  it('queue and consumers keep their acks apart when a link between them goes', () => {
    const session = run(
      network(
        {
          shop: producer(),
          q: queue({ ack: 'manual' }),
          a: consumer({ serviceTime: '50ms' }),
          b: consumer(),
          c: consumer(),
        },
        ['shop>q', 'q>a', 'q>b', 'q>c'],
        { inputs: [send('shop', 9), { at: 5, do: 'remove', target: 'q-a' }] },
      ),
    );
    expect(session.report().messages).toMatchObject({ completed: 9, alive: 0 });
    expect(countOf(session, 'q', 'redelivered')).toBe(1);
  });
});
