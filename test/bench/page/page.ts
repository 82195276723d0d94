/** What opening the page costs, and how soon it answers to a pause. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { gallery } from '../../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { type Expectation, type Part, type Spread, spread, spreadText } from '../report.ts';
import { type Host, storeBoard, watchWorker, withFreshPage } from './browser.ts';

const heaviest = 'busy';
/** On a machine that has much else to do. */
const patience = { timeout: 90_000 };

interface Load {
  readonly firstMotionMs: number;
  readonly scripts: readonly { readonly file: string; readonly gzipBytes: number }[];
}

interface Pause {
  /** From the space bar going down, in ms: until the button, the worker's last frame, the clock. */
  readonly buttonMs: number;
  readonly workerMs: number;
  readonly clockMs: number;
}

export async function benchPage(host: Host, quick: boolean): Promise<Part> {
  const opened: Load[] = [];
  for (let i = 0; i < (quick ? 3 : 5); i++) opened.push(await openOnce(host));
  const pauses = await pauseOften(host, quick ? 8 : 20);
  const scriptBytes = opened[0].scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
  const firstMotionMs = spread(opened.map((load) => load.firstMotionMs));
  const part = (of: (pause: Pause) => number) => spread(pauses.map(of));
  const all = pauses.map((one) => Math.max(one.buttonMs, one.workerMs, one.clockMs));
  const pauseMs = spread(all);
  return {
    numbers: { scriptBytes, scripts: opened[0].scripts, firstMotionMs, pauseMs, pauses },
    expectations: expectationsOf(scriptBytes, firstMotionMs, pauseMs),
    tables: [
      {
        title: 'The page',
        rows: [
          ['', 'median (range)'],
          ['first moving mark, ms', spreadText(firstMotionMs)],
          ['pause at full speed, ms', spreadText(pauseMs)],
          ['  until the button turns', spreadText(part(({ buttonMs }) => buttonMs))],
          ['  until the worker has stopped', spreadText(part(({ workerMs }) => workerMs))],
          ['  until the clock stands', spreadText(part(({ clockMs }) => clockMs))],
        ],
      },
      {
        title: 'Scripts of the first view',
        rows: [
          ['file', 'gzipped, kB'],
          ...opened[0].scripts.map(({ file, gzipBytes }) => [file, (gzipBytes / 1000).toFixed(1)]),
        ],
      },
    ],
    skipped: [],
  };
}

function expectationsOf(
  scriptBytes: number,
  firstMotionMs: Spread,
  pauseMs: Spread,
): readonly Expectation[] {
  return [
    { name: 'script of the first view, gzipped bytes', value: scriptBytes, atMost: 250_000 },
    { name: 'first moving mark, median ms', value: firstMotionMs.median, atMost: 1500 },
    { name: 'first moving mark, slowest ms', value: firstMotionMs.max, atMost: 1500 },
    { name: 'pause at full speed, median ms', value: pauseMs.median, atMost: 50 },
    { name: 'pause at full speed, slowest ms', value: pauseMs.max, atMost: 50 },
  ];
}

// --- Opening ---

async function openOnce(host: Host): Promise<Load> {
  return withFreshPage(host, async (page) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await watchForMotion(page);
    await page.goto(host.url);
    const firstMotionMs = await page
      .waitForFunction(() => globalThis.benchMotionAt, undefined, patience)
      .then((handle) => handle.jsonValue());
    const scripts: { file: string; gzipBytes: number }[] = [];
    for (const response of responses) {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith('.js') || response.status() !== 200) continue;
      scripts.push({ file: pathname.slice(1), gzipBytes: gzipSync(await response.body()).length });
    }
    return { firstMotionMs: firstMotionMs ?? Number.NaN, scripts };
  });
}

declare global {
  var benchMotionAt: number | undefined;
  var benchPauses: { pressed: number; button: number; worker: number; clock: number };
}

/** Looks at the marks' canvas in every display frame, until it shows something and then another. */
async function watchForMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let before = 0;
    const look = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.board-motion');
      const pen = canvas && canvas.width > 0 ? canvas.getContext('2d') : null;
      if (canvas && pen) {
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        const pixels = new Uint32Array(data.buffer);
        let hash = 0;
        for (let i = 0; i < pixels.length; i++) {
          if (pixels[i] !== 0) hash = (Math.imul(hash ^ pixels[i] ^ i, 0x01000193) >>> 0) | 1;
        }
        if (before !== 0 && hash !== 0 && hash !== before) {
          globalThis.benchMotionAt = performance.now();
          return;
        }
        before = hash;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

// --- Pausing ---

async function pauseOften(host: Host, times: number): Promise<Pause[]> {
  const example = gallery.find(({ id }) => id === heaviest);
  if (!example) throw new Error(`the gallery has no example ${heaviest}`);
  // The same example with its end out of reach, so that every pause meets it in full swing.
  const scenario: Scenario = { ...example.scenario, duration: '1000h' };
  return withFreshPage(host, async (page) => {
    await storeBoard(page, scenario);
    await watchWorker(page);
    await page.goto(host.url);
    const clock = page.getByRole('timer');
    await clock.waitFor();
    await page.getByRole('slider', { name: 'Speed' }).press('End');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.evaluate(watchForPause);
    const pauses: Pause[] = [];
    for (let i = 0; i < times; i++) {
      await page.waitForFunction(() => globalThis.benchSeen.playing, undefined, patience);
      // Not always at the same moment between two slices, frames or bursts.
      await page.waitForTimeout(300 + 37 * i);
      pauses.push(await pauseOnce(page));
      await page.keyboard.press(' ');
    }
    return pauses;
  });
}

async function pauseOnce(page: Page): Promise<Pause> {
  await page.keyboard.press(' ');
  await page.waitForFunction(() => !globalThis.benchSeen.playing, undefined, patience);
  // Whatever comes later than this would be a clock that has not stopped.
  await page.waitForTimeout(250);
  const { seen, times } = await page.evaluate(() => ({
    seen: globalThis.benchSeen,
    times: globalThis.benchPauses,
  }));
  if (seen.playing || times.button === 0) throw new Error('the run does not pause');
  return {
    buttonMs: times.button - times.pressed,
    workerMs: times.worker - times.pressed,
    clockMs: Math.max(0, times.clock - times.pressed),
  };
}

/** In the page: when the space bar goes down, when the button turns, when the clock last changes. */
function watchForPause(): void {
  const times = { pressed: 0, button: 0, worker: 0, clock: 0 };
  globalThis.benchPauses = times;
  const clock = document.querySelector('[role="timer"]');
  const button = document.querySelector('button[aria-label="Pause"]');
  if (!clock || !button) throw new Error('the page has no clock or no button to pause with');
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === ' ')
        Object.assign(times, { pressed: event.timeStamp, button: 0, worker: 0, clock: 0 });
    },
    { capture: true },
  );
  new MutationObserver(() => {
    if (button.getAttribute('aria-label') !== 'Pause') times.button = performance.now();
  }).observe(button, { attributeFilter: ['aria-label'] });
  let lastTime = 0;
  const follow = () => {
    const { time, at, playing } = globalThis.benchSeen;
    // The frame that says the worker has stopped, or any later one in which time still went on.
    if (!playing && (times.worker === 0 || time !== lastTime)) times.worker = at;
    if (playing) times.worker = 0;
    lastTime = time;
    requestAnimationFrame(follow);
  };
  requestAnimationFrame(follow);
  new MutationObserver(() => {
    times.clock = performance.now();
  }).observe(clock, { childList: true, characterData: true, subtree: true });
}
