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

export function setCourse(id: string, course: Course): () => void {
  courses.byId.set(id, course);
  courses.version++;
  scene.request();
  return () => {
    // An edge that was replaced by its successor must not take the successor's course away.
    if (courses.byId.get(id) !== course) return;
    courses.byId.delete(id);
    courses.version++;
    scene.request();
  };
}
