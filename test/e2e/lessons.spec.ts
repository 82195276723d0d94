/** Lessons from end to end, in both languages; left and come back to; and those that others write. */
import AxeBuilder from '@axe-core/playwright';
import { Course } from './course.ts';
import { expect, test } from './fixtures.ts';

const labels = {
  en: {
    capacity: 'Capacity',
    retry: 'Retry',
    jitter: 'exponential + jitter',
    delay: 'Retry delay',
    queue: 'orders',
    sources: ['shop', 'flash sale'],
    encoder: 'encoder a',
  },
  zh: {
    capacity: '容量',
    retry: '重试',
    jitter: '退避加抖动',
    delay: '重试间隔',
    queue: '订单队列',
    sources: ['商店', '秒杀'],
    encoder: '编码机 a',
  },
} as const;

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('the lesson on backpressure, from the curriculum to its goal', async ({ lab }) => {
      test.slow();
      const course = new Course(lab, language);
      const { capacity, retry, jitter, delay, queue, sources } = labels[language];
      await course.open('queue-backpressure');
      for (let step = 1; step < 5; step++) {
        await course.doAll();
        await course.next();
      }
      await course.goalIs('notYet');
      await lab.select(queue);
      await lab.setParameter(capacity, '40');
      for (const source of sources) {
        await lab.select(source);
        await lab.showTab(lab.words.settings);
        await lab.inspector.getByRole('combobox', { name: retry }).selectOption({ label: jitter });
        await lab.setParameter(delay, '4s');
      }
      await course.goalIs('reached');
      await course.next();
      await expect(course.panel.getByText(course.words.done)).toBeVisible();
    });

    test('the lesson on competing consumers, from the curriculum to its goal', async ({ lab }) => {
      test.slow();
      const course = new Course(lab, language);
      await course.open('competing-consumers');
      for (let step = 1; step < 6; step++) {
        await course.doAll();
        await course.next();
      }
      await course.goalIs('notYet');
      // As the hint says: the copy takes from the same queue.
      await lab.select(labels[language].encoder);
      await lab.page.keyboard.press('Control+d');
      await expect(lab.components()).toHaveCount(5);
      await course.goalIs('reached');
      await course.next();
      await expect(course.panel.getByText(course.words.done)).toBeVisible();
      await lab.page.goto('/#home');
      const done = language === 'en' ? 'Done' : '已完成';
      await expect(lab.page.locator('main li').getByText(done, { exact: true })).toBeVisible();
    });
  });
}

test('what a lesson says it does, it does', async ({ lab, page }) => {
  const course = new Course(lab, 'en');
  await course.open('queue-backpressure');
  await course.actions('run').first().click();
  await expect(lab.component('orders')).toBeVisible();
  await expect.poll(() => lab.clock(), { timeout: 20_000 }).toBe(45_000);
  await lab.isPaused();
  await course.panel.getByRole('button', { name: 'queue', exact: true }).first().click();
  await expect(page.locator('.card[data-flash]')).toHaveCount(1);
  await course.next();
  await course.next();
  await course.actions('set').first().click();
  await lab.select('orders');
  await expect(lab.field('Capacity')).toHaveValue('20');
  // What the lesson keeps from one's hands it says.
  await lab.select('worker');
  await expect(lab.field('Slots')).not.toBeEditable();
  await course.panel.getByRole('button', { name: 'what this queue leaves out' }).click();
  await expect(page.getByRole('dialog')).toContainText(/leaves out|left out|Left out/);
});

test('a prediction is kept, and what happens is told apart from it', async ({ lab, page }) => {
  const course = new Course(lab, 'en');
  await course.open('queue-backpressure');
  await course.next();
  await course.panel.getByRole('radio').first().check();
  await page.reload();
  await expect(course.panel.getByRole('radio').first()).toBeChecked();
  await course.panel.getByRole('button', { name: course.words.reveal }).click();
  await expect(course.panel.getByText(course.words.otherwise)).toBeVisible();
  await expect(course.panel.getByRole('radio').first()).toBeDisabled();
});

test('left into free play and come back to, without losing either', async ({ lab, page }) => {
  const course = new Course(lab, 'en');
  await course.open('queue-backpressure');
  await course.next();
  await lab.select('orders');
  await lab.setParameter('Capacity', '33');
  await course.choose(course.words.freePlay);
  await expect(course.panel).toHaveCount(0);
  // Free: what the lesson had locked can be set.
  await lab.select('worker');
  await lab.setParameter('Slots', '4');
  await page.goto('/#home');
  await expect(page.getByText(course.words.continue(2))).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your boards' })).toBeVisible();
  await page.locator('a[href="#lesson=queue-backpressure"]').first().click();
  await expect(course.title).toHaveText('Faster, or only sooner gone?');
  await lab.select('orders');
  await expect(lab.field('Capacity')).toHaveValue('33');
  await lab.select('worker');
  await expect(lab.field('Slots')).not.toHaveValue('4');
  // And the board that was played with is still there.
  await page.goto('/#home');
  await page.locator('a[href^="#board="]').first().click();
  await expect(course.panel).toHaveCount(0);
  await lab.select('worker');
  await expect(lab.field('Slots')).toHaveValue('4');
});

const own = {
  format: 'topolab-lesson',
  version: 1,
  id: 'from-a-teacher',
  title: { en: 'Two slots are more than one' },
  summary: { en: 'Written by hand.' },
  goals: [
    { id: 'fast', words: { en: 'Nobody waits long.' }, check: ['worker.params.concurrency >= 2'] },
  ],
  start: {
    format: 'topolab',
    version: 1,
    components: [
      { id: 'shop', kind: 'producer' },
      { id: 'worker', kind: 'consumer' },
    ],
    links: [{ id: 'way', from: 'shop', to: 'worker' }],
    duration: '20s',
  },
  text: { en: '## One step\n\n:set[Two slots]{worker.concurrency=2}, then\n\n::goal{fast}\n' },
};

test('a teacher’s lesson opens from a file, is checked, and survives a reload', async ({
  lab,
  page,
}) => {
  const course = new Course(lab, 'en');
  await lab.open();
  await lab.dropFile('mine.topolab-lesson.json', JSON.stringify(own));
  await expect(course.title).toHaveText('One step');
  await course.goalIs('notYet');
  await course.actions('set').first().click();
  await course.goalIs('reached');
  await page.reload();
  await expect(course.title).toHaveText('One step');
});

test('what is wrong with a lesson is explained, and nothing of it is run', async ({
  lab,
  page,
}) => {
  await lab.open();
  const bad = {
    ...own,
    text: { en: '## One\n\n<script>document.title = "broken into"</script>\n\n:steal[all]{x}\n' },
    goals: [{ ...own.goals[0], check: ['worker.nonsense > 1'] }],
  };
  await lab.dropFile('bad.topolab-lesson.json', JSON.stringify(bad));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('is HTML, which lessons do not show');
  await expect(dialog).toContainText('a lesson can do nothing called');
  await expect(dialog).toContainText('nonsense');
  await expect(page).toHaveTitle('Topolab');
  await expect(lab.component('orders')).toBeVisible();
});

for (const [language, colorScheme] of [
  ['en', 'dark'],
  ['zh', 'light'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });
    test('no violation of accessibility in any step', async ({ lab, page }) => {
      test.slow();
      const course = new Course(lab, language);
      await course.open('queue-backpressure');
      for (let step = 1; step <= 5; step++) {
        if (step === 2) await course.panel.getByRole('radio').first().check();
        if (step === 5) await course.goalIs('notYet');
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html }) => `${id}: ${html}`),
        );
        expect.soft(found, `step ${step}`).toEqual([]);
        await course.next();
      }
    });
  });
}
