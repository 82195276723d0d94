/** The bar at the top: what this is, what is open, files, undo, language, theme, panels. */
import { useTranslation } from '../i18n/index.ts';
import { redo, undo, useCanRedo, useCanUndo } from '../stores/document.ts';
import { type Panel, useView } from '../stores/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { DocumentName } from './DocumentName.tsx';
import { ExamplesMenu } from './ExamplesMenu.tsx';
import { FileMenu } from './FileMenu.tsx';
import { keysOf } from './keys.ts';
import { Mark } from './Mark.tsx';
import { useNotices } from './notices.ts';
import { LanguageSwitch, ThemeMenu } from './Preferences.tsx';
import styles from './TopBar.module.css';

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      <h1 className={styles.word}>
        <Mark />
        <span className={styles.wordText}>Topolab</span>
      </h1>
      <DocumentName />
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

function UndoButtons() {
  const { t } = useTranslation();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  return (
    <div className={styles.group}>
      <IconButton
        icon="undo"
        label={t('shell.undo')}
        shortcut={keysOf('Z')}
        disabled={!canUndo}
        onClick={undo}
      />
      <IconButton
        icon="redo"
        label={t('shell.redo')}
        shortcut={keysOf('Z', true)}
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
  return <IconButton icon={icon} label={label} pressed={open} onClick={() => toggle(panel)} />;
}
