import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from '../../simulations/history/history.ts';
import { compareMoments } from '../../simulations/history/moments.ts';
import { type Answer, type Question, Questions } from '../../simulations/history/questions.ts';
import { noteReport } from '../../simulations/noteReport.ts';
import type { LogFilter, LogLine, Moment } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { component, link, scenario } from '../network/build.ts';

const overloaded = scenario(
  [
    component('shop', 'producer', { interval: 'exponential(4ms)', retry: 'fixed', maxAttempts: 2 }),
    component('orders', 'queue', { capacity: 8 }),
    component('worker', 'consumer', { serviceTime: 'exponential(6ms)', failureRate: 0.1 }),
  ],
  [link('shop', 'orders', { latency: '3ms', loss: 0.02 }), link('orders', 'worker')],
  [
    { at: 900, do: 'crash', target: 'worker', for: 200 },
    { at: 1700, do: 'set', target: 'orders', param: 'capacity', to: 30 },
  ],
  3000,
);

/** Every note of a run, as one session that never goes back makes them. */
function allLines(of: Scenario): LogLine[] {
  const session = new Session(of);
  const { notes } = session.network;
  notes.on = true;
  const lines: LogLine[] = [];
  for (let at = 1; at <= session.durationMs; at++) {
    session.advance(at);
    while (lines.length < notes.total) {
      const { time, sequence: events, inputs } = notes.at(lines.length);
      const note = noteReport(session.network, lines.length);
      lines.push({ number: lines.length, moment: { time, events, inputs }, note });
    }
  }
  return lines;
}

const lines = allLines(overloaded);
const history = new History(overloaded, { spacing: 150, lastSpacing: 1200, bytes: 1e6 });
history.advance(3000);

function ask<S extends Answer['say']>(question: Question): Extract<Answer, { say: S }> {
  const questions = new Questions(history);
  questions.ask(question);
  for (;;) {
    const answer = questions.work(() => true);
    if (answer) return answer as Extract<Answer, { say: S }>;
  }
}

function goAnywhere(time: number): void {
  for (const _ of history.goTo({ time }));
}

const filter: fc.Arbitrary<LogFilter> = fc.oneof(
  fc.constant({}),
  fc.constantFrom('shop', 'orders', 'worker', 'nobody').map((owner) => ({ owners: [owner] })),
  fc.constantFrom('sent', 'rejected', 'delivered', 'lost', 'crashed').map((c) => ({ codes: [c] })),
  fc.constantFrom('good' as const, 'bad' as const, 'warn' as const).map((t) => ({ tones: [t] })),
  fc.integer({ min: 1, max: 400 }).map((message) => ({ message })),
);
const tone = new Map<string, string>([
  ['rejected', 'bad'],
  ['lost', 'bad'],
]);

function passes({ note }: LogLine, by: LogFilter): boolean {
  if (by.owners && !by.owners.includes(note.owner)) return false;
  if (by.codes && !by.codes.includes(note.code)) return false;
  return by.message === undefined || by.message === note.message;
}

describe('a list of notes', () => {
  it('is what a run without going back has noted, wherever the run stands', () => {
    fc.assert(
      fc.property(
        fc.record({
          at: fc.nat(lines.length - 1),
          stands: fc.integer({ min: 0, max: 3000 }),
          before: fc.integer({ min: 0, max: 60 }),
          after: fc.integer({ min: 0, max: 60 }),
          filter: filter.filter((one) => !('tones' in one)),
        }),
        ({ at, stands, before, after, filter: by }) => {
          goAnywhere(stands);
          const around = lines[at].moment;
          const { log } = ask<'log'>({
            do: 'log',
            run: '',
            query: 1,
            around,
            before,
            after,
            filter: by,
          });
          const isEarly = (line: LogLine) => compareMoments(line.moment, around) <= 0;
          const passing = lines.filter((line) => passes(line, by));
          const early = passing.filter(isEarly).slice(before === 0 ? passing.length : -before);
          const late = passing.filter((line) => !isEarly(line)).slice(0, after);
          expect(log.lines).toEqual([...early, ...late]);
          expect(log.split).toBe(early.length);
          if (early.length < before) expect(log.isFirst).toBe(true);
        },
      ),
      { seed: 4711, numRuns: 120 },
    );
  });

  it('can be of one tone', () => {
    const around = history.end;
    const { log } = ask<'log'>({
      do: 'log',
      run: '',
      query: 1,
      around,
      before: 5000,
      after: 0,
      filter: { tones: ['bad'] },
    });
    const codes = new Set(log.lines.map(({ note }) => note.code));
    for (const code of tone.keys()) expect(codes).toContain(code);
    expect(codes).not.toContain('sent');
    expect(codes).not.toContain('delivered');
  });
});

/** Where a condition comes to hold, found by looking after every event of a fresh run. */
function holdings(holds: (session: Session) => boolean): Moment[] {
  const session = new Session(overloaded);
  const found: Moment[] = [];
  let held = holds(session);
  while (session.time < 3000) {
    const { events, inputsDone } = session;
    session.stepEvent(3000);
    const now = holds(session);
    if (now && !held)
      found.push({ time: session.time, events: session.events, inputs: session.inputsDone });
    held = now;
    if (session.events === events && session.inputsDone === inputsDone) break;
  }
  return found;
}

describe('looking for a condition', () => {
  const level = (session: Session) => {
    const { statistics, components } = session.network;
    const orders = components.find(({ id }) => id === 'orders');
    return statistics.level(
      (orders?.metrics as Record<string, number> | undefined)?.queueLength ?? -1,
    );
  };
  const moments = holdings((session) => level(session) > 6);
  const what = {
    when: 'metric',
    owner: 'orders',
    metric: 'queueLength',
    is: 'above',
    value: 6,
  } as const;

  it('finds the next time that it comes to hold, and the last', () => {
    expect(moments.length).toBeGreaterThan(10);
    for (const from of [lines[0].moment, lines[700].moment, lines[lines.length >> 1].moment]) {
      goAnywhere(1234);
      const next = ask<'found'>({ do: 'find', run: '', query: 1, what, from });
      const isAfter = (moment: Moment) => compareMoments(moment, from) > 0;
      expect(next.moment).toEqual(moments.find(isAfter));
      const last = ask<'found'>({ do: 'find', run: '', query: 2, what, from, backwards: true });
      const before = moments.filter((moment) => compareMoments(moment, from) < 0);
      expect(last.moment).toEqual(before.at(-1) ?? null);
      expect(history.session.time).toBe(1234);
    }
  });

  it('finds the first loss', () => {
    let dropped = 0;
    const losses = holdings(({ network: { messages } }) => {
      const isMore = messages.dropped > dropped;
      dropped = messages.dropped;
      return isMore;
    });
    const { moment } = ask<'found'>({
      do: 'find',
      run: '',
      query: 1,
      what: { when: 'loss' },
      from: { time: 0, events: 0, inputs: 0 },
    });
    expect(moment).toEqual(losses[0]);
  });

  it('says how far it has looked when there is nothing', () => {
    const never = { ...what, value: 1e6 };
    const found = ask<'found'>({ do: 'find', run: '', query: 1, what: never, from: { time: 0 } });
    expect(found).toMatchObject({ moment: null, searchedTo: 3000 });
  });
});
