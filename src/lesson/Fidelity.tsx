/** What a kind of component leaves out, one click from where the text speaks of it. */
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { definitionOf } from '../../simulations/components/index.ts';
import type { Directive } from '../../simulations/lessons/types.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { About } from '../inspector/About.tsx';
import { subjectOf } from '../inspector/subject.ts';
import { useAllKinds } from '../kinds/load.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Actions.module.css';

interface FidelityProps {
  readonly directive: Extract<Directive, { is: 'fidelity' }>;
  readonly children: ReactNode;
}

export function Fidelity({ directive: { kind }, children }: FidelityProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  // It may be of a kind that is not on the board.
  useAllKinds();
  const alone = {
    format: 'topolab',
    version: 1,
    components: [{ id: kind, kind }],
    links: [],
  } as const;
  const subject = definitionOf(kind) ? subjectOf(alone, kind) : null;
  if (!subject) return children;
  return (
    <>
      <button type="button" className={styles.card} onClick={() => setOpen(true)}>
        {children}
      </button>
      {isOpen &&
        // A sentence cannot hold a dialog.
        createPortal(
          <Dialog
            onClose={() => setOpen(false)}
            title={t('lesson.fidelity', { kind: words(subject.kindName) })}
          >
            <About subject={subject} />
          </Dialog>,
          document.body,
        )}
    </>
  );
}
