/** One FIFO server and its statistics, the same that a service keeps. */

import type { Distribution } from '../../../simulations/kernel/distribution.ts';
import { NONE } from '../../../simulations/kernel/events.ts';
import { Loop, makeStream, type Stream, TimeLine } from './loop.ts';

export interface Station {
  readonly service: Stream;
  /** A hash of the way that customers have come, as the engine's messages carry it. */
  readonly path: number;
  readonly line: TimeLine;
  /** Customers begun: FIFO, so also the number of the one in service. */
  begun: number;
  since: number;
  work: number;
  busy: boolean;
  readonly residence: number;
  readonly waiting: number;
  readonly queueLength: number;
  readonly population: number;
  readonly utilization: number;
  readonly completed: number;
}

/** Models made of such stations. `DONE` events name the station in their target. */
export abstract class StationLoop extends Loop {
  protected readonly stations: Station[] = [];

  protected addStation(seed: number, id: string, serviceTime: Distribution, path: number): void {
    const { statistics } = this;
    this.stations.push({
      service: makeStream(seed, id, 'serviceTime', serviceTime),
      path,
      line: new TimeLine(),
      begun: 0,
      // Not whole, so that the engine underneath keeps these as floats from the start.
      since: 0.5,
      work: 0.5,
      busy: false,
      residence: statistics.addDistribution(),
      waiting: statistics.addDistribution(),
      queueLength: statistics.addLevel(),
      population: statistics.addLevel(),
      utilization: statistics.addLevel(),
      completed: statistics.addCounter(),
    });
  }

  protected enter(index: number): void {
    const station = this.stations[index];
    if (station.busy) station.line.push(this.events.now);
    else {
      station.since = this.events.now;
      this.begin(station, index);
    }
    this.measure(station);
  }

  /** Ends the service in hand and begins the next. */
  protected leave(index: number): void {
    const station = this.stations[index];
    const residence = this.events.now - station.since;
    const waited = residence - station.work;
    this.record(station.waiting, waited > 0 ? waited : 0);
    this.record(station.residence, residence);
    this.statistics.counters[station.completed]++;
    station.busy = false;
    if (station.line.length > 0) {
      station.since = station.line.take();
      this.begin(station, index);
    }
    this.measure(station);
  }

  private begin(station: Station, index: number): void {
    station.busy = true;
    this.draw(station.service, ++station.begun, station.path);
    station.work = this.random.value;
    const { events } = this;
    events.dueAt = events.now + station.work;
    events.schedule(index, DONE, NONE, 0);
  }

  private measure(station: Station): void {
    const waiting = station.line.length;
    const busy = station.busy ? 1 : 0;
    this.level(station.queueLength, waiting);
    this.level(station.population, waiting + busy);
    this.level(station.utilization, busy);
  }
}

export const DONE = 1;
