// `npm run screenshots`: every main view in every size, theme and language, to look at before
// handing in. The pictures go to reports/screenshots, which git ignores.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuild } from './build.mjs';
import { ensurePackages } from './ensure.mjs';
import { root, runInstalled } from './run.mjs';

try {
  await ensurePackages();
  await ensureBuild();
  const { path: TOPOLAB_CHROMIUM } = await ensureBrowser();
  rmSync(path.join(root, 'reports', 'screenshots'), { recursive: true, force: true });
  const args = ['test', '--config', 'test/e2e/screenshots.config.ts', ...process.argv.slice(2)];
  process.exitCode = await runInstalled('playwright', args, { env: { TOPOLAB_CHROMIUM } });
  console.log('The pictures are in reports/screenshots');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
