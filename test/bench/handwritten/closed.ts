/** Users who think, ask one FIFO server, wait for the answer, and think again. */
import { distribution } from '../../../simulations/kernel/distribution.ts';
import { hashText } from '../../../simulations/kernel/random.ts';
import { makeStream, type Stream, TimeLine } from './loop.ts';
import { StationLoop } from './station.ts';

const ASK = 0;

export class Closed extends StationLoop {
  private readonly think: Stream;
  private readonly latency: number;
  private readonly succeeded: number;
  private readonly births = new TimeLine();
  private draws = 0;

  constructor(
    seed: number,
    client: string,
    server: string,
    users: number,
    thinkMs: number,
    serviceMs: number,
  ) {
    super();
    this.think = makeStream(seed, client, 'thinkTime', distribution('exponential', thinkMs));
    this.latency = this.statistics.addDistribution();
    this.succeeded = this.statistics.addCounter();
    this.addStation(seed, server, distribution('exponential', serviceMs), hashText(client));
    for (let user = 0; user < users; user++) this.beginToThink();
  }

  private beginToThink(): void {
    this.draw(this.think, this.draws++, 0);
    this.after(ASK, 0);
  }

  protected happen(code: number): void {
    if (code === ASK) {
      this.births.push(this.events.now);
      this.enter(0);
    } else {
      this.leave(0);
      this.record(this.latency, this.events.now - this.births.take());
      this.statistics.counters[this.succeeded]++;
      this.customers++;
      this.beginToThink();
    }
  }

  /** Mean time from question to answer. */
  mean(): number {
    return this.statistics.summary(this.latency).mean;
  }
}
