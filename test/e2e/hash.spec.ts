/** The same file comes to the same history in the terminal and in the worker of a browser. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { type Lab, speeds } from './board.ts';
import { expect, test } from './fixtures.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '../..');

/** Long enough for bursts, retries and crashes; as fast as it goes it takes no time to speak of. */
const duration = '12s';
const inHalves = [
  gallery.filter((_, index) => index % 2 === 0),
  gallery.filter((_, index) => index % 2 === 1),
];

async function hashInTerminal(folder: string, name: string, scenario: Scenario): Promise<string> {
  const file = path.join(folder, `${name}.topolab.json`);
  await writeFile(file, JSON.stringify(scenario));
  const args = ['--import', 'tsx', 'simulations/cli.ts', file, '--json'];
  const { stdout } = await run(process.execPath, args, { cwd: root });
  return JSON.parse(stdout).hash;
}

async function hashInPage(lab: Lab, name: string, scenario: Scenario): Promise<string> {
  await lab.openFile({ name: `${name}.topolab.json`, text: JSON.stringify(scenario) });
  await expect(lab.name).toHaveValue(scenario.name ?? '');
  await lab.setSpeed(speeds.full);
  await lab.runsToItsEnd();
  await lab.isPaused();
  return lab.hash();
}

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'topolab-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

for (const [half, entries] of inHalves.entries()) {
  test(`examples, ${half === 0 ? 'one half' : 'the other half'}`, async ({ lab }) => {
    await lab.open();
    for (const { id, scenario } of entries) {
      // Its own name, so that the page shows which of them has been opened.
      const short = { ...scenario, name: `${id} shortened`, duration };
      const [terminal, page] = await Promise.all([
        hashInTerminal(folder, id, short),
        hashInPage(lab, id, short),
      ]);
      expect(terminal, id).toMatch(/^[0-9a-f]{16}$/);
      expect(page, id).toBe(terminal);
    }
  });
}

test('another seed is another history, and the first comes back with its seed', async ({ lab }) => {
  const scenario = { ...gallery[0].scenario, name: 'seeds', seed: 1, duration: '2s' };
  await lab.open();
  const first = await hashInPage(lab, 'seeds', scenario);
  await lab.setParameter('Seed', '2');
  await lab.runsToItsEnd();
  await expect.poll(() => lab.hash()).not.toBe(first);
  expect(await lab.hash()).toBe(await hashInTerminal(folder, 'seeds', { ...scenario, seed: 2 }));
  await lab.setParameter('Seed', '1');
  await lab.runsToItsEnd();
  await expect.poll(() => lab.hash()).toBe(first);
});

test('an intervention is part of the history', async ({ lab, page }) => {
  const scenario = { ...gallery[0].scenario, name: 'touched', duration: '4s' };
  await lab.open();
  const untouched = await hashInPage(lab, 'touched', scenario);
  await lab.setSpeed(speeds.real);
  await lab.play();
  await lab.select('worker a');
  await lab.actions.getByRole('button', { name: 'Crash', exact: true }).click();
  await lab.selectNothing();
  await lab.setSpeed(speeds.full);
  await lab.runsToItsEnd();
  await lab.isPaused();
  expect(await lab.hash()).not.toBe(untouched);
  await page.getByRole('button', { name: 'Start again from 0' }).click();
  await lab.runsToItsEnd();
  await expect.poll(() => lab.hash()).toBe(untouched);
});

test('the hash can be copied', async ({ lab, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lab.open();
  await lab.pause();
  const hash = await lab.hash();
  await page.getByRole('button', { name: 'Copy the history hash' }).click();
  await expect(lab.inspector.getByText('Copied')).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(hash);
});
