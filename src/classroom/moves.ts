/** Ways through the steps, for keys, buttons and chips. */
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';
import { placeOf } from './course.ts';
import { playAtSpeed, stopSpeed } from './speeding.ts';
import { stepNow, useClassroom } from './store.ts';
import { glideAlong, goTo, stopTravelling } from './travelling.ts';

export function showStep(at: number): void {
  const { steps, phase, isAtSpeed } = useClassroom.getState();
  if (phase !== 'ready') return;
  if (isAtSpeed) stopSpeed();
  pause();
  const place = Math.max(-1, Math.min(steps.length - 1, at));
  useClassroom.setState({ at: place });
  const step = steps[place];
  if (step) void glideAlong(step.sentAt, step.endedAt);
  else {
    stopTravelling();
    void goTo(0);
  }
}

/** Where there is nothing to step through, it is played. */
export function next(): void {
  if (useClassroom.getState().phase === 'plain') engine.toggle();
  else forward();
}

/** To the next step; without steps, to what is noted next. */
export function forward(): void {
  const { phase, at, steps } = useClassroom.getState();
  if (phase === 'plain') engine.step('note');
  else if (at < steps.length - 1) showStep(at + 1);
}

export function back(): void {
  const { phase, at } = useClassroom.getState();
  if (phase === 'plain') engine.step('note', true);
  else if (at >= 0) showStep(at - 1);
}

export function toStart(): void {
  showStep(-1);
}

export function toEnd(): void {
  showStep(useClassroom.getState().steps.length - 1);
}

/** Typed while the steps are being found: gone to once they are there. */
let awaited: string | null = null;

/** To a number as it was typed, within the request that is shown; false when there is none. */
export function toNumber(text: string): boolean {
  const state = useClassroom.getState();
  awaited = state.phase === 'preparing' ? text : null;
  if (awaited !== null) return true;
  const request = stepNow(state)?.request ?? state.steps[0]?.request ?? 0;
  const place = placeOf(state.steps, request, text);
  if (place < 0) return false;
  showStep(place);
  return true;
}

/** The steps are there: to what was typed meanwhile, or else to this one. */
export function showFirst(at: number): void {
  const text = awaited;
  awaited = null;
  if (text === null || !toNumber(text)) showStep(at);
}

export function toggleSpeed(): void {
  const { phase, isAtSpeed, at } = useClassroom.getState();
  if (phase === 'plain') engine.toggle();
  else if (isAtSpeed) showStep(at);
  else if (phase === 'ready') playAtSpeed();
}

function pause(): void {
  if (useRun.getState().status === 'playing') engine.pause();
}
