/** Fetches the kinds that the first view does without; says so where they cannot be had. */
import { useEffect, useState } from 'react';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { loadAllKinds, problemOf } from '../kinds/load.ts';
import { Button } from '../ui/Button.tsx';

export function LaterKinds() {
  const { t } = useTranslation();
  const [tries, setTries] = useState(0);
  const [problem, setProblem] = useState<Problem | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is another
  useEffect(() => {
    let isOver = false;
    const said = (found: Problem | null) => isOver || setProblem(found);
    loadAllKinds().then(
      () => said(null),
      (error) => said(problemOf(error)),
    );
    return () => {
      isOver = true;
    };
  }, [tries]);
  if (!problem) return null;
  return (
    <p className="palette-hint" role="alert">
      <ProblemText problem={problem} />{' '}
      <Button look="plain" onClick={() => setTries(tries + 1)}>
        {t('shell.tryAgain')}
      </Button>
    </p>
  );
}
