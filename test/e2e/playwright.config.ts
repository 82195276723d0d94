import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';

/** A port of our own, so that two runs on one machine do not meet. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 4199));
    });
  });
}

// Every worker process reads this file again; what the first one found is handed on to them.
process.env.TOPOLAB_PORT ??= String(await freePort());
process.env.TOPOLAB_CHROMIUM ??= findBrowser()?.path ?? '';
const baseURL = `http://localhost:${process.env.TOPOLAB_PORT}/`;

export default defineConfig({
  testDir: '.',
  outputDir: '../../reports/e2e',
  reporter: [['list'], ['json', { outputFile: '../../reports/e2e.json' }]],
  fullyParallel: true,
  workers: 2,
  // Again on a machine that others share; what passes only then is named and counted apart.
  retries: process.env.CI ? 2 : 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL,
    // Keeping the page for offline use costs every test some seconds; offline.spec.ts allows it.
    serviceWorkers: 'block',
    // Pictures of every moment would slow the page down more than all the tests together.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        viewport: { width: 1440, height: 880 },
        launchOptions: {
          executablePath: process.env.TOPOLAB_CHROMIUM || undefined,
          args: [
            '--no-sandbox', // containers and CI machines have no user namespaces
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
  ],
  webServer: {
    command: `node ../../scripts/serve.mjs --port ${process.env.TOPOLAB_PORT}`,
    url: baseURL,
    // Who sets TOPOLAB_PORT may serve a build of their own there.
    reuseExistingServer: true,
  },
});
