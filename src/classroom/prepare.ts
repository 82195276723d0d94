/**
 * Finds out what there is to step through: begins the run anew, lets it go far enough, asks what
 * became of every message, and measures what each request comes to.
 */
import type { Moment } from '../../simulations/protocol.ts';
import { parseBytes } from '../../simulations/scenarios/quantities.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { useRun } from '../stores/run.ts';
import { type Course, inOrder, type Requests, requestsOf } from './course.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { fresh, type Measured, useClassroom } from './store.ts';
import { between, type Tally, talliesIn } from './tallies.ts';
import { goTo, type Shown } from './travelling.ts';

/** Requests that a class steps through: a first, and some that find things as it has left them. */
const wanted = 4;
const firstStretchMs = 4;
const stretching = 4;
/** Enough for any board that is stepped through; a busy one is cut off earlier in time. */
const mostEvents = 60_000;
const mostServed = 500;
const start: Moment = { time: 0, events: 0, inputs: 0 };

let asked = 0;

/** False when something else has been asked for meanwhile. */
export async function prepare(scenario: Scenario): Promise<boolean> {
  asked += 1;
  const mine = asked;
  const isCurrent = () => mine === asked;
  const lanes = lanesOf(scenario);
  useClassroom.setState({ ...fresh, lanes });
  engine.load(scenario);
  if (lanes.length === 0) {
    useClassroom.setState({ phase: 'plain' });
    engine.play();
    return true;
  }
  const requests = await find(scenario, lanes, isCurrent);
  if (!isCurrent()) return false;
  if (requests.length === 0) {
    await goTo(0);
    if (isCurrent()) useClassroom.setState({ phase: 'plain' });
    return isCurrent();
  }
  const measured = await measure(requests, isCurrent);
  if (!isCurrent()) return false;
  const first = isWarm(scenario) ? Math.max(0, requests.findIndex(isAllCached)) : 0;
  const steps = inOrder(requests).filter(({ request }) => request >= first);
  useClassroom.setState({ requests, steps, measured });
  return true;
}

/** What fills the cache is over before a class that asks for a warm one looks at it. */
const isAllCached = (courses: readonly Course[]) =>
  courses.every(({ leftOut }) => leftOut.some(({ why }) => why === 'cached'));

function isWarm({ components }: Scenario): boolean {
  return components.some(({ kind, params }) => {
    const ahead = kind === 'page-cache' ? parseBytes(params?.readAhead ?? 0) : null;
    return ahead?.ok === true && ahead.value > 0;
  });
}

/** Nobody waits for it any more. */
export function forgetPreparing(): void {
  asked += 1;
}

async function find(
  scenario: Scenario,
  lanes: readonly Lane[],
  isCurrent: () => boolean,
): Promise<Requests> {
  let found: Requests = [];
  for (let until = firstStretchMs; isCurrent(); until *= stretching) {
    const shown = await goTo(until);
    if (!shown) return found;
    const trace = await engine.traceWindow(0, shown.frame.time);
    if (!trace) return found;
    const served = await servedTimes(scenario, lanes);
    found = requestsOf(scenario, lanes, trace, served).slice(0, wanted);
    const isOver = until >= useRun.getState().duration || shown.frame.events > mostEvents;
    if (found.length === wanted || trace.truncated || isOver) return found;
  }
  return found;
}

/** By machine: when each of its requests had been answered. */
async function servedTimes(
  { components }: Scenario,
  lanes: readonly Lane[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const processes = new Set(
    components.filter(({ kind }) => kind === 'process').map(({ id }) => id),
  );
  const machineOf = new Map<string, string>();
  for (const { machine, links } of lanes) {
    for (const { from, to } of links)
      for (const { id } of [from, to]) if (processes.has(id)) machineOf.set(id, machine);
  }
  const times = new Map<string, number[]>();
  if (machineOf.size === 0) return times;
  for (const machine of machineOf.values()) times.set(machine, []);
  const filter = { owners: [...machineOf.keys()], codes: ['served'] };
  const log = await engine.log({ around: start, before: 0, after: mostServed, filter });
  for (const { note } of log?.lines ?? [])
    times.get(machineOf.get(note.owner) ?? '')?.push(note.time);
  // A machine that nobody asks anything of (it only stores) is not told apart by requests.
  for (const [machine, all] of times) if (all.length === 0) times.delete(machine);
  return times;
}

/** Looks at every machine where its request has ended; what it has counted since the one before is of this one. */
async function measure(
  requests: Requests,
  isCurrent: () => boolean,
): Promise<readonly ReadonlyMap<string, Measured>[]> {
  const before = new Map<string, Tally>();
  const measured: ReadonlyMap<string, Measured>[] = [];
  for (const [request, courses] of requests.entries()) {
    const here = new Map<string, Measured>();
    for (const { machine, to } of courses) {
      if (!isCurrent()) return measured;
      const next = requests[request + 1]?.find((course) => course.machine === machine);
      const shown: Shown | null = await goTo(next ? Math.min(to, next.from) : to);
      const tally = shown && talliesIn(shown.frame, shown.table).get(machine);
      if (!tally) continue;
      const whole = between(before.get(machine), tally);
      here.set(machine, { before: before.get(machine) ?? between(undefined, undefined), whole });
      before.set(machine, tally);
    }
    measured.push(here);
  }
  return measured;
}
