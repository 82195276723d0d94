/** The way of bytes to the disk: what is dirty, when it is written, and who waits for it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addStretch } from '../../simulations/components/page-cache/extents.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import {
  begin,
  countOf,
  crash,
  cut,
  levelOf,
  logOf,
  notesOf,
  type Params,
  round,
  run,
  send,
  set,
  summaryOf,
  timesOf,
} from '../support/network.ts';
import { spinning, storage } from '../support/storage.ts';

const quiet = { interval: '1h', size: 'constant(1000B)' };
/** A machine on which nothing but the disk takes time: 1 kB a millisecond. */
const free = { callTime: '0ms', copyRate: '1000 TB/s', dmaRate: '1000 TB/s' };
const slowDisk = { accessTime: '0ms', transferRate: '1 MB/s', queueDepth: 1 };

function store(parts: { broker?: Params; cache?: Params; disk?: Params }, more: Partial<Scenario>) {
  const { broker = {}, cache = {}, disk = slowDisk } = parts;
  return {
    ...storage({ shop: quiet, broker, cache, disk, host: free, duration: '20s' }),
    ...more,
  } as Scenario;
}
/** Partition, offset and bytes of what has been sent to the disk. */
function written(scenario: Scenario): number[][] {
  const session = begin(scenario);
  const { network } = session;
  const seen: number[][] = [];
  const disk = network.components.find(({ id }) => id === 'disk');
  const rule = disk?.model.message;
  const { messages } = network;
  if (!disk || !rule) throw new Error('no disk');
  const model = {
    ...disk.model,
    message: (...given: Parameters<typeof rule>) => {
      const m = given[2];
      seen.push([messages.key(m), messages.root(m), messages.size(m)]);
      rule(...given);
    },
  };
  Object.defineProperty(disk, 'model', { value: model });
  session.advance(session.durationMs);
  return seen;
}

describe('dirty stretches', () => {
  const stretch = fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, length]) => [from, from + length] as const);

  it('are what a set of bytes would be, sorted, disjoint and apart', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 60 }), (stretches) => {
        const list: number[] = [];
        const bytes = new Set<number>();
        for (const [from, to] of stretches) {
          const before = bytes.size;
          for (let b = from; b < to; b++) bytes.add(b);
          expect(addStretch(list, from, to)).toBe(bytes.size - before);
        }
        for (let i = 1; i < list.length; i++) expect(list[i]).toBeGreaterThan(list[i - 1]);
        const covered = new Set<number>();
        for (let i = 0; i < list.length; i += 2)
          for (let b = list[i]; b < list[i + 1]; b++) covered.add(b);
        expect([...covered].sort()).toEqual([...bytes].sort());
      }),
    );
  });

  it('of appends are one, however many', () => {
    const list: number[] = [];
    for (let i = 0; i < 10_000; i++) expect(addStretch(list, i * 10, i * 10 + 10)).toBe(10);
    expect(list).toEqual([0, 100_000]);
  });
});

describe('writing back', () => {
  it('sends what was appended as one stretch, when the timer runs out', () => {
    const scenario = store({}, { inputs: [send('shop', 50, 100)] });
    expect(written(scenario)).toEqual([[0, 0, 50_000]]);
    const session = run(scenario);
    // Dirty at 100 ms, sent 5 s later, 50 ms on its way to the platter.
    expect(timesOf(session, 'cache.flushed')).toEqual([5100]);
    expect(timesOf(session, 'disk.written')).toEqual([5150]);
    expect(levelOf(session, 'cache', 'dirty')).toMatchObject({ max: 50_000, last: 0 });
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBe(50);
    expect(summaryOf(session, 'shop', 'confirmTime').max).toBeCloseTo(0, 6);
  });

  it('goes by partition and offset, each partition in one stretch', () => {
    const scenario = store({ broker: { partitions: 3 } }, { inputs: [send('shop', 10)] });
    expect(written(scenario)).toEqual([
      [0, 0, 4000],
      [1, 0, 3000],
      [2, 0, 3000],
    ]);
  });

  it('cuts long stretches, which go on where they were cut', () => {
    const scenario = store(
      { cache: { dirtyLimit: 1 }, disk: {} },
      { inputs: [send('shop', 3000)] },
    );
    const pieces = written(scenario);
    expect(pieces.map(([, , bytes]) => bytes)).toEqual([1_048_576, 1_048_576, 902_848]);
    expect(countOf(run(scenario), 'disk', 'seeks')).toBe(1);
  });

  it('of updates in place sends each by itself, not all that lies between', () => {
    const scenario = store(
      { broker: { writes: 'in-place', backlog: '100 GiB' } },
      { inputs: [send('shop', 40)] },
    );
    const pieces = written(scenario);
    expect(pieces).toHaveLength(40);
    for (const [partition, offset, bytes] of pieces) {
      expect([partition, bytes, offset % 1000]).toEqual([0, 1000, 0]);
      expect(offset).toBeLessThan(100 * 2 ** 30);
    }
    const offsets = pieces.map(([, offset]) => offset);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    const session = run(scenario);
    expect(levelOf(session, 'cache', 'dirty').max).toBe(40_000);
    expect(countOf(session, 'disk', 'writtenBytes')).toBe(40_000);
    // The log has not grown.
    expect(session.network.components[1].state.ends).toEqual([]);
  });

  it('writes what is updated twice only once', () => {
    const scenario = store(
      { broker: { writes: 'in-place', backlog: '1000 B' } },
      { inputs: [send('shop', 25)] },
    );
    expect(written(scenario)).toEqual([[0, 0, 1000]]);
  });

  it('gives the disk so many writes at once and no more', () => {
    const session = begin(
      store(
        { broker: { writes: 'in-place', backlog: '100 GiB' }, cache: { writeBack: '1ms' } },
        { inputs: [send('shop', 300)], duration: 200 },
      ),
    );
    let most = 0;
    for (let at = 1; at <= 200; at++) {
      session.advance(at);
      most = Math.max(most, session.network.components[3].state.line.length);
    }
    // One is being written, 127 wait.
    expect(most).toBe(127);
  });
});

describe('a flush per message', () => {
  it('sends what that message wrote, and answers once it is on disk', () => {
    const scenario = store(
      { cache: { flush: 'per-message' }, broker: { threads: 3 } },
      { inputs: [send('shop', 3, 100)] },
    );
    expect(written(scenario)).toEqual([
      [0, 0, 1000],
      [0, 1000, 1000],
      [0, 2000, 1000],
    ]);
    const session = run(scenario);
    expect(logOf(session, 'shop.confirmed')).toEqual([
      '101 shop confirmed #1 after=1',
      '102 shop confirmed #2 after=2',
      '103 shop confirmed #3 after=3',
    ]);
  });

  it('leaves what was written before to the timer', () => {
    const scenario = store(
      {},
      {
        inputs: [
          send('shop', 2, 100),
          set(200, 'cache', 'flush', 'per-message'),
          send('shop', 1, 300),
        ],
      },
    );
    expect(written(scenario)).toEqual([
      [0, 2000, 1000],
      [0, 0, 2000],
    ]);
  });

  it('occupies the threads: the others wait their turn in the process', () => {
    const session = run(
      store(
        { cache: { flush: 'per-message' }, broker: { threads: 2 } },
        { inputs: [send('shop', 10)], duration: 2.5 },
      ),
    );
    expect(levelOf(session, 'broker', 'queueLength').max).toBe(8);
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBe(2);
  });

  it('fails where the disk cannot be reached, and the bytes are written later', () => {
    const scenario = store(
      { cache: { flush: 'per-message' } },
      { inputs: [cut(100, 'back', 1000), send('shop', 1, 200)] },
    );
    const session = run(scenario);
    expect(timesOf(session, 'shop.refused')).toEqual([200]);
    expect(timesOf(session, 'disk.written')).toEqual([5201]);
  });
});

describe('above the dirty limit', () => {
  /** 200 kB may be dirty: 200 records. */
  const limited = { cache: { size: '1 MB', dirtyLimit: 0.2, writeBack: '1h' } };

  it('a round begins at half of it', () => {
    const session = run(store(limited, { inputs: [send('shop', 102, 100)] }));
    expect(timesOf(session, 'cache.flushed')[0]).toBe(100);
    expect(countOf(session, 'disk', 'writtenBytes')).toBe(101_000);
  });

  it('writers wait for the disk, and what is dirty stays bounded', () => {
    const scenario = store(limited, {
      components: store(limited, {}).components.map((one) =>
        one.id === 'shop' ? { ...one, params: { ...quiet, interval: '0.5ms' } } : one,
      ),
    });
    const session = run(scenario);
    // 2 MB/s come, 1 MB/s go: all but the beginning is taken at the pace of the disk.
    expect(levelOf(session, 'cache', 'dirty').max).toBe(201_000);
    expect(levelOf(session, 'cache', 'heldBack').max).toBe(1);
    expect(countOf(session, 'disk', 'writtenBytes') / 1e6).toBeGreaterThan(19.5);
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBeLessThan(20_300);
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBeGreaterThan(19_500);
    expect(levelOf(session, 'broker', 'queueLength').last).toBeGreaterThan(19_000);
  });

  it('and when everything in memory is dirty they wait as well', () => {
    const session = run(
      store(
        {
          broker: { writes: 'in-place', backlog: '100 GiB' },
          cache: { size: '1 MiB', dirtyLimit: 1, writeBack: '1h' },
        },
        { inputs: [send('shop', 60)] },
      ),
    );
    // Sixteen runs fit; the record that finds no room has to wait, and may lie across two.
    expect(levelOf(session, 'cache', 'cached').max).toBeLessThanOrEqual(18 * 65_536);
    expect(countOf(session, 'shop', 'recordsConfirmed')).toBe(60);
    expect(levelOf(session, 'cache', 'heldBack').max).toBe(1);
  });
});

describe('a disk that goes away', () => {
  it('and comes back gets what it had not confirmed', () => {
    const scenario = store(
      {},
      {
        inputs: [send('shop', 100, 100), crash(5150, 'disk', 1000)],
      },
    );
    const session = run(scenario);
    // Half written when it died: all of it is written again.
    expect(timesOf(session, 'disk.written')).toEqual([10_250]);
    expect(levelOf(session, 'cache', 'dirty').last).toBe(0);
  });

  it('for good leaves the writers nobody to wait for', () => {
    const limited = { cache: { size: '1 MB', dirtyLimit: 0, writeBack: '1h' } };
    const session = run(
      store(limited, {
        inputs: [cut(0, 'back'), send('shop', 3, 100), { at: 200, do: 'remove', target: 'disk' }],
      }),
    );
    expect(timesOf(session, 'shop.confirmed')).toEqual([200, 200, 200]);
    expect(levelOf(session, 'cache', 'dirty').last).toBe(0);
  });
});

describe('a disk', () => {
  const backlog = { backlog: '1 TiB', writes: 'in-place' };
  const forced = { flush: 'per-message' };

  it('positions a write that goes elsewhere as often as its parity needs', () => {
    const at = (smallWriteAccesses: number) =>
      run(
        store(
          {
            broker: backlog,
            cache: forced,
            disk: { ...slowDisk, seekTime: '4ms', accessTime: '1ms', smallWriteAccesses },
          },
          { inputs: [send('shop', 1, 10)] },
        ),
      );
    for (const accesses of [1, 2, 3]) {
      const session = at(accesses);
      expect(timesOf(session, 'disk.written')).toEqual([round(10 + accesses * 5 + 1)]);
      expect(countOf(session, 'disk', 'seeks')).toBe(accesses);
    }
  });

  it('positions an append that goes on but once, parity or not', () => {
    const session = run(
      store(
        { cache: forced, disk: { ...slowDisk, seekTime: '4ms', smallWriteAccesses: 2 } },
        { inputs: [send('shop', 10, 10)] },
      ),
    );
    expect(timesOf(session, 'disk.written')).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => 10 + 8 + n),
    );
    expect(countOf(session, 'disk', 'seeks')).toBe(2);
  });

  it('has a block on the link for as long as its transfer takes', () => {
    const scenario = store({ broker: { backlog: '64 KiB', fetchSize: '64 KiB' } }, {});
    const session = begin({
      ...scenario,
      components: [
        ...scenario.components.map((one) =>
          one.id === 'disk' ? { ...one, params: { ...slowDisk, seekTime: '4ms' } } : one,
        ),
        { id: 'socket', kind: 'socket-buffer', in: 'machine', params: {} },
        { id: 'card', kind: 'network-card', in: 'machine', params: {} },
        { id: 'reader', kind: 'consumer', params: { serviceTime: '1ms', pollInterval: '1ms' } },
      ],
      links: [
        ...scenario.links,
        { id: 'in', from: 'cache.out', to: 'broker.read' },
        { id: 'out', from: 'broker.out', to: 'socket.in' },
        { id: 'fetch', from: 'socket.out', to: 'card.in' },
        { id: 'deliver', from: 'card.out', to: 'reader' },
      ],
    });
    const { links } = session.network;
    const direction = links.id.indexOf('load') << 1;
    const onLink: number[] = [];
    for (let at = 0.5; at < 100; at++) {
      session.advance(at);
      if (links.inFlight[direction] > 0) onLink.push(at);
    }
    // 64 KiB at 1 kB/ms, after a seek of 4 ms.
    expect(onLink.length).toBeGreaterThanOrEqual(65);
    expect(onLink.length).toBeLessThanOrEqual(66);
    const [{ time }] = notesOf(session, 'disk.read');
    expect(Math.abs(onLink[0] - time)).toBeLessThanOrEqual(1);
    expect(countOf(session, 'disk', 'reads')).toBe(1);
  });

  it('of flash works on many requests at once, a spinning one on one', () => {
    const confirmedWith = (disk: Params) =>
      countOf(
        run(
          store(
            { broker: { ...backlog, threads: 16 }, cache: forced, disk },
            { inputs: [send('shop', 400)], duration: 1000 },
          ),
        ),
        'shop',
        'recordsConfirmed',
      );
    const flash = { accessTime: '5ms', transferRate: '3 GB/s' };
    expect(confirmedWith({ ...flash, queueDepth: 1 })).toBe(199);
    expect(confirmedWith({ ...flash, queueDepth: 16 })).toBe(400);
    expect(confirmedWith(spinning)).toBeLessThan(100);
  });
});
