/** Time: the past, other runs, the log, breakpoints, a followed message and its pictures. */
import { speeds } from '../board.ts';
import { expect, test } from './shooting.ts';

test('the past and what happened', async ({ scene, past, page }) => {
  const { lab, take, board } = scene;
  await scene.visit('#example=full-queue');
  await lab.setSpeed(speeds.ten);
  await lab.clockReaches(20_000);
  await lab.pause();
  await past.goTo('8s');
  await lab.component('refusing').click({ position: { x: 60, y: 20 } });
  await take('past-moment');
  await scene.show('metrics');
  await past.showTab('log');
  await expect(past.log).toBeVisible();
  await take('log');
  await past.log.getByRole('option').nth(3).click();
  await past.showTab('message');
  await take('message');
  await page
    .getByRole('button', { name: scene.say('trace.sequence') })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('sequence');
  await page.keyboard.press('Escape');
  await board();
});
