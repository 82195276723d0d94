/** Ways through time that are not wanted every minute, and what they open. */
import { Suspense, useRef } from 'react';
import { shortcutOf } from '../commands/index.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import { useRun } from '../stores/run.ts';
import { IconButton } from '../ui/Button.tsx';
import { Float } from '../ui/Float.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { goToMark } from './moves.ts';
import styles from './Transport.module.css';
import { openPanel, useTimeline } from './timelineStore.ts';

const JumpTo = onDemand(async () => (await import('./JumpTo.tsx')).JumpTo);
const Branches = onDemand(async () => (await import('./Branches.tsx')).Branches);

export function MoreMenu() {
  const { t } = useTranslation();
  const anchor = useRef<HTMLSpanElement>(null);
  const panel = useTimeline((timeline) => timeline.panel);
  const count = useRun((run) => run.history?.branches.length ?? 1);
  const failed = useRun((run) => run.status === 'failed');
  const close = () => openPanel(null);
  const titles = { jump: t('timeline.jumpTitle'), branches: t('timeline.runs') };
  return (
    <span className={styles.more} ref={anchor}>
      <Menu trigger={<IconButton icon="more" label={t('timeline.more')} />}>
        <MenuItem shortcut={shortcutOf('time.lastMark')} onSelect={() => void goToMark(true)}>
          {t('timeline.lastMark')}
        </MenuItem>
        <MenuItem shortcut={shortcutOf('time.nextMark')} onSelect={() => void goToMark(false)}>
          {t('timeline.nextMark')}
        </MenuItem>
        <MenuItem shortcut={shortcutOf('time.jump')} onSelect={() => openPanel('jump')}>
          {t('timeline.jump')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          shortcut={shortcutOf('time.playBack')}
          disabled={failed}
          onSelect={() => engine.playBackwards()}
        >
          {t('timeline.playBack')}
        </MenuItem>
        <MenuItem
          shortcut={shortcutOf('time.stepEventBack')}
          disabled={failed}
          onSelect={() => engine.step('event', true)}
        >
          {t('timeline.stepEventBack')}
        </MenuItem>
        <MenuItem
          shortcut={shortcutOf('time.stepEvent')}
          disabled={failed}
          onSelect={() => engine.step('event')}
        >
          {t('timeline.stepEvent')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon="fork" onSelect={() => openPanel('branches')}>
          {t('timeline.branches')}
        </MenuItem>
      </Menu>
      {count > 1 && (
        <span className={styles.branches}>
          <IconButton
            icon="fork"
            label={t('timeline.runCount', { count })}
            aria-haspopup="dialog"
            aria-expanded={panel === 'branches'}
            onClick={() => openPanel(panel === 'branches' ? null : 'branches')}
          />
          <b className={styles.badge} aria-hidden="true">
            {count}
          </b>
        </span>
      )}
      {panel && anchor.current && (
        <Float key={panel} anchor={anchor.current} label={titles[panel]} onClose={close}>
          <Suspense>{panel === 'jump' ? <JumpTo onDone={close} /> : <Branches />}</Suspense>
        </Float>
      )}
    </span>
  );
}
