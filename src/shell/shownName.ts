import { titles } from '../../simulations/scenarios/gallery/titles.ts';
import type { DocumentState } from '../stores/document.ts';
import type { Language } from '../stores/view.ts';

/** An example that still has its own name is called as the reader's language calls it. */
export function shownName(
  { scenario, example }: Pick<DocumentState, 'scenario' | 'example'>,
  language: Language,
): string {
  const entry = titles.find((one) => one.id === example);
  return entry && entry.title.en === scenario.name ? entry.title[language] : (scenario.name ?? '');
}
