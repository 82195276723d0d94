/**
 * Going anywhere in what has been run of a branch: back to the checkpoint before, then on. Generators
 * yield after every few thousand events.
 */
import type { Goal, Moment } from '../protocol.ts';
import type { Session } from '../session.ts';
import type { Line } from './branches.ts';
import { type Checkpoints, checkpointOf, type Kept } from './checkpoints.ts';
import { bringTo, compareMoments, momentOf, start } from './moments.ts';

/** Events between two looks at whether there is something else to do. */
export const EVENTS_PER_TURN = 4000;
/**
 * Extra checkpoints are made on the way to a moment from which somebody goes back step by step: each
 * half-way between the last one and the goal, but no closer together than this many events.
 */
const NEAR_SPACING = 4000;
/** Whoever goes back by more than this share of the spacing at once has no use for them. */
const NEAR_SHARE = 0.25;

export class Travel {
  private readonly session: Session;
  private readonly checkpoints: Checkpoints;
  private readonly current: () => Line;
  /** Checkpoints close together in the stretch that was last gone back through. */
  private near: Kept[] = [];

  constructor(session: Session, checkpoints: Checkpoints, current: () => Line) {
    this.session = session;
    this.checkpoints = checkpoints;
    this.current = current;
  }

  private get moment(): Moment {
    return momentOf(this.session);
  }

  /**
   * Goes to `goal`, or to the end of what has been run if that is sooner. `often` leaves checkpoints
   * close together behind, for going back further.
   */
  *goTo(goal: Goal, often = false): Generator<void, void> {
    const target = this.within(goal);
    const here = this.moment;
    if (this.goBackFor(target)) yield;
    const there = this.eventsAt(target, here);
    const isStep = here.events - there < this.checkpoints.spacing * NEAR_SHARE;
    yield* this.run(target, often && isStep ? there : null);
  }

  /** Runs on to `target`, which does not lie before the present moment; `near` it, about, checkpoints are kept. */
  private *run(target: Goal, near: number | null): Generator<void, void> {
    const { session } = this;
    for (;;) {
      const there = this.turn(target);
      if (there || session.failure !== null) break;
      if (near !== null) this.keepNear(near);
      yield;
    }
  }

  /** The number of events at a goal; when only its time is known about, between now and `later`. */
  private eventsAt(target: Goal, later: Moment): number {
    if ('moment' in target) return target.moment.events;
    if ('events' in target) return target.events;
    const now = this.moment;
    const span = later.time - now.time;
    const share = span > 0 ? Math.min(1, (target.time - now.time) / span) : 1;
    return now.events + share * (later.events - now.events);
  }

  private turn(target: Goal): boolean {
    const { session } = this;
    if ('moment' in target) return bringTo(session, target.moment, EVENTS_PER_TURN);
    if ('time' in target) return session.advance(target.time, EVENTS_PER_TURN);
    const left = target.events - session.events;
    if (left > 0) session.advance(this.current().end.time, Math.min(left, EVENTS_PER_TURN));
    return session.events >= target.events;
  }

  /** Undoes one step: to the moment after the note before this moment (`note`), or before its last event. */
  *stepBack(by: 'note' | 'event'): Generator<void, void> {
    const { session } = this;
    const here = this.moment;
    if (by === 'event') {
      if (here.events === 0) yield* this.goTo({ moment: start });
      else yield* this.beforeEvent(here);
      return;
    }
    let from = here;
    while (from.events > 0 || from.inputs > 0) {
      const before = this.latestKept(({ moment }) => compareMoments(moment, from) >= 0);
      this.restore(before);
      yield* this.run({ moment: from }, from.events);
      const found = lastNoteBefore(session, here);
      if (found !== null) {
        yield* this.goTo({ moment: found });
        return;
      }
      from = before.moment;
    }
    yield* this.goTo({ moment: start });
  }

  /** To just before the last event of `here`. */
  private *beforeEvent(here: Moment): Generator<void, void> {
    const { session } = this;
    const goal = here.events - 1;
    this.restore(this.latestKept(({ moment }) => moment.events > goal));
    while (session.events < goal && session.failure === null) {
      const { events } = session;
      session.advance(here.time, Math.min(EVENTS_PER_TURN, goal - events), here.inputs);
      if (session.events === events) return;
      this.keepNear(goal);
      yield;
    }
  }

  /** A goal within what has been run and is kept. */
  private within(goal: Goal): Goal {
    const { id, end } = this.current();
    const first = this.checkpoints.keptFrom(id);
    if ('time' in goal) {
      if (goal.time >= end.time) return { moment: end };
      return goal.time < first && goal.time > 0 ? { time: first } : goal;
    }
    if ('events' in goal) {
      if (goal.events >= end.events) return { moment: end };
      const isGone = first > 0 && goal.events < this.checkpoints.of(id)[1].moment.events;
      return isGone && goal.events > 0 ? { time: first } : goal;
    }
    if (compareMoments(goal.moment, end) >= 0) return { moment: end };
    if (goal.moment.time < first && goal.moment.events > 0) return { time: first };
    return goal;
  }

  /** Goes back to a checkpoint, unless running on from here is as short a way; whether it did. */
  private goBackFor(target: Goal): boolean {
    const { session } = this;
    const isBeyond = (moment: Moment) => {
      if ('moment' in target) return compareMoments(moment, target.moment) > 0;
      return 'time' in target ? moment.time > target.time : moment.events > target.events;
    };
    const before = this.latestKept(({ moment }) => isBeyond(moment));
    const canRunOn = !isBeyond(this.moment) && session.failure === null;
    if (canRunOn && session.events >= before.moment.events) return false;
    this.restore(before);
    return true;
  }

  /** The last checkpoint that is not beyond what `isBeyond` says, which must hold from some point on. */
  latestKept(isBeyond: (kept: Kept) => boolean): Kept {
    const far = this.checkpoints.latest(this.current().id, isBeyond);
    const near = this.near.findLast((kept) => !isBeyond(kept));
    return near !== undefined && near.moment.events > far.moment.events ? near : far;
  }

  restore(kept: Kept): void {
    this.session.restore(checkpointOf(kept), this.current().compiled);
    // Those near serve one stretch only, on the way back: going elsewhere lets them go.
    const { events } = kept.moment;
    this.near = this.near.filter(
      ({ moment }) => moment.events <= events && events - moment.events <= this.checkpoints.spacing,
    );
  }

  /** Another branch begins here, or another one is the current one. */
  leave(): void {
    this.near = [];
  }

  private keepNear(goal: number): void {
    const { session } = this;
    const last = this.latestKept(({ moment }) => moment.events > session.events);
    const since = session.events - last.moment.events;
    if (since < Math.max(NEAR_SPACING, goal - session.events)) return;
    this.near.push(this.checkpoints.keep(session));
  }
}

/** The moment of the last note before `here` that the session's book still has. */
function lastNoteBefore(session: Session, here: Moment): Moment | null {
  const { notes } = session.network;
  for (let i = notes.total - 1; i >= notes.oldest; i--) {
    const { time, sequence, inputs } = notes.at(i);
    const moment = { time, events: sequence, inputs };
    if (compareMoments(moment, here) < 0) return moment;
  }
  return null;
}
