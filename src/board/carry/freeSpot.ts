/** Where something new can stand without covering anything. */
import { useDocument } from '../../stores/document.ts';
import { cardWidth, grid, placesOf, snapped } from '../layout.ts';
import { openBoard, type Point } from '../view.ts';

/** The middle of what is seen (client coordinates), or a free place beside it for a card. */
export function freeSpot(): Point {
  const open = openBoard();
  if (!open) return { x: 0, y: 0 };
  const { left, top, width, height } = open.element.getBoundingClientRect();
  const middle = open.flow.screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
  const places = [...placesOf(useDocument.getState().scenario).values()];
  const [x, y] = freePlace(
    snapped(middle.x - cardMiddle.x),
    snapped(middle.y - cardMiddle.y),
    places,
  );
  return open.flow.flowToScreenPosition({ x: x + cardMiddle.x, y: y + cardMiddle.y });
}

/** The middle of an empty card, about, from its upper left corner. */
export const cardMiddle: Point = { x: cardWidth / 2, y: 50 };

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
