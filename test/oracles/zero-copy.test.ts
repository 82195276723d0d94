/**
 * The data path against what was published (Palaniappan and Nagaraja 2008) and what was measured (own
 * measurement of calls and CPU time): counts exactly, times as far as the model goes.
 */
import { describe, expect, it } from 'vitest';
import { comparisonOf, cpuSecondsPerGB } from '../../simulations/components/comparisons.ts';
import { fittedCosts } from '../../simulations/components/host/costs.ts';
import observed from '../../simulations/components/host/observed.json' with { type: 'json' };
import { presets } from '../../simulations/components/presets.ts';
import { Session } from '../../simulations/session.ts';
import { block, counterOf, dataPath, type Path, tallyOf } from '../support/dataPath.ts';
import { oracleFile } from './oracle.ts';

interface Published {
  readonly paths: readonly {
    readonly path: string;
    readonly copies: number;
    readonly cpuCopies: number;
    readonly dmaCopies: number;
    readonly contextSwitches: number;
    readonly syscalls: number;
  }[];
  readonly ibmTable: readonly {
    readonly file: string;
    readonly normalMs: number;
    readonly transferToMs: number;
    readonly ratio: number;
  }[];
}
const published = oracleFile<Published>('zero-copy.json');

function ran(path: Path): Session {
  const session = new Session(dataPath(path));
  session.advance(session.durationMs);
  expect(session.failure).toBeNull();
  return session;
}

const ways: Readonly<Record<string, Path>> = {
  'read()+send()': { process: { transfer: 'read-write' } },
  'transferTo()/sendfile without gather': {
    process: { transfer: 'sendfile' },
    card: { gather: 'no' },
  },
  'sendfile with gather DMA (Linux>=2.4)': { process: { transfer: 'sendfile' } },
};

describe.skipIf(published === null)('what was published of one transfer', () => {
  const paths = published?.paths ?? [];

  it('is of three paths', () => {
    expect(paths.map(({ path }) => path)).toEqual(Object.keys(ways));
  });

  it.each(paths.map((one) => [one.path, one] as const))('%s', (path, said) => {
    const tally = tallyOf(ran(ways[path] ?? {}));
    expect(tally).toEqual({
      calls: said.syscalls,
      switches: said.contextSwitches,
      cpu: said.cpuCopies,
      dma: said.dmaCopies,
    });
    expect(said.cpuCopies + said.dmaCopies).toBe(said.copies);
    // What is in memory already needs no copy from the disk.
    const cached = tallyOf(ran({ ...ways[path], disk: null }));
    expect(cached).toEqual({ ...tally, dma: said.dmaCopies - 1 });
  });
});

describe('what was measured of a cached file', () => {
  const rows = observed.rows.flatMap(({ bufferKiB, readWrite, sendfile }) => [
    { bufferKiB, transfer: 'read-write', copies: 2, ...readWrite },
    { bufferKiB, transfer: 'sendfile', copies: 0, ...sendfile },
  ]);

  it('is the same as at hand', () => {
    const original = oracleFile<typeof observed>('zero-copy-observed.json');
    if (original !== null) expect(observed).toEqual(original);
    expect(rows).toHaveLength(10);
  });

  /** A whole number of buffers of any size. */
  const bytes = 8 * 1_048_576;
  const runOf = ({ bufferKiB, transfer }: (typeof rows)[number]) =>
    ran({
      disk: null,
      process: { transfer, backlog: bytes, fetchSize: bytes, bufferSize: bufferKiB * 1024 },
      card: { rate: '1 TB/s' },
    });

  it.each(rows.map((row) => [`${row.transfer}, ${row.bufferKiB} KiB`, row] as const))(
    '%s: as many calls, and the CPU time of the formula',
    (_, row) => {
      const session = runOf(row);
      expect(counterOf(session, 'kafka', 'servedBytes')).toBe(bytes);
      expect(tallyOf(session).calls).toBe(row.syscallsPerMiB * (bytes / 1_048_576));
      const cpuSeconds = counterOf(session, 'machine', 'cpuTime') / 1000;
      const perGB = cpuSeconds / (bytes / 1e9);
      expect(perGB).toBeCloseTo(cpuSecondsPerGB(row.syscallsPerMiB, row.copies), 9);
    },
  );

  it('has the constants that fit it best, and these residuals', () => {
    // CPU seconds per GB = calls × call + copies × copy + network stack.
    const matrix = rows.map((row) => [(row.syscallsPerMiB * 1e9) / 1_048_576, row.copies, 1]);
    const right = rows.map((row) => row.cpuSecondsPerGB);
    const [call, copy, stack] = leastSquares(matrix, right) as [number, number, number];
    expect(call * 1e6).toBeCloseTo(fittedCosts.callMicroseconds, 3);
    expect(1 / copy).toBeCloseTo(fittedCosts.copyGBps, 0);
    expect(1 / stack).toBeCloseTo(fittedCosts.protocolGBps, 2);
    const residuals = rows.map(
      (row) => row.cpuSecondsPerGB - cpuSecondsPerGB(row.syscallsPerMiB, row.copies),
    );
    // The measurements do not fall steadily with the buffer, so no such formula fits them closely.
    expect(residuals.map((residual) => Math.round(residual * 1000))).toEqual([
      -19, 85, -97, -17, 66, -42, 9, 32, 40, -58,
    ]);
    expect(residuals.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 2);
  });

  it('stands on the fidelity card as it is', () => {
    const comparison = comparisonOf('host');
    expect(comparison?.rows.map(({ measured }) => measured)).toEqual(
      rows.map((row) => row.cpuSecondsPerGB),
    );
    const modelled = comparison?.rows.map((row) => row.modelled) ?? [];
    for (const [i, row] of rows.entries())
      expect(modelled[i]).toBe(cpuSecondsPerGB(row.syscallsPerMiB, row.copies));
    expect(comparison?.rows[0]?.label.en).toBe('read and write, 4 KiB at a time');
    expect(comparisonOf('queue')).toBeNull();
  });
});

/** Solves the normal equations. */
function leastSquares(matrix: readonly number[][], right: readonly number[]): number[] {
  const n = matrix[0]?.length ?? 0;
  const a = Array.from({ length: n }, (_, i) => [
    ...Array.from({ length: n }, (_, j) =>
      matrix.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0),
    ),
    matrix.reduce((sum, row, k) => sum + (row[i] ?? 0) * (right[k] ?? 0), 0),
  ]);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      const factor = (a[j]?.[i] ?? 0) / (a[i]?.[i] ?? 1);
      for (let k = 0; k <= n; k++) (a[j] as number[])[k] -= factor * (a[i]?.[k] ?? 0);
    }
  }
  return a.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}

describe.skipIf(published === null)('the published transfer times of 2008', () => {
  const table = published?.ibmTable ?? [];
  const sizes = table.map(
    ({ file }) => Number.parseInt(file, 10) * (file.endsWith('GB') ? 1e9 : 1e6),
  );
  const preset = presets.find(({ id }) => id === 'server-2008')?.params ?? {};
  /** Files up to here are run; the rest follow from them. */
  const longestRun = 98e6;

  /** When a file of each size has got to the consumer, ms; it is in memory, as after a first reading. */
  function timesOf(process: NonNullable<Path['process']>): number[] {
    const session = new Session(
      dataPath({
        disk: null,
        host: preset.host ?? {},
        card: preset['network-card'] ?? {},
        cache: preset['page-cache'] ?? {},
        process: { ...process, backlog: longestRun, fetchSize: '1 GB' },
        consumer: { serviceTime: '0ms', pollInterval: '1h' },
        duration: '1h',
      }),
    );
    const { network } = session;
    const delivered = (network.links.counters[network.links.id.indexOf('to-c1')] as number) + 1;
    const blockBytes = process.bufferSize === '4 KiB' ? 4096 : block;
    const times = sizes
      .filter((size) => size <= longestRun)
      .map((size) => {
        // The last block is what is left.
        const blocks = Math.ceil(size / blockBytes);
        const isThere = () => (network.statistics.counters[delivered] as number) >= blocks;
        while (!isThere() && session.time < 60_000) session.advance(session.time + 0.1);
        return session.time;
      });
    // Each round is like the one before it, so the time is a straight line over the size...
    const [first, last] = [times[0] as number, times.at(-1) as number];
    const slope = (last - first) / (longestRun - (sizes[0] as number));
    const line = (size: number) => first + slope * (size - (sizes[0] as number));
    for (const [i, ms] of times.entries())
      expect(Math.abs(ms / line(sizes[i] as number) - 1)).toBeLessThan(0.002);
    // ... on which the longer files lie as well.
    return sizes.map((size, i) => times[i] ?? line(size));
  }

  it('are in the ratio that the table gives, for every size of file', () => {
    const ratios = table.map(({ ratio }) => ratio);
    expect([Math.min(...ratios), Math.max(...ratios)]).toEqual([0.288, 0.541]);
    const normal = timesOf({ transfer: 'read-write', bufferSize: '4 KiB' });
    // Linux moves what sendfile is asked for through a pipe of 16 pages.
    const transferTo = timesOf({ transfer: 'sendfile', bufferSize: '64 KiB' });
    for (const [i, { file, normalMs, transferToMs, ratio }] of table.entries()) {
      const modelled = (transferTo[i] as number) / (normal[i] as number);
      expect(ratio, file).toBeCloseTo(transferToMs / normalMs, 2);
      expect(modelled, file).toBeGreaterThanOrEqual(0.288);
      expect(modelled, file).toBeLessThanOrEqual(0.541);
      // As the machine's card and the decision record say.
      expect(modelled, file).toBeCloseTo(0.485, 2);
    }
    // The times themselves: within what the table itself ranges over, by the byte.
    const perByte = (times: readonly number[]) =>
      times.map((ms, i) => (ms * 1e6) / (sizes[i] ?? 1));
    const said = perByte(table.map(({ normalMs }) => normalMs));
    for (const ns of perByte(normal)) {
      expect(ns).toBeGreaterThan(Math.min(...said));
      expect(ns).toBeLessThan(Math.max(...said));
    }
  });

  it('do not bear out "approximately 65 percent": the table itself gives 46 to 71 percent', () => {
    const saved = table.map(({ ratio }) => Math.round((1 - ratio) * 100));
    expect([Math.min(...saved), Math.max(...saved)]).toEqual([46, 71]);
    const mean = saved.reduce((sum, one) => sum + one, 0) / saved.length;
    expect(Math.round(mean)).toBe(57);
  });
});
