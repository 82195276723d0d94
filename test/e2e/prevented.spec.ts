/**
 * A message is lost; back to its birth, where something else is done: it is not lost. In the first
 * future it still is. With the mouse, and by keyboard alone.
 */
import { speeds } from './board.ts';
import { expect, test } from './fixtures.ts';
import { hasFocus, tabTo } from './looking.ts';
import { overloaded, type Past } from './past.ts';

/** As it is built: nothing bounds the queue yet, and nobody breaks anything. */
const unbounded = {
  ...overloaded,
  name: 'Unbounded',
  components: overloaded.components.map((one) =>
    one.id === 'orders' ? { ...one, params: {} } : one,
  ),
  inputs: [],
};

/** Goes back five times; each is an earlier line of the log, which is what the board says too. */
async function fiveBack(past: Past, back: () => Promise<void>): Promise<string[]> {
  const read: string[] = [];
  for (let i = 0; i < 5; i++) {
    const before = await past.lab.events();
    await back();
    await expect.poll(() => past.lab.events()).toBeLessThan(before);
    const [said = ''] = (await past.caption.locator('p').allInnerTexts()).slice(-1);
    await expect(past.now).toContainText(said);
    read.push(said);
  }
  return read;
}

test('with the mouse', async ({ lab, past, page }) => {
  await past.open(unbounded);
  await lab.setSpeed(speeds.thousandth);
  await lab.select('orders');
  await lab.setParameter(past.words.capacity, '300');
  await past.runToTheEnd();
  await past.showTab('log');

  await test.step('to the loss, by its mark', async () => {
    await past.marks(past.words.lost).first().click();
    await expect(past.caption).toContainText(past.words.full);
    await expect(past.now).toContainText(past.words.full);
  });
  await lab.selectNothing();
  const loss = { hash: await lab.hash(), events: await lab.events() };
  const line = await past.now.innerText();
  const [, lost = ''] = /message (\d+)/.exec(line) ?? [];

  await test.step('five back, and what they were', async () => {
    const read = await fiveBack(past, () => past.back.click());
    expect(new Set(read).size).toBe(5);
    expect(read.join()).not.toContain(`message ${lost}`);
    await expect(past.lines(past.words.refused(lost))).toHaveAttribute('aria-selected', 'false');
  });

  await test.step('after the lost message, to its birth', async () => {
    await past.lines(past.words.refused(lost)).click();
    await expect.poll(() => past.followed()).toBe(Number(lost));
    await expect.poll(() => lab.hash()).toBe(loss.hash);
    await past.showTab('message');
    await expect(past.message.getByText(past.words.turnedAway).first()).toBeVisible();
    await past.history(past.words.born).click();
    await expect.poll(() => lab.events()).toBeLessThan(loss.events);
    await past.showTab('log');
    await expect(past.now).toContainText(`shop sent message ${lost}`);
  });

  await test.step('more room there: it is not lost', async () => {
    await lab.select('orders');
    await lab.setParameter(past.words.capacity, '5000');
    await expect(past.runs(2)).toBeVisible();
    await lab.setSpeed(speeds.ten);
    await lab.play();
    await expect.poll(() => lab.clock()).toBeGreaterThan(14_000);
    await past.runToTheEnd();
    await expect(past.marks(past.words.lost)).toHaveCount(0);
    await past.showTab('message');
    await expect(past.message.getByText('completed', { exact: true })).toBeVisible();
    await expect(past.history(/orders took message/)).toBeVisible();
  });

  await test.step('in the first run it is, as before', async () => {
    await past.goToRun(past.words.first, 2);
    await expect(past.marks(past.words.lost).first()).toBeAttached();
    await expect(past.message.getByText(past.words.turnedAway).first()).toBeVisible();
    await lab.selectNothing();
    await past.goToEvent(loss.events);
    await expect.poll(() => lab.hash()).toBe(loss.hash);
    await expect(past.caption).toContainText(`orders refused message ${lost}: it is full`);
    await expect(lab.component('orders')).toContainText('300 of 300');
    await past.lab.select('orders');
    await lab.showTab(lab.words.settings);
    await expect(lab.field(past.words.capacity)).toHaveValue('300');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test.describe('in Chinese', () => {
  test.use({ language: 'zh' });

  test('只用键盘', async ({ lab, past, page }) => {
    const { keyboard } = page;
    const { words } = past;
    /** A setting of the queue, which is walked to and opened. */
    const setCapacity = async (value: string) => {
      await tabTo(page, lab.component('orders'), await past.message.isVisible());
      await keyboard.press('Enter');
      await tabTo(page, lab.field(words.capacity));
      await keyboard.type(value);
      await keyboard.press('Enter');
      await expect(lab.field(words.capacity)).toHaveValue(value);
      // Out of the field, and away from the queue.
      await keyboard.press('Tab');
      await keyboard.press('Escape');
      await expect(lab.actions).toHaveCount(0);
    };
    const toTheEnd = async () => {
      await tabTo(page, lab.time.getByRole('slider', { name: lab.words.speed }));
      await keyboard.press('End');
      await past.stands('end');
    };
    await past.open(unbounded);
    await setCapacity('300');
    await toTheEnd();

    await tabTo(page, past.tab('metrics'));
    await keyboard.press('ArrowRight');
    await expect(past.log).toBeVisible();
    // Along the strip's marks: the last one, the first one, and on to what is lost.
    const isOnMark = past.marks(/.*/).and(page.locator('[tabindex="0"]'));
    await tabTo(page, isOnMark);
    await keyboard.press('Home');
    const firstLoss = past.marks(words.lost).first();
    while (!(await hasFocus(firstLoss))) await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await expect(past.caption).toContainText(words.full);
    const loss = { hash: await lab.hash(), events: await lab.events() };
    const [, lost = ''] = /消息 (\d+)/.exec(await past.now.innerText()) ?? [];

    const read = await fiveBack(past, () => keyboard.press(','));
    expect(new Set(read).size).toBe(5);

    await tabTo(page, past.log, true);
    const active = page.locator(`#${await activeLine(past, words.refused(lost))}`);
    await keyboard.press('Enter');
    await expect(active).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => past.followed()).toBe(Number(lost));
    await expect.poll(() => lab.hash()).toBe(loss.hash);
    await tabTo(page, past.tab('log'), true);
    await keyboard.press('ArrowRight');
    await expect(past.message.getByText(words.turnedAway).first()).toBeVisible();
    await tabTo(page, past.history(words.born));
    await keyboard.press('Enter');
    await expect.poll(() => lab.events()).toBeLessThan(loss.events);

    await setCapacity('5000');
    await expect(past.runs(2)).toBeVisible();
    await keyboard.press('Space');
    await past.stands('end');
    await expect(past.marks(words.lost)).toHaveCount(0);

    await tabTo(page, past.runs(2));
    await keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: words.goToRun(words.first) }));
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(past.marks(words.lost).first()).toBeAttached();
    await past.goToEvent(loss.events);
    await expect.poll(() => lab.hash()).toBe(loss.hash);
    await expect(past.caption).toContainText(words.full);
  });
});

/** Walks the log by arrow keys to the line that reads so; its id. */
async function activeLine(past: Past, text: RegExp): Promise<string> {
  const goal = await past.lines(text).getAttribute('id');
  for (let presses = 0; presses < 20; presses++) {
    await past.page.keyboard.press('ArrowDown');
    if ((await past.log.getAttribute('aria-activedescendant')) === goal) return goal ?? '';
  }
  throw new Error(`no line ${text} below`);
}
