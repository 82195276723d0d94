/** Visited once, the page is there without a network; a newer one is offered and never forced. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/serve.mjs';
import { Lab } from './board.ts';
import { expect, test } from './fixtures.ts';

const built = process.env.TOPOLAB_DIST ?? path.join(import.meta.dirname, '../../dist');

test.use({
  serviceWorkers: 'allow',
  // Nobody answers any more, and the browser says so.
  expected: /ERR_CONNECTION_REFUSED|error occurred when fetching the script/,
});

/** Any static host, in any folder; under a name, because on one's own machine the network comes first. */
class Host {
  readonly folder: string;
  readonly url: string;
  private readonly server: { close(): void };

  private constructor(folder: string, url: string, server: { close(): void }) {
    this.folder = folder;
    this.url = url;
    this.server = server;
  }

  static async begin(under: string, name: string): Promise<Host> {
    const folder = await mkdtemp(path.join(tmpdir(), 'topolab-offline-'));
    await cp(built, folder, { recursive: true });
    const server = await serve({ folder, under });
    return new Host(folder, server.url.replace('localhost', name), server);
  }

  goAway(): void {
    this.server.close();
  }

  async end(): Promise<void> {
    this.goAway();
    await rm(this.folder, { recursive: true });
  }

  /** Another release: its page has another title, and so its list of files another sum. */
  async release(title: string): Promise<void> {
    const change = async (name: string, from: RegExp, to: string) => {
      const file = path.join(this.folder, name);
      const text = await readFile(file, 'utf8');
      expect(text).toMatch(from);
      await writeFile(file, text.replace(from, to));
    };
    await change('index.html', /<title>[^<]*/, `<title>${title}`);
    await change('sw.js', /version="[^"]*"/, `version="${title}"`);
  }
}

/** Nothing is left to fetch. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

async function open(lab: Lab, url: string): Promise<void> {
  await lab.page.goto(url);
  await lab.isPlaying();
}

for (const [name, under] of [
  ['topolab.localhost', '/some/folder/'],
  ['topolab.localhost', '/'],
  ['localhost', '/courses/'],
] as const) {
  test(`visited once at ${name}${under}, it works with the network off`, async ({
    context,
    lab,
    page,
  }) => {
    const host = await Host.begin(under, name);
    await open(lab, `${host.url}#example=orders`);
    await lab.name.fill('Made before');
    await lab.name.press('Enter');
    await isKept(page);
    host.goAway();

    await page.reload();
    await lab.isPlaying();
    await expect(lab.name).toHaveValue('Made before');
    // What comes only when it is asked for is there as well: examples, panels, dialogs, questions.
    await lab.openExample('A retry storm');
    await lab.clockReaches(200);
    await page.getByRole('tab', { name: 'Events' }).click();
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');

    const another = await context.newPage();
    await another.goto(`${host.url}index.html#home`);
    await expect(another.getByRole('heading', { level: 1 })).toBeVisible();
    await host.end();
  });
}

test('a newer version is offered; who does not take it goes on with the old one', async ({
  context,
  lab,
  page,
}) => {
  test.slow();
  const host = await Host.begin('/lab/', 'topolab.localhost');
  await open(lab, `${host.url}#example=orders`);
  await lab.name.fill('Kept');
  await lab.name.press('Enter');
  await isKept(page);
  const other = new Lab(await context.newPage());
  await other.page.goto(host.url);
  await expect(other.name).toHaveValue('Kept');
  // A browser looks for another version when it has nothing better to do than to draw.
  await lab.pause();
  await other.pause();
  const clock = await lab.clock();

  await host.release('Newer');
  // As browsers do by themselves, on a later visit.
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    void registration?.update();
  });
  const offer = page.getByRole('status').filter({ hasText: 'A new version of Topolab is ready.' });
  await expect(offer).toBeVisible();
  // Nobody was interrupted, and a reload alone changes nothing.
  expect(await lab.clock()).toBe(clock);
  await page.reload();
  await lab.pause();
  await expect(page).toHaveTitle('Topolab');
  await expect(lab.name).toHaveValue('Kept');

  await offer.getByRole('button', { name: 'Reload and use it' }).click();
  await expect(page).toHaveTitle('Newer');
  await expect(lab.name).toHaveValue('Kept');
  await expect(offer).toBeHidden();

  // The other tab was not asked: it goes on as it was, with files that the newer version has not.
  await expect(other.page).toHaveTitle('Topolab');
  await other.page.evaluate(async () => {
    const newest = await caches.open((await caches.keys()).at(-1) ?? '');
    for (const { url } of await newest.keys()) {
      if (/assets\/sharing-.*\.js$/.test(url)) await newest.delete(url);
    }
  });
  host.goAway();
  await other.page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(other.page.getByRole('dialog')).toBeVisible();
  await host.end();
});

test('the manifest makes it installable from any folder', async ({ page, request }) => {
  const host = await Host.begin('/deep/er/', 'localhost');
  await page.goto(host.url);
  const href = await page.locator('link[rel="manifest"]').getAttribute('href');
  const address = new URL(href ?? '', host.url);
  const manifest = await (await request.get(address.href)).json();
  expect(manifest).toMatchObject({ name: 'Topolab', start_url: './', display: 'standalone' });
  expect(new URL(manifest.start_url, address).href).toBe(host.url);
  const sizes = [];
  for (const icon of manifest.icons) {
    const answer = await request.get(new URL(icon.src, address).href);
    expect(answer.ok(), icon.src).toBe(true);
    expect(answer.headers()['content-type']).toBe(icon.type);
    sizes.push(icon.sizes);
  }
  expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
  await host.end();
});

test('what is kept is all that was built, and nothing else', async () => {
  const worker = await readFile(path.join(built, 'sw.js'), 'utf8');
  const [, list = ''] = /files=(\[[^\]]*\])/.exec(worker) ?? [];
  const names = (await readdir(built, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(built, path.join(entry.parentPath, entry.name)))
    .filter((name) => name !== 'sw.js' && name !== 'topolab.schema.json')
    .map((name) => (name === 'index.html' ? './' : name));
  expect(JSON.parse(list).sort()).toEqual(names.sort());
});
