/**
 * Changes that are for a while: what to go back to, and when. One is taken back only while it is the
 * latest of its kind.
 */
import { type EventList, NONE } from '../kernel/events.ts';
import { REVERT } from './transport.ts';

/** A change to take back later, as plain data. */
export interface Revert {
  readonly what: 'crash' | 'slow' | 'cut' | 'set' | 'setLink';
  readonly target: number;
  readonly param: string;
  readonly value: unknown;
  /** How often its like had been changed by then. */
  readonly count: number;
}

export interface PassingState {
  readonly reverts: readonly Revert[];
  readonly counts: Readonly<Record<string, number>>;
}

export class Passing {
  readonly reverts: Revert[] = [];
  private readonly events: EventList;
  /** How often each thing has been changed, by a name for the thing. */
  private counts: Record<string, number> = Object.create(null);

  constructor(events: EventList) {
    this.events = events;
  }

  /** Counts a change, and says how many there have been. */
  changed(what: string, target: number, param: string): number {
    const key = `${what} ${target} ${param}`;
    this.counts[key] = (this.counts[key] ?? 0) + 1;
    return this.counts[key];
  }

  isLatest({ what, target, param, count }: Revert): boolean {
    return this.counts[`${what} ${target} ${param}`] === count;
  }

  /** Schedules the end of a change that is for `forMs`. */
  later(forMs: number, revert: Revert): void {
    if (forMs === Number.POSITIVE_INFINITY) return;
    const { events } = this;
    events.dueAt = events.now + forMs;
    events.schedule(revert.target, REVERT, NONE, this.reverts.push(revert) - 1);
  }

  /** What to go back to: `now`, or, where that is itself for a while only, what was before it. */
  lasting(what: Revert['what'], target: number, param: string, now: unknown): unknown {
    const count = this.counts[`${what} ${target} ${param}`];
    const isIt = (r: Revert) => r.what === what && r.target === target && r.param === param;
    const last = this.reverts.findLast((revert) => revert.count === count && isIt(revert));
    return last === undefined ? now : last.value;
  }

  save(): PassingState {
    return { reverts: [...this.reverts], counts: { ...this.counts } };
  }

  restore(state: PassingState): void {
    this.reverts.length = 0;
    this.reverts.push(...state.reverts);
    this.counts = Object.assign(Object.create(null), state.counts);
  }
}
