/** The bar at the bottom: play, step, restart; the clock; the strip of the run; the speed. */

import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Clock } from './Clock.tsx';
import { SpeedControl } from './SpeedControl.tsx';
import { Strip } from './Strip.tsx';
import styles from './Transport.module.css';

export function Transport() {
  const { t } = useTranslation();
  return (
    <section className={styles.transport} aria-label={t('timeline.label')}>
      <Buttons />
      <Clock />
      <Strip />
      <SpeedControl />
    </section>
  );
}

function Buttons() {
  const { t } = useTranslation();
  const failed = useRun((run) => run.status === 'failed');
  const ended = useRun((run) => run.ended);
  const playing = useRun((run) => run.status === 'playing');
  const label = playing ? t('timeline.pause') : t('timeline.play');
  return (
    <div className={styles.buttons}>
      <IconButton icon="restart" label={t('timeline.restart')} onClick={() => engine.restart()} />
      <Tooltip text={label} shortcut={playing || ended ? undefined : '␣'}>
        <button
          type="button"
          className={styles.play}
          aria-label={label}
          disabled={failed}
          onClick={() => engine.toggle()}
        >
          <Icon name={playing ? 'pause' : 'play'} size={19} />
        </button>
      </Tooltip>
      <IconButton
        icon="stepNote"
        label={t('timeline.stepNote')}
        shortcut="."
        disabled={failed || ended}
        onClick={(event) => engine.step(event.shiftKey ? 'event' : 'note')}
      />
      <IconButton
        icon="stepEvent"
        label={t('timeline.stepEvent')}
        shortcut="⇧ ."
        disabled={failed || ended}
        onClick={() => engine.step('event')}
      />
    </div>
  );
}
