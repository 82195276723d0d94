import { runCommand, shortcutOf } from '../commands/index.ts';
import { useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { isNarrow } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { duplicateBoard, newBoard, revertToExample, showBoards } from './boards.ts';
import { chooseFile, saveFile } from './files.ts';
import { useNotices } from './notices.ts';
import { NarrowPreferences } from './Preferences.tsx';
import styles from './TopBar.module.css';

export function FileMenu() {
  const { t } = useTranslation();
  return (
    <Menu
      trigger={
        <Button look="plain" icon="file" aria-label={t('shell.file')}>
          <span className={styles.wideOnly}>{t('shell.file')}</span>
          <Icon name="chevronDown" size={14} className={styles.chevron} />
        </Button>
      }
    >
      <FileItems />
    </Menu>
  );
}

/** Drawn when the menu opens: by then the keys are known. */
function FileItems() {
  const { t } = useTranslation();
  const isExample = useDocument(({ example }) => example !== null);
  return (
    <>
      <MenuItem icon="plus" onSelect={newBoard}>
        {t('shell.new')}
      </MenuItem>
      <MenuItem icon="open" {...keyOf('file.open')} onSelect={chooseFile}>
        {t('shell.open')}
      </MenuItem>
      <MenuItem icon="examples" {...keyOf('file.boards')} onSelect={showBoards}>
        {t('shell.boards')}
      </MenuItem>
      <MenuItem icon="copy" onSelect={duplicateBoard}>
        {t('shell.duplicate')}
      </MenuItem>
      {isExample && (
        <MenuItem icon="restart" onSelect={revertToExample}>
          {t('shell.revert')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon="save" {...keyOf('file.save')} onSelect={() => void saveFile()}>
        {t('shell.save')}
      </MenuItem>
      <MenuItem icon="save" {...keyOf('file.saveRun')} onSelect={() => void saveFile('run')}>
        {t('shell.saveRun')}
      </MenuItem>
      <MenuItem icon="share" onSelect={() => useNotices.setState({ sharing: { is: 'share' } })}>
        {t('shell.shareLink')}
      </MenuItem>
      <MenuItem icon="image" onSelect={() => useNotices.setState({ sharing: { is: 'export' } })}>
        {t('shell.export')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon="keyboard"
        {...keyOf('help.keys')}
        onSelect={() => void runCommand('help.keys')}
      >
        {t('shell.keys')}
      </MenuItem>
      {isNarrow() && <NarrowPreferences />}
    </>
  );
}

function keyOf(id: Parameters<typeof shortcutOf>[0]): { readonly shortcut?: string } {
  const shortcut = shortcutOf(id);
  return shortcut === undefined ? {} : { shortcut };
}
