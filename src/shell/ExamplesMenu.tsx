import { titles } from '../../simulations/scenarios/gallery/titles.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { openExample } from './examples.ts';
import styles from './TopBar.module.css';

export function ExamplesMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const example = useDocument((document) => document.example);
  return (
    <Menu
      wide
      trigger={
        <Button look="plain" icon="examples" aria-label={t('shell.examples')}>
          <span className={styles.wideOnly}>{t('shell.examples')}</span>
          <Icon name="chevronDown" size={14} className={styles.chevron} />
        </Button>
      }
    >
      {titles.map((entry) => (
        <MenuItem
          key={entry.id}
          checked={entry.id === example}
          note={words(entry.summary)}
          onSelect={() => void openExample(entry.id)}
        >
          {words(entry.title)}
        </MenuItem>
      ))}
    </Menu>
  );
}
