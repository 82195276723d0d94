/**
 * Choosing a message on the board: a click on its mark, or on its cell in a card's stack or slots,
 * follows it; a click on nothing lets it go. Loaded at the first sign of a person.
 */
import { engine } from '../../engine/engine.ts';
import { selectMessage } from '../../stores/view.ts';
import { cards } from '../live.ts';
import { showTrail } from './showTrail.ts';
import './trail.css';
import { hit } from '../motion/hit.ts';
import type { Layer } from '../motion/layer.ts';

const reachPx = 9;
const fingerPx = 22;
/** A press that moves farther than this is a drag. */
const stillPx = 5;

export interface Picking {
  /** Once per display frame at most, after marks have been placed. */
  draw(): void;
  stop(): void;
}

export function createPicking(
  layer: Layer,
  board: HTMLElement,
  canvas: HTMLCanvasElement,
): Picking {
  const trail = showTrail(layer, canvas);
  let pressed = { x: 0, y: 0, id: 0 };

  const press = (event: PointerEvent) => {
    const { left, top } = board.getBoundingClientRect();
    const reach = event.pointerType === 'touch' ? fingerPx : reachPx;
    const isFree = isOnGround(event.target);
    // Where it was pressed: by the time of the click a mark has moved on.
    const id = isFree
      ? layer.hoveredSeen && layer.hovered !== 0
        ? layer.hovered
        : hit(layer, event.clientX - left, event.clientY - top, reach)
      : 0;
    pressed = { x: event.clientX, y: event.clientY, id };
  };
  const click = (event: MouseEvent) => {
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > stillPx) return;
    const cell = event.target instanceof Element ? event.target.closest('.face-plot') : null;
    if (cell) pickCell(cell, event);
    if (!isOnGround(event.target)) return;
    const isOnLink = !!(event.target as Element).closest('.react-flow__edge');
    if (pressed.id !== 0) {
      selectMessage(pressed.id);
      // A link is chosen all the same: on a busy one there would be no place to click it. On the empty
      // board only the mark was meant, and the selection of components stays.
      if (!isOnLink) event.stopPropagation();
    } else if (!isOnLink) selectMessage(null);
  };
  board.addEventListener('pointerdown', press, { capture: true, passive: true });
  board.addEventListener('click', click, true);

  return {
    draw: trail.draw,
    stop() {
      trail.stop();
      board.removeEventListener('pointerdown', press, true);
      board.removeEventListener('click', click, true);
    },
  };
}

function isOnGround(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.closest('.react-flow__pane')) return false;
  // Cards and what floats above them lie inside the pane, too.
  return !target.closest('.react-flow__node, .board-bar');
}

/** The plot was clicked at a cell: the worker knows which message is there. */
function pickCell(element: Element, { clientX, clientY }: MouseEvent): void {
  for (const [component, { plots }] of cards) {
    const withCells = plots.filter((plot) => plot.cellAt);
    const gauge = withCells.findIndex(({ place }) => place === element);
    const plot = withCells[gauge];
    if (!plot?.cellAt) continue;
    const box = element.getBoundingClientRect();
    const scale = plot.height / box.height;
    const cell = plot.cellAt((clientX - box.left) * scale, (clientY - box.top) * scale);
    if (cell < 0) return;
    engine.contents(component).then((ids) => {
      const id = ids?.[gauge]?.[cell] ?? 0;
      if (id > 0) selectMessage(id);
    });
    return;
  }
}
