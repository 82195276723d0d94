import { describe, expect, test } from 'vitest';
import { gallery } from '../../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { aligned, distributed, type Edge } from '../../../src/editing/arranging.ts';
import { boxesOf } from '../../../src/editing/boxes.ts';
import { framed, unframed, withLock } from '../../../src/editing/framing.ts';
import { membersOf } from '../../../src/editing/moving.ts';
import { tidied } from '../../../src/editing/tidying.ts';
import { board, componentOf, expectValid } from './support.ts';

const at = (id: string, x: number, y: number) => ({ id, kind: 'queue', at: [x, y] as const });
const loose: Scenario = {
  format: 'topolab',
  version: 1,
  components: [at('a', 0, 0), at('b', 250, 50), at('c', 900, 130)],
  links: [],
};
const all = ['a', 'b', 'c'];
const places = ({ components }: Scenario) => components.map((one) => one.at);

describe('aligned', () => {
  test.each<[Edge, readonly (readonly [number, number])[]]>([
    [
      'left',
      [
        [0, 0],
        [0, 50],
        [0, 130],
      ],
    ],
    [
      'centre',
      [
        [450, 0],
        [450, 50],
        [450, 130],
      ],
    ],
    [
      'right',
      [
        [900, 0],
        [900, 50],
        [900, 130],
      ],
    ],
    [
      'top',
      [
        [0, 0],
        [250, 0],
        [900, 0],
      ],
    ],
    [
      'middle',
      [
        [0, 65],
        [250, 65],
        [900, 65],
      ],
    ],
    [
      'bottom',
      [
        [0, 130],
        [250, 130],
        [900, 130],
      ],
    ],
  ])('by %s', (edge, expected) => {
    const after = aligned(loose, all, edge);
    expect(places(after)).toEqual(expected);
    expect(aligned(after, all, edge)).toBe(after);
  });

  test('with what is locked, which stays', () => {
    const locked = withLock(loose, ['b'], true);
    expect(places(aligned(locked, all, 'left'))).toEqual([
      [250, 0],
      [250, 50],
      [250, 130],
    ]);
  });

  test('a frame takes its members along, even when they are chosen, too', () => {
    const after = aligned(board, ['shop', 'centre', 'orders'], 'left');
    expect(after.frames?.map((frame) => frame.at)).toEqual([
      [0, -120],
      [40, -60],
    ]);
    expect(componentOf(after, 'orders').at).toEqual([80, 0]);
  });

  test('needs two', () => expect(aligned(loose, ['a'], 'left')).toBe(loose));
});

describe('spaced evenly', () => {
  test('the first and the last stay, gaps are equal', () => {
    expect(places(distributed(loose, all, 'x'))).toEqual([
      [0, 0],
      [450, 50],
      [900, 130],
    ]);
    expect(places(distributed(loose, all, 'y'))).toEqual([
      [0, 0],
      [250, 65],
      [900, 130],
    ]);
    expect(distributed(loose, ['a', 'b'], 'x')).toBe(loose);
  });
});

describe('in a frame', () => {
  test('put, with room around, within the frame where they stood', () => {
    const { scenario, ids } = framed(board, ['orders']);
    const [id = ''] = ids;
    const frame = scenario.frames?.find((one) => one.id === id);
    expect(frame).toEqual({ id, at: [240, -40], size: [260, 180], in: 'broker' });
    expect(componentOf(scenario, 'orders').in).toBe(id);
    expectValid(scenario);
  });

  test('of no frame when they come from several', () => {
    const { scenario, ids } = framed(board, ['orders', 'shop']);
    const frame = scenario.frames?.find((one) => one.id === ids[0]);
    expect(frame?.in).toBeUndefined();
    expectValid(scenario);
  });

  test('taken out of it, the frame goes and they stay', () => {
    const { scenario, ids } = unframed(board, ['broker']);
    expect(ids).toEqual(['orders']);
    expect(componentOf(scenario, 'orders')).toMatchObject({ in: 'centre', at: [280, 0] });
    expectValid(scenario);
  });

  test('nothing can be put', () => {
    expect(framed(board, [])).toEqual({ scenario: board, ids: [] });
    expect(framed(board, ['publish'])).toEqual({ scenario: board, ids: [] });
  });
});

describe('locked', () => {
  test('and unlocked again it is as before; links cannot be', () => {
    const locked = withLock(board, ['shop', 'centre', 'remark', 'publish'], true);
    expect(componentOf(locked, 'shop').locked).toBe(true);
    expect(locked.links).toBe(board.links);
    expectValid(locked);
    const open = withLock(locked, ['shop', 'centre', 'remark'], false);
    expect(open).toEqual(board);
  });
});

describe('tidied up', () => {
  const overlaps = (scenario: Scenario) => {
    const boxes = boxesOf(scenario);
    const cards = scenario.components.map(({ id }) => ({ id, box: boxes.get(id) }));
    return cards.flatMap((a, i) =>
      cards.slice(i + 1).flatMap((b) => {
        if (!a.box || !b.box) return [];
        const apart =
          a.box.x + a.box.width <= b.box.x ||
          b.box.x + b.box.width <= a.box.x ||
          a.box.y + a.box.height <= b.box.y ||
          b.box.y + b.box.height <= a.box.y;
        return apart ? [] : [`${a.id} on ${b.id}`];
      }),
    );
  };

  /** Whether messages from `from` can get to `to`. */
  const leadsTo = ({ links }: Scenario, from: string, to: string): boolean => {
    const reached = new Set([from]);
    for (const id of reached)
      for (const link of links)
        if (link.from.split('.')[0] === id) reached.add(link.to.split('.')[0] ?? '');
    return reached.has(to);
  };

  test('every example keeps its order from left to right and from top to bottom', () => {
    expect(gallery.length).toBeGreaterThan(10);
    for (const { id, scenario } of gallery) {
      const after = tidied(scenario, []);
      expectValid(after);
      expect(overlaps(after), id).toEqual([]);
      // Tidy is tidy.
      expect(tidied(after, []), id).toBe(after);
      const before = new Map(scenario.components.map((one) => [one.id, one.at ?? [0, 0]]));
      for (const { from, to } of after.links) {
        const [a = '', b = ''] = [from, to].map((end) => end.split('.')[0]);
        // Of a way that leads back to where it began one link has to run backwards, whichever.
        if (leadsTo(scenario, b, a)) continue;
        const was = (before.get(b)?.[0] ?? 0) - (before.get(a)?.[0] ?? 0);
        const is = (componentOf(after, b).at?.[0] ?? 0) - (componentOf(after, a).at?.[0] ?? 0);
        expect(Math.sign(is), `${id}: ${from} > ${to}`).toBe(Math.sign(was));
      }
    }
  });

  test.each([
    ['to the right', (i: number) => [i * 37, (i % 2) * 9] as const, 0, 1],
    ['to the left', (i: number) => [-i * 37, (i % 2) * 9] as const, 0, -1],
    ['down', (i: number) => [(i % 2) * 9, i * 37] as const, 1, 1],
    ['up', (i: number) => [(i % 2) * 9, -i * 37] as const, 1, -1],
  ] as const)('a board that runs %s still does', (_, place, axis, sign) => {
    const heap: Scenario = {
      ...loose,
      components: [
        { id: 'a', kind: 'producer', at: place(0) },
        { id: 'b', kind: 'queue', at: place(1) },
        { id: 'c', kind: 'consumer', at: place(2) },
      ],
      links: [
        { id: 'l1', from: 'a', to: 'b' },
        { id: 'l2', from: 'b', to: 'c' },
      ],
    };
    const after = tidied(heap, []);
    const [a = 0, b = 0, c = 0] = places(after).map((one) => one?.[axis]);
    expect(Math.sign(b - a)).toBe(sign);
    expect(Math.sign(c - b)).toBe(sign);
    expect(overlaps(after)).toEqual([]);
  });

  test('what stood above still does, and it all stays where it was', () => {
    const fan: Scenario = {
      ...loose,
      components: [
        { id: 'in', kind: 'queue', at: [1000, 500] },
        ...['z', 'm', 'a'].map((id, i) => ({
          id,
          kind: 'consumer',
          at: [1190 + i * 7, 420 + i * 55] as const,
        })),
      ],
      links: ['a', 'm', 'z'].map((id) => ({ id: `l-${id}`, from: 'in', to: id })),
    };
    const after = tidied(fan, []);
    const y = (id: string) => componentOf(after, id).at?.[1] ?? 0;
    expect(y('z')).toBeLessThan(y('m'));
    expect(y('m')).toBeLessThan(y('a'));
    const middle = [...boxesOf(after).values()].reduce((sum, box) => sum + box.x, 0) / 4;
    expect(Math.abs(middle - 1150)).toBeLessThan(150);
  });

  test('nothing lies on a frame that does not stand in it', () => {
    for (const { id, scenario } of gallery) {
      const [first, second, third] = scenario.components.map((one) => one.id);
      const inner = framed(scenario, [first ?? '', second ?? '']);
      const both = framed(inner.scenario, [...inner.ids, third ?? '']);
      const after = tidied(both.scenario, []);
      expectValid(after);
      expect(overlaps(after), id).toEqual([]);
      const boxes = boxesOf(after);
      for (const frame of after.frames ?? []) {
        const members = membersOf(after, frame.id);
        const [left, top, right, bottom] = [
          frame.at[0],
          frame.at[1],
          frame.at[0] + frame.size[0],
          frame.at[1] + frame.size[1],
        ];
        const strangers = after.components.filter((one) => {
          const box = boxes.get(one.id);
          if (!box || members.has(one.id)) return false;
          return (
            box.x < right && left < box.x + box.width && box.y < bottom && top < box.y + box.height
          );
        });
        expect(strangers, `${id}: ${frame.id}`).toEqual([]);
      }
    }
  });

  test('frames stay around what they hold, apart from the others; what is locked stays', () => {
    const heap = {
      ...board,
      components: board.components.map((one) => ({ ...one, at: [300, 0] as const })),
    };
    const after = tidied(heap, []);
    expectValid(after);
    expect(overlaps(after)).toEqual([]);
    const boxes = boxesOf(after);
    const [outer, inner, card] = ['centre', 'broker', 'orders'].map((id) => boxes.get(id));
    const isIn = (a = card, b = card) =>
      a && b && a.x > b.x && a.y > b.y && a.x + a.width < b.x + b.width;
    expect(isIn(card, inner)).toBe(true);
    expect(isIn(inner, outer)).toBe(true);
    const worker = boxes.get('worker');
    expect((worker?.x ?? 0) > (outer?.x ?? 0) + (outer?.width ?? 0)).toBe(true);
    const locked = withLock(heap, ['centre', 'worker'], true);
    expect(tidied(locked, []).components.slice(1)).toEqual(locked.components.slice(1));
  });
});
