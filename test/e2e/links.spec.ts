/** What links do besides opening: whose hash it is, what a teacher sets, and what a stranger may try. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Switches } from '../../src/sharing/address.ts';
import { makeLink } from '../../src/sharing/makeLink.ts';
import board1 from '../src/sharing/fixtures/version-1-board.json' with { type: 'json' };
import moment1 from '../src/sharing/fixtures/version-1-moment.json' with { type: 'json' };
import board2 from '../src/sharing/fixtures/version-2-board.json' with { type: 'json' };
import moment2 from '../src/sharing/fixtures/version-2-moment.json' with { type: 'json' };
import { Lab, type Language } from './board.ts';
import { expect, test } from './fixtures.ts';
import { overloaded } from './past.ts';

/** What stands behind the address of the page. */
async function fragmentOf(scenario: Scenario, switches: Switches = {}): Promise<string> {
  const made = await makeLink(scenario, '', switches);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

/** Somebody else's page, of another origin. */
async function otherPage(html: string): Promise<{ address: string; close(): void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>x</title>${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, close: () => server.close() };
}

/** Somebody who has never been here. */
async function visitor(browser: Browser, page: Page, language: Language): Promise<Lab> {
  const context = await browser.newContext({
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    viewport: page.viewportSize(),
    baseURL: new URL(page.url()).origin,
  });
  return new Lab(await context.newPage(), language);
}

async function goTo({ page }: Lab, fragment: string): Promise<void> {
  await page.goto(`/${fragment}`);
  await expect(page.getByRole('application')).toBeVisible();
}

test('made in one language, opened in another: the same hash when it has run', async ({
  browser,
  lab,
  page,
}) => {
  await goTo(lab, await fragmentOf(overloaded, { speed: Number.POSITIVE_INFINITY }));
  await lab.runsToItsEnd();
  const hash = await lab.hash();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('radio', { name: 'Board only' }).click();
  await dialog.getByText('How it opens').click();
  await dialog.getByRole('radio', { name: '简体中文' }).click();
  await dialog.getByRole('radio', { name: 'Dark' }).click();
  await dialog.getByRole('combobox', { name: 'Speed' }).selectOption('Infinity');
  const field = dialog.getByRole('textbox', { name: 'Link', exact: true });
  await expect(field).toHaveValue(/&lang=zh&theme=dark&speed=fastest$/);
  const link = await field.inputValue();

  const other = await visitor(browser, page, 'en');
  await other.page.goto(link);
  const inChinese = new Lab(other.page, 'zh');
  await inChinese.runsToItsEnd();
  expect(await inChinese.hash()).toBe(hash);
  await expect(other.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The reader's own choices are as they were.
  expect(await other.page.evaluate(() => localStorage.getItem('topolab.language'))).toBeNull();
  await other.page.context().close();
});

test.describe('what a teacher sets', () => {
  test('read only: nothing changes the board, also after a reload, until it is lifted', async ({
    lab,
    page,
  }) => {
    await goTo(lab, await fragmentOf(overloaded, { readOnly: true, autoplay: false }));
    await lab.isPaused();
    await expect(page.getByRole('complementary', { name: lab.words.palette })).toBeHidden();
    const before = await lab.saved();
    await lab.component('worker').click({ position: { x: 60, y: 20 } });
    await page.keyboard.press('Delete');
    await page.keyboard.press('ArrowDown');
    const card = await lab.component('orders').boundingBox();
    const middle = { x: (card?.x ?? 0) + 60, y: (card?.y ?? 0) + 20 };
    await lab.drag(middle, { x: middle.x + 90, y: middle.y + 90 });
    await expect(lab.components()).toHaveCount(3);
    expect(await lab.saved()).toBe(before);
    await lab.component('orders').click({ position: { x: 60, y: 20 } });
    await lab.showTab(lab.words.settings);
    await expect(lab.field('Capacity')).not.toBeEditable();
    // It can still be run and broken.
    await lab.play();
    await lab.letGoBy(200);

    await page.reload();
    await expect(page.getByRole('button', { name: 'Read only' })).toBeVisible();
    await page.getByRole('button', { name: 'Read only' }).click();
    await page.getByRole('button', { name: 'Make it mine: change everything' }).click();
    await expect(page.getByRole('button', { name: 'Read only' })).toBeHidden();
    await lab.component('orders').click({ position: { x: 60, y: 20 } });
    await lab.setParameter('Capacity', '200');
  });

  test('locked settings and panels put away, for this board only', async ({ lab, page }) => {
    const lock = ['orders.capacity', 'worker'];
    await goTo(lab, await fragmentOf(overloaded, { hide: ['palette', 'metrics'], lock }));
    await expect(page.getByRole('complementary', { name: lab.words.metrics })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Some things are fixed' })).toBeVisible();
    await lab.select('orders');
    await lab.showTab(lab.words.settings);
    await expect(lab.field('Capacity')).not.toBeEditable();
    await lab.select('worker');
    await lab.showTab(lab.words.settings);
    await expect(lab.field('Service time')).not.toBeEditable();
    await lab.select('shop');
    await lab.setParameter('Interval', '20ms');
    await lab.newBoard();
    await expect(page.getByRole('button', { name: 'Some things are fixed' })).toBeHidden();
    await expect(page.getByRole('complementary', { name: lab.words.metrics })).toBeVisible();
  });

  test('part of another page: no top bar, a way out, and nothing is kept', async ({
    baseURL,
    page,
  }) => {
    const fragment = await fragmentOf(overloaded, { embed: true, hide: ['palette'] });
    const address = `${baseURL}${fragment}`.replaceAll('&', '&amp;');
    const host = await otherPage(`<iframe src="${address}" width="1000" height="600"></iframe>`);
    await page.goto(host.address);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('application')).toBeVisible();
    await expect(frame.getByRole('banner')).toBeHidden();
    const out = frame.getByRole('link', { name: /Open in a tab of its own/ });
    const href = (await out.getAttribute('href')) ?? '';
    expect(href).toContain('#t2.');
    expect(href).not.toContain('embed');
    await frame
      .getByRole('group', { name: /^Queue orders/ })
      .first()
      .click({ position: { x: 60, y: 20 } });
    await page.keyboard.press('Delete');
    await expect(frame.locator('[aria-roledescription="node"]')).toHaveCount(2);
    const child = page.frames()[1];
    expect(await child?.evaluate(() => location.hash.endsWith('&embed'))).toBe(true);
    await expect
      .poll(() => child?.evaluate(() => JSON.stringify(Object.entries(localStorage))))
      .not.toContain('Overloaded');
    host.close();
  });
});

const fixtures = [board1, moment1, board2, moment2] as unknown as readonly {
  readonly link: string;
  readonly scenario: Scenario;
}[];

test('links of every earlier version still open', async ({ lab, page }) => {
  for (const { link, scenario } of fixtures) {
    await page.goto('about:blank');
    await goTo(lab, link);
    await expect(page.getByRole('textbox', { name: /Name of this board|画板名称/ })).toHaveValue(
      scenario.name ?? '',
    );
    for (const { id, label } of scenario.components) {
      await expect(
        page
          .getByRole('application')
          .getByText(label ?? id)
          .first(),
      ).toBeVisible();
    }
  }
});

/** Small and without luck: the same links are tried every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

test('strange links are answered in words, and the board goes on', async ({ lab, page }) => {
  test.slow();
  page.on('dialog', () => {
    throw new Error('a script has run');
  });
  await goTo(lab, await fragmentOf({ ...overloaded, duration: '10m', name: 'Mine' }));
  const good = await fragmentOf(overloaded, { readOnly: true, lock: ['worker'] });
  const next = random(7);
  const strange = [
    '#example=<img src=x onerror=alert(1)>',
    '#lesson=nobody-knows',
    '#board=b-not-here',
    '#javascript:alert(1)//&lang=xx',
    `#t2.${'A'.repeat(500)}`,
    ...Array.from({ length: 20 }, () => {
      const at = 1 + Math.floor(next() * (good.length - 1));
      const put = ['', 'A', '<', '%', '.', '&', '='][Math.floor(next() * 7)] ?? '';
      return good.slice(0, at) + put + good.slice(at + 1 + Math.floor(next() * 30));
    }),
  ];
  const dialog = page.getByRole('dialog', { name: 'This link cannot be opened' });
  for (const fragment of strange) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    const line = page.getByRole('status').filter({ hasText: /came with a link|not understood/ });
    await expect(dialog.or(line).first(), fragment).toBeVisible();
    if (await dialog.isVisible()) {
      expect((await dialog.innerText()).length).toBeGreaterThan(60);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    } else {
      // What was left of it made sense: one step back is the board of before.
      const back = page.getByRole('button', { name: 'Back to my board' });
      if (await back.isVisible()) await back.click();
      else await page.getByRole('button', { name: 'Dismiss' }).first().click();
    }
    await expect(line).toHaveCount(0);
  }
  await expect(lab.name).toHaveValue('Mine');
  await lab.letGoBy(200);
});

test('what people have written is never run', async ({ lab, page }) => {
  const evil = '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>';
  const components = overloaded.components.map((one) => ({ ...one, label: evil, notes: evil }));
  const links = overloaded.links.map((one) => ({ ...one, label: evil }));
  const fragment = await fragmentOf({
    ...overloaded,
    name: evil,
    notes: evil,
    components,
    links,
    frames: [{ id: 'hall', label: evil, at: [-40, -80], size: [800, 300] }],
    annotations: [{ id: 'note', text: evil, at: [0, 260] }],
  });
  await goTo(lab, fragment);
  await expect(page.getByRole('application').getByText(evil)).toHaveCount(5);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await dialog.getByRole('radio', { name: 'Part of a web page' }).click();
  const code = await dialog.getByRole('textbox', { name: 'Code for the web page' }).inputValue();
  await page.keyboard.press('Escape');
  // One frame, and everything written is within its attributes.
  expect(code.match(/</g)).toHaveLength(2);
  expect(code).toContain('&lt;img src=x');
  expect(await page.title()).not.toBe('ran');
});
