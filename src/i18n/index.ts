/**
 * The page in two languages. Every area of `src/` has a `strings.ts` of `{ 'area.key': { en, zh } }`
 * (keys are written in full, with the area first); they are merged here. Kinds bring words as
 * objects in their definitions: `useWords()` picks the right one. Templates use `{name}`.
 */
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Words } from '../../simulations/components/define.ts';
import { fillTemplate } from '../../simulations/components/strings.ts';
import { type Language, useView } from '../stores/view.ts';
import { strings } from './areas.ts';

export type Key = keyof typeof strings;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Record<Key, string> };
    keySeparator: false;
    nsSeparator: false;
  }
}

/** Starts in the reader's language and follows the view store from then on. */
export function startTranslation(): void {
  const { language } = useView.getState();
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: texts('en') }, zh: { translation: texts('zh') } },
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it renders; braces are single, as in the kinds' captions.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    initAsync: false,
  });
  setDocumentLanguage(language);
  useView.subscribe((now, before) => {
    if (now.language === before.language) return;
    setDocumentLanguage(now.language);
    void i18next.changeLanguage(now.language);
  });
}

function texts(language: Language): Record<string, string> {
  const all: readonly [string, Words][] = Object.entries(strings);
  return Object.fromEntries(all.map(([key, words]) => [key, words[language]]));
}

function setDocumentLanguage(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
}

/** Picks the reader's language of words that come as an object; `values` fill `{name}` in them. */
export function useWords(): (
  words: Words,
  values?: Readonly<Record<string, string | number>>,
) => string {
  const language = useView((view) => view.language);
  return (words, values) => (values ? fillTemplate(words[language], values) : words[language]);
}

export { useTranslation };
