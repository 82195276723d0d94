import type { Problem } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { LessonProblemText } from '../sharing/LessonProblemText.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './BadFileDialog.module.css';
import { chooseFile } from './files.ts';
import { useNotices } from './notices.ts';

export function BadFileDialog() {
  const { t } = useTranslation();
  const badFile = useNotices((notices) => notices.badFile);
  const close = () => useNotices.setState({ badFile: null });
  if (!badFile) return null;
  return (
    <Dialog
      // A browser says a little later that a dialog has closed: that must not close the next one.
      key={badFile.number}
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
            {badFile.ofLesson ? (
              <LessonProblemText problem={problem} />
            ) : (
              <ProblemText problem={problem as Problem} />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
