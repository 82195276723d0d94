/** Says that what is on the board has come with a link, and how to get back to what was there. */
import { useEffect, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { useNotices } from '../shell/notices.ts';
import { undo, useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './sharing.module.css';

const close = () => useNotices.setState({ sharing: null });

export function Opened() {
  const sharing = useNotices((notices) => notices.sharing);
  return sharing?.is === 'opened' ? <Line key={sharing.number} hasRun={sharing.hasRun} /> : null;
}

function Line({ hasRun }: { readonly hasRun: boolean }) {
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
  const text = hasRun ? t('sharing.openedRun', { time: clockText(time) }) : t('sharing.opened');
  return (
    <div className={styles.opened} role="status">
      <p>{text}</p>
      <Button
        onClick={() => {
          undo();
          close();
        }}
      >
        {t('sharing.back')}
      </Button>
      <IconButton icon="close" size="small" label={t('sharing.dismiss')} onClick={close} />
    </div>
  );
}
