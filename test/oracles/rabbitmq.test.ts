/** The queue against what was observed of RabbitMQ 3.10 (own observation, see the file's source). */
import { describe, expect, it } from 'vitest';
import type { Session } from '../../simulations/session.ts';
import {
  begin,
  consumer,
  countOf,
  logOf,
  messagesOf,
  network,
  notesOf,
  type Part,
  producer,
  queue,
  run,
  send,
} from '../support/network.ts';
import { oracle } from './oracle.ts';

const file = oracle('rabbitmq-observed.json');

/** What was observed in scenario `id`. */
function observed<T>(id: string): T {
  const found = file?.scenarios.find((scenario) => scenario.id === id);
  if (!found) throw new Error(`rabbitmq-observed.json has no scenario ${id}`);
  return found.observed as T;
}

/** Message numbers from 0, by the consumer that began them. */
function received(session: Session): Record<string, number[]> {
  const all: Record<string, number[]> = { A: [], B: [], C: [] };
  for (const note of notesOf(session, 'started')) all[note.owner].push(note.message - 1);
  return all;
}

const twelveToThree = (q: Part, a: Part, b: Part, c: Part) =>
  run(
    network({ shop: producer(), q, A: a, B: b, C: c }, ['shop>q', 'q>A', 'q>B', 'q>C'], {
      inputs: [send('shop', 12)],
    }),
  );

describe.skipIf(file === null)('as observed of RabbitMQ', () => {
  it('rr-prefetch0-autoack: each consumer in its turn, while all have room', () => {
    const roomy = consumer({ concurrency: 100 });
    const session = twelveToThree(queue({ ack: 'auto' }), roomy, roomy, roomy);
    expect(received(session)).toEqual(observed('rr-prefetch0-autoack'));
  });

  it('rr-prefetch0 with manual acks and no limit is the same round', () => {
    const one = consumer();
    const session = twelveToThree(queue({ ack: 'manual', prefetch: 0 }), one, one, one);
    expect(received(session)).toEqual(observed('rr-prefetch0-autoack'));
  });

  it('rr-prefetch1-manual: a slow consumer holds up only itself', () => {
    const quick = consumer({ serviceTime: '5ms' });
    const slow = consumer({ serviceTime: '60ms' });
    const session = twelveToThree(queue({ ack: 'manual', prefetch: 1 }), slow, quick, quick);
    expect(received(session)).toEqual(observed('rr-prefetch1-manual'));
  });

  const overflowing = (overflow: string) =>
    run(
      network({ shop: producer(), q: queue({ capacity: 3, overflow }) }, ['shop>q'], {
        inputs: [send('shop', 5)],
      }),
    );
  const answers = (session: Session) =>
    notesOf(session, 'shop.confirmed', 'shop.refused').map(({ code }) =>
      code === 'confirmed' ? 'ack' : 'nack',
    );
  /** What is left, found by letting a consumer at it. */
  const content = (session: Session) => {
    session.apply({ do: 'add', component: { id: 'w', kind: 'consumer' } });
    session.apply({ do: 'add', link: { id: 'q-w', from: 'q', to: 'w' } });
    session.advance(session.time + 10_000);
    return messagesOf(session, 'q.delivered').map(String);
  };

  it('maxlen-drop-head: all are confirmed, the oldest are gone', () => {
    const { confirms, queue: left } = observed<{ confirms: string[]; queue: string[] }>(
      'maxlen-drop-head',
    );
    const session = overflowing('drop-head');
    expect(answers(session)).toEqual(confirms);
    expect(countOf(session, 'q', 'rejected')).toBe(5 - left.length);
    expect(content(session)).toEqual(left);
  });

  it('maxlen-reject-publish: the newest are refused, and their sender is told', () => {
    const { confirms, queue: left } = observed<{ confirms: string[]; queue: string[] }>(
      'maxlen-reject-publish',
    );
    const session = overflowing('reject');
    expect(answers(session)).toEqual(confirms);
    expect(countOf(session, 'q', 'rejected')).toBe(5 - left.length);
    expect(content(session)).toEqual(left);
  });

  it('requeue-original-position: what comes back stands where it stood, marked', () => {
    const { afterNack2, drain } = observed<{
      afterNack2: [string, boolean];
      drain: [string, boolean][];
    }>('requeue-original-position');
    // Three out, each with a consumer of its own that waits for ever; five in all.
    const idle = consumer({ serviceTime: '1h' });
    const session = begin(
      network(
        { shop: producer(), q: queue({ ack: 'manual' }), A: idle, B: idle, C: idle },
        ['shop>q', 'q>A', 'q>B', 'q>C'],
        { inputs: [send('shop', 5)] },
      ),
    );
    const delivered = () =>
      notesOf(session, 'q.delivered').map((note) => [String(note.message), note.numbers[1] > 1]);
    session.advance(1);
    expect(delivered()).toEqual(['1', '2', '3'].map((id) => [id, false]));
    // 2 comes back before 4, 5; then the next `get`, by a fourth consumer.
    session.apply({ do: 'crash', target: 'B' });
    session.apply({
      do: 'add',
      component: { id: 'D', kind: 'consumer', params: { serviceTime: '1h' } },
    });
    session.apply({ do: 'add', link: { id: 'q-D', from: 'q', to: 'D' } });
    session.advance(2);
    expect(delivered()[3]).toEqual(afterNack2);
    // 1 and 3 come back, and all is drained (2 stays out with D).
    session.apply({ do: 'crash', target: 'C' });
    session.apply({ do: 'crash', target: 'A' });
    session.apply({ do: 'set', target: 'q', param: 'prefetch', to: 0 });
    session.advance(3);
    expect(delivered().slice(4)).toEqual(drain);
    expect(logOf(session, 'q.requeued')).toHaveLength(3);
  });
});
