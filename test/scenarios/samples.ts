/** Scenarios that the tests of this folder share. */
import { type Parsed, parseScenario } from '../../simulations/scenarios/parse.ts';
import { problemText } from '../../simulations/scenarios/problems.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

/** The example of the file format. */
export const orders: Scenario = {
  format: 'topolab',
  version: 1,
  name: 'Orders behind a queue',
  seed: 7,
  warmUp: '10s',
  duration: '10m',
  components: [
    { id: 'shop', kind: 'producer', at: [0, 0], params: { interval: 'exponential(50ms)' } },
    { id: 'orders', kind: 'queue', at: [280, 0], params: { capacity: 1000, overflow: 'reject' } },
    {
      id: 'worker',
      kind: 'consumer',
      at: [560, 0],
      params: { concurrency: 1, serviceTime: 'exponential(45ms)' },
    },
  ],
  links: [
    { id: 'publish', from: 'shop', to: 'orders', params: { latency: '1ms' } },
    { id: 'deliver', from: 'orders', to: 'worker' },
  ],
  inputs: [
    { at: '60s', do: 'set', target: 'worker', param: 'serviceTime', to: 'exponential(90ms)' },
    { at: '90s', do: 'crash', target: 'worker', for: '10s' },
  ],
};

/**
 * The sample as text with some places overwritten: `{ 'components.0.kind': 'pigeon' }`. A place that
 * is given `undefined` is taken out.
 */
export function spoilt(
  changes: Readonly<Record<string, unknown>>,
  from: Scenario = orders,
): string {
  const file: object = structuredClone(from);
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let inner = file;
    for (const step of steps) inner = Reflect.get(inner, step);
    Reflect.set(inner, last, value);
  }
  return JSON.stringify(file);
}

export function complaints(parsed: Parsed): string[] {
  return parsed.ok ? [] : parsed.problems.map((problem) => problemText(problem, 'en'));
}
/** The words for the sample with something spoilt. */
export function words(changes: Record<string, unknown>): string[] {
  return complaints(parseScenario(spoilt(changes)));
}
