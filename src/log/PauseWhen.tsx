/** From the numbers of one component straight to a breakpoint on them. */
import { useTranslation } from '../i18n/index.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { BreakpointForm } from './BreakpointForm.tsx';
import styles from './Breakpoints.module.css';
import { startBreakpoints } from './breakpoints.ts';
import './words.ts';
import { useEffect } from 'react';

export function PauseWhen({ owner }: { readonly owner: string }) {
  const { t } = useTranslation();
  useEffect(startBreakpoints, []);
  return (
    <Popover
      align="end"
      label={t('log.pauseWhen')}
      className={styles.popover ?? ''}
      trigger={
        <Button look="plain" icon="breakpoint" className={styles.trigger}>
          {t('log.pauseWhen.short')}
        </Button>
      }
    >
      <BreakpointForm
        owner={owner}
        onAdded={() =>
          document.querySelector<HTMLElement>(`.${styles.popover}:popover-open`)?.hidePopover()
        }
      />
    </Popover>
  );
}
