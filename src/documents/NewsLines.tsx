/** What has happened and is no fault: said once, with what can be done about it, until dismissed. */
import { useTranslation } from '../i18n/index.ts';
import { untell, useNotices } from '../shell/notices.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './NewsLines.module.css';

export function NewsLines() {
  const { t } = useTranslation();
  const news = useNotices((notices) => notices.news);
  return (
    <>
      {news.map(({ id, text, values, actions }) => (
        <div key={id} className={styles.line} role="status">
          <p className={styles.text}>{t(text, values)}</p>
          <div className={styles.actions}>
            {actions.map(({ label, run }) => (
              <Button
                key={label}
                onClick={() => {
                  untell(id);
                  run();
                }}
              >
                {t(label)}
              </Button>
            ))}
            <IconButton
              icon="close"
              size="small"
              label={t('shell.dismiss')}
              onClick={() => untell(id)}
            />
          </div>
        </div>
      ))}
    </>
  );
}
