import { useTranslation } from '../i18n/index.ts';
import { useView } from '../stores/view.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './BadFileDialog.module.css';
import { chooseFile } from './files.ts';
import { useNotices } from './notices.ts';
import { problemText } from './problemText.ts';

export function BadFileDialog() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const badFile = useNotices((notices) => notices.badFile);
  const close = () => useNotices.setState({ badFile: null });
  if (!badFile) return null;
  return (
    <Dialog
      onClose={close}
      title={t('shell.badFile', { name: badFile.name })}
      description={t('shell.badFileNote')}
      actions={
        <>
          <Button
            onClick={() => {
              close();
              chooseFile();
            }}
          >
            {t('shell.open')}
          </Button>
          <Button look="primary" onClick={close}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <ul className={styles.problems}>
        {badFile.problems.map((problem) => (
          <li key={`${problem.place} ${problem.code} ${JSON.stringify(problem.values)}`}>
            {problemText(problem, language)}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
