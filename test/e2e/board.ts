/**
 * What a person does on the page, by the names that a person sees or hears. Tests read as a list of
 * actions; how the mouse goes about it stands here.
 */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf, middleOf, numberIn } from './looking.ts';
import { type Language, words } from './words.ts';

export { boxOf, framesGoBy, middleOf, numberIn } from './looking.ts';
export { type Language, speeds } from './words.ts';

/** A place on the board: shares of its width and height. */
export type Place = readonly [x: number, y: number];

export class Lab {
  readonly page: Page;
  readonly words: (typeof words)[Language];

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.words = words[language];
  }

  // --- Parts of the page ------------------------------------------------------------------------

  get board(): Locator {
    return this.page.getByRole('region', { name: this.words.board, exact: true });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: this.words.inspector });
  }

  /** The name of what is open, in the top bar. */
  get name(): Locator {
    return this.page.getByRole('textbox', { name: this.words.name });
  }

  get time(): Locator {
    return this.page.getByRole('region', { name: this.words.time, exact: true });
  }

  get actions(): Locator {
    return this.board.getByRole('toolbar', { name: this.words.actions });
  }

  /** The card of a component, by the name on it. */
  component(name: string): Locator {
    // Some kinds are called by two words.
    const kind = '(\\S+|Broker process|OS cache|Socket buffer|Network card)';
    return this.board.getByRole('group', {
      name: new RegExp(`^${kind} ${escaped(name)}(,|$)`),
    });
  }

  components(): Locator {
    return this.page.getByRole('application').locator('[aria-roledescription="node"]');
  }

  links(): Locator {
    return this.page.getByRole('application').locator('[aria-roledescription="edge"]');
  }

  link(from: string, to: string): Locator {
    return this.board.getByRole('group', { name: this.words.link(from, to) });
  }

  /** One chart of the strip, by its title. */
  chart(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  // --- Files ------------------------------------------------------------------------------------

  /** The board with the first example; a first visit to `/` begins with the curriculum. */
  async open(): Promise<void> {
    await this.page.goto('/#example=orders');
    await expect(this.time.getByRole('button', { name: this.words.pause })).toBeVisible();
  }

  async openEmpty(): Promise<void> {
    await this.open();
    await this.newBoard();
  }

  async fromMenu(menu: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole('menu').getByRole('menuitem', { name: item }).click();
  }

  async newBoard(): Promise<void> {
    await this.fromMenu(this.words.file, this.words.newBoard);
    await expect(this.components()).toHaveCount(0);
  }

  async openExample(title: string): Promise<void> {
    await this.page.getByRole('button', { name: this.words.examples, exact: true }).click();
    await this.page.getByRole('menuitemcheckbox', { name: title }).click();
  }

  /** Through the file menu and the browser's own file chooser. */
  async openFile(file: string | { name: string; text: string }): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.fromMenu(this.words.file, this.words.openFile);
    const chooser = await choosing;
    await chooser.setFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) },
    );
  }

  /** Drops a file on the page, as from a folder of the desktop. */
  async dropFile(name: string, text: string): Promise<void> {
    const data = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content], fileName, { type: 'application/json' }));
        return transfer;
      },
      [name, text] as const,
    );
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await this.board.dispatchEvent(type, { dataTransfer: data });
    }
    await data.dispose();
  }

  /** The text that saving as a file downloads. */
  async saved(): Promise<string> {
    const downloading = this.page.waitForEvent('download');
    await this.fromMenu(this.words.file, this.words.save);
    return readFile(await (await downloading).path(), 'utf8');
  }

  // --- Building ---------------------------------------------------------------------------------

  async pointAt([x, y]: Place): Promise<{ x: number; y: number }> {
    const box = await boxOf(this.board);
    return { x: box.x + box.width * x, y: box.y + box.height * y };
  }

  /** It comes to stand where it was let go. */
  async dragFromPalette(kind: string, to: Place): Promise<void> {
    const before = await this.components().count();
    const point = await this.pointAt(to);
    await this.drag(
      await middleOf(this.page.getByRole('button', { name: this.words.place(kind) })),
      point,
    );
    await expect(this.components()).toHaveCount(before + 1);
    const { x, y } = await middleOf(this.components().and(this.page.locator('.selected')));
    expect(Math.hypot(x - point.x, y - point.y)).toBeLessThan(60);
  }

  /** From the output of one card to the input of the other. */
  async connect(from: string, to: string): Promise<void> {
    await this.drag(await middleOf(this.output(from)), await middleOf(this.input(to)));
    await expect(this.link(from, to)).toBeAttached();
  }

  /** Outputs are at the right edge of a card, inputs at the left. */
  output(name: string): Locator {
    return this.component(name).locator('[data-handlepos="right"]').first();
  }

  input(name: string): Locator {
    return this.component(name).locator('[data-handlepos="left"]').first();
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  async select(name: string): Promise<void> {
    // The title, not the middle: there a count may be, and it is never covered.
    await this.component(name).click({ position: { x: 60, y: 20 } });
    await expect(this.inspector.getByRole('tablist', { name, exact: true })).toBeVisible();
  }

  async selectLink(from: string, to: string): Promise<void> {
    const { x, y } = await this.pointOnLink(from, to, 1 / 3);
    await this.page.mouse.click(x, y);
  }

  /** `share` of the way from its output to its input. */
  async pointOnLink(from: string, to: string, share: number): Promise<{ x: number; y: number }> {
    const path = this.link(from, to).locator('path').first();
    return path.evaluate((drawn: SVGPathElement, part) => {
      const point = drawn.getPointAtLength(drawn.getTotalLength() * part);
      const { x, y } = point.matrixTransform(drawn.getScreenCTM() ?? new DOMMatrix());
      return { x, y };
    }, share);
  }

  async selectNothing(): Promise<void> {
    const { x, y } = await this.pointAt([0.02, 0.25]);
    await this.page.mouse.click(x, y);
    await expect(this.inspector.getByRole('region', { name: this.words.run })).toBeVisible();
  }

  field(label: string): Locator {
    return this.inspector.getByRole('textbox', { name: label, exact: true });
  }

  /** Of the selected component or link; applies at once, during the run as well. */
  async setParameter(label: string, value: string): Promise<void> {
    if (!(await this.field(label).isVisible())) await this.showTab(this.words.settings);
    await this.field(label).fill(value);
    await this.field(label).press('Enter');
    await expect(this.field(label)).toHaveValue(value);
    await expect(this.field(label)).toHaveAttribute('aria-invalid', 'false');
  }

  async choose(label: string, option: string): Promise<void> {
    await this.showTab(this.words.settings);
    const group = this.inspector.getByRole('radiogroup', { name: label, exact: true });
    await group.getByRole('radio', { name: option, exact: true }).click();
    await expect(group.getByRole('radio', { name: option, exact: true })).toBeChecked();
  }

  async showTab(name: string): Promise<void> {
    await this.inspector.getByRole('tab', { name, exact: true }).click();
  }

  get undo(): Locator {
    return this.page.getByRole('button', { name: this.words.undo, exact: true });
  }

  get redo(): Locator {
    return this.page.getByRole('button', { name: this.words.redo, exact: true });
  }

  // --- Time -------------------------------------------------------------------------------------

  async play(): Promise<void> {
    await this.time.getByRole('button', { name: this.words.play, exact: true }).click();
    await this.isPlaying();
  }

  async pause(): Promise<void> {
    await this.time.getByRole('button', { name: this.words.pause, exact: true }).click();
    await this.isPaused();
  }

  async isPlaying(): Promise<void> {
    await expect(this.time.getByRole('button', { name: this.words.pause })).toBeVisible();
  }

  async isPaused(): Promise<void> {
    await expect(this.time.getByRole('button', { name: this.words.play })).toBeVisible();
  }

  /** A step of the slider; see `speeds`. */
  async setSpeed(step: number): Promise<void> {
    await this.time.getByRole('slider', { name: this.words.speed }).fill(String(step));
  }

  /** Simulated ms. */
  /** Simulated ms: `00:12.345`, or `0.085 932 ms` where the run is watched very slowly. */
  async clock(): Promise<number> {
    const text = await this.page.getByRole('timer').innerText();
    const [, ms] = /^([\d\s.]+)\s(?:ms|毫秒)$/.exec(text) ?? [];
    if (ms !== undefined) return Number(ms.replaceAll(/\s/g, ''));
    return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000;
  }

  async clockReaches(ms: number): Promise<void> {
    await expect.poll(() => this.clock()).toBeGreaterThanOrEqual(ms);
  }

  /** Lets so much simulated time go by. */
  async letGoBy(ms: number): Promise<void> {
    await this.clockReaches((await this.clock()) + ms);
  }

  async runsToItsEnd(): Promise<void> {
    await expect(this.time.getByRole('button', { name: this.words.ended })).toBeVisible({
      timeout: 20_000,
    });
  }

  // --- Readings ---------------------------------------------------------------------------------

  /** The number beside the title of a chart, in its unit. */
  async reading(title: string): Promise<number> {
    const text = await this.chart(title).locator('b').first().innerText();
    return numberIn(text);
  }

  /** How often it has happened, of the selected component or link. */
  async total(metric: string): Promise<number> {
    await this.showTab(this.words.now);
    const line = this.inspector
      .locator('dl > div')
      .filter({ has: this.page.getByText(metric, { exact: true }) });
    const [, total = ''] = this.words.total.exec(await line.innerText()) ?? [];
    return total === '' ? 0 : numberIn(total);
  }

  /** How many have been processed; nothing may be selected. */
  async events(): Promise<number> {
    const run = this.inspector.getByRole('region', { name: this.words.run });
    return numberIn(await run.getByRole('definition').nth(1).innerText());
  }

  /** Of the run as a whole; nothing may be selected. */
  async hash(): Promise<string> {
    const run = this.inspector.getByRole('region', { name: this.words.run });
    return run.getByRole('code').innerText();
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
