import { type ReactNode, Suspense } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { StateNote } from '../ui/StateNote.tsx';

interface PartProps {
  /** It has a place of its own, where a sign of waiting may stand until it is there. */
  readonly isPanel?: boolean;
  readonly children: ReactNode;
}

/** One part of the page: another's mistake is not its own. */
export function Part({ isPanel = false, children }: PartProps) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      fallback={(reason, retry) => (
        <StateNote state="error" actions={<Button onClick={retry}>{t('shell.tryAgain')}</Button>}>
          {t('shell.partBroke', { reason })}
        </StateNote>
      )}
    >
      <Suspense fallback={isPanel && <StateNote state="loading" />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
