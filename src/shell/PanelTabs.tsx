/** On a narrow screen: which sheet is open, above the transport, in reach of a thumb. */
import { useTranslation } from '../i18n/index.ts';
import { useLesson } from '../lesson/store.ts';
import { type Panel, useView } from '../stores/view.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import styles from './PanelTabs.module.css';

const tabs: readonly { panel: Panel; icon: IconName }[] = [
  { panel: 'lesson', icon: 'lesson' },
  { panel: 'palette', icon: 'plus' },
  { panel: 'inspector', icon: 'settings' },
  { panel: 'metrics', icon: 'chart' },
];

export function PanelTabs() {
  const { t } = useTranslation();
  const panels = useView((view) => view.panels);
  const toggle = useView((view) => view.togglePanel);
  const hidden = useView((view) => view.hidden);
  const hasLesson = useLesson(({ lesson }) => lesson !== null);
  const shown = tabs.filter(
    ({ panel }) => !hidden.includes(panel) && (panel !== 'lesson' || hasLesson),
  );
  if (shown.length === 0) return null;
  return (
    <nav className={styles.tabs} aria-label={t('shell.more')}>
      {shown.map(({ panel, icon }) => (
        <button
          key={panel}
          type="button"
          aria-pressed={panels[panel]}
          onClick={() => toggle(panel)}
        >
          <Icon name={icon} size={17} />
          {t(`shell.${panel}`)}
        </button>
      ))}
    </nav>
  );
}
