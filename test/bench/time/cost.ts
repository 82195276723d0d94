/**
 * The same run as a bare session (no notes, no checkpoints), with notes, and as a history, in turns
 * over the same stretches. Argument: rounds. Prints processor ms of each.
 */
import '../../support/allKinds.ts';
import { History } from '../../../simulations/history/history.ts';
import { Session } from '../../../simulations/session.ts';
import { busyExample, processorMs } from './busy.ts';

export interface CostMeasurement {
  readonly rounds: readonly {
    readonly bare: number;
    readonly notes: number;
    readonly history: number;
  }[];
  readonly checkpoints: number;
}

const rounds = Number(process.argv[2]);
const scenario = busyExample();
const turnMs = 50_000;
/** Until all three are as fast as they get, and as many messages are alive as will be. */
const warmUpMs = 50_000;

const bare = new Session(scenario);
const noting = new Session(scenario);
noting.network.notes.on = true;
const history = new History(scenario);

function turn(run: Session | History, until: number): number {
  const before = processorMs();
  while (!run.advance(until, 4000));
  return processorMs() - before;
}

for (const run of [bare, noting, history]) turn(run, warmUpMs);
const measurement: CostMeasurement = {
  rounds: Array.from({ length: rounds }, (_, i) => {
    const until = warmUpMs + (i + 1) * turnMs;
    const found = { bare: 0, notes: 0, history: 0 };
    const turns = [
      () => {
        found.bare = turn(bare, until);
      },
      () => {
        found.notes = turn(noting, until);
      },
      () => {
        found.history = turn(history, until);
      },
    ];
    for (const work of i % 2 === 0 ? turns : turns.reverse()) work();
    return found;
  }),
  checkpoints: history.report().checkpoints,
};
console.log(JSON.stringify(measurement));
