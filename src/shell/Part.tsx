import { type ReactNode, Suspense } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { StateNote } from '../ui/StateNote.tsx';

/** One part of the page: another's mistake is not its own. */
export function Part({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <ErrorBoundary
      fallback={(reason, retry) => (
        <StateNote state="error" actions={<Button onClick={retry}>{t('shell.tryAgain')}</Button>}>
          {t('shell.partBroke', { reason })}
        </StateNote>
      )}
    >
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  );
}
