/** The main views of the page, each at a moment worth looking at. Run by `npm run screenshots`. */
import path from 'node:path';
import { framesGoBy, type Lab, speeds } from './board.ts';
import { expect, test } from './fixtures.ts';

const isNarrow = (lab: Lab) => (lab.page.viewportSize()?.width ?? 0) < 900;

/** On a phone the inspector is a sheet. */
async function showInspector(lab: Lab): Promise<void> {
  if (!isNarrow(lab) || (await lab.inspector.isVisible())) return;
  await lab.page.getByRole('button', { name: lab.words.inspector, exact: true }).click();
}

/** A component is chosen on the board before its sheet covers it. */
async function selectIn(lab: Lab, name: string): Promise<void> {
  await lab.component(name).click({ position: { x: 30, y: 12 } });
  await expect(lab.component(name)).toHaveClass(/selected/);
  await showInspector(lab);
}

async function closeSheets(lab: Lab): Promise<void> {
  if (!isNarrow(lab) || !(await lab.inspector.isVisible())) return;
  await lab.page.getByRole('button', { name: lab.words.inspector, exact: true }).click();
}

const views: readonly [name: string, reach: (lab: Lab) => Promise<void>][] = [
  [
    'running',
    async (lab) => {
      await lab.setSpeed(speeds.ten);
      await lab.clockReaches(28_000);
      await lab.pause();
    },
  ],
  ['board-inspector', showInspector],
  [
    'queue',
    async (lab) => {
      await closeSheets(lab);
      await selectIn(lab, 'orders');
    },
  ],
  ['queue-now', (lab) => lab.showTab(lab.words.now)],
  ['queue-about', (lab) => lab.showTab(lab.words.about)],
  [
    'producer',
    async (lab) => {
      await lab.showTab(lab.words.settings);
      await closeSheets(lab);
      await selectIn(lab, 'returns');
    },
  ],
  [
    'crashed-and-slow',
    async (lab) => {
      await closeSheets(lab);
      await lab.component('worker a').click({ position: { x: 30, y: 12 } });
      await lab.actions.getByRole('button').nth(1).click();
      await lab.component('worker b').click({ position: { x: 30, y: 12 } });
      await lab.actions.getByRole('button').first().click();
    },
  ],
  [
    'link',
    async (lab) => {
      await lab.selectLink('shop', 'orders');
      await showInspector(lab);
    },
  ],
  [
    'examples',
    async (lab) => {
      await closeSheets(lab);
      await lab.page.getByRole('button', { name: lab.words.examples, exact: true }).click();
      await expect(lab.page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'bad-file',
    async (lab) => {
      await lab.page.keyboard.press('Escape');
      const text =
        '{"format":"topolab","version":1,"components":[{"id":"a b","kind":"que"}],"links":3}';
      await lab.openFile({ name: 'shop.topolab.json', text });
      await expect(lab.page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'empty',
    async (lab) => {
      await lab.page.keyboard.press('Escape');
      await lab.newBoard();
    },
  ],
  [
    'metrics-sheet',
    async (lab) => {
      await lab.page.getByRole('button', { name: lab.words.undo, exact: true }).click();
      await lab.setSpeed(speeds.ten);
      await lab.clockReaches(12_000);
      const metrics = lab.page.getByRole('button', { name: lab.words.metrics, exact: true });
      if (isNarrow(lab)) await metrics.click();
    },
  ],
  [
    'palette-sheet',
    async (lab) => {
      const palette = lab.page.getByRole('button', { name: lab.words.palette, exact: true });
      if (isNarrow(lab)) await palette.click();
    },
  ],
];

/** Examples that look unlike each other. */
const examples = { 'full-queue': 2, busy: -1, chain: 8 };

test('every view', async ({ lab, page }, { project }) => {
  test.setTimeout(240_000);
  const folder = path.join(import.meta.dirname, '../../reports/screenshots', project.name);
  const take = async (name: string) => {
    // Parts of the page come when they are first called for.
    await page.waitForLoadState('networkidle');
    await framesGoBy(page, 20);
    await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  };
  await lab.open();
  for (const [index, [name, reach]] of views.entries()) {
    await reach(lab);
    await page.mouse.move(2, 2);
    await take(`${String(index + 1).padStart(2, '0')}-${name}`);
  }
  if (isNarrow(lab)) {
    await page.getByRole('button', { name: lab.words.palette, exact: true }).click();
  }
  for (const [name, index] of Object.entries(examples)) {
    await page.getByRole('button', { name: lab.words.examples, exact: true }).click();
    const items = page.getByRole('menuitemcheckbox');
    await (index < 0 ? items.last() : items.nth(index)).click();
    await lab.setSpeed(speeds.ten);
    await lab.clockReaches(15_000);
    await take(`example-${name}`);
  }
});
