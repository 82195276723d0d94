import { describe, expect, test } from 'vitest';
import { differenceInputs } from '../../../simulations/scenarios/difference.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { withLock } from '../../../src/editing/framing.ts';
import { fitsInto, insertedInto, replaced } from '../../../src/editing/rewiring.ts';
import { board, componentOf, expectValid, linksOf } from './support.ts';

describe('another kind', () => {
  test('keeps its id, name, place and frame, and the parameters and links that fit', () => {
    const { scenario, lost } = replaced(board, 'worker', 'service');
    expect(lost).toEqual([]);
    expect(componentOf(scenario, 'worker')).toEqual({
      id: 'worker',
      kind: 'service',
      at: [560, 0],
      params: { concurrency: 2, serviceTime: 'exponential(45ms)' },
    });
    expect(linksOf(scenario)).toEqual(linksOf(board));
    expectValid(scenario);
  });

  test('loses links that no port takes, and says so', () => {
    const { scenario, lost } = replaced(board, 'orders', 'consumer');
    expect(lost.map(({ id }) => id)).toEqual(['deliver']);
    expect(linksOf(scenario)).toEqual(['shop > orders']);
    expect(componentOf(scenario, 'orders').in).toBe('broker');
    expectValid(scenario);
  });

  test('loses what was to be done during a run and can no longer be', () => {
    const { scenario } = replaced(board, 'worker', 'queue');
    expect(scenario.inputs?.map((input) => input.do)).toEqual(['add', 'crash']);
    expectValid(scenario);
  });

  test('is for the run one that goes and one that comes', () => {
    const { scenario } = replaced(board, 'worker', 'service');
    expect(differenceInputs(board, scenario).map((input) => input.do)).toEqual([
      'remove',
      'remove',
      'add',
      'add',
    ]);
  });

  test('is nothing for the same kind, for what is locked, and for what is not there', () => {
    expect(replaced(board, 'worker', 'consumer').scenario).toBe(board);
    const locked = withLock(board, ['worker'], true);
    expect(replaced(locked, 'worker', 'service').scenario).toBe(locked);
    expect(replaced(board, 'publish', 'service').scenario).toBe(board);
  });
});

describe('put into a link', () => {
  const rich: Scenario = {
    ...board,
    links: [{ id: 'publish', from: 'shop', to: 'orders', params: { latency: '7ms', loss: '1%' } }],
  };

  test('it stands between, the link goes on to it with what it knows', () => {
    const { scenario, ids } = insertedInto(rich, 'publish', 'queue', [140.4, 0]);
    expect(ids).toEqual(['queue-1']);
    expect(linksOf(scenario)).toEqual(['shop > queue-1', 'queue-1 > orders']);
    expect(scenario.links[0]).toEqual({
      id: 'publish',
      from: 'shop',
      to: 'queue-1',
      params: { latency: '7ms', loss: '1%' },
    });
    expect(scenario.links[1]).toMatchObject({ params: { latency: '7ms' } });
    expect(componentOf(scenario, 'queue-1').at).toEqual([140, 0]);
    expectValid(scenario);
  });

  test('one that is there and has no links goes in as it is', () => {
    const spare = { id: 'spare', kind: 'queue', at: [0, 900] as const, params: { capacity: 5 } };
    const more: Scenario = { ...board, components: [...board.components, spare] };
    expect(fitsInto(more, 'publish', { id: 'spare' })).toBe(true);
    const { scenario } = insertedInto(more, 'publish', { id: 'spare' }, [20, 20]);
    expect(componentOf(scenario, 'spare')).toEqual({ ...spare, at: [20, 20] });
    expect(linksOf(scenario)).toContain('spare > orders');
    expectValid(scenario);
  });

  test('only where both of its ends fit', () => {
    expect(fitsInto(board, 'publish', 'queue')).toBe(true);
    // A consumer gives nothing on, a producer takes nothing.
    expect(fitsInto(board, 'publish', 'consumer')).toBe(false);
    expect(fitsInto(board, 'publish', 'producer')).toBe(false);
    expect(fitsInto(board, 'publish', { id: 'worker' })).toBe(false);
    expect(fitsInto(board, 'nothing', 'queue')).toBe(false);
    expect(insertedInto(board, 'publish', 'consumer', [0, 0])).toEqual({
      scenario: board,
      ids: [],
    });
  });
});
