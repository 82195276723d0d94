/** A finger drawn over the words turns them like a page. */
import { type TouchEvent, useRef } from 'react';
import { back, next } from './moves.ts';

/** CSS pixels that are meant. */
const far = 48;

export function useSwipes() {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ touches }: TouchEvent) => {
      const touch = touches.item(0);
      start.current = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches.item(0);
      const from = start.current;
      start.current = null;
      if (!from || !touch) return;
      const across = touch.clientX - from.x;
      if (Math.abs(across) < far || Math.abs(across) < 2 * Math.abs(touch.clientY - from.y)) return;
      if (across < 0) next();
      else back();
    },
  };
}
