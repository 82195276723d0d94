/** Places that people name by a time or by a number of events, without knowing the exact moment. */
import { describe, expect, it } from 'vitest';
import { History } from '../../simulations/history/history.ts';
import { Questions } from '../../simulations/history/questions.ts';
import type { Moment } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';

/** A full queue: losses from about two seconds on. */
const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  seed: 5,
  components: [
    { id: 'shop', kind: 'producer', params: { interval: 'exponential(10ms)' } },
    { id: 'orders', kind: 'queue', params: { capacity: 30 } },
    { id: 'worker', kind: 'consumer', params: { serviceTime: '25ms' } },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders' },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
  inputs: [{ at: '4s', do: 'crash', target: 'worker', for: '1s' }],
};

function runOn(): History {
  const history = new History(scenario);
  history.advance(8000);
  return history;
}

function through<T>(journey: Generator<void, T>): T {
  for (;;) {
    const { done, value } = journey.next();
    if (done) return value;
  }
}

describe('an event by its number', () => {
  it.each([0, 1, 7, 1000, 2345])('%i: the state is that of a fresh run that far', (events) => {
    const history = runOn();
    through(history.goTo({ events: events }));
    const fresh = new Session(scenario);
    while (fresh.events < events) fresh.stepEvent(8000);
    expect(history.session.events).toBe(events);
    expect(history.session.hash).toBe(fresh.hash);
  });

  it('beyond what has been run is the end of it', () => {
    const history = runOn();
    through(history.goTo({ time: 100 }));
    through(history.goTo({ events: 1e9 }));
    expect(history.moment).toEqual(history.end);
  });
});

function lossFrom(history: History, from: Moment | { readonly time: number }, backwards = false) {
  const questions = new Questions(history);
  questions.ask({ do: 'find', run: 'r', query: 1, what: { when: 'loss' }, from, backwards });
  for (;;) {
    const answer = questions.work(() => false);
    if (answer?.say === 'found') return answer.moment;
  }
}

describe('looking from a time', () => {
  it('finds the first loss after it, as looking from one moment to the next does', () => {
    const history = runOn();
    const losses: Moment[] = [];
    let from: Moment = { time: 0, events: 0, inputs: 0 };
    for (let i = 0; i < 60; i++) {
      const next = lossFrom(history, from);
      if (!next) break;
      losses.push(next);
      from = next;
    }
    expect(losses.length).toBe(60);
    const around = [7, 30, 58].flatMap((i) =>
      [-0.5, 0, 0.5].map((d) => (losses[i]?.time ?? 0) + d),
    );
    for (const time of [0, ...around]) {
      expect(lossFrom(history, { time })).toEqual(losses.find((loss) => loss.time > time));
      const before = losses.findLast((loss) => loss.time <= time) ?? null;
      expect(lossFrom(history, { time }, true)).toEqual(before);
    }
  });
});
