/**
 * Links and what is in flight on them. Each of a link's two directions is a line of parcels that
 * arrive in the order they left; only the head of a line has an event of its own, so that the event
 * list stays short however much is in flight.
 *
 * Delay = waiting for the direction to be free + size / bandwidth + latency; a latency that would
 * let a parcel overtake is raised to the arrival of the one before it. Loss strikes at the far end.
 */
import type { Distribution } from '../kernel/distribution.ts';
import { NONE } from '../kernel/events.ts';
import { type Floats, grownFloats } from '../kernel/grow.ts';
import { hashText, streamKey } from '../kernel/random.ts';

export interface LinkParams {
  readonly latency: Distribution;
  /** Bytes per second. */
  readonly bandwidth: number;
  /** Probability that a parcel does not arrive. */
  readonly loss: number;
  readonly [name: string]: unknown;
}

export const FORWARD = 0;
export const BACK = 1;

/** Per link, in parallel lists; a direction is link × 2 + FORWARD or BACK. */
export class Links {
  readonly id: string[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly fromPort: string[] = [];
  readonly toPort: string[] = [];
  /** Where it stands among the links of its port, at either end. */
  readonly fromPosition: number[] = [];
  readonly toPosition: number[] = [];
  readonly params: LinkParams[] = [];
  readonly cut: boolean[] = [];
  readonly gone: boolean[] = [];
  /** Names the link in a message's path. */
  readonly hop: number[] = [];
  readonly streams: (readonly number[])[] = [];
  /** Index of its first counter: sent, delivered, lost, bytes. */
  readonly counters: number[] = [];

  // Per direction.
  /** Open, and no latency, no bandwidth, no loss, nobody slow: the common case takes no draw and no arithmetic. */
  readonly plain: boolean[] = [];
  /** How many times longer than normal the component that sends this way takes. */
  readonly slowness: number[] = [];
  readonly first: number[] = [];
  readonly last: number[] = [];
  readonly inFlight: number[] = [];
  readonly sends: number[] = [];
  busyUntil = new Float64Array(32);
  lastArrival = new Float64Array(32);

  get count(): number {
    return this.id.length;
  }

  add(link: NewLink, seed: number, counters: number): number {
    const index = this.id.length;
    this.id.push(link.id);
    this.from.push(link.from);
    this.to.push(link.to);
    this.fromPort.push(link.fromPort);
    this.toPort.push(link.toPort);
    this.fromPosition.push(NONE);
    this.toPosition.push(NONE);
    this.params.push(link.params);
    this.cut.push(false);
    this.gone.push(false);
    this.hop.push(hashText(link.id));
    this.streams.push([
      ...streamKey(seed, link.id, 'latency'),
      ...streamKey(seed, link.id, 'loss'),
      ...streamKey(seed, link.id, 'latency back'),
      ...streamKey(seed, link.id, 'loss back'),
    ]);
    this.counters.push(counters);
    this.first.push(NONE, NONE);
    this.last.push(NONE, NONE);
    this.inFlight.push(0, 0);
    this.slowness.push(1, 1);
    this.plain.push(true, true);
    this.sends.push(0, 0);
    if (this.busyUntil.length < this.id.length * 2) this.grow();
    this.reconsider(index);
    return index;
  }

  setParams(link: number, params: LinkParams): void {
    this.params[link] = params;
    this.reconsider(link);
  }

  /** To be called after `params`, `cut`, `gone` or `slowness` of a link has changed. */
  reconsider(link: number): void {
    const isQuick = this.isOpen(link) && isPlain(this.params[link]);
    for (const direction of [link << 1, (link << 1) | 1]) {
      this.plain[direction] = isQuick && this.slowness[direction] === 1;
    }
  }

  /** What `component` sends over `link` takes `factor` times as long from now on. */
  setSlowness(link: number, component: number, factor: number): void {
    if (this.from[link] === component) this.slowness[link << 1] = factor;
    if (this.to[link] === component) this.slowness[(link << 1) | 1] = factor;
    this.reconsider(link);
  }

  isOpen(link: number): boolean {
    return this.cut[link] === false && this.gone[link] === false;
  }

  private grow(): void {
    const length = this.busyUntil.length * 2;
    this.busyUntil = grownFloats(this.busyUntil, length);
    this.lastArrival = grownFloats(this.lastArrival, length);
  }

  save(): LinksState {
    return {
      lists: listFields.map((name) => this[name].slice()),
      busyUntil: this.busyUntil.slice(),
      lastArrival: this.lastArrival.slice(),
    };
  }

  restore(state: LinksState): void {
    listFields.forEach((name, i) => {
      const list = this[name] as unknown[];
      list.length = 0;
      for (const value of state.lists[i]) list.push(value);
    });
    this.busyUntil = state.busyUntil.slice();
    this.lastArrival = state.lastArrival.slice();
  }
}

export interface NewLink {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly fromPort: string;
  readonly toPort: string;
  readonly params: LinkParams;
}

export interface LinksState {
  readonly lists: readonly (readonly unknown[])[];
  readonly busyUntil: Floats;
  readonly lastArrival: Floats;
}

const listFields = [
  'id',
  'from',
  'to',
  'fromPort',
  'toPort',
  'fromPosition',
  'toPosition',
  'params',
  'cut',
  'gone',
  'hop',
  'streams',
  'counters',
  'first',
  'last',
  'inFlight',
  'sends',
  'plain',
  'slowness',
] as const;

function isPlain(params: LinkParams): boolean {
  const { latency, bandwidth, loss } = params;
  return (
    latency.shape === 'constant' &&
    latency.a === 0 &&
    bandwidth === Number.POSITIVE_INFINITY &&
    loss === 0
  );
}
