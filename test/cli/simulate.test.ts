/** A run from the terminal: one JSON object, or words and exit 2; and the same history as anywhere else. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { Session } from '../../simulations/session.ts';
import { consumer, network, queue } from '../support/network.ts';
import { fileOf, folder, type Outcome, simulate, simulateHere } from './terminal.ts';

const orders: Scenario = {
  ...network(
    {
      shop: { kind: 'producer', params: { interval: 'exponential(50ms)' } },
      orders: queue({ capacity: 3 }),
      worker: consumer({ serviceTime: 'exponential(45ms)' }),
    },
    [['shop>orders', { latency: '1ms' }], 'orders>worker'],
    { duration: '20s', seed: 7, name: 'Orders' },
  ),
};
const good = fileOf(orders);
const refused = { code: 2, out: '' };

async function historyOf(...args: string[]): Promise<{ hash: string; [key: string]: unknown }> {
  const { code, out, err } = await simulateHere([good, '--json', ...args]);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

describe('a run', () => {
  it('prints one object, the same run as anywhere else', async () => {
    const { out, err, code } = await simulate([good, '--json']);
    expect([code, err, out.trim().split('\n').length]).toEqual([0, '', 1]);
    const printed = JSON.parse(out);
    expect(Object.keys(printed)).toEqual([
      'time',
      'events',
      'wallMs',
      'hash',
      'components',
      'links',
      'messages',
    ]);
    expect(printed.time).toBe(20_000);
    expect(printed.wallMs).toBeGreaterThan(0);
    const session = new Session(orders);
    session.advance(session.durationMs);
    const { wallMs, ...rest } = printed;
    expect(rest).toEqual(JSON.parse(JSON.stringify(session.report())));
  });

  it('takes another seed and another duration, and the same ones give the same', async () => {
    const plain = await historyOf();
    const same = await historyOf('--seed', '7', '--duration=20s');
    const seed = await historyOf('--seed=8');
    const longer = await historyOf('--duration', '25000');
    expect(same.hash).toBe(plain.hash);
    expect(seed.hash).not.toBe(plain.hash);
    expect(longer.time).toBe(25_000);
  });

  it('takes settings of components and links on top of the file', async () => {
    const printed = await historyOf(
      '--set',
      'orders.capacity=none',
      '--set=worker.concurrency=2',
      '--set',
      'shop-orders.latency=uniform(1ms, 2ms)',
    );
    const session = new Session({
      ...orders,
      components: orders.components.map((component) => ({
        ...component,
        params: {
          ...component.params,
          ...(component.id === 'orders' ? { capacity: null } : {}),
          ...(component.id === 'worker' ? { concurrency: 2 } : {}),
        },
      })),
      links: orders.links.map((link) =>
        link.id === 'shop-orders' ? { ...link, params: { latency: 'uniform(1ms, 2ms)' } } : link,
      ),
    });
    session.advance(session.durationMs);
    expect(printed.hash).toBe(session.hash);
  });

  it('reads standard input for -', async () => {
    const { code, out } = await simulate(['-', '--json'], JSON.stringify(orders));
    expect(code).toBe(0);
    expect(JSON.parse(out).hash).toBe((await historyOf()).hash);
  });

  it('tells without --json what came of it, for people', async () => {
    const { code, out, err } = await simulateHere([good]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Orders: 20 s simulated in .* s, \d+ events, hash [0-9a-f]{16}\n/);
    expect(out).toContain('queueLength');
    expect(out).toMatch(/\d+ created, \d+ completed/);
  });

  it('reads out its notes: with --json beside the object, which stays alone and the same', async () => {
    const told = await simulateHere([good, '--notes', '--duration=2s']);
    const json = await simulate([good, '--notes', '--duration=2s', '--json']);
    expect(told.out).toMatch(/ms {2}shop sent message 1/);
    expect(json.err).toMatch(/ms {2}shop sent message 1/);
    expect(JSON.parse(json.out).hash).toBe((await historyOf('--duration=2s')).hash);
  });
});

describe('bad input: exit 2, words on standard error, nothing on standard output', () => {
  const changed = (change: object) => ({ ...orders, ...change });
  const cases: readonly [what: string, file: unknown, words: RegExp][] = [
    ['a truncated file', JSON.stringify(orders).slice(0, 200), /ends too early, at line 1, column/],
    ['a wrong type', changed({ components: 'none' }), /^components: "none" .*; write/],
    [
      'an unknown kind',
      changed({ components: [{ id: 'x', kind: 'consumers' }] }),
      /^components\[0\]\.kind: "consumers" is not a kind .*consumer/,
    ],
    [
      'a duplicate and a dangling link, told together',
      changed({
        components: [...orders.components, { id: 'shop', kind: 'queue' }],
        links: [...orders.links, { id: 'y', from: 'shop', to: 'nowhere' }],
      }),
      /^components\[3\]\.id: "shop" .*\nlinks\[2\]\.to: .*nowhere/,
    ],
    [
      'absurd numbers',
      changed({
        components: [
          { id: 'w', kind: 'consumer', params: { concurrency: 1e300, serviceTime: '-5ms' } },
        ],
        links: [],
      }),
      /components\[0\]\.params\.concurrency: .*out of range.*\n.*components\[0\]\.params\.serviceTime: .*negative/,
    ],
    ['an endless duration', changed({ duration: '1e300s' }), /^duration: .*out of range; write/],
    ['fifty megabytes', `{"name":"${'x'.repeat(50_000_000)}"}`, /has 51 MB; .* at most 20 MB/],
    [
      'a key that would be inherited',
      `{"__proto__":{"seed":5},${JSON.stringify(orders).slice(1)}`,
      /__proto__/,
    ],
  ];
  it.each(cases)('%s', async (_, file, words) => {
    const { err, ...rest } = await simulateHere([fileOf(file), '--json']);
    expect(rest).toEqual(refused);
    expect(err).toMatch(words);
    expect(err).not.toContain('at Object');
    expect(err.length).toBeLessThan(5000);
  });

  const options: readonly [args: string[], words: RegExp][] = [
    [[], /^usage: /],
    [[join(folder, 'nowhere.json')], /nowhere\.json: cannot be read \(ENOENT\); check the path/],
    [[good, good], /one file at a time/],
    [[good, '--fast'], /^--fast: no such option/],
    [[good, '--seed=-1'], /^--seed -1: not a whole number; write/],
    [[good, '--seed='], /^--seed : not a whole number; write/],
    [[good, '--seed', '99999999999999999999'], /^seed: .*out of range/],
    [[good, '--duration=-5s'], /^duration: .*negative/],
    [[good, '--set', 'worker.concurency=2'], /has no parameter "concurency".*concurrency/],
    [[good, '--set', 'nobody.size=2', '--set', 'x'], /nothing is called "nobody"/],
  ];
  it.each(options)('%j', async (args, words) => {
    const { err, ...rest } = await simulateHere([...args, '--json']);
    expect(rest).toEqual(refused);
    expect(err).toMatch(words);
  });

  it('also from a process of its own', async () => {
    const { err, ...rest } = await simulate([fileOf('{'), '--json']);
    expect(rest).toEqual(refused);
    expect(err).toMatch(/^the text ends too early/);
  });

  it('a run that stops at a limit: the loop is named', async () => {
    const endless = network(
      {
        app: { kind: 'client', params: { users: 2, thinkTime: '0ms' } },
        s: { kind: 'service', params: { capacity: 0 } },
      },
      ['app>s'],
    );
    const { err, ...rest } = await simulateHere([fileOf(endless), '--json']);
    expect(rest).toEqual(refused);
    expect(err).toMatch(/100,?000 events at one instant.*\bapp\b/);
    expect(err).toMatch(/\bs\b/);
  });
});

describe('hostile words', () => {
  const evil = '\u001b[2J\u001b]0;gone\u0007\u202e<script>alert(1)</script>';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
  const dangerous = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e]/u;

  it('reach no terminal as they are, from file, name, option or path', async () => {
    const named = fileOf({ ...orders, name: evil, duration: '1s' });
    const inputs = [
      [named, '--notes'],
      [fileOf({ ...orders, components: [{ id: evil, kind: evil, [evil]: evil }] })],
      [good, '--set', `worker.${evil}=1`],
      [join(folder, evil.replaceAll('/', ''))],
      [fileOf(`{"format": ${evil}}`)],
    ];
    const outcomes: Outcome[] = [];
    for (const args of inputs) outcomes.push(await simulateHere(args));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 2, 2, 2, 2]);
    for (const { out, err } of outcomes) {
      expect(out + err).not.toBe('');
      expect(out + err).not.toMatch(dangerous);
    }
  });
});
