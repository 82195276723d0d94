import { Suspense } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './TopBar.module.css';

const ExampleItems = onDemand(async () => (await import('./ExampleItems.tsx')).ExampleItems);

export function ExamplesMenu() {
  const { t } = useTranslation();
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
      <Suspense>
        <ExampleItems />
      </Suspense>
    </Menu>
  );
}
