/** Files and boards. */
import { expect, test } from './shooting.ts';

test('the file menu and the boards of this browser', async ({ scene, page }) => {
  const { lab, take, say } = scene;
  for (const example of ['chain', 'full-queue', 'orders']) {
    await scene.visit(`#example=${example}`);
    await lab.pause();
    await lab
      .components()
      .first()
      .click({ position: { x: 60, y: 20 } });
    await page.keyboard.press('ArrowRight');
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
    .getByRole('button', { name: say('documents.delete', { name: '' }).trim() })
    .last()
    .click();
  await take('boards-deleted');
});
