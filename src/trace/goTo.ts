/** Showing a moment of a diagram on the board. */
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';

export function goTo(time: number): void {
  // Who goes to a moment wants to see it, not what follows it.
  if (useRun.getState().status === 'playing') engine.pause();
  engine.seek({ time });
}
