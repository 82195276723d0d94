/** Going back, as a person does it: the strip, the log, the message that is followed, the futures. */
import '../support/allKinds.ts';
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { makeFrame } from '../../simulations/frames.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { type Lab, speeds } from './board.ts';
import { boxOf } from './looking.ts';
import { type PastWords, pastWords } from './pastWords.ts';
import type { Language } from './words.ts';

/** A queue with room for 300 that is full after some ten seconds, and a crash that is planned. */
export const overloaded: Scenario = {
  format: 'topolab',
  version: 1,
  name: 'Overloaded',
  seed: 5,
  duration: '40s',
  components: [
    { id: 'shop', kind: 'producer', at: [0, 0], params: { interval: 'exponential(10ms)' } },
    { id: 'orders', kind: 'queue', at: [280, 0], params: { capacity: 300 } },
    { id: 'worker', kind: 'consumer', at: [560, 0], params: { serviceTime: '12ms' } },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders', params: { latency: '50ms' } },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
  inputs: [{ at: '30s', do: 'crash', target: 'worker', for: '2s' }],
};

export class Past {
  readonly lab: Lab;
  readonly page: Page;
  readonly words: PastWords;

  constructor(lab: Lab, language: Language) {
    this.lab = lab;
    this.page = lab.page;
    this.words = pastWords[language];
  }

  // --- A run to look back on ----------------------------------------------------------------------

  async open(scenario: Scenario = overloaded): Promise<void> {
    await this.lab.open();
    await this.openHere(scenario);
  }

  async openHere(scenario: Scenario): Promise<void> {
    await this.lab.openFile({ name: 'run.topolab.json', text: JSON.stringify(scenario) });
    await expect(this.lab.name).toHaveValue(scenario.name ?? '');
  }

  async runToTheEnd(): Promise<void> {
    await this.lab.setSpeed(speeds.full);
    await this.stands('end');
  }

  /** At the end, or paused at this moment. */
  async stands(at: 'end' | number): Promise<void> {
    if (at === 'end') await expect(this.lab.time.getByText(this.lab.words.ended)).toBeVisible();
    else await expect.poll(() => this.lab.clock()).toBe(at);
    await this.lab.isPaused();
  }

  // --- Along the strip ----------------------------------------------------------------------------

  get strip(): Locator {
    return this.page.getByRole('slider', { name: this.words.strip });
  }

  marks(name: RegExp | string): Locator {
    const all = this.page.getByRole('group', { name: this.words.marks });
    return all.getByRole('button', { name });
  }

  /** Takes hold of the playhead where it is and drags it over shares of the strip's width. */
  async dragPlayhead(...shares: readonly number[]): Promise<void> {
    const box = await boxOf(this.strip.locator('..'));
    const y = box.y + box.height * 0.6;
    const [first = 0, ...others] = shares;
    await this.page.mouse.move(box.x + box.width * first, y);
    await this.page.mouse.down();
    for (const share of others) {
      await this.page.mouse.move(box.x + box.width * share, y, { steps: 12 });
    }
    await this.page.mouse.up();
  }

  /** A time, or an event as in `#1234`. */
  async goTo(where: string): Promise<void> {
    await this.page.keyboard.press('g');
    await this.page.getByRole('textbox', { name: this.words.where }).fill(where);
    await this.page.keyboard.press('Enter');
  }

  async goToEvent(events: number): Promise<void> {
    await this.goTo(`#${events}`);
    await expect.poll(() => this.lab.events()).toBe(events);
  }

  get back(): Locator {
    return this.lab.time.getByRole('button', { name: this.words.back });
  }

  get on(): Locator {
    return this.lab.time.getByRole('button', { name: this.words.on });
  }

  // --- Futures ------------------------------------------------------------------------------------

  runs(count: number): Locator {
    return this.page.getByRole('button', { name: this.words.runs(count), exact: true });
  }

  async goToRun(name: string, count: number): Promise<void> {
    await this.runs(count).click();
    const list = this.page.getByRole('dialog', { name: this.words.runList });
    await list.getByRole('button', { name: this.words.goToRun(name) }).click();
    await expect(list.getByRole('button', { name: this.words.goToRun(name) })).toHaveAttribute(
      'aria-current',
      'true',
    );
    await this.page.keyboard.press('Escape');
    await expect(list).toBeHidden();
  }

  // --- What happened ------------------------------------------------------------------------------

  async showTab(tab: 'log' | 'message' | 'metrics'): Promise<void> {
    await this.tab(tab).click();
  }

  tab(tab: 'log' | 'message' | 'metrics'): Locator {
    const list = this.page.getByRole('tablist', { name: this.words.tabs });
    return list.getByRole('tab', { name: new RegExp(`^${this.words[tab]}`) });
  }

  get log(): Locator {
    return this.page.getByRole('listbox', { name: this.words.lines });
  }

  lines(text?: RegExp): Locator {
    const all = this.log.getByRole('option');
    return text === undefined ? all : all.filter({ hasText: text });
  }

  /** The line of the moment shown. */
  get now(): Locator {
    return this.log.getByRole('option', { selected: true });
  }

  /** What is said over the board. */
  get caption(): Locator {
    return this.page.getByRole('status').first();
  }

  // --- One message --------------------------------------------------------------------------------

  get chip(): Locator {
    return this.page.getByRole('region', { name: this.words.followed });
  }

  /** The number of the message that is followed. */
  async followed(): Promise<number> {
    const text = await this.chip.locator('b').innerText();
    return Number(text.replace('#', ''));
  }

  get message(): Locator {
    return this.page.getByRole('region', { name: this.words.message, exact: true });
  }

  /** Its history in words; each line leads to its moment. */
  history(text: RegExp): Locator {
    const list = this.message.getByRole('list', { name: this.words.inWords });
    return list.getByRole('button').filter({ hasText: text });
  }

  // --- What leaves the page -----------------------------------------------------------------------

  /** Name and text of what an action downloads. */
  async downloaded(act: () => Promise<void>): Promise<{ name: string; text: string }> {
    const downloading = this.page.waitForEvent('download');
    await act();
    const download = await downloading;
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }
}

export interface Fresh {
  readonly hash: string;
  readonly timeMs: number;
  /** What waits in `orders`. */
  readonly ready: number;
}

/** What a run that nobody has looked at has come to after so many events. */
export function freshRun(scenario: Scenario, events: number): Fresh {
  const session = new Session(scenario);
  while (session.events < events && session.stepEvent(session.durationMs));
  const { network, hash, time: timeMs } = session;
  const head = { time: timeMs, playing: false, reachedSpeed: 0, inputs: 0, branch: 0 };
  // One of the producer's, then the queue's: the first is its stack, the second says how many.
  const { gauges } = makeFrame(network, head, 0);
  return { hash, timeMs, ready: gauges[2] ?? Number.NaN };
}
