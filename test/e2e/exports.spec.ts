/** The board leaves the lab: what the files say is what the board says at that moment. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { makeLink } from '../../src/sharing/makeLink.ts';
import { speeds } from './board.ts';
import { expect, test } from './fixtures.ts';
import { overloaded } from './past.ts';

const words = {
  en: {
    export: 'Export…',
    png: 'Save PNG',
    svg: 'Save SVG',
    csv: 'Save CSV',
    numbers: 'Numbers',
    text: 'Text',
    mermaid: 'Mermaid flowchart',
    json: 'Save JSON',
    dark: 'Dark',
    waiting: 'Ready',
    all: 'All of it',
    legend: 'every message shown',
  },
  zh: {
    export: '导出…',
    png: '保存 PNG',
    svg: '保存 SVG',
    csv: '保存 CSV',
    numbers: '数据',
    text: '文本',
    mermaid: 'Mermaid 流程图',
    json: '保存 JSON',
    dark: '深色',
    waiting: '就绪消息',
    all: '全部',
    legend: '每条消息都已画出',
  },
} as const;

const board: Scenario = {
  ...overloaded,
  name: 'Overloaded & <framed>',
  frames: [{ id: 'hall', label: '机房 "A"', at: [240, -60], size: [560, 300], tint: 'blue' }],
  annotations: [{ id: 'hint', text: 'Here it grows', at: [240, 280] }],
};

async function fileOf(page: Page, button: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  return readFile(await (await downloading).path());
}

/** Every text of a picture, in its order. */
async function textsOf(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((text) => {
    // The policy of the page holds for what it reads, too: letters are looked at apart.
    const plain = text.replace(/<style>.*?<\/style>/, '');
    const parsed = new DOMParser().parseFromString(plain, 'image/svg+xml');
    const fault = parsed.querySelector('parsererror');
    if (fault) throw new Error(fault.textContent ?? '');
    if (parsed.querySelector('script, foreignObject, image, a'))
      throw new Error('more than shapes');
    return [...parsed.querySelectorAll('text')].map((one) => one.textContent ?? '');
  }, svg);
}

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });
    const w = words[language];

    test('pictures, numbers and text of the moment', async ({ lab, page }) => {
      const made = await makeLink(board, '', { speed: 2 });
      await page.goto(`/${made.ok ? made.value : ''}`);
      await lab.clockReaches(5000);
      await lab.pause();
      const card = await lab.component('orders').innerText();
      await lab.fromMenu(lab.words.file, w.export);
      await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();

      const light = (await fileOf(page, w.svg)).toString();
      const texts = await textsOf(page, light);
      expect(texts).toEqual(
        expect.arrayContaining(['Overloaded & <framed>', '机房 "A"', 'Here it grows', w.waiting]),
      );
      expect(texts.join(' ')).toContain(w.legend);
      // The number on the card is the number in the picture.
      const shown = texts[texts.indexOf(w.waiting) + 1] ?? 'nothing';
      expect(card).toContain(shown);
      // The letters go along: nothing is asked for elsewhere.
      expect(light).toContain('url(data:font/woff2;base64,');
      expect(light.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http');

      await page.getByRole('dialog').getByRole('radio', { name: w.dark }).click();
      const dark = (await fileOf(page, w.svg)).toString();
      expect(dark).toContain('fill="#1e2024"');
      expect(light).not.toContain('fill="#1e2024"');
      expect(await textsOf(page, dark)).toEqual(texts);

      const png = await fileOf(page, w.png);
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      const [, width = ''] = /width="([\d.]+)"/.exec(light) ?? [];
      expect(png.readUInt32BE(16)).toBe(Math.round(Number(width) * 3));

      await page.getByRole('dialog').getByRole('radio', { name: w.numbers }).click();
      const all = (await fileOf(page, w.csv)).toString().trim().split('\r\n');
      const [head = '', ...rows] = all;
      const names = head.split(',');
      expect(names).toEqual(
        expect.arrayContaining(['orders.queueLength.mean', 'worker.completed']),
      );
      for (const row of rows) expect(row.split(',')).toHaveLength(names.length);
      const ends = rows.map((row) => Number(row.split(',')[1]));
      expect(ends.every((end, i) => i === 0 || end > (ends[i - 1] ?? 0))).toBe(true);
      await page.getByRole('dialog').getByRole('checkbox', { name: w.all, exact: true }).uncheck();
      await page.getByRole('dialog').getByRole('checkbox', { name: 'orders', exact: true }).check();
      const few = (await fileOf(page, w.csv)).toString().split('\r\n')[0]?.split(',') ?? [];
      expect(few.slice(2).every((name) => name.startsWith('orders.'))).toBe(true);

      await page.getByRole('dialog').getByRole('radio', { name: w.text, exact: true }).click();
      const mermaid = await page.getByRole('textbox', { name: w.mermaid }).inputValue();
      expect(mermaid).toContain('subgraph f1 ["机房 #34;A#34;"]');
      const json = JSON.parse((await fileOf(page, w.json)).toString());
      expect(json.components).toHaveLength(3);
    });
  });
}

/** As few as have every kind of component in them. */
const seen = new Set<string>();
const examples = gallery.filter(({ scenario }) => {
  const kinds = scenario.components.map(({ kind }) => kind);
  const isNew = kinds.some((kind) => !seen.has(kind));
  for (const kind of kinds) seen.add(kind);
  return isNew;
});

test('a picture of every kind of component', async ({ lab, page }) => {
  test.slow();
  await page.goto('/#example=orders');
  await lab.isPlaying();
  await lab.fromMenu(lab.words.file, words.en.export);
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
  await page.keyboard.press('Escape');
  for (const { title, scenario } of examples) {
    await lab.openExample(title.en);
    await expect(lab.name).toHaveValue(title.en);
    await lab.setSpeed(speeds.real);
    await lab.letGoBy(50);
    await lab.fromMenu(lab.words.file, words.en.export);
    const texts = await textsOf(page, (await fileOf(page, words.en.svg)).toString());
    for (const { id, label } of scenario.components) {
      expect(texts.some((text) => (label ?? id).startsWith(text.replace('…', '')))).toBe(true);
    }
    await page.keyboard.press('Escape');
  }
});
