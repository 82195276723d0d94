/** Every view there is, in both themes and both languages: no violation of WCAG 2.2 AA that a machine can find. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Lab } from './board.ts';
import { expect, test } from './fixtures.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, failureSummary }) => {
      return `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? failureSummary})`;
    }),
  );
}

const said = {
  en: { boards: 'My boards…', export: 'Export…', share: 'Share' },
  zh: { boards: '我的画板…', export: '导出…', share: '分享' },
} as const;

type Language = keyof typeof said;

const dialog = (lab: Lab) => expect(lab.page.getByRole('dialog').first()).toBeVisible();
const menu = (lab: Lab) => expect(lab.page.getByRole('menu').first()).toBeVisible();

/** Each reached from a running board, and left by Escape. */
const views: Record<string, (lab: Lab, language: Language) => Promise<void>> = {
  'the keyboard map': async (lab) => {
    await lab.page.keyboard.press('?');
    await dialog(lab);
  },
  'the menu of a component': async (lab) => {
    await lab.component('orders').click({ button: 'right', position: { x: 60, y: 20 } });
    await menu(lab);
  },
  'the menu of the board': async (lab) => {
    const { x, y } = await lab.pointAt([0.03, 0.2]);
    await lab.page.mouse.click(x, y, { button: 'right' });
    await menu(lab);
  },
  'looking for a component': async (lab) => {
    await lab.page.keyboard.press('Control+f');
    await expect(
      lab.page.getByRole('combobox').or(lab.page.getByRole('searchbox')).first(),
    ).toBeVisible();
    await lab.page.keyboard.type('o');
  },
  'people’s own boards': async (lab, language) => {
    await lab.fromMenu(lab.words.file, said[language].boards);
    await dialog(lab);
  },
  exporting: async (lab, language) => {
    await lab.fromMenu(lab.words.file, said[language].export);
    await dialog(lab);
  },
  sharing: async (lab, language) => {
    await lab.page.getByRole('button', { name: said[language].share, exact: true }).click();
    await dialog(lab);
  },
  'something in the hand': async (lab) => {
    await lab.selectNothing();
    await lab.page.keyboard.press('n');
    await expect(lab.page.locator('.board-ask')).toBeVisible();
  },
  'several selected': async (lab) => {
    await lab.selectNothing();
    await lab.page.keyboard.press('Control+a');
    await expect(lab.inspector).toBeVisible();
  },
};

for (const language of ['en', 'zh'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme });

      test('what opens over the board', async ({ lab, page }) => {
        test.slow();
        await lab.open();
        await lab.pause();
        for (const [name, reach] of Object.entries(views)) {
          await reach(lab, language);
          expect.soft(await violations(page), name).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toHaveCount(0);
          await page.keyboard.press('Escape');
        }
      });

      test('the curriculum, and a lesson', async ({ page }) => {
        test.slow();
        await page.goto('/#home');
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect.soft(await violations(page), 'the curriculum').toEqual([]);
        await page.goto('/#lesson=queue-backpressure');
        await expect(page.getByRole('complementary').first()).toBeVisible();
        await page.waitForTimeout(1500);
        expect.soft(await violations(page), 'a lesson').toEqual([]);
      });

      test('the projector view, and narrated', async ({ lab, page }) => {
        await lab.open();
        await page.keyboard.press('p');
        await page.keyboard.press('v');
        await expect(page.locator('html')).toHaveAttribute('data-projector', '');
        await lab.select('orders');
        expect(await violations(page)).toEqual([]);
      });

      test.describe('on a phone', () => {
        test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });
        test('the board, its sheets, and the curriculum', async ({ lab, page }) => {
          test.slow();
          await lab.open();
          const tabs = page.getByRole('navigation').last().getByRole('button');
          for (let index = 0; index < (await tabs.count()); index++) {
            await tabs.nth(index).tap();
            await expect(page.getByRole('separator').first()).toBeVisible();
            expect.soft(await violations(page), `sheet ${index + 1}`).toEqual([]);
          }
          await page.goto('/#home');
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          expect.soft(await violations(page), 'the curriculum').toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        });
      });
    });
  }
}

test.describe('without motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('numbers on the links take the place of what flies', async ({ lab }) => {
    await lab.open();
    await expect(lab.board.getByText('numbers: on their way →, ← coming back')).toBeVisible();
    const picture = () =>
      lab.board
        .locator('.board-motion')
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
    // They change as messages come and go, and stand still in between.
    const seen = new Set<number>();
    await expect
      .poll(async () => seen.add(await picture()).size, { timeout: 20_000 })
      .toBeGreaterThan(3);
  });
});
