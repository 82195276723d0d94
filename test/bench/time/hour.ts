/**
 * An hour of the busiest example at full speed, as the worker plays it: slices, a frame per display
 * frame, metric windows, notes, and now and then a question. Prints what is alive after each stretch.
 */
import { Questions } from '../../../simulations/history/questions.ts';
import { Player } from '../../../simulations/player.ts';
import type { ToPage } from '../../../simulations/protocol.ts';
import { aliveBytes, busyExample, draws } from './busy.ts';

export interface HourMeasurement {
  readonly stretches: readonly {
    readonly minutes: number;
    readonly aliveBytes: number;
    readonly checkpoints: number;
    readonly bytesReported: number;
    readonly keptFromMs: number;
  }[];
  /** How often each kind of thing was told. */
  readonly told: Readonly<Record<string, number>>;
  readonly questions: number;
}

const minutes = 60;
const everyMinutes = 5;
const frameMs = 1000 / 60;
const framesPerQuestion = 120;
const maxMarks = 5000;

const told: Record<string, number> = {};
const run = 'bench';
const scenario = { ...busyExample(), duration: `${minutes}m` };
const player = new Player(
  { do: 'load', run, scenario, windowMs: 1000 },
  (message: ToPage) => {
    told[message.say] = (told[message.say] ?? 0) + 1;
  },
  () => performance.now(),
);
const draw = draws(7);
let questions = 0;

/** By turns what a person could ask; each looks back at most a little, so that the run goes on. */
function ask(): void {
  questions += 1;
  const { moment, session } = player.history;
  const query = questions;
  const kind = questions % 3;
  if (kind === 0) {
    player.ask(
      { do: 'log', run, query, around: moment, before: 100, after: 0, filter: {} },
      Questions,
    );
  } else if (kind === 1) {
    const from = { time: draw() * session.time };
    player.ask(
      { do: 'find', run, query, what: { when: 'note', code: 'started' }, from },
      Questions,
    );
  } else {
    player.ask(
      { do: 'trace', run, query, message: session.network.messages.lastId - 2000 },
      Questions,
    );
  }
}

const stretches: HourMeasurement['stretches'][number][] = [];
let frames = 0;
let nextFrame = 0;
player.play(Number.POSITIVE_INFINITY);
for (let minute = everyMinutes; minute <= minutes; minute += everyMinutes) {
  while (player.session.time < minute * 60_000) {
    player.slice();
    if (performance.now() >= nextFrame) {
      nextFrame = performance.now() + frameMs;
      player.frame(maxMarks);
      if (++frames % framesPerQuestion === 0) ask();
    }
    if (player.session.failure) throw new Error(`the run stopped: ${player.session.failure.code}`);
  }
  const { checkpoints, bytes, keptFrom } = player.history.report();
  stretches.push({
    minutes: minute,
    aliveBytes: aliveBytes(),
    checkpoints,
    bytesReported: bytes,
    keptFromMs: keptFrom,
  });
}
const measurement: HourMeasurement = { stretches, told, questions };
console.log(JSON.stringify(measurement));
