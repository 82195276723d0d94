import { useTranslation } from '../i18n/index.ts';
import { showPage } from '../pages.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './Done.module.css';
import { playFreely } from './open.ts';

/** At the end of the last step, once every goal has been reached. */
export function Done() {
  const { t } = useTranslation();
  return (
    <section className={styles.done} role="status">
      <p className={styles.title}>
        <Icon name="done" size={20} />
        {t('lesson.done')}
      </p>
      <p>{t('lesson.doneNote')}</p>
      <div className={styles.actions}>
        <Button look="primary" onClick={() => showPage('home')}>
          {t('lesson.home')}
        </Button>
        <Button onClick={() => void playFreely()}>{t('lesson.freePlay')}</Button>
      </div>
    </section>
  );
}
