import { describe, expect, it } from 'vitest';
import { lessons } from '../../../simulations/lessons/catalogue.ts';
import { loadLesson } from '../../../simulations/lessons/load.ts';
import { parseLesson } from '../../../simulations/lessons/parse.ts';
import { Session } from '../../../simulations/session.ts';
import { labelled } from '../../../src/lesson/labelled.ts';

describe.each(lessons.map(({ id }) => id))('the board of %s', (id) => {
  it('is called in the reader’s language, and runs the same', async () => {
    const lesson = await loadLesson(id);
    if (!lesson) throw new Error(`there is no lesson ${id}`);
    const [en, zh] = (['en', 'zh'] as const).map((one) => labelled(lesson.start, lesson, one));
    expect(en?.name).toBe(lesson.title.en);
    expect(zh?.name).toBe(lesson.title.zh);
    for (const { label } of zh?.components ?? [])
      expect(label).toMatch(/\p{Script=Han}|^(CPU|Kafka)$/u);
    expect(en?.components.map(({ label }) => label)).toEqual(
      lesson.start.components.map(({ label }) => label),
    );
    const hashes = [en, zh].map((scenario) => {
      const session = new Session(scenario ?? lesson.start);
      session.advance(Math.min(20_000, session.durationMs));
      return session.hash;
    });
    expect(hashes[0]).toBe(hashes[1]);
  });
});

it('a label of nothing on the board, or in no language, is told', async () => {
  const lesson = await loadLesson('queue-backpressure');
  const told = (labels: unknown) => {
    const parsed = parseLesson(JSON.stringify({ ...lesson, labels }));
    return parsed.ok ? [] : parsed.problems.map(({ place, code }) => `${place} ${code}`);
  };
  expect(told({ nobody: { zh: '某某' } })).toEqual(['labels.nobody notOnBoard']);
  expect(told({ shop: {} })).toEqual(['labels.shop missingWords']);
  expect(told([])).toEqual(['labels wrongType']);
});
