/** Kinds whose code comes later: a board of theirs opens, comes back, and is never lost for want of it. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const board = {
  format: 'topolab',
  version: 1,
  name: 'Later kinds',
  components: [
    { id: 'users', kind: 'client', label: 'users', at: [0, 0], params: { users: 20 } },
    { id: 'shop', kind: 'service', label: 'shop', at: [320, 0] },
    { id: 'box', kind: 'host', label: 'box', at: [320, 260] },
  ],
  links: [{ id: 'ask', from: 'users', to: 'shop', params: { latency: '200ms' } }],
};
const file = { name: 'later.topolab.json', text: JSON.stringify(board) };

/** As gzip names them: the tables of packs are files of their own. */
const tables = /\/assets\/(definitions|models)-[^/]+\.js$/;

/** What was asked for by its name, the worker's files too. */
function follow(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

test.use({ expected: /ERR_FAILED|Failed to fetch dynamically imported module/ });

test('a board of later kinds comes back as it was, and nothing on it is unknown for a moment', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.openFile(file);
  await expect(lab.component('shop')).toBeVisible();
  await lab.saved();
  // What an unknown kind says of itself is its bare name: watched from the first paint on.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = () => {
      for (const card of document.querySelectorAll('[aria-roledescription="node"]'))
        seen.add(card.getAttribute('aria-label') ?? '');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('about:blank');
  await page.goto('/');
  await expect(lab.component('shop')).toBeVisible();
  await lab.isPlaying();
  const names = await page.evaluate(() => [
    ...(globalThis as unknown as { seen: Set<string> }).seen,
  ]);
  const ofShop = names.filter((name) => name.includes('shop'));
  expect(ofShop.length).toBeGreaterThan(0);
  for (const name of ofShop) expect(name).toMatch(/^Service shop/);
});

test('the palette has them all once the page is calm', async ({ lab, page }) => {
  const asked = follow(page);
  await lab.open();
  for (const kind of ['Producer', 'Client', 'Service', 'Disk'])
    await expect(page.getByRole('button', { name: lab.words.place(kind) })).toBeVisible();
  expect(asked.some((name) => tables.test(name))).toBe(true);
});

test('what cannot be fetched is said, the board stays, and later it opens', async ({
  lab,
  page,
}) => {
  await lab.open();
  await lab.openFile(file);
  await expect(lab.component('shop')).toBeVisible();
  await lab.saved();
  await page.goto('about:blank');
  await page.route(tables, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('alert').first()).toContainText('could not be fetched');
  await expect(lab.component('shop')).toHaveCount(0);
  // Nor does a file: the open board is untouched.
  await page.unroute(tables);
  await page.goto('about:blank');
  await page.goto('/');
  await expect(lab.component('shop')).toBeVisible();
  await lab.isPlaying();
});

test('the engine says it where the page has what it needs and the worker has not', async ({
  lab,
  page,
}) => {
  await lab.open();
  await page.route(/\/assets\/models-[^/]+\.js$/, (route) => route.abort());
  await lab.openFile(file);
  await expect(lab.component('shop')).toBeVisible();
  const alert = page.getByRole('alert').filter({ hasText: 'could not be fetched' });
  await expect(alert).toBeVisible();
  await page.unroute(/\/assets\/models-[^/]+\.js$/);
  await alert.getByRole('button').click();
  await lab.isPlaying();
});
