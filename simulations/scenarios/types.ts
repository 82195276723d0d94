/**
 * A scenario as it stands in a `.topolab.json` file: the product's public interface. Parameter
 * values are kept as people write them; `compile.ts` turns them into what models read.
 */
import type { RawValue } from '../components/define.ts';
import type { ProblemCode } from './problemCodes.ts';

/** A time as written: `"45ms"`, `"2s"`, `"10m"`, or a number of ms. */
export type RawTime = string | number;

export interface ScenarioComponent {
  readonly id: string;
  readonly kind: string;
  readonly label?: string;
  readonly at?: readonly [number, number];
  /** The frame, or the component that holds others, in which it stands. */
  readonly in?: string;
  readonly notes?: string;
  /** On the board it is neither moved, changed nor removed until it is unlocked. */
  readonly locked?: true;
  readonly params?: Readonly<Record<string, RawValue>>;
}

export interface ScenarioLink {
  readonly id: string;
  /** `component` or `component.port`. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly params?: Readonly<Record<string, RawValue>>;
}

/** Tints of frames, by number of a token (`--frame-1` ...), so that a theme decides what they look like. */
export const frameTints = ['neutral', 'indigo', 'blue', 'green', 'amber', 'rose'] as const;
export type FrameTint = (typeof frameTints)[number];

/**
 * A labelled area that holds components and other frames, and moves with them: a data centre, user
 * space, a domain. It is drawn and nothing else, but where a machine stands in it: then all else
 * within it runs on that machine (`hosts.ts`).
 */
export interface ScenarioFrame {
  readonly id: string;
  readonly label?: string;
  /** Upper left corner, on the board. */
  readonly at: readonly [number, number];
  readonly size: readonly [width: number, height: number];
  readonly tint?: FrameTint;
  /** The frame around it. */
  readonly in?: string;
  readonly locked?: true;
}

/** A text on the board, beside what it speaks of. No run depends on it. */
export interface ScenarioAnnotation {
  readonly id: string;
  readonly text: string;
  readonly at: readonly [number, number];
  /** Its width; the text decides the height. */
  readonly width?: number;
  readonly in?: string;
  readonly locked?: true;
}

/** When an input happens: `at` alone means before the first event at that time. */
interface When {
  readonly at: RawTime;
  /** Events already processed; makes a live input replay at exactly its place. */
  readonly events?: number;
}
export type Input = When &
  (
    | {
        readonly do: 'set';
        readonly target: string;
        readonly param: string;
        readonly to: RawValue;
        readonly for?: RawTime;
      }
    | { readonly do: 'crash'; readonly target: string; readonly for?: RawTime }
    | { readonly do: 'recover'; readonly target: string }
    | { readonly do: 'slow'; readonly target: string; readonly by: number; readonly for?: RawTime }
    | { readonly do: 'unslow'; readonly target: string }
    | { readonly do: 'cut'; readonly target: string; readonly for?: RawTime }
    | { readonly do: 'heal'; readonly target: string }
    | { readonly do: 'add'; readonly component: ScenarioComponent }
    | { readonly do: 'add'; readonly link: ScenarioLink }
    | { readonly do: 'remove'; readonly target: string }
    | { readonly do: 'send'; readonly target: string; readonly count?: number }
  );

export interface Scenario {
  /** Where an editor finds the JSON Schema of this format; nothing reads it. */
  readonly $schema?: string;
  readonly format: 'topolab';
  readonly version: 1;
  readonly name?: string;
  readonly notes?: string;
  readonly seed?: number;
  readonly warmUp?: RawTime;
  readonly duration?: RawTime;
  readonly components: readonly ScenarioComponent[];
  readonly links: readonly ScenarioLink[];
  readonly frames?: readonly ScenarioFrame[];
  readonly annotations?: readonly ScenarioAnnotation[];
  readonly inputs?: readonly Input[];
  /** A run of it: see `run.ts`. */
  readonly run?: ScenarioRun;
}

/**
 * A point of a run: everything due before it has happened and nothing after. A time alone is its
 * end; with `events` and `inputs`, how many there had been by then, it is exact.
 */
export interface ScenarioMoment {
  readonly time: RawTime;
  readonly events?: number;
  readonly inputs?: number;
}

export interface ExactMoment extends ScenarioMoment {
  readonly events: number;
  readonly inputs: number;
}

/** One future of a run: the scenario with these inputs in place of its own. */
export interface ScenarioBranch {
  readonly name?: string;
  /** Which branch it left: a place in `branches`, above its own. */
  readonly parent?: number;
  readonly forkedAt?: ExactMoment;
  /** How far it has been run. */
  readonly end?: ExactMoment;
  /** All of them, also those it shares with the branch it left. */
  readonly inputs: readonly Input[];
}

/**
 * A run of the scenario it stands in: what people did, and the moment that is looked at. Only
 * `moment` must be there: without `branches` there is one, with the inputs of the scenario.
 */
export interface ScenarioRun {
  /** Release of the engine that ran it (`version.ts`). */
  readonly engine?: string;
  /** The history hash at `moment`: whoever opens the run can tell whether it is the same. */
  readonly hash?: string;
  readonly moment: ScenarioMoment;
  /** Simulated ms per ms on the wall. */
  readonly speed?: number | 'fastest';
  /** Ids of components and links. */
  readonly selection?: readonly string[];
  /** Id of the selected message. */
  readonly message?: number;
  /** Which of `branches` the moment belongs to, counted from 0. */
  readonly current?: number;
  readonly branches?: readonly ScenarioBranch[];
}

/** A moment with its time in ms. The protocol's `Moment` is the same. */
export interface RunMoment {
  readonly time: number;
  readonly events: number;
  readonly inputs: number;
}

export interface RunBranch {
  /** '' when nobody has named it. */
  readonly name: string;
  /** A place in `branches`, above its own; null when it left none. */
  readonly parent: number | null;
  readonly forkedAt: RunMoment | null;
  /** How far it has been run; null when the file does not say. */
  readonly end: RunMoment | null;
  readonly inputs: readonly Input[];
}

/** A `ScenarioRun` as whoever opens it needs it: nothing left out, times in ms. */
export interface RunArtefact {
  /** What the run began with, without `run`. Its own inputs are those of a fresh run. */
  readonly scenario: Scenario;
  /** At least one. */
  readonly branches: readonly RunBranch[];
  readonly current: number;
  /** Where to go on the current branch; the protocol's `Goal` is the same. */
  readonly goal: { readonly time: number } | { readonly moment: RunMoment };
  readonly hash: string | null;
  readonly engine: string | null;
  /** Simulated ms per ms on the wall, Infinity for as fast as it goes; null leaves it as it is. */
  readonly speed: number | null;
  readonly selection: readonly string[];
  readonly message: number | null;
}

/** What is wrong, where, and what to do about it; `problems.ts` has the words in both languages. */
export interface Problem {
  /** A path into the file (`components[2].params.serviceTime`), or '' for the whole. */
  readonly place: string;
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** An input before the session has said when it happens. */
export type LiveInput = Input extends infer I
  ? I extends unknown
    ? Omit<I, 'at' | 'events'>
    : never
  : never;
