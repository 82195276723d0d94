/** The scale of the strip as the run stands. */
import { type RunState, useRun } from '../stores/run.ts';
import { atOf } from './inputTime.ts';
import { firstLength, stripEnd } from './stripScale.ts';

export interface StripScale {
  /** Simulated ms at its right edge. */
  readonly end: number;
  /** How far the run has come, and from where on it can be gone back to. */
  readonly done: number;
  readonly keptFrom: number;
}

export function scaleOf({ history, time, duration, speed }: RunState): StripScale {
  const branch = history?.branches.find(({ id }) => id === history.current);
  const done = Math.max(time, branch?.end.time ?? 0);
  // What is planned is to be seen coming.
  const planned = branch?.inputs.at(-1);
  const last = planned ? atOf(planned) : 0;
  const furthest = Math.max(done, last <= duration ? last : 0);
  const end = stripEnd(furthest, duration, firstLength(speed));
  return { end, done, keptFrom: history?.keptFrom ?? 0 };
}

export function stripScale(): StripScale {
  return scaleOf(useRun.getState());
}

/** Changes rarely: no render per frame. */
export function useStripEnd(): number {
  return useRun((run) => scaleOf(run).end);
}
