/**
 * Dragging a kind with pointer events, the same by mouse, pen and finger. A finger that moves up or
 * down the list scrolls it; from the icon, or sideways, it drags.
 */
import { useCallback, useRef } from 'react';
import { create } from 'zustand';
import type { Kind } from '../../simulations/components/index.ts';
import { isOnBoard, placeAt } from '../board/view.ts';

interface Carried {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  /** Letting go here places it. */
  readonly fits: boolean;
}

export const useCarried = create<{ readonly carried: Carried | null }>()(() => ({ carried: null }));

const startPx = 5;

export function useDragging(kind: Kind) {
  const start = useRef<{ x: number; y: number; pointer: number } | null>(null);
  const dragged = useRef(false);
  const begin = useCallback((event: React.PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
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
      useCarried.setState({ carried: { kind, x, y, fits: isOnBoard(x, y) } });
    },
    [kind],
  );
  const stop = useCallback(() => {
    start.current = null;
    document.removeEventListener('keydown', cancel, true);
    useCarried.setState({ carried: null });
  }, []);
  const drop = useCallback(
    (event: React.PointerEvent<HTMLElement>) => {
      const isCarried = useCarried.getState().carried !== null;
      stop();
      if (dragged.current && isCarried) placeAt(kind, event.clientX, event.clientY);
    },
    [kind, stop],
  );
  /** A click follows every drag by mouse: it must not place a second one. */
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
  useCarried.setState({ carried: null });
}
