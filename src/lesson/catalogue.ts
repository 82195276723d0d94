/** The lessons of the lab: every folder of `simulations/lessons` is one. Their heads are aboard, the rest comes when one is opened. */
import type { Lesson, LessonHead } from '../../simulations/lessons/types.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

const folder = '../../simulations/lessons';
const heads = import.meta.glob<LessonHead>('../../simulations/lessons/*/lesson.json', {
  eager: true,
  import: 'default',
});
const boards = import.meta.glob<Scenario>(
  '../../simulations/lessons/*/{start,solution}.topolab.json',
  { import: 'default' },
);
const texts = import.meta.glob<string>('../../simulations/lessons/*/text.{en,zh}.md', {
  query: '?raw',
  import: 'default',
});

/** In the order of the curriculum. */
export const lessonHeads: readonly LessonHead[] = Object.values(heads).sort(
  (a, b) => (a.chapter ?? 0) - (b.chapter ?? 0),
);

export async function lessonStart(id: string): Promise<Scenario | null> {
  return (await boards[`${folder}/${id}/start.topolab.json`]?.()) ?? null;
}

/** A test reads each of them through the parser, as any other file. */
export async function labLesson(id: string): Promise<Lesson | null> {
  const head = lessonHeads.find((one) => one.id === id);
  const start = await lessonStart(id);
  if (!head || !start) return null;
  const [solution, en, zh] = await Promise.all([
    boards[`${folder}/${id}/solution.topolab.json`]?.(),
    texts[`${folder}/${id}/text.en.md`]?.(),
    texts[`${folder}/${id}/text.zh.md`]?.(),
  ]);
  return {
    ...head,
    start,
    ...(solution && { solution }),
    text: { ...(en !== undefined && { en }), ...(zh !== undefined && { zh }) } as Lesson['text'],
  };
}
