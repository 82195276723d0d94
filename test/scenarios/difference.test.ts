import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileInput, compileScenario, Topology } from '../../simulations/scenarios/compile.ts';
import { applyToTopology } from '../../simulations/scenarios/compileInput.ts';
import { applyInput, differenceInputs } from '../../simulations/scenarios/difference.ts';
import { parseScenario } from '../../simulations/scenarios/parse.ts';
import { resolveLink } from '../../simulations/scenarios/topology.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { anyScenario } from './arbitraries.ts';
import { orders } from './samples.ts';

const [shop, queue, worker] = orders.components as [
  Scenario['components'][0],
  Scenario['components'][0],
  Scenario['components'][0],
];
const [publish, deliver] = orders.links as [Scenario['links'][0], Scenario['links'][0]];

describe('the inputs between two documents', () => {
  it('are none for a move, a label, a name, or the same value in other words', () => {
    const moved: Scenario = {
      ...orders,
      name: 'Renamed',
      components: [
        { ...worker, at: [1, 2], label: 'Worker', notes: 'x' },
        { ...shop, params: { interval: '20 per s', priority: 0 } },
        { ...queue, params: { overflow: 'reject', capacity: '1_000' } },
      ],
      links: [deliver, { ...publish, from: 'shop.out', label: 'p', params: { latency: 1 } }],
    };
    const exact = { ...shop, params: { interval: '50ms' } };
    const before = { ...orders, components: [exact, queue, worker] };
    expect(differenceInputs(before, moved)).toEqual([]);
  });

  it('set what has changed, and what is gone to its default', () => {
    const after = {
      ...orders,
      components: [
        shop,
        { ...queue, params: { overflow: 'drop-head', capacity: 1000 } },
        { ...worker, params: {} },
      ],
      links: [{ ...publish, params: { latency: '2ms', loss: '1%' } }, deliver],
    };
    expect(differenceInputs(orders, after)).toEqual([
      { do: 'set', target: 'orders', param: 'overflow', to: 'drop-head' },
      { do: 'set', target: 'worker', param: 'serviceTime', to: 'exponential(50ms)' },
      { do: 'set', target: 'publish', param: 'latency', to: '2ms' },
      { do: 'set', target: 'publish', param: 'loss', to: '1%' },
    ]);
  });

  it('remove links before components, and add components before links', () => {
    const service = { id: 'worker', kind: 'service' };
    const after = { ...orders, components: [shop, queue, service] };
    expect(differenceInputs(orders, after)).toEqual([
      { do: 'remove', target: 'deliver' },
      { do: 'remove', target: 'worker' },
      { do: 'add', component: service },
      { do: 'add', link: deliver },
    ]);
  });

  it('replace a link whose end has moved', () => {
    const second = { id: 'second', kind: 'consumer' };
    const components = [...orders.components, second];
    const moved = { ...deliver, to: 'second' };
    expect(
      differenceInputs(
        { ...orders, components },
        { ...orders, components, links: [publish, moved] },
      ),
    ).toEqual([
      { do: 'remove', target: 'deliver' },
      { do: 'add', link: moved },
    ]);
  });

  it('lead from the one to the other, each possible in its turn', () => {
    fc.assert(
      fc.property(anyScenario, anyScenario, (before, after) => {
        expect(parseScenario(before).ok && parseScenario(after).ok).toBe(true);
        const topology = new Topology();
        for (const component of before.components) topology.addComponent(component);
        for (const link of before.links) {
          const ends = resolveLink(link, topology);
          if (ends.ok) topology.addLink(link.id, ends.value);
        }
        let reached = before;
        for (const edit of differenceInputs(before, after)) {
          const compiled = compileInput({ at: 0, ...edit }, topology);
          expect(compiled).toMatchObject({ ok: true });
          if (compiled.ok) applyToTopology(topology, compiled.value);
          reached = applyInput(reached, edit);
        }
        expect(essence(reached)).toEqual(essence(after));
        expect(differenceInputs(reached, after)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

/** What a run depends on: values as compiled, in no particular order. */
function essence(scenario: Scenario) {
  const { components, links } = compileScenario(scenario);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return [[...components].sort(byId), [...links].sort(byId)];
}

describe('a document after an input', () => {
  it('loses the links of a component that is removed', () => {
    expect(applyInput(orders, { do: 'remove', target: 'orders' })).toMatchObject({
      components: [{ id: 'shop' }, { id: 'worker' }],
      links: [],
    });
  });

  it('is the same after what passes', () => {
    for (const edit of [
      { do: 'crash', target: 'worker' },
      { do: 'slow', target: 'worker', by: 2 },
      { do: 'cut', target: 'publish' },
      { do: 'send', target: 'shop' },
      { do: 'set', target: 'worker', param: 'concurrency', to: 5, for: '3s' },
    ] as const) {
      expect(applyInput(orders, edit)).toBe(orders);
    }
  });
});
