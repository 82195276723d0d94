import { useTranslation } from '../i18n/index.ts';
import { Icon } from '../ui/Icon.tsx';
import './locked.css';

/** Says that something stays where and as it is. */
export function LockMark() {
  const { t } = useTranslation();
  return (
    <span className="lock-mark" title={t('board.state.locked')}>
      <Icon name="lock" size={13} />
    </span>
  );
}
