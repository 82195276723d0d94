/**
 * Running to where a lesson wants to look. It is watched on the way: the run plays at least as fast
 * as it takes to be there within a few seconds, and stands still when it has arrived.
 */
import type { Directive, UntilCondition } from '../../simulations/lessons/types.ts';
import type { Frame } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { conditionsOf, useBreakpoints } from '../log/breakpoints.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';

type RunDirective = Extract<Directive, { is: 'run' }>;
export type Arrival = 'there' | 'never' | 'stopped';

/** Wall ms that the way may take. */
const longestMs = 6000;
/** The last bit is gone to exactly; in wall ms at the speed of the run. */
const leapMs = 60;

let stop: ((arrival: Arrival) => void) | null = null;
let leap: (() => void) | null = null;

/** Ends a run that is on its way, where it is. */
export function stopRunning(): void {
  stop?.('stopped');
}

/** Whoever does not want to wait is there at once. */
export function leapThere(): void {
  leap?.();
}

export function runTo(directive: RunDirective): Promise<Arrival> {
  stopRunning();
  if (directive.restart || useRun.getState().status === 'failed') engine.restart();
  return 'until' in directive ? runUntil(directive.until) : runToTime(directive.toMs);
}

function runToTime(toMs: number): Promise<Arrival> {
  const isReady = (frame: Frame) => frame.time >= toMs - leapMs * useRun.getState().speed;
  const arrive = () => {
    engine.pause();
    engine.seek({ time: toMs });
  };
  const { time } = engine.frame() ?? { time: 0 };
  if (time >= toMs) {
    arrive();
    return Promise.resolve('there');
  }
  return travel({
    begin: () => hurry((toMs - time) / longestMs),
    look: (frame) => (isReady(frame) ? 'there' : null),
    arrive,
  });
}

function runUntil(until: UntilCondition): Promise<Arrival> {
  const { conditions } = conditionsOf(
    useBreakpoints.getState().breakpoints,
    useView.getState().message,
  );
  // People's own stops stand first, so that theirs keep their numbers.
  engine.setBreakpoints([...conditions, until]);
  const began = performance.now();
  let hurried = 1;
  return travel({
    begin: () => undefined,
    look: () => {
      const { broke, ended } = useRun.getState();
      if (broke) return broke.condition === conditions.length ? 'there' : 'stopped';
      if (ended) return 'never';
      // Nobody knows how far it is: the longer it takes, the faster it goes.
      if (performance.now() - began > longestMs * hurried) {
        hurried += 0.5;
        hurry(useRun.getState().speed * 4);
      }
      return null;
    },
    arrive: () => undefined,
  }).finally(() => engine.setBreakpoints(conditions));
}

interface Way {
  readonly begin: () => void;
  /** Whether it is over, and how; null while it goes on. */
  readonly look: (frame: Frame) => Arrival | null;
  /** Takes the last bit, once. */
  readonly arrive: () => void;
}

function travel({ begin, look, arrive }: Way): Promise<Arrival> {
  const { speed } = useRun.getState();
  return new Promise((resolve) => {
    const end = (arrival: Arrival) => {
      stop = null;
      leap = null;
      stopFrames();
      stopRun();
      if (arrival === 'there') arrive();
      engine.setSpeed(speed);
      resolve(arrival);
    };
    stop = end;
    leap = () => engine.setSpeed(Number.POSITIVE_INFINITY);
    begin();
    engine.play();
    const stopFrames = engine.onFrame((frame) => {
      if (!frame.playing) return;
      const arrival = look(frame);
      if (arrival) queueMicrotask(() => stop === end && end(arrival));
    });
    // Whoever pauses, or opens something else, wants to be where they are.
    const stopRun = useRun.subscribe((now, before) => {
      if (now.status === before.status || now.status === 'playing') return;
      queueMicrotask(() => {
        if (stop !== end) return;
        // Only now: that the run has ended is said after that it stands.
        const { broke, ended } = useRun.getState();
        end(broke || ended ? (lookNow() ?? 'stopped') : 'stopped');
      });
    });
    const lookNow = () => {
      const frame = engine.frame();
      return frame && look(frame);
    };
  });
}

function hurry(speed: number): void {
  if (speed > useRun.getState().speed) engine.setSpeed(speed);
}
