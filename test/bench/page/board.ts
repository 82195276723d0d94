/** Display frames of the page with boards of growing size, beside those of an empty page. */
import type { Page } from '@playwright/test';
import { type Expectation, type Part, quantile, spread, type Table } from '../report.ts';
import { type Host, storeBoard, watchWorker, withFreshPage } from './browser.ts';
import { busyBoard, settledMs } from './busyBoard.ts';

export interface FrameNumbers {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Main-thread ms per frame: script alone, and all work. */
  readonly scriptMs: number;
  readonly taskMs: number;
  /** As the page's worker reported them; 0 on the empty page. */
  readonly inFlight: number;
  readonly shown: number;
}

const sizes = [
  { components: 20, marks: 500 },
  { components: 100, marks: 5_000 },
  { components: 200, marks: 10_000 },
] as const;

export async function benchBoard(host: Host, quick: boolean): Promise<Part> {
  const rounds = quick ? 1 : 5;
  const frames = quick ? 120 : 420;
  const found: Record<string, FrameNumbers[]> = {};
  const measure = async (name: string, run: () => Promise<FrameNumbers>) => {
    found[name] = [...(found[name] ?? []), await run()];
  };
  for (let round = 0; round < rounds; round++) {
    for (const { components, marks } of quick ? sizes.slice(0, 2) : sizes) {
      const size = `${components}/${marks}`;
      await measure('empty', () => measureEmpty(host, frames));
      await measure(`page ${size}`, () => measurePage(host, components, marks, frames));
      if (quick) continue;
      await measure('empty', () => measureEmpty(host, frames));
      await measure(`boardAlone ${size}`, () => measureAlone(host, components, marks, frames));
    }
  }
  const summary: Summary = {
    empty: summarize(found.empty),
    ...Object.fromEntries(Object.entries(found).map(([name, all]) => [name, summarize(all)])),
  };
  return {
    numbers: summary,
    expectations: expectationsOf(summary),
    tables: [frameTable(summary)],
    skipped: quick ? ['the largest board, and the board alone: left out by --quick'] : [],
  };
}

// --- Measuring ---

async function measureEmpty(host: Host, frames: number): Promise<FrameNumbers> {
  return withFreshPage(host, async (page) => {
    await page.goto(`${host.url}empty.html`);
    await page.waitForTimeout(500);
    return { ...(await countFrames(page, frames)), inFlight: 0, shown: 0 };
  });
}

async function measurePage(
  host: Host,
  components: number,
  marks: number,
  frames: number,
): Promise<FrameNumbers> {
  return withFreshPage(host, async (page) => {
    await storeBoard(page, busyBoard(components, marks));
    await watchWorker(page);
    await page.goto(host.url);
    // Until as many are on their way as ever will be, in simulated time: the page plays at real time.
    await page.waitForFunction((ms) => globalThis.benchSeen.time > ms, settledMs, {
      timeout: 60_000,
    });
    const numbers = await countFrames(page, frames);
    const { inFlight, shown } = await page.evaluate(() => globalThis.benchSeen);
    return { ...numbers, inFlight, shown };
  });
}

async function measureAlone(
  host: Host,
  components: number,
  marks: number,
  frames: number,
): Promise<FrameNumbers> {
  return withFreshPage(host, async (page) => {
    await page.goto(`${host.url}board/?components=${components}&marks=${marks}`);
    await page.waitForSelector('.board-motion', { state: 'attached' });
    await page.waitForTimeout(2_000);
    return { ...(await countFrames(page, frames)), inFlight: marks, shown: marks };
  });
}

type Counted = Omit<FrameNumbers, 'inFlight' | 'shown'>;

/** Counts display frames on any page, with the work that its main thread does meanwhile. */
export async function countFrames(page: Page, frames: number): Promise<Counted> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const read = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return new Map(metrics.map(({ name, value }) => [name, value]));
  };
  const before = await read();
  const intervals = await page.evaluate(
    (count) =>
      new Promise<number[]>((resolve) => {
        const counted: number[] = [];
        let last = 0;
        const tick = (now: number) => {
          if (last > 0) counted.push(now - last);
          last = now;
          if (counted.length < count) requestAnimationFrame(tick);
          else resolve(counted);
        };
        requestAnimationFrame(tick);
      }),
    frames,
  );
  const after = await read();
  const perFrame = (name: string) =>
    (((after.get(name) ?? 0) - (before.get(name) ?? 0)) * 1000) / intervals.length;
  return {
    p50: quantile(intervals, 0.5),
    p95: quantile(intervals, 0.95),
    p99: quantile(intervals, 0.99),
    scriptMs: perFrame('ScriptDuration'),
    taskMs: perFrame('TaskDuration'),
  };
}

// --- From rounds to numbers ---

type Summary = Readonly<Partial<Record<string, FrameNumbers>> & Record<'empty', FrameNumbers>>;

/** The median of each number over the rounds. */
function summarize(all: readonly FrameNumbers[]): FrameNumbers {
  const median = (of: (numbers: FrameNumbers) => number) => spread(all.map(of)).median;
  return {
    p50: median(({ p50 }) => p50),
    p95: median(({ p95 }) => p95),
    p99: median(({ p99 }) => p99),
    scriptMs: median(({ scriptMs }) => scriptMs),
    taskMs: median(({ taskMs }) => taskMs),
    inFlight: median(({ inFlight }) => inFlight),
    shown: median(({ shown }) => shown),
  };
}

function expectationsOf(summary: Summary): Expectation[] {
  const { empty, 'page 100/5000': page, 'boardAlone 100/5000': alone } = summary;
  const found = (name: string, numbers: FrameNumbers | undefined): Expectation[] =>
    numbers === undefined ? [] : [{ name, value: numbers.p95 / empty.p95, atMost: 1.1 }];
  return [
    ...found('page, 100 components, 5,000 marks: p95 of frames ÷ empty page', page),
    ...found('board alone, 100 components, 5,000 marks: p95 of frames ÷ empty page', alone),
  ];
}

function frameTable(summary: Summary): Table {
  const head = ['ms', 'p50', 'p95', 'p99', 'script', 'all work', 'in flight', 'shown'];
  const rows = Object.entries(summary).map(([name, numbers]) =>
    numbers === undefined ? [] : [name, ...cellsOf(numbers)],
  );
  return { title: 'Display frames (medians over the rounds)', rows: [head, ...rows] };
}

function cellsOf({ p50, p95, p99, scriptMs, taskMs, inFlight, shown }: FrameNumbers): string[] {
  return [
    ...[p50, p95, p99].map((value) => value.toFixed(1)),
    ...[scriptMs, taskMs].map((value) => value.toFixed(2)),
    String(inFlight),
    String(shown),
  ];
}
