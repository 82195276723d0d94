import styles from '../App.module.css';
import { useTranslation } from '../i18n/index.ts';
import { Button } from '../ui/Button.tsx';

/** When even the frame of the page failed: say so, and that the work is safe. */
export function PageBroken({ reason }: { readonly reason: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles.broken} role="alert">
      <h1>{t('shell.pageBroke')}</h1>
      <p>{t('shell.pageBrokeNote')}</p>
      <p>{reason}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {t('shell.reload')}
      </Button>
    </div>
  );
}
