/**
 * Questions about a history, answered by replaying: a second session is brought to a checkpoint and
 * run on, in slices, while the run that is shown stays where it is. Nothing has to have been
 * remembered to be found again. One question of each kind is worked at; a newer one replaces it.
 */

import { noteReport } from '../noteReport.ts';
import type { From, LogLine, LogReport, Moment, QueryId, ToPage, ToWorker } from '../protocol.ts';
import type { Session } from '../session.ts';
import { Recorder, type Question as Traced } from '../traces/recorder.ts';
import type { History } from './history.ts';
import { bringTo, compareMoments, momentOf, start } from './moments.ts';
import { noteFilter, Watch } from './watch.ts';

export type Question = Extract<ToWorker, { do: 'find' | 'log' | 'trace' | 'traceWindow' }>;
type WithoutRun<T> = T extends { run: unknown } ? Omit<T, 'run'> : never;
export type Answer = WithoutRun<Extract<ToPage, { say: 'found' | 'log' | 'trace' }>>;
type Work = Generator<void, Answer>;

/** Events between two looks at whether there is something else to do. */
const EVENTS_PER_TURN = 2000;
/** A list of notes that few pass is given up after looking through so many events, and says how far. */
const EVENTS_PER_LOG = 3_000_000;

export class Questions {
  private readonly history: History;
  private readonly works = new Map<Question['do'], Work>();
  private shadow: Session | null = null;

  constructor(history: History) {
    this.history = history;
  }

  get waiting(): boolean {
    return this.works.size > 0;
  }

  ask(question: Question): void {
    // Replaced: it goes to the end of the line.
    this.works.delete(question.do);
    this.works.set(question.do, this.workOn(question));
  }

  /** Works at the oldest question until it is answered or time is over. */
  work(isOver: () => boolean): Answer | null {
    const [first] = this.works;
    if (first === undefined) return null;
    const [kind, work] = first;
    do {
      const { done, value } = work.next();
      if (!done) continue;
      this.works.delete(kind);
      return value;
    } while (!isOver());
    return null;
  }

  private workOn(question: Question): Work {
    switch (question.do) {
      case 'find':
        return question.backwards ? this.findBack(question) : this.find(question);
      case 'log':
        return this.log(question);
      case 'trace':
        return this.trace(question.query, { message: question.message });
      case 'traceWindow':
        return this.trace(question.query, { from: question.from, to: question.to });
    }
  }

  /** The second session, at a checkpoint that does not lie beyond `moment`. */
  private sessionBefore(from: From): Session {
    this.shadow ??= this.history.shadow();
    this.history.restoreBefore(this.shadow, from);
    return this.shadow;
  }

  /** The second session, at a moment or at the end of a time. */
  private *sessionAt(from: From): Generator<void, Session> {
    const session = this.sessionBefore(from);
    const isThere = () =>
      'events' in from
        ? bringTo(session, from, EVENTS_PER_TURN)
        : session.advance(from.time, EVENTS_PER_TURN);
    while (!isThere() && !session.failure) yield;
    return session;
  }

  // --- Finding ---

  private *find({ query, what, from }: Extract<Question, { do: 'find' }>): Work {
    const { end } = this.history;
    const session = yield* this.sessionAt(from);
    const watch = new Watch(session.network, [what]);
    for (;;) {
      for (let i = 0; i < EVENTS_PER_TURN; i++) {
        const before = momentOf(session);
        if (compareMoments(before, end) >= 0 || session.failure) {
          return { say: 'found', query, moment: null, searchedTo: before.time };
        }
        session.stepEvent(end.time);
        if (watch.look() >= 0) {
          return { say: 'found', query, moment: momentOf(session), searchedTo: session.time };
        }
        // Only the clock is left to move.
        if (session.events === before.events && session.inputsDone === before.inputs) {
          return { say: 'found', query, moment: null, searchedTo: end.time };
        }
      }
      yield;
    }
  }

  /** Stretch by stretch, the last one first; of each the last time that it came to hold. */
  private *findBack({ query, what, from }: Extract<Question, { do: 'find' }>): Work {
    const here = momentOf(yield* this.sessionAt(from));
    let until = here;
    for (;;) {
      const session = this.sessionBefore(justBefore(until));
      const begin = momentOf(session);
      const watch = new Watch(session.network, [what]);
      let found: Moment | null = null;
      for (let i = 1; compareMoments(momentOf(session), until) < 0 && !session.failure; i++) {
        const before = momentOf(session);
        session.stepEvent(until.time);
        const now = momentOf(session);
        if (watch.look() >= 0 && compareMoments(now, here) < 0) found = now;
        if (now.events === before.events && now.inputs === before.inputs) break;
        if (i % EVENTS_PER_TURN === 0) yield;
      }
      if (found || begin.events === 0) {
        return { say: 'found', query, moment: found, searchedTo: begin.time };
      }
      until = begin;
      yield;
    }
  }

  // --- Listing ---

  private *log(question: Extract<Question, { do: 'log' }>): Work {
    const { query, around, before, after } = question;
    let budget = EVENTS_PER_LOG;
    const recent = this.recent(question);
    const early: LogLine[] = recent ?? [];
    let until = around;
    let from = recent === null ? around : (recent[0]?.moment ?? start);
    // Backwards, stretch by stretch, until there are enough.
    while (recent === null && early.length < before && from.events > 0 && budget > 0) {
      const session = this.sessionBefore(justBefore(until));
      from = momentOf(session);
      const room = before - early.length;
      const lines: LogLine[] = [];
      yield* this.collect(session, until, question, (line) => {
        if (compareMoments(line.moment, until) > 0) return false;
        lines.push(line);
        if (lines.length > 2 * room + 1000) lines.splice(0, lines.length - room);
        return true;
      });
      early.unshift(...lines.slice(-room));
      budget -= until.events - from.events;
      until = from;
    }
    const late: LogLine[] = [];
    const { end } = this.history;
    let to = around;
    if (after > 0 && compareMoments(around, end) < 0) {
      const session = this.sessionBefore(around);
      const goal = { ...end };
      yield* this.collect(session, goal, question, (line) => {
        if (compareMoments(line.moment, around) <= 0) return true;
        if (late.length < after) late.push(line);
        return late.length < after && session.events - around.events < budget;
      });
      to = momentOf(session);
    }
    const log: LogReport = {
      lines: [...early, ...late],
      split: early.length,
      from: early.length >= before ? (early[0]?.moment.time ?? from.time) : from.time,
      to: late.length >= after ? (late.at(-1)?.moment.time ?? around.time) : to.time,
      first: early.length >= before ? (early[0]?.moment ?? from) : from,
      last: late.length >= after ? (late.at(-1)?.moment ?? around) : to,
      isFirst: early.length < before && from.events === 0,
      isLast: late.length < after && compareMoments(to, end) >= 0,
    };
    return { say: 'log', query, log };
  }

  /** Lines that the run itself still remembers: of a run that plays, nearly always all that are asked for. */
  private recent(question: Extract<Question, { do: 'log' }>): LogLine[] | null {
    const { around, before, filter } = question;
    const { session, moment } = this.history;
    if (compareMoments(around, moment) > 0) return null;
    const { notes } = session.network;
    const passes = noteFilter(session.network, filter);
    const lines: LogLine[] = [];
    let i = notes.total;
    while (lines.length < before && --i >= notes.oldest) {
      if (!passes(i)) continue;
      const line = lineOf(session, i);
      if (compareMoments(line.moment, around) <= 0) lines.push(line);
    }
    return lines.length === before || notes.oldest === 0 ? lines.reverse() : null;
  }

  /** Runs on to `until` and hands over the notes that pass, until `take` says that it is enough. */
  private *collect(
    session: Session,
    until: Moment,
    { filter }: Extract<Question, { do: 'log' }>,
    take: (line: LogLine) => boolean,
  ): Generator<void, void> {
    let passes = noteFilter(session.network, filter);
    let revision = session.network.revision;
    let seen = session.network.notes.total;
    for (;;) {
      const there = bringTo(session, until, EVENTS_PER_TURN);
      const { network } = session;
      if (network.revision !== revision) {
        revision = network.revision;
        passes = noteFilter(network, filter);
      }
      for (let i = Math.max(seen, network.notes.oldest); i < network.notes.total; i++) {
        if (passes(i) && !take(lineOf(session, i))) return;
      }
      seen = network.notes.total;
      if (there || session.failure) return;
      yield;
    }
  }

  // --- Following ---

  private *trace(query: QueryId, what: Traced): Work {
    const recorder = new Recorder(what, this.history.sessions);
    for (;;) {
      const trace = recorder.work(EVENTS_PER_TURN);
      if (trace !== 'more') return { say: 'trace', query, trace };
      yield;
    }
  }
}

function lineOf(session: Session, number: number): LogLine {
  const { time, sequence, inputs } = session.network.notes.at(number);
  return {
    number,
    moment: { time, events: sequence, inputs },
    note: noteReport(session.network, number),
  };
}

/** A moment that is surely earlier, to look up a checkpoint that lies strictly before. */
function justBefore({ time, events }: Moment): Moment {
  return events > 0 ? { time, events: events - 1, inputs: 0 } : start;
}
