/**
 * What is heard: everything that live regions say and what the focus comes to, in order, while
 * somebody who sees nothing builds a board, runs it and overloads it; and walks about on it.
 */
import type { Page } from '@playwright/test';
import type { Lab } from './board.ts';
import { expect, test } from './fixtures.ts';
import { tabTo } from './looking.ts';

declare global {
  var heard: string[];
}

/** Keeps what a screen reader would say: changed live regions, and the name of what gets the focus. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    globalThis.heard = heard;
    const said = new Map<Element, string>();
    const regions =
      '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]';
    const hear = (text: string) => {
      if (text.trim() !== '' && heard.at(-1) !== text.trim()) heard.push(text.trim());
    };
    const look = () => {
      for (const region of document.querySelectorAll<HTMLElement>(regions)) {
        if (region.getAttribute('aria-live') === 'off') continue;
        const before = said.get(region) ?? '';
        // A log says what is added; any other region all of itself.
        const isLog = region.getAttribute('role') === 'log';
        const text = (isLog ? region.lastElementChild?.textContent : region.textContent) ?? '';
        if (text === before) continue;
        said.set(region, text);
        hear(text);
      }
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element)
        hear(`[${target.getAttribute('aria-label') ?? target.textContent}]`);
    });
    look();
  });
}

const transcript = (page: Page) => page.evaluate(() => globalThis.heard);

/** That these were heard, in this order, whatever else was in between. */
async function hasHeard(page: Page, wanted: readonly RegExp[]): Promise<void> {
  const lines = await transcript(page);
  let from = 0;
  for (const one of wanted) {
    const at = lines.findIndex((line, index) => index >= from && one.test(line));
    expect(at, `${one} after line ${from} of:\n${lines.join('\n')}`).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

const said = {
  en: {
    on: /Narration on/,
    queue: /\[Queue queue-1/,
    connected: /producer-1 is connected to queue-1/,
    paused: /Paused at 00:/,
    running: /Running from 00:/,
    saturated: /consumer-1 is saturated; before it: queue-1 Ready \d/,
    crashed: /consumer-1 crashed/i,
    board: /3 components and 2 links. producer-1 leads to queue-1. queue-1 leads to consumer-1./,
    slots: 'Service time',
    interval: 'Interval',
  },
  zh: {
    on: /解说已开启/,
    queue: /\[队列 queue-1/,
    connected: /producer-1 已连到 queue-1/,
    paused: /在 00:.* 暂停/,
    running: /从 00:.* 开始运行/,
    saturated: /consumer-1 已饱和，它前面的情况：queue-1 /,
    crashed: /consumer-1.*崩溃/,
    board: /3 个组件、2 条链路。producer-1 通向 queue-1。queue-1 通向 consumer-1。/,
    slots: '处理时间',
    interval: '间隔',
  },
} as const;

async function build(lab: Lab, kinds: readonly string[]): Promise<void> {
  const { page } = lab;
  const { keyboard } = page;
  for (const kind of kinds) {
    const before = await lab.components().count();
    await tabTo(page, page.getByRole('button', { name: lab.words.place(kind), exact: true }));
    await keyboard.press('Enter');
    await expect(page.locator('.carry-ghost')).toBeVisible();
    await keyboard.press('Enter');
    await expect(lab.components()).toHaveCount(before + 1);
  }
  for (const [from, to] of [
    ['producer-1', 'queue-1'],
    ['queue-1', 'consumer-1'],
  ] as const) {
    await tabTo(page, lab.component(from));
    await keyboard.press('Enter');
    await keyboard.press('c');
    const question = lab.board.locator('.board-ask b');
    await expect(question).toBeVisible();
    for (let i = 0; i < 4 && !(await question.innerText()).includes(`${to}`); i++) {
      await keyboard.press('ArrowRight');
    }
    await keyboard.press('Enter');
    await expect(lab.link(from, to)).toBeAttached();
  }
}

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });
    const names =
      language === 'en' ? ['Producer', 'Queue', 'Consumer'] : ['生产者', '队列', '消费者'];
    const words = said[language];

    test('built, run and overloaded by ear', async ({ lab, page }, info) => {
      test.slow();
      await lab.openEmpty();
      await listen(page);
      await page.keyboard.press('v');
      await build(lab, names);

      await page.keyboard.press('Escape');
      await tabTo(page, lab.component('queue-1'));
      await page.keyboard.press('d');
      await expect.poll(async () => (await transcript(page)).at(-1)).toMatch(words.board);

      await lab.pause();
      await lab.play();
      await lab.select('consumer-1');
      await lab.setParameter(words.slots, '2s');
      await expect
        .poll(async () => (await transcript(page)).some((line) => words.saturated.test(line)), {
          timeout: 40_000,
        })
        .toBe(true);
      await lab.actions.getByRole('button').first().click();
      await expect
        .poll(async () => (await transcript(page)).some((line) => words.crashed.test(line)))
        .toBe(true);
      await lab.pause();
      const { on, connected, queue, board, paused, running, saturated, crashed } = words;
      await hasHeard(page, [on, connected, queue, board, paused, running, crashed, paused]);
      await hasHeard(page, [on, connected, saturated, crashed]);
      await info.attach('transcript', { body: (await transcript(page)).join('\n') });
    });
  });
}

test('the board is walked along its links', async ({ lab, page }) => {
  await lab.open();
  await lab.pause();
  await listen(page);
  const { keyboard } = page;
  await tabTo(page, lab.component('shop'));
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label')?.split(',')[0]);
  const walks: readonly (readonly [key: string, to: string])[] = [
    ['ArrowRight', 'Link from shop to orders'],
    ['ArrowRight', 'Queue orders'],
    ['ArrowRight', 'Link from orders to worker a'],
    ['ArrowDown', 'Link from orders to worker b'],
    ['ArrowRight', 'Consumer worker b'],
    ['ArrowUp', 'Consumer worker a'],
    ['ArrowLeft', 'Link from orders to worker a'],
    ['ArrowLeft', 'Queue orders'],
  ];
  for (const [key, to] of walks) {
    await keyboard.press(key);
    await expect.poll(focused).toBe(to);
  }
  await tabTo(page, lab.component('worker c'));
  await keyboard.press('ArrowRight');
  await expect
    .poll(async () => (await transcript(page)).at(-1))
    .toBe('Nothing goes out of worker c');
  // Selected, the arrows move it; what is walked never moves.
  await keyboard.press('Enter');
  const before = await lab.component('worker c').boundingBox();
  await keyboard.press('ArrowDown');
  await expect
    .poll(async () => (await lab.component('worker c').boundingBox())?.y)
    .not.toBe(before?.y);
  await keyboard.press('Escape');

  await expect(lab.component('orders')).toMatchAriaSnapshot(
    `- group /Queue orders, Ready .*, Unacknowledged/`,
  );
});

test('nothing is told while the narration is off', async ({ lab, page }) => {
  await lab.open();
  await listen(page);
  await lab.letGoBy(3000);
  expect((await transcript(page)).filter((line) => /finished|took/.test(line))).toEqual([]);
});
