import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n/index.ts';

interface NoteEditorProps {
  readonly text: string;
  /** Null when it is given up. */
  readonly onDone: (text: string | null) => void;
}

/** Leaving it keeps what was written, as Ctrl+Enter does; Escape does not. Enter begins a line. */
export function NoteEditor({ text, onDone }: NoteEditorProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const { current } = area;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    onDone(keep ? (area.current?.value ?? '').trimEnd() : null);
  };
  return (
    <textarea
      ref={area}
      className="note-editor nodrag nopan nowheel nokey"
      defaultValue={text}
      rows={Math.max(2, text.split('\n').length)}
      maxLength={4000}
      aria-label={t('board.note.text')}
      placeholder={t('board.note.placeholder')}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Enter also chooses a word while a Chinese text is being composed.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') finish(false);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(true);
      }}
    />
  );
}
