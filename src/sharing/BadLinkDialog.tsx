import type { LessonProblem } from '../../simulations/lessons/types.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { chooseFile } from '../shell/files.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LessonProblemText } from './LessonProblemText.tsx';
import styles from './sharing.module.css';

interface BadLinkDialogProps {
  readonly problems: readonly (Problem | LessonProblem)[];
  readonly ofLesson?: true | undefined;
  readonly onClose: () => void;
}

export function BadLinkDialog({ problems, ofLesson, onClose }: BadLinkDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      onClose={onClose}
      title={t('sharing.badLink')}
      description={t('sharing.badLinkNote')}
      actions={
        <>
          <Button
            onClick={() => {
              onClose();
              chooseFile();
            }}
          >
            {t('sharing.openFile')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={`${problem.place} ${problem.code} ${JSON.stringify(problem.values)}`}>
            {ofLesson ? (
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
