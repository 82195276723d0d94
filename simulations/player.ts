/**
 * A history being played: paced, sliced and reported, with wall time passed in. The worker is a few
 * lines around it, and tests drive it without a worker.
 */
import { contents, inspect } from './frames.ts';
import { History } from './history/history.ts';
import type { Answer, Question, Questions } from './history/questions.ts';
import { Pacing } from './pacing.ts';
import type { BranchId, Condition, Goal, RunId, SavedRun, ToWorker } from './protocol.ts';
import { type Journey, Runner } from './runner.ts';
import type { Input, LiveInput, Problem } from './scenarios/types.ts';
import type { Session } from './session.ts';
import { type Send, Teller } from './teller.ts';

/** A slice of work ends after so many wall ms, so that a pause is answered at once whatever the load. */
const SLICE_MS = 4;
/** At full speed a run is rewound in about so many wall ms. */
const REWIND_MS = 12_000;

export class Player {
  readonly run: RunId;
  readonly history: History;
  readonly pacing = new Pacing();
  private questions: Questions | null = null;
  private readonly teller: Teller;
  private readonly runner: Runner;
  private journey: Journey | null = null;
  /** It stays within what has been run; and where to go after it. */
  private isVisit = false;
  private next: Goal | null = null;
  /** Playing backwards: each frame is a journey of its own. */
  private isBackwards = false;
  /** A frame that was asked for while the run is on a journey, which nobody should see half-way. */
  private owedMarks = 0;
  /** What was asked for on a journey and needs the run to stand still. */
  private readonly waiting: (() => void)[] = [];
  private readonly send: Send;
  private readonly wallNow: () => number;

  constructor(
    { run, scenario, windowMs, saved }: Extract<ToWorker, { do: 'load' }>,
    send: Send,
    wallNow: () => number,
  ) {
    this.run = run;
    this.history = new History(scenario);
    this.teller = new Teller(this.history, run, windowMs, send);
    this.runner = new Runner(this.history, this.teller, (condition) => this.stopAt(condition));
    this.send = send;
    this.wallNow = wallNow;
    this.teller.table();
    this.tellFailure();
    if (saved) this.open(saved);
    this.teller.branches();
  }

  get session(): Session {
    return this.history.session;
  }

  private open({ branches, current, goal }: SavedRun): void {
    this.history.addSaved(branches);
    this.history.enter(current);
    this.set(this.runner.travel(goal));
  }

  // --- What the page asks for ---

  play(speed: number, isBackwards = false): void {
    this.isBackwards = isBackwards;
    const rewind = Math.max(1, this.history.end.time / REWIND_MS);
    const pace = isBackwards && speed === Number.POSITIVE_INFINITY ? rewind : speed;
    this.pacing.play(isBackwards ? -pace : pace, this.session.time, this.wallNow());
  }

  /** Stops where the run is, unless it is on its way back. */
  pause(): void {
    this.pacing.pause();
    if (this.journey && !this.history.isPast) {
      this.journey = null;
      this.arrived();
    } else this.teller.branches();
  }

  setWindow(windowMs: number): void {
    this.teller.windowMs = windowMs;
  }

  step(by: 'note' | 'event', isBackwards = false): void {
    this.pacing.pause();
    this.whenStill(() => {
      if (isBackwards) {
        this.set(this.history.stepBack(by));
        return;
      }
      this.runner.step(by);
      this.afterwards();
    }, true);
  }

  /**
   * The latest goal wins. A short journey, within what has been run, is ended first: who drags the
   * playhead sees moments on the way and not the last one only. A long one is left where it is.
   */
  seek(to: Goal): void {
    if (this.journey && this.isVisit) {
      this.next = to;
      return;
    }
    this.isVisit = 'time' in to && to.time <= this.history.end.time;
    this.set(this.runner.travel(to));
  }

  input(input: LiveInput): void {
    this.whenStill(() => {
      const applied = this.history.apply(input);
      if (applied.ok) {
        this.teller.table();
        this.send({ say: 'input', run: this.run, input: applied.value });
      } else {
        this.refuse(applied.problem);
      }
      this.afterwards();
      this.teller.branches();
    });
  }

  setInputs(inputs: readonly Input[]): void {
    this.whenStill(() =>
      this.set(this.runner.replaceInputs(inputs, (problem) => this.refuse(problem))),
    );
  }

  goToBranch(branch: BranchId, to?: Goal): void {
    this.whenStill(() => {
      const { time } = this.session;
      if (!this.history.enter(branch)) return;
      this.runner.lookAround();
      this.teller.branches();
      this.set(this.runner.travel(to ?? { time: Math.min(time, this.history.end.time) }));
    });
  }

  nameBranch(branch: BranchId, name: string): void {
    this.history.name(branch, name);
    this.teller.branches();
  }

  forgetBranch(branch: BranchId): void {
    this.history.forget(branch);
    this.teller.forget(branch);
    this.teller.branches();
  }

  setBreakpoints(conditions: readonly Condition[]): void {
    this.runner.setBreakpoints(conditions);
  }

  /** `Answering` is handed in: most pages never ask, and its code can wait until one does. */
  ask(question: Question, Answering: typeof Questions): void {
    this.questions ??= new Answering(this.history);
    this.questions.ask(question);
  }

  /** Reports the present moment; on a journey, where it ends. */
  frame(maxMarks: number): void {
    if (this.isBackwards && this.pacing.playing && !this.journey) {
      const time = Math.max(0, this.pacing.target(this.wallNow()));
      this.set(this.history.goTo({ time }, true));
    }
    if (this.journey) this.owedMarks = maxMarks;
    else this.sendFrame(maxMarks);
  }

  inspect(id: number): void {
    this.send({ say: 'message', run: this.run, id, message: inspect(this.session.network, id) });
  }

  contents(component: string): void {
    const ids = contents(this.session.network, component);
    this.send({ say: 'contents', run: this.run, component, ids });
  }

  // --- Slices ---

  /** Works for one slice; true when there is more to do at once. */
  slice(): boolean {
    const began = this.wallNow();
    const isOver = () => this.wallNow() - began >= SLICE_MS;
    let more = false;
    if (this.journey) {
      more = this.sliceOfJourney(isOver);
    } else if (this.pacing.playing && !this.isBackwards && !this.session.failure) {
      more = this.sliceOfPlay(began, isOver);
    }
    // Questions wait for journeys, and share the time with a run that plays.
    const { questions } = this;
    if (!this.journey && questions?.waiting) {
      const asked = this.wallNow();
      const answer = questions.work(() => this.wallNow() - asked >= SLICE_MS);
      if (answer) this.answer(answer);
      more = questions.waiting || more;
    }
    return more;
  }

  private sliceOfJourney(isOver: () => boolean): boolean {
    do {
      if (!this.journey?.next().done) continue;
      this.journey = null;
      this.arrived();
      return this.pacing.playing && !this.isBackwards;
    } while (!isOver());
    return true;
  }

  private sliceOfPlay(began: number, isOver: () => boolean): boolean {
    const { session, pacing } = this;
    const target = Math.min(session.durationMs, pacing.target(began));
    let there = false;
    do {
      there = this.runner.forward(target);
    } while (!there && pacing.playing && !session.failure && !isOver());
    pacing.arrived(session.time, this.wallNow());
    if (session.time >= session.durationMs || session.failure) this.pause();
    this.afterwards();
    return pacing.playing && !there;
  }

  // --- Journeys ---

  private set(journey: Journey): void {
    this.journey = journey;
  }

  private whenStill(action: () => void, isOptional = false): void {
    if (!this.journey) action();
    // Whoever holds a key down wants to stop when it is let go.
    else if (!isOptional || this.waiting.length < 2) this.waiting.push(action);
  }

  private arrived(): void {
    this.runner.lookAround();
    const { pacing, session, history } = this;
    this.teller.freshNotes();
    if (!this.isBackwards) pacing.moved(session.time, this.wallNow());
    else if (session.time <= history.checkpoints.keptFrom(history.branch)) pacing.pause();
    this.tellFailure();
    if (!pacing.playing || !this.isBackwards) this.teller.branches();
    if (this.owedMarks > 0) {
      const marks = this.owedMarks;
      this.owedMarks = 0;
      this.sendFrame(marks);
    }
    const { next } = this;
    this.isVisit = false;
    this.next = null;
    if (next) this.seek(next);
    while (!this.journey && this.waiting.length > 0) this.waiting.shift()?.();
  }

  // --- Telling ---

  private refuse(problem: Problem): void {
    this.send({ say: 'problem', run: this.run, problem, fatal: false });
  }

  /** A breakpoint has come to hold. */
  private stopAt(condition: number): void {
    this.pause();
    this.send({ say: 'break', run: this.run, condition, moment: this.history.moment });
  }

  private answer(answer: Answer): void {
    this.send({ ...answer, run: this.run });
  }

  private sendFrame(maxMarks: number): void {
    const { playing, reachedSpeed } = this.pacing;
    this.teller.frame({ playing, reachedSpeed }, maxMarks);
  }

  private afterwards(): void {
    if (!this.history.isPast && this.session.time >= this.teller.windowEnd) this.teller.window();
    this.tellFailure();
  }

  private tellFailure(): void {
    if (this.teller.failure()) this.pause();
  }
}
