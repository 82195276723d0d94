/** Going back on the strip: to a loss, step by step, doing something else there, and both futures kept. */
import type { Locator, Page } from '@playwright/test';
import { type Lab, speeds } from './board.ts';
import { expect, test } from './fixtures.ts';

/** A queue that is full after some ten seconds, and a crash that is planned for later. */
const full = {
  name: 'full.topolab.json',
  text: JSON.stringify({
    format: 'topolab',
    version: 1,
    name: 'Full',
    seed: 5,
    duration: '40s',
    components: [
      { id: 'shop', kind: 'producer', at: [0, 0], params: { interval: 'exponential(10ms)' } },
      // What a crashed worker had is delivered again: all that is ever lost is what found the queue full.
      {
        id: 'orders',
        kind: 'queue',
        at: [280, 0],
        params: { capacity: 300, ack: 'manual', prefetch: 1 },
      },
      { id: 'worker', kind: 'consumer', at: [560, 0], params: { serviceTime: '12ms' } },
    ],
    links: [
      { id: 'publish', from: 'shop', to: 'orders', params: { latency: '50ms' } },
      { id: 'deliver', from: 'orders', to: 'worker' },
    ],
    inputs: [{ at: '30s', do: 'crash', target: 'worker', for: '2s' }],
  }),
};

const words = {
  en: {
    strip: 'Moment of the run',
    marks: 'Marks on the strip',
    lost: /lost/,
    crash: /^worker crash/,
    back: 'Back by one thing that happened',
    runs: '2 runs',
    goTo: 'Go to Run 1',
    where: 'Time or event',
    capacity: 'Capacity',
    full: /is full/,
  },
  zh: {
    strip: '运行的时刻',
    marks: '时间条上的标记',
    lost: /丢失/,
    crash: /worker 崩溃/,
    back: '退回一件事',
    runs: '2 次运行',
    goTo: '前往 运行 1',
    where: '时间或事件',
    capacity: '容量',
    full: /已满/,
  },
} as const;

type Words = (typeof words)[keyof typeof words];

const strip = (page: Page, { strip: name }: Words): Locator => page.getByRole('slider', { name });
const marks = (page: Page, { marks: name }: Words): Locator => page.getByRole('group', { name });

async function runToTheEnd(lab: Lab): Promise<void> {
  await lab.open();
  await lab.openFile(full);
  await expect(lab.name).toHaveValue('Full');
  await lab.setSpeed(speeds.full);
  await expect(lab.time.getByText(lab.words.ended)).toBeVisible();
}

/** Waits until the board shows something noted that reads like this. */
async function reads(page: Page, text: RegExp): Promise<void> {
  await expect(page.getByRole('status').first()).toContainText(text);
}

for (const language of ['en', 'zh'] as const) {
  const its = words[language];
  test.describe(language, () => {
    test.use({ language });

    test('a loss is prevented in another future, and happens in the first', async ({
      lab,
      page,
    }) => {
      await runToTheEnd(lab);
      const end = await lab.events();
      await test.step('to the first loss, by its mark', async () => {
        await marks(page, its).getByRole('button', { name: its.lost }).first().click();
        // The end of the run reads much the same.
        await expect.poll(() => lab.events()).toBeLessThan(end);
        await reads(page, its.full);
      });
      const events = await lab.events();
      const hash = await lab.hash();

      await test.step('five notes back, read out', async () => {
        const before = new Set<string>();
        for (let i = 0; i < 5; i++) {
          const now = await lab.events();
          await lab.time.getByRole('button', { name: its.back }).click();
          await expect.poll(() => lab.events()).toBeLessThan(now);
          before.add(await page.getByRole('status').first().innerText());
        }
        expect(before.size).toBeGreaterThan(2);
      });

      await test.step('another capacity there: past that moment nothing is lost', async () => {
        await lab.select('orders');
        await lab.setParameter(its.capacity, '5000');
        await expect(page.getByRole('button', { name: its.runs })).toBeVisible();
        await lab.selectNothing();
        // At full speed it is there before anybody could see it play.
        await lab.time.getByRole('button', { name: lab.words.play, exact: true }).click();
        await expect(lab.time.getByText(lab.words.ended)).toBeVisible();
        await expect(marks(page, its).getByRole('button', { name: its.lost })).toHaveCount(0);
      });

      await test.step('in the first run it is lost as before', async () => {
        await page.getByRole('button', { name: its.runs }).click();
        await page.getByRole('dialog').getByRole('button', { name: its.goTo }).click();
        await page.keyboard.press('Escape');
        await expect(
          marks(page, its).getByRole('button', { name: its.lost }).first(),
        ).toBeAttached();
        await page.keyboard.press('g');
        await page.getByRole('textbox', { name: its.where }).fill(`#${events}`);
        await page.keyboard.press('Enter');
        await expect.poll(() => lab.events()).toBe(events);
        expect(await lab.hash()).toBe(hash);
        await reads(page, its.full);
      });
    });

    test('by keyboard: along the strip, from mark to mark, step by step', async ({ lab, page }) => {
      await runToTheEnd(lab);
      await page.keyboard.press('g');
      await page.getByRole('textbox', { name: its.where }).fill('20s');
      await page.keyboard.press('Enter');
      await expect.poll(() => lab.clock()).toBe(20_000);
      const head = strip(page, its);
      await head.focus();
      await page.keyboard.press('Home');
      await expect.poll(() => lab.clock()).toBe(0);
      await page.keyboard.press('End');
      await expect.poll(() => lab.clock()).toBe(40_000);
      await page.keyboard.press('ArrowLeft');
      await expect(head).toHaveAttribute('aria-valuetext', /^00:39/);
      await page.keyboard.press('Tab');
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await expect(marks(page, its).getByRole('button', { name: its.lost }).first()).toBeFocused();
      await page.keyboard.press('Enter');
      await reads(page, its.full);
      const loss = await lab.clock();
      await page.keyboard.press(']');
      await expect.poll(() => lab.clock()).toBeGreaterThan(loss);
      await page.keyboard.press('[');
      await expect.poll(() => lab.clock()).toBe(loss);
      const events = await lab.events();
      await page.keyboard.press('Shift+Comma');
      await expect.poll(() => lab.events()).toBe(events - 1);
      await page.keyboard.press('Shift+Period');
      await expect.poll(() => lab.events()).toBe(events);
    });
  });
}

test('the playhead is dragged, and so is what was done', async ({ lab, page }) => {
  const its = words.en;
  await runToTheEnd(lab);
  const box = await strip(page, its).boundingBox();
  if (!box) throw new Error('no strip');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.75, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 10 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await lab.clock()) - 20_000)).toBeLessThan(200);

  const crash = marks(page, its).getByRole('button', { name: its.crash });
  await expect(crash).toHaveAccessibleName(/at 00:30\.000/);
  const from = await crash.boundingBox();
  if (!from) throw new Error('no mark');
  await page.mouse.move(from.x + 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 12 - box.width / 4, from.y + 12, { steps: 10 });
  await page.mouse.up();
  await expect(crash).toHaveAccessibleName(/at 00:(19|20)\./);
  await expect(page.getByRole('button', { name: its.runs })).toBeVisible();

  await test.step('edited in words', async () => {
    await crash.click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Time' }).fill('10s');
    await page.getByRole('dialog').getByRole('textbox', { name: 'For' }).fill('1s');
    await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    await expect(crash).toHaveAccessibleName('worker crash, for 1 s at 00:10.000');
  });
  await test.step('taken out by keyboard', async () => {
    await crash.focus();
    await page.keyboard.press('Delete');
    await expect(crash).toHaveCount(0);
    await expect(page.getByRole('button', { name: '4 runs' })).toBeVisible();
  });
});
