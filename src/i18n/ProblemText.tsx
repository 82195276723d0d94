/** A problem in words. They are many and seldom needed, so they come when somebody is there to read. */
import { Suspense } from 'react';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { onDemand } from '../loading/later.ts';
import { useView } from '../stores/view.ts';

interface ProblemTextProps {
  readonly problem: Problem;
}

const Sentence = onDemand<ProblemTextProps>(async () => {
  try {
    const { problemText } = await import('../../simulations/scenarios/problems.ts');
    return ({ problem }) =>
      problemText(
        problem,
        useView((view) => view.language),
      );
  } catch {
    // Cut off from where the page came from, even the name of a problem says more than nothing.
    return ({ problem }) => `${problem.code} ${Object.values(problem.values).join(' ')}`;
  }
});

export function ProblemText({ problem }: ProblemTextProps) {
  return (
    <Suspense>
      <Sentence problem={problem} />
    </Suspense>
  );
}
