import { beforeEach, describe, expect, test } from 'vitest';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { measureBy } from '../../../src/editing/boxes.ts';
import { elementOf } from '../../../src/editing/elements.ts';
import { withLock } from '../../../src/editing/framing.ts';
import { frameAt, membersOf, moved, resized } from '../../../src/editing/moving.ts';
import { board, componentOf, expectValid } from './support.ts';

beforeEach(() => measureBy(null));

const placeOf = (scenario: Scenario, id: string) => {
  const element = elementOf(scenario, id);
  return element && 'at' in element ? element.at : undefined;
};
const groupOf = (scenario: Scenario, id: string) => {
  const element = elementOf(scenario, id);
  return element && 'in' in element ? element.in : undefined;
};

describe('a frame that moves', () => {
  test('takes along what stands in it, at any depth, and nothing else', () => {
    const after = moved(board, { centre: [300, -100] });
    expect(placeOf(after, 'broker')).toEqual([340, -40]);
    expect(placeOf(after, 'orders')).toEqual([380, 20]);
    expect(placeOf(after, 'remark')).toEqual([380, -90]);
    expect(placeOf(after, 'shop')).toEqual([0, 0]);
    expect(placeOf(after, 'worker')).toEqual([560, 0]);
    expectValid(after);
  });

  test('may be moved with its members named as well: they are not moved twice', () => {
    const after = moved(board, { broker: [250, -60], orders: [290, 0] });
    expect(placeOf(after, 'orders')).toEqual([290, 0]);
    expect(groupOf(after, 'orders')).toBe('broker');
  });

  test('keeps a member that hangs over its edge', () => {
    const hanging = moved(board, { orders: [300, 0] });
    const out: Scenario = {
      ...hanging,
      components: hanging.components.map((one) =>
        one.id === 'orders' ? { ...one, at: [450, 0] as const } : one,
      ),
    };
    const after = moved(out, { broker: [1240, -60], orders: [1450, 0] });
    expect(groupOf(after, 'orders')).toBe('broker');
  });
});

describe('a component that moves', () => {
  test('stands in the innermost frame that its middle is put on', () => {
    const into = moved(board, { shop: [250, -40] });
    expect(groupOf(into, 'shop')).toBe('broker');
    const beside = moved(into, { shop: [600, -100] });
    expect(groupOf(beside, 'shop')).toBe('centre');
    const out = moved(beside, { shop: [-400, 0] });
    expect(componentOf(out, 'shop')).toEqual({ ...componentOf(board, 'shop'), at: [-400, 0] });
  });

  test('to where it is, is no edit', () => {
    expect(moved(board, { shop: [0.3, -0.2] })).toBe(board);
    expect(moved(board, { nobody: [1, 1] })).toBe(board);
  });

  test('is as large as the board has measured', () => {
    // Its middle, with the usual size, would be on the frame.
    expect(groupOf(moved(board, { shop: [120, -30] }), 'shop')).toBe('centre');
    measureBy((id) => (id === 'shop' ? { width: 60, height: 40 } : undefined));
    expect(groupOf(moved(board, { shop: [120, -30] }), 'shop')).toBeUndefined();
  });

  test('that stands in another component stays with it', () => {
    const hosted: Scenario = {
      ...board,
      components: board.components.map((one) =>
        one.id === 'worker' ? { ...one, in: 'orders' } : one,
      ),
    };
    expect(groupOf(moved(hosted, { worker: [-600, 0] }), 'worker')).toBe('orders');
  });
});

describe('what is locked', () => {
  test('does not move by itself, but goes with its frame', () => {
    const locked = withLock(board, ['orders'], true);
    expect(moved(locked, { orders: [900, 900] })).toBe(locked);
    expect(placeOf(moved(locked, { centre: [210, -120] }), 'orders')).toEqual([290, 0]);
  });

  test('as a frame stays, and is not resized', () => {
    const locked = withLock(board, ['centre'], true);
    expect(moved(locked, { centre: [900, 900] })).toBe(locked);
    expect(resized(locked, 'centre', [0, 0], [100, 100])).toBe(locked);
  });
});

describe('a frame of another size', () => {
  test('lets go of what it no longer lies under and takes in what it does', () => {
    const smaller = resized(board, 'broker', [240, -60], [60, 60]);
    expect(groupOf(smaller, 'orders')).toBe('centre');
    expect(placeOf(smaller, 'orders')).toEqual([280, 0]);
    const larger = resized(smaller, 'broker', [240, -60], [260, 200]);
    expect(groupOf(larger, 'orders')).toBe('broker');
    expectValid(larger);
  });

  test('does not take in what stood on it without belonging, elsewhere', () => {
    const outside = resized(board, 'broker', [240, -60], [262, 200]);
    expect(groupOf(outside, 'worker')).toBeUndefined();
  });

  test('is never too small to be taken hold of', () => {
    const tiny = resized(board, 'centre', [200, -120], [1, -50]);
    expect(elementOf(tiny, 'centre')).toMatchObject({ size: [20, 20] });
    expectValid(tiny);
  });
});

test('who stands in a frame, and which frame is at a point', () => {
  expect([...membersOf(board, 'centre')].sort()).toEqual(['broker', 'orders', 'remark']);
  expect(frameAt(board, [300, 0])).toBe('broker');
  expect(frameAt(board, [300, 0], new Set(['broker']))).toBe('centre');
  expect(frameAt(board, [-300, 0])).toBeUndefined();
});
