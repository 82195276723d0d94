/**
 * Whether a design reaches the goals of a lesson: it is run from the beginning under several seeds,
 * and what each run comes to is held against the goals. The same measures the numbers that a lesson's
 * text quotes.
 */
import { inPlace, lessonProblem } from './lessons/faults.ts';
import { withSettings } from './lessons/figures.ts';
import { expressionFor, goalLineFor, type LineMeaning } from './lessons/goalMeaning.ts';
import type { Outcome } from './lessons/goalNames.ts';
import {
  type Figure,
  type Goal,
  type GoalVerdict,
  type Judgement,
  judgingSeeds,
  type LessonProblem,
  type LineVerdict,
  type Measured,
} from './lessons/types.ts';
import type { Report } from './report.ts';
import { ScenarioError } from './scenarios/compile.ts';
import { parseDuration } from './scenarios/measures.ts';
import { show } from './scenarios/result.ts';
import type { RawTime, Scenario } from './scenarios/types.ts';
import { Session } from './session.ts';

/** Of one run: twenty times what a lesson needs, and all seeds together within a few seconds. */
const MAX_EVENTS = 1_000_000;

/** From when metrics count, and when they are read; the run's own times unless they are said. */
interface Stretch {
  readonly fromMs: number | null;
  readonly atMs: number | null;
}

class CannotJudge extends Error {
  readonly problem: LessonProblem;
  constructor(problem: LessonProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Both sides of every goal's every line, under each seed. Takes a while. */
export function judge(
  design: Scenario,
  goals: readonly Goal[],
  seeds: readonly number[] = judgingSeeds,
): Judgement {
  try {
    const stretches = goals.map(stretchOf);
    const runs = seeds.map((seed) => ({ seed, outcomes: outcomes(design, seed, stretches) }));
    return {
      problem: null,
      goals: goals.map((goal, i) =>
        verdict(
          goal,
          design,
          runs.map(({ seed, outcomes }) => ({ seed, outcome: outcomes[i] })),
        ),
      ),
    };
  } catch (error) {
    if (error instanceof CannotJudge) return { goals: [], problem: error.problem };
    if (error instanceof ScenarioError) return { goals: [], problem: error.problems[0] ?? null };
    throw error;
  }
}

const stretchOf = ({ from, at }: { readonly from?: RawTime; readonly at?: RawTime }): Stretch => ({
  fromMs: msOf(from),
  atMs: msOf(at),
});

function msOf(time: RawTime | undefined): number | null {
  if (time === undefined) return null;
  const read = parseDuration(time);
  if (!read.ok) throw new CannotJudge(read.problem);
  return read.value;
}

/** What one run comes to in each of the stretches: one session for all that begin alike. */
function outcomes(design: Scenario, seed: number, stretches: readonly Stretch[]): Report[] {
  const found: Report[] = [];
  const begins = new Set(stretches.map(({ fromMs }) => fromMs));
  for (const fromMs of begins) {
    const session = new Session({ ...design, seed });
    if (fromMs !== null) {
      runTo(session, fromMs);
      session.network.statistics.discard(session.time);
    }
    const here = stretches
      .map((stretch, i) => ({
        i,
        fromMs: stretch.fromMs,
        atMs: stretch.atMs ?? session.durationMs,
      }))
      .filter((stretch) => stretch.fromMs === fromMs)
      .sort((a, b) => a.atMs - b.atMs);
    for (const { i, atMs } of here) {
      runTo(session, atMs);
      found[i] = session.report();
    }
  }
  return found;
}

function runTo(session: Session, untilMs: number): void {
  const isThere = session.advance(untilMs, MAX_EVENTS - session.events);
  if (session.failure) throw new CannotJudge(session.failure);
  if (!isThere) throw new CannotJudge(lessonProblem('', 'runTooLong', { most: MAX_EVENTS }));
}

function verdict(
  goal: Goal,
  design: Scenario,
  runs: readonly { readonly seed: number; readonly outcome: Outcome }[],
): GoalVerdict {
  const lines = goal.check.map((check): LineVerdict => {
    const line = goalLineFor(check, design);
    if (line.ok) return lineVerdict(check, line.value, runs);
    return { check, unit: 'number', holds: false, measured: [], problem: line.problem };
  });
  return { id: goal.id, holds: lines.every(({ holds }) => holds), lines };
}

function lineVerdict(
  check: string,
  { unit, measure }: LineMeaning,
  runs: readonly { readonly seed: number; readonly outcome: Outcome }[],
): LineVerdict {
  const measured = runs.map(({ seed, outcome }): Measured => ({ seed, ...measure(outcome) }));
  const isEmpty = measured.some(({ left, right }) => left === null || right === null);
  const problem = isEmpty ? lessonProblem('', 'nothingMeasured', { culprit: show(check) }) : null;
  return { check, unit, holds: measured.every(({ holds }) => holds), measured, problem };
}

/** What a quoted number comes to under each seed. Throws what `judge` would have told. */
export function measureFigure(
  figure: Figure,
  board: Scenario,
  seeds: readonly number[] = judgingSeeds,
): number[] {
  const design = withSettings(board, figure.with);
  const side = expressionFor(figure.of, design);
  if (!side.ok) throw new CannotJudge(inPlace('of', side.problem));
  const stretches = [stretchOf(figure)];
  return seeds.map((seed) => {
    const value = side.value.of(outcomes(design, seed, stretches)[0]);
    return typeof value === 'number' ? value : Number.NaN;
  });
}
