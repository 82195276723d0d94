/** What a copy is called: `Orders 2`, and the copy of that `Orders 3`. */
import { translate } from '../i18n/index.ts';
import type { Language } from '../stores/view.ts';

export function copyName(name: string, taken: readonly string[], language: Language): string {
  const stem = name.replace(/ \d{1,4}$/, '') || translate(language, 'shell.untitled');
  const names = new Set(taken);
  let number = 2;
  while (names.has(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}
