import { useTranslation } from '../i18n/index.ts';
import { emptyScenario, openScenario } from '../stores/document.ts';
import { isNarrow } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { chooseFile, saveFile } from './files.ts';
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
      <MenuItem icon="plus" onSelect={() => openScenario(emptyScenario)}>
        {t('shell.new')}
      </MenuItem>
      <MenuItem icon="open" onSelect={chooseFile}>
        {t('shell.open')}
      </MenuItem>
      <MenuItem icon="save" onSelect={saveFile}>
        {t('shell.save')}
      </MenuItem>
      {isNarrow() && <NarrowPreferences />}
    </Menu>
  );
}
