/** Copy and paste as text, from tab to tab and from elsewhere; and the map of all keys. */
import '../support/allKinds.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import { Lab } from './board.ts';
import { expect, test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const clipboard = (lab: Lab) => lab.page.evaluate(() => navigator.clipboard.readText());
const toClipboard = (lab: Lab, text: string) =>
  lab.page.evaluate((words) => navigator.clipboard.writeText(words), text);

test('a copy is a file as text, and goes to another tab', async ({ lab, page, context }) => {
  await lab.open();
  await lab.component('orders').click();
  await page.keyboard.down('Shift');
  await lab.component('worker a').click();
  await page.keyboard.up('Shift');
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => clipboard(lab)).toContain('"format": "topolab"');
  const parsed = parseScenario(await clipboard(lab));
  expect(parsed.ok && parsed.scenario.components.map(({ id }) => id)).toEqual([
    'orders',
    'worker-a',
  ]);
  expect(parsed.ok && parsed.scenario.links).toHaveLength(1);

  const other = new Lab(await context.newPage());
  await other.openEmpty();
  await other.board.hover();
  await other.page.keyboard.press('ControlOrMeta+v');
  await expect(other.components()).toHaveCount(2);
  await expect(other.link('orders', 'worker a')).toBeVisible();
  // Once more beside itself: under other ids, with a link of its own.
  await other.page.keyboard.press('ControlOrMeta+v');
  await expect(other.components()).toHaveCount(4);
  await expect(other.links()).toHaveCount(2);
  await other.page.keyboard.press('ControlOrMeta+z');
  await expect(other.components()).toHaveCount(2);
});

test('other words become a note, and what is broken is told', async ({ lab, page }) => {
  await lab.openEmpty();
  await lab.board.hover();
  await toClipboard(lab, 'Look at the queue');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(lab.board.getByText('Look at the queue').first()).toBeVisible();

  await toClipboard(lab, '{ "format": "topolab", "version": 1, "components": [] }');
  await page.keyboard.press('ControlOrMeta+v');
  const told = page.getByRole('dialog');
  await expect(told).toContainText('"links" is missing');
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await expect(lab.board.getByText('Look at the queue').first()).toBeVisible();
  await expect(lab.components()).toHaveCount(0);
});

test('writing keeps the clipboard to itself', async ({ lab, page }) => {
  await lab.open();
  const before = await lab.components().count();
  await toClipboard(lab, 'Shop window');
  await lab.name.click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await page.keyboard.press('Enter');
  await expect(lab.name).toHaveValue('Shop window');
  await expect(lab.components()).toHaveCount(before);
});

test('the keyboard map opens with a question mark and finds a key', async ({ lab, page }) => {
  await lab.open();
  await page.keyboard.press('Shift+?');
  const map = page.getByRole('dialog', { name: 'Keyboard map' });
  await expect(map.getByText('Duplicate with its links')).toBeVisible();
  await map.getByRole('searchbox').fill('tidy');
  await expect(map.getByRole('term')).toHaveText(['Tidy up']);
  await map.getByRole('searchbox').fill('ctrl+z');
  await expect(map.getByRole('term')).toHaveText(['Undo']);
  await map.getByRole('searchbox').fill('nothing like it');
  await expect(map.getByRole('status')).toHaveText('Nothing is called that.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(map).toBeHidden();
  // Keys of the map are keys of the page: this one lays the board out.
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Shift+T');
  await expect(lab.board.getByText(/tidied up|tidy already/)).toBeAttached();
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });
  test('快捷键', async ({ lab, page }) => {
    await lab.open();
    await page.keyboard.press('Shift+?');
    const map = page.getByRole('dialog', { name: '键盘快捷键' });
    await map.getByRole('searchbox').fill('对齐');
    await expect(map.getByRole('term')).toHaveCount(6);
  });
});
