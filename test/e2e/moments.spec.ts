/** Any moment of a run can be shown again, and it is the moment that it was. */
import { type Lab, speeds } from './board.ts';
import { expect, test } from './fixtures.ts';
import { freshRun, overloaded, type Past } from './past.ts';

/** Board, face, clock and hash are those of a run that went straight to here. */
async function isAsItWas({ lab }: Past, room = 300): Promise<void> {
  const events = await lab.events();
  const fresh = freshRun(overloaded, events);
  await expect.poll(() => lab.hash()).toBe(fresh.hash);
  // The clock may stand between this event and the next.
  expect(await lab.clock()).toBeGreaterThanOrEqual(Math.floor(fresh.timeMs));
  await expect(lab.component('orders')).toContainText(`${fresh.ready} of ${room}`);
}

async function shown(lab: Lab): Promise<[number, string]> {
  return [await lab.events(), await lab.hash()];
}

test('dragged to, stepped to, run backwards to', async ({ lab, past }) => {
  await past.open();
  await past.runToTheEnd();
  await isAsItWas(past);

  await test.step('the playhead is dragged along, and let go', async () => {
    await past.dragPlayhead(1, 0.6, 0.1);
    await expect.poll(async () => Math.abs((await lab.clock()) - 4000)).toBeLessThan(200);
    await isAsItWas(past);
    await past.dragPlayhead(0.1, 0.8, 0.775);
    await expect.poll(async () => Math.abs((await lab.clock()) - 31_000)).toBeLessThan(200);
    await isAsItWas(past);
    await expect(lab.component('worker')).toHaveAccessibleName(/crashed/);
  });

  await test.step('some steps back, and on again', async () => {
    // From amid two things to one of them.
    const amid = await lab.events();
    await past.on.click();
    await expect.poll(() => lab.events()).toBeGreaterThan(amid);
    const way: [number, string][] = [];
    for (let i = 0; i < 4; i++) {
      way.push(await shown(lab));
      await past.back.click();
      await expect.poll(() => lab.events()).toBeLessThan(way[i]?.[0] ?? 0);
    }
    await isAsItWas(past);
    for (const [events, hash] of way.toReversed()) {
      await past.on.click();
      await expect.poll(() => lab.events()).toBe(events);
      expect(await lab.hash()).toBe(hash);
    }
  });

  await test.step('by single events, with the keyboard', async () => {
    const here = await shown(lab);
    for (const key of ['Shift+Comma', 'Shift+Comma', 'Shift+Period', 'Shift+Period']) {
      const [before] = await shown(lab);
      await lab.page.keyboard.press(key);
      await expect.poll(() => lab.events()).toBe(before + (key === 'Shift+Comma' ? -1 : 1));
    }
    expect(await shown(lab)).toEqual(here);
  });

  await test.step('backwards', async () => {
    await lab.setSpeed(speeds.ten);
    await past.lab.time.getByRole('button', { name: past.words.playBack }).click();
    await lab.isPlaying();
    await expect.poll(() => lab.clock()).toBeLessThan(28_000);
    await lab.pause();
    await isAsItWas(past);
    await expect(lab.component('worker')).not.toHaveAccessibleName(/crashed/);
    // To where there is nothing before.
    await past.goTo('2s');
    await past.stands(2000);
    await lab.page.keyboard.press('Shift+Space');
    await past.stands(0);
    await past.strip.press('End');
    await past.stands(40_000);
    await isAsItWas(past);
  });
});

test('what is built in the past is another future', async ({ lab, past, page }) => {
  await past.open();
  await past.runToTheEnd();
  const end = await shown(lab);
  await past.goTo('20s');
  await past.stands(20_000);
  const there = await shown(lab);

  await test.step('something added, and taken back', async () => {
    await lab.dragFromPalette('Queue', [0.5, 0.78]);
    await expect(past.runs(2)).toBeVisible();
    await expect(past.marks(/queue-1 added/)).toBeAttached();
    await lab.selectNothing();
    await expect.poll(() => lab.hash()).not.toBe(there[1]);
    await lab.undo.click();
    await expect(lab.components()).toHaveCount(3);
    await lab.redo.click();
    await expect(lab.components()).toHaveCount(4);
    // Before it was added it is not there, and not lost either.
    await past.goTo('19s');
    await past.stands(19_000);
    await expect(lab.components()).toHaveCount(3);
    await past.strip.press('End');
    await past.stands(20_000);
    await expect(lab.components()).toHaveCount(4);
  });

  await test.step('in the first run nothing has changed', async () => {
    await past.goToRun(past.words.first, 2);
    await expect(lab.components()).toHaveCount(3);
    expect(await shown(lab)).toEqual(there);
    await past.strip.press('End');
    await past.stands(40_000);
    await expect(lab.components()).toHaveCount(3);
    expect(await shown(lab)).toEqual(end);
  });

  await test.step('a setting, in yet another one', async () => {
    await past.goTo('10s');
    await past.stands(10_000);
    await lab.select('worker');
    await lab.setParameter('Service time', '5ms');
    await expect(past.runs(3)).toBeVisible();
    await lab.selectNothing();
    await past.strip.press('Home');
    await past.stands(0);
    await lab.select('worker');
    await expect(lab.field('Service time')).toHaveValue('12ms');
  });

  await test.step('after a reload the latest design is there, not that of the moment', async () => {
    await page.reload();
    await lab.isPlaying();
    await expect(lab.components()).toHaveCount(3);
    await lab.select('worker');
    await lab.showTab(lab.words.settings);
    await expect(lab.field('Service time')).toHaveValue('5ms');
  });
});
