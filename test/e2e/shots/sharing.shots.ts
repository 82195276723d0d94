/** Links: how they are made, how they open, and what a teacher can take away or make larger. */
import { speeds } from '../board.ts';
import { expect, test } from './shooting.ts';

test('the share dialog', async ({ scene, page }) => {
  const { lab, take, say } = scene;
  await scene.visit('#example=orders');
  await lab.setSpeed(speeds.ten);
  await lab.clockReaches(8_000);
  await lab.fromMenu(lab.words.file, `${say('sharing.title')}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await take('share');
  await dialog.getByText(say('sharing.how')).click();
  await take('how-it-opens');
  await dialog.getByText(say('sharing.formEmbed')).click();
  await take('embed-code');
});

test('the export dialog', async ({ scene, page }) => {
  const { lab, take, say } = scene;
  await scene.visit('#example=full-queue');
  await lab.setSpeed(speeds.ten);
  await lab.clockReaches(8_000);
  await lab.fromMenu(lab.words.file, say('exporting.title'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: say('exporting.svg') })).toBeVisible();
  await take('export-picture');
  for (const part of ['numbers', 'text']) {
    await dialog.getByText(say(`exporting.${part}`), { exact: true }).click();
    await take(`export-${part}`);
  }
});

const views = {
  'read-only': '#example=orders&readonly',
  'some-locked': '#example=orders&lock=orders,worker-a',
  embedded: '#example=orders&embed&hide=palette,inspector,metrics',
  bare: '#example=orders&hide=palette,inspector,metrics',
  projector: '#example=orders&projector',
  'bad-link': '#t2.AAAAAAAA&lang=xx',
} as const;

for (const [name, fragment] of Object.entries(views)) {
  test(`opened as ${name}`, async ({ scene, page }) => {
    await scene.visit(fragment);
    await page.waitForTimeout(4000);
    await scene.take(name);
  });
}
