/**
 * The whole board as a picture: frames, links, cards with what they show, what is on its way, notes,
 * the moment and the legend. Everything is drawn from the document and one frame of the run.
 */
import type { Frame, Table } from '../../../simulations/protocol.ts';
import type {
  Scenario,
  ScenarioAnnotation,
  ScenarioFrame,
} from '../../../simulations/scenarios/types.ts';
import { labelSideOf, meetingOf } from '../../board/drawn/meeting.ts';
import { pointWidth } from '../../board/geometry.ts';
import { cardWidth, placesOf } from '../../board/layout.ts';
import { movesInto } from '../../board/moves.ts';
import { noteWidth } from '../../board/nodes.ts';
import { endOf } from '../../board/ports.ts';
import { type Card, type CardState, type Drawing, drawCard, heightOf } from './card.ts';
import { type FacePart, facePartsOf, type Readings, readingsOf } from './face.ts';
import { drawLegend } from './legend.ts';
import { coursesOf, drawLabels, drawLink, drawMarks } from './links.ts';
import { box, fitted, isText, type Picture, type Shape, wrapped } from './shapes.ts';

export interface BoardAtMoment {
  readonly scenario: Scenario;
  /** Null while there is no run: then the board is drawn as it is built. */
  readonly moment: { readonly frame: Frame; readonly table: Table } | null;
  /** As the reader calls the board, and a line under it. */
  readonly title: string;
  readonly subtitle: string;
}

const margin = 28;
const titleHeight = 58;
const smallestWidth = 420;
const calm: CardState = { flags: 0, slowFactor: 1, backIn: Number.NaN };

export function boardPicture(board: BoardAtMoment, drawing: Drawing): Picture {
  const { scenario, moment, title, subtitle } = board;
  const cards = cardsOf(board, drawing);
  const courses = coursesOf(scenario, cards);
  const stateOf = linkStates(board);
  const movesOf = (id: string) => {
    const link = scenario.links.find((one) => one.id === id);
    return link && movesInto(endOf(link.to, scenario, 'in'), scenario);
  };
  const notes = (scenario.annotations ?? []).map((one) => drawNote(one, drawing));
  const content: Shape[] = [
    ...framesInOrder(scenario).flatMap((frame) => drawFrame(frame, scenario, drawing)),
    ...[...courses].flatMap(([id, course]) => drawLink(course, stateOf(id), movesOf(id))),
    ...[...cards.values()].flatMap((card) => drawCard(card, drawing)),
    // Over the cards, as on the board: what has just left a port is seen.
    ...(moment ? drawMarks(moment.frame, moment.table, courses) : []),
    ...drawLabels(
      scenario,
      courses,
      [...cards.values()].map(({ x, y, height }) => ({ x, y, width: cardWidth, height })),
      drawing,
    ),
    ...notes.flatMap(({ shapes }) => shapes),
  ];
  const area = areaOf([
    ...[...cards.values()].map(({ x, y, height }) => [x, y - 12, cardWidth, height + 12] as const),
    ...(scenario.frames ?? []).map(
      ({ at, size }) => [at[0], at[1] - 26, size[0], size[1] + 26] as const,
    ),
    ...notes.map(({ box: place }) => place),
    ...[...courses.values()].map(({ points }) => boxAround(points)),
  ]);
  const width = Math.max(smallestWidth, area.width + 2 * margin);
  const left = margin - area.x + (width - 2 * margin - area.width) / 2;
  const top = margin + titleHeight - area.y;
  const legendTop = margin + titleHeight + area.height + 26;
  const room = width - 2 * margin;
  const legend = moment
    ? drawLegend(
        { types: moment.table.types, markShare: moment.frame.markShare, scenario },
        margin,
        legendTop,
        room,
        drawing,
      )
    : { shapes: [], height: 0 };
  const height = legendTop + legend.height + margin - (moment ? 6 : 26);
  const heading = fitted(title, 19, 600, room, drawing.measure);
  return {
    title,
    width,
    height,
    shapes: [
      { d: box(0, 0, width, height), fill: 'paper' },
      { text: heading, x: margin, y: margin + 17, size: 19, weight: 600, colour: 'ink' },
      { text: subtitle, x: margin, y: margin + 37, size: 12, colour: 'soft' },
      ...content.map((shape) => moved(shape, left, top)),
      ...legend.shapes,
    ],
  };
}

// --- What is on it ------------------------------------------------------------------------------

function cardsOf(
  { scenario, moment }: BoardAtMoment,
  { language }: Drawing,
): ReadonlyMap<string, Card> {
  const places = placesOf(scenario);
  const readings = moment ? readingsOf(moment.frame, moment.table.components) : [];
  const indexes = new Map(moment?.table.components.map(({ id }, index) => [id, index]));
  return new Map(
    scenario.components.map((component) => {
      const [x, y] = places.get(component.id) ?? [0, 0];
      const index = indexes.get(component.id) ?? -1;
      const shown: Readings = readings[index] ?? [];
      const face: readonly FacePart[] = facePartsOf(component, shown, language);
      const state = moment && index >= 0 ? stateAt(moment.frame, index) : calm;
      return [component.id, { component, x, y, face, state, height: heightOf(face, state) }];
    }),
  );
}

function stateAt(
  { componentFlags, slowFactor, recoversAt, time }: Frame,
  index: number,
): CardState {
  return {
    flags: componentFlags[index] ?? 0,
    slowFactor: slowFactor[index] ?? 1,
    backIn: (recoversAt[index] ?? Number.NaN) - time,
  };
}

function linkStates({ moment }: BoardAtMoment): (id: string) => number {
  const indexes = new Map(moment?.table.links.map(({ id }, index) => [id, index]));
  return (id) => moment?.frame.linkFlags[indexes.get(id) ?? -1] ?? 0;
}

/** The outermost first, so that those within lie on them. */
function framesInOrder({ frames = [] }: Scenario): readonly ScenarioFrame[] {
  return [...frames].sort((a, b) => b.size[0] * b.size[1] - a.size[0] * a.size[1]);
}

function drawFrame(
  frame: ScenarioFrame,
  scenario: Scenario,
  { measure }: Drawing,
): readonly Shape[] {
  const {
    id,
    label,
    at: [x, y],
    size: [width, height],
    tint = 'neutral',
  } = frame;
  const text = fitted(label ?? id, 13, 600, width - 20, measure);
  if (frame.in !== undefined) return drawArea(frame, scenario, text);
  return [
    {
      d: box(x, y, width, height, 14),
      fill: `frame-${tint}`,
      stroke: `frame-${tint}-line`,
      width: 1.5,
    },
    { text, x: x + 10, y: y - 9, size: 13, weight: 600, colour: `frame-${tint}-ink` },
  ];
}

/** A frame in a frame, as on the board: an area of it, its name at its edge. */
function drawArea(
  { id, at: [x, y], size: [width, height], tint = 'neutral' }: ScenarioFrame,
  scenario: Scenario,
  text: string,
): readonly Shape[] {
  const meets = meetingOf(scenario.frames ?? [], id);
  const isAtLeft = labelSideOf(scenario, id, meets) === 'left';
  const border = { d: `M${x},${y}h${width}`, stroke: 'line-strong', width: 1.5, dash: [5, 5] };
  return [
    { d: box(x, y, width, height, meets === '' ? 14 : 4), fill: `frame-${tint}` },
    ...(meets === 'above' || meets === 'both' ? [border] : []),
    {
      text,
      x: isAtLeft ? x + 12 : x + width - 12,
      y: meets === 'below' ? y + height - 10 : y + 20,
      size: 13,
      weight: 600,
      colour: `frame-${tint}-ink`,
      ...(!isAtLeft && { anchor: 'end' as const }),
    },
  ];
}

type Box = readonly [x: number, y: number, width: number, height: number];

function drawNote(
  { text, at: [x, y], width = noteWidth }: ScenarioAnnotation,
  { measure }: Drawing,
): { readonly shapes: readonly Shape[]; readonly box: Box } {
  const lines = wrapped(text, 13, width - 24, measure);
  const height = lines.length * 20 + 16;
  return {
    box: [x, y, width, height],
    shapes: [
      { d: box(x, y, width, height, 8), fill: 'note', stroke: 'note-line' },
      ...lines.map((line, index) => ({
        text: line,
        x: x + 12,
        y: y + 23 + index * 20,
        size: 13,
        colour: 'note-ink',
      })),
    ],
  };
}

// --- Where it is --------------------------------------------------------------------------------

function areaOf(boxes: readonly Box[]) {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  const x = Math.min(...boxes.map(([left]) => left));
  const y = Math.min(...boxes.map(([, top]) => top));
  const right = Math.max(...boxes.map(([left, , width]) => left + width));
  const bottom = Math.max(...boxes.map(([, top, , height]) => top + height));
  return { x, y, width: right - x, height: bottom - y };
}

function boxAround(points: Float32Array): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += pointWidth) {
    left = Math.min(left, points[i]);
    right = Math.max(right, points[i]);
    top = Math.min(top, points[i + 1]);
    bottom = Math.max(bottom, points[i + 1]);
  }
  // Answers travel beside the line.
  const aside = 12;
  return [left - aside, top - aside, right - left + 2 * aside, bottom - top + 2 * aside];
}

function moved(shape: Shape, dx: number, dy: number): Shape {
  if (isText(shape)) return { ...shape, x: shape.x + dx, y: shape.y + dy };
  return { ...shape, x: (shape.x ?? 0) + dx, y: (shape.y ?? 0) + dy };
}
