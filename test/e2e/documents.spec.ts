/** People's own boards: kept through reloads, crashes and other tabs; listed, copied, deleted, put back. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Lab, type Language } from './board.ts';
import { expect, test } from './fixtures.ts';

const words = {
  en: {
    boards: 'My boards…',
    title: 'My boards',
    duplicate: 'Duplicate this board',
    revert: 'Revert to the example',
    open: (name: string) => `Open ${name}`,
    rename: (name: string) => `Rename ${name}`,
    newName: (name: string) => `New name of ${name}`,
    remove: (name: string) => `Delete ${name}`,
    forget: (name: string) => `Delete ${name} for good`,
    putBack: (name: string) => `Put ${name} back`,
    deleted: (name: string) => `“${name}” is deleted.`,
    undo: 'Undo',
    find: 'Find a board',
    elsewhere: 'This board is open in another tab too.',
    keepApart: 'Make this one a copy',
    keptBoth: 'Both are kept',
  },
  zh: {
    boards: '我的画板…',
    title: '我的画板',
    duplicate: '复制这块画板',
    revert: '还原为示例',
    open: (name: string) => `打开“${name}”`,
    rename: (name: string) => `重命名“${name}”`,
    newName: (name: string) => `“${name}”的新名称`,
    remove: (name: string) => `删除“${name}”`,
    forget: (name: string) => `彻底删除“${name}”`,
    putBack: (name: string) => `恢复“${name}”`,
    deleted: (name: string) => `已删除“${name}”。`,
    undo: '撤销',
    find: '查找画板',
    elsewhere: '另一个标签页也打开了这块画板',
    keepApart: '这边改为副本',
    keptBoth: '两份都已保留',
  },
} as const;

/** Somebody's tab with a board in it, and the list of all boards. */
class Desk {
  readonly lab: Lab;
  readonly page: Page;
  readonly words: (typeof words)[Language];

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.lab = new Lab(page, language);
    this.words = words[language];
  }

  /** A new tab, with what was open last. */
  static async inNewTab(context: BrowserContext): Promise<Desk> {
    const desk = new Desk(await context.newPage());
    await desk.page.goto('/');
    await desk.isThere();
    return desk;
  }

  async openFirst(): Promise<void> {
    await this.page.goto('/#example=orders');
    await this.isThere();
  }

  async isThere(): Promise<void> {
    await expect(this.lab.board).toBeVisible();
    await expect(this.lab.name).toBeVisible();
  }

  get list(): Locator {
    return this.page.getByRole('dialog', { name: this.words.title });
  }

  async showList(): Promise<void> {
    await this.lab.fromMenu(this.lab.words.file, this.words.boards);
    await expect(this.list).toBeVisible();
  }

  names(): Promise<string[]> {
    return this.list.locator('li b').allInnerTexts();
  }

  async press(name: string): Promise<void> {
    await this.list.getByRole('button', { name, exact: true }).click();
  }

  async nameIt(name: string): Promise<void> {
    await this.lab.name.fill(name);
    await this.lab.name.press('Enter');
    await expect(this.lab.name).toHaveValue(name);
  }

  /** What is on the board, as a file would have it. */
  async scenario(): Promise<Scenario> {
    const downloading = this.page.waitForEvent('download');
    await this.lab.fromMenu(this.lab.words.file, this.lab.words.save);
    return JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
  }

  /** Of the queue that the example has. */
  async setCapacity(capacity: number): Promise<void> {
    await this.lab.field('Capacity').fill(String(capacity));
    await this.lab.field('Capacity').press('Enter');
  }

  async capacity(): Promise<unknown> {
    const { components } = await this.scenario();
    return components.find((one) => one.id === 'orders')?.params?.capacity;
  }
}

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('several boards: named, copied, found, deleted and put back', async ({ page }) => {
      const desk = new Desk(page, language);
      const { lab, list, words: w } = desk;
      test.slow();
      await desk.openFirst();
      await desk.nameIt('Alpha');
      await lab.newBoard();
      await desk.nameIt('Beta');
      await lab.fromMenu(lab.words.file, w.duplicate);
      await expect(lab.name).toHaveValue('Beta 2');

      await desk.showList();
      await expect.poll(() => desk.names()).toEqual(['Beta 2', 'Beta', 'Alpha']);
      await desk.press(w.rename('Beta'));
      await list.getByRole('textbox', { name: w.newName('Beta') }).fill('Gamma');
      await page.keyboard.press('Enter');
      await expect.poll(() => desk.names()).toEqual(['Beta 2', 'Gamma', 'Alpha']);

      await desk.press(w.remove('Alpha'));
      await expect(list.getByRole('status')).toContainText(w.deleted('Alpha'));
      await expect.poll(() => desk.names()).toEqual(['Beta 2', 'Gamma']);
      await desk.press(w.undo);
      await expect.poll(() => desk.names()).toEqual(['Beta 2', 'Gamma', 'Alpha']);

      // The one that is open, and from further back.
      await desk.press(w.remove('Beta 2'));
      await expect(lab.name).toHaveValue('Gamma');
      await list.locator('summary').click();
      await desk.press(w.putBack('Beta 2'));
      await expect.poll(() => desk.names()).toContain('Beta 2');
      await desk.press(w.remove('Beta 2'));
      await list.locator('summary').click();
      await desk.press(w.forget('Beta 2'));
      await expect(list.locator('summary')).toHaveCount(0);

      await desk.press(w.open('Alpha'));
      await expect(list).toBeHidden();
      await expect(lab.name).toHaveValue('Alpha');
      await expect(lab.component('orders')).toBeVisible();
      await page.reload();
      await expect(lab.name).toHaveValue('Alpha');
      await expect(lab.component('orders')).toBeVisible();
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('nothing that a machine finds keeps anybody out', async ({ context, page }) => {
      test.slow();
      const desk = new Desk(page);
      const violations = async () =>
        (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes.map(({ html }) => html.slice(0, 120)),
        ]);
      await desk.openFirst();
      for (const name of ['Cart', 'Payments', 'Parcels', 'Stock', 'Mail', 'Search']) {
        await desk.lab.newBoard();
        await desk.nameIt(name);
      }
      await desk.showList();
      await desk.press(desk.words.remove('Mail'));
      await desk.list.locator('summary').click();
      expect(await violations()).toEqual([]);
      await desk.press(desk.words.rename('Cart'));
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(desk.list).toBeHidden();
      // What is said over the board.
      await Desk.inNewTab(context);
      await expect(page.getByText(desk.words.elsewhere)).toBeVisible();
      expect(await violations()).toEqual([]);
    });
  });
}

test('many boards are searched by name, and by keyboard alone', async ({ page }) => {
  const desk = new Desk(page);
  await desk.openFirst();
  for (const name of ['Cart', 'Payments', 'Parcels', 'Stock', 'Mail', 'Search']) {
    await desk.lab.newBoard();
    await desk.nameIt(name);
  }
  await desk.showList();
  await desk.list.getByRole('searchbox', { name: desk.words.find }).fill('pa');
  await expect.poll(() => desk.names()).toEqual(['Parcels', 'Payments']);
  await expect(desk.list.getByText('2 boards')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(desk.list.getByRole('button', { name: 'Open Parcels' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.lab.name).toHaveValue('Parcels');
});

test('an example can be had back as it came, and what was made of it too', async ({ page }) => {
  const desk = new Desk(page);
  await desk.openFirst();
  const before = await desk.lab.saved();
  await desk.lab.select('orders');
  await desk.lab.setParameter('Capacity', '7');
  const changed = await desk.lab.saved();
  await desk.lab.fromMenu('File', desk.words.revert);
  await expect.poll(() => desk.lab.saved()).toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => desk.lab.saved()).toBe(changed);
});

test('only looking at examples leaves no boards behind', async ({ page }) => {
  const desk = new Desk(page);
  await desk.openFirst();
  await desk.nameIt('Mine');
  for (const title of ['A retry storm', 'The knee of the curve', 'Thin wires and lossy ones']) {
    await desk.lab.openExample(title);
    await expect(desk.lab.name).toHaveValue(title);
  }
  await desk.showList();
  await expect.poll(() => desk.names()).toEqual(['Thin wires and lossy ones', 'Mine']);
});

test('several files dropped at once are several boards', async ({ page }) => {
  const desk = new Desk(page);
  await desk.openFirst();
  const text = await desk.lab.saved();
  const data = await page.evaluateHandle((file) => {
    const transfer = new DataTransfer();
    for (const name of ['One', 'Two']) {
      const named = JSON.stringify({ ...JSON.parse(file), name });
      transfer.items.add(new File([named], `${name}.topolab.json`, { type: 'application/json' }));
    }
    return transfer;
  }, text);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await desk.lab.board.dispatchEvent(type, { dataTransfer: data });
  await expect(desk.lab.name).toHaveValue('Two');
  await desk.showList();
  await expect.poll(() => desk.names()).toEqual(['Two', 'One']);
});

test('a tab killed in the middle of an edit loses a second of it at most', async ({
  browser,
  context,
  page,
}) => {
  test.slow();
  const desk = new Desk(page);
  await desk.openFirst();
  await desk.lab.select('orders');
  await desk.lab.setParameter('Capacity', '1000');
  const doneAt: number[] = [];
  const longAgo = () => doneAt.filter((at) => at <= Date.now() - 1000);
  while (longAgo().length < 8) {
    await desk.setCapacity(1001 + doneAt.length);
    doneAt.push(Date.now());
  }
  const session = await context.newCDPSession(page);
  const killedAt = Date.now();
  // Nothing of the page runs any more: no farewell, no last save.
  await Promise.race([session.send('Page.crash'), page.waitForEvent('crash')]).catch(() => {});
  await page.close();
  expect(browser.isConnected()).toBe(true);

  const again = await Desk.inNewTab(context);
  const kept = Number(await again.capacity()) - 1000;
  const due = doneAt.filter((at) => at <= killedAt - 1000).length;
  expect(kept).toBeGreaterThanOrEqual(due);
  expect(kept).toBeLessThanOrEqual(doneAt.length);
});

test('a page that is left in the middle of an edit loses nothing', async ({ page }) => {
  const desk = new Desk(page);
  await desk.openFirst();
  await desk.lab.select('orders');
  await desk.lab.setParameter('Capacity', '1000');
  await desk.showList();
  await page.keyboard.press('Escape');
  await desk.setCapacity(1001);
  await page.reload();
  await desk.isThere();
  expect(await desk.capacity()).toBe(1001);
});

test('two tabs on one board follow each other, or part', async ({ context, page }) => {
  test.slow();
  const first = new Desk(page);
  await first.openFirst();
  await first.nameIt('Shared');
  await first.showList();
  await page.keyboard.press('Escape');
  const second = await Desk.inNewTab(context);
  await expect(second.lab.name).toHaveValue('Shared');
  for (const desk of [first, second])
    await expect(desk.page.getByText(desk.words.elsewhere)).toBeVisible();

  await second.nameIt('Shared still');
  await expect(first.lab.name).toHaveValue('Shared still');
  await first.lab.select('orders');
  await first.lab.setParameter('Capacity', '7');
  await second.lab.select('orders');
  await expect(second.lab.field('Capacity')).toHaveValue('7');

  await second.page.getByRole('button', { name: second.words.keepApart }).click();
  await expect(second.lab.name).toHaveValue('Shared still 2');
  await expect(first.page.getByText(first.words.elsewhere)).toBeHidden();
  await second.lab.setParameter('Capacity', '9');
  await first.showList();
  await expect.poll(() => first.names()).toEqual(['Shared still 2', 'Shared still']);
  await page.keyboard.press('Escape');
  await expect(first.lab.field('Capacity')).toHaveValue('7');
});

test('changed in two tabs at the same moment, both are kept', async ({ context, page }) => {
  test.slow();
  const first = new Desk(page);
  await first.openFirst();
  await first.nameIt('Twins');
  await first.showList();
  await page.keyboard.press('Escape');
  const second = await Desk.inNewTab(context);
  await expect(first.page.getByText(first.words.elsewhere)).toBeVisible();
  await first.lab.select('worker a');
  await second.lab.select('worker b');
  await Promise.all([first, second].map((desk) => desk.page.keyboard.press('Delete')));
  const told = [first, second].map(({ page: one, words: w }) => one.getByText(w.keptBoth));
  await expect
    .poll(async () => (await Promise.all(told.map((one) => one.count()))).join())
    .toMatch(/^(0,1|1,0)$/);
  await first.showList();
  await expect.poll(async () => (await first.names()).sort()).toEqual(['Twins', 'Twins 2']);
  await page.keyboard.press('Escape');
  await expect(first.lab.component('worker b')).toBeVisible();
  await expect(first.lab.component('worker a')).toHaveCount(0);
  await expect(second.lab.component('worker a')).toBeVisible();
  await expect(second.lab.component('worker b')).toHaveCount(0);
});

test('boards of the time when there was one per tab are all there', async ({ page }) => {
  const blank = '<link rel="icon" href="data:," /><title>Before</title>';
  await page.route('**/before', (route) =>
    route.fulfill({ contentType: 'text/html', body: blank }),
  );
  await page.goto('/before');
  await page.evaluate(async () => {
    const scenario = (name: string) => ({
      format: 'topolab',
      version: 1,
      name,
      components: [{ id: 'orders', kind: 'queue' }],
      links: [],
    });
    const opening = indexedDB.open('topolab', 1);
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onupgradeneeded = () =>
        opening.result.createObjectStore('boards', { keyPath: 'tab' });
      opening.onsuccess = () => resolve(opening.result);
    });
    const change = database.transaction('boards', 'readwrite');
    const boards = change.objectStore('boards');
    boards.put({ tab: 'tab-1', savedAt: 1000, example: null, scenario: scenario('Older') });
    boards.put({ tab: 'tab-2', savedAt: 2000, example: null, scenario: scenario('Newer') });
    await new Promise((resolve) => {
      change.oncomplete = resolve;
    });
    database.close();
    // Its last edit before it was closed.
    const late = {
      tab: 'tab-1',
      savedAt: 3000,
      example: null,
      scenario: scenario('Older, edited'),
    };
    localStorage.setItem('topolab.boards', JSON.stringify([late]));
  });
  const desk = new Desk(page);
  await page.goto('/');
  await desk.isThere();
  await expect(desk.lab.name).toHaveValue('Older, edited');
  await desk.showList();
  await expect.poll(() => desk.names()).toEqual(['Older, edited', 'Newer']);
});
