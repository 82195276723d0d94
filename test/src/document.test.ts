import { beforeEach, describe, expect, test } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import {
  addComponent,
  addLink,
  emptyScenario,
  moveElements,
  openScenario,
  redo,
  remove,
  setLabel,
  setParameter,
  setSettings,
  undo,
  useDocument,
} from '../../src/stores/document.ts';
import { select, useView } from '../../src/stores/view.ts';

const scenario = () => useDocument.getState().scenario;
const steps = () => useDocument.temporal.getState().pastStates.length;
const ids = (list: readonly { id: string }[]) => list.map((element) => element.id);

beforeEach(() => {
  openScenario(emptyScenario);
  useDocument.temporal.getState().clear();
});

/** producer-1 → queue-1 → consumer-1. */
function buildLine(): void {
  addComponent('producer', [0, 0]);
  addComponent('queue', [280, 0]);
  addComponent('consumer', [560, 0]);
  addLink('producer-1', 'queue-1');
  addLink('queue-1.out', 'consumer-1.in');
}

describe('building', () => {
  test('ids are the kind and the first free number, and never those of a link', () => {
    expect(addComponent('queue', [0, 0])).toBe('queue-1');
    expect(addComponent('queue', [0, 0])).toBe('queue-2');
    remove(['queue-1']);
    expect(addComponent('queue', [0, 0])).toBe('queue-1');
    expect(addComponent('queue', [0, 0])).toBe('queue-3');
  });

  test('a component has nothing but what was said of it', () => {
    addComponent('queue', [10.4, -3.6]);
    expect(scenario().components).toEqual([{ id: 'queue-1', kind: 'queue', at: [10, -4] }]);
  });

  test('a new link says its latency, and first ports are not written', () => {
    buildLine();
    expect(scenario().links).toEqual([
      { id: 'link-1', from: 'producer-1', to: 'queue-1', params: { latency: '50ms' } },
      { id: 'link-2', from: 'queue-1', to: 'consumer-1', params: { latency: '50ms' } },
    ]);
  });

  test('a way within a machine has no latency of a network', () => {
    for (const kind of ['process', 'page-cache', 'network-card', 'consumer'] as const)
      addComponent(kind, [0, 0]);
    addLink('page-cache-1.out', 'process-1.read');
    addLink('page-cache-1.out', 'network-card-1.dma');
    addLink('network-card-1.out', 'consumer-1.in');
    expect(scenario().links.map(({ params }) => params)).toEqual([
      undefined,
      undefined,
      { latency: '50ms' },
    ]);
  });

  test('the same link twice is one link and one step', () => {
    buildLine();
    const before = steps();
    expect(addLink('producer-1.out', 'queue-1')).toBe('link-1');
    expect(scenario().links).toHaveLength(2);
    expect(steps()).toBe(before);
  });

  test('a component takes its links along, and what pointed at them', () => {
    buildLine();
    openScenario({
      ...scenario(),
      inputs: [
        { at: '1s', do: 'crash', target: 'queue-1' },
        { at: '1s', do: 'cut', target: 'link-2' },
        { at: '2s', do: 'crash', target: 'consumer-1' },
        { at: '3s', do: 'add', link: { id: 'late', from: 'producer-1', to: 'queue-1' } },
      ],
    });
    remove(['queue-1']);
    expect(ids(scenario().components)).toEqual(['producer-1', 'consumer-1']);
    expect(scenario().links).toEqual([]);
    expect(scenario().inputs).toEqual([{ at: '2s', do: 'crash', target: 'consumer-1' }]);
  });

  test('removing nothing that is there is not a step', () => {
    buildLine();
    const before = steps();
    remove(['nobody']);
    expect(steps()).toBe(before);
  });

  test('a default is the absence of a key', () => {
    buildLine();
    setParameter('queue-1', 'capacity', 10);
    expect(scenario().components[1]?.params).toEqual({ capacity: 10 });
    setParameter('queue-1', 'order', 'lifo');
    setParameter('queue-1', 'capacity', undefined);
    expect(scenario().components[1]?.params).toEqual({ order: 'lifo' });
    setParameter('queue-1', 'order', undefined);
    expect(scenario().components[1]).not.toHaveProperty('params');
  });

  test('links have parameters and labels too', () => {
    buildLine();
    setParameter('link-1', 'loss', '5%');
    setLabel('link-1', ' publish ');
    expect(scenario().links[0]).toMatchObject({
      label: 'publish',
      params: { latency: '50ms', loss: '5%' },
    });
    setLabel('link-1', '');
    expect(scenario().links[0]).not.toHaveProperty('label');
  });

  test('what an action does not touch stays the very same object', () => {
    buildLine();
    const [producer] = scenario().components;
    setParameter('queue-1', 'capacity', 10);
    moveElements({ 'queue-1': [300, 40] });
    expect(scenario().components[0]).toBe(producer);
    expect(scenario().components[1]?.at).toEqual([300, 40]);
  });
});

describe('undo', () => {
  test('walks back to the empty board and forward to the same one', () => {
    buildLine();
    setParameter('queue-1', 'capacity', 10);
    moveElements({ 'queue-1': [300, 40], 'consumer-1': [600, 40] });
    setLabel('queue-1', 'orders');
    setSettings({ name: 'Shop', seed: 3 });
    remove(['consumer-1']);
    const built = scenario();
    const count = steps();
    expect(count).toBe(10);
    const seen: Scenario[] = [];
    for (let i = 0; i < count; i++) {
      seen.push(scenario());
      undo();
    }
    expect(scenario()).toBe(emptyScenario);
    for (const expected of seen.reverse()) {
      redo();
      expect(scenario()).toBe(expected);
    }
    expect(scenario()).toBe(built);
  });

  test('an action that changes nothing is not a step', () => {
    buildLine();
    const before = steps();
    moveElements({ 'queue-1': [280, 0], nobody: [1, 1] });
    setParameter('link-1', 'latency', '50ms');
    setParameter('queue-1', 'capacity', undefined);
    setLabel('queue-1', 'queue-1');
    setSettings({ seed: undefined });
    expect(steps()).toBe(before);
  });

  test('opening another scenario can be undone, and is told apart from an edit', () => {
    buildLine();
    const { scenario: mine, opened } = useDocument.getState();
    openScenario(emptyScenario, 'orders');
    expect(useDocument.getState().opened).not.toBe(opened);
    undo();
    expect(useDocument.getState()).toMatchObject({ scenario: mine, example: null, opened });
  });
});

test('what is no longer on the board is no longer selected', () => {
  buildLine();
  select(['queue-1', 'link-2', 'producer-1']);
  remove(['queue-1']);
  expect(useView.getState().selection).toEqual(['producer-1']);
  undo();
  undo();
  expect(useView.getState().selection).toEqual(['producer-1']);
});
