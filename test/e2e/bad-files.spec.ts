/** Files that are no scenario: told where, what and what to do; the open board never notices. */
import { writeFile } from 'node:fs/promises';
import type { Lab, Language } from './board.ts';
import { expect, test } from './fixtures.ts';

const good = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'shop', kind: 'producer' },
    { id: 'orders', kind: 'queue', params: { capacity: 5 } },
  ],
  links: [{ id: 'l', from: 'shop', to: 'orders' }],
};

/** The good file with some of it replaced. */
const but = (change: object): string => JSON.stringify({ ...good, ...change });
const withQueue = (queue: object): string =>
  but({ components: [good.components[0], { id: 'orders', kind: 'queue', ...queue }] });

interface Case {
  readonly name: string;
  readonly text: string;
  /** Place, culprit and remedy. */
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'truncated',
    text: JSON.stringify(good, null, 2).slice(0, 120),
    en: ['line 9', 'ends too early', 'save or download the file again'],
    zh: ['第 9 行', '中断', '请重新保存或下载'],
  },
  {
    name: 'not JSON',
    text: '{ "format": topolab }',
    en: ['line 1, column 13', 'topolab', 'look for a missing quote'],
    zh: ['第 1 行第 13 列', 'topolab', '请检查'],
  },
  {
    name: 'empty',
    text: ' ',
    en: ['the file is empty', 'choose a scenario file'],
    zh: ['文件是空的', '请选择场景文件'],
  },
  {
    name: 'wrong types',
    text: but({ components: 'three', seed: [7] }),
    en: ['components', '"three"', 'write a list', 'seed', 'write'],
    zh: ['components', '"three"', '请写', 'seed'],
  },
  {
    name: 'an unknown kind',
    text: but({ components: [{ id: 'shop', kind: 'producr' }], links: [] }),
    en: ['components[0].kind', '"producr"', 'producer'],
    zh: ['components[0].kind', '"producr"', 'producer'],
  },
  {
    name: 'a dangling link',
    text: but({ links: [{ id: 'l', from: 'shop', to: 'order' }] }),
    en: ['links[0].to', '"order"', '"orders"'],
    zh: ['links[0].to', '"order"', '"orders"'],
  },
  {
    name: 'a link that does not fit',
    text: but({
      components: [...good.components, { id: 'people', kind: 'client' }],
      links: [{ id: 'l', from: 'shop', to: 'people' }],
    }),
    en: ['links[0]', '"people"', 'client', 'link another component'],
    zh: ['links[0]', '"people"', 'client', '请连到别的组件'],
  },
  {
    name: 'absurd numbers',
    text: withQueue({ params: { capacity: 1e300, ackTimeout: '-5s', prefetch: 1.5 } }),
    en: ['components[1].params.capacity', 'out of range', 'write a value', '"-5s"', 'prefetch'],
    zh: ['components[1].params.capacity', '超出范围', '请写', '"-5s"', 'prefetch'],
  },
  {
    name: 'no unit',
    text: withQueue({ params: { ack: 'manual', ackTimeout: '45' } }),
    en: ['components[1].params.ackTimeout', '"45" has no unit', '"45ms"'],
    zh: ['components[1].params.ackTimeout', '"45"', '没有单位', '"45ms"'],
  },
  {
    name: 'duplicate ids',
    text: but({ components: [good.components[1], good.components[1]], links: [] }),
    en: ['components[1].id', '"orders" is already', 'choose another'],
    zh: ['components[1].id', '"orders"', '请换一个'],
  },
  {
    name: 'a duplicate key',
    text: '{ "format": "topolab", "format": "topolab" }',
    en: ['line 1', '"format" stands twice', 'remove one'],
    zh: ['第 1 行', '"format"', '请删去一个'],
  },
  {
    name: 'markup for an id',
    text: but({ components: [{ id: '<img src=x onerror=alert(1)>', kind: 'queue' }], links: [] }),
    en: ['components[0].id', '<img src=x onerror=alert(1)>', 'use letters'],
    zh: ['components[0].id', '<img src=x onerror=alert(1)>', '只能用字母'],
  },
  {
    name: 'a prototype for a key',
    text: '{ "format": "topolab", "version": 1, "components": [], "links": [], "__proto__": { "polluted": true } }',
    en: ['__proto__', 'is not known here'],
    zh: ['__proto__', '此处没有'],
  },
  {
    name: 'a prototype for an id',
    text: but({ components: [{ id: '__proto__', kind: 'queue' }], links: [] }),
    en: ['components[0].id', '"__proto__" cannot be an id', 'use letters'],
    zh: ['components[0].id', '"__proto__"', '只能用字母'],
  },
  {
    name: 'control characters',
    text: but({ components: [{ id: 'a\u0000\u001b[31m\u202eb', kind: 'queue' }], links: [] }),
    en: ['components[0].id', '\\u0000', '\\u202e', 'use letters'],
    zh: ['components[0].id', '\\u0000', '\\u202e', '只能用字母'],
  },
];

/** The board is as it was and its run goes on, behind the dialog. */
async function isUnharmed(lab: Lab): Promise<void> {
  await expect(lab.page.getByRole('dialog')).toHaveCount(0);
  await expect(lab.components()).toHaveCount(6);
  await lab.isPlaying();
  expect(await lab.page.evaluate(() => 'polluted' in {})).toBe(false);
  await expect(lab.page.locator('img[src="x"]')).toHaveCount(0);
}

for (const language of ['en', 'zh'] satisfies Language[]) {
  test.describe(`told in ${language}`, () => {
    test.use({ language });

    test('through the file chooser and dropped on the page', async ({ lab, page }) => {
      await lab.open();
      const before = await lab.saved();
      for (const [index, { name, text, [language]: said }] of cases.entries()) {
        // One in four by the file chooser, the others dropped: both lead to the same door.
        if (index % 4 === 0) await lab.openFile({ name: 'bad.json', text });
        else await lab.dropFile('bad.json', text);
        const dialog = page.getByRole('dialog', { name: /bad\.json/ });
        await expect(dialog, name).toBeVisible();
        for (const part of said) await expect.soft(dialog, name).toContainText(part);
        // Nothing may turn the reading direction or ring a bell.
        expect((await dialog.innerText()).replaceAll('\n', ''), name).not.toMatch(
          /[\p{Cc}\p{Cf}]/u,
        );
        await page.keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      }
      await isUnharmed(lab);
      expect(await lab.saved()).toBe(before);
      await lab.letGoBy(100);
    });
  });
}

test('fifty megabytes are refused unread, while the run goes on', async ({ lab, page }, info) => {
  const file = info.outputPath('huge.topolab.json');
  await writeFile(file, `{"format":"topolab","version":1,"name":"${'x'.repeat(50e6)}"}`);
  await lab.open();
  await lab.openFile(file);
  const dialog = page.getByRole('dialog', { name: /huge/ });
  await expect(dialog).toContainText('the file has 51 MB; a scenario has at most 20 MB');
  await lab.letGoBy(300);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await isUnharmed(lab);
});

test('no key reaches what is behind the dialog', async ({ lab, page }) => {
  await lab.open();
  await lab.select('orders');
  await lab.openFile({ name: 'bad.json', text: '' });
  await expect(page.getByRole('dialog')).toBeVisible();
  for (const key of ['Delete', 'Control+z', 'Period']) await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await isUnharmed(lab);
  await expect(lab.inspector.getByRole('tablist', { name: 'orders' })).toBeVisible();
});

test('what is no text at all is refused like the rest', async ({ lab, page }) => {
  await lab.open();
  await lab.openFile({ name: 'picture.png', text: '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000' });
  await expect(page.getByRole('dialog', { name: /picture\.png/ })).toContainText('line 1');
  await page.keyboard.press('Escape');
  await isUnharmed(lab);
});

test('hostile names in a good file stay names', async ({ lab, page }) => {
  const markup = '<img src=x onerror="document.title=\'broken into\'">';
  await lab.open();
  await lab.dropFile(
    'hostile.json',
    but({
      name: markup,
      components: [
        {
          id: 'constructor',
          kind: 'producer',
          label: markup,
          params: { messageType: markup.slice(0, 40) },
        },
        { id: 'valueOf', kind: 'queue', label: 'toString' },
      ],
      links: [{ id: 'hasOwnProperty', from: 'constructor', to: 'valueOf', label: markup }],
    }),
  );
  await expect(lab.components()).toHaveCount(2);
  await expect(lab.name).toHaveValue(markup);
  await expect(lab.component(markup)).toContainText(markup);
  await lab.select('toString');
  await lab.letGoBy(300);
  await lab.setParameter('Capacity', '7');
  await expect(page).toHaveTitle('Topolab');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await lab.saved()).toContain('"id": "constructor"');
  await page.reload();
  await expect(lab.component('toString')).toBeVisible();
});
