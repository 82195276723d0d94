/** Traces out of a history that is being looked at: of its current branch, and without moving it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { History } from '../../simulations/history/history.ts';
import type { Tracer } from '../../simulations/network/tracing.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { type Question, sessionsFromStart } from '../../simulations/traces/recorder.ts';
import type { Trace } from '../../simulations/traces/trace.ts';
import { client, network, send, service } from '../support/network.ts';
import { answer, sessionsFromCheckpoints } from './tracing.ts';

const read = (id: string): Scenario =>
  JSON.parse(
    readFileSync(
      new URL(`../../simulations/scenarios/gallery/${id}.topolab.json`, import.meta.url),
      'utf8',
    ),
  );

/** The same question put to the history, and to a fresh run of its current branch. */
function both(question: Question, history: History): [Trace | null, Trace | null] {
  const { inputs = [] } = history.line(history.branch) ?? {};
  const fresh = sessionsFromStart({ ...history.scenario, inputs }, history.end.time);
  return [answer(question, history.sessions), answer(question, { ...fresh, end: history.end })];
}

it.each(['retry-storm', 'ack-timeout', 'network', 'full-queue'])(
  '%s: a history with checkpoints traces as a fresh run does',
  (id) => {
    const history = new History(read(id), { spacing: 500, lastSpacing: 500 });
    history.advance(40_000, 20_000);
    const { moment, session } = history;
    const { created } = session.network.messages;
    const { time } = moment;
    const questions: Question[] = [
      ...[1, 0.3, 0.7, 1].map((share, i) => ({
        message: i === 0 ? 1 : Math.max(1, Math.floor(created * share)),
      })),
      { from: 0, to: 5000 },
      { from: time * 0.6, to: time * 0.6 + 500 },
      { from: time - 300, to: time + 1000 },
    ];
    for (const question of questions) {
      const [kept, fresh] = both(question, history);
      expect(kept?.messages.length).toBeGreaterThan(0);
      expect(kept).toEqual(fresh);
    }
    expect(history.moment).toEqual(moment);
    expect(answer({ message: created + 1 }, history.sessions)).toBeNull();
  },
);

it('of a branch, a message is what it was there', () => {
  const history = new History(read('retry-storm'), { spacing: 500, lastSpacing: 500 });
  history.advance(40_000);
  const before = both({ message: 900 }, history);
  expect(before[0]).toEqual(before[1]);
  for (const _ of history.goTo({ time: 5000 }));
  history.apply({ do: 'set', target: 'api', param: 'serviceTime', to: '1ms' });
  history.advance(40_000);
  const after = both({ message: 900 }, history);
  expect(after[0]).toEqual(after[1]);
  expect(after[0]).not.toEqual(before[0]);
});

it('what was born before the beginning that a history has kept is not made up', () => {
  const scenario = network(
    {
      app: client({ retry: 'fixed', retryDelay: '1s', maxAttempts: 9 }),
      s: service({ failureRate: 1 }),
    },
    ['app>s'],
    { inputs: [send('app', 1, 5)] },
  );
  const sessions = sessionsFromCheckpoints(scenario, 10_000, 2);
  const late = { ...sessions, before: (_: number, tracer: Tracer) => sessions.at(5000, tracer) };
  const rest = answer({ message: 8 }, late);
  expect(answer({ message: 8 }, sessions)?.messages.map(({ id }) => id)).toHaveLength(9);
  expect(rest?.messages.map(({ id, first }) => [id, first])).toEqual(
    [6, 7, 8, 9].map((id) => [id, 5]),
  );
  expect(answer({ message: 1 }, late)).toBeNull();
});
