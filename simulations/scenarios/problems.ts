/** A problem as one sentence in either language: place, culprit, remedy. */
import type { ProblemCode } from './problemCodes.ts';
import { templates } from './problemTemplates.ts';
import { escapeControls, shorten } from './result.ts';
import type { Language } from './showQuantity.ts';
import type { Problem } from './types.ts';

export type { ProblemCode, ProblemValues } from './problemCodes.ts';
export { problem } from './result.ts';

/** Nothing hostile reaches a screen, and nobody reads more than a line of it. */
function tame(value: string | number): string | number {
  return typeof value === 'number' ? value : escapeControls(shorten(value, 200));
}

/** `components[2].params.serviceTime: "45" has no unit; write "45ms" or 45`. */
export function problemText(problem: Problem, language: Language): string {
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem.values)) values[name] = tame(value);
  const word = templates[problem.code][language] as (values: object) => string;
  const place = tame(problem.place);
  const text = word(values);
  if (place === '') return text;
  return language === 'zh' ? `${place}：${text}` : `${place}: ${text}`;
}

export const problemCodes = Object.keys(templates) as ProblemCode[];
