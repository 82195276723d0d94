/** Traces of small networks, in lines that can be read. */
import type { Tracer } from '../../simulations/network/tracing.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import {
  type Bounds,
  type Question,
  Recorder,
  type Sessions,
  sessionsFromStart,
} from '../../simulations/traces/recorder.ts';
import { type Part, staysOf } from '../../simulations/traces/stays.ts';
import type { Trace } from '../../simulations/traces/trace.ts';
import { round } from '../support/network.ts';

export function answer(
  question: Question,
  sessions: Sessions,
  bounds?: Bounds,
  slice = 1000,
): Trace | null {
  const recorder = new Recorder(question, sessions, bounds);
  for (;;) {
    const trace = recorder.work(slice);
    if (trace !== 'more') return trace;
  }
}

/** Sessions that begin at the last of the checkpoints that were made every `spacing` events. */
export function sessionsFromCheckpoints(
  scenario: Scenario,
  end: number | Sessions['end'],
  spacing: number,
): Sessions {
  const all = Number.POSITIVE_INFINITY;
  const until = typeof end === 'number' ? { time: end, events: all, inputs: all } : end;
  const session = new Session(scenario);
  const checkpoints = [session.checkpoint()];
  const times = [0];
  while (session.events < until.events && !session.failure) {
    if (session.advance(until.time, spacing, until.inputs)) break;
    checkpoints.push(session.checkpoint());
    times.push(session.time);
  }
  const at = (index: number, tracer: Tracer) => {
    const from = new Session(scenario, { tracer });
    from.restore(checkpoints[Math.max(0, index)]);
    return from;
  };
  const created = checkpoints.map(({ network }) => network.messages.counts[0]);
  return {
    end: until,
    before: (id, tracer) =>
      at(
        created.findLastIndex((count) => count < id),
        tracer,
      ),
    at: (timeMs, tracer) =>
      at(
        times.findLastIndex((time) => time < timeMs),
        tracer,
      ),
  };
}

/** What became of a message's family, or of all in a stretch of time. */
export function traceOf(question: Question | number, scenario: Scenario, untilMs = 10_000): Trace {
  const asked = typeof question === 'number' ? { message: question } : question;
  const trace = answer(asked, sessionsFromStart(scenario, untilMs));
  if (trace === null) throw new Error('there is no such message');
  return trace;
}

/** `app→s message #1 5–6, gone 36`: one line for each hop. */
export const hopsOf = (trace: Trace): string[] =>
  trace.hops.map(({ from, to, form, message, sentAt, endedAt, leftAt, ...rest }) => {
    const number = `#${message}${rest.attempt > 1 ? ` try ${rest.attempt}` : ''}`;
    const how = rest.outcome === 'arrived' ? '' : ` ${rest.outcome}`;
    const left = form === 'message' || form === 'delivery' ? `, left ${round(leftAt)}` : '';
    const gone = rest.outcome === 'arrived' ? left : '';
    return `${from}→${to} ${form} ${number} ${round(sentAt)}–${round(endedAt)}${how}${gone}`;
  });

/** `#1 app 5: lost at app-s 7`: one line for each message. */
export const livesOf = (trace: Trace): string[] =>
  trace.messages.map(({ id, parent, birth, bornAt, end }) => {
    const cause = parent === 0 ? '' : ` of #${parent}`;
    const fate = end ? `${end.reason || end.outcome} at ${end.at} ${round(end.time)}` : 'alive';
    return `#${id}${cause} ${bornAt} ${round(birth)}: ${fate}`;
  });

export const notesIn = (trace: Trace): string[] =>
  trace.notes.map(
    ({ time, owner, code, message }) => `${round(time)} ${owner} ${code} #${message}`,
  );

const words = (parts: readonly Part[] = []): string[] =>
  parts.map(({ phase, at, from, to }) => `${phase} ${at} ${round(from)}–${round(to)}`);

/** The life of a message in parts. */
export const partsOf = (trace: Trace, id: number): string[] => words(staysOf(trace).parts.get(id));

/** `s message #1: waiting s 6–26, service s 26–36`: one line for each stay. */
export const staysIn = (trace: Trace): string[] =>
  staysOf(trace).stays.map(
    ({ at, form, message, parts }) => `${at} ${form} #${message}: ${words(parts).join(', ')}`,
  );
