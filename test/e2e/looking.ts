/** Where things are on the page, and what numbers in its texts say. */
import type { Locator, Page } from '@playwright/test';

/** `1,234`, `12.3 k`, `–` (not a number). */
export function numberIn(text: string): number {
  const [, digits = '', scale = ''] = /([\d.,]+) ?([kM万亿]?)/.exec(text) ?? [];
  if (digits === '') return Number.NaN;
  const factor = { '': 1, k: 1e3, M: 1e6, 万: 1e4, 亿: 1e8 }[scale] ?? 1;
  return Number(digits.replaceAll(',', '')) * factor;
}

/** Lets the page draw so many times. */
export async function framesGoBy(page: Page, count: number): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame);
  }, count);
}

export async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not on the page`);
  return box;
}

export async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await boxOf(element);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Walks with the tab key, as far as it takes; backwards where that is the shorter way. */
export async function tabTo(page: Page, target: Locator, backwards = false): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`${target} is not reached by the tab key`);
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
