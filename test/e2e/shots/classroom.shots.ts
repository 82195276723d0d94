/** The classroom view at each numbered step, with its switches, and at speed. */
import { expect, test } from './shooting.ts';

const numbers = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3'];
/** Wall ms that a step glides for, and a little more. */
const glidingMs = 1200;

test('the steps of zero copy', async ({ scene, page }) => {
  const { visit, take, say } = scene;
  await visit('#lesson=zero-copy&classroom&embed');
  const steps = page.getByRole('navigation', { name: say('classroom.steps') });
  await expect(steps.getByRole('button').first()).toBeVisible();
  await take('begin');
  for (const number of numbers) {
    await page.keyboard.press('Space');
    await expect(steps.locator('[aria-current]')).toHaveText(number);
    await page.waitForTimeout(glidingMs);
    await take(number);
  }
  await page.keyboard.press('p');
  await page.waitForTimeout(4000);
  await take('at-speed');
  await page.keyboard.type('3.2', { delay: 60 });
  for (const setting of ['tls', 'gather', 'cache', 'buffer'] as const) {
    const button = page
      .getByRole('group', { name: say('classroom.settings') })
      .getByRole('button', { name: say(`classroom.${setting}`) });
    await button.click();
    await expect(steps.locator('[aria-current]')).toBeVisible();
    await page.waitForTimeout(glidingMs);
    await take(setting);
    if (setting === 'tls') await button.click();
  }
});

test('a board without numbers', async ({ scene, page }) => {
  await scene.visit('#example=orders&classroom');
  await page.waitForTimeout(4000);
  await scene.take('plain');
});
