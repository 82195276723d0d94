/** Beside the name of a board: what whoever handed it out has ruled out, and how to be rid of that. */
import { useTranslation } from '../i18n/index.ts';
import { useLesson } from '../lesson/store.ts';
import { usePermissions } from '../stores/permissions.ts';
import { useView } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './Limits.module.css';
import { liftLimits } from './switching.ts';

export function Limits() {
  const { t } = useTranslation();
  const readOnly = usePermissions((permissions) => permissions.readOnly);
  const locked = usePermissions((permissions) => permissions.locked);
  const hidden = useView((view) => view.hidden);
  const inLesson = useLesson(({ lesson }) => lesson !== null);
  const name = readOnly ? t('sharing.readOnly') : t('sharing.limited');
  return (
    <Popover
      label={name}
      className={styles.sheet ?? ''}
      trigger={
        <Button look="plain" className={styles.chip} aria-label={name}>
          <Icon name="lock" size={15} />
          <span className={styles.name}>{name}</span>
        </Button>
      }
    >
      <p>
        {t(
          inLesson
            ? 'sharing.lessonNote'
            : readOnly
              ? 'sharing.readOnlyNote'
              : 'sharing.limitedNote',
        )}
      </p>
      {!readOnly && locked.length > 0 && (
        <p>
          {t('sharing.lockedThese')}{' '}
          {locked.includes('all')
            ? t('sharing.lockedAll')
            : locked.map((one) => <code key={one}>{one}</code>)}
        </p>
      )}
      {hidden.length > 0 && (
        <p>
          {t('sharing.hiddenThese', {
            panels: hidden.map((panel) => t(`shell.${panel}`)).join(t('sharing.and')),
          })}
        </p>
      )}
      {!inLesson && <Button onClick={liftLimits}>{t('sharing.lift')}</Button>}
    </Popover>
  );
}
