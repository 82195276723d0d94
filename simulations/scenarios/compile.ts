/** A scenario as written, into what the engine runs: times in ms, ports named, values read. */
import { applyToTopology, type CompiledInput, compileInput } from './compileInput.ts';
import {
  type CompiledComponent,
  type CompiledLink,
  readComponent,
  readLink,
  readTime,
  shortestTimeMs,
} from './compileNetwork.ts';
import { ScenarioError } from './compileParameters.ts';
import { scenarioDefaults } from './defaults.ts';
import { parseInteger } from './measures.ts';
import { unknown } from './nearest.ts';
import { problem, type Result, shorten, show, within } from './result.ts';
import { type Lookup, resolveLink, Topology } from './topology.ts';
import type { Input, Problem, Scenario, ScenarioComponent } from './types.ts';

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
  for (const [index, component] of scenario.components.entries()) {
    const read = readComponent(component, topology);
    report(`components[${index}]`, read.problems);
    if (read.value) components.push(read.value);
    if (topology.find(component.id) === undefined) topology.addComponent(component);
  }
  problems.push(...groupProblems(scenario.components, topology));
  const links: CompiledLink[] = [];
  for (const [index, link] of scenario.links.entries()) {
    const read = readLink(link, topology);
    report(`links[${index}]`, read.problems);
    if (read.value === undefined || topology.find(link.id) !== undefined) continue;
    links.push(read.value);
    const ends = resolveLink(link, topology);
    if (ends.ok) topology.addLink(link.id, ends.value);
  }
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

/** What a component stands `in` must exist, and nothing stands in itself. */
function groupProblems(components: readonly ScenarioComponent[], lookup: Lookup): Problem[] {
  const groups = new Map(components.map((component) => [component.id, component.in]));
  const problems: Problem[] = [];
  for (const [index, component] of components.entries()) {
    if (component.in === undefined) continue;
    const place = `components[${index}].in`;
    if (!groups.has(component.in)) {
      const known = unknown(component.in, [...(lookup.ids?.() ?? [])]);
      problems.push(problem(place, 'unknownGroup', { group: show(component.in), ...known }));
      continue;
    }
    let outer: string | undefined = component.in;
    for (let steps = 0; outer !== undefined && outer !== component.id && steps < 100; steps++) {
      outer = groups.get(outer);
    }
    if (outer === component.id) {
      problems.push(problem(place, 'groupLoop', { group: component.id }));
    }
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
