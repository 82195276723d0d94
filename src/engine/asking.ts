/** Asks for a frame once per display frame while something moves, and once more after something did. */
import type { ToWorker } from '../../simulations/protocol.ts';
import { useRun } from '../stores/run.ts';

/** What stays at sixty frames a second on a small machine; beyond it the worker samples. */
const maxMarks = 5000;

export function createAsking(post: (message: ToWorker) => void, run: () => string) {
  /** A frame has been asked for and has not come: never more than one is on its way. */
  let outstanding = false;
  /** Something changed while paused: one more frame is wanted. */
  let stale = true;

  function now(): void {
    outstanding = true;
    stale = false;
    post({ do: 'tick', run: run(), maxMarks });
  }

  function eachDisplayFrame(): void {
    requestAnimationFrame(eachDisplayFrame);
    const { status } = useRun.getState();
    if (outstanding || status === 'failed' || !(stale || status === 'playing')) return;
    now();
  }

  return {
    /** Without waiting for the next display frame. */
    now,
    begin(): void {
      requestAnimationFrame(eachDisplayFrame);
    },
    /** What is shown is no longer how it is. */
    again(): void {
      stale = true;
    },
    came(): void {
      outstanding = false;
    },
    /** Whoever was asked is gone: another worker (which `now` tells it of later), or another run. */
    reset(): void {
      outstanding = false;
      stale = true;
    },
    /** Somebody else asks for now. */
    wait(): void {
      outstanding = true;
    },
  };
}
