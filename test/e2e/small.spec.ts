/** On a phone, with fingers. */
import type { Page } from '@playwright/test';
import { framesGoBy, middleOf } from './board.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Point = { x: number; y: number };

/** A finger goes down, moves and comes up. */
async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [from]);
  for (const share of [0.1, 0.4, 0.7, 1]) {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    await touch('touchMove', [{ x, y }]);
  }
  // A finger that rests before it lifts flings nothing; after a fling the next tap would be lost.
  await framesGoBy(page, 12);
  await touch('touchMove', [to]);
  await touch('touchEnd', []);
}

test('sheets open one at a time, and close', async ({ lab, page }) => {
  await lab.open();
  const sheet = (name: string) => page.getByRole('complementary', { name });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(page.getByRole('complementary')).toHaveCount(0);
  for (const name of ['Components', 'Inspector', 'Metrics']) {
    await button(name).tap();
    await expect(sheet(name)).toBeVisible();
    await expect(page.getByRole('complementary')).toHaveCount(1);
  }
  await sheet('Metrics').getByRole('button', { name: 'Close' }).tap();
  await expect(page.getByRole('complementary')).toHaveCount(0);
  // Nothing sticks out of the page sideways.
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
});

test('placed, connected and played by touch', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('button', { name: 'File' }).tap();
  await page.getByRole('menuitem', { name: 'New board' }).tap();
  await expect(lab.components()).toHaveCount(0);
  for (const kind of ['Producer', 'Queue']) {
    await page.getByRole('button', { name: 'Components', exact: true }).tap();
    await page.getByRole('button', { name: `Place ${kind}` }).tap();
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await page.getByRole('button', { name: 'Place it here' }).tap();
  }
  await lab.board.getByRole('button', { name: 'Fit everything' }).tap();
  await expect(lab.component('producer-1')).toBeInViewport({ ratio: 1 });
  await expect(lab.component('queue-1')).toBeInViewport({ ratio: 1 });
  await swipe(page, await middleOf(lab.output('producer-1')), await middleOf(lab.input('queue-1')));
  await expect(lab.link('producer-1', 'queue-1')).toBeAttached();

  await lab.time.getByRole('button', { name: 'Pause' }).tap();
  await lab.isPaused();
  await lab.time.getByRole('button', { name: 'Play', exact: true }).tap();
  await lab.isPlaying();
  await lab.letGoBy(300);

  await page.getByRole('button', { name: 'Inspector', exact: true }).tap();
  await lab.setParameter('Latency', '20ms');
  await page.getByRole('button', { name: 'Inspector', exact: true }).tap();
  await page.getByRole('button', { name: 'Metrics', exact: true }).tap();
  await expect(lab.chart('Bytes')).toBeVisible();
});

test('language and colours are in the file menu', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('button', { name: 'File' }).tap();
  await page.getByRole('menuitemcheckbox', { name: '简体中文' }).tap();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await page.getByRole('button', { name: '文件' }).tap();
  await page.getByRole('menuitemcheckbox', { name: '深色' }).tap();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
