/**
 * Poisson arrivals into one queue, taken in turn by consumers that each work on one message at a
 * time: what manual acknowledgement with a prefetch of 1 comes to.
 */
import { type Distribution, distribution } from '../../../simulations/kernel/distribution.ts';
import { NONE } from '../../../simulations/kernel/events.ts';
import { hashText } from '../../../simulations/kernel/random.ts';
import { Loop, makeStream, type Stream, TimeLine } from './loop.ts';

const ARRIVE = 0;
const DONE = 1;

interface Worker {
  readonly service: Stream;
  busy: boolean;
  birth: number;
  readonly utilization: number;
  readonly completed: number;
  readonly latency: number;
}

export class Queue extends Loop {
  private readonly interval: Stream;
  private readonly path: number;
  private readonly workers: Worker[] = [];
  private readonly ready = new TimeLine();
  private readonly sent: number;
  private readonly confirmTime: number;
  private readonly queueLength: number;
  private readonly unacked: number;
  private readonly waiting: number;
  private readonly delivered: number;
  private arrivals = 0;
  private deliveries = 0;
  private busy = 0;
  private turn = 0;

  constructor(
    seed: number,
    producer: string,
    workers: readonly string[],
    intervalMs: number,
    serviceMs: number,
  ) {
    super();
    const { statistics } = this;
    this.interval = makeStream(seed, producer, 'interval', distribution('exponential', intervalMs));
    this.path = hashText(producer);
    this.sent = statistics.addCounter();
    this.confirmTime = statistics.addDistribution();
    this.queueLength = statistics.addLevel();
    this.unacked = statistics.addLevel();
    this.waiting = statistics.addDistribution();
    this.delivered = statistics.addCounter();
    for (const id of workers) this.addWorker(seed, id, distribution('exponential', serviceMs));
    this.scheduleArrival();
  }

  private addWorker(seed: number, id: string, serviceTime: Distribution): void {
    const { statistics } = this;
    this.workers.push({
      service: makeStream(seed, id, 'serviceTime', serviceTime),
      busy: false,
      birth: 0.5,
      utilization: statistics.addLevel(),
      completed: statistics.addCounter(),
      latency: statistics.addDistribution(),
    });
  }

  private scheduleArrival(): void {
    this.draw(this.interval, this.arrivals++, 0);
    this.after(ARRIVE, 0);
  }

  protected happen(code: number, index: number): void {
    if (code === ARRIVE) {
      this.scheduleArrival();
      this.statistics.counters[this.sent]++;
      this.record(this.confirmTime, 0);
      this.ready.push(this.events.now);
      this.level(this.queueLength, this.ready.length);
    } else {
      this.finish(this.workers[index]);
    }
    if (this.ready.length > 0 && this.busy < this.workers.length) this.deliver();
  }

  private finish(worker: Worker): void {
    this.record(worker.latency, this.events.now - worker.birth);
    this.statistics.counters[worker.completed]++;
    worker.busy = false;
    this.busy--;
    this.customers++;
    this.level(worker.utilization, 0);
    this.level(this.unacked, this.busy);
  }

  private deliver(): void {
    const { workers, events } = this;
    let at = this.turn;
    while (workers[at].busy) at = at + 1 < workers.length ? at + 1 : 0;
    this.turn = at + 1 < workers.length ? at + 1 : 0;
    const worker = workers[at];
    worker.birth = this.ready.take();
    worker.busy = true;
    this.busy++;
    this.level(this.queueLength, this.ready.length);
    this.record(this.waiting, events.now - worker.birth);
    this.statistics.counters[this.delivered]++;
    this.level(this.unacked, this.busy);
    this.level(worker.utilization, 1);
    this.draw(worker.service, ++this.deliveries, this.path);
    events.dueAt = events.now + this.random.value;
    events.schedule(at, DONE, NONE, 0);
  }

  /** Mean time in the queue. */
  mean(): number {
    return this.statistics.summary(this.waiting).mean;
  }
}
