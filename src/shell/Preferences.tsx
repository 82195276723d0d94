import { useTranslation } from '../i18n/index.ts';
import { toggleNarration, useNarration } from '../narration/store.ts';
import { type Language, type Theme, useView } from '../stores/view.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/Menu.tsx';
import styles from './TopBar.module.css';
import { toggleProjector } from './theme.ts';

const languages: readonly { language: Language; name: string; fullName: string; tag: string }[] = [
  { language: 'en', name: 'EN', fullName: 'English', tag: 'en' },
  { language: 'zh', name: '中文', fullName: '简体中文', tag: 'zh-Hans' },
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
      <ForEveryone />
    </Menu>
  );
}

/** Larger for the back row, and in words for whoever listens. */
function ForEveryone() {
  const { t } = useTranslation();
  const projector = useView((view) => view.projector);
  const narrated = useNarration((narration) => narration.on);
  return (
    <>
      <MenuSeparator />
      <MenuItem checked={projector} onSelect={toggleProjector}>
        {t('shell.projector')}
      </MenuItem>
      <MenuItem checked={narrated} onSelect={toggleNarration}>
        {t('shell.narration')}
      </MenuItem>
    </>
  );
}

/** Both choices as items of another menu, where the top bar has no room for them. */
export function NarrowPreferences() {
  const { t } = useTranslation();
  const { language, setLanguage, theme, setTheme } = useView();
  return (
    <>
      <MenuSeparator />
      <MenuLabel>{t('shell.language')}</MenuLabel>
      {languages.map((one) => (
        <MenuItem
          key={one.language}
          checked={one.language === language}
          onSelect={() => setLanguage(one.language)}
        >
          <span lang={one.tag}>{one.fullName}</span>
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuLabel>{t('shell.theme')}</MenuLabel>
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
      <ForEveryone />
    </>
  );
}
