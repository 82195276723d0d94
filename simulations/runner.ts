/**
 * Moves a history on: forward with its metric windows and breakpoints, and on the journeys that a page
 * asks for. Journeys are generators that yield after every few thousand events.
 */
import type { History } from './history/history.ts';
import { bringTo, compareMoments } from './history/moments.ts';
import { Watch } from './history/watch.ts';
import { justBelow } from './kernel/math.ts';
import type { Condition, Goal } from './protocol.ts';
import type { Input, Problem } from './scenarios/types.ts';
import type { Teller } from './teller.ts';

/** Events between two looks at the wall clock. */
export const EVENTS_PER_LOOK = 2000;
/** On a journey no more metric windows are closed than about so many. */
const WINDOWS_PER_JOURNEY = 1000;

/** A piece of work that moves the run: going somewhere, or stepping back. */
export type Journey = Generator<void, void>;

export class Runner {
  private readonly history: History;
  private readonly teller: Teller;
  private readonly onBreak: (condition: number) => void;
  private watch: Watch | null = null;
  private conditions: readonly Condition[] = [];

  constructor(history: History, teller: Teller, onBreak: (condition: number) => void) {
    this.history = history;
    this.teller = teller;
    this.onBreak = onBreak;
  }

  private get session() {
    return this.history.session;
  }

  // --- Forward ---

  /** Towards `target`, closing metric windows where nobody has been before; true when it got there. */
  forward(target: number): boolean {
    return this.go(target, this.watch, 0);
  }

  /** Metric windows are at least `leastWindowMs` wide here. */
  private go(target: number, watch: Watch | null, leastWindowMs: number): boolean {
    const { history } = this;
    const isNew = !history.isPast;
    const windowEnd = isNew ? this.teller.windowEndFrom(leastWindowMs) : history.end.time;
    const until = Math.min(target, Math.max(windowEnd, this.session.time));
    const there = watch
      ? this.watched(until, EVENTS_PER_LOOK)
      : history.advance(until, EVENTS_PER_LOOK);
    this.teller.gatherIncidents();
    if (there && isNew && this.session.time >= windowEnd) this.teller.window();
    return there && until >= target;
  }

  /** As `advance`, one event at a time, so that it can stop at the very one that a breakpoint is about. */
  private watched(until: number, budget: number): boolean {
    for (let i = 0; i < budget; i++) {
      const { events, inputsDone } = this.session;
      this.history.stepEvent(until);
      if (this.lookForBreak() || this.session.failure) return false;
      if (this.session.events === events && this.session.inputsDone === inputsDone) return true;
    }
    return false;
  }

  step(by: 'note' | 'event'): void {
    this.watchAnew();
    if (by === 'note') this.history.stepNote(this.session.durationMs);
    else this.history.stepEvent(this.session.durationMs);
    this.lookForBreak();
  }

  // --- Breakpoints ---

  setBreakpoints(conditions: readonly Condition[]): void {
    this.conditions = conditions;
    this.watchAnew();
  }

  /** The run stands elsewhere. */
  lookAround(): void {
    this.teller.lookAround();
    this.watchAnew();
  }

  private watchAnew(): void {
    this.watch =
      this.conditions.length > 0 ? new Watch(this.session.network, this.conditions) : null;
  }

  private lookForBreak(): boolean {
    const condition = this.watch?.look() ?? -1;
    if (condition >= 0) this.onBreak(condition);
    return condition >= 0;
  }

  // --- Journeys ---

  /** To `goal`; beyond what has been run it is run on, with its metrics, and no breakpoint stops it. */
  *travel(goal: Goal): Journey {
    const { history, session } = this;
    yield* history.goTo(goal);
    if ('time' in goal) yield* this.runTo(goal.time);
    if (!('moment' in goal)) return;
    const { moment } = goal;
    if (compareMoments(history.moment, moment) >= 0 || history.isPast) return;
    yield* this.runTo(justBelow(moment.time));
    while (!bringTo(session, moment, EVENTS_PER_LOOK) && !session.failure) yield;
    history.passed();
  }

  private *runTo(time: number): Journey {
    const until = Math.min(time, this.session.durationMs);
    if (this.history.isPast) return;
    // Windows made for watching single copies would be a million on the way.
    const leastWindowMs = (until - this.session.time) / WINDOWS_PER_JOURNEY;
    while (this.session.time < until && !this.session.failure) {
      if (this.go(until, null, leastWindowMs)) return;
      yield;
    }
  }

  /** Other inputs: to where they begin to differ, and on to the present time; `refuse` says why not. */
  *replaceInputs(inputs: readonly Input[], refuse: (problem: Problem) => void): Journey {
    const { time } = this.session;
    const replaced = yield* this.history.replaceInputs(inputs);
    if (!replaced.ok) {
      refuse(replaced.problem);
      return;
    }
    if (!replaced.value) return;
    this.lookAround();
    this.teller.branches();
    yield* this.travel({ time });
  }
}
