/**
 * Ten minutes of the busiest example with a history, in a process of its own: how long it takes to be
 * anywhere, and what the checkpoints weigh. Arguments: seeks, steps back. Prints one JSON object.
 */
import { History } from '../../../simulations/history/history.ts';
import { aliveBytes, busyExample, draws, finish, processorMs } from './busy.ts';

/** Wall ms and processor ms. */
type Took = readonly [number, number];

export interface SeekingMeasurement {
  readonly events: number;
  readonly spacing: number;
  readonly checkpoints: number;
  /** As the history counts them, and as memory grew beside a history that keeps only its start. */
  readonly bytesReported: number;
  readonly bytesGrown: number;
  readonly keptFromMs: number;
  readonly seeks: readonly Took[];
  readonly notesBack: readonly Took[];
  readonly eventsBack: readonly Took[];
}

const [seekCount, stepCount] = process.argv.slice(2).map(Number);
const scenario = busyExample();
/** Places from which people step back. */
const places = 5;
/** Until the engine's code has been compiled as well as it will be. */
const warmUp = 20;

function tenMinutes(history: History): void {
  // As a worker would: a few thousand events at a time.
  while (!history.advance(history.session.durationMs, 4000));
}

function grown(history: History): number {
  const before = aliveBytes();
  tenMinutes(history);
  return aliveBytes() - before;
}

const without = grown(new History(scenario, { spacing: 1e12 }));
const history = new History(scenario);
const bytesGrown = grown(history) - without;
const { checkpoints, bytes, keptFrom } = history.report();

function timed(work: () => void): Took {
  const wallBefore = performance.now();
  const before = processorMs();
  work();
  return [performance.now() - wallBefore, processorMs() - before];
}

const draw = draws(20_261_123);
const anywhere = () => finish(history.goTo({ time: draw() * history.end.time }));
for (let i = 0; i < warmUp; i++) anywhere();
const seeks = Array.from({ length: seekCount }, () => timed(anywhere));

function stepsBack(by: 'note' | 'event'): Took[] {
  return Array.from({ length: places }, () => {
    anywhere();
    const each = Math.ceil(stepCount / places);
    return Array.from({ length: each }, () => timed(() => finish(history.stepBack(by))));
  }).flat();
}

const measurement: SeekingMeasurement = {
  events: history.end.events,
  spacing: history.checkpoints.spacing,
  checkpoints,
  bytesReported: bytes,
  bytesGrown,
  keptFromMs: keptFrom,
  seeks,
  notesBack: stepsBack('note'),
  eventsBack: stepsBack('event'),
};
console.log(JSON.stringify(measurement));
