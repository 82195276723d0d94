/** Boards for the tests of editing, and whether what comes of them is still one. */
import { expect } from 'vitest';
import { parseScenario } from '../../../simulations/scenarios/parse.ts';
import { problemText } from '../../../simulations/scenarios/problems.ts';
import { serializeScenario } from '../../../simulations/scenarios/serialize.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';

/** shop → orders → worker, in two frames, one in the other, with a note and things done during a run. */
export const board: Scenario = {
  format: 'topolab',
  version: 1,
  name: 'Orders',
  components: [
    { id: 'shop', kind: 'producer', at: [0, 0], params: { interval: 'exponential(50ms)' } },
    {
      id: 'orders',
      kind: 'queue',
      at: [280, 0],
      in: 'broker',
      label: 'Orders',
      params: { capacity: 1000, overflow: 'reject' },
    },
    {
      id: 'worker',
      kind: 'consumer',
      at: [560, 0],
      params: { concurrency: 2, serviceTime: 'exponential(45ms)' },
    },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders', params: { latency: '1ms' } },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
  frames: [
    { id: 'centre', label: 'Data centre', at: [200, -120], size: [640, 320] },
    { id: 'broker', label: 'Broker', at: [240, -60], size: [260, 200], tint: 'blue', in: 'centre' },
  ],
  annotations: [{ id: 'remark', text: 'Full at ten', at: [280, -110], in: 'centre' }],
  inputs: [
    { at: '60s', do: 'set', target: 'worker', param: 'serviceTime', to: 'exponential(90ms)' },
    { at: '70s', do: 'add', component: { id: 'second', kind: 'consumer' } },
    { at: '90s', do: 'crash', target: 'worker', for: '10s' },
  ],
};

export function complaints(scenario: Scenario): string[] {
  const parsed = parseScenario(serializeScenario(scenario));
  return parsed.ok ? [] : parsed.problems.map((problem) => problemText(problem, 'en'));
}

/** Saved and opened, it is the same. */
export function expectValid(scenario: Scenario): void {
  expect(complaints(scenario)).toEqual([]);
  expect(parseScenario(serializeScenario(scenario))).toEqual({ ok: true, scenario });
}

export function componentOf(scenario: Scenario, id: string) {
  const found = scenario.components.find((component) => component.id === id);
  if (!found) throw new Error(`no component ${id}`);
  return found;
}

export const linksOf = ({ links }: Scenario) => links.map(({ from, to }) => `${from} > ${to}`);
