/** What is happening: the run as the worker reports it, written by the engine at most ~10 times a second. */
import { create } from 'zustand';
import type { HistoryReport, Moment, NoteReport, Table } from '../../simulations/protocol.ts';
import type { Input, Problem } from '../../simulations/scenarios/types.ts';

export interface RunState {
  readonly status: 'loading' | 'playing' | 'paused' | 'failed';
  /** Asked for: simulated ms per wall ms; Infinity is as fast as it goes. */
  readonly speed: number;
  /** Playing, or having played, from the end towards the start. */
  readonly backwards: boolean;
  /** What is shown: simulated ms, events processed, inputs of the branch performed. */
  readonly moment: Moment;
  /** Simulated ms. */
  readonly time: number;
  readonly events: number;
  readonly alive: number;
  /** Simulated ms per wall ms really reached; 0 when paused. */
  readonly reachedSpeed: number;
  readonly inFlight: number;
  readonly markShare: number;
  readonly table: Table | null;
  /** Why the run failed, or why the last input was refused. */
  readonly problem: Problem | null;
  /** The latest notes, newest last. */
  readonly captions: readonly NoteReport[];
  /** The last step went by without a note: the latest one is old news. */
  readonly quietStep: boolean;
  /** The latest note of something breaking, healing, coming or going. */
  readonly incident: NoteReport | null;
  /** The scenario's duration in ms (Infinity when it has none), and whether the run has arrived there. */
  readonly duration: number;
  readonly ended: boolean;
  readonly seed: number;
  /** All inputs of the current branch: those of the scenario, and what people did. */
  readonly inputs: readonly Input[];
  /** The branches, and how far back they can be revisited; null until the worker has said. */
  readonly history: HistoryReport | null;
  /** How often the worker had died and another one has taken its place. */
  readonly rescues: number;
  /** The breakpoint that stopped the run, by its place in the list; null once it goes on. */
  readonly broke: { readonly condition: number; readonly moment: Moment } | null;
}

export const useRun = create<RunState>()(() => ({
  status: 'loading',
  speed: 1,
  backwards: false,
  moment: { time: 0, events: 0, inputs: 0 },
  time: 0,
  events: 0,
  alive: 0,
  reachedSpeed: 0,
  inFlight: 0,
  markShare: 1,
  table: null,
  problem: null,
  captions: [],
  quietStep: false,
  incident: null,
  duration: Number.POSITIVE_INFINITY,
  ended: false,
  seed: 1,
  inputs: [],
  history: null,
  broke: null,
  rescues: 0,
}));
