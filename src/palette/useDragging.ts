/**
 * Dragging something from the palette with pointer events, the same by mouse, pen and finger. A
 * finger that moves up or down the list scrolls it; from the icon, or sideways, it drags.
 */
import { useCallback, useRef } from 'react';
import { carry, letGo, type Placeable, useCarried } from '../board/carrying.ts';
import { isOnBoard } from '../board/view.ts';
import { mayEdit } from '../stores/permissions.ts';

const startPx = 5;

export function useDragging(what: Placeable) {
  const start = useRef<{ x: number; y: number; pointer: number } | null>(null);
  const dragged = useRef(false);
  const begin = useCallback((event: React.PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !mayEdit()) return;
    dragged.current = false;
    // A quick pointer leaves the button before it has gone far enough to count as dragging.
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
  }, []);
  const move = useCallback(
    (event: React.PointerEvent<HTMLElement>) => {
      const from = start.current;
      if (!from || event.pointerId !== from.pointer) return;
      const { clientX: x, clientY: y } = event;
      if (!dragged.current && Math.hypot(x - from.x, y - from.y) < startPx) return;
      // Escape has put it back meanwhile.
      if (dragged.current && useCarried.getState().carried === null) return;
      if (!dragged.current) {
        dragged.current = true;
        document.addEventListener('keydown', cancel, true);
      }
      carry({ what, by: 'drag', x, y, fits: isOnBoard({ x, y }) });
    },
    [what],
  );
  const stop = useCallback(() => {
    start.current = null;
    document.removeEventListener('keydown', cancel, true);
    letGo();
  }, []);
  const drop = useCallback(
    (event: React.PointerEvent<HTMLElement>) => {
      const { carried } = useCarried.getState();
      // What a click has picked up stays in the hand.
      if (!dragged.current) {
        start.current = null;
        return;
      }
      stop();
      const { clientX: x, clientY: y } = event;
      if (!carried || !isOnBoard({ x, y })) return;
      void import('../board/carry/index.ts').then(({ putDown }) => putDown({ what, x, y }));
    },
    [what, stop],
  );
  /** A click follows every drag by mouse: it must not pick up another. */
  const wasDragged = useCallback(() => {
    const was = dragged.current;
    dragged.current = false;
    return was;
  }, []);
  return {
    onPointerDown: begin,
    onPointerMove: move,
    onPointerUp: drop,
    onPointerCancel: stop,
    wasDragged,
  };
}

function cancel(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  letGo();
}
