/** The ways of bytes from disk to consumer: what each costs in calls, switches and copies. */
import { describe, expect, it } from 'vitest';
import type { Input } from '../../simulations/scenarios/types.ts';
import type { Session } from '../../simulations/session.ts';
import { complaintsAbout } from '../conformance/invariants.ts';
import { block, counterOf, dataPath, type Path, tallyOf } from '../support/dataPath.ts';
import { begin, logOf } from '../support/network.ts';

/** Runs to the end; nothing may be left under way that should not be. */
function ran(path: Path): Session {
  const session = begin(dataPath(path));
  session.advance(session.durationMs);
  expect(session.failure).toBeNull();
  expect(complaintsAbout(session)).toEqual([]);
  return session;
}
const received = (session: Session, id = 'c1') => counterOf(session, id, 'completed');
const set = (target: string, param: string, to: string | number, at: string): Input => ({
  at,
  do: 'set',
  target,
  param,
  to,
});

const readWrite = { transfer: 'read-write' };
const sendfile = { transfer: 'sendfile' };

describe('one block from disk to consumer', () => {
  it('by read and write: two calls, four switches, two copies by the CPU and two by DMA', () => {
    const session = ran({ process: readWrite });
    expect(tallyOf(session)).toEqual({ calls: 2, switches: 4, cpu: 2, dma: 2 });
    expect(received(session)).toBe(1);
    expect(session.report().components.machine).toMatchObject({
      copiedBytes: 2 * block,
      dmaBytes: 2 * block,
      sentBytes: block,
    });
    expect(session.report().components.kafka).toMatchObject({
      servedBytes: block,
      readWriteBytes: block,
      sendfileBytes: 0,
    });
  });

  it('by sendfile to a card that gathers: one call, two switches, two copies, none by the CPU', () => {
    const session = ran({ process: sendfile });
    expect(tallyOf(session)).toEqual({ calls: 1, switches: 2, cpu: 0, dma: 2 });
    expect(received(session)).toBe(1);
    expect(session.report().components.kafka).toMatchObject({
      readWriteBytes: 0,
      sendfileBytes: block,
    });
  });

  it('by sendfile to a card that does not: one call, two switches, one copy by the CPU of three', () => {
    const session = ran({ process: sendfile, card: { gather: 'no' } });
    expect(tallyOf(session)).toEqual({ calls: 1, switches: 2, cpu: 1, dma: 2 });
    expect(received(session)).toBe(1);
    // It is the links that say what is possible: a card that gathers needs one to gather by.
    expect(tallyOf(ran({ process: sendfile, without: ['gather'] }))).toEqual(tallyOf(session));
  });

  it('under TLS by read and write, whatever is asked for', () => {
    const session = ran({ process: { ...sendfile, tls: 'on' } });
    expect(tallyOf(session)).toEqual({ calls: 2, switches: 4, cpu: 2, dma: 2 });
    const told = logOf(session, 'kafka.insteadOfSendfile', 'kafka.encrypted');
    expect(told).toHaveLength(2);
    const plain = counterOf(ran({ process: readWrite }), 'machine', 'cpuTime');
    const cipherMs = (block * 1000) / 4.78e9;
    expect(counterOf(session, 'machine', 'cpuTime')).toBeCloseTo(plain + cipherMs, 9);
  });

  it('from memory saves the first copy by DMA', () => {
    expect(tallyOf(ran({ disk: null, process: readWrite })).dma).toBe(1);
    expect(tallyOf(ran({ disk: null, process: sendfile })).dma).toBe(1);
    const copying = ran({ disk: null, process: sendfile, card: { gather: 'no' } });
    expect(tallyOf(copying)).toEqual({ calls: 1, switches: 2, cpu: 1, dma: 1 });
  });

  it('with no way out fails the call, and is tried again at the next poll', () => {
    const inputs: Input[] = [
      { at: '5.5ms', do: 'add', link: { id: 'late', from: 'cache.out', to: 'card.dma' } },
    ];
    const session = ran({ process: sendfile, without: ['gather', 'buffer'], inputs });
    expect(received(session)).toBe(1);
    expect(counterOf(session, 'kafka', 'fetches')).toBe(1);
    // One call for every poll until then; every one of them has returned.
    const { calls, switches } = tallyOf(session) as { calls: number; switches: number };
    expect(calls).toBe(7);
    expect(switches).toBe(2 * calls);
  });
});

describe('a mode switch', () => {
  it('is counted as it happens: in, and out', () => {
    const session = begin(dataPath({ process: readWrite }));
    const counts: number[] = [];
    for (let i = 0; i < 300 && session.stepEvent(10); i++) {
      const now = tallyOf(session).switches as number;
      if (now !== counts.at(-1)) counts.push(now);
    }
    expect(counts).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('a fetch larger than the buffer', () => {
  it('goes in rounds, each with its own calls and copies', () => {
    const process = { backlog: '1 MiB', fetchSize: '1 MiB', bufferSize: '64 KiB' };
    const copying = ran({ process: { ...process, ...readWrite } });
    expect(tallyOf(copying)).toEqual({ calls: 32, switches: 64, cpu: 32, dma: 32 });
    expect(counterOf(copying, 'kafka', 'fetches')).toBe(1);
    const zeroCopy = ran({ process: { ...process, ...sendfile } });
    expect(tallyOf(zeroCopy)).toEqual({ calls: 16, switches: 32, cpu: 0, dma: 32 });
  });

  it('ends with what is left over', () => {
    const session = ran({
      process: { ...readWrite, backlog: '100 KiB', fetchSize: '70 KiB', bufferSize: '32 KiB' },
    });
    // 70 KiB in 32 + 32 + 6, then 30 KiB in one.
    expect(tallyOf(session).calls).toBe(2 * (3 + 1));
    expect(counterOf(session, 'kafka', 'servedBytes')).toBe(100 * 1024);
    expect(counterOf(session, 'card', 'sentBytes')).toBe(100 * 1024);
  });

  it('keeps the size of a round that is under way when the buffer is changed', () => {
    const session = ran({
      process: { ...readWrite, backlog: '128 KiB', fetchSize: '128 KiB' },
      inputs: [set('kafka', 'bufferSize', '16 KiB', '0.05ms')],
    });
    // 64 KiB were asked for before; the rest goes by 16 KiB.
    expect(tallyOf(session).calls).toBe(2 * (1 + 4));
    expect(counterOf(session, 'kafka', 'servedBytes')).toBe(2 * block);
    expect(counterOf(session, 'card', 'sentBytes')).toBe(2 * block);
  });
});

describe('a full socket buffer', () => {
  // 64 KiB take 5.2 s to leave at 100 kbit/s.
  const slow = { rate: '1 MB/s' };
  const process = { backlog: '1 MiB', fetchSize: '1 MiB' };

  it.each([
    ['write', readWrite, {}],
    ['sendfile that has to copy', sendfile, { gather: 'no' }],
  ])('holds up %s: no more is in it than fits', (_, way, gather) => {
    const path = {
      process: { ...process, ...way },
      card: { ...slow, ...gather },
      duration: '500ms',
    };
    const session = ran({ ...path, socket: { size: '128 KiB' } });
    const socket = session.report().components.socket;
    expect(socket.filled).toMatchObject({ max: 2 * block });
    expect(socket.blocked).toBeGreaterThan(3);
    // What is not in the socket is at the card or beyond; the caller is at most one block ahead.
    const sent = counterOf(session, 'card', 'sentBytes');
    const served = counterOf(session, 'kafka', 'servedBytes');
    expect(served - sent).toBeLessThanOrEqual(2 * block);
  });

  it('lets a write pass that is larger than all of it, once it is empty', () => {
    const session = ran({ process: readWrite, socket: { size: '1 KiB' } });
    expect(received(session)).toBe(1);
    expect(counterOf(session, 'socket', 'blocked')).toBe(0);
  });

  it('does not let sendfile run further ahead of a card that gathers than its send buffer', () => {
    for (const [sendBuffer, blocks] of [
      ['64 KiB', 1],
      ['200 KiB', 3],
      ['256 KiB', 4],
    ] as const) {
      const card = { ...slow, sendBuffer };
      const session = ran({ process: { ...process, ...sendfile }, card, duration: '500ms' });
      const ahead =
        counterOf(session, 'kafka', 'servedBytes') - counterOf(session, 'card', 'sentBytes');
      expect(ahead, sendBuffer).toBe(blocks * block);
      const queue = session.report().components.card.queueLength as { max: number };
      // One more is there, and its call waits.
      expect(queue.max, sendBuffer).toBe(blocks + 1);
    }
  });
});

describe('a switch turned during a run', () => {
  const process = { backlog: '256 KiB', fetchSize: '64 KiB' };
  /** Of four blocks, two go before 0.4 ms. */
  const slowReader = { serviceTime: '0.2ms' };

  it('TLS: later rounds go by read and write, the one under way as it began', () => {
    const session = ran({
      process: { ...process, ...sendfile },
      consumer: slowReader,
      inputs: [set('kafka', 'tls', 'on', '0.4ms')],
    });
    expect(received(session)).toBe(4);
    const kafka = session.report().components.kafka;
    expect(kafka.sendfileBytes).toBe(2 * block);
    expect(kafka.readWriteBytes).toBe(2 * block);
    expect(tallyOf(session)).toEqual({ calls: 2 + 4, switches: 4 + 8, cpu: 4, dma: 8 });
  });

  it('TLS in the middle of a call: the call goes on', () => {
    const scenario = dataPath({ process: sendfile });
    const session = begin(scenario);
    session.advance(0.05);
    expect(tallyOf(session)).toMatchObject({ calls: 1, switches: 1 });
    session.apply({ do: 'set', target: 'kafka', param: 'tls', to: 'on' });
    session.advance(session.durationMs);
    expect(tallyOf(session)).toEqual({ calls: 1, switches: 2, cpu: 0, dma: 2 });
    expect(received(session)).toBe(1);
  });

  it('gather: off, what is fetched from then on is copied; on again, it is not', () => {
    const session = ran({
      process: { ...process, ...sendfile },
      consumer: slowReader,
      inputs: [set('card', 'gather', 'no', '0.4ms'), set('card', 'gather', 'yes', '0.8ms')],
    });
    expect(received(session)).toBe(4);
    const { calls, cpu, dma } = tallyOf(session) as Record<string, number>;
    expect(calls).toBe(4);
    expect(cpu).toBe(1);
    expect(dma).toBe(8);
  });
});

describe('several consumers', () => {
  it('share the cache: the second finds what the first had fetched', () => {
    const session = ran({
      process: { ...readWrite, backlog: '1 MiB' },
      consumers: 2,
    });
    expect(received(session, 'c1')).toBe(16);
    expect(received(session, 'c2')).toBe(16);
    const { hits, misses } = session.report().components.cache as Record<string, number>;
    expect([hits, misses]).toEqual([16, 16]);
    expect(counterOf(session, 'disk', 'readBytes')).toBe(16 * block);
    // A hit saves one of four copies.
    expect(tallyOf(session)).toEqual({ calls: 64, switches: 128, cpu: 64, dma: 16 + 32 });
  });

  it('are served side by side by as many threads as there are, each in order', () => {
    const path = { consumers: 3, disk: { accessTime: '1ms' }, duration: '60ms' };
    const process = { ...sendfile, backlog: '1 MiB' };
    const one = ran({ ...path, process: { ...process, threads: 1 } });
    const three = ran({ ...path, process: { ...process, threads: 3 } });
    for (const session of [one, three])
      for (const id of ['c1', 'c2', 'c3']) expect(received(session, id)).toBe(16);
    const last = (session: Session) =>
      Math.max(...logOf(session, 'kafka.served').map((line) => Number(line.split(' ')[0])));
    // One waits at a time, or all for the same block at once.
    expect(last(three)).toBeLessThan(last(one));
    expect(counterOf(three, 'disk', 'reads')).toBe(16);
    const busy = three.report().components.kafka.utilization as { max: number };
    expect(busy.max).toBe(1);
  });

  it('that poll a process without a card between are one session each, whatever their slots', () => {
    const path = dataPath({ process: { ...readWrite, backlog: '1 MiB' }, consumers: 0 });
    const consumer = (id: string) => ({
      id,
      kind: 'consumer',
      params: { concurrency: 50, serviceTime: '1us', pollInterval: '1ms' },
    });
    const session = begin({
      ...path,
      components: [...path.components, consumer('a'), consumer('b')],
      links: [
        ...path.links.filter(({ id }) => id !== 'copy-out'),
        { id: 'to-a', from: 'kafka.out', to: 'a' },
        { id: 'to-b', from: 'kafka.out', to: 'b' },
      ],
    });
    session.advance(session.durationMs);
    expect([received(session, 'a'), received(session, 'b')]).toEqual([16, 16]);
    expect(counterOf(session, 'kafka', 'servedBytes')).toBe(32 * block);
  });

  it('have one fetch under way each: a poll meanwhile is not another', () => {
    const session = ran({
      process: { ...readWrite, backlog: '256 KiB' },
      disk: { accessTime: '10ms' },
      consumer: { pollInterval: '1ms' },
      duration: '35ms',
    });
    // Three blocks in 35 ms, each asked for when the one before was done with.
    expect(counterOf(session, 'kafka', 'fetches')).toBe(3);
    expect(tallyOf(session).calls).toBe(7);
  });
});

describe('a consumer at the tail', () => {
  const producer = { interval: 'constant(1ms)', size: '16 KiB' };

  it.each([1, 4])('reads nothing from disk, on %i cores', (cores) => {
    const session = ran({
      host: { cores },
      process: { ...readWrite, backlog: '0 B', threads: 4 },
      producer,
      consumers: 2,
      duration: '200.5ms',
    });
    expect(received(session)).toBeGreaterThan(150);
    expect(counterOf(session, 'cache', 'misses')).toBe(0);
    expect(counterOf(session, 'disk', 'reads')).toBe(0);
    expect(counterOf(session, 'kafka', 'servedBytes')).toBe(
      2 * counterOf(session, 'kafka', 'storedBytes'),
    );
  });

  it('far behind reads everything from disk, and pushes out what the others want', () => {
    const session = ran({
      process: { ...readWrite, backlog: '2 MiB' },
      cache: { size: '128 KiB' },
      consumers: 1,
      duration: '50ms',
    });
    expect(received(session)).toBe(32);
    expect(counterOf(session, 'cache', 'hits')).toBe(0);
    expect(counterOf(session, 'disk', 'readBytes')).toBe(32 * block);
    expect(counterOf(session, 'cache', 'evicted')).toBeGreaterThanOrEqual(30 * block);
  });
});

describe('the lag', () => {
  const lagOf = (session: Session) =>
    session.report().components.kafka.lag as { max: number; last: number };

  it('is what all consumers together have not read, of all partitions', () => {
    const session = ran({ process: { backlog: '128 KiB', partitions: 3 }, consumers: 2 });
    expect(lagOf(session)).toMatchObject({ max: 2 * 3 * 2 * block, last: 0 });
  });

  it('is counted anew when the log is another', () => {
    const process = { backlog: '64 KiB', partitions: 2 };
    const more = ran({ process, inputs: [set('kafka', 'backlog', '128 KiB', '0.5s')] });
    expect(received(more)).toBe(4);
    expect(lagOf(more).last).toBe(0);
    const fewer = ran({ process, inputs: [set('kafka', 'partitions', 1, '0.05ms')] });
    expect(lagOf(fewer).last).toBe(0);
  });
});

describe('what breaks on the way', () => {
  const process = { ...sendfile, backlog: '4 MiB' };
  const cut = (target: string): Input => ({ at: '1ms', do: 'cut', target, for: '3ms' });
  const crash = (target: string): Input => ({ at: '1ms', do: 'crash', target, for: '3ms' });

  it.each([
    ['the card', process, crash('card')],
    ['the socket buffer', { ...process, ...readWrite }, crash('socket')],
    ['the cache', process, crash('cache')],
    ['the disk', process, crash('disk')],
    ['the process', process, crash('kafka')],
    ['the machine', process, crash('machine')],
    ['the way of sendfile', process, cut('gather')],
    ['the way into the process', { ...process, ...readWrite }, cut('copy-in')],
    ['the way out of it', { ...process, ...readWrite }, cut('copy-out')],
    ['the way from disk', process, cut('load')],
    ['the way to the consumer', process, cut('to-c1')],
  ])('%s: all the rest of the log is read once it is back', (_, way, input) => {
    const session = ran({ process: way, inputs: [input], duration: '300ms' });
    const total = 64 * block;
    const kafka = session.report().components.kafka;
    expect(kafka.servedBytes).toBe(total);
    expect(kafka.utilization).toMatchObject({ last: 0 });
    // At most what was on its way is lost.
    expect(received(session)).toBeGreaterThanOrEqual(60);
    expect(received(session)).toBeLessThanOrEqual(64);
  });
});
