/**
 * A run that can be revisited, as page and worker speak of it: moments, branches, what to stop at or
 * look for, and lists of notes. Types only.
 */
import type { NoteCode } from './components/define.ts';
import type { NoteReport } from './noteReport.ts';
import type { Input, RunBranch } from './scenarios/types.ts';

/**
 * A point of a history: everything due before it has happened and nothing after. `time` may lie
 * between events; `inputs` counts those of the branch that have been performed.
 */
export interface Moment {
  /** Simulated ms. */
  readonly time: number;
  /** Events processed. */
  readonly events: number;
  readonly inputs: number;
}

export type BranchId = number;

/** One future of a run: scenario and seed with these inputs. The first has id 0. */
export interface Branch {
  readonly id: BranchId;
  /** What people call it; '' when nobody has named it. */
  readonly name: string;
  /** Which branch it left, and where; null for the first. */
  readonly parent: BranchId | null;
  readonly forkedAt: Moment | null;
  /** All inputs in order: those of the scenario file and those made live. */
  readonly inputs: readonly Input[];
  /** How far it has been run. */
  readonly end: Moment;
}

/** Where to go: a time (the state at its end), or an exact moment of the current branch. */
export type Goal =
  | { readonly time: number }
  | { readonly moment: Moment }
  /** Just after so many events. */
  | { readonly events: number };

/** A run that was saved: its branches, which of them is current, and where to go on it. */
export interface SavedRun {
  readonly branches: readonly RunBranch[];
  /** Places in `branches`; a branch that is opened has its place as its id. */
  readonly current: number;
  readonly goal: Goal;
}

/** Where to begin to look: a moment, or the end of a time. */
export type From = Moment | { readonly time: number };

/** Something to stop at, or to look for. */
export type Condition =
  /** A level or a counter of a component or link comes to lie above or below `value`. */
  | {
      readonly when: 'metric';
      readonly owner: string;
      readonly metric: string;
      readonly is: 'above' | 'below';
      readonly value: number;
    }
  /** A note that has everything named here: of an owner, of a kind's code, in a tone, about a message. */
  | {
      readonly when: 'note';
      readonly owner?: string;
      readonly code?: string;
      readonly tones?: readonly NoteCode['tone'][];
      readonly message?: number;
    }
  /** A message ends as a loss. */
  | { readonly when: 'loss' };

/** A note and the moment just after it: where a click on its line leads. */
export interface LogLine {
  /** Its number among all notes of the branch, from 0. */
  readonly number: number;
  readonly moment: Moment;
  readonly note: NoteReport;
}

/** Which notes to list; a note is listed when it passes every filter that is there. */
export interface LogFilter {
  readonly owners?: readonly string[];
  readonly codes?: readonly string[];
  readonly tones?: readonly NoteCode['tone'][];
  readonly message?: number;
}

export interface HistoryReport {
  readonly branches: readonly Branch[];
  readonly current: BranchId;
  /** Simulated ms; above 0 when memory has run out and the beginning had to be let go. */
  readonly keptFrom: number;
  /** Checkpoints kept, and the memory they take. */
  readonly checkpoints: number;
  readonly bytes: number;
}

export interface LogReport {
  /** In order; `split` of them lie at or before the moment asked about. */
  readonly lines: readonly LogLine[];
  readonly split: number;
  /** Simulated ms that were looked through: there may be more outside. */
  readonly from: number;
  readonly to: number;
  /** The same as moments: where to ask on from. */
  readonly first: Moment;
  readonly last: Moment;
  /** Whether the beginning of the history and the end of the branch were reached. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}
