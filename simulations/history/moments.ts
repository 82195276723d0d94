/** Moments of a history in their order. */
import type { Moment } from '../protocol.ts';
import type { Session } from '../session.ts';

export const start: Moment = { time: 0, events: 0, inputs: 0 };

/** Negative when `a` comes before `b`, 0 when they are the same. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.events - b.events || a.inputs - b.inputs || a.time - b.time;
}

export function momentOf(session: Session): Moment {
  return { time: session.time, events: session.events, inputs: session.inputsDone };
}

/**
 * Brings `session`, which must not be beyond it, to `moment` with at most about `budget` events; true
 * when it is there, or as near as it can be: a moment of another history may not exist in this one.
 */
export function bringTo(session: Session, moment: Moment, budget: number): boolean {
  const before = momentOf(session);
  const left = Math.max(0, moment.events - before.events);
  const there = session.advance(moment.time, Math.min(left, budget), moment.inputs);
  // With all events and inputs done but others due at the same instant, `advance` stops before it arrives.
  const isDone = session.events >= moment.events && session.inputsDone >= moment.inputs;
  return there || isDone || compareMoments(momentOf(session), before) === 0;
}
