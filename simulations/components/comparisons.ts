/**
 * What was measured on real machines beside what a kind's constants say, for its fidelity card. To be
 * fetched when somebody wants to see it: nothing else needs it.
 */
import type { Source, Words } from './define.ts';
import { fittedCosts } from './host/costs.ts';
import observed from './host/observed.json' with { type: 'json' };

export interface Comparison {
  readonly title: Words;
  /** What both columns are measured in. */
  readonly unit: Words;
  readonly rows: readonly {
    readonly label: Words;
    readonly measured: number;
    readonly modelled: number;
  }[];
  /** What the residuals say. */
  readonly remark: Words;
  readonly source: Source;
}

const bytesPerGB = 1e9;
const callsPerGB = (perMiB: number) => (perMiB * bytesPerGB) / 1_048_576;

/** CPU seconds per GB: the time of the calls, of the copies, and of the network stack. */
export function cpuSecondsPerGB(callsPerMiB: number, copies: number): number {
  const { callMicroseconds, copyGBps, protocolGBps } = fittedCosts;
  return callsPerGB(callsPerMiB) * callMicroseconds * 1e-6 + copies / copyGBps + 1 / protocolGBps;
}

const ways = [
  { way: 'readWrite', copies: 2, en: 'read and write', zh: 'read 加 write' },
  { way: 'sendfile', copies: 0, en: 'sendfile', zh: 'sendfile' },
] as const;

const host: Comparison = {
  title: { en: 'CPU time of sending a cached file', zh: '发送一个已缓存文件的 CPU 时间' },
  unit: { en: 'CPU seconds per GB', zh: '每 GB 的 CPU 秒数' },
  rows: observed.rows.flatMap((row) =>
    ways.map(({ way, copies, en, zh }) => ({
      label: {
        en: `${en}, ${row.bufferKiB} KiB at a time`,
        zh: `${zh}，每次 ${row.bufferKiB} KiB`,
      },
      measured: row[way].cpuSecondsPerGB,
      modelled: cpuSecondsPerGB(row[way].syscallsPerMiB, copies),
    })),
  ),
  remark: {
    en: 'Three constants for ten measurements, which do not even fall steadily as the buffer grows: the model is off by up to 0.1 s per GB. It says what calls and copies cost, not how well the caches of a processor happen to be used.',
    zh: '三个常数拟合十次测量，而测量值并不随缓冲区增大而单调下降：模型每 GB 最多差 0.1 秒。它说明的是调用和拷贝各花多少，至于 CPU 缓存恰好用得好不好，它不管。',
  },
  source: {
    title:
      'Own measurement: sendfile() beside pread() and write() of a cached file over loopback TCP, Linux, two cores, virtual machine, best of two',
  },
};

/** The comparison of a kind, where there is one. */
export function comparisonOf(kind: string): Comparison | null {
  return kind === 'host' ? host : null;
}
