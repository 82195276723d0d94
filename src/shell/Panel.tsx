/** A part of the page that folds; on a narrow screen a sheet over the board. */
import { type CSSProperties, type ReactNode, Suspense } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { afterMotion } from '../loading/later.ts';
import { type Panel as PanelName, useView } from '../stores/view.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './Panel.module.css';
import { useSheets } from './sheets.ts';

const SheetHandle = afterMotion(async () => (await import('./SheetHandle.tsx')).SheetHandle);

interface PanelProps {
  readonly panel: PanelName;
  /** Without a title: what is inside has tabs in its place. */
  readonly bare?: boolean;
  readonly tall?: boolean;
  readonly children: ReactNode;
}

export function Panel({ panel, bare, tall, children }: PanelProps) {
  const { t } = useTranslation();
  const open = useView((view) => view.panels[panel] && !view.hidden.includes(panel));
  const setPanel = useView((view) => view.setPanel);
  const share = useSheets((sheets) => sheets.shares[panel]);
  if (!open) return null;
  const height = share !== undefined && ({ '--sheet': `${share * 100}dvh` } as CSSProperties);
  return (
    <aside
      className={`${styles.panel} ${styles[panel]} ${tall ? styles.tall : ''}`}
      aria-label={t(`shell.${panel}`)}
      {...(height && { 'data-snapped': '', style: height })}
    >
      <Suspense>
        <SheetHandle panel={panel} />
      </Suspense>
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
