/** What happened, line by line, around the moment shown: what the stepper reads out. */
import { useEffect } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { startBreakpoints } from './breakpoints.ts';
import styles from './EventLog.module.css';
import { LogHead } from './LogHead.tsx';
import { LogLines } from './LogLines.tsx';
import { openLog } from './log.ts';

export function EventLog() {
  const { t } = useTranslation();
  useEffect(startBreakpoints, []);
  useEffect(openLog, []);
  return (
    <section className={styles.log} aria-label={t('log.title')}>
      <LogHead />
      <LogLines />
    </section>
  );
}
