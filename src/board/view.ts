/** The part of the board that is looked at, and where new components go. */
import type { ReactFlowInstance } from '@xyflow/react';
import type { Kind } from '../../simulations/components/index.ts';
import { addComponent, useDocument } from '../stores/document.ts';
import { select } from '../stores/view.ts';
import { cardWidth, grid, placesOf, snapped } from './layout.ts';
import type { CardNode, LinkEdge } from './nodes.ts';

export const fitOptions = {
  padding: { top: '56px', bottom: '76px', left: '32px', right: '32px' },
  maxZoom: 1,
} as const;

/** Movement of the view takes time only where motion is welcome. */
export function glide(): { duration: number } {
  return { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140 };
}

interface OpenBoard {
  readonly flow: ReactFlowInstance<CardNode, LinkEdge>;
  readonly element: HTMLElement;
}

let open: OpenBoard | null = null;

export function setOpenBoard(board: OpenBoard | null): void {
  open = board;
}

/** About half of an empty card: new ones are centred under the pointer. */
const half = { x: cardWidth / 2, y: 50 };

/** Adds a component where something was dropped (client coordinates); null when not on the board. */
export function placeAt(kind: Kind, x: number, y: number): string | null {
  if (!open || !isOnBoard(x, y)) return null;
  const point = open.flow.screenToFlowPosition({ x, y });
  return place(kind, snapped(point.x - half.x), snapped(point.y - half.y));
}

export function isOnBoard(x: number, y: number): boolean {
  const target = document.elementFromPoint(x, y);
  return !!open && !!target && open.element.contains(target);
}

/** Adds a component in the middle of what is seen, or beside what is already there. */
export function placeInMiddle(kind: Kind): string {
  const box = open?.element.getBoundingClientRect();
  const middle = box
    ? { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    : { x: 0, y: 0 };
  const point = open?.flow.screenToFlowPosition(middle) ?? middle;
  const places = [...placesOf(useDocument.getState().scenario).values()];
  const [x, y] = freePlace(snapped(point.x - half.x), snapped(point.y - half.y), places);
  return place(kind, x, y);
}

/** The nearest free place on rings around the wanted one. */
function freePlace(
  x: number,
  y: number,
  taken: readonly (readonly [number, number])[],
): [number, number] {
  const step = { x: cardWidth + 3 * grid, y: 7 * grid };
  for (let ring = 0; ring < 12; ring++) {
    for (const [column, line] of ringOf(ring)) {
      const at: [number, number] = [x + column * step.x, y + line * step.y];
      const isFree = taken.every(
        ([otherX, otherY]) =>
          Math.abs(otherX - at[0]) >= cardWidth + grid || Math.abs(otherY - at[1]) >= step.y,
      );
      if (isFree) return at;
    }
  }
  return [x, y];
}

function ringOf(ring: number): [number, number][] {
  const places: [number, number][] = [];
  for (let line = -ring; line <= ring; line++) {
    for (let column = -ring; column <= ring; column++) {
      if (Math.max(Math.abs(line), Math.abs(column)) === ring) places.push([column, line]);
    }
  }
  // Beside comes before above: boards read from left to right.
  return places.sort((a, b) => Math.abs(a[1]) - Math.abs(b[1]) || b[0] - a[0]);
}

function place(kind: Kind, x: number, y: number): string {
  const id = addComponent(kind, [x, y]);
  select([id]);
  return id;
}
