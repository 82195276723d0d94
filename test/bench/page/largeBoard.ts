/**
 * A board of 500 components and 1,000 links in a person's hands: display frames while it is panned,
 * zoomed and while a card is dragged, beside an empty page over which the same hand moves, in turns;
 * and how long it takes from dropping the file until all of it is there and moves.
 */
import type { Page } from '@playwright/test';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../../simulations/scenarios/types.ts';
import { type Expectation, type Part, spread, type Table } from '../report.ts';
import { countFrames } from './board.ts';
import { type Host, watchWorker, withFreshPage } from './browser.ts';

const groups = 100;
const columns = 25;

/** Groups of five, ten links each: to what stands in the same group and in the next two. */
export function largeBoard(): Scenario {
  const components: ScenarioComponent[] = [];
  const links: ScenarioLink[] = [];
  const params = { latency: '700ms' };
  for (let group = 0; group < groups; group++) {
    const at = (place: number): [number, number] => {
      const index = group * 5 + place;
      return [(index % columns) * 260, Math.floor(index / columns) * 200];
    };
    const name = (kind: string, step = 0) => `${kind}-${((group + step) % groups) + 1}`;
    const working = { concurrency: 4, serviceTime: '40ms' };
    components.push(
      { id: name('shop'), kind: 'producer', at: at(0), params: { interval: '900ms' } },
      { id: name('orders'), kind: 'queue', at: at(1) },
      { id: name('worker'), kind: 'consumer', at: at(2), params: working },
      { id: name('users'), kind: 'client', at: at(3), params: { interval: '900ms' } },
      { id: name('service'), kind: 'service', at: at(4), params: working },
    );
    const link = (from: string, to: string, step: number) =>
      links.push({
        id: `${from}-${group + 1}-${step}`,
        from: name(from),
        to: name(to, step),
        params,
      });
    for (const step of [0, 1, 2]) {
      link('shop', 'orders', step);
      link('orders', 'worker', step);
    }
    for (const step of [0, 1]) link('users', 'service', step);
    for (const step of [1, 2]) link('service', 'service', step);
  }
  return { format: 'topolab', version: 1, name: 'Large', duration: '1h', components, links };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a hand does until it is told to stop, beginning at a place. */
type Gesture = (page: Page, from: Point, isOver: () => boolean) => Promise<void>;

/** Dragged in circles, so that it may last as long as it must. */
const drag: Gesture = async (page, from, isOver) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 0; !isOver(); step++) {
    const angle = step / 12;
    await page.mouse.move(from.x + 160 * Math.sin(angle), from.y + 110 * (1 - Math.cos(angle)));
  }
  await page.mouse.up();
};

/** In by twenty notches and out again. */
const wheel: Gesture = async (page, from, isOver) => {
  await page.mouse.move(from.x, from.y);
  for (let step = 0; !isOver(); step++) await page.mouse.wheel(0, step % 40 < 20 ? -40 : 40);
};

interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly taskMs: number;
}

async function during(
  page: Page,
  frames: number,
  gesture: Gesture,
  from: Point,
): Promise<Measured> {
  let isOver = false;
  const counting = countFrames(page, frames).finally(() => {
    isOver = true;
  });
  await gesture(page, from, () => isOver);
  return counting;
}

const middle: Point = { x: 700, y: 300 };

/** Empty ground on the board: between the top bar and the first row. */
const ground: Point = { x: 640, y: 70 };

async function measureEmpty(host: Host, frames: number): Promise<Measured> {
  return withFreshPage(host, async (page) => {
    await page.goto(`${host.url}empty.html`);
    await page.waitForTimeout(300);
    return during(page, frames, drag, middle);
  });
}

interface Round {
  readonly openMs: number;
  readonly pan: Measured;
  readonly zoom: Measured;
  readonly card: Measured;
  readonly panNear: Measured;
}

async function measureLarge(host: Host, frames: number): Promise<Round> {
  return withFreshPage(host, async (page) => {
    await watchWorker(page);
    await page.goto(`${host.url}#example=orders`);
    await page.waitForFunction(() => globalThis.benchSeen.frames > 30);
    const openMs = await open(page, JSON.stringify(largeBoard()));
    await page.waitForTimeout(2500);
    const pan = await during(page, frames, drag, ground);
    const zoom = await during(page, frames, wheel, middle);
    const card = await during(page, frames, drag, await cardAt(page));
    for (let i = 0; i < 24; i++) await page.mouse.wheel(0, -60);
    await page.waitForTimeout(800);
    const panNear = await during(page, frames, drag, await groundAt(page));
    return { openMs, pan, zoom, card, panNear };
  });
}

/** From dropping the file until every card is there and the run of it has been drawn twice. */
async function open(page: Page, text: string): Promise<number> {
  return page.evaluate(async (content) => {
    const transfer = new DataTransfer();
    const file = new File([content], 'large.topolab.json', { type: 'application/json' });
    transfer.items.add(file);
    const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
    const board = document.querySelector('.board');
    const start = performance.now();
    for (const type of ['dragenter', 'dragover', 'drop']) {
      board?.dispatchEvent(new DragEvent(type, init));
    }
    const drawn = () => new Promise(requestAnimationFrame);
    while (document.querySelectorAll('.react-flow__node').length < 500) await drawn();
    const seen = globalThis.benchSeen.frames;
    while (globalThis.benchSeen.frames < seen + 2) await drawn();
    await drawn();
    return performance.now() - start;
  }, text);
}

/** Somewhere in the outline of a card about the middle of the board. */
async function cardAt(page: Page): Promise<Point> {
  return page.evaluate(({ x, y }) => {
    const cards = [...document.querySelectorAll('.react-flow__node')].map((card) => {
      const { left, top, width } = card.getBoundingClientRect();
      return { x: left + width / 2, y: top + 4 };
    });
    const distance = (place: Point) => Math.hypot(place.x - x, place.y - y);
    return cards.sort((a, b) => distance(a) - distance(b))[0];
  }, middle);
}

async function groundAt(page: Page): Promise<Point> {
  return page.evaluate(({ x, y }) => {
    for (let reach = 0; reach < 300; reach += 5) {
      for (const [dx, dy] of [
        [reach, 0],
        [0, reach],
        [-reach, 0],
        [reach, reach],
      ]) {
        const element = document.elementFromPoint(x + dx, y + dy);
        if (element?.classList.contains('react-flow__pane')) return { x: x + dx, y: y + dy };
      }
    }
    throw new Error('no empty ground in sight');
  }, middle);
}

const gestures = ['pan', 'zoom', 'card', 'panNear'] as const;
const gestureNames = {
  pan: 'panning, all in sight',
  zoom: 'zooming',
  card: 'dragging a card',
  panNear: 'panning, close by',
} as const;

export async function benchLargeBoard(host: Host, quick: boolean): Promise<Part> {
  const rounds = quick ? 1 : 5;
  const frames = quick ? 90 : 240;
  const empty: Measured[] = [];
  const large: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    empty.push(await measureEmpty(host, frames));
    large.push(await measureLarge(host, frames));
    empty.push(await measureEmpty(host, frames));
  }
  const p95 = (all: readonly Measured[]) => spread(all.map((one) => one.p95)).median;
  const emptyP95 = p95(empty);
  const openMs = spread(large.map((round) => round.openMs)).median;
  const found = gestures.map((name) => ({ name, p95: p95(large.map((round) => round[name])) }));
  const expectations: Expectation[] = [
    ...found.map(({ name, p95: value }) => ({
      name: `500 components, 1,000 links, ${gestureNames[name]}: p95 of frames ÷ empty page`,
      value: value / emptyP95,
      atMost: 2,
    })),
    { name: '500 components, 1,000 links: ms to open', value: openMs, atMost: 2000 },
  ];
  return {
    numbers: {
      large: {
        emptyP95,
        openMs,
        ...Object.fromEntries(found.map(({ name, p95: value }) => [name, value])),
      },
    },
    expectations,
    tables: [tableOf(empty, large)],
    skipped: [],
  };
}

function tableOf(empty: readonly Measured[], large: readonly Round[]): Table {
  const row = (name: string, all: readonly Measured[]) => [
    name,
    ...(['p50', 'p95', 'taskMs'] as const).map((key) =>
      spread(all.map((one) => one[key])).median.toFixed(1),
    ),
  ];
  return {
    title: '500 components, 1,000 links (medians over the rounds)',
    rows: [
      ['ms', 'p50', 'p95', 'all work'],
      row('empty page', empty),
      ...gestures.map((name) =>
        row(
          gestureNames[name],
          large.map((round) => round[name]),
        ),
      ),
    ],
  };
}
