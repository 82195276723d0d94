/** Lessons by their ids: those of the lab, and those that people have opened from files and links. */
import { lessons } from '../../simulations/lessons/catalogue.ts';
import { loadLesson } from '../../simulations/lessons/load.ts';
import type { Lesson } from '../../simulations/lessons/types.ts';
import { readLessonFile } from '../kinds/files.ts';
import { readPreference, writePreference } from '../stores/preferences.ts';

export async function lessonById(id: string): Promise<Lesson | null> {
  if (isOfLab(id)) return loadLesson(id);
  const kept = readKept().find((lesson) => (lesson as Partial<Lesson> | null)?.id === id);
  const parsed = kept === undefined ? null : await readLessonFile(kept);
  return parsed?.ok ? parsed.lesson : null;
}

/** Whether it came with the lab: what others wrote is marked. */
export function isOfLab(id: string): boolean {
  return lessons.some((lesson) => lesson.id === id);
}

/** The whole of localStorage is a few megabytes. */
const lessonsKept = 8;

/** So that a reload comes back to it. One of the lab's is always there. */
export function keepLesson(lesson: Lesson): void {
  if (isOfLab(lesson.id)) return;
  const others = readKept().filter((one) => (one as Partial<Lesson> | null)?.id !== lesson.id);
  writePreference('ownLessons', JSON.stringify([...others, lesson].slice(-lessonsKept)));
}

function readKept(): readonly unknown[] {
  try {
    const kept: unknown = JSON.parse(readPreference('ownLessons') ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
