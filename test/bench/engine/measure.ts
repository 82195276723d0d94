/**
 * One model, measured in a process of its own, as `simulate` runs it: engine, hand-written loop and,
 * where there is one, the C++ program take turns over the same number of customers. Arguments: model,
 * rounds, processor ms per turn, path of the C++ program. Prints one JSON object.
 */
import '../../support/allKinds.ts';
import { execFileSync } from 'node:child_process';
import { Session } from '../../../simulations/session.ts';
import { type ModelName, modelOf } from './models.ts';

export interface Turn {
  readonly customers: number;
  /** Processor time and wall time, in s. */
  readonly seconds: number;
  readonly wallSeconds: number;
}

interface CppTurn {
  readonly seconds: number;
  readonly customers: number;
  readonly mean: number;
}

export interface EngineMeasurement {
  readonly rounds: readonly {
    readonly engine: Turn;
    readonly handWritten: Turn;
    readonly cpp?: CppTurn;
    readonly cppLean?: CppTurn;
  }[];
  /** Of all customers, in ms. */
  readonly engineMean: number;
  readonly handWrittenMean: number;
  readonly eventsPerCustomer: number;
}

const [name, roundCount, turnMs, cpp] = process.argv.slice(2);
const model = modelOf(name as ModelName);
const session = new Session(model.scenario);
const handWritten = model.makeHandWritten();

function advanceEngine(until: number): void {
  session.advance(until);
  if (session.failure) throw new Error(`the run stopped: ${session.failure.code}`);
}

function engineCustomers(): number {
  const { components } = session.report();
  const { components: ids, metric } = model.customers;
  return ids.reduce((sum, id) => sum + (components[id][metric] as number), 0);
}

function timed(count: () => number, work: () => void): Turn {
  globalThis.gc?.();
  const before = count();
  const wallBefore = performance.now();
  const processorBefore = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(processorBefore);
  const wallSeconds = (performance.now() - wallBefore) / 1000;
  return { customers: count() - before, seconds: (user + system) / 1e6, wallSeconds };
}

const engineTurn = (until: number) => timed(engineCustomers, () => advanceEngine(until));
const handWrittenTurn = (until: number) =>
  timed(
    () => handWritten.customers,
    () => handWritten.run(until),
  );

function cppTurn(customers: number, seed: number, eventsPerCustomer: number): CppTurn {
  const args = [customers, seed, eventsPerCustomer].map(String);
  return JSON.parse(execFileSync(cpp, args, { encoding: 'utf8' })) as CppTurn;
}

/** Lets both get fast, and finds the simulated time that the engine needs for a turn. */
function warmUp(): number {
  let until = 20_000 * model.msPerCustomer;
  let turn = engineTurn(until);
  handWrittenTurn(until);
  for (let i = 0; i < 6; i++) {
    const share = Math.min(4, Math.max(0.05, Number(turnMs) / 1000 / turn.seconds));
    const span = Math.ceil(turn.customers * share) * model.msPerCustomer;
    until += span;
    turn = engineTurn(until);
    handWrittenTurn(until);
    if (i >= 2 && turn.seconds > Number(turnMs) / 2000) break;
  }
  return turn.customers * model.msPerCustomer;
}

const span = warmUp();
let until = session.time;
const eventsBefore = session.events;
const customersBefore = engineCustomers();
const rounds = Array.from({ length: Number(roundCount) }, (_, i) => {
  until += span;
  const first = i % 2 === 0 ? undefined : handWrittenTurn(until);
  const engine = engineTurn(until);
  const second = first ?? handWrittenTurn(until);
  if (!cpp) return { engine, handWritten: second };
  return {
    engine,
    handWritten: second,
    cpp: cppTurn(engine.customers, i + 1, 4),
    cppLean: cppTurn(engine.customers, i + 1, 2),
  };
});

const summary = session.report().components[model.mean.component][model.mean.metric];
const measurement: EngineMeasurement = {
  rounds,
  engineMean: (summary as { mean: number }).mean,
  handWrittenMean: handWritten.mean(),
  eventsPerCustomer: (session.events - eventsBefore) / (engineCustomers() - customersBefore),
};
console.log(JSON.stringify(measurement));
