/** Files and boards. */
import { everyState } from './scenes.ts';
import { expect, test } from './shooting.ts';

test('the file menu and the boards of this browser', async ({ scene, page }) => {
  const { lab, take, say } = scene;
  await scene.visit('#example=orders');
  await lab.pause();
  for (const name of ['Two zones', 'Before the sale']) {
    await scene.drop({ ...everyState, name });
    await expect(lab.name).toHaveValue(name);
    await page.waitForTimeout(1500);
  }
  await page.getByRole('button', { name: lab.words.file, exact: true }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await take('file-menu');
  await page.keyboard.press('Escape');
  await lab.fromMenu(lab.words.file, `${say('documents.title')}…`);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await take('boards');
  await dialog
    .getByRole('button', { name: say('documents.delete', { name: 'Two zones' }) })
    .click();
  await take('boards-deleted');
});
