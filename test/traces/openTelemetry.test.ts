/** Traces as OpenTelemetry's tools read them: valid by the published schema, and true. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { toOpenTelemetry, usualEpochMs } from '../../simulations/traces/openTelemetry.ts';
import type { Span, TracesData } from '../../simulations/traces/otlp.ts';
import { sessionsFromStart } from '../../simulations/traces/recorder.ts';
import type { Trace } from '../../simulations/traces/trace.ts';
import { busyNetwork } from '../determinism/networks.ts';
import {
  client,
  consumer,
  crash,
  network,
  producer,
  queue,
  send,
  service,
} from '../support/network.ts';
import { complaintsAbout } from './otlpSchema.ts';
import { answer, traceOf } from './tracing.ts';

const spansOf = (data: TracesData): Span[] =>
  data.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans));

const kinds = ['?', 'internal', 'server', 'client', 'producer', 'consumer'];

/** Spans as an outline: what each is, where, when (simulated ms), how it went, and its events. */
function outlineOf(data: TracesData): string[] {
  const lines: string[] = [];
  const spans = spansOf(data);
  const placeOf = new Map(
    data.resourceSpans.flatMap(({ resource, scopeSpans }) =>
      scopeSpans[0].spans.map((span) => [span, Object.values(resource.attributes[0].value)[0]]),
    ),
  );
  const ms = (nanos: string) =>
    Number((BigInt(nanos) - BigInt(usualEpochMs) * 1_000_000n) / 1000n) / 1000;
  const tell = (parent: string | undefined, depth: number) => {
    for (const span of spans.filter(({ parentSpanId }) => parentSpanId === parent)) {
      const { name, kind, status, startTimeUnixNano: from, endTimeUnixNano: to, events } = span;
      const how = ['', ' ok', ` error: ${status.message}`][status.code];
      lines.push(
        `${'  '.repeat(depth)}${placeOf.get(span)}: ${name} (${kinds[kind]}) ${ms(from)}–${ms(to)}${how} [${events.map((event) => `${event.name} ${ms(event.timeUnixNano)}`).join(', ')}]`,
      );
      tell(span.spanId, depth + 1);
    }
  };
  tell(undefined, 0);
  return lines;
}

/** What links spans to each other: each its own, and every parent there and of the same trace. */
function misfits(data: TracesData): string[] {
  const spans = spansOf(data);
  const byId = new Map(spans.map((span) => [`${span.traceId} ${span.spanId}`, span]));
  const lost = spans.filter(
    ({ traceId, parentSpanId }) =>
      parentSpanId !== undefined && !byId.has(`${traceId} ${parentSpanId}`),
  );
  return [
    ...(byId.size < spans.length ? ['two spans have one id'] : []),
    ...lost.map(({ spanId }) => `${spanId} has a parent that is not there`),
  ];
}

function check(data: TracesData): void {
  // As text and back: that is what is handed over.
  const read: TracesData = JSON.parse(JSON.stringify(data));
  expect(read).toEqual(data);
  expect(complaintsAbout(read)).toEqual([]);
  expect(misfits(read)).toEqual([]);
}

const retried = network(
  {
    app: client({ timeout: '20ms', retry: 'fixed', retryDelay: '5ms', maxAttempts: 2 }),
    gate: service({ serviceTime: '1ms', calls: 'sequence' }),
    s: service({ serviceTime: '15ms' }),
  },
  [['app>gate', { latency: '1ms' }], 'gate>s'],
  { inputs: [crash(6.5, 's', 10), send('app', 1, 5)] },
);
const redelivered = network(
  { shop: producer(), orders: queue({ ack: 'manual' }), worker: consumer() },
  [['shop>orders', { latency: '1ms' }], 'orders>worker'],
  { inputs: [send('shop', 1, 5), crash(12, 'worker', 20)] },
);
const lost = network(
  { shop: producer(), orders: queue() },
  [['shop>orders', { latency: '4ms', loss: 1 }]],
  { inputs: [send('shop', 1, 5)] },
);

const unanswered = network(
  { app: client({ timeout: '20ms' }), s: service({ serviceTime: '30ms' }) },
  [['app>s', { latency: '1ms' }]],
  { inputs: [send('app', 1, 5)] },
);

describe('as spans', () => {
  const cases: readonly [what: string, scenario: Scenario, outline: readonly string[]][] = [
    [
      'a request that is tried again, and what it calls',
      retried,
      [
        'app: request gate (client) 5–8 error: failed [sent 5, retrying 8]',
        '  app: request gate (client) 13–16 error: failed [sent 13, failed 16]',
        '    gate: serve request (server) 14–15 error: failed [started 14, called 15, failed 15]',
        '      gate: request s (client) 15–15 error: crashed [callFailed 15]',
        '        s: serve request (server) 15–15 error: crashed [turnedAway 15]',
        '  gate: serve request (server) 6–7 error: failed [started 6, called 7, failed 7]',
        '    gate: request s (client) 7–7 error: crashed [callFailed 7]',
        '      s: serve request (server) 7–7 error: crashed [turnedAway 7]',
      ],
    ],
    [
      'a message that is delivered again',
      redelivered,
      [
        'shop: send orders (producer) 5–7 ok [sent 5, confirmed 7]',
        '  orders: queue message (internal) 6–42 ok [stored 6, delivered 6, requeued 12, delivered 32, acked 42]',
        '    worker: process message (consumer) 6–12 [started 6]',
        '    worker: process message (consumer) 32–42 ok [started 32, completed 42]',
      ],
    ],
    [
      'a message that is lost',
      lost,
      ['shop: send orders (producer) 5–9 error: lost [sent 5, lost 9]'],
    ],
    [
      'an answer that comes too late',
      unanswered,
      [
        'app: request s (client) 5–25 error: timedOut [sent 5, timedOut 25, failed 25, late 37]',
        '  s: serve request (server) 6–36 error: timedOut [started 6, completed 36]',
      ],
    ],
  ];
  it.each(cases)('%s', (_, scenario, outline) => {
    const data = toOpenTelemetry(traceOf(1, scenario));
    check(data);
    expect(outlineOf(data)).toEqual(outline);
  });

  it('that are not over yet end where the trace does', () => {
    const data = toOpenTelemetry(traceOf(1, unanswered, 20));
    check(data);
    expect(outlineOf(data)).toEqual([
      'app: request s (client) 5–20 [sent 5]',
      '  s: serve request (server) 6–20 [started 6]',
    ]);
    const marked = spansOf(data).map(({ attributes }) =>
      attributes.some(({ key }) => key === 'topolab.unfinished'),
    );
    expect(marked).toEqual([true, true]);
  });

  it('say where the time went, with types', () => {
    const [, queued] = spansOf(toOpenTelemetry(traceOf(1, redelivered)));
    const values = Object.fromEntries(queued.attributes.map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({
      'messaging.message.id': { stringValue: '1' },
      'messaging.message.body.size': { intValue: '1000' },
      'topolab.delivery.attempt': { intValue: '1' },
      'topolab.waiting.ms': { doubleValue: 20 },
      'topolab.held.ms': { doubleValue: 16 },
    });
  });
});

describe('ids and times', () => {
  const trace = traceOf(1, lost);

  it('are counted from the epoch that is given', () => {
    const [span] = spansOf(toOpenTelemetry(trace, { epochMs: 1_790_000_000_000 }));
    expect(span.startTimeUnixNano).toBe('1790000000005000000');
    expect(spansOf(toOpenTelemetry(trace))[0].startTimeUnixNano).toBe('946684800005000000');
  });

  it('keep nanoseconds late in a long run', () => {
    const late = { ...trace, messages: [{ ...trace.messages[0], birth: 86_400_000.000_125 }] };
    expect(spansOf(toOpenTelemetry(late))[0].startTimeUnixNano).toBe('946771200000000125');
  });

  it('differ between runs, and are the same each time for one', () => {
    const id = (run: string) => spansOf(toOpenTelemetry(trace, { run }))[0].traceId;
    expect(id('a 1')).toBe(id('a 1'));
    expect(id('a 2')).not.toBe(id('a 1'));
  });

  it('belong to services called by their labels', () => {
    const labels = new Map([['shop', 'Web shop']]);
    const { resourceSpans } = toOpenTelemetry(trace, { labels, version: '9' });
    expect(resourceSpans[0].resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'Web shop' },
    });
    expect(resourceSpans[0].scopeSpans[0].scope).toEqual({ name: 'topolab', version: '9' });
  });
});

it('all that happens in any network is valid', () => {
  const bounds = { messages: 60, hops: 400, notes: 1000 };
  fc.assert(
    fc.property(busyNetwork, fc.nat(400), (scenario, from) => {
      const question = { from, to: from + 200 };
      const trace = answer(question, sessionsFromStart(scenario, from + 300), bounds) as Trace;
      check(toOpenTelemetry(trace));
    }),
    { seed: 20_261_124, numRuns: 30 },
  );
});

describe('the check itself', () => {
  const good = () => JSON.parse(JSON.stringify(toOpenTelemetry(traceOf(1, redelivered))));
  // biome-ignore lint/suspicious/noExplicitAny: it is about data that is not as it should be
  const bad: readonly [what: string, spoil: (span: any) => void, words: RegExp][] = [
    ['an unknown field', (span) => Object.assign(span, { trace_id: '1' }), /no such field/],
    ['an id of another length', (span) => Object.assign(span, { spanId: 'abc' }), /spanId/],
    ['an id of zeroes', (span) => Object.assign(span, { traceId: '0'.repeat(32) }), /traceId/],
    ['an enum by name', (span) => Object.assign(span, { kind: 'SPAN_KIND_SERVER' }), /SpanKind/],
    ['a time as a number', (span) => Object.assign(span, { endTimeUnixNano: 5 }), /fixed64/],
    ['an end before the start', (span) => Object.assign(span, { endTimeUnixNano: '5' }), /before/],
    ['a key twice', (span) => span.attributes.push(span.attributes[0]), /keys/],
    [
      'an integer as a number',
      (span) => Object.assign(span.attributes[0].value, { intValue: 5 }),
      /int64/,
    ],
    ['no name', (span) => Object.assign(span, { name: '' }), /no name/],
    ['no start', (span) => Reflect.deleteProperty(span.events[0], 'timeUnixNano'), /lacks/],
  ];
  it.each(bad)('sees %s', (_, spoil, words) => {
    const data = good();
    spoil(spansOf(data)[0]);
    expect(complaintsAbout(data).join()).toMatch(words);
  });

  it('sees a parent that is not there, and an id that is used twice', () => {
    const orphan = good();
    spansOf(orphan)[1] = Object.assign(spansOf(orphan)[1], { parentSpanId: '00000000000000ff' });
    expect(misfits(orphan)).toHaveLength(1);
    const twin = good();
    Object.assign(spansOf(twin)[0], { spanId: spansOf(twin)[1].spanId });
    expect(misfits(twin).length).toBeGreaterThan(0);
  });
});
