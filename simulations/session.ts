/**
 * A run of a scenario: load, advance, step, change, checkpoint, restore, report. It knows nothing of
 * workers, clocks on the wall or terminals; the same calls give the same history everywhere.
 *
 *     const session = new Session(scenario);
 *     session.advance(session.durationMs);
 *     session.report().components.worker.latency
 */
import { Assembly, type AssemblyState } from './assembly.ts';
import { LimitError } from './kernel/limits.ts';
import { justBelow } from './kernel/math.ts';
import type { Network } from './network/network.ts';
import type { Tracer } from './network/tracing.ts';
import { makeReport, type Report } from './report.ts';
import { type CompiledInput, compileScenario } from './scenarios/compile.ts';
import { ok, problem, type Result } from './scenarios/result.ts';
import type { Input, LiveInput, Problem, Scenario } from './scenarios/types.ts';

/** Inputs a run can hold. */
const MAX_INPUTS = 100_000;
/** Events that a step looks through for the next note before it gives up. */
const MAX_EVENTS_PER_STEP = 200_000;

export class Session {
  readonly scenario: Scenario;
  readonly durationMs: number;
  readonly warmUpMs: number;
  /** Why the run cannot go on, once it cannot. */
  failure: Problem | null = null;
  private assembly: Assembly;
  /** All of the run's inputs in order; never changed in place, so that checkpoints can share it. */
  private planned: readonly CompiledInput[];
  private nextInput = 0;
  private isWarm: boolean;

  /**
   * Throws a `ScenarioError` for a scenario that `parseScenario` would have refused. A `tracer` is
   * told what becomes of every message, also after `restore`.
   */
  constructor(scenario: Scenario, { tracer = null }: { readonly tracer?: Tracer | null } = {}) {
    const compiled = compileScenario(scenario);
    this.scenario = scenario;
    this.durationMs = compiled.durationMs;
    this.warmUpMs = compiled.warmUpMs;
    this.isWarm = compiled.warmUpMs === 0;
    this.planned = compiled.inputs;
    this.assembly = new Assembly(compiled.seed, tracer);
    this.assembly.buildAll(compiled.components, compiled.links);
    this.guard(() => this.assembly.start());
  }

  get network(): Network {
    return this.assembly.network;
  }

  /** Simulated ms. */
  get time(): number {
    return this.network.events.now;
  }

  /** Events processed so far. */
  get events(): number {
    return this.network.processed;
  }

  /** Inputs performed so far. */
  get inputsDone(): number {
    return this.nextInput;
  }

  /** Sixteen hexadecimal digits that stand for the history so far. */
  get hash(): string {
    return this.network.digest.text();
  }

  // --- Going forward ---

  /**
   * Processes everything due up to and including `untilMs`, but at most about `budget` events. True
   * when it got there: the clock then stands at `untilMs`. Performs no input beyond the first `inputs`.
   */
  advance(
    untilMs: number,
    budget = Number.POSITIVE_INFINITY,
    inputs = Number.POSITIVE_INFINITY,
  ): boolean {
    const stopAt = this.network.processed + budget;
    while (this.failure === null) {
      const input = this.nextInput < inputs ? this.planned[this.nextInput] : undefined;
      const inputDue = input !== undefined && input.atMs <= untilMs;
      const warmUpDue =
        !this.isWarm && this.warmUpMs <= untilMs && !(inputDue && input.atMs < this.warmUpMs);
      let limit = untilMs;
      let most = stopAt - this.network.processed;
      if (warmUpDue) {
        limit = justBelow(this.warmUpMs);
      } else if (inputDue && input.events === undefined) {
        limit = input.atMs > 0 ? justBelow(input.atMs) : -1;
      } else if (inputDue && input.events !== undefined) {
        limit = input.atMs;
        most = Math.min(most, input.events - this.network.processed);
      }
      // Once the clock stands at an input's time, nothing comes before it: neither what the start of
      // the run has scheduled nor what another input at the same time has.
      if (most > 0 && limit >= this.time) this.guard(() => this.network.run(limit, most));
      if (this.failure !== null) break;
      const isInputsTurn =
        inputDue && input.events !== undefined && this.network.processed >= input.events;
      if (
        !isInputsTurn &&
        this.network.processed >= stopAt &&
        this.network.events.nextDue() <= limit
      )
        return false;
      if (warmUpDue) {
        this.moveClock(this.warmUpMs);
        this.network.statistics.discard(this.warmUpMs);
        this.isWarm = true;
      } else if (inputDue) {
        this.moveClock(input.atMs);
        this.network.notes.inputs = ++this.nextInput;
        this.guard(() => this.assembly.perform(input));
      } else {
        this.moveClock(untilMs);
        return true;
      }
    }
    return false;
  }

  /** Processes one event, or performs one input, if one is due by `untilMs`; false when none was. */
  stepEvent(untilMs: number): boolean {
    const before = this.network.processed;
    const input = this.planned[this.nextInput];
    if (input !== undefined && input.atMs <= untilMs && this.isNext(input)) {
      this.advance(input.atMs, 0, this.nextInput + 1);
      return true;
    }
    const due = Math.max(this.network.events.nextDue(), this.network.events.now);
    if (due > untilMs) {
      this.advance(untilMs);
      return this.network.processed > before;
    }
    this.advance(due, 1);
    return this.network.processed > before;
  }

  /** Whether `input` comes before every event that is pending. */
  private isNext({ atMs, events }: CompiledInput): boolean {
    if (events !== undefined && this.network.processed < events) return false;
    const due = Math.max(this.network.events.nextDue(), this.network.events.now);
    return events !== undefined || atMs <= due;
  }

  /** Processes events until one has noted something (notes must be on), or `untilMs` is reached. */
  stepNote(untilMs: number): boolean {
    const { notes } = this.network;
    const before = notes.total;
    for (let i = 0; i < MAX_EVENTS_PER_STEP && notes.total === before; i++) {
      if (!this.stepEvent(untilMs)) break;
    }
    return notes.total > before;
  }

  // --- Inputs ---

  get inputs(): readonly CompiledInput[] {
    return this.planned;
  }

  /** Other inputs to come; those performed already must be the same. */
  planInputs(inputs: readonly CompiledInput[]): void {
    this.planned = inputs;
  }

  /** Does `input` now. The value is the input as it entered the history, with its time. */
  apply(input: LiveInput): Result<Input> {
    if (this.planned.length >= MAX_INPUTS) {
      return { ok: false, problem: problem('', 'tooManyInputs', { most: MAX_INPUTS }) };
    }
    // What is planned for this very time comes before all that happens at it.
    for (;;) {
      const planned = this.planned[this.nextInput];
      const isDue = planned?.events === undefined && planned?.atMs <= this.time;
      if (!isDue || this.failure !== null) break;
      this.advance(this.time, 0, this.nextInput + 1);
    }
    const stamped = { ...input, at: this.time, events: this.events } as Input;
    const compiled = this.assembly.compile(stamped);
    if (!compiled.ok) return compiled;
    this.planned = this.planned.toSpliced(this.nextInput++, 0, compiled.value);
    this.network.notes.inputs = this.nextInput;
    this.guard(() => this.assembly.perform(compiled.value));
    return ok(stamped);
  }

  private moveClock(to: number): void {
    const { events } = this.network;
    if (to > events.now) events.now = to;
  }

  /** Turns a limit that is reached into a failure of the run, with words. */
  private guard(action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      this.failure = this.wordsFor(error);
    }
  }

  private wordsFor({ code, limit, components }: LimitError): Problem {
    const ids = components.slice(0, 5).map((index) => this.network.components[index].id);
    if (code === 'loop') return problem('', 'loop', { components: ids.join(', '), most: limit });
    if (code === 'tooManyEvents') return problem('', 'tooManyEvents', { most: limit });
    const { messages } = this.network;
    let held = 0;
    for (let m = 0; m < messages.end; m++) if (messages.owner(m) === components[0]) held++;
    return problem('', 'tooManyMessages', { most: limit, component: ids[0] ?? '', held });
  }

  // --- Looking ---

  report(): Report {
    return makeReport(this.network);
  }

  // --- Checkpoints ---

  /** The whole state as plain data: continue from it with `restore`, in this session or a like one. */
  checkpoint(): Checkpoint {
    return {
      failure: this.failure,
      inputs: this.planned,
      nextInput: this.nextInput,
      notes: this.network.notes.total,
      isWarm: this.isWarm,
      network: this.assembly.save(),
    };
  }

  /**
   * Goes back (or on) to a checkpoint of a session of the same scenario, with other inputs to come if
   * they are given (the first `nextInput` must be the same). Notes made so far are forgotten.
   */
  restore(from: Checkpoint, inputs: readonly CompiledInput[] = from.inputs): void {
    const { on } = this.network.notes;
    this.assembly.restore(from.network);
    this.network.notes.on = on;
    this.network.notes.continueFrom(from.notes);
    this.network.notes.inputs = from.nextInput;
    this.planned = inputs;
    this.nextInput = from.nextInput;
    this.isWarm = from.isWarm;
    this.failure = from.failure;
  }
}

export interface Checkpoint {
  readonly failure: Problem | null;
  readonly inputs: readonly CompiledInput[];
  readonly nextInput: number;
  /** Notes made so far. */
  readonly notes: number;
  readonly isWarm: boolean;
  readonly network: AssemblyState;
}
