/** The engine beside hand-written loops, and its allocation: each model in a process of its own. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from '../../../scripts/bundle.mjs';
import { type Expectation, type Part, type Spread, spread, spreadText } from '../report.ts';
import type { AllocationMeasurement } from './allocation.ts';
import type { EngineMeasurement, Turn } from './measure.ts';
import { type ModelName, modelNames, modelOf } from './models.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const execute = promisify(execFile);
/** Both simulate the same customers, so their means differ by rounding and by who is still inside. */
const toleratedDifference = 0.005;
const countedEvents = 10_000_000;
/** Two-sided 99.9 % of Student's distribution would be wider for few rounds; 5 is enough from 5 on. */
const standardErrors = 5;

interface ModelNumbers {
  readonly title: string;
  /** Customers per second of processor time. */
  readonly engine: Spread;
  readonly handWritten: Spread;
  /** Customers per second of wall time. */
  readonly engineByWallClock: Spread;
  readonly engineShare: Spread;
  readonly eventsPerCustomer: number;
  readonly engineMean: number;
  readonly handWrittenMean: number;
  readonly cpp?: Spread;
  readonly cppShare?: Spread;
  readonly cppLean?: Spread;
  readonly cppLeanShare?: Spread;
  /** Distance of the C++ program's mean from the engine's, in standard errors. */
  readonly cppMeanDistance?: number;
}

export async function benchEngine(quick: boolean): Promise<Part> {
  const folder = mkdtempSync(path.join(tmpdir(), 'topolab-bench-'));
  try {
    return await measureAll(quick, compileCpp(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(quick: boolean, cpp: string | null): Promise<Part> {
  const models: Record<string, ModelNumbers> = {};
  const allocation: Record<string, AllocationMeasurement> = {};
  const [measure, count] = await Promise.all(
    ['measure.ts', 'allocation.ts'].map((file) => bundle(`test/bench/engine/${file}`)),
  );
  const rounds = quick ? 3 : 11;
  const turnMs = quick ? 150 : 600;
  for (const name of modelNames) {
    const program = name === 'mm1' ? (cpp ?? '') : '';
    const measured = await child<EngineMeasurement>(measure, [name, rounds, turnMs, program]);
    models[name] = summarize(name, measured);
  }
  // Counting is not timing: these may go side by side.
  await Promise.all(
    modelNames.map(async (name) => {
      const args = [name, countedEvents, 'sites'];
      allocation[name] = await child<AllocationMeasurement>(count, args);
    }),
  );
  return {
    numbers: { models, allocation },
    expectations: expectationsOf(models, allocation),
    tables: [throughputTable(models), cppTable(models.mm1), allocationTable(allocation)].filter(
      (table) => table.rows.length > 1,
    ),
    skipped: cpp === null ? ['C++: no g++ or c++ was found'] : [],
  };
}

/** The flags for V8 that `npm run simulate` has: what is measured is what people run. */
function flagsOfSimulate(): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(here, '../../../package.json'), 'utf8'));
  return scripts.simulate.split(' ').filter((word: string) => /^--(?!import)/.test(word));
}

/** Runs a program of this folder, in one file, as `simulate` is run. */
async function child<T>(program: string, args: readonly (string | number)[]): Promise<T> {
  const { stdout } = await execute(
    process.execPath,
    ['--expose-gc', ...flagsOfSimulate(), program, ...args.map(String)],
    { maxBuffer: 1e7 },
  );
  return JSON.parse(stdout) as T;
}

function compileCpp(folder: string): string | null {
  const compiler = ['g++', 'c++'].find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
  );
  if (compiler === undefined) return null;
  const program = path.join(folder, 'mm1');
  const source = path.join(here, '..', 'handwritten', 'mm1.cpp');
  execFileSync(compiler, ['-O2', '-std=c++17', '-o', program, source], { stdio: 'inherit' });
  return program;
}

// --- From turns to numbers ---

function summarize(name: ModelName, measured: EngineMeasurement): ModelNumbers {
  const { rounds, engineMean, handWrittenMean, eventsPerCustomer } = measured;
  const rate = ({ customers, seconds }: { customers: number; seconds: number }) =>
    customers / seconds;
  const wallRate = ({ customers, wallSeconds }: Turn) => customers / wallSeconds;
  const difference = Math.abs(engineMean - handWrittenMean) / handWrittenMean;
  if (!(difference < toleratedDifference)) {
    throw new Error(
      `${name}: engine and hand-written loop are not the same model (mean ${engineMean} and ${handWrittenMean})`,
    );
  }
  const numbers: ModelNumbers = {
    title: modelOf(name).title,
    engine: spread(rounds.map(({ engine }) => rate(engine))),
    handWritten: spread(rounds.map(({ handWritten }) => rate(handWritten))),
    engineByWallClock: spread(rounds.map(({ engine }) => wallRate(engine))),
    engineShare: spread(rounds.map((round) => rate(round.engine) / rate(round.handWritten))),
    eventsPerCustomer,
    engineMean,
    handWrittenMean,
  };
  return { ...numbers, ...cppNumbers(measured, rate) };
}

function cppNumbers(
  { rounds, engineMean }: EngineMeasurement,
  rate: (turn: { customers: number; seconds: number }) => number,
): Partial<ModelNumbers> {
  const pairs = rounds.flatMap(({ engine, cpp, cppLean }) =>
    cpp && cppLean ? [{ engine, cpp, cppLean }] : [],
  );
  if (pairs.length === 0) return {};
  const means = pairs.map(({ cpp }) => cpp.mean);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const variance = means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (means.length - 1);
  const cppMeanDistance = Math.abs(mean - engineMean) / Math.sqrt((2 * variance) / means.length);
  if (!(cppMeanDistance < standardErrors)) {
    throw new Error(`C++ and engine are not the same model (mean ${mean} and ${engineMean})`);
  }
  return {
    cpp: spread(pairs.map(({ cpp }) => rate(cpp))),
    cppShare: spread(pairs.map(({ engine, cpp }) => rate(engine) / rate(cpp))),
    cppLean: spread(pairs.map(({ cppLean }) => rate(cppLean))),
    cppLeanShare: spread(pairs.map(({ engine, cppLean }) => rate(engine) / rate(cppLean))),
    cppMeanDistance,
  };
}

function expectationsOf(
  models: Readonly<Record<string, ModelNumbers>>,
  allocation: Readonly<Record<string, AllocationMeasurement>>,
): Expectation[] {
  const { cppShare } = models.mm1;
  const share = cppShare
    ? [{ name: 'M/M/1: share of C++', value: cppShare.median, atLeast: 0.25 }]
    : [];
  const collections = modelNames.map((name) => ({
    name: `${models[name].title}: minor collections in ${countedEvents / 1e6} million events`,
    value: allocation[name].minor,
    atMost: 5,
  }));
  return [...share, ...collections];
}

// --- For people ---

function throughputTable(models: Readonly<Record<string, ModelNumbers>>) {
  const head = ['model', 'engine', 'hand-written', 'share', 'events each', 'mean, ms'];
  const rows = Object.values(models).map((model) => [
    model.title,
    spreadText(model.engine),
    spreadText(model.handWritten),
    spreadText(model.engineShare),
    model.eventsPerCustomer.toFixed(1),
    `${model.engineMean.toPrecision(6)} | ${model.handWrittenMean.toPrecision(6)}`,
  ]);
  return { title: 'Customers per second of processor time', rows: [head, ...rows] };
}

function cppTable({ cpp, cppShare, cppLean, cppLeanShare }: ModelNumbers) {
  const rows = [['M/M/1 in C++', 'customers/s', 'share of it that the engine reaches']];
  if (cpp && cppShare) rows.push(['four events each', spreadText(cpp), spreadText(cppShare)]);
  if (cppLean && cppLeanShare) {
    rows.push(['two events each', spreadText(cppLean), spreadText(cppLeanShare)]);
  }
  return { title: 'Beside C++ (-O2)', rows };
}

function allocationTable(allocation: Readonly<Record<string, AllocationMeasurement>>) {
  const rows = [['model', 'minor', 'major', 'who allocates (bytes an event)']];
  for (const name of modelNames) {
    const { minor, major, sites } = allocation[name];
    const who = sites.map(({ site, bytesPerEvent }) => `${site} ${bytesPerEvent.toFixed(1)}`);
    rows.push([name, String(minor), String(major), who.join('; ')]);
  }
  return { title: `Collections in ${countedEvents / 1e6} million events`, rows };
}
