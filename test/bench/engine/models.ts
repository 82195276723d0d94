/** The four models: each as a scenario for the engine and as a loop written by hand. */
import '../../support/allKinds.ts';
import type { RawValue } from '../../../simulations/components/define.ts';
import { parseScenario } from '../../../simulations/scenarios/parse.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../../simulations/scenarios/types.ts';
import { Closed } from '../handwritten/closed.ts';
import type { Loop } from '../handwritten/loop.ts';
import { Queue } from '../handwritten/queue.ts';
import { Tandem } from '../handwritten/tandem.ts';

export const modelNames = ['mm1', 'tandem', 'queue', 'closed'] as const;
export type ModelName = (typeof modelNames)[number];

export interface Model {
  readonly title: string;
  readonly scenario: Scenario;
  /** Counters of the engine's report that add up to the customers that are done. */
  readonly customers: { readonly components: readonly string[]; readonly metric: string };
  /** The mean that both must come to. */
  readonly mean: { readonly component: string; readonly metric: string };
  /** Simulated ms in which about one customer is done. */
  readonly msPerCustomer: number;
  makeHandWritten(): Loop;
}

const seed = 1;
const utilization = 0.8;

export function modelOf(name: ModelName): Model {
  return { mm1, tandem, queue, closed }[name]();
}

function mm1(): Model {
  return {
    title: 'M/M/1',
    scenario: scenario(
      [
        component('client', 'client', { interval: 'exponential(10ms)' }),
        component('server', 'service', { serviceTime: 'exponential(8ms)' }),
      ],
      [link('client', 'server')],
    ),
    customers: { components: ['client'], metric: 'succeeded' },
    mean: { component: 'server', metric: 'residence' },
    msPerCustomer: 10,
    makeHandWritten: () => new Tandem(seed, 'client', ['server'], ['client-server'], 10, 8),
  };
}

function tandem(): Model {
  const stations = Array.from({ length: 20 }, (_, i) => `station-${i + 1}`);
  const links = stations.map((id, i) => link(i === 0 ? 'client' : stations[i - 1], id));
  const params = { serviceTime: 'exponential(8ms)', calls: 'sequence', whileCalling: 'release' };
  return {
    title: '20-station tandem',
    scenario: scenario(
      [
        component('client', 'client', { interval: 'exponential(10ms)' }),
        ...stations.map((id) => component(id, 'service', params)),
      ],
      links,
    ),
    customers: { components: ['client'], metric: 'succeeded' },
    mean: { component: 'client', metric: 'latency' },
    msPerCustomer: 10,
    makeHandWritten: () =>
      new Tandem(
        seed,
        'client',
        stations,
        links.map(({ id }) => id),
        10,
        8,
      ),
  };
}

function queue(): Model {
  const workers = Array.from({ length: 8 }, (_, i) => `worker-${i + 1}`);
  return {
    title: 'queue, 8 consumers, manual acks',
    scenario: scenario(
      [
        component('shop', 'producer', { interval: 'exponential(1ms)' }),
        component('orders', 'queue', { ack: 'manual' }),
        ...workers.map((id) =>
          component(id, 'consumer', { serviceTime: `exponential(${8 * utilization}ms)` }),
        ),
      ],
      [link('shop', 'orders'), ...workers.map((id) => link('orders', id))],
    ),
    customers: { components: workers, metric: 'completed' },
    mean: { component: 'orders', metric: 'waiting' },
    msPerCustomer: 1,
    makeHandWritten: () => new Queue(seed, 'shop', workers, 1, 8 * utilization),
  };
}

function closed(): Model {
  const users = 10_000;
  return {
    title: '10,000 closed clients',
    scenario: scenario(
      [
        component('office', 'client', { users, thinkTime: 'exponential(10s)' }),
        component('server', 'service', { serviceTime: `exponential(${utilization}ms)` }),
      ],
      [link('office', 'server')],
    ),
    customers: { components: ['office'], metric: 'succeeded' },
    mean: { component: 'office', metric: 'latency' },
    msPerCustomer: 1,
    makeHandWritten: () => new Closed(seed, 'office', 'server', users, 10_000, utilization),
  };
}

function component(
  id: string,
  kind: string,
  params: Readonly<Record<string, RawValue>>,
): ScenarioComponent {
  return { id, kind, params };
}

/** Links take no time, as in queueing theory. */
function link(from: string, to: string): ScenarioLink {
  return { id: `${from}-${to}`, from, to };
}

/** Through the parser, like any file; the bench runs as far as it needs, whatever the duration. */
function scenario(
  components: readonly ScenarioComponent[],
  links: readonly ScenarioLink[],
): Scenario {
  const parsed = parseScenario({
    format: 'topolab',
    version: 1,
    seed,
    duration: '1h',
    components,
    links,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}
