/** For everybody: no violation of WCAG 2.2 AA that a machine can find, and everything by keyboard. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Lab } from './board.ts';
import { expect, test } from './fixtures.ts';
import { tabTo } from './looking.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is wrong and where, short enough to read. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${node.html.slice(0, 160)} (${node.any[0]?.message ?? node.failureSummary})`,
    ),
  );
}

/** Each state of the page, reached from the one before it. */
const states: Record<string, (lab: Lab) => Promise<void>> = {
  'a running board': async (lab) => {
    await lab.letGoBy(600);
  },
  'a component selected': async (lab) => {
    await lab.pause();
    await lab.select('orders');
  },
  'its measurements': (lab) => lab.showTab(lab.words.now),
  'what it is': (lab) => lab.showTab(lab.words.about),
  'a crashed component': async (lab) => {
    await lab.select('worker a');
    await lab.showTab(lab.words.settings);
    await lab.actions.getByRole('button').first().click();
    await expect(lab.component('worker a')).toHaveAccessibleName(/crashed|崩溃/);
  },
  'a wrong value': async (lab) => {
    const field = lab.inspector.getByRole('textbox').nth(1);
    await field.fill('nonsense');
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.press('Escape');
    await field.fill('-1');
    await field.press('Enter');
  },
  'a link selected': async (lab) => {
    await lab.inspector.getByRole('textbox').nth(1).press('Escape');
    await lab.selectLink('shop', 'orders');
    await expect(lab.actions).toBeVisible();
  },
  'the file menu': (lab) =>
    lab.page.getByRole('button', { name: lab.words.file, exact: true }).click(),
  'the examples': async (lab) => {
    await lab.page.keyboard.press('Escape');
    await lab.page.getByRole('button', { name: lab.words.examples, exact: true }).click();
    await expect(lab.page.getByRole('menu')).toBeVisible();
  },
  'a file that does not open': async (lab) => {
    await lab.page.keyboard.press('Escape');
    await lab.openFile({ name: 'bad.json', text: '{ "components": 3 }' });
    await expect(lab.page.getByRole('dialog')).toBeVisible();
  },
  'an empty board': async (lab) => {
    // Closes the dialog, and leaves what is selected behind it alone.
    await lab.page.keyboard.press('Escape');
    await expect(lab.page.getByRole('dialog')).toHaveCount(0);
    await expect(lab.actions).toBeVisible();
    await lab.newBoard();
  },
};

/** Where another theme has something else to get wrong; the rest is looked at once. */
const colourful = new Set([
  'a component selected',
  'a crashed component',
  'a wrong value',
  'the examples',
  'a file that does not open',
]);

for (const [language, colorScheme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });
    test('no violation in any state', async ({ lab, page }) => {
      test.slow();
      await lab.open();
      for (const [state, reach] of Object.entries(states)) {
        await reach(lab);
        if (language === 'zh' && !colourful.has(state)) continue;
        expect.soft(await violations(page), state).toEqual([]);
      }
    });
  });
}

for (const [language, colorScheme] of [
  ['en', 'dark'],
  ['zh', 'light'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });
    test('no violation with a component selected', async ({ lab, page }) => {
      await lab.open();
      await lab.select('orders');
      expect(await violations(page)).toEqual([]);
    });
  });
}

test.describe('narrow', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test('no violation with a sheet open', async ({ lab, page }) => {
    await lab.open();
    expect.soft(await violations(page), 'the board').toEqual([]);
    for (const sheet of ['Components', 'Inspector', 'Metrics']) {
      await page.getByRole('button', { name: sheet, exact: true }).tap();
      await expect(page.getByRole('complementary', { name: sheet })).toBeVisible();
      expect.soft(await violations(page), sheet).toEqual([]);
    }
  });
});

test('placed, connected, set and run by keyboard alone', async ({ lab, page }) => {
  await lab.openEmpty();
  const { keyboard } = page;
  for (const [kind, id] of [
    ['Producer', 'producer-1'],
    ['Queue', 'queue-1'],
    ['Consumer', 'consumer-1'],
  ] as const) {
    await tabTo(page, page.getByRole('button', { name: `Place ${kind}` }));
    // Once to take it up, where it would stand is shown; once to put it down there.
    await keyboard.press('Enter');
    await expect(page.locator('.board-ask')).toContainText(kind);
    await keyboard.press('Enter');
    await expect(lab.component(id)).toBeVisible();
  }
  await expect(lab.components()).toHaveCount(3);

  await tabTo(page, lab.component('producer-1'));
  await keyboard.press('Enter');
  await keyboard.press('c');
  // It asks about the nearest first; arrow keys go on to the others.
  const question = lab.board.locator('b', { hasText: 'Connect producer-1 to' });
  await expect(question).toBeVisible();
  while ((await question.innerText()) !== 'Connect producer-1 to queue-1?') {
    await keyboard.press('ArrowRight');
  }
  await keyboard.press('Enter');
  await expect(lab.link('producer-1', 'queue-1')).toBeAttached();
  await tabTo(page, lab.component('queue-1'));
  await keyboard.press('Enter');
  await keyboard.press('c');
  await keyboard.press('Enter');
  await expect(lab.link('queue-1', 'consumer-1')).toBeAttached();

  await tabTo(page, lab.field('Latency'));
  await keyboard.press('Control+a');
  await keyboard.type('10ms');
  await keyboard.press('Enter');
  expect(await lab.saved()).toContain('"latency": "10ms"');

  await tabTo(page, lab.time.getByRole('button', { name: 'Pause' }));
  await keyboard.press('Enter');
  await lab.isPaused();
  await keyboard.press('Space');
  await lab.isPlaying();
  await tabTo(page, lab.time.getByRole('slider', { name: 'Speed' }));
  await keyboard.press('End');
  await lab.runsToItsEnd();
});
