import type { LessonLanguage, LessonWords } from '../../simulations/lessons/types.ts';
import { useView } from '../stores/view.ts';

/** In the reader's language, or in the other where a lesson is written in one only. */
export function inLanguage(
  words: LessonWords,
  language: LessonLanguage,
): { readonly text: string; readonly lang: LessonLanguage } {
  const other = language === 'en' ? 'zh' : 'en';
  const own = words[language];
  return own === undefined
    ? { text: words[other] ?? '', lang: other }
    : { text: own, lang: language };
}

/** For attributes that tell the browser which language a text is in. */
export const htmlLang = { en: 'en', zh: 'zh-Hans' } as const;

export function useLessonWords(): (words: LessonWords) => string {
  const language = useView((view) => view.language);
  return (words) => inLanguage(words, language).text;
}
