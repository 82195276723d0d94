/** The states that a view can be in: nothing there, everything wrong, at its end. */
import { speeds } from '../board.ts';
import { everyState, wrong } from './scenes.ts';
import { expect, test } from './shooting.ts';

test('every state of what stands on the board', async ({ scene }) => {
  const { lab, take } = scene;
  await scene.visit('#example=orders');
  await scene.drop(everyState);
  await expect(lab.component('worker b')).toBeVisible();
  await lab.setSpeed(speeds.real);
  await lab.clockReaches(9_000);
  await lab.pause();
  await take('all-states');
  await lab.component('worker b').focus();
  await lab.page.keyboard.press('Enter');
  await take('crashed-selected');
});

test('an empty board, a bad file, the end of a run', async ({ scene, page }) => {
  const { lab, take } = scene;
  await scene.visit('#example=full-queue');
  await lab.setSpeed(speeds.full);
  await lab.runsToItsEnd();
  await take('ended');
  await scene.drop(wrong);
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('bad-file');
  await page.keyboard.press('Escape');
  await lab.newBoard();
  await take('empty');
});
