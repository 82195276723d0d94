/** Where the class is: which steps there are, which of them is shown. Small, so that commands may ask. */
import { create } from 'zustand';
import type { Requests, Step } from './course.ts';
import type { Lane } from './lanes.ts';
import type { Tally } from './tallies.ts';

/** What a machine has counted before a request, and what the request comes to. */
export interface Measured {
  readonly before: Tally;
  readonly whole: Tally;
}

export interface ClassroomState {
  /** `plain`: nothing on the board has a number; it can be played all the same. */
  readonly phase: 'preparing' | 'ready' | 'plain';
  readonly lanes: readonly Lane[];
  readonly requests: Requests;
  readonly steps: readonly Step[];
  /** Which of the steps is shown; −1 before the first. */
  readonly at: number;
  /** By request, then by id of the machine. */
  readonly measured: readonly ReadonlyMap<string, Measured>[];
  /** Playing, with throughput and processor side by side. */
  readonly isAtSpeed: boolean;
}

export const fresh: ClassroomState = {
  phase: 'preparing',
  lanes: [],
  requests: [],
  steps: [],
  at: -1,
  measured: [],
  isAtSpeed: false,
};

export const useClassroom = create<ClassroomState>()(() => fresh);

export function stepNow({ steps, at }: ClassroomState): Step | null {
  return steps[at] ?? null;
}
