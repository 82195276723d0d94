/** Every lesson of the lab: it reads, its goals mean something, and what its text says is so. */
import { describe, expect, it } from 'vitest';
import { judge, measureFigure } from '../../simulations/judge.ts';
import { lessons } from '../../simulations/lessons/catalogue.ts';
import { isFact } from '../../simulations/lessons/facts.ts';
import { type Quoted, quotedNumber } from '../../simulations/lessons/figures.ts';
import { loadLesson } from '../../simulations/lessons/load.ts';
import { parseLesson } from '../../simulations/lessons/parse.ts';
import { lessonProblemText } from '../../simulations/lessons/problems.ts';
import { type PlacedDirective, readText } from '../../simulations/lessons/text.ts';
import { type Figure, judgingSeeds, type Lesson } from '../../simulations/lessons/types.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { filesUnder } from '../helpers/sources.ts';

/** Dozens of runs of an hour each. */
const longestMs = 120_000;

const ids = lessons.map(({ id }) => id);
const languages = ['en', 'zh'] as const;

async function lessonOf(id: string): Promise<Lesson> {
  const lesson = await loadLesson(id);
  if (lesson === null) throw new Error(`no lesson ${id}`);
  return lesson;
}
const textOf = (lesson: Lesson, language: 'en' | 'zh') => readText(lesson.text[language] ?? '');

describe('the catalogue', () => {
  it('has a line for each folder, named as the lesson in it', () => {
    const folders = filesUnder('simulations/lessons')
      .filter((file) => file.endsWith('/lesson.json'))
      .map((file) => file.split('/')[2]);
    expect([...ids].sort()).toEqual(folders.sort());
  });

  it('follows the curriculum', () => {
    const chapters = lessons.map(({ chapter = 0 }) => chapter);
    expect(chapters).toEqual([...chapters].sort((a, b) => a - b));
  });

  it('knows nothing of lessons that are not there', async () => {
    expect(await loadLesson('no-such-lesson')).toBeNull();
    expect(await loadLesson('constructor')).toBeNull();
  });
});

describe.each(ids)('%s', (id) => {
  it('reads like a file that somebody sent', async () => {
    const parsed = parseLesson(JSON.stringify(await lessonOf(id)));
    const problems = parsed.ok ? [] : parsed.problems;
    expect(problems.map((problem) => lessonProblemText(problem, 'en'))).toEqual([]);
  });

  it('has everything in both languages', async () => {
    const { title, summary, text, goals } = await lessonOf(id);
    const words = [title, summary, text, ...goals.flatMap((goal) => [goal.words, goal.hint ?? {}])];
    for (const said of words) {
      if (Object.keys(said).length === 0) continue;
      for (const language of languages) expect(said[language as keyof typeof said]).toBeTruthy();
    }
  });

  it('teaches facts that there are, of its chapter', async () => {
    const { facts = [], chapter } = await lessonOf(id);
    expect(facts.length).toBeGreaterThan(0);
    for (const fact of facts) {
      expect(isFact(fact), fact).toBe(true);
      expect(fact.split('.')[0]).toBe(String(chapter));
    }
  });

  it('has three to seven steps, a prediction, a goal and a fidelity card', async () => {
    const lesson = await lessonOf(id);
    for (const language of languages) {
      const { steps, directives } = textOf(lesson, language);
      const titled = steps.filter(({ title }) => title !== '');
      expect(titled.length).toBeGreaterThanOrEqual(3);
      expect(titled.length).toBeLessThanOrEqual(7);
      const kinds = directives.map(({ directive }) => directive.is);
      expect(kinds).toContain('predict');
      expect(kinds).toContain('fidelity');
      const shown = directives.flatMap(({ directive }) =>
        directive.is === 'goal' ? [directive.goal] : [],
      );
      expect(shown.sort()).toEqual(lesson.goals.map((goal) => goal.id).sort());
    }
  });

  it('does and quotes the same in both languages', async () => {
    const lesson = await lessonOf(id);
    const what = (language: 'en' | 'zh') =>
      textOf(lesson, language).directives.map(({ directive, label }) =>
        directive.is === 'value' ? { directive, quoted: quotedNumber(label) } : { directive },
      );
    expect(what('zh')).toEqual(what('en'));
  });

  it('has a different answer to find than the first, somewhere', async () => {
    const { directives } = textOf(await lessonOf(id), 'en');
    const answers = directives.flatMap(({ directive }) =>
      directive.is === 'predict' ? [directive.answer] : [],
    );
    expect(new Set(answers).size === 1 && answers[0] === 1).toBe(false);
  });

  it(
    'fails at the start and holds at the solution, under every seed',
    async () => {
      const { start, solution, goals } = await lessonOf(id);
      const failing = judge(start, goals);
      expect(failing.problem).toBeNull();
      for (const goal of failing.goals) {
        // Not by bad luck: some line fails under each of the seeds.
        for (const seed of judgingSeeds) {
          const fails = goal.lines.some(({ measured }) =>
            measured.some((one) => one.seed === seed && !one.holds),
          );
          expect(fails, `${goal.id} with seed ${seed}`).toBe(true);
        }
      }
      if (!solution) throw new Error('no solution');
      const solved = judge(solution, goals);
      const broken = solved.goals.flatMap(({ lines }) => lines.filter(({ holds }) => !holds));
      expect(broken).toEqual([]);
    },
    longestMs,
  );

  it(
    'quotes numbers that come out so',
    async () => {
      const lesson = await lessonOf(id);
      const { directives } = textOf(lesson, 'en');
      for (const { figure, quoted, label } of directives.flatMap(figureOf)) {
        const values = measureFigure(figure, lesson[figure.in] as Scenario);
        expect(complaint(quoted, values), `${label} of ${figure.of} [${values}]`).toBe('');
      }
    },
    longestMs,
  );
});

function figureOf({ directive, label }: PlacedDirective): {
  figure: Figure;
  quoted: Quoted;
  label: string;
}[] {
  const quoted = quotedNumber(label);
  return directive.is === 'value' && quoted ? [{ figure: directive.figure, quoted, label }] : [];
}

/** It lies among what five seeds give, but for rounding; and these do not differ by more than itself. */
function complaint({ value, step }: Quoted, values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(value >= least - step / 2 && value <= most + step / 2)) return 'does not come out so';
  return most - least > value ? 'depends too much on chance to be quoted' : '';
}
