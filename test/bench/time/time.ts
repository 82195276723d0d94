/** Going back in time: how soon, at what cost, and with how much memory. In Node as a worker runs, then in the page. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import {
  digits,
  type Expectation,
  type Part,
  quantile,
  type Spread,
  spread,
  spreadText,
  type Table,
} from '../report.ts';
import type { CostMeasurement } from './cost.ts';
import type { HourMeasurement } from './hour.ts';
import type { SeekingMeasurement } from './seeking.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const execute = promisify(execFile);
const megabyte = 1024 * 1024;

interface Latency {
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
}

/** By wall clock, and in processor time, of which a busy machine tells little. */
interface Latencies {
  readonly wall: Latency;
  readonly processor: Latency;
}

interface Cost {
  /** Processor time with notes, and with notes and checkpoints, ÷ that of a bare session. */
  readonly notesShare: Spread;
  readonly historyShare: Spread;
}

export async function benchTime(quick: boolean): Promise<Part> {
  const counts = quick ? [80, 50] : [300, 200];
  const measured = await child<SeekingMeasurement>('seeking.ts', counts);
  const cost = costOf(await child<CostMeasurement>('cost.ts', [quick ? 4 : 10]));
  const hour = quick ? null : await child<HourMeasurement>('hour.ts', []);
  const { seeks, notesBack, eventsBack, ...memory } = measured;
  const seeking = {
    seek: latenciesOf(seeks),
    noteBack: latenciesOf(notesBack),
    eventBack: latenciesOf(eventsBack),
  };
  return {
    numbers: { seeking, memory, cost, ...(hour && { hour }) },
    expectations: [
      { name: 'any moment of ten minutes: p95 ms', value: seeking.seek.wall.p95, atMost: 100 },
      {
        name: 'its checkpoints, MB',
        value: Math.max(memory.bytesReported, memory.bytesGrown) / megabyte,
        atMost: 64,
      },
      { name: 'ms of it that cannot be gone back to', value: memory.keptFromMs, atMost: 0 },
      {
        name: 'notes and checkpoints on: processor time ÷ without',
        value: cost.historyShare.median,
        atMost: 1.5,
      },
      ...(hour ? expectationsOf(hour) : []),
    ],
    tables: [latencyTable(seeking), memoryTable(memory, cost), ...(hour ? [hourTable(hour)] : [])],
    skipped: hour ? [] : ['an hour at full speed: left out by --quick'],
  };
}

/** Runs a file of this folder with no flags that change how code is compiled: a worker has none. */
async function child<T>(file: string, args: readonly number[]): Promise<T> {
  const { stdout } = await execute(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', path.join(here, file), ...args.map(String)],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout) as T;
}

function latenciesOf(took: readonly (readonly [number, number])[]): Latencies {
  const of = (values: readonly number[]): Latency => ({
    median: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    slowest: Math.max(...values),
  });
  return { wall: of(took.map(([wall]) => wall)), processor: of(took.map(([, time]) => time)) };
}

function costOf({ rounds }: CostMeasurement): Cost {
  return {
    notesShare: spread(rounds.map(({ bare, notes }) => notes / bare)),
    historyShare: spread(rounds.map(({ bare, history }) => history / bare)),
  };
}

/**
 * What is alive goes up until the spacing doubles and then falls, so the last third of the hour is held
 * against the second by its highest. What is not checkpoints must not grow at all.
 */
function expectationsOf({ stretches }: HourMeasurement): Expectation[] {
  const third = stretches.length / 3;
  const second = stretches.slice(third, 2 * third);
  const last = stretches.slice(2 * third);
  const most = (of: HourMeasurement['stretches']) => Math.max(...of.map((one) => one.aliveBytes));
  const beside = (of: HourMeasurement['stretches']) =>
    spread(of.map(({ aliveBytes, bytesReported }) => aliveBytes - bytesReported)).median;
  const mostCheckpoints = Math.max(...stretches.map(({ bytesReported }) => bytesReported));
  return [
    {
      name: 'an hour: memory in its last third ÷ second third',
      value: most(last) / most(second),
      atMost: 1.1,
    },
    {
      name: 'the same without checkpoints, medians',
      value: beside(last) / beside(second),
      atMost: 1.1,
    },
    { name: 'an hour: checkpoints, at most MB', value: mostCheckpoints / megabyte, atMost: 64 },
  ];
}

// --- For people ---

function latencyTable(seeking: Readonly<Record<string, Latencies>>): Table {
  const cells = ({ median, p95, slowest }: Latency) => [median, p95, slowest].map(digits);
  return {
    title: 'Time to reach a moment of ten minutes of the busiest example, ms',
    rows: [
      ['', 'median', 'p95', 'slowest', 'processor: median', 'p95', 'slowest'],
      ...Object.entries(seeking).map(([name, { wall, processor }]) => [
        name,
        ...cells(wall),
        ...cells(processor),
      ]),
    ],
  };
}

function memoryTable(
  memory: Omit<SeekingMeasurement, 'seeks' | 'notesBack' | 'eventsBack'>,
  { notesShare, historyShare }: Cost,
): Table {
  return {
    title: 'What it takes',
    rows: [
      ['', ''],
      ['events', digits(memory.events)],
      ['checkpoints', String(memory.checkpoints)],
      ['events between two', digits(memory.spacing)],
      ['MB as counted', digits(memory.bytesReported / megabyte)],
      ['MB that memory grew by', digits(memory.bytesGrown / megabyte)],
      ['processor time ÷ bare: notes', spreadText(notesShare)],
      ['notes and checkpoints', spreadText(historyShare)],
    ],
  };
}

function hourTable({ stretches, questions }: HourMeasurement): Table {
  return {
    title: `An hour at full speed with everything on, ${questions} questions asked`,
    rows: [
      ['minutes', 'alive, MB', 'checkpoints', 'their MB', 'kept from, s'],
      ...stretches.map((one) => [
        String(one.minutes),
        digits(one.aliveBytes / megabyte),
        String(one.checkpoints),
        digits(one.bytesReported / megabyte),
        digits(one.keptFromMs / 1000),
      ]),
    ],
  };
}
