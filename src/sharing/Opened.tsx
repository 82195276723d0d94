/** Says that what is on the board has come with a link, and how to get back to what was there. */
import { useEffect, useState } from 'react';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { useNotices } from '../shell/notices.ts';
import { undo, useDocument } from '../stores/document.ts';
import { permit } from '../stores/permissions.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './sharing.module.css';

const close = () => useNotices.setState({ sharing: null });

function back(): void {
  // A board that may not be changed has no undo; leaving it is no change of it.
  permit();
  undo();
  close();
}

export function Opened() {
  const sharing = useNotices((notices) => notices.sharing);
  if (sharing?.is === 'opened') {
    return <Line key={sharing.number} hasRun={sharing.hasRun} problems={sharing.problems} />;
  }
  return sharing?.is === 'odd' ? <Odd problems={sharing.problems} /> : null;
}

interface LineProps {
  readonly hasRun: boolean;
  readonly problems: readonly Problem[];
}

function Line({ hasRun, problems }: LineProps) {
  const { t } = useTranslation();
  const now = useDocument((document) => document.opened);
  const [opened] = useState(now);
  const status = useRun((run) => run.status);
  const time = useRun((run) => run.time);
  // Who plays on has seen where it stood.
  const [stood, setStood] = useState(false);
  if (status === 'paused' && !stood) setStood(true);
  const isOver = now !== opened || (hasRun && stood && status === 'playing');
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  const text =
    hasRun && status === 'paused'
      ? t('sharing.openedRun', { time: clockText(time) })
      : t('sharing.opened');
  return (
    <div className={styles.opened} role="status">
      <div>
        <p>{text}</p>
        <Problems problems={problems} />
      </div>
      <Button onClick={back}>{t('sharing.back')}</Button>
      <IconButton icon="close" size="small" label={t('sharing.dismiss')} onClick={close} />
    </div>
  );
}

/** The address had switches in it that were left out. */
function Odd({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.opened} role="status">
      <Problems problems={problems} />
      <IconButton icon="close" size="small" label={t('sharing.dismiss')} onClick={close} />
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <div className={styles.odd}>
      <p>{t('sharing.odd')}</p>
      <ul>
        {problems.slice(0, 4).map((problem) => (
          <li key={`${problem.place} ${problem.code} ${JSON.stringify(problem.values)}`}>
            <ProblemText problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  );
}
