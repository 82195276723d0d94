/** Over the board: which breakpoint the run stands at. */
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import styles from './BrokeLine.module.css';
import { useBreakpoints } from './breakpoints.ts';
import { stopText } from './conditionText.ts';

export function BrokeLine() {
  const { t, language } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  const broke = useRun((run) => run.broke);
  const hit = useBreakpoints(({ breakpoints, hit: id }) =>
    breakpoints.find((one) => one.id === id),
  );
  if (!broke || !hit) return null;
  const time = clockText(broke.moment.time);
  return (
    <p className={styles.line}>
      <i className={styles.dot} />
      {t('log.broke', { time, what: stopText(hit.stop, { t, language, scenario }) })}
    </p>
  );
}
