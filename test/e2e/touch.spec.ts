/** With fingers alone, at 390 and at 360 pixels: what the mouse does in editing.spec.ts. */
import type { CDPSession, Page } from '@playwright/test';
import { framesGoBy, type Lab, middleOf } from './board.ts';
import { expect, test } from './fixtures.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

type Phase = 'touchStart' | 'touchMove' | 'touchEnd';

/** Fingers as the browser's own input has them: taps, rests and pinches are made of these. */
class Fingers {
  readonly page: Page;
  private readonly client: CDPSession;

  private constructor(page: Page, client: CDPSession) {
    this.page = page;
    this.client = client;
  }

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  async touch(type: Phase, points: readonly Point[]): Promise<void> {
    await this.client.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.touch('touchStart', [from]);
    for (const share of [0.1, 0.4, 0.7, 1]) {
      const x = from.x + (to.x - from.x) * share;
      await this.touch('touchMove', [{ x, y: from.y + (to.y - from.y) * share }]);
    }
    // A finger that rests before it lifts flings nothing; after a fling the next tap would be lost.
    await framesGoBy(this.page, 12);
    await this.touch('touchMove', [to]);
    await this.touch('touchEnd', []);
  }

  async pinch(middle: Point, from: number, to: number): Promise<void> {
    const at = (half: number) => [
      { x: middle.x - half, y: middle.y },
      { x: middle.x + half, y: middle.y },
    ];
    await this.touch('touchStart', at(from));
    for (const share of [0.25, 0.5, 0.75, 1]) {
      await this.touch('touchMove', at(from + (to - from) * share));
    }
    await framesGoBy(this.page, 4);
    await this.touch('touchEnd', []);
  }

  async rest(at: Point, ms: number): Promise<void> {
    await this.touch('touchStart', [at]);
    await this.page.waitForTimeout(ms);
    await this.touch('touchEnd', []);
  }
}

async function emptyBoard(lab: Lab): Promise<void> {
  await lab.open();
  await lab.page.getByRole('button', { name: 'File' }).tap();
  await lab.page.getByRole('menuitem', { name: 'New board' }).tap();
  await expect(lab.components()).toHaveCount(0);
}

async function place(lab: Lab, kind: string): Promise<void> {
  const before = await lab.components().count();
  await lab.page.getByRole('button', { name: 'Components', exact: true }).tap();
  await lab.page.getByRole('button', { name: `Place ${kind}` }).tap();
  await lab.page.getByRole('button', { name: 'Place it here' }).tap();
  await expect(lab.components()).toHaveCount(before + 1);
}

const asking = (lab: Lab) => lab.board.locator('.board-ask b');

const scaleOf = (lab: Lab) =>
  lab.board
    .locator('.react-flow__viewport')
    .evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

for (const width of [390, 360]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 780 } });

    test('the same board as by mouse and by keyboard, by touch', async ({ lab, page }) => {
      const fingers = await Fingers.of(page);
      await emptyBoard(lab);
      for (const kind of ['Producer', 'Queue', 'Consumer']) await place(lab, kind);
      await lab.board.getByRole('button', { name: 'Fit everything' }).tap();
      await framesGoBy(page, 20);

      // Dragged from port to port.
      await fingers.drag(
        await middleOf(lab.output('producer-1')),
        await middleOf(lab.input('queue-1')),
      );
      await expect(lab.link('producer-1', 'queue-1')).toBeAttached();

      // Tapped: a port, and then anywhere on the other card.
      await lab.output('queue-1').tap();
      await expect(asking(lab)).toHaveText('From queue-1: tap what it should be linked to');
      const card = await middleOf(lab.component('consumer-1'));
      await page.touchscreen.tap(card.x, card.y);
      await expect(lab.link('queue-1', 'consumer-1')).toBeAttached();

      const saved = JSON.parse(await lab.saved());
      expect(saved.links.map(({ from, to }: { from: string; to: string }) => [from, to])).toEqual([
        ['producer-1', 'queue-1'],
        ['queue-1', 'consumer-1'],
      ]);
      await lab.letGoBy(300);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  });
}

test('a tap beside it all gives linking up, and so does the button', async ({ lab, page }) => {
  await lab.open();
  await lab.output('orders').tap();
  await expect(asking(lab)).toContainText('From orders');
  await lab.board.getByRole('button', { name: 'Cancel' }).tap();
  await expect(asking(lab)).toHaveCount(0);
  await lab.output('orders').tap();
  await expect(asking(lab)).toContainText('From orders');
  const { x, y } = await lab.pointAt([0.5, 0.12]);
  await page.touchscreen.tap(x, y);
  await expect(asking(lab)).toHaveCount(0);
});

test('ports are large enough for a finger however small the board is', async ({ lab }) => {
  await lab.open();
  await lab.output('orders').tap();
  await lab.board.getByRole('button', { name: 'Cancel' }).tap();
  const size = await lab.output('orders').evaluate((port) => {
    const { width, height } = getComputedStyle(port, '::after');
    const { a } = new DOMMatrix(
      getComputedStyle(port.closest('.react-flow__viewport') as Element).transform,
    );
    return Math.min(Number.parseFloat(width), Number.parseFloat(height)) * a;
  });
  // WCAG 2.2, 2.5.8; the product's own aim is 44 where there is room.
  expect(size).toBeGreaterThanOrEqual(24);
});

test('two fingers zoom, one moves the board', async ({ lab, page }) => {
  const fingers = await Fingers.of(page);
  await lab.open();
  await framesGoBy(page, 20);
  const before = await scaleOf(lab);
  const middle = await lab.pointAt([0.5, 0.15]);
  await fingers.pinch(middle, 40, 110);
  await expect.poll(() => scaleOf(lab)).toBeGreaterThan(before * 1.5);
  const card = await middleOf(lab.component('orders'));
  await fingers.drag(middle, { x: middle.x, y: middle.y + 60 });
  await expect
    .poll(async () => (await middleOf(lab.component('orders'))).y)
    .toBeGreaterThan(card.y + 40);
});

test('a finger that rests on a component is asked what to do with it', async ({ lab, page }) => {
  const fingers = await Fingers.of(page);
  await lab.open();
  // Any first touch fetches what fingers need.
  await lab.board.getByRole('button', { name: 'Fit everything' }).tap();
  await framesGoBy(page, 30);
  await fingers.rest(await middleOf(lab.component('orders')), 800);
  await expect(page.getByRole('menu')).toBeVisible();
  await page.getByRole('menu').getByRole('menuitem', { name: 'Rename' }).tap();
  await expect(lab.board.getByRole('textbox')).toBeVisible();
});

test('sheets are pulled up, pulled down and put away', async ({ lab, page }) => {
  const fingers = await Fingers.of(page);
  await lab.open();
  await page.getByRole('button', { name: 'Inspector', exact: true }).tap();
  const sheet = page.getByRole('complementary', { name: 'Inspector' });
  const handle = sheet.getByRole('separator');
  await expect(handle).toBeVisible();
  const height = async () => (await sheet.boundingBox())?.height ?? 0;
  const by = async (down: number) => {
    const from = await middleOf(handle);
    await fingers.drag(from, { x: from.x, y: from.y + down });
  };
  const first = await height();
  await by(150);
  await expect.poll(height).toBeLessThan(first - 60);
  const lower = await height();
  // By key as well: everything that can be dragged can be pressed.
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBeGreaterThan(lower + 60);
  await by(500);
  await expect(page.getByRole('complementary')).toHaveCount(0);
});
