/** What went wrong, in words, with what can be done about it; over the board, never over the work. */

import { Suspense } from 'react';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { onDemand } from '../loading/later.ts';
import { useRun } from '../stores/run.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Banner.module.css';
import { useNotices } from './notices.ts';

const NewsLines = onDemand(async () => (await import('../documents/index.ts')).NewsLines);
const Opened = onDemand(async () => (await import('../sharing/index.ts')).Opened);

export function Banner() {
  const { t } = useTranslation();
  const failed = useRun((run) => run.status === 'failed');
  const problem = useRun((run) => run.problem);
  const notice = useNotices((notices) => notices.notice);
  const hasNews = useNotices((notices) => notices.news.length > 0);
  const cameByLink = useNotices(({ sharing }) => sharing?.is === 'opened' || sharing?.is === 'odd');
  return (
    <div className={styles.banners}>
      {problem && (
        <Line
          title={t(failed ? 'shell.runFailed' : 'shell.inputRefused')}
          problem={problem}
          {...(failed
            ? { onRestart: () => engine.restart() }
            : { onDismiss: () => useRun.setState({ problem: null }) })}
        />
      )}
      {notice && <Line problem={notice} onDismiss={() => useNotices.setState({ notice: null })} />}
      <Suspense>{hasNews && <NewsLines />}</Suspense>
      <Suspense>{cameByLink && <Opened />}</Suspense>
    </div>
  );
}

interface LineProps {
  readonly title?: string;
  readonly problem: Problem;
  readonly onDismiss?: () => void;
  readonly onRestart?: () => void;
}

function Line({ title, problem, onDismiss, onRestart }: LineProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.banner} role="alert">
      <Icon name="warning" className={styles.icon} />
      <p className={styles.text}>
        {title && <b>{title}</b>} <ProblemText problem={problem} />
      </p>
      {onRestart && <Button onClick={onRestart}>{t('shell.restart')}</Button>}
      {onDismiss && (
        <IconButton icon="close" size="small" label={t('shell.dismiss')} onClick={onDismiss} />
      )}
    </div>
  );
}
