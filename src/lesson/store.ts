/** The lesson that goes with the board that is open, and how far a person has come in it. */
import { create } from 'zustand';
import type { Lesson } from '../../simulations/lessons/types.ts';
import { freshProgress, type Progress } from './progress.ts';

interface LessonState {
  /** Null in free play. */
  readonly lesson: Lesson | null;
  readonly progress: Progress;
}

export const useLesson = create<LessonState>()(() => ({ lesson: null, progress: freshProgress }));
