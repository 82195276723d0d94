import { withLock } from '../editing/framing.ts';
import { useTranslation } from '../i18n/index.ts';
import { edit } from '../stores/document.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Drawn.module.css';
import { useReadOnly } from './permitted.ts';

/** Says that something is locked, with the way out. */
export function LockedNotice({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  return (
    <div className={styles.locked}>
      <Icon name="lock" size={15} />
      <span>{t('inspector.locked')}</span>
      {!readOnly && (
        <Button onClick={() => edit((scenario) => withLock(scenario, [id], false))}>
          {t('inspector.unlock')}
        </Button>
      )}
    </div>
  );
}
