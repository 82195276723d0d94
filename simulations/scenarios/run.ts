/**
 * A run in a scenario file: what people did, the futures they left and kept, and the moment that is
 * looked at. The scenario is what the run began with; each branch has all of its inputs, so that any
 * moment of it is the state of a fresh run of `branchScenario` brought there, which the hash proves.
 */
import { inputProblems } from './compile.ts';
import { readTime } from './compileNetwork.ts';
import { unknown } from './nearest.ts';
import { problem, show, within } from './result.ts';
import type {
  ExactMoment,
  Input,
  Problem,
  RunArtefact,
  RunMoment,
  Scenario,
  ScenarioBranch,
  ScenarioMoment,
  ScenarioRun,
} from './types.ts';

/** How a speed without bounds is written. */
export const fastest = 'fastest';
/** Simulated ms per ms on the wall. */
export const speedRange = { min: 1e-6, max: 1e9 } as const;
export const hashPattern = /^[0-9a-f]{16}$/;

export function withoutRun(scenario: Scenario): Scenario {
  const { run: _, ...rest } = scenario;
  return rest;
}

/** The run of a scenario that `parseScenario` has read; null when it has none. */
export function runOf(scenario: Scenario): RunArtefact | null {
  const { run } = scenario;
  if (run === undefined) return null;
  const { moment } = run;
  const { events, inputs } = moment;
  const time = msOf(moment);
  return {
    scenario: withoutRun(scenario),
    branches: branchesOf(scenario, run).map(({ name, parent, forkedAt, end, inputs }) => ({
      name: name ?? '',
      parent: parent ?? null,
      forkedAt: forkedAt ? exact(forkedAt) : null,
      end: end ? exact(end) : null,
      inputs,
    })),
    current: run.current ?? 0,
    goal:
      events === undefined || inputs === undefined
        ? { time }
        : { moment: { time, events, inputs } },
    hash: run.hash ?? null,
    engine: run.engine ?? null,
    speed: typeof run.speed === 'string' ? Number.POSITIVE_INFINITY : (run.speed ?? null),
    selection: run.selection ?? [],
    message: run.message ?? null,
  };
}

/** What a fresh run of a branch (the current one, if none is named) runs. */
export function branchScenario(scenario: Scenario, branch = scenario.run?.current ?? 0): Scenario {
  const { run } = scenario;
  const inputs = run && branchesOf(scenario, run)[branch]?.inputs;
  return inputs === undefined ? withoutRun(scenario) : { ...withoutRun(scenario), inputs };
}

/** A run that names no branch has one: what a fresh run of the scenario does. */
function branchesOf(scenario: Scenario, run: ScenarioRun): readonly ScenarioBranch[] {
  return run.branches ?? [{ inputs: scenario.inputs ?? [] }];
}

function msOf(moment: ScenarioMoment): number {
  const read = readTime(moment.time, 'time', 0);
  return read.ok ? read.value : 0;
}

function exact(moment: ExactMoment): RunMoment {
  return { time: msOf(moment), events: moment.events, inputs: moment.inputs };
}

// --- What is wrong ------------------------------------------------------------------------------

/** Of a scenario without other faults, whose structure has been checked. */
export function runProblems(scenario: Scenario): Problem[] {
  const { run } = scenario;
  if (run === undefined) return [];
  const branches = branchesOf(scenario, run);
  const problems = [...placeProblems(run, branches), ...headProblems(run)];
  for (const [index, branch] of (run.branches ?? []).entries()) {
    for (const inner of branchProblems(scenario, branch, index)) {
      problems.push(within(`branches[${index}]`, inner));
    }
  }
  const current = branches[run.current ?? 0];
  if (current) problems.push(...selectionProblems(scenario, run, current.inputs));
  return problems.map((inner) => within('run', inner));
}

/** Whether the moment lies on a branch that is there. */
function placeProblems(run: ScenarioRun, branches: readonly ScenarioBranch[]): Problem[] {
  if (branches.length === 0) return [problem('', 'notThere', { key: 'branches[0]' })];
  const { moment, current = 0 } = run;
  const branch = branches[current];
  if (branch === undefined) return [tooFar('current', current, branches.length - 1)];
  const problems = momentProblems('moment', moment, branch.inputs.length);
  // One of the two alone would leave the moment open.
  for (const [key, other] of [
    ['events', 'inputs'],
    ['inputs', 'events'],
  ] as const) {
    if (moment[key] !== undefined || moment[other] === undefined) continue;
    problems.push(problem('moment', 'notThere', { key }));
  }
  return problems;
}

function momentProblems(place: string, moment: ScenarioMoment, mostInputs: number): Problem[] {
  const problems: Problem[] = [];
  const time = readTime(moment.time, 'time', 0);
  if (!time.ok) problems.push(within(place, time.problem));
  const { inputs = 0 } = moment;
  if (inputs > mostInputs) problems.push(tooFar(`${place}.inputs`, inputs, mostInputs));
  return problems;
}

function tooFar(place: string, value: number, most: number): Problem {
  return problem(place, 'outOfRange', { culprit: show(value), min: '0', max: String(most) });
}

function headProblems({ hash, speed }: ScenarioRun): Problem[] {
  const problems: Problem[] = [];
  if (hash !== undefined && !hashPattern.test(hash)) {
    problems.push(problem('hash', 'unreadable', { culprit: show(hash), meant: 'hash' }));
  }
  const culprit = show(speed);
  if (typeof speed === 'string' && speed !== fastest) {
    problems.push(problem('speed', 'notAChoice', { culprit, ...unknown(speed, [fastest]) }));
  } else if (typeof speed === 'number' && !(speed >= speedRange.min && speed <= speedRange.max)) {
    const [min, max] = [String(speedRange.min), String(speedRange.max)];
    problems.push(problem('speed', 'outOfRange', { culprit, min, max }));
  }
  return problems;
}

function branchProblems(scenario: Scenario, branch: ScenarioBranch, index: number): Problem[] {
  const { parent, forkedAt, end, inputs } = branch;
  const problems: Problem[] = [];
  if (parent !== undefined && parent >= index) {
    problems.push(problem('parent', 'notABranchBefore', { culprit: show(parent), before: index }));
  }
  if (forkedAt) problems.push(...momentProblems('forkedAt', forkedAt, inputs.length));
  if (end) problems.push(...momentProblems('end', end, inputs.length));
  return problems.concat(inputProblems(scenario, inputs));
}

function selectionProblems(
  scenario: Scenario,
  run: ScenarioRun,
  inputs: readonly Input[],
): Problem[] {
  if (run.selection === undefined) return [];
  const { components, links, frames = [], annotations = [] } = scenario;
  const elements = [...components, ...links, ...frames, ...annotations];
  const ids = new Set(elements.map(({ id }) => id));
  for (const input of inputs) {
    if (input.do === 'add') ids.add('component' in input ? input.component.id : input.link.id);
  }
  return run.selection.flatMap((id, index) => {
    if (ids.has(id)) return [];
    const values = { target: show(id), ...unknown(id, [...ids]) };
    return [problem(`selection[${index}]`, 'unknownTarget', values)];
  });
}
