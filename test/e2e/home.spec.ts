/** The first page: what a first visit sees, and how one gets from there to a board and back. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { tabTo } from './looking.ts';

const titles = {
  en: { heading: 'See what distributed systems really do', board: 'Open this board' },
  zh: { heading: '看清分布式系统究竟在做什么', board: '打开这个画板' },
} as const;

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });
    test('a first visit opens the curriculum, headed by a running board', async ({ lab, page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[language].heading);
      // It runs: the number on a card goes on.
      const sent = page.locator('.board .card').first().locator('.face-value').first();
      const before = await sent.innerText();
      await expect(sent).not.toHaveText(before);
      const chapters = page.getByRole('heading', { level: 3, name: /^\d+ / });
      await expect(chapters).toHaveCount(14);
      const notBuilt = page.getByText(language === 'en' ? 'Not built yet' : '尚未做好', {
        exact: true,
      });
      await expect(notBuilt).toHaveCount(12);
      await page.getByRole('button', { name: titles[language].board, exact: true }).click();
      await lab.isPlaying();
      await expect(lab.components()).toHaveCount(6);
    });
  });
}

test('a later visit opens the last board', async ({ lab, page, context }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Start with an empty board' }).click();
  await lab.dragFromPalette('Queue', [0.5, 0.5]);
  await expect(lab.component('queue-1')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('topolab.board')))
    .not.toBeNull();
  await page.waitForTimeout(800);
  await page.close();
  const later = await context.newPage();
  await later.goto('/');
  await expect(later.locator('[data-id="queue-1"]')).toBeVisible();
});

test('from the curriculum to an example and back, by the browser’s own buttons', async ({
  lab,
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'A retry storm' }).click();
  await expect(lab.name).toHaveValue('A retry storm');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.en.heading);
  await page.goForward();
  await expect(lab.name).toHaveValue('A retry storm');
  await page.getByRole('link', { name: 'Topolab: curriculum and examples' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The board at the head is the one that was left.
  await expect(
    page.getByRole('button', { name: /Open the running board: A retry storm/ }),
  ).toBeVisible();
});

test('an example is opened by keyboard alone', async ({ lab, page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Behind a warm cache' })).toBeAttached();
  await tabTo(page, page.getByRole('link', { name: 'A spike, absorbed' }));
  await page.keyboard.press('Enter');
  await expect(lab.name).toHaveValue('A spike, absorbed');
});

/** Whether a picture's pixels are others after a while. */
async function moves(page: import('@playwright/test').Page, index: number): Promise<boolean> {
  const look = () =>
    page
      .locator('main li canvas')
      .nth(index)
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await look();
  await page.waitForTimeout(600);
  return (await look()) !== before;
}

test('pictures run while they are in sight', async ({ page }) => {
  await page.goto('/');
  const first = page.locator('main li canvas').first();
  await first.scrollIntoViewIfNeeded();
  await expect.poll(() => moves(page, 0)).toBe(true);
  await page.mouse.move(400, 500);
  await page.mouse.wheel(0, 6000);
  await expect(first).not.toBeInViewport();
  await page.waitForTimeout(300);
  expect(await moves(page, 0)).toBe(false);
});

test.describe('where motion is unwelcome', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('pictures show one moment and stand still', async ({ page }) => {
    await page.goto('/');
    const first = page.locator('main li canvas').first();
    await first.scrollIntoViewIfNeeded();
    await page.waitForTimeout(2500);
    expect(await moves(page, 0)).toBe(false);
  });
});

for (const [language, colorScheme, width, height] of [
  ['en', 'light', 1440, 900],
  ['zh', 'dark', 1440, 900],
  ['en', 'dark', 390, 844],
  ['zh', 'light', 360, 740],
] as const) {
  test.describe(`${language}, ${colorScheme}, ${width} wide`, () => {
    test.use({ language, colorScheme, viewport: { width, height } });
    test('fits, without a violation of accessibility', async ({ page }) => {
      await page.goto('/');
      await expect(page.locator('main li canvas').first()).toBeAttached();
      await page.waitForTimeout(1500);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      ).toEqual([]);
      const wide = await page.evaluate(
        () => document.querySelector('main')?.parentElement?.scrollWidth ?? 0,
      );
      expect(wide).toBeLessThanOrEqual(width);
    });
  });
}
