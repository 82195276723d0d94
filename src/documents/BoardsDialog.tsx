import { useTranslation } from '../i18n/index.ts';
import { useNotices } from '../shell/notices.ts';
import { emptyScenario, openScenario } from '../stores/document.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { BoardList } from './BoardList.tsx';

export function BoardsDialog() {
  const { t } = useTranslation();
  const isThere = useNotices((notices) => notices.boards);
  const close = () => useNotices.setState({ boards: false });
  if (!isThere) return null;
  return (
    <Dialog
      wide
      onClose={close}
      title={t('documents.title')}
      description={t('documents.note')}
      actions={
        <Button
          icon="plus"
          onClick={() => {
            openScenario(emptyScenario);
            close();
          }}
        >
          {t('documents.new')}
        </Button>
      }
    >
      <BoardList onOpened={close} />
    </Dialog>
  );
}
