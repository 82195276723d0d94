/**
 * Lessons, in one piece with their words: fetched with the first one. Others open one with
 * `openLesson` (already read by `parseLesson`) or `openLessonById`.
 */
import { addWords } from '../i18n/index.ts';
import { strings } from './strings.ts';

addWords(strings);

export { LessonPanel } from './LessonPanel.tsx';
export { openLesson, openLessonById } from './open.ts';
