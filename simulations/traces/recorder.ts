/**
 * Answers what became of a message's family, or of all that was under way in a stretch of time, by
 * running sessions again from before it and writing down what they tell. Nothing of a run has to be
 * kept for it. In slices, so that whoever asks can go on living meanwhile:
 *
 *     const recorder = new Recorder({ message: 17 }, sessionsFromStart(scenario, 60_000));
 *     let answer = recorder.work(20_000);
 *     while (answer === 'more') answer = recorder.work(20_000);
 */
import { NONE } from '../kernel/events.ts';
import { justBelow } from '../kernel/math.ts';
import { DELIVERY, MESSAGE, REFUSAL, TICKET } from '../kernel/messages.ts';
import type { Tracer } from '../network/tracing.ts';
import type { Scenario } from '../scenarios/types.ts';
import { Session } from '../session.ts';
import { type Choice, Ledger } from './recorderLedger.ts';
import type { Trace } from './trace.ts';

/** About one message, its causes and all that it caused; or about all in [from, to], simulated ms. */
export type Question =
  | { readonly message: number }
  | { readonly from: number; readonly to: number };

/** Where to get sessions to run, and how far. */
export interface Sessions {
  /** Nothing beyond it is looked at. */
  readonly end: { readonly time: number; readonly events: number; readonly inputs: number };
  /** A session made with `tracer`, anywhere before message `id` is born, or as early as there is one. */
  before(id: number, tracer: Tracer): Session;
  /** The same, anywhere before what is due at `timeMs` happens. */
  at(timeMs: number, tracer: Tracer): Session;
}

export interface Bounds {
  readonly messages: number;
  readonly hops: number;
  readonly notes: number;
}

const usualBounds: Bounds = { messages: 2000, hops: 20_000, notes: 20_000 };

/** What was under way at the start of a stretch of time is followed back to its birth for so long, ms. */
const REACH_BACK = 60_000;
/** What a new session costs, in events of the budget. */
const COST_OF_SESSION = 2000;

/** Runs every session from the start. */
export function sessionsFromStart(scenario: Scenario, untilMs: number): Sessions {
  const all = Number.POSITIVE_INFINITY;
  const fresh = (_: number, tracer: Tracer) => new Session(scenario, { tracer });
  return { end: { time: untilMs, events: all, inputs: all }, before: fresh, at: fresh };
}

export class Recorder {
  private readonly sessions: Sessions;
  private readonly bounds: Bounds;
  private readonly ledger = new Ledger();
  private readonly course: Generator<undefined, Trace | null>;
  /** Handles of what the family still waits with, as last seen. */
  private waiting: number[] = [];
  private truncated = false;
  private budget = 0;

  constructor(question: Question, sessions: Sessions, bounds: Bounds = usualBounds) {
    this.sessions = sessions;
    this.bounds = bounds;
    this.course = 'message' in question ? this.family(question.message) : this.window(question);
  }

  /** Goes on for about `events` events. The answer is null when there is no such message. */
  work(events: number): 'more' | Trace | null {
    this.budget = events;
    const { done, value } = this.course.next();
    return done === true ? value : 'more';
  }

  // --- A family ---

  private *family(id: number): Generator<undefined, Trace | null> {
    const lineage = yield* this.lineageOf(id);
    if (lineage === null) return null;
    const first = Math.min(...lineage);
    const session = this.take(this.sessions.before(first, this.ledger));
    const { ledger } = this;
    this.listen(session, (born, parent) => {
      if (born !== first && !ledger.has(parent)) return false;
      return this.hasRoom() || lineage.has(born);
    });
    const isOver = yield* this.run(session, () => {
      ledger.settle();
      return this.isFull() || this.hasEnded(session);
    });
    const to = isOver && !this.isFull() ? ledger.lastAt : session.time;
    const trace = ledger.trace(0, to, this.truncated, session.network);
    return trace.messages.length === 0 ? null : { ...trace, from: trace.messages[0].birth };
  }

  /** The message and all it was caused by; null when it is never born. */
  private *lineageOf(id: number): Generator<undefined, Set<number> | null> {
    const lineage = new Set([id]);
    const parents = new Map<number, number>();
    let oldest = id;
    // What caused it was born before it, mostly not long before: from further back each time.
    for (let stride = 0; ; stride = Math.max(64, stride * 4)) {
      const start = Math.max(1, oldest - stride);
      const session = this.take(this.sessions.before(start, this.ledger));
      parents.clear();
      // A history that had to let go of its beginning cannot tell of what was born there.
      const isThere = session.network.messages.created < oldest;
      this.ledger.open(session.network, (born, parent) => {
        parents.set(born, parent);
        return false;
      });
      yield* this.run(session, () => {
        this.ledger.settle();
        return parents.has(oldest) || !isThere;
      });
      if (!parents.has(oldest)) {
        lineage.delete(oldest);
        return lineage.size > 0 ? lineage : null;
      }
      for (;;) {
        const parent = parents.get(oldest);
        if (parent === undefined) break;
        if (parent === 0) return lineage;
        lineage.add(parent);
        oldest = parent;
      }
    }
  }

  /** Whether nothing more can become of what was written down. */
  private hasEnded({ network: { messages } }: Session): boolean {
    const { ledger } = this;
    if (ledger.parcelCount > 0 || ledger.messageCount === 0) return false;
    // Between two attempts there is only the asker's memory of the one before. Without a timer, one
    // that waits for an answer waits in vain.
    const isWaiting = (m: number) =>
      messages.form(m) === TICKET &&
      ledger.has(messages.id(m)) &&
      (messages.timer(m) !== NONE || messages.slot(m) === NONE);
    if (this.waiting.some(isWaiting)) return false;
    this.waiting = [];
    for (let m = 0; m < messages.end; m++) if (isWaiting(m)) this.waiting.push(m);
    return this.waiting.length === 0;
  }

  // --- A stretch of time ---

  private *window({ from, to }: { from: number; to: number }): Generator<undefined, Trace> {
    const { ledger, sessions } = this;
    const until = Math.min(to, sessions.end.time);
    const start = Math.min(from, until);
    const first = this.take(sessions.at(start, ledger));
    // What is due at `start` belongs to the stretch.
    yield* this.run(first, () => start === 0, justBelow(start));
    const underWay = this.idsUnderWay(first);
    const newest = first.network.messages.created;
    const young = [...underWay].filter(([, birth]) => birth >= start - REACH_BACK);
    const session = young.length === 0 ? first : this.take(sessions.before(young[0][0], ledger));
    let isMore = false;
    this.listen(session, (born) => {
      const isWanted = born > newest || underWay.has(born);
      isMore ||= isWanted && !this.hasRoom();
      return isWanted && !isMore;
    });
    this.adoptAll(session, underWay);
    const isFull = yield* this.run(
      session,
      () => {
        ledger.settle();
        return isMore || this.isFull();
      },
      until,
    );
    return ledger.trace(start, isFull ? session.time : until, this.truncated, session.network);
  }

  /** Ids, in order, of messages that are somewhere, or that something on its way is about; and births. */
  private idsUnderWay({ network: { messages } }: Session): Map<number, number> {
    const found: [id: number, birth: number][] = [];
    for (let m = 0; m < messages.end; m++) {
      if (messages.form(m) <= REFUSAL && messages.id(m) > 0)
        found.push([messages.id(m), messages.birth(m)]);
    }
    const byId = new Map(found.sort((a, b) => a[0] - b[0]));
    // Half of the room is for those to come.
    const most = Math.floor(this.bounds.messages / 2);
    if (byId.size <= most) return byId;
    this.truncated = true;
    return new Map([...byId].slice(0, most));
  }

  /** Those that are there already when the replay begins: messages first, then what is about them. */
  private adoptAll({ network: { messages } }: Session, wanted: ReadonlyMap<number, number>): void {
    const { ledger } = this;
    const isWanted = (m: number, from: number, to: number) =>
      messages.inUse(m) &&
      messages.form(m) >= from &&
      messages.form(m) <= to &&
      wanted.has(messages.id(m));
    for (let m = 0; m < messages.end; m++) {
      if (isWanted(m, MESSAGE, MESSAGE) && !messages.hasEnded(m)) ledger.adopt(m);
    }
    for (let m = 0; m < messages.end; m++) {
      if (isWanted(m, DELIVERY, REFUSAL) && ledger.has(messages.id(m))) ledger.adopt(m);
    }
  }

  // --- Running ---

  /** Lets go of the session before and takes up this one. */
  private take(session: Session): Session {
    this.ledger.close();
    this.budget -= COST_OF_SESSION;
    return session;
  }

  private listen(session: Session, choice: Choice): void {
    session.network.notes.on = true;
    this.ledger.open(session.network, choice);
  }

  private hasRoom(): boolean {
    if (this.ledger.messageCount < this.bounds.messages) return true;
    this.truncated = true;
    return false;
  }

  private isFull(): boolean {
    const { ledger, bounds } = this;
    const full = ledger.hopCount >= bounds.hops || ledger.noteCount >= bounds.notes;
    if (full) this.truncated = true;
    return full;
  }

  /** Event by event until `isThere`, false when the end (or `untilMs`) came first. */
  private *run(
    session: Session,
    isThere: () => boolean,
    untilMs = Number.POSITIVE_INFINITY,
  ): Generator<undefined, boolean> {
    const { end } = this.sessions;
    const until = Math.min(untilMs, end.time);
    while (!isThere()) {
      if (session.failure !== null) return false;
      const left = end.events - session.events;
      if (left <= 0 && session.inputsDone >= end.inputs) return false;
      if (session.advance(until, Math.min(1, left), end.inputs)) return isThere();
      if (--this.budget <= 0) yield;
    }
    return true;
  }
}
