/** The lessons on zero copy and on what makes Kafka fast (chapter 14) from end to end, in both languages. */
import { Course } from './course.ts';
import { expect, test } from './fixtures.ts';

const labels = {
  en: {
    consumer: 'consumer',
    tls: 'TLS',
    on: 'on',
    buffer: 'Buffer',
    fetch: 'Fetch size',
    apps: ['app a', 'app b'],
    compression: 'Compression',
    zstd: 'zstd',
    chapter: 'Why Kafka is fast',
    notBuilt: 'Not built yet',
  },
  zh: {
    consumer: '消费者',
    tls: 'TLS 加密',
    on: '开',
    buffer: '缓冲区',
    fetch: '拉取大小',
    apps: ['应用 a', '应用 b'],
    compression: '压缩',
    zstd: 'zstd 压缩',
    chapter: 'Kafka 为什么快',
    notBuilt: '尚未做好',
  },
} as const;

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('the lesson on zero copy, from the curriculum to its goal', async ({ lab }) => {
      test.slow();
      const { consumer, tls, on, buffer, fetch } = labels[language];
      const course = new Course(lab, language);
      await course.open('zero-copy');
      for (let step = 1; step < 6; step++) {
        await course.doAll();
        await course.next();
      }
      await course.actions('set').first().click();
      await course.goalIs('notYet');
      // Three machines have a Kafka each; the last row is meant.
      await lab
        .component(consumer)
        .last()
        .click({ position: { x: 60, y: 20 } });
      await lab.page.keyboard.press('Control+d');
      await expect(lab.components()).toHaveCount(20);
      await lab
        .component('Kafka')
        .last()
        .click({ position: { x: 60, y: 20 } });
      await lab.choose(tls, on);
      await lab.setParameter(buffer, '256 KiB');
      // No call moves more than its fetch asks for.
      await course.goalIs('notYet');
      await lab.setParameter(fetch, '256 KiB');
      await course.goalIs('reached');
      await course.next();
      await expect(course.panel.getByText(course.words.done)).toBeVisible();
    });

    test('the lesson that turns all off one by one, to its goal', async ({ lab }) => {
      test.slow();
      const { apps, compression, zstd } = labels[language];
      const course = new Course(lab, language);
      await course.open('all-together');
      for (let step = 1; step < 6; step++) {
        await course.doAll();
        await course.next();
      }
      await course.actions('set').first().click();
      await course.goalIs('notYet');
      for (const app of apps) {
        await lab.select(app);
        await lab.showTab(lab.words.settings);
        await lab.inspector
          .getByRole('combobox', { name: compression })
          .selectOption({ label: zstd });
      }
      await course.goalIs('reached');
      await course.next();
      await expect(course.panel.getByText(course.words.done)).toBeVisible();
    });

    test('the chapter on the front page leads to its lessons', async ({ lab, page }) => {
      const { chapter, notBuilt } = labels[language];
      await page.goto('/#home');
      const card = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: chapter }) });
      await expect(card.first()).toBeVisible();
      await expect(card.filter({ hasText: notBuilt })).toHaveCount(0);
      for (const id of ['zero-copy', 'all-together'])
        await expect(page.locator(`a[href="#lesson=${id}"]`).first()).toBeVisible();
      await expect(lab.page).toHaveURL(/#home/);
    });
  });
}
