/** Inside a machine: numbered steps, how bytes move, what it costs, presets, and time by the microsecond. */
import path from 'node:path';
import type { Locator } from '@playwright/test';
import type { Lab } from './board.ts';
import { expect, test } from './fixtures.ts';
import { speeds } from './words.ts';

const board = path.join(
  import.meta.dirname,
  '../../simulations/lessons/zero-copy/start.topolab.json',
);

test.beforeEach(async ({ lab }) => {
  await lab.open();
  await lab.openFile(board);
  await expect(lab.name).toHaveValue(/Kafka/);
  await lab.pause();
});

const label = (lab: Lab, link: string): Locator =>
  lab.page.locator(`.react-flow__edge[data-id="${link}"] .link`);

const caption = (lab: Lab): Locator => lab.page.getByRole('status').filter({ hasText: /\S/ });

async function choose(lab: Lab, id: string): Promise<void> {
  // By its id: several machines are called CPU.
  await lab.page.locator(`.react-flow__node[data-id="${id}"] .card-head`).click();
  await expect(lab.inspector.getByRole('tablist')).toBeVisible();
}

test('links are numbered, drawn by how bytes move, and explained by the legend', async ({
  lab,
  page,
}) => {
  const numbers = page.locator('.link-label');
  for (const number of ['1.1', '2.1', '2.2', '2.3', '2.4', '2.5', '3.1', '3.2', '3.3'])
    await expect(numbers.filter({ hasText: number }).first()).toBeVisible();
  await expect(label(lab, 'copying-copy-in')).toHaveAttribute('data-moves', 'cpu');
  await expect(label(lab, 'copying-load')).toHaveAttribute('data-moves', 'dma');
  const line = (link: string) =>
    label(lab, link)
      .locator('.link-line')
      .evaluate((element) => getComputedStyle(element).strokeDasharray);
  expect(await line('copying-copy-in')).toBe('none');
  expect(await line('copying-load')).not.toBe('none');
  await expect(lab.board.getByText('copied by the CPU')).toBeVisible();
  await expect(lab.board.getByText('moved by DMA')).toBeVisible();
  await lab.openExample('A busy afternoon');
  await expect(lab.board.getByText('copied by the CPU')).toHaveCount(0);
  await expect(numbers).toHaveCount(0);
});

test('no number lies on a card', async ({ page }) => {
  await expect(page.locator('.link-label').first()).toBeVisible();
  const covered = await page.evaluate(() => {
    const box = (element: Element) => element.getBoundingClientRect();
    const cards = [...document.querySelectorAll('.card')].map(box);
    return [...document.querySelectorAll<HTMLElement>('.link-label[data-step]:not([hidden])')]
      .filter((element) => {
        const { x, y, width, height } = box(element);
        const [middleX, middleY] = [x + width / 2, y + height / 2];
        return cards.some(
          (card) =>
            middleX > card.left &&
            middleX < card.right &&
            middleY > card.top &&
            middleY < card.bottom,
        );
      })
      .map(({ textContent }) => textContent);
  });
  expect(covered).toEqual([]);
});

test('the step under way is marked on the board, in the caption and in the log', async ({
  lab,
  past,
  page,
}) => {
  await past.showTab('log');
  // Nothing has gone that way yet.
  await expect(label(lab, 'copying-deliver')).toHaveAttribute('data-fresh');
  const seen = new Set<string>();
  for (let steps = 0; steps < 40 && !seen.has('2.3'); steps++) {
    await page.keyboard.press('.');
    await expect(caption(lab).first()).toBeVisible();
    const step = page.locator('p b').filter({ hasText: /^\d\.\d$/ });
    if ((await step.count()) === 0) continue;
    const number = (await step.first().innerText()).trim();
    seen.add(number);
    await expect(
      page.locator('.link-label[data-active]').filter({ hasText: number }),
    ).not.toHaveCount(0);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['2.1', '2.2', '2.3']));
  await expect(label(lab, 'copying-load')).not.toHaveAttribute('data-fresh');
  const now = page.getByRole('listbox').getByRole('option', { selected: true });
  await expect(now).toContainText('2.3');
});

test('a preset says what it changes, changes all at once, and is undone at once', async ({
  lab,
  page,
}) => {
  const before = await lab.saved();
  await choose(lab, 'copying-cpu');
  await expect(lab.inspector.getByRole('region', { name: 'Runs here' })).toContainText('Kafka');
  await lab.inspector.getByRole('button', { name: 'Preset for the machine' }).click();
  await page.getByRole('menuitem', { name: 'Server of 2008' }).click();
  await expect(lab.inspector).toContainText(/Would change \d+ settings/);
  await expect(lab.inspector).toContainText('45.5 GB/s → 400 MB/s');
  expect(await lab.saved()).toBe(before);
  await lab.inspector.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(lab.field('Copy rate')).toHaveValue('400 MB/s');
  const { components } = JSON.parse(await lab.saved());
  const disk = components.find(({ id }: { id: string }) => id === 'copying-disk');
  expect(disk.params.transferRate).toBe('90 MB/s');
  const other = components.find(({ id }: { id: string }) => id === 'zero-copy-disk');
  expect(other.params?.transferRate).toBeUndefined();
  await lab.undo.click();
  expect(await lab.saved()).toBe(before);
});

test('from what runs on a machine to the machine, and what was measured of it', async ({ lab }) => {
  await choose(lab, 'zero-copy-disk');
  await lab.inspector.getByRole('region', { name: 'Runs on' }).getByRole('button').click();
  await expect(lab.inspector.getByRole('tablist', { name: 'CPU' })).toBeVisible();
  await lab.showTab('Now');
  await expect(lab.inspector.getByRole('heading', { name: /^Bottleneck/ })).toBeVisible();
  await lab.showTab('About');
  const table = lab.inspector.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(11);
  for (const row of (await table.getByRole('row').all()).slice(1)) {
    const [measured, modelled, difference] = (await row.getByRole('cell').allInnerTexts()).map(
      (text) => Number(text.replace('−', '-')),
    );
    expect(modelled - measured).toBeCloseTo(difference, 2);
  }
});

test('time is watched by the microsecond', async ({ lab, page }) => {
  await expect(lab.time).toContainText('1 s = 20 µs');
  await lab.setSpeed(speeds.slowest);
  await expect(lab.time).toContainText('1 s = 1 µs');
  await expect(page.getByRole('timer')).toHaveText(/^\d+\.\d{3}\s\d{3} ms$/);
  await lab.setSpeed(speeds.real);
  await expect(page.getByRole('timer')).toHaveText(/^\d\d:\d\d\.\d{3}$/);
});

test('a part on no machine, and a way for bytes that is half built, say so', async ({ lab }) => {
  await lab.openFile({
    name: 'half.topolab.json',
    text: JSON.stringify({
      format: 'topolab',
      version: 1,
      name: 'Half',
      components: [
        { id: 'shop', kind: 'producer', at: [0, 0] },
        { id: 'broker', kind: 'process', at: [300, 0] },
      ],
      links: [{ id: 'publish', from: 'shop', to: 'broker.in' }],
    }),
  });
  await expect(lab.name).toHaveValue('Half');
  await choose(lab, 'broker');
  const standing = lab.inspector.getByRole('region', { name: 'Runs on' });
  await expect(standing).toContainText('On no machine');
  await expect(standing.getByRole('listitem')).toHaveText([
    'read from the cache',
    'sent out',
    'written to the log',
  ]);
});
