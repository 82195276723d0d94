/** Simulated time, written into the page once per frame without React, and what the run is. */
import { useEffect, useRef } from 'react';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { select, useView } from '../stores/view.ts';
import { clockText, isFine, lengthText } from './clock.ts';
import styles from './Transport.module.css';

export function Clock() {
  const { t } = useTranslation();
  const face = useRef<HTMLSpanElement>(null);
  const time = useRun((run) => (run.status === 'playing' ? 0 : run.time));
  const fine = useRun(isFine);
  useEffect(() => {
    const show = (ms: number) => {
      const text = clockText(ms, fine);
      if (face.current && face.current.textContent !== text) face.current.textContent = text;
    };
    show(engine.frame()?.time ?? time);
    return engine.onFrame((frame) => show(frame.time));
  }, [time, fine]);
  return (
    <div className={styles.clock}>
      <span className={styles.time} ref={face} role="timer" aria-label={t('timeline.clock')} />
      <button
        type="button"
        className={styles.runLine}
        title={t('timeline.settings')}
        onClick={showRunSettings}
      >
        <RunLine />
      </button>
    </div>
  );
}

/** The inspector shows what belongs to the whole run when nothing is selected. */
function showRunSettings(): void {
  select([]);
  useView.getState().setPanel('inspector', true);
}

function RunLine() {
  const { t } = useTranslation();
  const duration = useRun((run) => run.duration);
  const fine = useRun(isFine);
  const ended = useRun((run) => run.ended);
  const seed = useRun((run) => run.seed);
  if (ended) return t('timeline.ended', { seed });
  return t('timeline.runOf', { duration: lengthText(duration, fine), seed });
}
