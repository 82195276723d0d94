/**
 * The boards and texts of the lab's lessons, each fetched when it is opened. Adding a lesson is adding
 * its folder, a line in `catalogue.ts` and its lines here; `test/lessons` proves the rest.
 */
/// <reference path="./markdown.d.ts" />
import { lessons } from './catalogue.ts';
import type { Lesson, LessonWords } from './types.ts';

interface Parts {
  readonly start: unknown;
  readonly solution: unknown;
  readonly text: LessonWords;
}
interface File<T> {
  readonly default: T;
}

const parts: Readonly<Record<string, () => Promise<Parts>>> = {
  'queue-backpressure': () =>
    together(
      import('./queue-backpressure/start.topolab.json'),
      import('./queue-backpressure/solution.topolab.json'),
      import('./queue-backpressure/text.en.md?raw'),
      import('./queue-backpressure/text.zh.md?raw'),
    ),
  'competing-consumers': () =>
    together(
      import('./competing-consumers/start.topolab.json'),
      import('./competing-consumers/solution.topolab.json'),
      import('./competing-consumers/text.en.md?raw'),
      import('./competing-consumers/text.zh.md?raw'),
    ),
  'sequential-io': () =>
    together(
      import('./sequential-io/start.topolab.json'),
      import('./sequential-io/solution.topolab.json'),
      import('./sequential-io/text.en.md?raw'),
      import('./sequential-io/text.zh.md?raw'),
    ),
  'zero-copy': () =>
    together(
      import('./zero-copy/start.topolab.json'),
      import('./zero-copy/solution.topolab.json'),
      import('./zero-copy/text.en.md?raw'),
      import('./zero-copy/text.zh.md?raw'),
    ),
  batching: () =>
    together(
      import('./batching/start.topolab.json'),
      import('./batching/solution.topolab.json'),
      import('./batching/text.en.md?raw'),
      import('./batching/text.zh.md?raw'),
    ),
  'all-together': () =>
    together(
      import('./all-together/start.topolab.json'),
      import('./all-together/solution.topolab.json'),
      import('./all-together/text.en.md?raw'),
      import('./all-together/text.zh.md?raw'),
    ),
};

async function together(
  ...files: readonly [
    Promise<File<unknown>>,
    Promise<File<unknown>>,
    Promise<File<string>>,
    Promise<File<string>>,
  ]
): Promise<Parts> {
  const [start, solution, en, zh] = await Promise.all(files);
  return {
    start: start.default,
    solution: solution.default,
    text: { en: en.default, zh: zh.default },
  };
}

/** Null when the lab has no lesson of that id. Rejects when its files cannot be fetched. */
export async function loadLesson(id: string): Promise<Lesson | null> {
  const head = lessons.find((lesson) => lesson.id === id);
  if (head === undefined || !Object.hasOwn(parts, id)) return null;
  return { ...head, ...(await parts[id]()) } as Lesson;
}
