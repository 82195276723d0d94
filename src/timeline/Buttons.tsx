/** Play, step, and both backwards; the rest is in a menu. */
import { type MouseEvent, type PointerEvent, Suspense, useEffect, useRef } from 'react';
import { shortcutOf } from '../commands/index.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { whenCalm } from '../loading/later.ts';
import { useRun } from '../stores/run.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './Transport.module.css';

const MoreMenu = whenCalm(async () => (await import('./later.ts')).MoreMenu);

export function Buttons() {
  const { t } = useTranslation();
  const failed = useRun((run) => run.status === 'failed');
  const ended = useRun((run) => run.ended);
  const playing = useRun((run) => run.status === 'playing');
  const backwards = useRun((run) => run.status === 'playing' && run.backwards);
  const atStart = useRun((run) => run.status !== 'playing' && run.time <= 0 && run.events === 0);
  const label = playing ? t('timeline.pause') : t('timeline.play');
  const back = useRepeat((single) => engine.step(single ? 'event' : 'note', true));
  const on = useRepeat((single) => engine.step(single ? 'event' : 'note'));
  return (
    <div className={styles.buttons}>
      <IconButton icon="restart" label={t('timeline.restart')} onClick={() => engine.restart()} />
      <IconButton
        icon="playBack"
        className={styles.playBack}
        label={t('timeline.playBack')}
        shortcut={shortcutOf('time.playBack')}
        pressed={backwards}
        disabled={atStart}
        onClick={() => (backwards ? engine.pause() : engine.playBackwards())}
      />
      <IconButton
        icon="stepBack"
        label={t('timeline.stepBack')}
        shortcut={shortcutOf('time.stepBack')}
        disabled={atStart}
        {...back}
      />
      <Tooltip text={label} shortcut={playing || ended ? undefined : shortcutOf('time.toggle')}>
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
        shortcut={shortcutOf('time.step')}
        disabled={failed || ended}
        {...on}
      />
      <Suspense fallback={<span className={styles.moreRoom} />}>
        <MoreMenu />
      </Suspense>
    </div>
  );
}

/** Wall ms until a button held down repeats, and between two of its repeats. */
const holdMs = 350;
const repeatMs = 90;

/** A button that acts once when pressed, and again and again for as long as it is held. */
function useRepeat(act: (single: boolean) => void) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const repeated = useRef(false);
  const latest = useRef(act);
  latest.current = act;
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onClick: (event: MouseEvent) => {
      // The click that ends a hold is not one more step.
      if (!repeated.current) latest.current(event.shiftKey);
      repeated.current = false;
    },
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      const single = event.shiftKey;
      repeated.current = false;
      let from = -1;
      let waited = 0;
      const again = () => {
        timer.current = setTimeout(again, repeatMs);
        // Not before the step before has shown: a busy board would lag behind the finger.
        const { events } = useRun.getState();
        waited += 1;
        if (events === from && waited < 6) return;
        from = events;
        waited = 0;
        repeated.current = true;
        latest.current(single);
      };
      stop();
      timer.current = setTimeout(again, holdMs);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerLeave: stop,
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
  };
}
