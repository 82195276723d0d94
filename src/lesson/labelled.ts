import type { Lesson } from '../../simulations/lessons/types.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Language } from '../stores/view.ts';
import { inLanguage } from './words.ts';

/** A lesson's board as it is called in the reader's language. No run depends on what things are called. */
export function labelled(board: Scenario, lesson: Lesson, language: Language): Scenario {
  const called = <E extends { readonly id: string; readonly label?: string }>(element: E): E => {
    const words = lesson.labels;
    const label = words && Object.hasOwn(words, element.id) && words[element.id][language];
    return label ? { ...element, label } : element;
  };
  return {
    ...board,
    name: inLanguage(lesson.title, language).text,
    components: board.components.map(called),
    links: board.links.map(called),
    ...(board.frames && { frames: board.frames.map(called) }),
  };
}
