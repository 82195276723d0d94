/** Lessons of the data path (chapter 14) from end to end, in both languages. */
import { Course } from './course.ts';
import { expect, test } from './fixtures.ts';

const labels = {
  en: {
    cache: 'cache (append)',
    partitions: 'Partitions',
    writeBack: 'Write back every',
    producer: 'producer',
    linger: 'Linger',
    compression: 'Compression',
    lz4: 'lz4',
  },
  zh: {
    cache: '缓存（追加）',
    partitions: '分区数',
    writeBack: '回写间隔',
    producer: '生产者',
    linger: '攒批等待',
    compression: '压缩',
    lz4: 'lz4 压缩',
  },
} as const;

for (const language of ['en', 'zh'] as const) {
  test.describe(language, () => {
    test.use({ language });

    test('the lesson on sequential I/O, from the curriculum to its goal', async ({ lab }) => {
      test.slow();
      const { cache, partitions, writeBack } = labels[language];
      const course = new Course(lab, language);
      await course.open('sequential-io');
      for (let step = 1; step < 6; step++) {
        await course.doAll();
        await course.next();
      }
      await course.actions('set').first().click();
      await course.goalIs('notYet');
      await lab.select('Kafka');
      await lab.setParameter(partitions, '100');
      await lab.select(cache);
      await lab.setParameter(writeBack, '5s');
      await course.goalIs('reached');
      await course.next();
      await expect(course.panel.getByText(course.words.done)).toBeVisible();
    });

    test('the lesson on batching, from the curriculum to both its goals', async ({ lab }) => {
      test.slow();
      const { producer, linger, compression, lz4 } = labels[language];
      const course = new Course(lab, language);
      await course.open('batching');
      for (let step = 1; step < 6; step++) {
        await course.doAll();
        await course.next();
      }
      await course.actions('set').first().click();
      const reached = course.panel.getByText(course.words.reached, { exact: true });
      const notYet = course.panel.getByText(course.words.notYet, { exact: true });
      await expect(notYet).toHaveCount(2, { timeout: 60_000 });
      await lab.select(producer);
      await lab.showTab(lab.words.settings);
      await lab.inspector.getByRole('combobox', { name: compression }).selectOption({ label: lz4 });
      await lab.setParameter(linger, '2ms');
      await expect(reached).toHaveCount(2, { timeout: 60_000 });
      await course.next();
      await expect(course.panel.getByText(course.words.done)).toBeVisible();
    });
  });
}
