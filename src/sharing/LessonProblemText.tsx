/** What is wrong with a lesson that came in a link, in words that come with it. */
import { lazy, Suspense } from 'react';
import type { LessonProblem } from '../../simulations/lessons/types.ts';
import { useView } from '../stores/view.ts';

interface LessonProblemTextProps {
  readonly problem: LessonProblem;
}

const Sentence = lazy(async () => {
  const { lessonProblemText } = await import('../../simulations/lessons/problems.ts');
  return {
    default: ({ problem }: LessonProblemTextProps) =>
      lessonProblemText(
        problem,
        useView((view) => view.language),
      ),
  };
});

export function LessonProblemText({ problem }: LessonProblemTextProps) {
  return (
    <Suspense>
      <Sentence problem={problem} />
    </Suspense>
  );
}
