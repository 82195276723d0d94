import { useTranslation } from 'react-i18next';
import { type Language, type Theme, useView } from '../stores/view.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import styles from './TopBar.module.css';

const languages: readonly { language: Language; name: string; tag: string }[] = [
  { language: 'en', name: 'EN', tag: 'en' },
  { language: 'zh', name: '中文', tag: 'zh-Hans' },
];

/** Both names always stand in their own language, so that nobody is locked in the other. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const setLanguage = useView((view) => view.setLanguage);
  return (
    <fieldset className={styles.languages} aria-label={t('shell.language')}>
      {languages.map((one) => (
        <button
          key={one.language}
          type="button"
          lang={one.tag}
          aria-pressed={language === one.language}
          onClick={() => setLanguage(one.language)}
        >
          {one.name}
        </button>
      ))}
    </fieldset>
  );
}

const themes: readonly { theme: Theme; icon: 'sun' | 'moon' | 'system' }[] = [
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
  { theme: 'system', icon: 'system' },
];

export function ThemeMenu() {
  const { t } = useTranslation();
  const theme = useView((view) => view.theme);
  const setTheme = useView((view) => view.setTheme);
  const icon = themes.find((one) => one.theme === theme)?.icon ?? 'system';
  return (
    <Menu align="end" trigger={<IconButton icon={icon} label={t('shell.theme')} />}>
      {themes.map((one) => (
        <MenuItem
          key={one.theme}
          icon={one.icon}
          checked={one.theme === theme}
          onSelect={() => setTheme(one.theme)}
        >
          {t(`shell.${one.theme}`)}
        </MenuItem>
      ))}
    </Menu>
  );
}
