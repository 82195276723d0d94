// Finds a Chromium for the tests that need a browser, and installs one when there is none.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, root, run, runInstalled } from './run.mjs';

/** @typedef {{ path: string, why: string }} Browser */

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Iterable<Browser>} */
function* installedBrowsers() {
  const asked = process.env.TOPOLAB_CHROMIUM;
  if (asked) yield { path: asked, why: 'TOPOLAB_CHROMIUM names it' };
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      if (isProgram(file)) yield { path: file, why: 'it is installed on this machine' };
    }
  }
  for (const file of applications) {
    if (isProgram(file)) yield { path: file, why: 'it is installed on this machine' };
  }
}

/** The first Chromium on this machine that starts, or undefined. */
export function findBrowser() {
  for (const browser of installedBrowsers()) {
    // On Windows asking for the version opens a window.
    if (process.platform === 'win32') return browser;
    const trial = spawnSync(browser.path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    if (trial.status === 0) return browser;
    console.log(`Passing over ${browser.path}: it does not start`);
  }
  return undefined;
}

/** Playwright's own copy, if it has been downloaded and all libraries it needs are there. */
async function playwrightsBrowser() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  if (!existsSync(file)) return undefined;
  if (spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status !== 0) {
    console.log(`Passing over ${file}: it does not start`);
    return undefined;
  }
  return { path: file, why: 'Playwright downloaded it' };
}

/** Installs a Chromium or the libraries it lacks with the system's packages, where that is ours to do. */
async function installFromSystem() {
  const mayUseApt = process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
  if (!mayUseApt) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (/^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))) {
    // Ubuntu's chromium package only leads to a snap, which containers cannot run.
    console.log('Installing the libraries that the downloaded Chromium needs');
    await runInstalled('playwright', ['install', '--with-deps', 'chromium'], { env });
    return playwrightsBrowser();
  }
  console.log('Installing the chromium package of this system');
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env });
  return findBrowser();
}

/**
 * A Chromium, installed if need be; says which and why; throws with a remedy if there is none.
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser() {
  let browser = findBrowser() ?? (await playwrightsBrowser());
  if (!browser) {
    console.log('No Chromium found; asking Playwright to download one');
    const code = await runInstalled('playwright', ['install', 'chromium'], { timeoutMs: 600_000 });
    if (code === 0) browser = await playwrightsBrowser();
  }
  browser ??= await installFromSystem();
  if (!browser) {
    throw new Error(
      'No Chromium could be found or installed. Install Chromium or Chrome, or set TOPOLAB_CHROMIUM to its path.',
    );
  }
  console.log(`Browser: ${browser.path} (${browser.why})`);
  return browser;
}

if (isMain(import.meta.url)) {
  process.chdir(root);
  await ensureBrowser().catch((/** @type {Error} */ error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
