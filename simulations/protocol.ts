/**
 * Every message between the page and the worker; types only. Each names its run, so that several
 * sessions can live side by side. Results stream: the page asks for a frame once per display frame
 * (`tick`) and the worker answers with one, so a page that cannot keep up is never flooded.
 */
import type { Form } from './kernel/messages.ts';
import type { Judgement, Goal as LessonGoal } from './lessons/types.ts';
import type { NoteReport } from './noteReport.ts';
import type {
  BranchId,
  Condition,
  From,
  Goal,
  HistoryReport,
  LogFilter,
  LogReport,
  Moment,
  SavedRun,
} from './revisiting.ts';
import type { Input, LiveInput, Problem, Scenario } from './scenarios/types.ts';
import type { Trace } from './traces/trace.ts';

export type * from './revisiting.ts';

export type RunId = string;

/** Number of a question, chosen by the page; its answer carries the same. A newer one of its kind replaces it. */
export type QueryId = number;

export type ToWorker =
  /** Begin a run. `windowMs` is the simulated width of a metric window. */
  | { do: 'load'; run: RunId; scenario: Scenario; windowMs: number; saved?: SavedRun }
  /** `speed` is simulated ms per wall ms; Infinity means as fast as it goes. */
  | { do: 'play'; run: RunId; speed: number; backwards?: boolean }
  | { do: 'pause'; run: RunId }
  /** Go on (or back) to the next (the last) note, or by one event, then report. */
  | { do: 'step'; run: RunId; by: 'note' | 'event'; backwards?: boolean }
  /** Go to a moment of the current branch. Beyond its end it is run on. */
  | { do: 'seek'; run: RunId; to: Goal }
  /** Something a person does, now. The worker stamps it with time and events processed. */
  | { do: 'input'; run: RunId; input: LiveInput }
  | { do: 'window'; run: RunId; windowMs: number }
  /** Pause when one of these comes to hold while playing or stepping forward; replaces those before. */
  | { do: 'breakpoints'; run: RunId; conditions: readonly Condition[] }
  /** Make `branch` the current one, at the present time or at its end if that is sooner (or at `to`). */
  | { do: 'branch'; run: RunId; branch: BranchId; to?: Goal }
  | { do: 'nameBranch'; run: RunId; branch: BranchId; name: string }
  /** Forget a branch other than the current one. */
  | { do: 'forgetBranch'; run: RunId; branch: BranchId }
  /** Other inputs than the current branch has: a new branch from the first difference, run to the present time. */
  | { do: 'inputs'; run: RunId; inputs: readonly Input[] }
  /** Look for `what` from somewhere on, forwards or backwards, without going there. */
  | {
      do: 'find';
      run: RunId;
      query: QueryId;
      what: Condition;
      from: From;
      backwards?: boolean;
    }
  /** Notes around a moment: up to `before` that had been made by then, and up to `after` from there to the branch's end. */
  | {
      do: 'log';
      run: RunId;
      query: QueryId;
      around: Moment;
      before: number;
      after: number;
      filter: LogFilter;
    }
  /** All that a message was caused by and caused, up to the branch's end. */
  | { do: 'trace'; run: RunId; query: QueryId; message: number }
  /** All messages that were under way in a stretch of time. */
  | { do: 'traceWindow'; run: RunId; query: QueryId; from: number; to: number }
  /** Ask for a frame with at most `maxMarks` marks. */
  | { do: 'tick'; run: RunId; maxMarks: number }
  /** What is message `id` (one that a mark showed)? */
  | { do: 'inspect'; run: RunId; id: number }
  /** Which messages do the cells on a component's card stand for? */
  | { do: 'contents'; run: RunId; component: string }
  | { do: 'close'; run: RunId }
  /** Is anybody there? Of no run. */
  | { do: 'answer'; run: RunId };

export type ToPage =
  /** The answer to that. */
  | { say: 'here'; run: RunId }
  | { say: 'table'; run: RunId; table: Table }
  | { say: 'frame'; run: RunId; frame: Frame }
  | { say: 'window'; run: RunId; branch: BranchId; window: MetricWindow }
  /** The latest notes; `isFresh` when they are all there is to show of a moment that was gone to. */
  | { say: 'notes'; run: RunId; notes: NoteReport[]; skipped: number; isFresh?: boolean }
  /** The input as it entered the history. */
  | { say: 'input'; run: RunId; input: Input }
  | { say: 'message'; run: RunId; id: number; message: MessageReport | null }
  /** For each of its `stack` and `slots` gauges in order, the message id in each cell, 0 where there is none. */
  | { say: 'contents'; run: RunId; component: string; ids: readonly (readonly number[])[] }
  /** Branches have come, gone, been named or gone further; `keptFrom` is the earliest time that can be gone back to. */
  | { say: 'history'; run: RunId; history: HistoryReport }
  /** A breakpoint came to hold: the run stands just after what made it so. */
  | { say: 'break'; run: RunId; condition: number; moment: Moment }
  /** Where it was found; null when it was not, between `from` and `searchedTo`. */
  | { say: 'found'; run: RunId; query: QueryId; moment: Moment | null; searchedTo: number }
  | { say: 'log'; run: RunId; query: QueryId; log: LogReport }
  | { say: 'trace'; run: RunId; query: QueryId; trace: Trace | null }
  /** An input was refused, or the run stopped at a limit (`fatal`). Nothing else was changed. */
  | { say: 'problem'; run: RunId; problem: Problem; fatal: boolean };

/** Asked of a worker of its own, which works at nothing else meanwhile: does this design reach the goals? */
export interface ToJudge {
  readonly do: 'judge';
  readonly design: Scenario;
  readonly goals: readonly LessonGoal[];
}
export type FromJudge = Judgement;

/** Which index means which id; sent on load and whenever the topology or the types change. */
export interface Table {
  readonly revision: number;
  readonly components: readonly { readonly id: string; readonly kind: string }[];
  readonly links: readonly { readonly id: string }[];
  /** Rows of a metric window, in order; `owner` is a component id, a link id, or '' for the board. */
  readonly metrics: readonly MetricRow[];
  /** Names of message types, by the index used in marks and stacks. */
  readonly types: readonly string[];
}

export interface MetricRow {
  readonly owner: string;
  readonly of: 'component' | 'link' | 'board';
  readonly name: string;
  readonly stat: 'counter' | 'level' | 'distribution';
  /** Where its numbers start in `MetricWindow.values`; see `metricWidth`. */
  readonly offset: number;
}

/**
 * Numbers of a row. counter: [delta, total]; level: [mean, max, last];
 * distribution: [count, mean, p50, p95, p99, max], NaN where the window saw none.
 */
export const metricWidth = { counter: 2, level: 3, distribution: 6 } as const;

export interface MetricWindow {
  readonly revision: number;
  /** Simulated ms. */
  readonly start: number;
  readonly end: number;
  readonly values: Float64Array;
}

/** What travels on a link; its index is what `Frame.markForm` holds. */
export { type Form, forms } from './kernel/messages.ts';

/** Bits of `Frame.componentFlags` and `Frame.linkFlags`. */
export const flags = {
  crashed: 1,
  slowed: 2,
  saturated: 4,
  unconnected: 8,
  cut: 16,
  gone: 32,
} as const;

export interface Frame {
  readonly revision: number;
  /** Simulated ms, events processed so far, messages alive. */
  readonly time: number;
  readonly events: number;
  readonly alive: number;
  /** The history hash so far: what a run of the same file in the terminal comes to at this moment. */
  readonly hash: string;
  readonly playing: boolean;
  /** Inputs of the branch performed so far, and the branch. */
  readonly inputs: number;
  readonly branch: BranchId;
  /** Simulated ms per wall ms actually reached lately; 0 when paused. */
  readonly reachedSpeed: number;
  /** All that is in flight; when more than were asked for, the marks are a sample of it. */
  readonly inFlight: number;
  /** Share of what is in flight that is shown, 1 when every message is. */
  readonly markShare: number;
  readonly markLink: Uint32Array;
  /** 0 at the end it left, 1 at the end it reaches. */
  readonly markProgress: Float32Array;
  readonly markForm: Uint8Array;
  readonly markType: Uint8Array;
  /** 1 where the mark travels against the link's direction. */
  readonly markBack: Uint8Array;
  /** 1 where it will be lost on the way. */
  readonly markLost: Uint8Array;
  readonly markId: Float64Array;
  readonly markBytes: Float32Array;
  /** By component index. */
  readonly componentFlags: Uint8Array;
  /** How much slower than normal (1 = normal), and when it recovers (simulated ms, NaN unknown). */
  readonly slowFactor: Float32Array;
  readonly recoversAt: Float64Array;
  /** By link index. */
  readonly linkFlags: Uint8Array;
  /**
   * For each component in order, for each of its gauges in order: one number (a level's value now,
   * a counter's total, for `stack` and `slots` how many there are).
   */
  readonly gauges: Float64Array;
  /**
   * For each `stack` and `slots` gauge in the same order: a count n, then n bytes. In a stack each
   * byte is a message type index, the head of the line first. In slots each byte is how far that
   * slot's work is, 0 to 200; 201 is waiting for a call, 255 is free.
   */
  readonly cells: Uint8Array;
}

export type { NoteReport } from './noteReport.ts';
export interface MessageReport {
  readonly id: number;
  readonly form: Form;
  readonly type: string;
  readonly sizeBytes: number;
  /** -1 when it has none. */
  readonly key: number;
  readonly priority: number;
  readonly birth: number;
  readonly attempt: number;
  readonly parent: number;
  readonly root: number;
  /** The component or link that holds it. */
  readonly owner: string;
}
