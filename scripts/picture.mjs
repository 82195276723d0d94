// Takes the README's picture: `node scripts/picture.mjs [--folder dist] [--to docs/board.png]`.
// Builds first, unless a folder with a build is named. Where pngquant is installed, the picture is
// brought down to 256 colours.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { root } from './run.mjs';
import { serve } from './serve.mjs';

/** Enough for charts with a history. */
const watchedMs = 26_000;
/** A moment at which the queue holds something to be seen. */
const somethingReady = /Ready\s*(9|\d\d)/;

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    to: { type: 'string', default: path.join(root, 'docs', 'board.png') },
  },
});

if (values.folder === undefined) await ensureBuild();
const { path: executablePath } = await ensureBrowser();
const { url, close } = await serve({
  folder: path.resolve(values.folder ?? path.join(root, 'dist')),
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    locale: 'en',
  });
  await page.goto(url);
  const queue = page.locator('.react-flow__node[data-id="orders"]');
  await queue.click();
  await page.mouse.move(720, 20);
  await page.waitForTimeout(watchedMs);
  await queue.filter({ hasText: somethingReady }).waitFor();
  await page.screenshot({ path: values.to });
} finally {
  await browser.close();
  close();
}

const quantised = spawnSync('pngquant', [
  '256',
  '--force',
  '--strip',
  '--output',
  values.to,
  values.to,
]);
if (quantised.error) console.log('pngquant is not installed, so the picture keeps all its colours');
console.log(`${values.to}: ${Math.ceil(statSync(values.to).size / 1000)} kB`);
