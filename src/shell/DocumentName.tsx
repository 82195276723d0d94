/** The name of what is open, edited where it stands. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { type DocumentState, setSettings, useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import type { shownName } from './shownName.ts';
import styles from './TopBar.module.css';

export function DocumentName() {
  const { t } = useTranslation();
  const known = useShownName();
  const name = known ?? '';
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    const text = draft?.trim();
    setDraft(null);
    if (text !== undefined && text !== name) setSettings({ name: text === '' ? undefined : text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setDraft(null);
    // Leaving the field commits; after Escape there is no draft left to commit.
    if (event.key === 'Enter' || event.key === 'Escape') setTimeout(() => input.current?.blur());
  };
  const shown = draft ?? name;
  const untitled = known === undefined ? '' : t('shell.untitled');
  return (
    <div className={styles.name} data-value={shown || untitled}>
      <input
        ref={input}
        value={shown}
        placeholder={untitled}
        aria-label={t('shell.rename')}
        title={name}
        size={1}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/**
 * Examples are called in English what their files say; only another language waits for their titles,
 * and until then shows nothing rather than a name that changes. Undefined for as long.
 */
function useShownName(): string | undefined {
  const language = useView((view) => view.language);
  const isTranslated = useDocument(({ example }) => example !== null) && language !== 'en';
  const [shown, setShown] = useState<typeof shownName>();
  useEffect(() => {
    if (!isTranslated) return;
    let isOver = false;
    import('./shownName.ts').then(
      (names) => !isOver && setShown(() => names.shownName),
      () => !isOver && setShown(() => fileName),
    );
    return () => {
      isOver = true;
    };
  }, [isTranslated]);
  return useDocument((document) =>
    isTranslated ? shown?.(document, language) : fileName(document),
  );
}

function fileName({ scenario }: Pick<DocumentState, 'scenario'>): string {
  return scenario.name ?? '';
}
