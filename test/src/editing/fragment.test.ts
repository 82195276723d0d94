import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../../simulations/scenarios/parse.ts';
import { serializeScenario } from '../../../simulations/scenarios/serialize.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { duplicated, fragmentOf, withFragment } from '../../../src/editing/fragment.ts';
import { withLock } from '../../../src/editing/framing.ts';
import { pastedText } from '../../../src/editing/pastedText.ts';
import { emptyScenario } from '../../../src/stores/document.ts';
import { board, componentOf, expectValid, linksOf } from './support.ts';

const ids = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);

function copied(scenario: Scenario, chosen: readonly string[]): Scenario {
  const fragment = fragmentOf(scenario, chosen);
  if (!fragment) throw new Error('nothing was copied');
  expectValid(fragment);
  return fragment;
}

describe('what is copied', () => {
  test('is a scenario by itself: what was chosen, and the links between', () => {
    const fragment = copied(board, ['shop', 'orders']);
    expect(ids(fragment.components)).toEqual(['shop', 'orders']);
    expect(ids(fragment.links)).toEqual(['publish']);
    expect(fragment.frames).toBeUndefined();
    // The frame it stood in has not come along.
    expect(componentOf(fragment, 'orders').in).toBeUndefined();
    expect(fragment.inputs).toBeUndefined();
  });

  test('of a frame is all that stands in it', () => {
    const fragment = copied(board, ['centre']);
    expect(ids(fragment.frames)).toEqual(['centre', 'broker']);
    expect(ids(fragment.components)).toEqual(['orders']);
    expect(ids(fragment.annotations)).toEqual(['remark']);
  });

  test('is nothing when only links are chosen', () => {
    expect(fragmentOf(board, ['publish'])).toBeNull();
    expect(fragmentOf(board, [])).toBeNull();
  });
});

describe('pasted', () => {
  test('where nobody has its ids it keeps them, and stands around the point', () => {
    const fragment = copied(board, ['shop', 'orders']);
    const { scenario, ids: put } = withFragment(emptyScenario, fragment, [1000, 1000]);
    expect(put).toEqual(['shop', 'orders']);
    expect(componentOf(scenario, 'shop').at).toEqual([770, 950]);
    expect(componentOf(scenario, 'orders').at).toEqual([1050, 950]);
    expectValid(scenario);
  });

  test('beside itself it gets fresh ids, and its links join the copies', () => {
    const { scenario } = withFragment(board, copied(board, ['shop', 'orders', 'worker']), [0, 900]);
    expect(linksOf(scenario).slice(2)).toEqual(['shop-2 > orders-2', 'orders-2 > worker-2']);
    expect(componentOf(scenario, 'orders-2').params).toEqual(componentOf(board, 'orders').params);
    expect(componentOf(scenario, 'orders-2').label).toBe('Orders');
    const twice = withFragment(scenario, copied(scenario, ['shop-2']), [0, 1200]);
    expect(twice.ids).toEqual(['shop-3']);
    expectValid(twice.scenario);
  });

  test('takes no id that something gets during a run', () => {
    const late: Scenario = { ...emptyScenario, components: [{ id: 'second', kind: 'queue' }] };
    const { scenario, ids: put } = withFragment(board, late, [0, 600]);
    expect(put).toEqual(['second-2']);
    expectValid(scenario);
  });

  test('onto a frame it stands in that frame, and a frame brings its own', () => {
    const { scenario, ids: put } = withFragment(board, copied(board, ['shop']), [360, 30]);
    expect(componentOf(scenario, put[0] ?? '').in).toBe('broker');
    const frames = withFragment(board, copied(board, ['centre']), [520, 1000]).scenario;
    expect(frames.frames?.map((frame) => frame.in)).toEqual([
      undefined,
      'centre',
      undefined,
      'centre-2',
    ]);
    expectValid(frames);
  });

  test('is not locked', () => {
    const fragment = copied(withLock(board, ['shop'], true), ['shop']);
    const { scenario, ids: put } = withFragment(board, fragment, [0, 500]);
    expect(componentOf(scenario, put[0] ?? '').locked).toBeUndefined();
  });

  test('is refused where a file could not hold it', () => {
    const many = Array.from({ length: 1999 }, (_, i) => ({ id: `c${i}`, kind: 'queue' }));
    const full: Scenario = { ...emptyScenario, components: many };
    const placing = withFragment(full, copied(board, ['shop', 'orders']), [0, 0]);
    expect(placing).toEqual({ scenario: full, ids: [] });
  });
});

describe('text from a clipboard', () => {
  test('that is a scenario is a part of a board, and reads the same', async () => {
    const fragment = copied(board, ['centre', 'shop']);
    const read = await pastedText(`  ${serializeScenario(fragment)}`);
    expect(read).toEqual({ fragment, problems: [] });
  });

  test('that is words is a note', async () => {
    const { fragment } = await pastedText(' Look here \n');
    expect(fragment?.annotations).toMatchObject([{ text: 'Look here' }]);
    expect(fragment && parseScenario(fragment).ok).toBe(true);
  });

  test('that is broken is told, and so is a whole book', async () => {
    expect((await pastedText('{ "format": "topolab", ')).problems[0]?.code).toBe('truncated');
    expect((await pastedText('{ "a": 1 }')).problems[0]?.code).toBe('notThere');
    expect((await pastedText('word '.repeat(1000))).problems[0]?.code).toBe('tooLong');
    expect(await pastedText(' \n ')).toEqual({ fragment: null, problems: [] });
  });
});

describe('a duplicate', () => {
  test('works for the same queue: links to others come along', () => {
    const { scenario, ids: put } = duplicated(board, ['worker']);
    expect(put).toEqual(['worker-2']);
    expect(linksOf(scenario)).toContain('orders > worker-2');
    expect(componentOf(scenario, 'worker-2').at).toEqual([560, 140]);
    expectValid(scenario);
  });

  test('stands where there is room', () => {
    const below = { id: 'below', kind: 'queue', at: [500, 130] as const };
    const { scenario } = duplicated({ ...board, components: [...board.components, below] }, [
      'worker',
    ]);
    expect(componentOf(scenario, 'worker-2').at).toEqual([560, 260]);
  });

  test('of several keeps the links among them once each', () => {
    const { scenario } = duplicated(board, ['orders', 'worker']);
    expect(linksOf(scenario).slice(2)).toEqual(['orders-2 > worker-2', 'shop > orders-2']);
    expectValid(scenario);
  });

  test('leaves out links for which a port has no room', () => {
    // A producer publishes to 64 at most.
    const queues = Array.from({ length: 64 }, (_, i) => ({ id: `q${i}`, kind: 'queue' }));
    const full: Scenario = {
      ...emptyScenario,
      components: [{ id: 'shop', kind: 'producer', at: [0, 0] }, ...queues],
      links: queues.map(({ id }, i) => ({ id: `l${i}`, from: 'shop', to: id })),
    };
    expectValid(full);
    const { scenario, ids: put } = duplicated(full, ['q7']);
    expect(put).toHaveLength(1);
    expect(scenario.links).toEqual(full.links);
    expectValid(scenario);
  });
});
