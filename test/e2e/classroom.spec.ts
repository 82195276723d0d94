/** The classroom view: stepping through numbered links by keyboard, as a teacher at a projector does. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const embedded = '/#lesson=zero-copy&classroom&embed';
const copying = 'read + write';
const zeroCopy = 'sendfile';

/** Number, part of the sentence, machine, and what it has counted: copies, switches, calls. */
const deck = [
  ['2.1', 'DMA brings 64 KiB from the disk', copying, '0 of 2, 1 of 2, 1 of 4, 1 of 2'],
  ['2.2', 'The CPU copies the 64 KiB from the OS cache', copying, '1 of 2, 1 of 2, 1 of 4, 1 of 2'],
  ['2.3', 'into the socket buffer', copying, '2 of 2, 1 of 2, 3 of 4, 2 of 2'],
  ['2.4', 'DMA fetches the 64 KiB', copying, '2 of 2, 2 of 2, 4 of 4, 2 of 2'],
  ['2.5', 'sends the 64 KiB to the consumer', copying, '2 of 2, 2 of 2, 4 of 4, 2 of 2'],
  ['3.1', 'DMA brings 64 KiB from the disk', zeroCopy, '0 of 0, 1 of 2, 1 of 2, 1 of 1'],
  ['3.2', 'sendfile(): DMA', zeroCopy, '0 of 0, 2 of 2, 2 of 2, 1 of 1'],
  ['3.3', 'sends the 64 KiB to the consumer', zeroCopy, '0 of 0, 2 of 2, 2 of 2, 1 of 1'],
] as const;

const words = {
  en: { counts: 'Counts of this request', steps: 'Steps', board: 'Classroom view' },
  zh: { counts: '这个请求的计数', steps: '步骤', board: '课堂视图' },
} as const;

class Class {
  private readonly page: Page;
  private readonly words: (typeof words)['en' | 'zh'];

  constructor(page: Page, language: 'en' | 'zh' = 'en') {
    this.page = page;
    this.words = words[language];
  }

  get caption() {
    return this.page.locator('[role="status"][aria-atomic]');
  }

  get chip() {
    return this.page
      .getByRole('navigation', { name: this.words.steps })
      .locator('[aria-current="step"]');
  }

  row(machine: string) {
    return this.page
      .getByRole('table', { name: this.words.counts })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: machine, exact: true }) });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.getByRole('main', { name: this.words.board })).toBeVisible();
    await expect(this.page.getByRole('table', { name: this.words.counts })).toBeVisible();
  }

  async says(number: string, sentence: string): Promise<void> {
    await expect(this.caption).toContainText(number);
    await expect(this.caption).toContainText(sentence);
    await expect(this.chip).toHaveText(number);
  }

  /** The counts without the time, as they come to stand. */
  async counts(machine: string, counts: string): Promise<void> {
    await expect
      .poll(async () => {
        const cells = await this.row(machine).getByRole('cell').allInnerTexts();
        return cells.slice(0, 4).join(', ');
      })
      .toBe(counts);
  }

  toggle(name: RegExp) {
    return this.page.getByRole('button', { name }).click();
  }
}

test('both paths, step by step and back, by keyboard', async ({ page }) => {
  const room = new Class(page);
  await room.open(embedded);
  await page.keyboard.press('2');
  for (const [index, [number, sentence, machine, counts]] of deck.entries()) {
    await test.step(number, async () => {
      if (index > 0) await page.keyboard.press('Space');
      await room.says(number, sentence);
      await room.counts(machine, counts);
    });
  }
  await page.keyboard.press('2');
  await page.keyboard.press('3');
  await room.says('2.3', 'into the socket buffer');
  await room.counts(copying, deck[2][3]);
  await page.keyboard.press('ArrowLeft');
  await room.says('2.2', 'into Kafka’s buffer');
  await room.counts(copying, deck[1][3]);
  await page.keyboard.press('ArrowRight');
  await room.says('2.3', 'into the socket buffer');
  await page.keyboard.press('Home');
  await expect(room.caption).toContainText('on one clock');
  await expect(room.chip).toHaveCount(0);
  // Within another page there is nothing to leave to.
  await page.keyboard.press('Escape');
  await expect(room.caption).toBeVisible();
});

test('TLS takes 3.2 away and says why; without gather DMA the CPU copies', async ({ page }) => {
  const room = new Class(page);
  await room.open(embedded);
  await page.keyboard.type('3.2', { delay: 60 });
  await room.says('3.2', 'sendfile(): DMA');
  await room.toggle(/^TLS/);
  await room.says('2.2', 'The CPU copies the 64 KiB from the OS cache into Kafka’s buffer.');
  await expect(room.caption).toContainText(
    '3.2 does not occur: TLS encrypts in Kafka’s own memory',
  );
  await expect(page.getByRole('button', { name: '3.2 does not occur, sendfile' })).toBeVisible();
  await room.counts(zeroCopy, '1 of 2, 1 of 2, 1 of 4, 1 of 2');
  // The key means the next step again, though a button was clicked.
  await page.keyboard.press('Space');
  await room.says('2.3', 'into the socket buffer');
  await expect(room.caption).toContainText('encrypted');
  // Without it the path differs from there on where the copying began.
  await room.toggle(/^TLS/);
  await room.says('3.2', 'sendfile(): DMA');
  await room.toggle(/^Gather/);
  await room.says('3.2', 'sendfile(): the CPU copies the 64 KiB into the socket buffer');
  await room.counts(zeroCopy, '1 of 1, 1 of 2, 1 of 2, 1 of 1');
});

test('a warm cache leaves the disk out', async ({ page }) => {
  const room = new Class(page);
  await room.open(embedded);
  await page.keyboard.press('2');
  await room.says('2.1', 'from the disk');
  await room.toggle(/^Cache/);
  await room.says('2.2', 'from the OS cache');
  await expect(room.caption).toContainText('2.1 is left out: the OS cache has the bytes.');
  await expect(room.caption).toContainText('First of three copies.');
});

test('at speed, with throughput and processor side by side, and back', async ({ page }) => {
  const room = new Class(page);
  await room.open(embedded);
  await page.keyboard.press('2');
  await room.says('2.1', 'from the disk');
  await page.keyboard.press('p');
  const paces = page.getByRole('table', { name: 'Machines at speed' });
  for (const machine of [copying, zeroCopy])
    await expect(paces.getByRole('row').filter({ hasText: machine })).toContainText('MB/s');
  await expect(room.caption).toContainText('CPU per MiB');
  await page.keyboard.press('Enter');
  await room.says('2.1', 'from the disk');
  await room.counts(copying, deck[0][3]);
});

test('in and out from the lab: the board is as it was', async ({ lab, page }) => {
  await page.goto('/#lesson=zero-copy');
  await page.getByRole('button', { name: 'Show in the classroom view' }).first().click();
  const room = new Class(page);
  await expect(page.getByRole('main', { name: words.en.board })).toBeVisible();
  await page.keyboard.press('2');
  await room.says('2.1', 'from the disk');
  await room.toggle(/^TLS/);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('In the classroom view');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(lab.time).toBeVisible();
  await expect(lab.component('Kafka').first()).toBeVisible();
  // What the class has tried is not kept.
  await page.keyboard.press('Alt+c');
  await expect(page.getByRole('button', { name: /^TLS off/ })).toBeVisible();
  await page.getByRole('button', { name: 'Leave the classroom view' }).click();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('How it opens').click();
  await dialog.getByText('In the classroom view, step by step').click();
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/&classroom/);
});

test('a board without numbers can be shown and played', async ({ page }) => {
  await page.goto('/#example=orders&classroom&embed');
  const caption = new Class(page).caption;
  await expect(caption).toContainText('Nothing on this board has a step number.');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(caption).not.toContainText('Nothing on this board');
  await page.keyboard.press('7');
  await expect(caption).toBeVisible();
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });
  test('each step has its sentence', async ({ page }) => {
    const room = new Class(page, 'zh');
    await room.open(embedded);
    await page.keyboard.type('3.2', { delay: 60 });
    await room.says('3.2', 'DMA 直接从页缓存把 64 KiB 取到网卡');
    await room.counts(zeroCopy, '0 / 0, 2 / 2, 2 / 2, 1 / 1');
    await room.toggle(/^TLS/);
    await room.says('2.2', '没有 3.2：TLS 要在 Kafka 自己的内存里加密');
  });
});

for (const theme of ['light', 'dark'] as const) {
  for (const size of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    test(`no violation that a machine can find: ${theme}, ${size.width}`, async ({ page }) => {
      await page.setViewportSize(size);
      const room = new Class(page);
      await room.open(`${embedded}&theme=${theme}`);
      await page.keyboard.press('2');
      await room.says('2.1', 'from the disk');
      await room.counts(copying, deck[0][3]);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    });
  }
}
