/**
 * What the hand-written models share: the engine's own future event list, generator and statistics,
 * and nothing else of it. They draw what the engine draws (the same streams, counters and paths), so
 * both simulate the very same customers and must come to the same means.
 */
import type { Distribution } from '../../../simulations/kernel/distribution.ts';
import { EventList, NONE } from '../../../simulations/kernel/events.ts';
import { Random, streamKey } from '../../../simulations/kernel/random.ts';
import { Statistics } from '../../../simulations/kernel/statistics.ts';

export abstract class Loop {
  readonly events = new EventList();
  readonly statistics = new Statistics(this.events);
  readonly random = new Random();
  /** Customers that are done. */
  customers = 0;

  /** Processes everything due up to and including `untilMs`. */
  run(untilMs: number): void {
    const { events } = this;
    events.until = untilMs;
    for (;;) {
      const slot = events.take();
      if (slot === NONE) break;
      const code = events.code(slot);
      const target = events.target(slot);
      events.release(slot);
      this.happen(code, target);
    }
    if (untilMs > events.now) events.now = untilMs;
  }

  protected abstract happen(code: number, target: number): void;

  /** Mean of what the engine's scenario is asked for, in ms. */
  abstract mean(): number;

  /** Schedules `code` so long after now as was drawn last. */
  protected after(code: number, target: number): void {
    const { events } = this;
    events.dueAt = events.now + this.random.value;
    events.schedule(target, code, NONE, 0);
  }

  /** Leaves the draw of number `counter` (of the arrival named by `path`, or 0) in `random.value`. */
  protected draw(stream: Stream, counter: number, path: number): void {
    this.random.sample(stream.distribution, stream.k0, stream.k1, counter | 0, path);
  }

  protected record(distribution: number, value: number): void {
    this.statistics.value = value;
    this.statistics.recordValue(distribution);
  }

  protected level(level: number, value: number): void {
    this.statistics.value = value;
    this.statistics.setLevel(level);
  }
}

export interface Stream {
  readonly distribution: Distribution;
  readonly k0: number;
  readonly k1: number;
}

export function makeStream(
  seed: number,
  component: string,
  purpose: string,
  distribution: Distribution,
): Stream {
  const [k0, k1] = streamKey(seed, component, purpose);
  return { distribution, k0, k1 };
}

/** Times in order of arrival; doubles when full. */
export class TimeLine {
  length = 0;
  private times = new Float64Array(1024);
  private head = 0;

  push(time: number): void {
    if (this.length === this.times.length) this.grow();
    this.times[(this.head + this.length++) & (this.times.length - 1)] = time;
  }

  take(): number {
    const time = this.times[this.head];
    this.head = (this.head + 1) & (this.times.length - 1);
    this.length--;
    return time;
  }

  private grow(): void {
    const grown = new Float64Array(this.times.length * 2);
    for (let i = 0; i < this.length; i++) {
      grown[i] = this.times[(this.head + i) & (this.times.length - 1)];
    }
    this.times = grown;
    this.head = 0;
  }
}
