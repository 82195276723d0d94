/**
 * Sequential against random access: what Kafka's design document says of an array of six disks, what
 * Jacobs measured of a single one, and how appends to many partitions turn random on a spinning disk
 * and not on flash. All of it is forced to disk: more comes than the disk can take.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { Session } from '../../simulations/session.ts';
import { countOf, levelOf, type Params } from '../support/network.ts';
import { nvme, type Storage, spinning, storage } from '../support/storage.ts';
import { oracleFile } from './oracle.ts';

interface Published {
  readonly kafkaDesign: { readonly sequentialWriteMBps: number; readonly randomWriteKBps: number };
  readonly jacobs: {
    readonly valuesPerSec: { readonly randomDisk: number; readonly sequentialDisk: number };
    readonly singleDiskSustainedMBps: number;
  };
}
const published = oracleFile<Published>('zero-copy.json');

interface Rates {
  readonly bytesPerSecond: number;
  readonly writesPerSecond: number;
  readonly seeksPerSecond: number;
  readonly utilization: number;
}

function ratesOf(what: Storage): Rates {
  const session = new Session(storage(what));
  session.advance(session.durationMs);
  expect(session.failure).toBeNull();
  const seconds = session.time / 1000;
  return {
    bytesPerSecond: countOf(session, 'disk', 'writtenBytes') / seconds,
    writesPerSecond: countOf(session, 'disk', 'writes') / seconds,
    seeksPerSecond: countOf(session, 'disk', 'seeks') / seconds,
    utilization: levelOf(session, 'disk', 'utilization').mean,
  };
}

/** Records of one page, as the kernel writes nothing smaller. */
const pages = { size: 'constant(4096B)' };

describe.skipIf(published === null)('the array of Kafka’s design document', () => {
  const { sequentialWriteMBps = 0, randomWriteKBps = 0 } = published?.kafkaDesign ?? {};
  /** Six 7,200 rpm SATA disks as RAID 5: 600 MB/s in a row, and two accesses for a small write. */
  const array: Params = {
    ...spinning,
    transferRate: `${sequentialWriteMBps} MB/s`,
    smallWriteAccesses: 2,
  };
  let appended: Rates;
  let inPlace: Rates;
  beforeAll(() => {
    appended = ratesOf({
      shop: { ...pages, interval: 'constant(6us)' },
      disk: array,
      duration: '2s',
    });
    inPlace = ratesOf({
      shop: { ...pages, interval: 'constant(10ms)' },
      broker: { writes: 'in-place', backlog: '1 TiB' },
      cache: { size: '8 MiB' },
      disk: array,
      duration: '100s',
    });
  });

  it('is busy all the time, whichever way it is written to', () => {
    expect(appended.utilization).toBeGreaterThan(0.95);
    expect(inPlace.utilization).toBeGreaterThan(0.95);
  });

  it('writes in a row at about its linear rate, at random at about the published one', () => {
    expect(appended.bytesPerSecond / 1e6 / sequentialWriteMBps).toBeGreaterThan(0.85);
    expect(appended.bytesPerSecond / 1e6 / sequentialWriteMBps).toBeLessThanOrEqual(1);
    expect(inPlace.bytesPerSecond / 1e3 / randomWriteKBps).toBeGreaterThan(0.5);
    expect(inPlace.bytesPerSecond / 1e3 / randomWriteKBps).toBeLessThan(2);
  });

  it('is “over 6000 times” as fast in a row, within a factor of two', () => {
    const factor = appended.bytesPerSecond / inPlace.bytesPerSecond;
    const expected = (sequentialWriteMBps * 1e6) / (randomWriteKBps * 1e3);
    expect(factor / expected).toBeGreaterThan(0.5);
    expect(factor / expected).toBeLessThan(2);
  });
});

describe.skipIf(published === null)('Jacobs’ single disk, values of four bytes', () => {
  it('has the same factor between sequential and random, within a factor of two', () => {
    const { valuesPerSec, singleDiskSustainedMBps } = (published as Published).jacobs;
    const disk = { ...spinning, transferRate: `${singleDiskSustainedMBps} MB/s` };
    const sequential = ratesOf({
      shop: { size: 'constant(65536B)', interval: 'constant(0.5ms)' },
      disk,
      duration: '5s',
    });
    const random = ratesOf({
      shop: { size: 'constant(4B)', interval: 'constant(5ms)' },
      broker: { writes: 'in-place', backlog: '4 GB' },
      cache: { flush: 'per-message' },
      disk,
      duration: '100s',
    });
    const factor = sequential.bytesPerSecond / 4 / random.writesPerSecond;
    const measured = valuesPerSec.sequentialDisk / valuesPerSec.randomDisk;
    expect(measured).toBeGreaterThan(150_000);
    expect(factor / measured).toBeGreaterThan(0.5);
    expect(factor / measured).toBeLessThan(2);
  });
});

describe('appends to 1, 10, 100 and 1,000 partitions', () => {
  const counts = [1, 10, 100, 1000];
  const rates = (disk: Params, cache: Params) =>
    counts.map((partitions) =>
      ratesOf({
        shop: { ...pages, interval: 'constant(50us)', keys: partitions },
        broker: { partitions },
        cache: { size: '256 MiB', ...cache },
        disk,
        duration: '5s',
      }),
    );
  const perRecord = { flush: 'per-message' };
  const bytes = (all: readonly Rates[]) => all.map((one) => one.bytesPerSecond);
  let spun: Rates[];
  let flashed: Rates[];
  beforeAll(() => {
    spun = rates(spinning, {});
    flashed = rates(nvme, {});
  }, 60_000);

  it('slow a spinning disk down the more the more there are', () => {
    const [one, ten, hundred, thousand] = bytes(spun);
    expect(ten).toBeLessThan(one);
    expect(hundred).toBeLessThan(ten / 2);
    expect(thousand).toBeLessThan(hundred / 5);
    expect(thousand).toBeLessThan(one / 20);
  });

  it('for it seeks more and more often', () => {
    const seeks = spun.map(({ seeksPerSecond }) => seeksPerSecond);
    expect(seeks).toEqual(seeks.toSorted((a, b) => a - b));
    expect(seeks[0]).toBeLessThan(1);
    // A seek and half a turn are 12.7 ms: no more than 79 of them fit into a second.
    expect(seeks[3]).toBeGreaterThan(60);
    expect(seeks[3]).toBeLessThan(79);
  });

  it('do not slow flash down', () => {
    const [one, ...more] = bytes(flashed);
    for (const rate of more) expect(rate / one).toBeCloseTo(1, 2);
  });

  it('to a few partitions stay nearly sequential, for they are written back in long stretches', () => {
    const [one, ten] = bytes(spun);
    expect(ten / one).toBeGreaterThan(0.8);
    // With a flush per message ten partitions are as bad as any number of them.
    const forced = bytes(rates(spinning, perRecord));
    expect(forced[1]).toBeLessThan(forced[0] / 50);
    expect(forced[3] / forced[1]).toBeGreaterThan(0.8);
    expect(ten / forced[1]).toBeGreaterThan(100);
  });

  it('with a flush per message are limited by the disk’s delay on flash, however many', () => {
    const forced = rates(nvme, perRecord);
    const [{ writesPerSecond }] = forced;
    // 0.08 ms and a few for calls and copies.
    expect(writesPerSecond).toBeGreaterThan(10_000);
    expect(writesPerSecond).toBeLessThan(12_500);
    for (const one of forced) expect(one.writesPerSecond / writesPerSecond).toBeCloseTo(1, 2);
  });
});
