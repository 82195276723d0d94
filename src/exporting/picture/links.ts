/** Links of the picture and what travels on them at this moment. */

import { stepPattern } from '../../../simulations/captions.ts';
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
import { type Box, placesOf } from '../../board/labels/place.ts';
import { backOffset } from '../../board/motion/draw.ts';
import {
  colourOf,
  crossPath,
  look,
  looksByForm,
  shapeOf,
  shapes,
} from '../../board/motion/looks.ts';
import type { Moves } from '../../board/moves.ts';
import { edgesOf } from '../../board/nodes.ts';
import { type Card, type Drawing, portAt } from './card.ts';
import { box, fitted, type PathShape, type Shape } from './shapes.ts';

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

/** Of `moves` as on the board: copied by the processor solid, moved by a device dashed. */
export function drawLink(
  course: Course,
  state: number,
  moves: Moves | undefined,
): readonly PathShape[] {
  const d = pathOf(course.cubic);
  const { x, y, angle } = middleOf(course);
  const stroke = moves === undefined ? 'link' : moves === 'cpu' ? 'copied' : 'moved';
  const width = moves === undefined ? 1.6 : 2.4;
  const line = { d, stroke, width };
  if ((state & flags.cut) !== 0) {
    const cross = { d: 'M-6,-6L6,6M6,-6L-6,6', x, y, stroke: 'bad', width: 2.4 };
    return [{ ...line, dash: [5, 7] }, cross];
  }
  const along = (back: number, aside: number) =>
    `${x + Math.cos(angle) * back - Math.sin(angle) * aside},${y + Math.sin(angle) * back + Math.cos(angle) * aside}`;
  const arrow = `M${along(-3.5, -5)}L${along(3, 0)}L${along(-3.5, 5)}`;
  const dash = moves === 'dma' ? { dash: [8, 6] } : {};
  return [
    { ...line, ...dash },
    { d: arrow, stroke, width },
  ];
}

const labels = { numbered: { size: 16, weight: 700 }, named: { size: 12.5, weight: 400 } } as const;
const longestLabel = 170;

/** The labels of links where the board has them: beside their links, clear of cards. */
export function drawLabels(
  { links }: Scenario,
  courses: ReadonlyMap<string, Course>,
  cards: readonly Box[],
  { measure }: Drawing,
): readonly Shape[] {
  const wanted = links.flatMap(({ id, label }) => {
    const points = courses.get(id)?.points;
    if (!label || !points) return [];
    const { size, weight } = labels[stepPattern.test(label) ? 'numbered' : 'named'];
    const text = fitted(label, size, weight, longestLabel, measure);
    const width = measure(text, size, weight) + 6;
    return [{ id, points, width, height: size * 1.2, text, size, weight }];
  });
  wanted.sort((a, b) => b.weight - a.weight);
  const lines = new Map([...courses].map(([id, { points }]) => [id, points]));
  return placesOf(wanted, cards, lines).flatMap(({ x, y }, index): Shape[] => {
    const { text, size, weight, width, height } = wanted[index];
    const ground = box(x - width / 2, y - height / 2, width, height, 4);
    const colour = weight === 700 ? 'ink' : 'soft';
    return [
      { d: ground, fill: 'paper', opacity: 0.72 },
      { text, x, y: y + size * 0.36, size, weight, colour, anchor: 'middle' },
    ];
  });
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
