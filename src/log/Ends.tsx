/**
 * What stands above the first line and below the last: how far was looked, and whether there is more.
 * By keyboard the arrow keys look further: a stop of the tab key there would scroll the list away.
 */
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import styles from './EventLog.module.css';
import { isEverything } from './filter.ts';
import { lookFurther, useLog } from './log.ts';

export function Beginning() {
  const { t } = useTranslation();
  const stretch = useLog((log) => log.stretch);
  const busy = useLog((log) => log.busy);
  const hasLines = useLog((log) => log.lines.length > 0);
  const isPlain = useLog((log) => isEverything(log.choice));
  const keptFrom = useRun((run) => run.history?.keptFrom ?? 0);
  if (!stretch) return <p className={styles.end}>{busy ? t('log.looking') : ''}</p>;
  const time = clockText(stretch.first.time);
  if (stretch.isFirst) {
    if (!hasLines) return <Empty />;
    const began = keptFrom > 0 ? t('log.keptFrom', { time: clockText(keptFrom) }) : t('log.begins');
    return <p className={styles.end}>{isPlain ? began : t('log.nothingEarlier')}</p>;
  }
  if (busy === 'older') return <p className={styles.end}>{t('log.lookingBack', { time })}</p>;
  return (
    <p className={styles.end}>
      {t(hasLines ? 'log.lookedBack' : 'log.lookedBackNone', { time })}{' '}
      <button
        type="button"
        className={styles.further}
        tabIndex={hasLines ? -1 : 0}
        onClick={() => void lookFurther('older')}
      >
        {t('log.furtherBack')}
      </button>
    </p>
  );
}

function Empty() {
  const { t } = useTranslation();
  const isPlain = useLog((log) => isEverything(log.choice));
  const stretch = useLog((log) => log.stretch);
  if (isPlain || !stretch) return <p className={styles.end}>{t('log.empty')}</p>;
  const [from, to] = [clockText(stretch.first.time), clockText(stretch.last.time)];
  return <p className={styles.end}>{t('log.emptyFiltered', { from, to })}</p>;
}

export function End() {
  const { t } = useTranslation();
  const stretch = useLog((log) => log.stretch);
  const busy = useLog((log) => log.busy);
  const hasLines = useLog((log) => log.lines.length > 0);
  const isPlain = useLog((log) => isEverything(log.choice));
  const playing = useRun((run) => run.status === 'playing');
  // While playing the end moves on by itself.
  if (!stretch || playing) return null;
  const time = clockText(stretch.last.time);
  if (stretch.isLast) {
    if (!hasLines) return null;
    return <p className={styles.end}>{t(isPlain ? 'log.end' : 'log.nothingLater')}</p>;
  }
  if (busy === 'newer') return <p className={styles.end}>{t('log.lookingOn', { time })}</p>;
  return (
    <p className={styles.end}>
      {t('log.lookedOn', { time })}{' '}
      <button
        type="button"
        className={styles.further}
        tabIndex={hasLines ? -1 : 0}
        onClick={() => void lookFurther('newer')}
      >
        {t('log.furtherOn')}
      </button>
    </p>
  );
}
