/** Records gathered into batches by a producer: when a batch closes, what it weighs, what is lost. */
import { describe, expect, it } from 'vitest';
import { REFUSAL } from '../../simulations/kernel/messages.ts';
import { signalBytes } from '../../simulations/network/base.ts';
import type { Input } from '../../simulations/scenarios/types.ts';
import type { Session } from '../../simulations/session.ts';
import { complaintsAbout } from '../conformance/invariants.ts';
import {
  begin,
  consumer,
  countOf,
  crash,
  cut,
  droppedIn,
  logOf,
  network,
  notesOf,
  type Params,
  queue,
  run,
  send,
  set,
  summaryOf,
  timesOf,
} from '../support/network.ts';

/** A producer of a record of 100 bytes every 10 ms, into a queue that nobody reads. */
const batching = (params: Params, untilMs = 1000, inputs: Input[] = [], link: Params = {}) =>
  run(
    network(
      {
        shop: {
          kind: 'producer',
          params: { interval: '10ms', size: 'constant(100B)', linger: '1s', ...params },
        },
        q: queue(),
      },
      [['shop>q', link]],
      { inputs, duration: untilMs },
    ),
  );
/** Kafka's message format 2: 61 bytes a batch, 9 a record. */
const bytesOf = (records: number, size = 100) => 61 + records * (9 + size);
const linkOf = (session: Session) => session.report().links['shop-q'];
const closings = (session: Session) =>
  notesOf(session, 'closed').map(({ time, numbers }) => [Math.round(time), numbers[0]]);

describe('a batch', () => {
  it('of size 0 is a record by itself, without headers', () => {
    const session = batching({}, 1005);
    expect(countOf(session, 'shop', 'sent')).toBe(100);
    expect(countOf(session, 'shop', 'records')).toBe(100);
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBe(100);
    expect(notesOf(session, 'closed')).toEqual([]);
    expect(summaryOf(session, 'shop', 'batchRecords')).toMatchObject({ count: 100, max: 1 });
  });

  it('closes when the next record would not fit', () => {
    // Five records and the header are 606 bytes; a sixth would make 715.
    const session = batching({ batchSize: '700 B' }, 205);
    expect(closings(session)).toEqual([
      [60, 5],
      [110, 5],
      [160, 5],
    ]);
    expect(countOf(session, 'shop', 'sent')).toBe(3);
    expect(countOf(session, 'shop', 'records')).toBe(15);
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBe(15);
    expect(summaryOf(session, 'shop', 'batchRecords')).toMatchObject({ count: 3, mean: 5 });
    expect(linkOf(session).sent).toBe(3);
  });

  it('closes at once when it is exactly full', () => {
    const session = batching({ batchSize: `${bytesOf(5)} B` }, 105);
    expect(closings(session)).toEqual([
      [50, 5],
      [100, 5],
    ]);
  });

  it('closes when its first record has waited long enough, and not before', () => {
    const session = batching({ batchSize: '1 MB', linger: '35ms' }, 145);
    // Opened at 10, 50, 90; records at 10, 20, 30, 40, and so on.
    expect(closings(session)).toEqual([
      [45, 4],
      [85, 4],
      [125, 4],
    ]);
  });

  it('takes a record that is larger than it by itself', () => {
    const session = batching({ batchSize: '80 B' }, 55);
    expect(closings(session).map(([, records]) => records)).toEqual([1, 1, 1, 1, 1]);
  });

  it('weighs its records and the headers of Kafka’s message format', () => {
    const session = batching({ batchSize: `${bytesOf(5)} B` }, 55, [], { latency: '1m' });
    const [sent] = notesOf(session, 'closed');
    expect(sent.numbers[1]).toBe(5 * 109);
    expect(sizesOnLink(session)).toEqual([bytesOf(5)]);
  });

  it('is one for each key', () => {
    const params = { batchSize: `${bytesOf(4)} B`, keys: 3, interval: '1ms' };
    const session = batching(params, 400);
    const keys = new Map<number, number>();
    const { messages } = session.network;
    for (let m = 0; m < messages.end; m++) {
      if (!messages.inUse(m) || messages.owner(m) !== 1) continue;
      keys.set(messages.key(m), (keys.get(messages.key(m)) ?? 0) + 1);
      expect(messages.size(m)).toBe(bytesOf(4));
    }
    expect([...keys.keys()].sort()).toEqual([0, 1, 2]);
    const open = session.network.components[0].state.open.length;
    expect(open).toBeLessThanOrEqual(3);
    expect(closings(session).every(([, records]) => records === 4)).toBe(true);
  });

  it('takes records that a person sends', () => {
    const session = batching({ interval: '1h', batchSize: `${bytesOf(4)} B` }, 100, [
      send('shop', 9, 20),
    ]);
    expect(closings(session)).toEqual([
      [20, 4],
      [20, 4],
    ]);
  });

  it('takes twice as long to fill and to linger when its producer is slow', () => {
    const slow: Input = { at: 0, do: 'slow', target: 'shop', by: 2 };
    const session = batching({ batchSize: '1 MB', linger: '35ms' }, 200, [slow]);
    // The first interval was drawn before: records at 10, 30, 50, 70, and 70 ms after the first it closes.
    expect(closings(session)[0]).toEqual([80, 4]);
  });

  it('is sent at once when batching is turned off', () => {
    const session = batching({ batchSize: '1 MB' }, 100, [set(55, 'shop', 'batchSize', '0 B')]);
    expect(closings(session)).toEqual([[55, 5]]);
    expect(countOf(session, 'shop', 'sent')).toBe(1 + 5);
    expect(countOf(session, 'shop', 'records')).toBe(10);
  });

  it('confirms all its records, measured from the first', () => {
    const session = batching({ batchSize: `${bytesOf(5)} B` }, 100, [], { latency: '3ms' });
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBe(5);
    // Opened at 10, closed at 50, there at 53, confirmed at 56.
    expect(summaryOf(session, 'shop', 'confirmTime').max).toBeCloseTo(46, 6);
  });
});

describe('what becomes of a batch', () => {
  it('refused: it is tried again as a whole, with the same size', () => {
    const session = batching(
      { batchSize: `${bytesOf(5)} B`, retry: 'fixed', retryDelay: '20ms' },
      105,
      [cut(45, 'shop-q', 20)],
      { latency: '1m' },
    );
    expect(timesOf(session, 'shop.refused')).toEqual([50]);
    expect(timesOf(session, 'shop.sent')).toEqual([50, 70, 100]);
    expect(countOf(session, 'shop', 'records')).toBe(15);
    // The first attempt never got onto the link.
    expect(sizesOnLink(session).slice(1)).toEqual([bytesOf(5), bytesOf(5)]);
  });

  it('refused by the receiver: the answer does not carry its size, and it is not forgotten', () => {
    const session = run(
      network(
        {
          shop: {
            kind: 'producer',
            params: {
              interval: '10ms',
              size: 'constant(100B)',
              batchSize: `${bytesOf(5)} B`,
              linger: '1s',
              retry: 'fixed',
              retryDelay: '30ms',
              maxAttempts: 2,
            },
          },
          q: queue({ capacity: 0 }),
        },
        ['shop>q'],
        { duration: 95 },
      ),
    );
    expect(logOf(session, 'shop.sent', 'shop.gaveUp')).toEqual([
      '50 shop sent #1 attempt=1',
      '80 shop sent #3 attempt=2',
      '80 shop gaveUp #3 attempts=2',
    ]);
    expect(linkOf(session).bytes).toBe(2 * (bytesOf(5) + signalBytes[REFUSAL]));
    // Nothing is remembered of what has been given up.
    const { onTheirWay } = session.network.components[0].state;
    expect(onTheirWay.free.length).toBe(onTheirWay.records.length);
  });

  it('open when its producer crashes: its records are lost, and that is said', () => {
    const session = batching({ batchSize: '1 MB' }, 200, [crash(75, 'shop', 50)]);
    expect(logOf(session, 'shop.lostRecords')).toEqual(['75 shop lostRecords records=7']);
    expect(droppedIn(session)).toEqual({ crashed: 1 });
    expect(session.network.components[0].state.open.length).toBe(1);
  });

  it('closed with no link to take: it ends there', () => {
    const session = batching({ batchSize: '1 MB', linger: '70ms' }, 100, [
      { at: 45, do: 'remove', target: 'shop-q' },
    ]);
    expect(countOf(session, 'shop', 'sent')).toBe(0);
    expect(droppedIn(session)).toEqual({ cut: 1 });
  });

  it('is checkpointed with its records', () => {
    const scenario = network(
      {
        shop: {
          kind: 'producer',
          params: { interval: 'exponential(3ms)', keys: 4, batchSize: '1 kB', compression: 'gzip' },
        },
        q: queue(),
      },
      ['shop>q'],
      { duration: 500 },
    );
    const session = begin(scenario);
    session.advance(250);
    const kept = session.checkpoint();
    session.advance(500);
    const { hash } = session;
    session.restore(kept);
    session.advance(500);
    expect(session.hash).toBe(hash);
  });
});

describe('a batch in a machine', () => {
  const shop = {
    interval: 'exponential(0.4ms)',
    size: 'exponential(3kB)',
    keys: 5,
    batchSize: '20 kB',
    linger: '3ms',
    compression: 'gzip',
    retry: 'exponential-jitter',
    retryDelay: '4ms',
    maxAttempts: 4,
  };
  const parts = {
    machine: { kind: 'host', params: {} },
    shop: { kind: 'producer', params: shop },
    rival: { kind: 'producer', params: { ...shop, compression: 'zstd' } },
    q: queue({ capacity: 60 }),
    w: consumer({ serviceTime: 'exponential(2ms)' }),
  };
  const inputs: Input[] = [
    { at: 50, do: 'crash', target: 'shop', for: 30 },
    { at: 120, do: 'slow', target: 'machine', by: 5, for: 60 },
    { at: 200, do: 'crash', target: 'machine', for: 40 },
    cut(300, 'shop-q', 50),
    { at: 400, do: 'set', target: 'shop', param: 'compression', to: 'none', for: 30 },
    { at: 500, do: 'set', target: 'shop', param: 'batchSize', to: '0 B', for: 30 },
    { at: 600, do: 'remove', target: 'machine' },
    { at: 700, do: 'remove', target: 'shop-q' },
    { at: 800, do: 'remove', target: 'shop' },
  ];
  const plain = network(parts, [['shop>q', { loss: 0.05, latency: '1ms' }], 'rival>q', 'q>w'], {
    inputs,
    duration: 1000,
  });
  const scenario = {
    ...plain,
    components: plain.components.map((one) =>
      one.kind === 'producer' ? { ...one, in: 'machine' } : one,
    ),
  };

  it('is neither lost without a word nor doubled, whatever happens to it', () => {
    const session = begin(scenario);
    const complaints: string[] = [];
    while (complaints.length === 0 && !session.advance(session.durationMs, 23))
      complaints.push(...complaintsAbout(session));
    expect(session.failure).toBeNull();
    expect(complaints).toEqual([]);
    expect(countOf(session, 'rival', 'records')).toBeGreaterThan(500);
    expect(countOf(session, 'rival', 'gaveUp')).toBeGreaterThan(0);
    expect(logOf(session, 'lostRecords').length).toBeGreaterThan(1);
  });

  it('takes the same course from any checkpoint', () => {
    const reference = run(scenario).report();
    for (const at of [45, 130, 230, 330, 510, 650]) {
      const session = begin(scenario);
      session.advance(at);
      const kept = session.checkpoint();
      session.advance(session.durationMs);
      expect(session.report()).toEqual(reference);
      session.restore(kept);
      session.advance(session.durationMs);
      expect(session.report()).toEqual(reference);
    }
  });
});

describe('compression', () => {
  /** zstd’s README, Silesia corpus, fastest level: ratio and MB/s. */
  const published = { lz4: [2.101, 675], zstd: [2.896, 510], gzip: [2.743, 105] } as const;

  it.each(Object.entries(published))('with %s has the published ratio and speed', (name, row) => {
    const [ratio, megabytes] = row;
    const records = 1000;
    const bytes = records * (9 + 1000);
    const params = {
      size: 'constant(1000B)',
      batchSize: `${61 + bytes} B`,
      interval: '1h',
      compression: name,
    };
    const session = batching(params, 1000, [send('shop', records, 100)], { latency: '1m' });
    expect(sizesOnLink(session)).toEqual([61 + Math.ceil(bytes / ratio)]);
    const [at] = timesOf(session, 'shop.sent');
    expect(at - 100).toBeCloseTo(bytes / (megabytes * 1000), 6);
    expect(logOf(session, 'shop.compressed')).toHaveLength(1);
  });

  it('of a record by itself makes a batch of it', () => {
    const session = batching({ compression: 'lz4' }, 15, [], { latency: '1m' });
    expect(closings(session)).toEqual([[10, 1]]);
    expect(sizesOnLink(session)).toEqual([61 + Math.ceil(109 / 2.101)]);
  });

  it('is done one batch at a time, in the order in which they were closed', () => {
    const bytes = 100 * 1009;
    const params = {
      size: 'constant(1000B)',
      batchSize: `${61 + bytes} B`,
      interval: '1h',
      compression: 'gzip',
    };
    const session = batching(params, 1000, [send('shop', 300, 100)]);
    const each = bytes / 105_000;
    const times = timesOf(session, 'shop.sent');
    expect(times).toHaveLength(3);
    times.forEach((time, i) => {
      expect(time).toBeCloseTo(100 + each * (i + 1), 5);
    });
  });

  it('takes the processor of the machine its producer stands in', () => {
    const bytes = 100 * 1009;
    const shop = {
      size: 'constant(1000B)',
      batchSize: `${61 + bytes} B`,
      interval: '1h',
      compression: 'gzip',
    };
    const scenario = network({ shop: { kind: 'producer', params: shop }, q: queue() }, ['shop>q'], {
      inputs: [send('shop', 100, 100), send('rival', 100, 100)],
      duration: 1000,
    });
    const machine = { id: 'machine', kind: 'host', params: {} };
    const [first, ...others] = scenario.components;
    const session = run({
      ...scenario,
      components: [
        machine,
        { ...first, in: 'machine' },
        { ...first, id: 'rival', in: 'machine' },
        ...others,
      ],
      links: [...scenario.links, { id: 'rival-q', from: 'rival', to: 'q' }],
    });
    const each = bytes / 105_000;
    expect(countOf(session, 'machine', 'cpuTime')).toBeCloseTo(2 * each, 6);
    const times = [...timesOf(session, 'shop.sent'), ...timesOf(session, 'rival.sent')];
    expect(times[0]).toBeCloseTo(100 + each, 5);
    // One core: the second waits for the first.
    expect(times[1]).toBeCloseTo(100 + 2 * each, 5);
  });

  it('puts fewer bytes on the link, the better the fewer', () => {
    const bytesWith = (compression: string) =>
      Number(linkOf(batching({ batchSize: '1 kB', compression }, 2000)).bytes);
    expect(bytesWith('zstd')).toBeLessThan(bytesWith('lz4'));
    expect(bytesWith('lz4')).toBeLessThan(bytesWith('none'));
  });
});

/** Sizes of all that has gone forwards over the link, one after the other. */
function sizesOnLink(session: Session): number[] {
  return notesOf(session, 'shop.sent').map(({ message }) => {
    const { messages } = session.network;
    for (let m = 0; m < messages.end; m++) if (messages.id(m) === message) return messages.size(m);
    return Number.NaN;
  });
}
