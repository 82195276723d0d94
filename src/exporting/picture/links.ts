/** Links of the picture and what travels on them at this moment. */
import { type Frame, flags, type Table } from '../../../simulations/protocol.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import {
  type Course,
  courseOf,
  linkCubic,
  loopCubic,
  middleOf,
  pathOf,
  pointWidth,
  samples,
} from '../../board/geometry.ts';
import { backOffset } from '../../board/motion/draw.ts';
import {
  colourOf,
  crossPath,
  look,
  looksByForm,
  shapeOf,
  shapes,
} from '../../board/motion/looks.ts';
import { edgesOf } from '../../board/nodes.ts';
import { type Card, portAt } from './card.ts';
import type { PathShape } from './shapes.ts';

const markRadius = 5.6;

/** By the id of the link. */
export function coursesOf(
  scenario: Scenario,
  cards: ReadonlyMap<string, Card>,
): ReadonlyMap<string, Course> {
  const courses = new Map<string, Course>();
  for (const edge of edgesOf(scenario, new Set(), [])) {
    const from = cards.get(edge.source);
    const to = cards.get(edge.target);
    if (!from || !to) continue;
    const source = portAt(from, edge.sourceHandle ?? '', 'out');
    const target = portAt(to, edge.targetHandle ?? '', 'in');
    const ends = { sourceX: source.x, sourceY: source.y, targetX: target.x, targetY: target.y };
    const lane = edge.data?.lane ?? 0;
    const cubic = from === to ? loopCubic(ends, lane, from.height) : linkCubic(ends, lane);
    courses.set(edge.id, courseOf(cubic));
  }
  return courses;
}

export function drawLink(course: Course, state: number): readonly PathShape[] {
  const d = pathOf(course.cubic);
  const { x, y, angle } = middleOf(course);
  const line = { d, stroke: 'link', width: 1.6 };
  if ((state & flags.cut) !== 0) {
    const cross = { d: 'M-6,-6L6,6M6,-6L-6,6', x, y, stroke: 'bad', width: 2.4 };
    return [{ ...line, dash: [5, 7] }, cross];
  }
  const along = (back: number, aside: number) =>
    `${x + Math.cos(angle) * back - Math.sin(angle) * aside},${y + Math.sin(angle) * back + Math.cos(angle) * aside}`;
  const arrow = `M${along(-3.5, -5)}L${along(3, 0)}L${along(-3.5, 5)}`;
  return [line, { d: arrow, stroke: 'link', width: 1.6 }];
}

/** The marks on their links, exactly those of the frame. */
export function drawMarks(
  frame: Frame,
  table: Table,
  courses: ReadonlyMap<string, Course>,
): readonly PathShape[] {
  const { markLink, markProgress, markForm, markType, markBack } = frame;
  const byIndex = table.links.map(({ id }) => courses.get(id));
  const marks: PathShape[] = [];
  for (let i = 0; i < markLink.length; i++) {
    const course = byIndex[markLink[i]];
    if (!course) continue;
    const place = placeOn(course, markProgress[i], markBack[i] !== 0);
    marks.push(...markShapes(looksByForm[markForm[i]], markType[i], place.x, place.y, markRadius));
  }
  return marks;
}

function placeOn({ points }: Course, progress: number, back: boolean) {
  const way = Math.min(1, Math.max(0, back ? 1 - progress : progress)) * (samples - 1);
  const segment = Math.min(samples - 2, Math.floor(way));
  const t = way - segment;
  const o = segment * pointWidth;
  const aside = back ? backOffset : 0;
  return {
    x: points[o] + (points[o + 4] - points[o]) * t + points[o + 2] * aside,
    y: points[o + 1] + (points[o + 5] - points[o + 1]) * t + points[o + 3] * aside,
  };
}

/** As on the board: shape and colour by type, treatment by what travels (`sprites.ts`). */
export function markShapes(
  row: number,
  type: number,
  x: number,
  y: number,
  radius: number,
): readonly PathShape[] {
  const d = shapes[shapeOf(type)];
  const colour = `m${colourOf(type) + 1}`;
  const at = (scale: number) => ({ x, y, scale: radius * scale });
  if (row === look.solid) {
    return [
      { d, ...at(1), stroke: 'halo', width: 0.56 },
      { d, ...at(1), fill: colour },
    ];
  }
  if (row === look.hollow) {
    return [
      { d, ...at(0.72), fill: 'halo', stroke: 'halo', width: 1.05 },
      { d, ...at(0.72), stroke: colour, width: 0.46 },
    ];
  }
  if (row === look.tick) {
    const tick = { d: 'M0,-.42V.42', ...at(1) };
    return [
      { ...tick, stroke: 'halo', width: 0.7 },
      { ...tick, stroke: 'faint', width: 0.34 },
    ];
  }
  return [
    { d, ...at(0.86), fill: 'halo', stroke: 'halo', width: 0.8 },
    { d, ...at(0.86), stroke: 'bad', width: 0.36 },
    { d: crossPath, ...at(0.86), stroke: 'bad', width: 0.36 },
  ];
}
