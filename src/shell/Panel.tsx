/** A part of the page that folds; on a narrow screen a sheet over the board. */
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { type Panel as PanelName, useView } from '../stores/view.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './Panel.module.css';

interface PanelProps {
  readonly panel: PanelName;
  /** Without a title: what is inside has tabs in its place. */
  readonly bare?: boolean;
  readonly tall?: boolean;
  readonly children: ReactNode;
}

export function Panel({ panel, bare, tall, children }: PanelProps) {
  const { t } = useTranslation();
  const open = useView((view) => view.panels[panel]);
  const setPanel = useView((view) => view.setPanel);
  if (!open) return null;
  return (
    <aside
      className={`${styles.panel} ${styles[panel]} ${tall ? styles.tall : ''}`}
      aria-label={t(`shell.${panel}`)}
    >
      <div className={`${styles.sheetHead} ${bare ? styles.bare : ''}`}>
        {!bare && <b>{t(`shell.${panel}`)}</b>}
        <IconButton
          icon="close"
          label={t('shell.closePanel')}
          onClick={() => setPanel(panel, false)}
        />
      </div>
      <div className={styles.content}>{children}</div>
    </aside>
  );
}
