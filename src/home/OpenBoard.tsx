import { useTranslation } from '../i18n/index.ts';
import { showPage } from '../pages.ts';
import { Button } from '../ui/Button.tsx';

/** To the board as it stands. */
export function OpenBoardButton() {
  const { t } = useTranslation();
  return (
    <Button look="plain" onClick={() => showPage('board')}>
      {t('home.board')}
    </Button>
  );
}
