/** A link to a moment: somebody else, with another language, sees the same picture. */
import type { Browser, Page } from '@playwright/test';
import { Lab, type Language } from './board.ts';
import { expect, test } from './fixtures.ts';
import { inkOf, isWithinAPixel } from './ink.ts';
import { overloaded, Past } from './past.ts';

/** The link to what is shown, from the dialog. */
async function linkOf({ page, words }: Past): Promise<string> {
  await page.getByRole('button', { name: words.share, exact: true }).click();
  const link = page.getByRole('dialog').getByRole('textbox', { name: words.link });
  await expect(link).toHaveValue(/#t2\./);
  const address = await link.inputValue();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  return address;
}

/** Somebody who has never been here, with a window of the same size. */
async function visitor(browser: Browser, page: Page, language: Language): Promise<Past> {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    viewport: page.viewportSize(),
    baseURL: new URL(page.url()).origin,
  });
  return new Past(new Lab(await context.newPage(), language), language);
}

test('the same moment, hash, selection and marks in a fresh profile', async ({
  browser,
  lab,
  past,
  page,
}) => {
  await past.open();
  await past.runToTheEnd();
  await past.goTo('12s');
  await past.stands(12_000);
  await lab.select('orders');
  await lab.setParameter(past.words.capacity, '400');
  await expect(past.runs(2)).toBeVisible();
  await lab.selectNothing();
  // On to what happens next, and after the message that it is about.
  await past.showTab('log');
  for (let i = 0; i < 3; i++) {
    const before = await lab.events();
    await past.on.click();
    await expect.poll(() => lab.events()).toBeGreaterThan(before);
  }
  await past.now.click();
  const followed = await past.followed();
  await past.showTab('metrics');
  const [hash, events, clock] = [await lab.hash(), await lab.events(), await lab.clock()];
  await lab.select('orders');
  const link = await linkOf(past);
  const ink = await inkOf(page);
  expect(ink.places.length).toBeGreaterThan(100);

  for (const language of ['en', 'zh'] as const) {
    await test.step(language, async () => {
      const other = await visitor(browser, page, language);
      await other.page.goto(link);
      await other.stands(clock);
      await expect(
        other.lab.inspector.getByRole('tablist', { name: 'orders', exact: true }),
      ).toBeVisible();
      expect(await other.followed()).toBe(followed);
      expect(isWithinAPixel(await inkOf(other.page), ink)).toBe(true);
      await other.lab.showTab(other.lab.words.settings);
      await expect(other.lab.field(other.words.capacity)).toHaveValue('400');
      await expect(other.runs(2)).toBeVisible();
      await other.lab.selectNothing();
      expect(await other.lab.events()).toBe(events);
      expect(await other.lab.hash()).toBe(hash);
      // The address is tidy again, and a reload does not open the link anew.
      expect(new URL(other.page.url()).hash).toBe('');
      await other.page.context().close();
    });
  }
});

const remedies = {
  en: { title: 'This link cannot be opened', cut: /cut short/i, damaged: /damaged|changed/i },
  zh: { title: '无法打开这个链接', cut: /截断|不完整/, damaged: /损坏|改动/ },
} as const;

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('a damaged link is answered in words, and the board goes on', async ({
      lab,
      past,
      page,
    }) => {
      const { title, cut, damaged } = remedies[language];
      await past.open({ ...overloaded, duration: '10m', name: 'Mine' });
      await lab.pause();
      const link = await linkOf(past);
      await lab.play();
      const { hash: fragment } = new URL(link);
      const dialog = page.getByRole('dialog', { name: title });
      for (const [bad, reason] of [
        [fragment.slice(0, -40), cut],
        [`${fragment.slice(0, 60)}AAAA${fragment.slice(64)}`, damaged],
        ['#t99.AAAA', /99/],
      ] as const) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, bad);
        await expect(dialog).toContainText(reason);
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
      }
      await expect(lab.name).toHaveValue('Mine');
      await expect(lab.components()).toHaveCount(3);
      await lab.letGoBy(200);

      // The same when it is what the page is opened with: the board of this tab is still there.
      await page.goto('about:blank');
      await page.goto(`/${fragment.slice(0, -40)}`);
      await expect(dialog).toContainText(cut);
      await page.keyboard.press('Escape');
      await expect(lab.name).toHaveValue('Mine');
      await lab.letGoBy(200);
    });
  });
}
