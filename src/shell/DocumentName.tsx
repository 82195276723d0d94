/** The name of what is open, edited where it stands. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { titles } from '../../simulations/scenarios/gallery/titles.ts';
import { useTranslation } from '../i18n/index.ts';
import { type DocumentState, setSettings, useDocument } from '../stores/document.ts';
import { type Language, useView } from '../stores/view.ts';
import styles from './TopBar.module.css';

export function DocumentName() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const name = useDocument((document) => shownName(document, language));
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
  return (
    <div className={styles.name} data-value={shown || t('shell.untitled')}>
      <input
        ref={input}
        value={shown}
        placeholder={t('shell.untitled')}
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

/** An example that still has its own name is called as the reader's language calls it. */
export function shownName(
  { scenario, example }: Pick<DocumentState, 'scenario' | 'example'>,
  language: Language,
): string {
  const entry = titles.find((one) => one.id === example);
  return entry && entry.title.en === scenario.name ? entry.title[language] : (scenario.name ?? '');
}
