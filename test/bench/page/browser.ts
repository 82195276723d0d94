/** The built page, freshly built, behind a static server, and a Chromium to open it in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { ensureBrowser } from '../../../scripts/browser.mjs';
import { root } from '../../../scripts/run.mjs';
import { serve } from '../../../scripts/serve.mjs';
import type { Scenario } from '../../../simulations/scenarios/types.ts';

export interface Host {
  readonly browser: Browser;
  /** Ends in a slash; `empty.html` and `board/` lie beside the page. */
  readonly url: string;
}

const flags = [
  '--no-sandbox', // containers and CI machines have no user namespaces
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const viewport = { width: 1440, height: 880 };

/** Builds into a folder of its own, so that nobody's work on dist/ disturbs a measurement. */
export async function withPage(work: (host: Host) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'topolab-bench-page-'));
  try {
    await buildPages(folder);
    const { path: executablePath } = await ensureBrowser();
    const server = await serve({ folder });
    const browser = await chromium.launch({ executablePath, args: flags });
    try {
      await work({ browser, url: server.url });
    } finally {
      await browser.close();
      server.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildPages(folder: string): Promise<void> {
  const quiet = { logLevel: 'error', clearScreen: false } as const;
  await build({ ...quiet, root, build: { outDir: folder, emptyOutDir: true } });
  await build({
    ...quiet,
    root: path.join(root, 'test', 'bench', 'board'),
    configFile: false,
    base: './',
    plugins: [react()],
    build: { outDir: path.join(folder, 'board'), chunkSizeWarningLimit: 2000 },
  });
  const html = '<!doctype html><html lang="en"><title>Empty</title><body></body></html>\n';
  writeFileSync(path.join(folder, 'empty.html'), html);
}

/** A page of its own context: nothing stored, nothing cached. */
export async function withFreshPage<T>(
  { browser }: Host,
  work: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    // It would fetch the whole page once more in the midst of a measurement.
    serviceWorkers: 'block',
  });
  // What compiles this file names functions with a helper that pages do not have.
  await context.addInitScript({ content: 'globalThis.__name = (value) => value;' });
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Lets the page open with this scenario, as after an earlier visit. */
export async function storeBoard(page: Page, scenario: Scenario): Promise<void> {
  await page.addInitScript((stored) => {
    const board = { tab: 'bench', savedAt: 1, example: null, scenario: stored };
    localStorage.setItem('topolab.boards', JSON.stringify([board]));
  }, scenario);
}

/** What the worker tells the page, seen in passing. */
export interface Seen {
  frames: number;
  time: number;
  playing: boolean;
  inFlight: number;
  shown: number;
  /** `performance.now()` when the latest frame came. */
  at: number;
}

declare global {
  var benchSeen: Seen;
}

/** Watches the frames that arrive from the worker, in `benchSeen`. */
export async function watchWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { frames: 0, time: 0, playing: false, inFlight: 0, shown: 0, at: 0 };
    globalThis.benchSeen = seen;
    const True = globalThis.Worker;
    globalThis.Worker = class extends True {
      constructor(url: string | URL, workerOptions?: WorkerOptions) {
        super(url, workerOptions);
        this.addEventListener('message', ({ data }) => {
          if (data?.say !== 'frame') return;
          const { time, playing, inFlight, markLink } = data.frame;
          const frames = seen.frames + 1;
          Object.assign(seen, { frames, time, playing, inFlight, shown: markLink.length });
          seen.at = performance.now();
        });
      }
    };
  });
}
