/** Dragging the playhead: by mouse, pen and finger, from anywhere on the strip. */
import { type PointerEvent, useRef } from 'react';
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';
import { playhead } from './playhead.ts';
import { stripScale } from './stripNow.ts';
import { timeAtPixel } from './stripScale.ts';

/** Pixels that a pointer may tremble while it clicks. */
export const clickPixels = 4;

interface Drag {
  readonly from: number;
  readonly pointer: number;
  /** Holds the head; before that it may still become a click on what lies under the pointer. */
  holds: boolean;
  wasPlaying: 'on' | 'back' | null;
}

export interface Scrub {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

/** The moment under a pointer, never before what is still kept. */
export function timeUnder(layer: Element, clientX: number): number {
  const box = layer.getBoundingClientRect();
  const { end, keptFrom } = stripScale();
  return Math.max(keptFrom, timeAtPixel(clientX - box.left, box.width, end));
}

export function useScrub(): Scrub {
  const drag = useRef<Drag | null>(null);

  const begin = (event: PointerEvent<HTMLElement>, now: Drag) => {
    const { status, backwards } = useRun.getState();
    now.holds = true;
    now.wasPlaying = status === 'playing' ? (backwards ? 'back' : 'on') : null;
    // While the head is held still, time stands still.
    if (now.wasPlaying) engine.pause();
    event.currentTarget.setPointerCapture(event.pointerId);
    playhead.hold();
  };
  const finish = () => {
    const now = drag.current;
    drag.current = null;
    if (!now?.holds) return;
    playhead.release();
    if (now.wasPlaying === 'on') engine.play();
    else if (now.wasPlaying === 'back') engine.playBackwards();
  };

  return {
    onPointerDown(event) {
      const target = event.target as Element;
      if (event.button !== 0 || drag.current || target.closest('[popover]')) return;
      if (useRun.getState().status === 'loading') return;
      const now = { from: event.clientX, pointer: event.pointerId, holds: false, wasPlaying: null };
      drag.current = now;
      if (target.closest('button')) return;
      begin(event, now);
      playhead.goTo(timeUnder(event.currentTarget, event.clientX));
      playhead.hold();
    },
    onPointerMove(event) {
      const now = drag.current;
      if (!now || now.pointer !== event.pointerId) return;
      if (!now.holds) {
        if (Math.abs(event.clientX - now.from) < clickPixels) return;
        begin(event, now);
      }
      playhead.goTo(timeUnder(event.currentTarget, event.clientX));
      playhead.hold();
    },
    onPointerUp: finish,
    onPointerCancel: finish,
  };
}
