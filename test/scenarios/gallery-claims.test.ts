/** What the gallery's titles and summaries say is seen on the board must be so in the run. */
import { describe, expect, it } from 'vitest';
import { gallery } from '../../simulations/scenarios/gallery/index.ts';
import { type Run, run } from './run.ts';

describe('orders', () => {
  it('is alive within a second, busy, and in no danger', () => {
    const orders = run('orders').to(1);
    expect(orders.messages.alive).toBeGreaterThanOrEqual(3);
    orders.from(30).to(600);
    for (const worker of ['worker-a', 'worker-b', 'worker-c']) {
      expect(orders.mean(worker, 'utilization')).toBeGreaterThan(0.6);
      expect(orders.mean(worker, 'utilization')).toBeLessThan(0.95);
    }
    expect(orders.max('orders', 'queueLength')).toBeGreaterThan(10);
    expect(orders.max('orders', 'queueLength')).toBeLessThan(80);
    expect(orders.messages.dropped).toEqual({});
  });
});

describe('spike', () => {
  it('loses nothing, and waits until about two minutes after the spike', () => {
    // The spike lasts from 15 s to 25 s.
    const spike = run('spike').from(3).to(15);
    expect(spike.mean('orders', 'waiting')).toBeLessThan(50);
    expect(spike.to(27).now('orders', 'queueLength')).toBeGreaterThan(250);
    expect(spike.from(100).to(110).mean('orders', 'waiting')).toBeGreaterThan(3000);
    expect(spike.from(155).to(165).mean('orders', 'waiting')).toBeLessThan(100);
    expect(spike.messages.dropped).toEqual({});
  });
});

describe('full-queue', () => {
  it('loses as much by refusing as by dropping, but keeps fresher what it drops for', () => {
    const full = run('full-queue').from(20).to(120);
    const refused = full.count('refusing', 'rejected');
    const dropped = full.count('dropping', 'rejected');
    expect(Math.abs(refused - dropped)).toBeLessThan(0.1 * refused);
    const waits = ['refusing', 'dropping', 'endless'].map((id) => full.mean(id, 'waiting'));
    expect(waits[0]).toBeGreaterThan(2 * waits[1]!);
    expect(full.count('endless', 'rejected')).toBe(0);
    expect(waits[2]).toBeGreaterThan(8 * waits[0]!);
  });
});

describe('competing', () => {
  const encoders = ['encoder-a', 'encoder-b', 'encoder-c'];
  const done = (r: Run) => encoders.reduce((sum, id) => sum + r.count(id, 'completed'), 0);

  it('delivers again what the crashed encoder had', () => {
    const competing = run('competing').from(14.999).to(24.5);
    expect(competing.count('jobs', 'redelivered')).toBeGreaterThanOrEqual(3);
    expect(competing.count('encoder-b', 'completed')).toBe(0);
    expect(competing.from(27).to(36).count('encoder-b', 'completed')).toBeGreaterThan(10);
  });

  it('does twice what was being done behind the cut link, and loses nothing', () => {
    // Without arrivals all is soon done: what was completed more often was done twice.
    const twice = (until: number) => {
      const competing = run('competing')
        .to(until)
        .quiet('uploads')
        .to(until + 25);
      expect(competing.messages.alive).toBe(0);
      expect(competing.messages.dropped).toEqual({});
      return done(competing) - competing.messages.created;
    };
    expect(twice(55) - twice(18)).toBeGreaterThanOrEqual(3);
  });
});

describe('ack-timeout', () => {
  it('is hasty in vain: more deliveries, fewer invoices, a longer line', () => {
    const timeouts = run('ack-timeout').from(15).to(55);
    expect(timeouts.count('hasty', 'redelivered')).toBeGreaterThan(20);
    expect(timeouts.count('patient', 'redelivered')).toBe(0);
    expect(timeouts.now('hasty', 'queueLength')).toBeGreaterThan(30);
    expect(timeouts.now('patient', 'queueLength')).toBeLessThan(15);
    timeouts.from(100).to(110);
    expect(timeouts.mean('patient', 'waiting')).toBeLessThan(100);
    expect(timeouts.mean('hasty', 'waiting')).toBeGreaterThan(10_000);
  });
});

describe('polling', () => {
  it('makes news staler the more seldom it asks', () => {
    const polling = run('polling').to(120);
    const pushed = polling.mean('pushed', 'waiting');
    const often = polling.mean('polled-often', 'waiting');
    expect(pushed).toBeLessThan(10);
    expect(often).toBeGreaterThan(200);
    expect(polling.mean('polled-seldom', 'waiting')).toBeGreaterThan(5 * often);
  });
});

describe('hot-key', () => {
  it('drowns one shard while the others idle', () => {
    const shards = ['shard-1', 'shard-2', 'shard-3', 'shard-4'];
    const counters = ['counter-1', 'counter-2', 'counter-3', 'counter-4'];
    const hot = run('hot-key').from(5).to(15);
    for (const shard of shards) expect(hot.max(shard, 'queueLength')).toBeLessThan(30);
    hot.from(16).to(75);
    const lengths = shards.map((shard) => hot.now(shard, 'queueLength')).sort((a, b) => b - a);
    expect(lengths[0]).toBeGreaterThan(200);
    expect(lengths[1]).toBeLessThan(30);
    const idle = counters.filter((counter) => hot.mean(counter, 'utilization') < 0.4);
    expect(idle.length).toBeGreaterThanOrEqual(2);
  });
});

describe('knee', () => {
  it('waits much longer for little more traffic', () => {
    const knee = run('knee').from(5).to(45);
    const atHalf = knee.mean('line', 'waiting');
    expect(knee.mean('worker', 'utilization')).toBeLessThan(0.65);
    expect(knee.from(120).to(140).mean('line', 'waiting')).toBeGreaterThan(5 * atHalf);
  });
});

describe('chain', () => {
  it('fills every service in front of the slow bank, and none beside it', () => {
    const chain = run('chain').from(5).to(15);
    const calm = chain.p50('browser', 'latency');
    expect(chain.mean('gateway', 'utilization')).toBeLessThan(0.6);
    chain.from(25).to(35);
    for (const full of ['gateway', 'checkout', 'payment']) {
      expect(chain.mean(full, 'utilization'), full).toBeGreaterThan(0.97);
    }
    for (const beside of ['auth', 'stock', 'shipping']) {
      expect(chain.mean(beside, 'utilization'), beside).toBeLessThan(0.3);
    }
    expect(chain.p50('browser', 'latency')).toBeGreaterThan(2.5 * calm);
    expect(chain.from(60).to(80).p50('browser', 'latency')).toBeLessThan(1.2 * calm);
  });
});

describe('routing', () => {
  it('makes one wait longest at the small server, though all are equally used', () => {
    const routing = run('routing').from(10).to(180);
    const used = ['small', 'medium', 'large'].map((id) => routing.mean(id, 'utilization'));
    expect(Math.max(...used) - Math.min(...used)).toBeLessThan(0.1);
    const small = routing.mean('small', 'waiting');
    const medium = routing.mean('medium', 'waiting');
    expect(small).toBeGreaterThan(1.5 * medium);
    expect(medium).toBeGreaterThan(1.5 * routing.mean('large', 'waiting'));
  });

  it('answers a search when the slowest of four has', () => {
    const routing = run('routing').from(10).to(180);
    // The slowest of four exponentials takes 1 + 1/2 + 1/3 + 1/4 times the mean of one, plus travel.
    const slowest = 150 * (1 + 1 / 2 + 1 / 3 + 1 / 4) + 900;
    expect(routing.mean('searchers', 'latency')).toBeGreaterThan(0.95 * slowest);
    expect(routing.mean('searchers', 'latency')).toBeLessThan(1.1 * slowest);
  });
});

describe('users', () => {
  it('gains throughput until the database is full, then only waits', () => {
    const users = run('users').to(0);
    const stage = (n: number) => {
      users.from(n * 40 + 15).to(n * 40 + 40);
      return {
        throughput: users.count('office', 'succeeded') / 25,
        latency: users.mean('office', 'latency'),
        utilization: users.mean('database', 'utilization'),
      };
    };
    const [twenty, forty, eighty, hundredSixty] = [0, 1, 2, 3].map(stage);
    expect(forty!.throughput).toBeGreaterThan(1.7 * twenty!.throughput);
    expect(eighty!.utilization).toBeGreaterThan(0.75);
    expect(hundredSixty!.utilization).toBeGreaterThan(0.98);
    expect(hundredSixty!.throughput).toBeLessThan(1.3 * eighty!.throughput);
    // What does not come from the links' 2 s is work and waiting.
    expect(hundredSixty!.latency - 2000).toBeGreaterThan(8 * (eighty!.latency - 2000));
  });
});

describe('priority', () => {
  it('helps the urgent much and costs the routine little', () => {
    const priority = run('priority').from(10).to(300);
    const urgent = [1, 2, 3].map((n) => priority.mean(`urgent-${n}`, 'latency'));
    const routine = [1, 2, 3].map((n) => priority.mean(`routine-${n}`, 'latency'));
    expect(urgent[1]).toBeLessThan(0.6 * urgent[0]!);
    expect(urgent[2]).toBeLessThan(0.9 * urgent[1]!);
    expect(routine[1]).toBeGreaterThan(routine[0]!);
    expect(routine[1]).toBeLessThan(1.4 * routine[0]!);
  });
});

describe('network', () => {
  it('queues pictures at the thin link, loses readings, and no request', () => {
    const network = run('network').from(10).to(180);
    // 50 kB at 600 kB/s, 500 ms on the way and 20 ms of work take 603 ms: the rest is waiting.
    expect(network.mean('album', 'latency')).toBeGreaterThan(603 + 100);
    const read = network.count('recorder', 'completed') / network.count('sensor', 'sent');
    expect(read).toBeGreaterThan(0.85);
    expect(read).toBeLessThan(0.95);
    expect(network.count('sensor', 'refused')).toBe(0);
    expect(network.count('phone', 'timedOut')).toBeGreaterThan(100);
    expect(network.count('phone', 'failed')).toBeLessThan(3);
  });
});

describe('retry-storm', () => {
  it('is down for more than a minute after the cause is gone, then recovers', () => {
    const storm = run('retry-storm').from(5).to(15);
    expect(storm.count('app', 'timedOut')).toBe(0);
    // The database is slow from 15 s to 25 s only.
    expect(storm.from(35).to(88).count('app', 'succeeded')).toBe(0);
    expect(storm.mean('database', 'utilization')).toBeGreaterThan(0.99);
    storm.from(130).to(240);
    expect(storm.count('app', 'timedOut')).toBe(0);
    expect(storm.mean('database', 'utilization')).toBeLessThan(0.5);
  });
});

describe('cache', () => {
  it('keeps nine in ten from the database, which pays half a minute for five seconds without', () => {
    const cache = run('cache').from(3).to(15);
    const reached = cache.count('database', 'completed') / cache.count('cache', 'completed');
    expect(reached).toBeGreaterThan(0.06);
    expect(reached).toBeLessThan(0.14);
    expect(cache.mean('database', 'utilization')).toBeLessThan(0.6);
    expect(cache.from(21).to(45).mean('database', 'utilization')).toBeGreaterThan(0.99);
    expect(cache.from(60).to(120).mean('database', 'utilization')).toBeLessThan(0.6);
  });
});

describe('busy', () => {
  it('has more than two thousand messages a second, and about five thousand alive', () => {
    const entry = gallery.find((candidate) => candidate.id === 'busy');
    expect(entry?.scenario.components.length).toBe(34);
    const busy = run('busy').to(10);
    const before = busy.messages.created;
    let sum = 0;
    for (let tenths = 101; tenths <= 400; tenths++) {
      busy.to(tenths / 10);
      sum += busy.messages.alive;
    }
    const perSecond = (busy.messages.created - before) / 30;
    expect(perSecond).toBeGreaterThan(2000);
    expect(perSecond).toBeLessThan(2700);
    expect(sum / 300).toBeGreaterThan(5000);
    expect(busy.messages.dropped).toEqual({});
  });
});

describe('broker', () => {
  it('reads nothing from the disk until the archive has been away', () => {
    const broker = run('broker').to(2);
    expect(broker.count('disk', 'reads')).toBe(0);
    expect(broker.count('cache', 'misses')).toBe(0);
    expect(broker.from(3).to(10).count('disk', 'reads')).toBeGreaterThan(20);
    expect(broker.count('archive', 'completed')).toBeGreaterThan(1000);
  });
});
