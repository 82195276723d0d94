/** Where everything of a small picture stands: cards and the ways between them, fitted into its frame. */
import { definitionOf } from '../../../simulations/components/index.ts';
import type { Scenario, ScenarioFrame } from '../../../simulations/scenarios/types.ts';
import { hasCells } from '../../board/faces/face.ts';
import { type Course, courseOf, linkCubic, loopCubic } from '../../board/geometry.ts';
import { cardWidth, placesOf } from '../../board/layout.ts';
import { type Moves, movesInto } from '../../board/moves.ts';
import { endOf } from '../../board/ports.ts';

/** About as high as a card with its face. */
export const cardHeight = 100;

export interface PlannedCard {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly icon: string;
  /** Which of its gauges have cells, in order. */
  readonly cells: readonly boolean[];
  /** The first of those, and what its cells are. */
  readonly face: 'stack' | 'slots' | null;
}

export interface Plan {
  readonly cards: ReadonlyMap<string, PlannedCard>;
  readonly ways: ReadonlyMap<string, Course>;
  /** How bytes get along a link within a machine. */
  readonly moves: ReadonlyMap<string, Moves>;
  /** The outermost first. */
  readonly frames: readonly ScenarioFrame[];
  /** Of everything, on the board. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function planOf(scenario: Scenario): Plan {
  const places = placesOf(scenario);
  const cards = new Map<string, PlannedCard>();
  for (const { id, kind } of scenario.components) {
    const [x, y] = places.get(id) ?? [0, 0];
    const gauges = definitionOf(kind)?.gauges ?? [];
    const first = gauges.find(hasCells)?.gauge;
    cards.set(id, {
      id,
      x,
      y,
      icon: definitionOf(kind)?.icon ?? '',
      cells: gauges.map(hasCells),
      face: first === 'stack' || first === 'slots' ? first : null,
    });
  }
  const ways = new Map<string, Course>();
  const moves = new Map<string, Moves>();
  for (const { id, from, to } of scenario.links) {
    const source = cards.get(from.split('.')[0] ?? '');
    const target = cards.get(to.split('.')[0] ?? '');
    if (source && target) ways.set(id, wayBetween(source, target));
    const found = movesInto(endOf(to, scenario, 'in'), scenario);
    if (found) moves.set(id, found);
  }
  const frames = [...(scenario.frames ?? [])].sort(
    (a, b) => b.size[0] * b.size[1] - a.size[0] * a.size[1],
  );
  return { cards, ways, moves, frames, ...boundsOf([...cards.values()], frames) };
}

function wayBetween(source: PlannedCard, target: PlannedCard): Course {
  const ends = {
    sourceX: source.x + cardWidth,
    sourceY: source.y + cardHeight / 2,
    targetX: target.x,
    targetY: target.y + cardHeight / 2,
  };
  return courseOf(source === target ? loopCubic(ends, 0, cardHeight) : linkCubic(ends, 0));
}

function boundsOf(cards: readonly PlannedCard[], frames: readonly ScenarioFrame[]) {
  const boxes = [
    ...cards.map(({ x, y }) => [x, y, cardWidth, cardHeight] as const),
    ...frames.map(({ at, size }) => [...at, ...size] as const),
  ];
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  const right = Math.max(...boxes.map(([x, , width]) => x + width));
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height));
  return { left, top, width: right - left, height: bottom - top };
}
