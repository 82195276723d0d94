/** As many simulating processes as the machine has processors, and whose turn it is. */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../simulations/report.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { Order, Outcome } from './simulate.ts';

interface Waiting {
  readonly order: Order;
  readonly resolve: (report: Report) => void;
  readonly reject: (error: Error) => void;
}

const idle: ChildProcess[] = [];
const line: Waiting[] = [];
let started = 0;
let orders = 0;

/** Runs `scenario` to its end in another process. */
export function simulateElsewhere(scenario: Scenario): Promise<Report> {
  return new Promise((resolve, reject) => {
    orders += 1;
    line.push({ order: { number: orders, scenario }, resolve, reject });
    dispatch();
  });
}

function dispatch(): void {
  while (line.length > 0) {
    const child = idle.pop() ?? start();
    if (child === undefined) return;
    give(child, line.shift() as Waiting);
  }
}

function start(): ChildProcess | undefined {
  if (started >= availableParallelism()) return undefined;
  started += 1;
  const child = fork(fileURLToPath(new URL('./simulate.ts', import.meta.url)), [], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    execArgv: ['--import', 'tsx'],
    // Reports may hold NaN, which JSON would turn into null.
    serialization: 'advanced',
  });
  // It ends by itself when this process does; it must not keep this one alive.
  child.unref();
  child.channel?.unref();
  return child;
}

function give(child: ChildProcess, { order, resolve, reject }: Waiting): void {
  const settle = (finish: () => void): void => {
    child.off('message', answered);
    child.off('exit', ended);
    finish();
  };
  const answered = (outcome: Outcome): void => {
    settle(() => {
      if ('report' in outcome) resolve(outcome.report);
      else reject(new Error(outcome.error));
      idle.push(child);
      dispatch();
    });
  };
  const ended = (code: number | null): void => {
    settle(() => {
      started -= 1;
      reject(new Error(`the simulating process ended with code ${code}`));
      dispatch();
    });
  };
  child.on('message', answered);
  child.on('exit', ended);
  child.send(order);
}
