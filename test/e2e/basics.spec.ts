/** What everybody does on the page, one thing at a time. */
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { boxOf, framesGoBy, Lab, middleOf, numberIn, speeds } from './board.ts';
import { expect, test } from './fixtures.ts';

test('opens on something that moves', async ({ page }, info) => {
  await page.goto('/');
  // The board at the head of the curriculum: a link of it, on which nothing moves but messages.
  const link = page.locator('.react-flow__edge').first();
  await expect(link).toBeAttached();
  const clip = await boxOf(link);
  const first = await page.screenshot({ clip });
  await expect.poll(async () => first.equals(await page.screenshot({ clip }))).toBe(false);
  const ms = await page.evaluate(() => performance.now());
  info.annotations.push({ type: 'seen moving after', description: `${Math.round(ms)} ms` });
});

test('play, pause, step and restart with the mouse', async ({ lab, page }) => {
  await lab.open();
  await lab.clockReaches(300);
  await lab.pause();
  const stopped = await lab.clock();
  await framesGoBy(page, 10);
  expect(await lab.clock()).toBe(stopped);

  const events = await lab.events();
  const on = lab.time.getByRole('button', { name: 'On to the next thing that happens' });
  await on.click({ modifiers: ['Shift'] });
  await expect.poll(() => lab.events()).toBe(events + 1);
  await on.click();
  await expect.poll(() => lab.events()).toBeGreaterThan(events + 1);
  await expect(page.getByRole('status').first()).not.toBeEmpty();

  await lab.time.getByRole('button', { name: 'Start again from 0' }).click();
  await expect.poll(() => lab.clock()).toBe(0);
  await lab.isPaused();
  await lab.play();
  await lab.clockReaches(100);
});

test('play, pause and step by keyboard', async ({ lab, page }) => {
  await lab.open();
  await page.keyboard.press('Space');
  await lab.isPaused();
  const events = await lab.events();
  await page.keyboard.press('Shift+Period');
  await expect.poll(() => lab.events()).toBe(events + 1);
  await page.keyboard.press('Period');
  await expect.poll(() => lab.events()).toBeGreaterThan(events + 1);
  await page.keyboard.press('Space');
  await lab.isPlaying();
});

test('from a millionth of real time to as fast as it goes', async ({ lab, page }) => {
  await lab.open();
  const slider = lab.time.getByRole('slider', { name: 'Speed' });
  await slider.press('Home');
  await expect(lab.time).toContainText('1 s = 1 µs');
  const slowly = await lab.clock();
  await framesGoBy(page, 30);
  expect(await lab.clock()).toBeLessThan(slowly + 100);
  await slider.press('End');
  await expect(lab.time).toContainText('as fast as it goes');
  await expect(slider).toHaveAttribute('aria-valuetext', 'as fast as it goes');
  await lab.runsToItsEnd();
  expect(await lab.clock()).toBe(600_000);
  // Once more, long enough to see the speed that it reaches.
  await lab.openExample('A busy afternoon');
  await lab.setSpeed(speeds.full);
  await expect(lab.time).toContainText(/reached [\d.,]+×/);
});

test('pausing stops the heaviest example at full speed', async ({ lab, page }) => {
  await lab.open();
  await lab.openExample('A busy afternoon');
  await lab.setSpeed(speeds.full);
  await lab.clockReaches(1000);
  await page.keyboard.press('Space');
  await lab.isPaused();
  // What was under way when the key was pressed may still be drawn; then nothing moves any more.
  const moved = async () => {
    const before = await lab.clock();
    await framesGoBy(page, 10);
    return (await lab.clock()) - before;
  };
  await expect.poll(moved).toBe(0);
  const stopped = await lab.clock();
  expect(stopped).toBeLessThan(300_000);
});

test('every example opens and runs', async ({ lab, page }) => {
  await lab.open();
  for (const { title, scenario } of gallery) {
    await lab.openExample(title.en);
    await expect(lab.name).toHaveValue(title.en);
    await expect(lab.components()).toHaveCount(scenario.components.length);
    await expect.poll(() => lab.clock(), title.en).toBeGreaterThan(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('renaming in place, and taking it back by keyboard', async ({ lab, page }) => {
  await lab.open();
  await lab.component('orders').dblclick({ position: { x: 60, y: 20 } });
  const field = lab.board.getByRole('textbox', { name: 'Name of orders' });
  await field.fill('parcels');
  await field.press('Enter');
  await expect(lab.component('parcels')).toBeVisible();
  await expect(lab.link('shop', 'parcels')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(lab.component('orders')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(lab.component('parcels')).toBeVisible();
  // Escape leaves the name as it was.
  await page.keyboard.press('F2');
  await page.keyboard.type('something else');
  await page.keyboard.press('Escape');
  await expect(lab.component('parcels')).toBeVisible();
});

test('moving and deleting, by hand and by key, taken back', async ({ lab, page }) => {
  await lab.open();
  const before = await lab.saved();
  const card = lab.component('worker a');
  const from = await middleOf(card);
  await lab.drag({ x: from.x, y: from.y - 40 }, { x: from.x - 60, y: from.y - 100 });
  await expect.poll(async () => (await middleOf(card)).x).toBeLessThan(from.x - 30);
  await lab.select('worker a');
  await lab.actions.getByRole('button', { name: 'Delete' }).click();
  await expect(card).toHaveCount(0);
  await lab.selectLink('orders', 'worker b');
  await page.keyboard.press('Backspace');
  await expect(lab.link('orders', 'worker b')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(card).toBeVisible();
  expect(await lab.saved()).toBe(before);
  await lab.letGoBy(100);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('language and colours survive a reload', async ({ lab, page }) => {
  await lab.open();
  await page.getByRole('group', { name: 'Language' }).getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('button', { name: '示例' })).toBeVisible();
  await expect(new Lab(page, 'zh').component('orders')).toHaveAccessibleName(/^队列 orders/);
  await page.getByRole('button', { name: '配色' }).click();
  await page.getByRole('menuitemcheckbox', { name: '深色' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.getByRole('button', { name: '示例' })).toBeVisible();
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('button', { name: 'Examples' })).toBeVisible();
});

test('crash, slow and cut: one click, and one click back', async ({ lab }) => {
  await lab.open();
  const worker = lab.component('worker a');
  await lab.select('worker a');
  const toggle = async (bar: typeof lab.actions, one: string, other: string, state: RegExp) => {
    await bar.getByRole('button', { name: one, exact: true }).click();
    await expect(worker).toHaveAccessibleName(state);
    await bar.getByRole('button', { name: other, exact: true }).click();
    await expect(worker).not.toHaveAccessibleName(state);
  };
  await toggle(lab.actions, 'Crash', 'Recover', /crashed/);
  await toggle(lab.actions, 'Slow down 4×', 'Back to normal speed', /4× slower/);
  const inspector = lab.inspector.getByRole('region', { name: 'Break it' });
  await toggle(inspector, 'Crash', 'Recover', /crashed/);
  await toggle(inspector, 'Slow', 'Normal', /4× slower/);

  await lab.selectLink('shop', 'orders');
  const link = lab.link('shop', 'orders');
  await lab.actions.getByRole('button', { name: 'Cut', exact: true }).click();
  await expect(link).toHaveAccessibleName(/, cut$/);
  await lab.actions.getByRole('button', { name: 'Join again' }).click();
  await expect(link).not.toHaveAccessibleName(/, cut$/);
});

test('pointing at a mark names the message', async ({ lab, page }) => {
  await lab.open();
  await lab.letGoBy(1200);
  await lab.pause();
  // Anything in flight stands somewhere on one of these two; go along them as a person would.
  const named = lab.board.getByText(/^#\d+$/);
  for (const [from, to] of [
    ['shop', 'orders'],
    ['orders', 'worker a'],
  ] as const) {
    for (let share = 0.06; share < 0.95 && !(await named.isVisible()); share += 0.03) {
      const { x, y } = await lab.pointOnLink(from, to, share);
      await page.mouse.move(x, y);
      await framesGoBy(page, 8);
    }
  }
  await expect(named).toBeVisible();
  await expect(named.locator('..')).toContainText(/order|refund/);
  await page.mouse.move(700, 5);
  await expect(named).toBeHidden();
});

test('zoom and fit', async ({ lab, page }) => {
  await lab.open();
  const percent = lab.board.getByRole('button', { name: /^\d+ %$/ });
  const shown = async () => numberIn(await percent.innerText());
  const fitted = await shown();
  await lab.board.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(shown).toBeGreaterThan(fitted);
  await lab.board.getByRole('button', { name: 'Zoom out' }).click();
  await lab.board.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(shown).toBeLessThan(fitted);
  const { x, y } = await lab.pointAt([0.5, 0.12]);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -600);
  await expect.poll(shown).toBeGreaterThan(fitted);
  await lab.board.getByRole('button', { name: 'Fit everything' }).click();
  await expect.poll(shown).toBe(fitted);
  await percent.click();
  await expect.poll(shown).toBe(100);
});

test('what does not fit says why', async ({ lab }) => {
  await lab.open();
  const links = await lab.links().count();
  await lab.drag(await middleOf(lab.output('shop')), await middleOf(lab.component('returns')));
  await expect(lab.board.getByText('Producer has no input').first()).toBeVisible();
  await lab.drag(await middleOf(lab.output('shop')), await middleOf(lab.component('orders')));
  await expect(lab.board.getByText('These two are linked already').first()).toBeVisible();
  await lab.drag(await middleOf(lab.output('shop')), await middleOf(lab.output('orders')));
  await expect(lab.links()).toHaveCount(links);
});

test('a text that means nothing is explained, not applied', async ({ lab }) => {
  await lab.open();
  await lab.select('worker a');
  const before = await lab.saved();
  const field = lab.field('Service time');
  const was = await field.inputValue();
  await field.fill('45');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(lab.inspector).toContainText('"45" has no unit; write "45ms"');
  await field.fill('often');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  expect(await lab.saved()).toBe(before);
  await field.focus();
  await field.press('Escape');
  await expect(field).toHaveValue(was);
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('a chart is read where it is pointed at, by mouse and by keyboard', async ({ lab, page }) => {
  await lab.open();
  await lab.setSpeed(speeds.ten);
  await lab.clockReaches(20_000);
  await lab.pause();
  await page.getByRole('radio', { name: 'All' }).click();
  const picture = lab.chart('Under way').getByRole('img');
  const now = await lab.reading('Under way');
  const box = await boxOf(picture);
  await page.mouse.move(box.x + 45, box.y + box.height / 2);
  await expect.poll(() => lab.reading('Under way')).not.toBe(now);
  await page.mouse.move(box.x + 45, box.y - 200);
  await expect.poll(() => lab.reading('Under way')).toBe(now);

  await page.getByRole('group', { name: 'Whole board' }).focus();
  await page.keyboard.press('Home');
  await expect.poll(() => lab.reading('Under way')).not.toBe(now);
  const metrics = page.getByRole('complementary', { name: 'Metrics' });
  await expect(metrics).toContainText(/, Throughput [\d.]+\/s, /);
  await page.keyboard.press('Escape');
  await expect.poll(() => lab.reading('Under way')).toBe(now);
});
