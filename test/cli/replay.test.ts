/** From the terminal: a run up to a moment, a run out of a file, and what became of a message. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { toOpenTelemetry } from '../../simulations/traces/openTelemetry.ts';
import { engineVersion } from '../../simulations/version.ts';
import { client, network, send, service, set } from '../support/network.ts';
import { complaintsAbout } from '../traces/otlpSchema.ts';
import { traceOf } from '../traces/tracing.ts';
import { fileOf, simulate, simulateHere } from './terminal.ts';

const shop: Scenario = {
  ...network(
    {
      app: client({ timeout: '20ms', retry: 'fixed', retryDelay: '5ms', maxAttempts: 2 }),
      api: service({ serviceTime: '30ms' }),
    },
    [['app>api', { latency: '1ms' }]],
    { name: 'Shop', duration: '2s', seed: 3, inputs: [send('app', 1, 5), send('app', 1, 900)] },
  ),
};
const good = fileOf(shop);

/** What a run comes to at a moment. */
function reportAt(scenario: Scenario, timeMs: number) {
  const session = new Session(scenario);
  session.advance(timeMs);
  return JSON.parse(JSON.stringify(session.report()));
}

async function printed(...args: string[]) {
  const { code, out, err } = await simulateHere(args);
  expect([code, err]).toEqual([0, '']);
  const { wallMs: _, ...report } = JSON.parse(out);
  return report;
}

describe('--until', () => {
  it.each(['700ms', '0.7s', '700'])('%s: the report is of that moment', async (time) => {
    const report = await printed(good, '--json', '--until', time);
    expect(report).toEqual(reportAt(shop, 700));
    expect(report.time).toBe(700);
  });

  it('tells only the notes up to then', async () => {
    const { out } = await simulateHere([good, '--notes', '--until=30ms']);
    const notes = out.split('\n').filter((line) => / ms {2}/.test(line));
    expect(notes[0]).toMatch(/5\.000 ms {2}app sent request 1/);
    expect(notes.at(-1)).toMatch(/30\.000 ms {2}app sent request 2 \(attempt 2\)/);
  });

  it.each([
    ['5x', /^--until: "5x" has an unknown unit/],
    ['-1s', /^--until: "-1s" is negative; write 0 or more/],
    ['1h', /^--until 1h: the run lasts 2s; give a time up to that, or a longer --duration/],
    ['', /^--until: /],
  ])('"%s" is refused in words', async (time, words) => {
    const { err, ...rest } = await simulateHere([good, `--until=${time}`]);
    expect(rest).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });
});

describe('a file with a run', () => {
  const past = new Session(shop);
  past.advance(100);
  past.apply({ do: 'set', target: 'api', param: 'serviceTime', to: '2ms' });
  const change = { ...set(100, 'api', 'serviceTime', '2ms'), events: past.events };
  past.advance(1500, 10);
  const moment = { time: past.time, events: past.events, inputs: past.inputsDone };
  const inputs = [send('app', 1, 5), change, send('app', 1, 900)];
  const run = {
    moment,
    hash: past.hash,
    engine: engineVersion,
    current: 1,
    branches: [{ inputs: shop.inputs ?? [] }, { name: 'faster', parent: 0, inputs }],
  };
  const saved = fileOf({ ...shop, run });

  it('is replayed on its current branch, up to its moment and no event further', async () => {
    const report = await printed(saved, '--json');
    expect([report.hash, report.events, report.time]).toEqual([
      past.hash,
      moment.events,
      moment.time,
    ]);
  });

  it('tells the notes of that branch', async () => {
    const { out, err } = await simulateHere([saved, '--notes', '--until', '2s']);
    expect(err).toBe('');
    expect(out).toMatch(/100\.000 ms {2}a setting of api changed/);
    expect(out).toMatch(/904\.000 ms {2}app got the answer to request \d+ after 4 ms/);
    const other = fileOf({ ...shop, run: { ...run, current: 0, hash: undefined } });
    expect((await simulateHere([other, '--notes', '--until', '2s'])).out).not.toMatch(/got the/);
  });

  it('says when it comes out otherwise than where it was saved, and goes on', async () => {
    const hash = '0123456789abcdef';
    const file = fileOf({ ...shop, run: { ...run, hash, engine: '0.0.9' } });
    const { code, out, err } = await simulateHere([file, '--json']);
    expect([code, JSON.parse(out).hash]).toEqual([0, past.hash]);
    expect(err).toMatch(/^run\.hash: 0123456789abcdef was saved by engine 0\.0\.9, and this one/);
  });

  it('stops at the time of its moment when it is another run', async () => {
    expect((await printed(saved, '--json', '--seed=9')).time).toBe(moment.time);
    expect((await printed(saved, '--json', '--duration=1s')).time).toBe(1000);
  });

  it('takes its messages from that branch', async () => {
    const { out } = await simulateHere([saved, '--trace', '3', '--until', '2s']);
    const ids = JSON.stringify(JSON.parse(out)).match(/"messaging.message.id"/g);
    // At its sender and at the service: it was answered at the first try.
    expect(ids).toHaveLength(2);
  });
});

describe('--trace', () => {
  it('prints what became of a message, its causes and all it caused, and nothing else', async () => {
    const { code, out, err } = await simulate([good, '--trace', '2']);
    expect([code, err, out.trim().split('\n').length]).toEqual([0, '', 1]);
    const data = JSON.parse(out);
    expect(complaintsAbout(data)).toEqual([]);
    const trace = traceOf(2, shop, 2000);
    expect(data).toEqual(toOpenTelemetry(trace, { run: 'Shop 3' }));
    expect(trace.messages.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('goes no further than --until, and calls components by their labels', async () => {
    const components = shop.components.map((one) =>
      one.id === 'api' ? { ...one, label: 'Shop API' } : one,
    );
    const file = fileOf({ ...shop, components });
    const { out } = await simulateHere([file, '--trace=1', '--until=10ms']);
    expect(out).toContain('"name":"request Shop API"');
    expect(out).toContain('topolab.unfinished');
    expect(out).not.toContain('timedOut');
  });

  it.each([
    [['--trace', '0'], /^--trace 0: not the number of a message; write/],
    [['--trace', 'first'], /^--trace first: not the number of a message; write/],
    [['--trace', '99'], /^--trace 99: no message with this number is born by 2s/],
    [['--trace', '1', '--until', '4ms'], /^--trace 1: no message with this number is born by 4ms/],
    [['--trace', '1', '--json'], /^--trace prints a trace and nothing else: leave/],
    [['--trace'], /^--trace: needs a value/],
  ])('%j is refused in words', async (args, words) => {
    const { err, ...rest } = await simulateHere([good, ...args]);
    expect(rest).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  });
});

it('--help lists every option', async () => {
  const { code, out, err } = await simulateHere(['--help']);
  expect([code, err]).toEqual([0, '']);
  for (const option of ['until', 'duration', 'seed', 'set', 'json', 'notes', 'trace', 'help'])
    expect(out).toContain(`\n  --${option} `);
});
