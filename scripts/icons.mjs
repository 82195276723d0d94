// `npm run icons`: draws the icons of the installed page from the mark, with the browser that the
// tests use. They are committed, because a build must not need a browser; run it after a change here.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensurePackages } from './ensure.mjs';
import { root } from './run.mjs';

/** As in public/icon.svg: a message that goes two ways, on a grid of 22. */
const mark = `
  <path d="M7 11h4.5M11.5 11c3.2 0 2.3-6 5.5-6M11.5 11c3.2 0 2.3 6 5.5 6" fill="none" stroke="#1d1b18" stroke-width="1.75"/>
  <circle cx="4.25" cy="11" r="3.25" fill="#4a48d4"/>
  <rect x="15.5" y="2.5" width="5" height="5" rx="1.25" fill="#1d1b18"/>
  <path d="M18 13.5l3.25 5.5h-6.5z" fill="#1d1b18"/>`;

/**
 * What may be cut to a circle keeps the mark within.
 * @param {number} size
 * @param {number} share of the side that the mark takes
 * @param {number} radius of the corners, as a share of the side
 */
function picture(size, share, radius) {
  const scale = (size * share) / 22;
  const at = (size - 22 * scale) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">
  <rect width="${size}" height="${size}" rx="${size * radius}" fill="#f6f5f1"/>
  <g transform="translate(${at} ${at}) scale(${scale})">${mark}</g></svg>`;
}

/** @type {readonly (readonly [string, number, number, number])[]} */
const icons = [
  ['icon-192.png', 192, 0.66, 0.2],
  ['icon-512.png', 512, 0.66, 0.2],
  ['maskable-512.png', 512, 0.54, 0],
  ['apple-touch-icon.png', 180, 0.64, 0],
];

try {
  await ensurePackages();
  const { path: executablePath } = await ensureBrowser();
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const folder = path.join(root, 'public', 'icons');
  mkdirSync(folder, { recursive: true });
  for (const [name, size, share, radius] of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>${picture(size, share, radius)}`,
    );
    writeFileSync(path.join(folder, name), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  console.log('The icons are in public/icons');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
