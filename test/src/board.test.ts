/** What the board computes: courses of links, which ports join, what keys offer, what faces say. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import {
  amountText,
  countText,
  limitOf,
  rateText,
  waitText,
} from '../../src/board/faces/numbers.ts';
import { createRate, readRate } from '../../src/board/faces/rate.ts';
import {
  courseOf,
  linkCubic,
  loopCubic,
  middleOf,
  pointWidth,
  samples,
} from '../../src/board/geometry.ts';
import { candidatesFor } from '../../src/board/keyboardConnect.ts';
import { placesOf } from '../../src/board/layout.ts';
import { edgesOf, nodesOf } from '../../src/board/nodes.ts';
import { endOf, isRefusal, joining, refusalOf } from '../../src/board/ports.ts';

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'shop', kind: 'producer', at: [0, 0] },
    { id: 'orders', kind: 'queue', at: [280, 0] },
    { id: 'worker', kind: 'consumer', at: [560, 0] },
    { id: 'user', kind: 'client', at: [0, 200] },
    { id: 'api', kind: 'service', at: [280, 200] },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders' },
    { id: 'call', from: 'user', to: 'api.in' },
  ],
};

function point(points: Float32Array, index: number): [number, number] {
  return [points[index * pointWidth], points[index * pointWidth + 1]];
}

describe('the course of a link', () => {
  const ends = { sourceX: 100, sourceY: 50, targetX: 400, targetY: 250 };

  it('begins and ends at its ports', () => {
    const { points } = courseOf(linkCubic(ends, 0));
    expect(point(points, 0)).toEqual([100, 50]);
    expect(point(points, samples - 1)).toEqual([400, 250]);
  });

  it('has points at equal distances, so that equal progress is equal way', () => {
    const { points } = courseOf(linkCubic(ends, 0));
    const steps = Array.from({ length: samples - 1 }, (_, i) => {
      const [x, y] = point(points, i);
      const [nextX, nextY] = point(points, i + 1);
      return Math.hypot(nextX - x, nextY - y);
    });
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.02);
  });

  it('runs apart from its neighbours between the same ports by whole lanes', () => {
    const level = { ...ends, targetY: 50 };
    const [above, below] = [-0.5, 0.5].map((lane) => middleOf(courseOf(linkCubic(level, lane))).y);
    expect(below - above).toBeCloseTo(26, 1);
  });

  it('swings clear of the cards when it runs back between two that stand side by side', () => {
    const back = { sourceX: 480, sourceY: 50, targetX: 0, targetY: 50 };
    expect(middleOf(courseOf(linkCubic(back, 0))).y).toBeGreaterThan(50 + 100);
  });

  it('makes no jump when a card is dragged past another', () => {
    for (let x = 60; x > -300; x -= 5) {
      const before = middleOf(courseOf(linkCubic({ ...ends, targetX: 100 + x }, 0)));
      const after = middleOf(courseOf(linkCubic({ ...ends, targetX: 95 + x }, 0)));
      expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(16);
    }
  });

  it('passes over its own card when it comes back to it', () => {
    const self = { sourceX: 180, sourceY: 60, targetX: 0, targetY: 60 };
    expect(middleOf(courseOf(loopCubic(self, 0, 120))).y).toBeLessThan(0);
  });
});

describe('joining ports', () => {
  it('takes a bare id for the first port of the direction', () => {
    expect(endOf('orders', scenario, 'out')).toEqual({ component: 'orders', port: 'out' });
    expect(endOf('orders', scenario, 'in')).toEqual({ component: 'orders', port: 'in' });
  });

  it('says why it cannot be', () => {
    const out = (component: string) => ({ component, port: 'out' });
    const into = (component: string) => ({ component, port: 'in' });
    expect(refusalOf(scenario, out('shop'), into('api'))).toBeNull();
    expect(refusalOf(scenario, out('user'), into('worker'))).toMatchObject({ why: 'carries' });
    expect(refusalOf(scenario, out('shop'), into('orders'))).toEqual({ why: 'linked' });
    expect(joining(scenario, out('shop'), 'out', 'user')).toMatchObject({ why: 'noInput' });
    expect(joining(scenario, into('orders'), 'in', 'worker')).toMatchObject({ why: 'noOutput' });
  });

  it('refuses more links than a port takes', () => {
    const components = Array.from({ length: 66 }, (_, i) => ({ id: `q${i}`, kind: 'queue' }));
    const shop = { id: 'shop', kind: 'producer' };
    const links = components
      .slice(0, 64)
      .map(({ id }) => ({ id: `l-${id}`, from: 'shop', to: id }));
    const crowded = { ...scenario, components: [shop, ...components], links };
    const from = { component: 'shop', port: 'out' };
    expect(refusalOf(crowded, from, { component: 'q65', port: 'in' })).toEqual({
      why: 'full',
      links: 64,
    });
  });

  it('drops a link on the fitting port of a card', () => {
    const answer = joining(scenario, { component: 'worker', port: 'in' }, 'in', 'orders');
    expect(isRefusal(answer)).toBe(false);
    expect(answer).toMatchObject({ from: { component: 'orders', port: 'out' } });
  });

  it('offers by keyboard what fits, nearest first, and nothing linked already', () => {
    expect(candidatesFor(scenario, 'shop').map(({ component }) => component)).toEqual([
      'api',
      'worker',
    ]);
    expect(candidatesFor(scenario, 'worker').map(({ from }) => from.component)).toContain('orders');
  });
});

describe('nodes and edges', () => {
  it('keep their identity when nothing about them changed', () => {
    const first = nodesOf(scenario, new Set(), [], false);
    const moved = {
      ...scenario,
      components: scenario.components.map((one) =>
        one.id === 'orders' ? { ...one, at: [300, 20] as const } : one,
      ),
    };
    const second = nodesOf(moved, new Set(), first, true);
    for (const node of second) {
      const before = first.find(({ id }) => id === node.id);
      if (node.id === 'orders') expect(node.position).toEqual({ x: 300, y: 20 });
      else expect(node).toBe(before);
    }
    const edges = edgesOf(scenario, new Set(), []);
    expect(edgesOf(moved, new Set(), edges)).toEqual(edges);
    expect(edgesOf(moved, new Set(), edges)[0]).toBe(edges[0]);
  });

  it('stand in the order of reading, except while one of them has the focus', () => {
    const mixed = { ...scenario, components: scenario.components.toReversed() };
    const order = (keep: boolean) =>
      nodesOf(mixed, new Set(), keep ? nodesOf(scenario, new Set(), [], false) : [], keep).map(
        ({ id }) => id,
      );
    expect(order(false)).toEqual(['shop', 'user', 'orders', 'api', 'worker']);
    expect(order(true)).toEqual(order(false));
  });

  it('get a place in columns when the file gives none', () => {
    const unplaced = {
      ...scenario,
      components: scenario.components.map(({ at: _, ...rest }) => rest),
    };
    const places = placesOf(unplaced);
    expect(places.get('shop')?.[0]).toBe(0);
    expect(places.get('orders')?.[0]).toBeGreaterThan(0);
    expect(new Set([...places.values()].map(String)).size).toBe(5);
  });

  it('are placed in bounded time when links go round in circles', () => {
    const ring = {
      ...scenario,
      components: ['a', 'b', 'c'].map((id) => ({ id, kind: 'service' })),
      links: ['ab', 'bc', 'ca'].map((pair) => ({ id: pair, from: pair[0], to: pair[1] })),
    };
    expect(placesOf(ring).size).toBe(3);
  });
});

describe('numbers on a card', () => {
  it('are short', () => {
    expect([7, 412, 12_345, 123_456, 1_234_567].map(countText)).toEqual([
      '7',
      '412',
      '12,345',
      '123 k',
      '1.23 M',
    ]);
    expect([0, 0.42, 20.14, 812.4, 12_300].map((rate) => rateText(rate))).toEqual([
      '0 /s',
      '0.42 /s',
      '20.1 /s',
      '812 /s',
      '12.3 k/s',
    ]);
    expect(rateText(64.4e6, 'bytes')).toBe('64.4 MB/s');
    expect([
      amountText(65_536, 'bytes'),
      amountText(0.296, 'ms'),
      amountText(12, 'number'),
    ]).toEqual(['64 KiB', '296 µs', '12']);
    expect([42, 4200, 90_000].map(waitText)).toEqual(['50 ms', '4.2 s', '1.5 min']);
  });

  it('know a limit from none', () => {
    expect([null, undefined, 'none', '500', 500, '1_000', 'x'].map(limitOf)).toEqual([
      null,
      null,
      null,
      500,
      500,
      1000,
      null,
    ]);
  });
});

describe('a rate', () => {
  const run = (perSecond: number, speed: number, wallMs: number) => {
    const rate = createRate();
    for (let now = 0; now <= wallMs; now += 16) {
      const time = now * speed;
      readRate(rate, Math.floor((time / 1000) * perSecond), time, now);
    }
    return rate;
  };

  it('is per simulated second, at any speed', () => {
    expect(run(20, 1, 6000).value).toBeCloseTo(20, -0.5);
    expect(run(20, 1000, 6000).value).toBeCloseTo(20, 0);
  });

  it('does not jump in slow motion, where hardly anything happens while one watches', () => {
    const values = run(20, 0.01, 60_000).recent.slice(-20);
    expect(Math.max(...values) - Math.min(...values)).toBeLessThan(5);
  });

  it('starts afresh with another run', () => {
    const rate = run(20, 1, 6000);
    readRate(rate, 0, 0, 7000);
    expect(rate.value).toBe(0);
    expect(rate.filled).toBe(1);
  });
});
