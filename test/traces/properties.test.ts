/**
 * Whatever is built and whatever is done to it, a trace tells one story without a gap, whichever way
 * it was come by. The seed is fixed; a failure prints the smallest walk found that fails.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Tracer } from '../../simulations/network/tracing.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import type { Bounds, Sessions } from '../../simulations/traces/recorder.ts';
import { type Stay, staysOf } from '../../simulations/traces/stays.ts';
import type { Hop, Trace, TraceMessage } from '../../simulations/traces/trace.ts';
import { take, type Walk, walk } from '../determinism/walks.ts';
import { answer, sessionsFromCheckpoints } from './tracing.ts';

const options = { seed: 20_261_123, numRuns: 40 };
const roomy: Bounds = { messages: 1e6, hops: 1e6, notes: 1e6 };

interface Walked {
  readonly scenario: Scenario;
  readonly end: Sessions['end'];
  readonly session: Session;
}

/** The walk as a scenario with inputs, and where it ended. */
function walked({ scenario, steps }: Walk): Walked {
  // Metrics are compared with what was traced from the start.
  const { warmUp: _, ...cold } = scenario;
  const session = new Session(cold);
  const inputs = [];
  for (const step of steps) {
    const input = take(session, step);
    if (input) inputs.push(input);
    if (session.failure) break;
  }
  const end = { time: session.time, events: session.events, inputs: session.inputsDone };
  return { scenario: { ...cold, inputs }, end, session };
}

const overAll = (fc_: fc.Arbitrary<Walk>, check: (walked: Walked) => void) =>
  fc.assert(
    fc.property(fc_, (one) => {
      const done = walked(one);
      // A run that stopped at a limit has stopped in the middle of an event.
      if (!done.session.failure) check(done);
    }),
    options,
  );

/** Everything that happened. */
function allOf({ scenario, end }: Walked): Trace {
  const sessions = sessionsFromCheckpoints(scenario, end, 1e9);
  return answer({ from: 0, to: end.time }, sessions, roomy, 5000) as Trace;
}

/** Those that are not right: quicker than an expectation for each of thousands. */
const wrongOnes = <T>(list: readonly T[], isRight: (one: T, i: number) => boolean): T[] =>
  list.filter((one, i) => !isRight(one, i));

it(`all that happens is written down once (fast-check seed ${options.seed})`, () => {
  overAll(walk, (done) => {
    const { network } = done.session;
    const trace = allOf(done);
    const ids = trace.messages.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: network.messages.created }, (_, i) => i + 1));
    const ended = (outcome: string) =>
      trace.messages.filter(({ end }) => end?.outcome === outcome).length;
    expect([ended('completed'), ended('dropped')]).toEqual([
      network.messages.completed,
      network.messages.dropped,
    ]);
    const { links } = done.session.report();
    for (const [id, { delivered, lost }] of Object.entries(links)) {
      // A link that was removed and added again is another one, and reported as that.
      if (network.links.id.filter((other) => other === id).length > 1) continue;
      const carried = trace.hops.filter(
        ({ link, form }) => link === id && (form === 'message' || form === 'delivery'),
      );
      const count = (outcome: Hop['outcome']) =>
        carried.filter((hop) => hop.outcome === outcome).length;
      expect([id, count('arrived'), count('lost')]).toEqual([id, delivered, lost]);
    }
  });
});

it('a message goes on from where it got to, at the time that it left', () => {
  overAll(walk, (done) => {
    const { messages, hops } = allOf(done);
    const places = new Map(messages.map(({ id, bornAt }) => [id, bornAt]));
    const times = new Map(messages.map(({ id, birth }) => [id, birth]));
    const setOut = new Set<number>();
    const goesOn = ({ message, from, to, sentAt, leftAt, outcome }: Hop): boolean => {
      const isFirst = !setOut.has(message);
      const time = times.get(message) as number;
      const isRight = places.get(message) === from && (isFirst ? sentAt >= time : sentAt === time);
      setOut.add(message);
      places.set(message, outcome === 'arrived' ? to : 'nowhere');
      times.set(message, leftAt);
      return isRight;
    };
    expect(wrongOnes(hops, (hop) => hop.form !== 'message' || goesOn(hop))).toEqual([]);
    const isTimely = ({ sentAt, endedAt, leftAt, outcome }: Hop) =>
      endedAt >= sentAt === (outcome !== 'flying') &&
      (outcome === 'arrived' ? !(leftAt < endedAt) : Number.isNaN(leftAt));
    expect(wrongOnes(hops, isTimely)).toEqual([]);
  });
});

it('the parts of a life touch, and add up to it', () => {
  overAll(walk, (done) => {
    const trace = allOf(done);
    const { parts, stays } = staysOf(trace);
    const addsUp = ({ id, birth, end }: TraceMessage): boolean => {
      const last = end?.time ?? trace.to;
      const life = parts.get(id) ?? [];
      if (life.length === 0) return last === birth;
      const touches = life.every(({ from }, i) => from === (i === 0 ? birth : life[i - 1].to));
      return touches && life.at(-1)?.to === last;
    };
    expect(wrongOnes(trace.messages, addsUp)).toEqual([]);
    const lasts = ({ parts }: Stay) => parts.length > 0 && parts.every(({ from, to }) => to > from);
    expect(wrongOnes(stays, lasts)).toEqual([]);
  });
});

it('a family is the same from any checkpoint as from the start, and as part of the whole', () => {
  overAll(walk, (done) => {
    const { scenario, end, session } = done;
    const { created } = session.network.messages;
    const whole = allOf(done);
    for (const id of created === 0 ? [] : [1, Math.ceil(created / 2), created]) {
      const fromStart = answer({ message: id }, sessionsFromCheckpoints(scenario, end, 1e9), roomy);
      const sessions = sessionsFromCheckpoints(scenario, end, 37);
      expect(answer({ message: id }, sessions, roomy, 50)).toEqual(fromStart);
      const family = new Set<number>();
      const first = whole.messages.find((message) => message.id === id)?.first;
      for (const message of whole.messages) if (message.first === first) family.add(message.id);
      const within = ({ message }: { message: number }) => family.has(message);
      expect(fromStart?.messages).toEqual(whole.messages.filter(({ id }) => family.has(id)));
      expect(fromStart?.hops).toEqual(whole.hops.filter(within));
    }
  });
});

it('a stretch of time is the same from any checkpoint', () => {
  overAll(walk, ({ scenario, end }) => {
    const question = { from: end.time * 0.3, to: end.time * 0.8 };
    const [fromStart, later] = [1e9, 41].map((spacing) =>
      answer(question, sessionsFromCheckpoints(scenario, end, spacing), roomy, 50),
    );
    expect(later).toEqual(fromStart);
  });
});

it('being traced changes nothing', () => {
  const ignore = () => {};
  const tracer: Tracer = {
    born: ignore,
    sent: ignore,
    arrived: ignore,
    lost: ignore,
    ended: ignore,
    freed: ignore,
  };
  overAll(walk, ({ scenario, end, session }) => {
    const traced = new Session(scenario, { tracer });
    traced.network.notes.on = true;
    while (traced.events < end.events && !traced.failure) traced.advance(end.time, 1, end.inputs);
    traced.advance(end.time, 0, end.inputs);
    expect(traced.hash).toBe(session.hash);
  });
});
