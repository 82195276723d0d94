import { showNumber } from '../../simulations/scenarios/quantities.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { Slider } from '../ui/Slider.tsx';
import { fallsShort, lastSpeed, positionOf, speedAt, speedWords } from './speeds.ts';
import styles from './Transport.module.css';

export function SpeedControl() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const speed = useRun((run) => run.speed);
  const { key, values } = speedWords(speed, language);
  const words = t(key, values);
  return (
    <div className={styles.speed}>
      <div className={styles.speedWords}>
        <Reached />
        <b>{words}</b>
      </div>
      <Slider
        label={t('timeline.speed')}
        value={positionOf(speed)}
        min={0}
        max={lastSpeed}
        step={1}
        valueText={words}
        onChange={(position) => engine.setSpeed(speedAt(position))}
      />
    </div>
  );
}

/** What this is; or the speed reached, where it differs from what was asked. */
function Reached() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  // Two digits: a third would flicker and tell nothing.
  const reached = useRun((run) =>
    run.status === 'playing' && fallsShort(run.reachedSpeed, run.speed)
      ? Number(run.reachedSpeed.toPrecision(2))
      : 0,
  );
  if (reached === 0) return <span className={styles.speedLabel}>{t('timeline.speed')}</span>;
  const factor = showNumber(reached, language, 2);
  return (
    <span className={styles.reached}>
      {t('timeline.reached', { speed: t('timeline.reachedTimes', { factor }) })}
    </span>
  );
}
