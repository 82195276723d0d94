/** What the marks have been drawn to, to be compared with what another page has drawn. */
import type { Page } from '@playwright/test';
import { framesGoBy } from './looking.ts';

export interface Ink {
  readonly width: number;
  readonly height: number;
  /** Of every pixel that is mostly covered: its number, row by row. */
  readonly places: readonly number[];
}

/** Of the canvas of the marks. */
export async function inkOf(page: Page): Promise<Ink> {
  await framesGoBy(page, 3);
  return page.locator('canvas.board-motion').evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] };
    const places: number[] = [];
    for (let i = 0; i < width * height; i++) if ((data[i * 4 + 3] ?? 0) > 128) places.push(i);
    return { width, height, places };
  });
}

/** Whatever one of them covers, the other covers there or right beside it. */
export function isWithinAPixel(a: Ink, b: Ink): boolean {
  return a.width === b.width && a.height === b.height && isNear(a, b) && isNear(b, a);
}

function isNear({ width, places }: Ink, other: Ink): boolean {
  const there = new Set(other.places);
  const around = [-1, 0, 1].flatMap((row) => [-1, 0, 1].map((column) => row * width + column));
  return places.every((place) => around.some((by) => there.has(place + by)));
}
