import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { type Arrow, type Side, type Step, stepFrom } from '../../../src/board/hands/walk.ts';

const scenario: Scenario = {
  format: 'topolab',
  version: 1,
  components: [
    { id: 'shop', kind: 'producer', at: [0, 100] },
    { id: 'orders', kind: 'queue', at: [280, 100] },
    { id: 'a', kind: 'consumer', at: [560, 0] },
    { id: 'b', kind: 'consumer', at: [560, 200] },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders' },
    { id: 'to-a', from: 'orders', to: 'a' },
    { id: 'to-b', from: 'orders.out', to: 'b' },
  ],
};

const component = (id: string): Step => ({ kind: 'component', id });
const link = (id: string): Step => ({ kind: 'link', id });
const go = (at: Step, arrow: Arrow, side: Side = 'out') => stepFrom(scenario, at, arrow, side);

describe('walking the board', () => {
  it('goes downstream along links, and back', () => {
    expect(go(component('shop'), 'ArrowRight')).toEqual(link('publish'));
    expect(go(link('publish'), 'ArrowRight')).toEqual(component('orders'));
    expect(go(component('orders'), 'ArrowLeft')).toEqual(link('publish'));
    expect(go(link('publish'), 'ArrowLeft')).toEqual(component('shop'));
  });

  it('goes round the links of the end it came from', () => {
    expect(go(link('to-a'), 'ArrowDown')).toEqual(link('to-b'));
    expect(go(link('to-b'), 'ArrowDown')).toEqual(link('to-a'));
    expect(go(link('to-a'), 'ArrowUp')).toEqual(link('to-b'));
    expect(go(link('to-a'), 'ArrowDown', 'in')).toEqual(link('to-a'));
  });

  it('goes up and down among components, the same column first', () => {
    expect(go(component('a'), 'ArrowDown')).toEqual(component('b'));
    expect(go(component('b'), 'ArrowUp')).toEqual(component('a'));
  });

  it('says where there is no way', () => {
    expect(go(component('b'), 'ArrowRight')).toEqual({ none: 'out', of: 'b' });
    expect(go(component('shop'), 'ArrowLeft')).toEqual({ none: 'in', of: 'shop' });
    expect(go(component('b'), 'ArrowDown')).toEqual({ none: 'edge' });
    expect(go(link('gone'), 'ArrowRight')).toEqual({ none: 'edge' });
  });

  it('reaches every linked component from the first', () => {
    const reached = new Set<string>(['shop']);
    const waiting: Step[] = [component('shop')];
    for (let steps = 0; waiting.length > 0 && steps < 100; steps++) {
      const at = waiting.pop() as Step;
      for (const arrow of ['ArrowRight', 'ArrowDown'] as const) {
        const next = go(at, arrow);
        if ('none' in next || reached.has(next.id)) continue;
        reached.add(next.id);
        waiting.push(next);
      }
    }
    expect([...reached]).toEqual(expect.arrayContaining(['orders', 'a', 'b', 'to-a', 'to-b']));
  });
});
