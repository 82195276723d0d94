/**
 * Where the playhead stands while it is held: at the pointer, not at the last frame. The engine is
 * told at most once per display frame where to go, however often the pointer moves.
 */
import type { Goal } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';

/** Wall ms that the head waits at its goal for a frame from there before it follows the run again. */
const patienceMs = 400;

type Listener = (time: number) => void;

let goal: Goal | null = null;
let frame = 0;
let held = Number.NaN;
let until = 0;
const listeners = new Set<Listener>();

export const playhead = {
  /** Goes to a time with the next display frame; the latest of several wins. */
  goTo(time: number): void {
    held = time;
    until = performance.now() + patienceMs;
    goal = { time };
    if (frame === 0) frame = requestAnimationFrame(send);
    for (const listener of listeners) listener(time);
  },
  /** Kept where it is for as long as the pointer is down. */
  hold(): void {
    until = Number.POSITIVE_INFINITY;
  },
  release(): void {
    until = performance.now() + patienceMs;
  },
  /** Where the head is to be drawn, given where the run is; `near` ms count as arrived. */
  at(time: number, near: number): number {
    if (Number.isNaN(held)) return time;
    const arrived = until !== Number.POSITIVE_INFINITY && Math.abs(time - held) <= near;
    if (!arrived && performance.now() < until) return held;
    held = Number.NaN;
    return time;
  },
  /** Where a step by keyboard starts from: keys may come faster than frames. */
  now(): number {
    const { time } = useRun.getState();
    const shown = engine.frame()?.time ?? time;
    return Number.isNaN(held) || performance.now() >= until ? shown : held;
  },
  onGoal(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function send(): void {
  frame = 0;
  if (goal) engine.seek(goal);
  goal = null;
}
