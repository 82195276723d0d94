/** Building: what is carried, chosen, asked for by menu, found, framed and written down. */
import type { Locator } from '@playwright/test';
import { everyState } from './scenes.ts';
import { expect, test } from './shooting.ts';

test('placing, choosing, menus and finding', async ({ scene, page }) => {
  const { lab, take, say, show, board } = scene;
  await scene.visit('#example=orders');
  await lab.pause();
  await show('palette');
  await page.getByRole('button', { name: /Place Service|放置服务/ }).click();
  const place = await lab.pointAt([0.5, 0.75]);
  await page.mouse.move(place.x, place.y);
  await take('carrying');
  const link = await lab.pointOnLink('shop', 'orders', 0.5);
  await page.mouse.move(link.x, link.y);
  await take('carrying-over-a-link');
  await page.keyboard.press('Escape');
  const empty = await lab.pointAt([0.3, 0.9]);
  await page.mouse.click(empty.x, empty.y);
  await page.keyboard.press('Control+a');
  await show('inspector');
  await take('several');
  await board();
  await page.keyboard.press('Escape');

  const menu = page.getByRole('menu');
  await lab.component('orders').click({ button: 'right', position: { x: 60, y: 20 } });
  await expect(menu.first()).toBeVisible();
  await take('menu-component');
  await page.keyboard.press('Escape');
  const { x, y } = await lab.pointOnLink('returns', 'orders', 0.4);
  await page.mouse.click(x, y, { button: 'right' });
  await expect(menu.first()).toBeVisible();
  await take('menu-link');
  await page.keyboard.press('Escape');
  await page.mouse.click(empty.x, empty.y, { button: 'right' });
  await expect(menu.first()).toBeVisible();
  await take('menu-board');
  await page.keyboard.press('Escape');

  await page.mouse.click(empty.x, empty.y);
  await page.keyboard.press('Control+f');
  await page.getByRole('combobox', { name: say('board.find.title') }).fill('work');
  await expect(page.getByRole('option')).toHaveCount(3);
  await take('find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await take('keyboard-map');
});

test('frames and notes', async ({ scene, page }) => {
  const { lab, take, show, board } = scene;
  await scene.visit('#example=orders');
  await scene.drop(everyState);
  await expect(lab.component('worker b')).toBeVisible();
  await lab.pause();
  const frame = page.locator('.frame-label', { hasText: 'Edge' });
  const chosen = async (what: Locator, name: string) => {
    await what.click();
    await take(name);
    await show('inspector');
    await take(`${name}-inspector`);
    await board();
  };
  await chosen(frame, 'frame');
  await chosen(page.locator('.note').first(), 'note');
  await page.locator('.note').first().dblclick();
  await take('note-writing');
  await page.keyboard.press('Escape');
  await page.locator('.frame-label', { hasText: 'Later' }).click();
  await show('inspector');
  await take('locked');
});
