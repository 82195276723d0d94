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
import { type Expectation, type Part, quantile, spread, type Table } from '../report.ts';
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

type Hand = (page: Page, moveBy: (dx: number, dy: number) => Promise<void>) => Promise<void>;
const middle = { x: 720, y: 380 };

interface Gesture {
  readonly name: string;
  /** From where the hand begins; until `isOver` says so. */
  readonly run: (page: Page, isOver: () => boolean) => Promise<void>;
}

/** Round and round, so that it may last as long as it must. */
async function circle(page: Page, from: { x: number; y: number }, isOver: () => boolean) {
  for (let turn = 0; !isOver(); turn++) {
    const angle = turn / 12;
    await page.mouse.move(from.x + 160 * Math.sin(angle), from.y + 120 * (1 - Math.cos(angle)));
  }
}

async function dragFrom(page: Page, from: { x: number; y: number }, isOver: () => boolean) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await circle(page, from, isOver);
  await page.mouse.up();
}
export const unused: Hand | Gesture | Expectation | Part | Table | null = null;
void [quantile, spread, watchWorker, withFreshPage, middle, dragFrom];

export type { Host };
