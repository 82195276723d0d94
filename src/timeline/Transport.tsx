/** The bar at the bottom: play, step, restart; the clock; the strip of the run; the speed. */

import { Suspense } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { afterMotion, whenCalm } from '../loading/later.ts';
import { Buttons } from './Buttons.tsx';
import { Clock } from './Clock.tsx';
import { SpeedControl } from './SpeedControl.tsx';
import styles from './Transport.module.css';

/** Until the board has been seen moving there is nothing to draw on it. */
const Strip = afterMotion(async () => (await import('./Strip.tsx')).Strip);
const CurveMenu = whenCalm(async () => (await import('./later.ts')).CurveMenu);

export function Transport() {
  const { t } = useTranslation();
  return (
    <section className={styles.transport} aria-label={t('timeline.label')}>
      <Buttons />
      <Clock />
      <div className={styles.chart}>
        <div className={styles.curve}>
          <Suspense>
            <CurveMenu />
          </Suspense>
        </div>
        <Suspense>
          <Strip />
        </Suspense>
      </div>
      <SpeedControl />
    </section>
  );
}
