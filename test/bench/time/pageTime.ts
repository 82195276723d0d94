/**
 * Display frames while the page plays forwards, backwards and is scrubbed, in turns on one board; and
 * how long it takes from asking for a moment until its frame is drawn.
 */
import type { Locator, Page } from '@playwright/test';
import { type Host, storeBoard, withFreshPage } from '../page/browser.ts';
import { busyBoard, settledMs } from '../page/busyBoard.ts';
import { type Expectation, type Part, quantile, spread, type Table } from '../report.ts';
import { draws } from './busy.ts';

const components = 100;
const marks = 5000;
/** So much is run before anything is measured, in simulated ms: as many as the page plays in wall ms. */
const historyMs = 20_000;
const patience = { timeout: 120_000 };

interface Way {
  /** Intervals between display frames, in ms. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Moments that were shown, a second: what the eye sees move. */
  readonly shownPerSecond: number;
}
type WayName = 'forwards' | 'backwards' | 'scrubbing';

/** Put into the page: what was asked of the worker and what came back. */
interface Watched {
  time: number;
  inFlight: number;
  frames: number;
  goal: number;
  askedAt: number;
  /** From asking for a moment until the display frame that shows it, in ms. */
  took: number[];
}

declare global {
  var benchTime: Watched;
}

export async function benchPageTime(host: Host, quick: boolean): Promise<Part> {
  const rounds = quick ? 1 : 5;
  const frames = quick ? 120 : 300;
  const found: Record<WayName, Way[]> = { forwards: [], backwards: [], scrubbing: [] };
  const { jumps, inFlight } = await withFreshPage(host, async (page) => {
    await storeBoard(page, busyBoard(components, marks));
    await watch(page);
    await page.goto(host.url);
    const strip = page.getByRole('slider', { name: 'Moment of the run' });
    await strip.waitFor(patience);
    await page.waitForFunction((ms) => globalThis.benchTime.time > ms, historyMs, patience);
    for (let round = 0; round < rounds; round++) {
      found.forwards.push(await measured(page, frames));
      // Back from here for as long as is measured; there must be enough behind.
      await page.getByRole('button', { name: 'Run backwards' }).click();
      found.backwards.push(await measured(page, frames));
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
      found.scrubbing.push(await whileDragging(page, strip, () => measured(page, frames)));
      await page.getByRole('button', { name: 'Play', exact: true }).click();
    }
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    return { jumps: await jump(page, strip, quick ? 20 : 60), inFlight: await peak(page) };
  });
  const ways = {
    forwards: summarize(found.forwards),
    backwards: summarize(found.backwards),
    scrubbing: summarize(found.scrubbing),
  };
  const jumpMs = { ...spread(jumps), p95: quantile(jumps, 0.95) };
  return {
    numbers: { frames: ways, jumpMs, inFlight },
    expectations: expectationsOf(found),
    tables: [frameTable(ways, jumpMs, inFlight)],
    skipped: [],
  };
}

/** Sees what is asked of the worker and what it answers, in `benchTime`. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { time: 0, inFlight: 0, frames: 0, goal: Number.NaN, askedAt: 0 };
    const watched = Object.assign(seen, { took: [] as number[] });
    globalThis.benchTime = watched;
    const True = globalThis.Worker;
    globalThis.Worker = class extends True {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if (data?.say !== 'frame') return;
          const { time, inFlight } = data.frame;
          if (time !== watched.time) watched.frames += 1;
          watched.time = time;
          watched.inFlight = inFlight;
          if (time !== watched.goal) return;
          watched.goal = Number.NaN;
          // The next display frame draws it, and the one after comes when that has been done.
          const { askedAt } = watched;
          requestAnimationFrame(() =>
            requestAnimationFrame(() => watched.took.push(performance.now() - askedAt)),
          );
        });
      }
      override postMessage(message: { do?: string; to?: { time?: number } }) {
        if (message.do === 'seek' && message.to?.time !== undefined) {
          watched.goal = message.to.time;
          watched.askedAt = performance.now();
        }
        super.postMessage(message);
      }
    };
  });
}

async function peak(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.benchTime.inFlight);
}

/** Intervals between so many display frames, and how many moments were shown meanwhile. */
async function measured(page: Page, frames: number): Promise<Way> {
  const { intervals, shown } = await page.evaluate(
    (count) =>
      new Promise<{ intervals: number[]; shown: number }>((resolve) => {
        const intervals: number[] = [];
        const before = globalThis.benchTime.frames;
        let last = 0;
        const tick = (now: number) => {
          if (last > 0) intervals.push(now - last);
          last = now;
          if (intervals.length < count) requestAnimationFrame(tick);
          else resolve({ intervals, shown: globalThis.benchTime.frames - before });
        };
        requestAnimationFrame(tick);
      }),
    frames,
  );
  const seconds = intervals.reduce((sum, ms) => sum + ms, 0) / 1000;
  return {
    p50: quantile(intervals, 0.5),
    p95: quantile(intervals, 0.95),
    p99: quantile(intervals, 0.99),
    shownPerSecond: shown / seconds,
  };
}

interface Stretch {
  readonly y: number;
  /** From when the board is as full as it gets to the end of what has been run. */
  readonly from: number;
  readonly to: number;
}

async function stretchOf(strip: Locator): Promise<Stretch> {
  const layer = strip.locator('xpath=..');
  const box = await layer.boundingBox();
  if (!box) throw new Error('the strip is not to be seen');
  const end = Number(await strip.getAttribute('aria-valuemax'));
  const x = (time: number) => box.x + (time / end) * box.width;
  // No more than was run before the first round: later rounds are about the same stretch.
  return { y: box.y + box.height / 2, from: x(settledMs + 2000), to: x(historyMs) };
}

/** Holds the playhead and draws it to and fro, faster than frames can be made. */
async function whileDragging<T>(page: Page, strip: Locator, work: () => Promise<T>): Promise<T> {
  const { y, from, to } = await stretchOf(strip);
  let done = false;
  await page.mouse.move(from, y);
  await page.mouse.down();
  const dragging = (async () => {
    for (let i = 0; !done; i++) {
      const phase = (i % 80) / 40;
      await page.mouse.move(from + (to - from) * (phase < 1 ? phase : 2 - phase), y);
      await page.waitForTimeout(8);
    }
  })();
  const result = await work();
  done = true;
  await dragging;
  await page.mouse.up();
  return result;
}

/** Clicks here and there on the strip of a run that stands still. */
async function jump(page: Page, strip: Locator, times: number): Promise<number[]> {
  const draw = draws(11);
  const { y, from, to } = await stretchOf(strip);
  await page.evaluate(() => {
    globalThis.benchTime.took = [];
  });
  for (let i = 0; i < times; i++) {
    await page.mouse.click(from + (to - from) * draw(), y);
    await page.waitForFunction((count) => globalThis.benchTime.took.length > count, i, patience);
  }
  return page.evaluate(() => globalThis.benchTime.took);
}

function summarize(all: readonly Way[]): Way {
  const median = (of: (way: Way) => number) => spread(all.map(of)).median;
  return {
    p50: median(({ p50 }) => p50),
    p95: median(({ p95 }) => p95),
    p99: median(({ p99 }) => p99),
    shownPerSecond: median(({ shownPerSecond }) => shownPerSecond),
  };
}

/** Each way beside the forward one of its round. */
function expectationsOf({
  forwards,
  backwards,
  scrubbing,
}: Readonly<Record<WayName, readonly Way[]>>): Expectation[] {
  const beside = (ways: readonly Way[]) =>
    spread(ways.map(({ p95 }, i) => p95 / forwards[i].p95)).median;
  const what = 'p95 of frames ÷ forwards, 100 components, 5,000 marks';
  return [
    { name: `backwards: ${what}`, value: beside(backwards), atMost: 1.5 },
    { name: `scrubbing: ${what}`, value: beside(scrubbing), atMost: 1.5 },
  ];
}

function frameTable(
  ways: Readonly<Record<WayName, Way>>,
  jumpMs: { readonly median: number; readonly p95: number; readonly max: number },
  inFlight: number,
): Table {
  const rows = Object.entries(ways).map(([name, { p50, p95, p99, shownPerSecond }]) => [
    name,
    ...[p50, p95, p99, shownPerSecond].map((value) => value.toFixed(1)),
  ]);
  const { median, p95, max } = jumpMs;
  const jumps = [
    'click on the strip until drawn',
    ...[median, p95, max].map((ms) => ms.toFixed(1)),
  ];
  return {
    title: `Display frames through time, ms; ${inFlight} in flight (medians over the rounds)`,
    rows: [
      ['', 'p50', 'p95', 'p99', 'moments/s'],
      ...rows,
      ['', 'median', 'p95', 'slowest', ''],
      [...jumps, ''],
    ],
  };
}
