import { afterEach, describe, expect, it } from 'vitest';
import { courses, setBaseCourses, setCourse } from '../../../src/board/courses.ts';
import { courseOf, linkCubic } from '../../../src/board/geometry.ts';

const course = (x: number) =>
  courseOf(linkCubic({ sourceX: 0, sourceY: 0, targetX: x, targetY: 0 }, 0));

afterEach(() => setBaseCourses(new Map()));

describe('courses of links that come and go as elements of the page', () => {
  it('has those of a large board though no link is an element', () => {
    setBaseCourses(new Map([['a', course(100)]]));
    expect(courses.byId.has('a')).toBe(true);
    setBaseCourses(new Map());
    expect(courses.byId.has('a')).toBe(false);
  });

  it('keeps the course when the element goes, and tells of every change', () => {
    const base = course(100);
    const own = course(120);
    setBaseCourses(new Map([['a', base]]));
    const take = setCourse('a', own);
    expect(courses.byId.get('a')).toBe(own);
    const { version } = courses;
    take();
    expect(courses.byId.get('a')).toBe(base);
    expect(courses.version).toBeGreaterThan(version);
  });

  it('forgets a small board’s course with its element', () => {
    setCourse('b', course(100))();
    expect(courses.byId.has('b')).toBe(false);
  });
});
