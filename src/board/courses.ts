/**
 * The courses of the links on the board, by link id: edges write here when their geometry changes,
 * the motion canvas reads. `version` tells the reader that its table by index is out of date.
 */
import type { Course } from './geometry.ts';
import { scene } from './scene.ts';

export interface Courses {
  readonly byId: Map<string, Course>;
  version: number;
}

export const courses: Courses = { byId: new Map(), version: 0 };

const listeners = new Set<() => void>();

export function onCourses(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

function tell(): void {
  courses.version++;
  scene.request();
  for (const listener of listeners) listener();
}

export function setCourse(id: string, course: Course): () => void {
  courses.byId.set(id, course);
  tell();
  return () => {
    // An edge that was replaced by its successor must not take the successor's course away.
    if (courses.byId.get(id) !== course) return;
    courses.byId.delete(id);
    tell();
  };
}
