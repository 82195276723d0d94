/** Going to moments of the run and knowing when one is there. A newer way puts an end to the one before. */
import type { Frame, Table } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';

/** Wall ms that a step is watched for, however long it takes in the run. */
const glideMs = 700;
/** How far along its link a message is when the step stands still: past the middle, where the number is. */
const rest = 0.66;
/** Wall ms after which nobody waits for a frame any more. */
const patienceMs = 8000;

export interface Shown {
  readonly frame: Frame;
  readonly table: Table;
}

let way = 0;

/** Whatever is on its way stops where it is. */
export function stopTravelling(): void {
  way += 1;
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const isThere = (frame: Frame, time: number) =>
  Math.abs(frame.time - time) <= 1e-9 * Math.max(1, time);

/** The state at the end of a simulated time; null where that is not to be had. */
export function goTo(time: number): Promise<Shown | null> {
  const { duration } = useRun.getState();
  const to = Math.min(time, duration);
  return new Promise((resolve) => {
    let stop = () => {};
    const timer = setTimeout(() => finish(null), patienceMs);
    const finish = (shown: Shown | null) => {
      clearTimeout(timer);
      // Who subscribes may be told at once, before there is anything to stop.
      queueMicrotask(() => {
        stop();
        stopLooking();
      });
      resolve(shown);
    };
    // A run that has failed goes nowhere.
    const look = () => useRun.getState().status === 'failed' && finish(null);
    const stopLooking = useRun.subscribe(look);
    engine.seek({ time: to });
    let isFirst = engine.frame() !== null;
    stop = engine.onFrame((frame, table) => {
      // The first is the one that was there before.
      if (isFirst) isFirst = false;
      else if (isThere(frame, to)) finish({ frame, table });
    });
  });
}

/** Lets the block set out and go part of its way, so that it is seen travelling. */
export async function glideAlong(sentAt: number, endedAt: number): Promise<void> {
  way += 1;
  const mine = way;
  const goal = sentAt + (endedAt - sentAt) * rest;
  if (!isStill() && goal > sentAt) {
    await goTo(sentAt);
    const began = performance.now();
    for (let share = 0; share < 1 && way === mine; ) {
      share = Math.min(1, (performance.now() - began) / glideMs);
      if (share < 1) await goTo(sentAt + (goal - sentAt) * eased(share));
    }
  }
  if (way === mine) await goTo(goal);
}

/** Sets out slowly and comes to rest slowly. */
const eased = (share: number) => share * share * (3 - 2 * share);
