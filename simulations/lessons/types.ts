/**
 * A lesson: a board that runs, a text in small steps with directives in it, and goals that the
 * engine checks. In the lab it is a folder (`lesson.json`, `start.topolab.json`,
 * `solution.topolab.json`, `text.en.md`, `text.zh.md`); a teacher's is one `.topolab-lesson.json`
 * with all of it inlined. `Lesson` is that one file; both forms are read to it.
 *
 * The text is Markdown. A heading of the second level (`## …`) begins a step; what stands above the
 * first one is the introduction. Directives, in remark-directive's syntax:
 *
 *     :set[two slots]{worker.concurrency=2 orders.capacity=none}
 *     :highlight[the queue]{orders}            components and links, by id
 *     :run[Run to 60 s]{to=60s}                or {until="orders.queueLength > 100"}; {restart to=60s}
 *     :do[Crash worker a]{crash=worker-a for=10s}     any input but set, add and remove
 *     :value[38 ms]{of="orders.waiting.mean" at=60s in=start with="worker.concurrency=2"}
 *     :fidelity[what this queue leaves out]{queue}    the card of a kind
 *     ::chart[The line]{orders.queueLength worker.utilization}
 *     ::goal{keep-up}
 *     :::predict{id=twice answer=2}
 *     Question, a list of choices, what to look at, a rule (`---`), what is revealed.
 *     :::
 */
import type { Unit } from '../components/define.ts';
import type { ProblemCode, ProblemValues } from '../scenarios/problemCodes.ts';
import type { LiveInput, Problem, RawTime, Scenario } from '../scenarios/types.ts';

export type LessonLanguage = 'en' | 'zh';

/** One language is enough; `inLanguage` gives the other where the one asked for is missing. */
export type LessonWords =
  | { readonly en: string; readonly zh?: string }
  | { readonly en?: string; readonly zh: string };

export const hideable = ['palette', 'inspector', 'metrics'] as const;
export type Hideable = (typeof hideable)[number];

/** How the page looks while the lesson is on. */
export interface LessonView {
  readonly hide?: readonly Hideable[];
  /** `worker.concurrency`, `worker` for all of one, or `all`: what the person may not set. */
  readonly lock?: readonly string[];
  /** Simulated ms per ms on the wall. */
  readonly speed?: number | 'fastest';
}

/** What the design on the board must come to, under each of five seeds. */
export interface Goal {
  readonly id: string;
  readonly words: LessonWords;
  /** A help for whoever is stuck. */
  readonly hint?: LessonWords;
  /** Lines of the goal language, all of which must hold: `"orders.rejected = 0"`. */
  readonly check: readonly string[];
  /** When it is checked; the run's end unless it is said. */
  readonly at?: RawTime;
  /** Metrics count from here (`messages` always from the start); the run's warm-up unless it is said. */
  readonly from?: RawTime;
}

/** `lesson.json` of a folder: everything but the boards and the text. */
export interface LessonHead {
  readonly format: 'topolab-lesson';
  readonly version: 1;
  readonly id: string;
  /** 1 to 14, where it belongs to the curriculum. */
  readonly chapter?: number;
  readonly title: LessonWords;
  /** One or two sentences. */
  readonly summary: LessonWords;
  readonly minutes?: number;
  /** Ids of the facts it teaches, as in `docs/facts.md`: `"3.12"`. */
  readonly facts?: readonly string[];
  readonly goals: readonly Goal[];
  readonly view?: LessonView;
  /** What things on its boards are called, by id, where a language has a name of its own for them. */
  readonly labels?: Readonly<Record<string, LessonWords>>;
}

export interface Lesson extends LessonHead {
  readonly start: Scenario;
  readonly solution?: Scenario;
  /** Markdown. */
  readonly text: LessonWords;
}

// --- The text -------------------------------------------------------------------------------------

/** A part of the text between two headings. Its Markdown is to be shown with its directives. */
export interface Step {
  /** '' for the introduction. */
  readonly title: string;
  /** Without the heading. */
  readonly markdown: string;
}

/** A level or a counter crosses a value; the protocol's condition on a metric is the same. */
export interface UntilCondition {
  readonly when: 'metric';
  readonly owner: string;
  readonly metric: string;
  readonly is: 'above' | 'below';
  readonly value: number;
}

export interface Setting {
  readonly target: string;
  readonly param: string;
  /** As written; the parameter's own reader takes it. */
  readonly to: string;
}

/** A number that the text quotes, and how it comes about. A test runs it under five seeds. */
export interface Figure {
  /** An expression of the goal language: `orders.waiting.mean`. */
  readonly of: string;
  readonly at?: RawTime;
  readonly from?: RawTime;
  readonly in: 'start' | 'solution';
  /** In the text `with="worker.concurrency=2; orders.capacity=40"`. */
  readonly with: readonly Setting[];
}

/** What a directive asks for, read from its attributes. `readDirective` makes these. */
export type Directive =
  | { readonly is: 'set'; readonly settings: readonly Setting[] }
  | { readonly is: 'highlight'; readonly ids: readonly string[] }
  /** Runs on to a time, or until something holds; with `restart` from the beginning. */
  | { readonly is: 'run'; readonly restart: boolean; readonly toMs: number }
  | { readonly is: 'run'; readonly restart: boolean; readonly until: UntilCondition }
  | { readonly is: 'do'; readonly input: LiveInput }
  | { readonly is: 'value'; readonly figure: Figure }
  | { readonly is: 'fidelity'; readonly kind: string }
  | {
      readonly is: 'chart';
      readonly series: readonly { readonly owner: string; readonly metric: string }[];
    }
  | { readonly is: 'goal'; readonly goal: string }
  /** `answer` counts the choices from 1. */
  | { readonly is: 'predict'; readonly id: string; readonly answer: number };

/** How the directives are written: `:set`, `::goal`, `:::predict`. */
export const directiveForms = {
  set: 'textDirective',
  highlight: 'textDirective',
  run: 'textDirective',
  do: 'textDirective',
  value: 'textDirective',
  fidelity: 'textDirective',
  chart: 'leafDirective',
  goal: 'leafDirective',
  predict: 'containerDirective',
} as const satisfies Record<Directive['is'], string>;

export type DirectiveForm = (typeof directiveForms)[keyof typeof directiveForms];

// --- What is wrong --------------------------------------------------------------------------------

/** What a lesson adds to the problems of scenarios. Words: `problems.ts` in this folder. */
export interface LessonProblemValues {
  notALesson: { readonly culprit: string };
  missingWords: object;
  badFact: { readonly culprit: string; readonly most: number };
  duplicateName: { readonly name: string };
  tooMany: { readonly what: string; readonly count: number; readonly most: number };
  goalUnreadable: { readonly culprit: string; readonly rest: string };
  goalEmpty: object;
  unitsDiffer: { readonly left: string; readonly right: string };
  noStat: { readonly culprit: string; readonly stats: string };
  unknownName: { readonly culprit: string; readonly nearest: string; readonly known: string };
  notOnBoard: { readonly id: string; readonly nearest: string; readonly known: string };
  nothingMeasured: { readonly culprit: string };
  runTooLong: { readonly most: number };
  noText: object;
  html: { readonly culprit: string };
  picture: object;
  outsideLink: { readonly culprit: string };
  unknownDirective: {
    readonly culprit: string;
    readonly nearest: string;
    readonly known: string;
  };
  directiveForm: { readonly written: string; readonly meant: string };
  /** Something is missing, too much or not understood; the example shows how it is written. */
  directiveNeeds: { readonly directive: string; readonly example: string };
  unknownAttribute: { readonly attribute: string; readonly example: string };
  unknownGoal: {
    readonly culprit: string;
    readonly nearest: string;
    readonly known: string;
  };
  solutionMissing: object;
  predictParts: object;
  predictAnswer: { readonly answer: number; readonly choices: number };
  noNumber: { readonly culprit: string };
}

export type LessonProblemCode = keyof LessonProblemValues;

/** As a `Problem` of a scenario, which it may be; `lessonProblemText` has the words for both. */
export interface LessonProblem extends Omit<Problem, 'code'> {
  readonly code: ProblemCode | LessonProblemCode;
}

export type AnyProblemValues = ProblemValues & LessonProblemValues;

export type ParsedLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly problems: readonly LessonProblem[] };

// --- Judging --------------------------------------------------------------------------------------

/** Under these a design is judged, and figures are checked. */
export const judgingSeeds = [1, 2, 3, 4, 5] as const;

/** What both sides of a line came to in one run; null when there was nothing to measure. */
export interface Measured {
  readonly seed: number;
  readonly left: number | string | null;
  readonly right: number | string | null;
  readonly holds: boolean;
}

export interface LineVerdict {
  readonly check: string;
  /** Of both sides. */
  readonly unit: Unit;
  readonly holds: boolean;
  /** One for each seed that was run, in their order. */
  readonly measured: readonly Measured[];
  /** Why it could not be measured, for instance because the component is gone. */
  readonly problem: LessonProblem | null;
}

export interface GoalVerdict {
  readonly id: string;
  /** Under every seed. */
  readonly holds: boolean;
  readonly lines: readonly LineVerdict[];
}

export interface Judgement {
  readonly goals: readonly GoalVerdict[];
  /** Why the design could not be judged at all. */
  readonly problem: LessonProblem | null;
}
