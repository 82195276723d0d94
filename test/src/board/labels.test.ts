import { describe, expect, it } from 'vitest';
import { courseOf, linkCubic } from '../../../src/board/geometry.ts';
import { type Box, placesOf } from '../../../src/board/labels/place.ts';

const line = (sourceX: number, sourceY: number, targetX: number, targetY: number) =>
  courseOf(linkCubic({ sourceX, sourceY, targetX, targetY }, 0)).points;

const label = (id: string, points: Float32Array, width = 30, height = 18) => ({
  id,
  points,
  width,
  height,
});

const boxOf = ({ x, y }: { x: number; y: number }, width = 30, height = 18): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('the label of a link', () => {
  it('stands above the middle of a level link, clear of it', () => {
    const points = line(0, 100, 200, 100);
    const [place] = placesOf([label('a', points)], [], new Map([['a', points]]));
    expect(place?.x).toBeCloseTo(100, 0);
    expect((place?.y ?? 0) + 9).toBeLessThan(100 - 5);
  });

  it('goes below, or along its link, where a card is in the way', () => {
    const points = line(0, 100, 200, 100);
    const above = { x: 0, y: 40, width: 200, height: 50 };
    const [below] = placesOf([label('a', points)], [above], new Map());
    expect(below?.y).toBeGreaterThan(100);
    expect(below?.covered).toBe(0);
    const middle = { x: 60, y: 0, width: 80, height: 200 };
    const [beside] = placesOf([label('a', points)], [middle], new Map());
    expect(beside && meet(boxOf(beside), middle)).toBe(false);
  });

  it('never lies on that of another link of the same course', () => {
    const points = line(0, 100, 120, 100);
    const same = [label('a', points), label('b', points), label('c', points)];
    const boxes = placesOf(same, [], new Map()).map((place) => boxOf(place));
    expect(boxes).toHaveLength(3);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) expect(meet(a, b)).toBe(false);
  });

  it('keeps clear of other links', () => {
    const points = line(0, 100, 200, 100);
    const crossing = line(90, 60, 110, 96);
    const lines = new Map([
      ['a', points],
      ['b', crossing],
    ]);
    const [place] = placesOf([label('a', points)], [], lines);
    const box = place ? boxOf(place) : boxOf({ x: 0, y: 0 });
    for (let o = 0; o < crossing.length; o += 4) {
      const point = { x: crossing[o] ?? 0, y: crossing[o + 1] ?? 0, width: 0, height: 0 };
      expect(meet(box, point)).toBe(false);
    }
  });

  it('says how much of it is covered where there is no room at all', () => {
    const points = line(0, 100, 200, 100);
    const everything = { x: -500, y: -500, width: 1500, height: 1500 };
    expect(placesOf([label('a', points)], [everything], new Map())[0]?.covered).toBe(1);
  });
});
