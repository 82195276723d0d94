/** Poisson arrivals through FIFO servers in a row; with one server it is M/M/1. */
import { distribution } from '../../../simulations/kernel/distribution.ts';
import { extendPath, hashText } from '../../../simulations/kernel/random.ts';
import { makeStream, type Stream, TimeLine } from './loop.ts';
import { StationLoop } from './station.ts';

const ARRIVE = 0;

export class Tandem extends StationLoop {
  private readonly interval: Stream;
  private readonly latency: number;
  private readonly succeeded: number;
  /** When those that are still here arrived: without overtaking, in the order they leave. */
  private readonly births = new TimeLine();
  private arrivals = 0;

  /** `links[i]` is the id of the link that leads to `stations[i]`. */
  constructor(
    seed: number,
    client: string,
    stations: readonly string[],
    links: readonly string[],
    intervalMs: number,
    serviceMs: number,
  ) {
    super();
    this.interval = makeStream(seed, client, 'interval', distribution('exponential', intervalMs));
    this.latency = this.statistics.addDistribution();
    this.succeeded = this.statistics.addCounter();
    let path = hashText(client);
    for (const [i, id] of stations.entries()) {
      if (i > 0) path = extendPath(path, hashText(links[i]));
      this.addStation(seed, id, distribution('exponential', serviceMs), path);
    }
    this.scheduleArrival();
  }

  private scheduleArrival(): void {
    this.draw(this.interval, this.arrivals++, 0);
    this.after(ARRIVE, 0);
  }

  protected happen(code: number, index: number): void {
    if (code === ARRIVE) {
      this.scheduleArrival();
      this.births.push(this.events.now);
      this.enter(0);
    } else {
      this.leave(index);
      if (index + 1 < this.stations.length) this.enter(index + 1);
      else this.finish();
    }
  }

  private finish(): void {
    this.record(this.latency, this.events.now - this.births.take());
    this.statistics.counters[this.succeeded]++;
    this.customers++;
  }

  /** Mean time from arrival to exit. */
  mean(): number {
    return this.statistics.summary(this.latency).mean;
  }
}
