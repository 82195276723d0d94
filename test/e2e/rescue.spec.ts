/** The worker of a run crashes, closes or hangs: another one takes its place at the same moment. */
import type { Page } from '@playwright/test';
import { framesGoBy, type Lab, speeds } from './board.ts';
import { expect, test } from './fixtures.ts';

/** The worker of the run that is on the board. */
function workerOf(page: Page) {
  const worker = page.workers().find((one) => /worker/.test(one.url()));
  if (!worker) throw new Error('there is no worker');
  return worker;
}

const deaths = {
  crashes: () => {
    setTimeout(() => {
      throw new Error('made to fail by a test');
    });
  },
  closes: () => self.close(),
  hangs: () => {
    setTimeout(() => {
      for (;;);
    });
  },
} as const;

/** What the test breaks on purpose is said on the console as well. */
test.use({ expected: /made to fail by a test/ });

async function openAndPause(lab: Lab): Promise<void> {
  await lab.page.goto('/#example=orders');
  await lab.isPlaying();
  await lab.setSpeed(speeds.real);
  await lab.clockReaches(2000);
}

for (const [death, kill] of Object.entries(deaths)) {
  test(`a worker that ${death} while paused: the same moment, by its hash`, async ({
    lab,
    page,
  }) => {
    await openAndPause(lab);
    await lab.select('worker a');
    await lab.setParameter('Slots', '2');
    await lab.letGoBy(500);
    await lab.pause();
    await lab.selectNothing();
    await framesGoBy(page, 10);
    const before = [await lab.clock(), await lab.events(), await lab.hash()];
    await workerOf(page).evaluate(kill);
    await expect(page.getByText(/The simulation had stopped unexpectedly/)).toBeVisible();
    await lab.isPaused();
    await expect
      .poll(async () => [await lab.clock(), await lab.events(), await lab.hash()])
      .toEqual(before);
    // It is all there: forward, back, and what was set during the run.
    await lab.play();
    await lab.letGoBy(300);
    await lab.select('worker a');
    await expect(lab.field('Slots')).toHaveValue('2');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test(`a worker that ${death} while playing: it plays on`, async ({ lab, page }) => {
    await openAndPause(lab);
    const before = await lab.clock();
    await workerOf(page).evaluate(kill);
    await expect(page.getByText(/The simulation had stopped unexpectedly/)).toBeVisible();
    await lab.isPlaying();
    await expect.poll(() => lab.clock()).toBeGreaterThan(before + 500);
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
}

test('a worker that keeps dying is not brought back for ever; starting again works', async ({
  lab,
  page,
}) => {
  await openAndPause(lab);
  const alert = page.getByRole('alert');
  for (let i = 0; i < 3; i++) {
    const before = page.workers().length;
    expect(before).toBeGreaterThan(0);
    const gone = page.waitForEvent('worker', { timeout: 20_000 }).catch(() => null);
    await workerOf(page).evaluate(deaths.crashes);
    if (i < 2) await gone;
    if (i < 2) await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  }
  await expect(alert).toContainText('stopped there once more');
  await alert.getByRole('button', { name: 'Start again' }).click();
  await lab.isPlaying();
  await lab.clockReaches(300);
  await expect(alert).toHaveCount(0);
});
