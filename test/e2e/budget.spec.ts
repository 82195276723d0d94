/** What a visit has asked for when something moves: all scripts, the worker's too, as gzip sends them. */
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const mostBytes = 250_000;

declare global {
  var movedAtMs: number | undefined;
}

/** Looks at the marks' canvas in every display frame, until it shows something and then another. */
async function watchForMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let before = 0;
    const look = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.board-motion');
      const pen = canvas && canvas.width > 0 ? canvas.getContext('2d') : null;
      if (canvas && pen) {
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        const pixels = new Uint32Array(data.buffer);
        let seen = 0;
        for (let at = 0; at < pixels.length; at++) {
          const pixel = pixels[at];
          if (pixel !== 0) seen = (Math.imul(seen ^ pixel ^ at, 0x01000193) >>> 0) | 1;
        }
        if (before !== 0 && seen !== 0 && seen !== before) {
          globalThis.movedAtMs = performance.timeOrigin + performance.now();
          return;
        }
        before = seen;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** Bytes of each script asked for until the first mark moves. Nobody touches the page. */
async function scriptsUntilMotion(page: Page): Promise<Map<string, number>> {
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  await watchForMotion(page);
  await page.goto('/');
  const moved = await page.waitForFunction(() => globalThis.movedAtMs);
  const movedAtMs = (await moved.jsonValue()) ?? Number.NaN;
  // What was on its way then has been asked for.
  await page.waitForLoadState('networkidle');
  const scripts = new Map<string, number>();
  for (const request of asked) {
    const { pathname } = new URL(request.url());
    if (!pathname.endsWith('.js') || request.timing().startTime > movedAtMs) continue;
    const response = await request.response();
    if (response) scripts.set(pathname, gzipSync(await response.body()).length);
  }
  return scripts;
}

function expectWithinBudget(scripts: ReadonlyMap<string, number>, page: string): void {
  const names = [...scripts.keys()].join(' ');
  // Without these three nothing could have moved.
  for (const part of ['index', 'worker', page]) expect(names).toContain(`/assets/${part}-`);
  const bytes = [...scripts.values()].reduce((sum, one) => sum + one, 0);
  const list = [...scripts].map(([name, one]) => `${one} ${name}`).join('\n');
  expect(bytes, list).toBeLessThan(mostBytes);
}

test('a first visit, on the curriculum', async ({ page }) => {
  expectWithinBudget(await scriptsUntilMotion(page), 'home');
});

test('a later visit, on the board', async ({ lab, page, context }) => {
  await lab.open();
  // Kept, as anything is that somebody has changed.
  await lab.dragFromPalette('Queue', [0.5, 0.85]);
  await lab.saved();
  await page.goto('about:blank');
  const later = await context.newPage();
  await page.close();
  expectWithinBudget(await scriptsUntilMotion(later), 'board');
});
