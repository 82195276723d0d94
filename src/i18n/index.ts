/**
 * The page in two languages. Every area of `src/` has a `strings.ts` of `{ 'area.key': { en, zh } }`
 * (keys are written in full, with the area first); they are merged in `areas.ts`. Kinds bring words
 * as objects in their definitions: `useWords()` picks the right one. Templates use `{name}`; a key
 * with `_one` and `_other` is chosen by `count`. Why no library: docs/decisions/0011-small-page.md.
 */
import type { Words } from '../../simulations/components/define.ts';
import { fillTemplate } from '../../simulations/components/strings.ts';
import { type Language, useView } from '../stores/view.ts';
import { strings, type Written } from './areas.ts';

/** What can be asked for: every key, and the stem of those that depend on a count. */
export type Key =
  | Written
  | (Written extends infer K ? (K extends `${infer Stem}_one` ? Stem : never) : never);
export type Values = Readonly<Record<string, string | number>>;
export type Translate = (key: Key, values?: Values) => string;

const table: Record<string, Words> = { ...strings };

/** The words of an area that comes later, before anything of it is shown. */
export function addWords(words: Readonly<Partial<Record<Written, Words>>>): void {
  Object.assign(table, words);
}

/** A key that is missing is shown as it is; the type makes that hard to reach. */
export function translate(language: Language, key: Key, values?: Values): string {
  const counted = values?.count === 1 ? `${key}_one` : `${key}_other`;
  const words = table[key] ?? table[counted];
  if (!words) return key;
  return values ? fillTemplate(words[language], values) : words[language];
}

/** One function per language for ever, so that it may stand among an effect's dependencies. */
const translators: Readonly<Record<Language, Translate>> = {
  en: (key, values) => translate('en', key, values),
  zh: (key, values) => translate('zh', key, values),
};

export function useTranslation(): { readonly t: Translate; readonly language: Language } {
  const language = useView((view) => view.language);
  return { t: translators[language], language };
}

/** Picks the reader's language of words that come as an object; `values` fill `{name}` in them. */
export function useWords(): (words: Words, values?: Values) => string {
  const language = useView((view) => view.language);
  return (words, values) => (values ? fillTemplate(words[language], values) : words[language]);
}

/** Tells the browser which language the page is in, now and whenever that changes. */
export function startTranslation(): void {
  const say = (language: Language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  };
  say(useView.getState().language);
  useView.subscribe((now, before) => {
    if (now.language !== before.language) say(now.language);
  });
}
