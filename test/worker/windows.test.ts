import { describe, expect, it } from 'vitest';
import type { MetricWindow } from '../../simulations/protocol.ts';
import { component, link, scenario } from '../network/build.ts';
import { Page } from './page.ts';

const components = [
  component('shop', 'producer', { interval: 'exponential(5ms)' }),
  component('orders', 'queue', { capacity: 20 }),
  component('worker', 'consumer', { serviceTime: 'exponential(5ms)' }),
];
const links = [link('shop', 'orders', { latency: '2ms' }), link('orders', 'worker')];
const run = scenario(components, links, [], 10_000);

function played(page: Page): Page {
  page.player.play(Number.POSITIVE_INFINITY);
  page.playUntil(1e7);
  return page;
}

const widths = (windows: readonly MetricWindow[]) => windows.map(({ start, end }) => end - start);

describe('metric windows', () => {
  it('follow one another without a gap, each as wide as asked', () => {
    for (const speed of [7, 300, Number.POSITIVE_INFINITY]) {
      const page = new Page(run, { windowMs: 250, perLook: 0.7 });
      page.player.play(speed);
      page.playUntil(1e7);
      const { windows } = page;
      expect(widths(windows)).toEqual(Array(40).fill(250));
      windows.forEach(({ start }, i) => {
        expect(start).toBe(i * 250);
      });
    }
  });

  it('are as wide as asked last', () => {
    const page = new Page(run, { windowMs: 1000 });
    page.player.play(100);
    page.playUntil(25);
    page.player.setWindow(500);
    page.playUntil(1e7);
    const all = widths(page.windows);
    expect(all.slice(0, 2)).toEqual([1000, 1000]);
    expect(all.slice(-10)).toEqual(Array(10).fill(500));
  });

  it('made for watching single copies are wider on a long way, and as asked again after it', () => {
    const page = new Page(run, { windowMs: 0.01 });
    page.player.seek({ time: 9000 });
    while (page.player.slice());
    expect(page.player.session.time).toBe(9000);
    const onTheWay = page.windows.length;
    expect(onTheWay).toBeGreaterThan(100);
    expect(onTheWay).toBeLessThanOrEqual(1001);
    page.player.play(0.00002);
    page.playUntil(page.now + 2000);
    const later = widths(page.windows.slice(onTheWay));
    expect(later.length).toBeGreaterThan(1);
    expect(later.at(-1)).toBeCloseTo(0.01, 6);
    const ends = page.windows.map(({ end }) => end);
    expect(page.windows.slice(1).map(({ start }) => start)).toEqual(ends.slice(0, -1));
  });

  it('add up to what the whole run has counted', () => {
    const page = played(new Page(run));
    const report = page.player.session.report();
    const sum = (owner: string, name: string) =>
      page.windows.reduce((total, window) => total + page.numbers(window, owner, name)[0], 0);
    const { shop, orders, worker } = report.components;
    expect(sum('shop', 'sent')).toBe(shop.sent);
    expect(sum('orders', 'waiting')).toBe((orders.waiting as { count: number }).count);
    expect(sum('worker', 'completed')).toBe(worker.completed);
    expect(sum('shop-orders', 'bytes')).toBe(report.links['shop-orders'].bytes);
    expect(sum('', 'created')).toBe(report.messages.created);
    expect(sum('', 'latency')).toBe((worker.latency as { count: number }).count);
    const mean = sum('worker', 'utilization') / page.windows.length;
    expect(mean).toBeCloseTo((worker.utilization as { mean: number }).mean, 6);
  });

  it('hold nothing below zero when the warm-up ends within one', () => {
    const page = played(new Page({ ...run, warmUp: 1130 }));
    const during = page.windows.find(({ start, end }) => start < 1130 && end > 1130);
    if (during === undefined) throw new Error('no window holds the end of the warm-up');
    for (const [owner, name] of [
      ['shop', 'sent'],
      ['orders', 'queueLength'],
      ['worker', 'utilization'],
      ['worker', 'latency'],
      ['shop-orders', 'bytes'],
      ['', 'created'],
      ['', 'queueLength'],
    ]) {
      for (const number of page.numbers(during, owner, name)) {
        expect(number, `${owner} ${name}`).toBeGreaterThanOrEqual(0);
      }
    }
    const sent = page.windows.reduce((sum, w) => sum + page.numbers(w, 'shop', 'sent')[0], 0);
    expect(sent).toBeGreaterThanOrEqual(
      page.player.session.report().components.shop.sent as number,
    );
  });

  it('tell the highest of the window, and leave the highest of the run as it is', () => {
    const page = played(new Page(run));
    const peaks = page.windows.map((window) => page.numbers(window, 'orders', 'queueLength')[1]);
    const ofRun = (page.player.session.report().components.orders.queueLength as { max: number })
      .max;
    expect(Math.max(...peaks)).toBe(ofRun);
    expect(new Set(peaks).size).toBeGreaterThan(3);
    for (const [i, window] of page.windows.entries()) {
      const [mean, , last] = page.numbers(window, 'orders', 'queueLength');
      expect(peaks[i]).toBeGreaterThanOrEqual(Math.max(mean, last));
    }
  });

  it('begin anew for a component that is removed and put back', () => {
    const page = new Page(run);
    page.player.play(Number.POSITIVE_INFINITY);
    while (page.player.session.time < 3000) page.player.slice();
    const worker = components[2];
    page.player.input({ do: 'remove', target: 'worker' });
    page.player.input({ do: 'add', component: worker });
    page.player.input({ do: 'add', link: links[1] });
    page.playUntil(1e7);
    const later = page.windows.filter(({ revision }) => revision === page.windows.at(-1)?.revision);
    const sum = later.reduce((total, w) => total + page.numbers(w, 'worker', 'completed')[0], 0);
    for (const window of later) {
      expect(page.numbers(window, 'worker', 'completed')[0]).toBeGreaterThanOrEqual(0);
      expect(page.numbers(window, 'worker', 'utilization')[0]).toBeGreaterThanOrEqual(0);
      expect(page.numbers(window, 'worker', 'latency')[0]).toBeGreaterThanOrEqual(0);
    }
    expect(sum).toBe(page.player.session.report().components.worker.completed);
  });
});
