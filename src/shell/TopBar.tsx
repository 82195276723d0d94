/** The bar at the top: what this is, what is open, files, undo, language, theme, panels. */
import { Suspense } from 'react';
import { shortcutOf } from '../commands/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import { redo, undo, useCanRedo, useCanUndo } from '../stores/document.ts';
import { usePermissions } from '../stores/permissions.ts';
import { type Panel, useView } from '../stores/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { DocumentName } from './DocumentName.tsx';
import { ExamplesMenu } from './ExamplesMenu.tsx';
import { FileMenu } from './FileMenu.tsx';
import { Mark } from './Mark.tsx';
import { useNotices } from './notices.ts';
import { LanguageSwitch, ThemeMenu } from './Preferences.tsx';
import styles from './TopBar.module.css';

const Limits = onDemand(async () => (await import('../sharing/index.ts')).Limits);

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <h1 className={styles.word}>
        <Tooltip text={t('shell.home')} shortcut={shortcutOf('view.home')}>
          <a href="#home" aria-label={t('shell.homeOf')}>
            <Mark />
            <span className={styles.wordText}>Topolab</span>
          </a>
        </Tooltip>
      </h1>
      <DocumentName />
      <LimitsHere />
      <div className={styles.group}>
        <ExamplesMenu />
        <FileMenu />
        <Button
          look="plain"
          icon="share"
          className={styles.wideOnly}
          onClick={() => useNotices.setState({ sharing: { is: 'share' } })}
        >
          {t('shell.share')}
        </Button>
      </div>
      <span className={styles.rule} />
      <UndoButtons />
      <span className={styles.gap} />
      <div className={`${styles.group} ${styles.wideOnly}`}>
        <LanguageSwitch />
        <ThemeMenu />
      </div>
      <span className={`${styles.rule} ${styles.wideOnly}`} />
      <div className={`${styles.group} ${styles.wideOnly}`}>
        <PanelButton panel="palette" icon="panelLeft" label={t('shell.palette')} />
        <PanelButton panel="metrics" icon="panelBottom" label={t('shell.metrics')} />
        <PanelButton panel="inspector" icon="panelRight" label={t('shell.inspector')} />
      </div>
    </header>
  );
}

/** What whoever handed out this board has ruled out. */
function LimitsHere() {
  const isFree = usePermissions(({ readOnly, locked }) => !readOnly && locked.length === 0);
  const isWhole = useView((view) => view.hidden.length === 0);
  return <Suspense>{!(isFree && isWhole) && <Limits />}</Suspense>;
}

function UndoButtons() {
  const { t } = useTranslation();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <div className={styles.group}>
      <IconButton
        icon="undo"
        label={t('shell.undo')}
        shortcut={shortcutOf('edit.undo')}
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={t('shell.redo')}
        shortcut={shortcutOf('edit.redo')}
        disabled={!canRedo}
        onClick={redo}
      />
    </div>
  );
}

interface PanelButtonProps {
  readonly panel: Panel;
  readonly icon: 'panelLeft' | 'panelRight' | 'panelBottom';
  readonly label: string;
}

function PanelButton({ panel, icon, label }: PanelButtonProps) {
  const open = useView((view) => view.panels[panel]);
  const toggle = useView((view) => view.togglePanel);
  const isHidden = useView((view) => view.hidden.includes(panel));
  if (isHidden) return null;
  return <IconButton icon={icon} label={label} pressed={open} onClick={() => toggle(panel)} />;
}
