/** Whether what is shown is what was shared. */
import type { Frame } from '../../simulations/protocol.ts';
import { problem } from '../../simulations/scenarios/result.ts';
import type { Problem, RunArtefact } from '../../simulations/scenarios/types.ts';

type Shown = Pick<Frame, 'time' | 'events' | 'inputs' | 'hash' | 'playing'>;

/** Another release may count other events, so the time alone decides. */
export function hasArrived(frame: Shown, goal: RunArtefact['goal']): boolean {
  const time = 'time' in goal ? goal.time : goal.moment.time;
  return !frame.playing && frame.time === time;
}

/** What there is to say about it; null when nothing is. */
export function differenceTo(
  { hash, engine, goal }: RunArtefact,
  frame: Shown,
  here: string,
): Problem | null {
  const made = engine ?? here;
  const isElsewhere = 'moment' in goal && goal.moment.events !== frame.events;
  if (isElsewhere || (hash !== null && hash !== frame.hash)) {
    return problem('', 'otherHistory', { made, here });
  }
  // The same hash is the same history, whichever release made it.
  if (hash !== null || made === here) return null;
  return problem('', 'otherEngine', { made, here });
}
