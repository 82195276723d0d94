/** The board for other tools: a flowchart for documents, and the scenario file itself. */
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { saveFile } from '../shell/files.ts';
import { Button } from '../ui/Button.tsx';
import { download } from './download.ts';
import styles from './exporting.module.css';
import { mermaidText } from './mermaid.ts';
import type { BoardAtMoment } from './picture/boardPicture.ts';

export function TextPart({ board }: { readonly board: BoardAtMoment }) {
  const { t, language } = useTranslation();
  const text = useMemo(() => mermaidText(board.scenario, board.title, language), [board, language]);
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(t('exporting.copied'));
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid(t('exporting.notCopied'));
    }
  };
  return (
    <>
      <section className={styles.section}>
        <h3>{t('exporting.mermaid')}</h3>
        <p className={styles.note}>{t('exporting.mermaidNote')}</p>
        <textarea
          ref={field}
          className={styles.code}
          aria-label={t('exporting.mermaid')}
          readOnly
          rows={8}
          spellCheck={false}
          value={text}
        />
        <div className={styles.actions}>
          <span className={styles.faint} role="status">
            {said}
          </span>
          <Button
            icon="save"
            onClick={() => download(board.title, '.mmd', text, 'text/vnd.mermaid')}
          >
            {t('exporting.saveMermaid')}
          </Button>
          <Button look="primary" icon="copy" onClick={() => void copy()}>
            {t('exporting.copy')}
          </Button>
        </div>
      </section>
      <section className={styles.section}>
        <h3>{t('exporting.json')}</h3>
        <p className={styles.note}>{t('exporting.jsonNote')}</p>
        <div className={styles.actions}>
          <Button icon="save" onClick={() => void saveFile()}>
            {t('exporting.saveJson')}
          </Button>
        </div>
      </section>
    </>
  );
}
