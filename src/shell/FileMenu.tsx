import { useTranslation } from '../i18n/index.ts';
import { emptyScenario, openScenario } from '../stores/document.ts';
import { isNarrow } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { chooseFile, saveFile } from './files.ts';
import { useNotices } from './notices.ts';
import { NarrowPreferences } from './Preferences.tsx';
import styles from './TopBar.module.css';

const show = (is: 'share' | 'earlier') => useNotices.setState({ sharing: { is } });

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
      <MenuItem icon="clock" onSelect={() => show('earlier')}>
        {t('shell.earlier')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon="save" onSelect={() => void saveFile()}>
        {t('shell.save')}
      </MenuItem>
      <MenuItem icon="save" onSelect={() => void saveFile('run')}>
        {t('shell.saveRun')}
      </MenuItem>
      <MenuItem icon="share" onSelect={() => show('share')}>
        {t('shell.shareLink')}
      </MenuItem>
      {isNarrow() && <NarrowPreferences />}
    </Menu>
  );
}
