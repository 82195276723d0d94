/**
 * A run that can be revisited: a session, its checkpoints, and its branches. Every moment is reached
 * by going back to the checkpoint before it and running on; doing something at a past moment begins a
 * branch, and the other future stays.
 *
 * What may take long is a generator that yields after every few thousand events, so that a worker can
 * look at its messages meanwhile; run it to its end before asking for anything else that moves the run.
 */
import type { Tracer } from '../network/tracing.ts';
import type { BranchId, From, Goal, HistoryReport, Moment } from '../protocol.ts';
import type { Result } from '../scenarios/result.ts';
import type { Input, LiveInput, RunBranch, Scenario } from '../scenarios/types.ts';
import { Session } from '../session.ts';
import type { Sessions } from '../traces/recorder.ts';
import { Branches, type Line } from './branches.ts';
import { type CheckpointLimits, Checkpoints, checkpointOf, type Kept } from './checkpoints.ts';
import { changedInputs, inOrder, startOfChange } from './inputs.ts';
import { compareMoments, momentOf } from './moments.ts';
import { EVENTS_PER_TURN, Travel } from './travel.ts';

export class History {
  readonly scenario: Scenario;
  readonly session: Session;
  readonly checkpoints: Checkpoints;
  private readonly branches: Branches;
  private readonly travel: Travel;

  /** Throws a `ScenarioError` for a scenario that `parseScenario` would have refused. */
  constructor(scenario: Scenario, limits: Partial<CheckpointLimits> = {}) {
    this.scenario = scenario;
    this.session = new Session(scenario);
    this.session.network.notes.on = true;
    this.checkpoints = new Checkpoints(limits);
    this.branches = new Branches(scenario, this.session.inputs, this.checkpoints);
    this.travel = new Travel(this.session, this.checkpoints, () => this.current);
    this.checkpoints.add(0, this.session);
  }

  private get current(): Line {
    return this.branches.current;
  }

  get branch(): BranchId {
    return this.current.id;
  }

  get moment(): Moment {
    return momentOf(this.session);
  }

  /** How far the current branch has been run. */
  get end(): Moment {
    return this.current.end;
  }

  /** Whether the run stands at a moment that has been passed before. */
  get isPast(): boolean {
    return compareMoments(this.moment, this.current.end) < 0;
  }

  line(branch: BranchId): Line | undefined {
    return this.branches.get(branch);
  }

  report(): HistoryReport {
    return {
      branches: this.branches.list(),
      current: this.branch,
      keptFrom: this.checkpoints.keptFrom(this.branch),
      checkpoints: this.checkpoints.count,
      bytes: this.checkpoints.bytes,
    };
  }

  // --- Forward ---

  /** As `Session.advance`, keeping checkpoints on the way. */
  advance(untilMs: number, budget = Number.POSITIVE_INFINITY): boolean {
    const { session, checkpoints } = this;
    const stopAt = session.events + budget;
    for (;;) {
      const left = stopAt - session.events;
      const room = this.isPast ? EVENTS_PER_TURN : checkpoints.left(this.branch, session);
      const there = session.advance(untilMs, Math.min(left, Math.max(1, room)));
      this.passed();
      if (there || session.failure !== null || session.events >= stopAt) return there;
    }
  }

  /** One event or one input; false when none was due by `untilMs`. */
  stepEvent(untilMs: number): boolean {
    const stepped = this.session.stepEvent(untilMs);
    this.passed();
    return stepped;
  }

  stepNote(untilMs: number): boolean {
    const stepped = this.session.stepNote(untilMs);
    this.passed();
    return stepped;
  }

  /** To be called after the session has been moved on: its end, and perhaps a checkpoint. */
  passed(): void {
    const { session, current, checkpoints } = this;
    if (this.isPast) return;
    current.end = this.moment;
    if (session.failure === null && checkpoints.left(current.id, session) === 0)
      checkpoints.add(current.id, session);
  }

  // --- Anywhere ---

  /** To `goal`, or to the end of what has been run if that is sooner; `often` makes ready to go back further. */
  *goTo(goal: Goal, often = false): Generator<void, void> {
    yield* this.travel.goTo(goal, often);
    this.passed();
  }

  /** Undoes one step: to the moment after the note before this moment (`note`), or before its last event. */
  *stepBack(by: 'note' | 'event'): Generator<void, void> {
    yield* this.travel.stepBack(by);
  }

  // --- For questions ---

  /** Another session of the same scenario, to be brought anywhere without moving the run. */
  shadow(tracer: Tracer | null = null): Session {
    const session = new Session(this.scenario, { tracer });
    session.network.notes.on = true;
    return session;
  }

  /** Brings a shadow to the checkpoint of the current branch before a moment, or before a time. */
  restoreBefore(shadow: Session, from: From): void {
    const kept = this.travel.latestKept(({ moment }) =>
      'events' in from ? compareMoments(moment, from) > 0 : moment.time > from.time,
    );
    shadow.restore(checkpointOf(kept), this.current.compiled);
  }

  /** What a recorder of traces needs: sessions of its own, anywhere before a birth or a time. */
  get sessions(): Sessions {
    const from = (isBeyond: (kept: Kept) => boolean, tracer: Tracer) => {
      const session = this.shadow(tracer);
      session.restore(checkpointOf(this.travel.latestKept(isBeyond)), this.current.compiled);
      return session;
    };
    return {
      end: this.end,
      before: (id, tracer) => from(({ lastId }) => lastId >= id, tracer),
      at: (timeMs, tracer) => from(({ moment }) => moment.time >= timeMs, tracer),
    };
  }

  // --- Branches ---

  /** Does `input` now; at a past moment on a new branch. The value is the input as it entered the history. */
  apply(input: LiveInput): Result<Input> {
    const { session, current } = this;
    const isFork = this.isPast;
    const forkedAt = this.moment;
    const done = session.inputsDone;
    // What is planned still happens; what was done live in the other future does not.
    const isPlanned = ({ events }: { readonly events?: number }) => events === undefined;
    const raw = isFork
      ? [...current.inputs.slice(0, done), ...current.inputs.slice(done).filter(isPlanned)]
      : current.inputs;
    if (isFork) session.planInputs(raw.map((one) => current.compiled[current.inputs.indexOf(one)]));
    const applied = session.apply(input);
    if (!applied.ok) {
      session.planInputs(current.compiled);
      return applied;
    }
    const line = isFork ? this.begin(forkedAt) : current;
    line.inputs = raw.toSpliced(session.inputsDone - 1, 0, applied.value);
    line.compiled = session.inputs;
    if (line.inputs.length > session.inputsDone) {
      this.branches.dropOrphans(line, session.inputsDone);
      session.planInputs(line.compiled);
    }
    line.end = this.moment;
    return applied;
  }

  /**
   * A branch with these inputs instead of the current one's, from the first that differs on; it becomes
   * the current one, and the run stands before that input. False when nothing differs.
   */
  *replaceInputs(inputs: readonly Input[]): Generator<void, Result<boolean>> {
    const { current } = this;
    const wanted = changedInputs(current.inputs, inOrder(inputs));
    const change = startOfChange(current.inputs, wanted);
    if (change === null) return { ok: true, value: false };
    const compiled = this.branches.compile(wanted);
    if (!compiled.ok) return compiled;
    const isBeyond = ({ moment }: Kept) =>
      moment.inputs > change.inputs || (moment.events > 0 && moment.time >= change.timeMs);
    const before = this.checkpoints.latest(current.id, isBeyond);
    this.travel.leave();
    this.session.restore(checkpointOf(before), compiled.value);
    while (!this.session.advance(change.before, EVENTS_PER_TURN, change.inputs)) {
      if (this.session.failure !== null) break;
      yield;
    }
    const line = this.begin(this.moment);
    line.inputs = wanted;
    line.compiled = compiled.value;
    return { ok: true, value: true };
  }

  private begin(forkedAt: Moment): Line {
    this.travel.leave();
    return this.branches.begin(forkedAt);
  }

  /** Takes over the branches of a run that was saved, on a history just begun; none has been run yet. */
  addSaved(branches: readonly RunBranch[]): void {
    this.branches.addSaved(branches);
    this.session.planInputs(this.current.compiled);
  }

  /** Makes `branch` the current one, where it began to be another; go on from there with `goTo`. */
  enter(branch: BranchId): boolean {
    const line = this.line(branch);
    if (line === undefined) return false;
    if (line === this.current) return true;
    this.branches.current = line;
    this.travel.leave();
    this.travel.restore(this.checkpoints.of(branch)[0]);
    return true;
  }

  name(branch: BranchId, name: string): void {
    this.branches.name(branch, name);
  }

  forget(branch: BranchId): void {
    this.branches.forget(branch);
  }
}
