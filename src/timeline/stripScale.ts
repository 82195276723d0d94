import { fineSpeed, snap125 } from '../engine/speed.ts';

const minute = 60_000;

/** Wall ms of watching that a strip holds at first, where a minute of the run would take hours. */
const watchedMs = 120_000;

/** How long the strip is at first: a minute, or at speeds that show microseconds, what is soon seen. */
export function firstLength(speed: number): number {
  return speed < fineSpeed ? snap125(speed * watchedMs) : minute;
}

/**
 * Where the strip ends: a round moment well beyond `time`, which grows in steps, or the run's own end
 * once that is near. On a strip of ten minutes the first one would be too short to be steered on.
 */
export function stripEnd(time: number, duration: number, first = minute): number {
  let end = first;
  for (let step = 0; end < time * 1.1; step++) end *= [2, 2.5, 2][step % 3] ?? 2;
  return Math.max(1e-3, end >= duration * 0.7 ? duration : end);
}

/** Simulated ms at a place on the strip, `x` of `width` pixels from the left, kept on it. */
export function timeAtPixel(x: number, width: number, end: number): number {
  if (width <= 0) return 0;
  return Math.min(1, Math.max(0, x / width)) * end;
}

/** What an arrow key moves by: a second on a strip of a minute or more, else a round share of it. */
export function arrowStep(end: number): number {
  if (end >= 60_000) return 1000;
  const least = end / 100;
  const decade = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((rung) => rung * decade >= least * (1 - 1e-9)) ?? 10) * decade;
}

/**
 * Where a key takes the playhead, in simulated ms; null when it means nothing to it. `end` is the
 * strip's, `done` how far the run has come: End goes there and not into what has not happened.
 */
export function keyGoal(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  time: number,
  { from, done, end }: { readonly from: number; readonly done: number; readonly end: number },
): number | null {
  const step = arrowStep(end) * (shiftKey ? 10 : 1);
  // On round steps, so that walking reads 12 s, 13 s, 14 s.
  const next = (Math.floor(time / step + 1e-6) + 1) * step;
  const last = (Math.ceil(time / step - 1e-6) - 1) * step;
  const goals: Readonly<Record<string, number>> = {
    ArrowRight: next,
    ArrowUp: next,
    ArrowLeft: last,
    ArrowDown: last,
    PageUp: time + end / 10,
    PageDown: time - end / 10,
    Home: from,
    End: done,
  };
  const goal = Object.hasOwn(goals, key) ? goals[key] : undefined;
  return goal === undefined ? null : Math.min(end, Math.max(from, goal));
}
