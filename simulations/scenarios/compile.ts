/** A scenario as written, into what the engine runs: times in ms, ports named, values read. */
import { applyToTopology, type CompiledInput, compileInput } from './compileInput.ts';
import {
  type CompiledComponent,
  type CompiledLink,
  idProblem,
  readComponent,
  readLink,
  readTime,
  shortestTimeMs,
} from './compileNetwork.ts';
import { ScenarioError } from './compileParameters.ts';
import { scenarioDefaults } from './defaults.ts';
import { hostsOf } from './hosts.ts';
import { parseInteger } from './measures.ts';
import { unknown } from './nearest.ts';
import { problem, type Result, shorten, show, within } from './result.ts';
import { resolveLink, Topology } from './topology.ts';
import type { Input, Problem, Scenario } from './types.ts';

export { applyToTopology, type CompiledInput, compileInput } from './compileInput.ts';
export { type CompiledComponent, type CompiledLink, longestTimeMs } from './compileNetwork.ts';
export {
  compileParameter,
  compileParameters,
  type ParameterValue,
  type ParameterValues,
  ScenarioError,
} from './compileParameters.ts';
export { scenarioDefaults } from './defaults.ts';
export { type Endpoint, type Lookup, type Target, Topology } from './topology.ts';

export interface CompiledScenario {
  /** An integer, 0 to 2⁵³ − 1. */
  readonly seed: number;
  readonly warmUpMs: number;
  readonly durationMs: number;
  readonly components: readonly CompiledComponent[];
  readonly links: readonly CompiledLink[];
  /** In the order they happen: by time, events processed, place in the file. */
  readonly inputs: readonly CompiledInput[];
}

/** Everything but the structure (which `schema.ts` checks): the compiled scenario and its faults. */
export function readScenario(scenario: Scenario): {
  readonly compiled: CompiledScenario;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const topology = new Topology();
  const report = (place: string, found: readonly Problem[]) => {
    for (const inner of found) problems.push(within(place, inner));
    topology.suggesting = problems.length < 50;
  };
  const times = readTimes(scenario);
  problems.push(...times.problems);

  const components: CompiledComponent[] = [];
  const hosts = hostsOf(scenario);
  for (const [index, component] of scenario.components.entries()) {
    const read = readComponent(component, topology);
    report(`components[${index}]`, read.problems);
    const host = hosts.get(component.id);
    if (read.value) components.push(host === undefined ? read.value : { ...read.value, host });
    if (topology.find(component.id) === undefined) topology.addComponent(component);
  }
  const links: CompiledLink[] = [];
  for (const [index, link] of scenario.links.entries()) {
    const read = readLink(link, topology);
    report(`links[${index}]`, read.problems);
    if (read.value === undefined || topology.find(link.id) !== undefined) continue;
    links.push(read.value);
    const ends = resolveLink(link, topology);
    if (ends.ok) topology.addLink(link.id, ends.value);
  }
  for (const { place, id } of drawnOf(scenario)) {
    const bad = idProblem(id, topology);
    report(place, bad ? [bad] : []);
    topology.addDrawn(id);
  }
  problems.push(...groupProblems(scenario));
  const inputs = readInputs(scenario.inputs ?? [], topology, report);
  return { compiled: { ...times.compiled, components, links, inputs }, problems };
}

function readTimes(scenario: Scenario) {
  const problems: Problem[] = [];
  const take = (read: Result<number>): number => {
    if (read.ok) return read.value;
    problems.push(read.problem);
    return Number.NaN;
  };
  const seed = take(readSeed(scenario.seed ?? scenarioDefaults.seed));
  const warmUp = scenario.warmUp ?? scenarioDefaults.warmUp;
  const duration = scenario.duration ?? scenarioDefaults.duration;
  const warmUpMs = take(readTime(warmUp, 'warmUp', 0));
  const durationMs = take(readTime(duration, 'duration', shortestTimeMs));
  if (warmUpMs >= durationMs) {
    const values = { warmUp: shorten(String(warmUp)), duration: shorten(String(duration)) };
    problems.push(problem('warmUp', 'warmUpTooLong', values));
  }
  return { compiled: { seed, warmUpMs, durationMs }, problems };
}

function readSeed(raw: unknown): Result<number> {
  const read = parseInteger(raw);
  if (!read.ok) return { ok: false, problem: within('seed', read.problem) };
  // Beyond, a double skips whole numbers.
  if (read.value >= 0 && read.value <= Number.MAX_SAFE_INTEGER) return read;
  const values = { culprit: show(raw), min: '0', max: String(Number.MAX_SAFE_INTEGER) };
  return { ok: false, problem: problem('seed', 'outOfRange', values) };
}

/** What no run depends on: frames and annotations. */
function drawnOf({ frames = [], annotations = [] }: Scenario) {
  return [
    ...frames.map((frame, index) => ({ ...frame, place: `frames[${index}]` })),
    ...annotations.map((one, index) => ({ ...one, place: `annotations[${index}]` })),
  ];
}

/** What something stands `in` must exist and be a frame or a component; nothing stands in itself. */
function groupProblems(scenario: Scenario): Problem[] {
  const { components, frames = [] } = scenario;
  const groups = new Map([...components, ...frames].map((group) => [group.id, group.in]));
  const members = [
    ...components.map((one, index) => ({ ...one, place: `components[${index}]` })),
    ...drawnOf(scenario),
  ];
  const problems: Problem[] = [];
  for (const { id, in: group, place } of members) {
    if (group === undefined) continue;
    if (!groups.has(group)) {
      // To look for near names costs more than all other checks.
      const known = unknown(group, problems.length < 50 ? [...groups.keys()] : []);
      problems.push(problem(`${place}.in`, 'unknownGroup', { group: show(group), ...known }));
      continue;
    }
    let outer: string | undefined = group;
    for (let steps = 0; outer !== undefined && outer !== id && steps < 100; steps++) {
      outer = groups.get(outer);
    }
    if (outer === id) problems.push(problem(`${place}.in`, 'groupLoop', { group: id }));
  }
  return problems;
}

/** What is wrong with inputs to a scenario that has nothing wrong with itself. */
export function inputProblems(scenario: Scenario, inputs: readonly Input[]): Problem[] {
  const problems: Problem[] = [];
  const topology = new Topology();
  for (const component of scenario.components) topology.addComponent(component);
  for (const link of scenario.links) {
    const ends = resolveLink(link, topology);
    if (ends.ok) topology.addLink(link.id, ends.value);
  }
  readInputs(inputs, topology, (place, found) => {
    for (const inner of found) problems.push(within(place, inner));
  });
  return problems;
}

type Report = (place: string, found: readonly Problem[]) => void;

/** Checks each input against what the ones before it have left. */
function readInputs(inputs: readonly Input[], topology: Topology, report: Report): CompiledInput[] {
  const timed = inputs.map((input, index) => {
    const at = readTime(input.at, 'at', 0);
    if (!at.ok) report(`inputs[${index}]`, [at.problem]);
    return { input, index, atMs: at.ok ? at.value : Number.NaN };
  });
  const compiled: CompiledInput[] = [];
  const faults: [index: number, fault: Problem][] = [];
  const inOrder = timed
    .filter(({ atMs }) => !Number.isNaN(atMs))
    .sort((a, b) => a.atMs - b.atMs || eventsOf(a.input) - eventsOf(b.input) || a.index - b.index);
  for (const { input, index } of inOrder) {
    const read = compileInput(input, topology);
    if (read.ok) {
      compiled.push(read.value);
      applyToTopology(topology, read.value);
    } else {
      faults.push([index, read.problem]);
      topology.suggesting &&= faults.length < 50;
    }
  }
  // Checked in order of time, told in order of the file.
  faults.sort(([a], [b]) => a - b);
  for (const [index, fault] of faults) report(`inputs[${index}]`, [fault]);
  return compiled;
}

/** Without a count an input comes before the first event at its time. */
function eventsOf(input: Input): number {
  return input.events ?? -1;
}

/** What the engine runs. Throws a `ScenarioError` for what `parseScenario` would have refused. */
export function compileScenario(scenario: Scenario): CompiledScenario {
  const { compiled, problems } = readScenario(scenario);
  if (problems.length > 0) throw new ScenarioError(problems);
  return compiled;
}
