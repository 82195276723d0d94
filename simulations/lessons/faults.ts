/** A value, or what is wrong with it: as in `scenarios/result.ts`, with the problems of lessons too. */
import { shorten, show } from '../scenarios/result.ts';
import type { AnyProblemValues, LessonProblem } from './types.ts';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: LessonProblem };

export function lessonProblem<C extends keyof AnyProblemValues>(
  place: string,
  code: C,
  values: AnyProblemValues[C],
): LessonProblem {
  return { place, code, values: values as LessonProblem['values'] };
}

/** At no place yet; whoever knows it adds it with `inPlace`. */
export function lessonFault<C extends keyof AnyProblemValues>(
  code: C,
  values: AnyProblemValues[C],
): { readonly ok: false; readonly problem: LessonProblem } {
  return { ok: false, problem: lessonProblem('', code, values) };
}

/** The same problem, seen from further out. */
export function inPlace(place: string, inner: LessonProblem): LessonProblem {
  if (place === '' || inner.place === '') return { ...inner, place: place || inner.place };
  const joint = inner.place.startsWith('[') ? '' : '.';
  return { ...inner, place: `${place}${joint}${inner.place}` };
}

/** What was written, in quotes and harmless to show. */
export const shown = (text: string): string => show(shorten(text, 80));
