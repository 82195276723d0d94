/** What a run comes to: the shape of the report, the warm-up, and what a percentile is worth. */
import { describe, expect, it } from 'vitest';
import { definitions } from '../../simulations/components/all.ts';
import {
  client,
  consumer,
  countOf,
  levelOf,
  network,
  producer,
  queue,
  run,
  send,
  service,
  summaryOf,
} from '../support/network.ts';

const all = (more = {}) =>
  run(
    network(
      {
        shop: { kind: 'producer', params: {} },
        q: queue(),
        w: consumer({ serviceTime: 'exponential(50ms)' }),
        app: { kind: 'client', params: {} },
        s: service({ serviceTime: 'exponential(50ms)' }),
      },
      ['shop>q', 'q>w', 'app>s'],
      more,
    ),
  );

describe('a report', () => {
  it('has every metric of every kind, in the shape of its statistic, and nothing else', () => {
    const report = all().report();
    expect(Object.keys(report)).toEqual([
      'time',
      'events',
      'hash',
      'components',
      'links',
      'messages',
    ]);
    expect(report.time).toBe(10_000);
    expect(report.hash).toMatch(/^[0-9a-f]{16}$/);
    const kinds = {
      shop: 'producer',
      q: 'queue',
      w: 'consumer',
      app: 'client',
      s: 'service',
    } as const;
    const keys = {
      level: ['mean', 'max', 'last'],
      distribution: ['count', 'mean', 'p50', 'p95', 'p99', 'max'],
    };
    for (const [id, kind] of Object.entries(kinds)) {
      const metrics = report.components[id];
      expect(Object.keys(metrics)).toEqual(Object.keys(definitions[kind].metrics));
      for (const [name, { stat }] of Object.entries(definitions[kind].metrics)) {
        const value = metrics[name];
        if (stat === 'counter') expect(value).toBeTypeOf('number');
        else expect(Object.keys(value)).toEqual(keys[stat as 'level' | 'distribution']);
      }
    }
    expect(Object.keys(report.links['shop-q'])).toEqual(['sent', 'delivered', 'lost', 'bytes']);
    expect(Object.keys(report.messages)).toEqual(['created', 'completed', 'dropped', 'alive']);
  });

  it('says null where a distribution is empty, and a number everywhere else', () => {
    const report = run(network({ app: client(), s: service() }, ['app>s'])).report();
    expect(JSON.parse(JSON.stringify(report)).components.app.latency).toEqual({
      count: 0,
      mean: null,
      p50: null,
      p95: null,
      p99: null,
      max: null,
    });
    const busy = JSON.stringify(all().report());
    expect(busy).not.toContain('null');
  });

  it('gives percentiles within one per cent', () => {
    const session = run(
      network(
        {
          shop: { kind: 'producer', params: { interval: '1ms' } },
          w: consumer({ serviceTime: 'uniform(0ms, 100ms)', concurrency: 10_000 }),
        },
        ['shop>w'],
        { duration: '60s' },
      ),
    );
    const { count, mean, p50, p95, p99, max } = summaryOf(session, 'w', 'latency');
    expect(count).toBeGreaterThan(59_000);
    expect(Math.abs(mean / 50 - 1)).toBeLessThan(0.01);
    expect(Math.abs(p50 / 50 - 1)).toBeLessThan(0.02);
    expect(Math.abs(p95 / 95 - 1)).toBeLessThan(0.012);
    expect(Math.abs(p99 / 99 - 1)).toBeLessThan(0.012);
    expect(max).toBeLessThanOrEqual(100);
    expect(p99).toBeLessThanOrEqual(max);
  });

  it('balances: created is completed, dropped and alive', () => {
    const { created, completed, dropped, alive } = all({ duration: '60s' }).report().messages;
    const lost = Object.values(dropped).reduce((sum, count) => sum + count, 0);
    expect(created).toBe(completed + lost + alive);
  });
});

describe('the warm-up', () => {
  const inputs = [send('shop', 4), send('shop', 2, 100)];
  const warm = (warmUp: number) =>
    run(
      network({ shop: producer(), q: queue(), w: consumer() }, ['shop>q', 'q>w'], {
        inputs,
        warmUp,
        duration: 200,
      }),
    );

  it('is not measured: counters, distributions, levels and their peaks begin at its end', () => {
    const session = warm(35);
    expect(countOf(session, 'shop', 'sent')).toBe(2);
    // The fourth of the first ends at 40.
    expect(countOf(session, 'w', 'completed')).toBe(3);
    expect(summaryOf(session, 'w', 'latency')).toMatchObject({
      count: 3,
      mean: (40 + 10 + 20) / 3,
      max: 40,
    });
    expect(levelOf(session, 'q', 'queueLength')).toEqual({ mean: 10 / 165, max: 1, last: 0 });
    expect(levelOf(session, 'w', 'utilization')).toEqual({ mean: 25 / 165, max: 1, last: 0 });
    expect(session.report().links['shop-q'].sent).toBe(2);
  });

  it('leaves the totals of messages, and the history, as they are', () => {
    expect(warm(35).report().messages).toEqual({ created: 6, completed: 6, dropped: {}, alive: 0 });
    expect(warm(35).hash).toBe(warm(0).hash);
  });

  it('ends before the first event at its time', () => {
    expect(countOf(warm(40), 'w', 'completed')).toBe(3);
    expect(countOf(warm(41), 'w', 'completed')).toBe(2);
  });
});
