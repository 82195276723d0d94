/** What one step of undo is, who may edit, and what is locked. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addAnnotation,
  addComponent,
  addFrame,
  addLink,
  canUndo,
  edit,
  moveElements,
  openScenario,
  redo,
  remove,
  resize,
  setLabel,
  setParameter,
  setSettings,
  setText,
  setTint,
  undo,
  useDocument,
} from '../../../src/stores/document.ts';
import { permit } from '../../../src/stores/permissions.ts';
import { board, componentOf, expectValid } from './support.ts';

const scenario = () => useDocument.getState().scenario;
const steps = () => useDocument.temporal.getState().pastStates.length;

beforeEach(() => {
  vi.useFakeTimers();
  openScenario(board);
  useDocument.temporal.getState().clear();
});
afterEach(() => {
  vi.useRealTimers();
  permit();
});

describe('one step of undo', () => {
  test('is what was written in one field without a pause', () => {
    for (const text of ['F', 'Fu', 'Full']) setText('remark', text);
    expect(steps()).toBe(1);
    undo();
    expect(scenario()).toBe(board);
    redo();
    expect(scenario().annotations?.[0]?.text).toBe('Full');
  });

  test('ends with a pause, with another field, and with undo', () => {
    setText('remark', 'a');
    vi.advanceTimersByTime(1500);
    setText('remark', 'ab');
    setLabel('centre', 'East');
    setText('remark', 'abc');
    expect(steps()).toBe(4);
    undo();
    setText('remark', 'abd');
    expect(steps()).toBe(4);
    expect(useDocument.temporal.getState().futureStates).toEqual([]);
  });

  test('is a parameter that is turned up and up, and ends with another one', () => {
    for (const slots of [3, 4, 5]) setParameter('worker', 'concurrency', slots);
    setParameter('worker', 'serviceTime', '9ms');
    setParameter('worker', 'concurrency', 6);
    expect(steps()).toBe(3);
    undo();
    expect(componentOf(scenario(), 'worker').params).toMatchObject({ concurrency: 5 });
  });

  test('is one gesture, however long it takes', () => {
    const gesture = Symbol('drag');
    for (const x of [10, 20, 30]) {
      moveElements({ shop: [x, 0] }, gesture);
      vi.advanceTimersByTime(60_000);
    }
    expect(steps()).toBe(1);
    expect(componentOf(scenario(), 'shop').at).toEqual([30, 0]);
    undo();
    expect(scenario()).toBe(board);
  });

  test('is placing a frame with what it comes to hold', () => {
    const id = addFrame([-40, -40], [300, 200]);
    expect(id).toBe('frame-1');
    expect(componentOf(scenario(), 'shop').in).toBe(id);
    expect(steps()).toBe(1);
    expectValid(scenario());
    undo();
    expect(scenario()).toBe(board);
  });

  test('is nothing when nothing changes', () => {
    setLabel('centre', 'Data centre');
    setText('remark', 'Full at ten');
    setTint('broker', 'blue');
    setTint('orders', 'rose');
    setText('orders', 'no note');
    setParameter('orders', 'capacity', 1000);
    setSettings({ name: 'Orders' });
    remove(['nobody']);
    expect(edit((now) => now)).toBe(false);
    expect(scenario()).toBe(board);
    expect(steps()).toBe(0);
  });
});

describe('frames and notes', () => {
  test('are added where they are put, in the frame under them', () => {
    const note = addAnnotation([300, 80], 'Here');
    expect(note).toBe('note-1');
    expect(scenario().annotations?.at(-1)).toEqual({
      id: 'note-1',
      text: 'Here',
      at: [300, 80],
      in: 'broker',
    });
    expect(addComponent('queue', [600, 100])).toBe('queue-1');
    expect(componentOf(scenario(), 'queue-1').in).toBe('centre');
    expectValid(scenario());
  });

  test('are named, tinted, resized; a tint that is usual is not written', () => {
    setTint('broker', 'green');
    setLabel('broker', '  ');
    resize('remark', [280, -110], [150, 999]);
    expect(scenario().frames?.[1]).toMatchObject({ tint: 'green' });
    expect(scenario().frames?.[1]?.label).toBeUndefined();
    expect(scenario().annotations?.[0]?.width).toBe(150);
    setTint('broker', 'neutral');
    expect(scenario().frames?.[1]?.tint).toBeUndefined();
    expectValid(scenario());
  });

  test('that go leave what stood in them where it is, and no empty lists', () => {
    remove(['broker']);
    expect(componentOf(scenario(), 'orders')).toMatchObject({ in: 'centre', at: [280, 0] });
    remove(['centre', 'remark']);
    expect(Object.keys(scenario())).not.toContain('frames');
    expect(Object.keys(scenario())).not.toContain('annotations');
    expect(componentOf(scenario(), 'orders').in).toBeUndefined();
    expectValid(scenario());
  });
});

describe('who may not edit', () => {
  test('changes nothing, by no edit, and undoes nothing', () => {
    setLabel('shop', 'Shop');
    const before = scenario();
    permit({ readOnly: true });
    expect(addComponent('queue', [0, 0])).toBe('');
    expect(addLink('shop', 'orders')).toBe('publish');
    expect(addLink('shop.out', 'worker')).toBe('');
    expect(addFrame([0, 0], [100, 100])).toBe('');
    expect(addAnnotation([0, 0], 'x')).toBe('');
    moveElements({ shop: [9, 9] });
    resize('centre', [0, 0], [100, 100]);
    setLabel('shop', 'x');
    setText('remark', 'x');
    setTint('centre', 'rose');
    setParameter('worker', 'concurrency', 9);
    setSettings({ name: 'x' });
    remove(['shop']);
    undo();
    expect(scenario()).toBe(before);
    expect(canUndo()).toBe(false);
    permit();
    expect(canUndo()).toBe(true);
  });

  test('may be kept from single parameters only', () => {
    permit({ locked: ['worker.concurrency', 'orders'] });
    setParameter('worker', 'concurrency', 9);
    setParameter('orders', 'capacity', 9);
    expect(scenario()).toBe(board);
    setParameter('worker', 'serviceTime', '9ms');
    expect(steps()).toBe(1);
  });
});

describe('what is locked', () => {
  test('is not changed and not removed until it is unlocked', () => {
    const locked = {
      ...board,
      components: board.components.map((one) => ({ ...one, locked: true as const })),
    };
    openScenario(locked);
    moveElements({ shop: [9, 9] });
    setLabel('shop', 'x');
    setParameter('worker', 'concurrency', 9);
    remove(['shop', 'worker']);
    expect(scenario()).toBe(locked);
    // Its links are not.
    remove(['publish', 'shop']);
    expect(scenario().links.map(({ id }) => id)).toEqual(['deliver']);
  });
});

test('a board that is full takes no more', () => {
  const many = Array.from({ length: 2000 }, (_, i) => ({ id: `c${i}`, kind: 'queue' }));
  openScenario({ ...board, components: many, links: [], inputs: [] });
  const before = scenario();
  expect(addComponent('queue', [0, 0])).toBe('');
  expect(scenario()).toBe(before);
  remove(['c0']);
  expect(addComponent('queue', [0, 0])).toBe('queue-1');
});
