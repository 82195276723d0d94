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
/** Of links that need not be elements of the page (see `scale/`). */
let base: ReadonlyMap<string, Course> = new Map();

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
    const under = base.get(id);
    if (under) courses.byId.set(id, under);
    else courses.byId.delete(id);
    tell();
  };
}

/** Takes the place of those before. */
export function setBaseCourses(next: ReadonlyMap<string, Course>): void {
  for (const [id, course] of base) {
    if (courses.byId.get(id) === course && !next.has(id)) courses.byId.delete(id);
  }
  for (const [id, course] of next) courses.byId.set(id, course);
  base = next;
  tell();
}
