/** Services that call services: tandems, Jackson networks with feedback, closed networks, queues. */
import {
  closedNetwork,
  jacksonNetwork,
  mm1,
  mmc,
  type NetworkMeans,
  type Station,
  tandem,
} from '../../simulations/theory/index.ts';
import { component, link, poisson, scenario } from './build.ts';
import {
  type Case,
  customersFor,
  type Expectation,
  mean,
  rate,
  stationExpectations,
  warmUpFor,
} from './cases.ts';
import { exponential, type ServiceTime } from './serviceTimes.ts';

function ids(stations: readonly unknown[]): string[] {
  return stations.map((_, i) => `station-${i}`);
}

function ofStations(network: NetworkMeans): Expectation[] {
  return network.stations.flatMap((station, i) => stationExpectations(`station-${i}`, station));
}

/** Each service calls the next when it has done its part, and lets its slot go meanwhile. */
export function tandemCase(arrivalRate: number, stations: readonly Station[]): Case {
  const network = tandem(arrivalRate, stations);
  const names = ids(stations);
  const busiest = Math.max(...network.stations.map((station) => station.utilization));
  return {
    name: `tandem of ${stations.map(({ serviceMs, servers }) => `${servers}×${serviceMs} ms`).join(', ')}`,
    scenario: scenario(
      [
        poisson('client', arrivalRate),
        ...stations.map(({ serviceMs, servers }, i) =>
          component(names[i], 'service', {
            concurrency: servers,
            serviceTime: `exponential(${serviceMs}ms)`,
            ...(i < stations.length - 1 ? { calls: 'sequence', whileCalling: 'release' } : {}),
          }),
        ),
      ],
      names.map((name, i) => link(i === 0 ? 'client' : names[i - 1], name)),
      customersFor(busiest) / arrivalRate,
      (stations.length * warmUpFor(busiest)) / arrivalRate,
    ),
    expectations: [...ofStations(network), mean('client', 'latency', network.residenceMs)],
  };
}

/** A Jackson network: `routing[i][j]` of the requests that i has served go on to j, the rest are answered. */
export function jacksonCase(
  name: string,
  stations: readonly Station[],
  arrivals: readonly number[],
  routing: readonly (readonly number[])[],
): Case {
  const network = jacksonNetwork(stations, arrivals, routing);
  const names = ids(stations);
  const busiest = Math.max(...network.stations.map((station) => station.utilization));
  const sources = arrivals
    .map((each, i) => ({ id: `client-${i}`, each, i }))
    .filter(({ each }) => each > 0);
  return {
    name: `Jackson network: ${name}`,
    scenario: scenario(
      [
        ...sources.map(({ id, each }) => poisson(id, each)),
        ...stations.map(({ serviceMs, servers }, i) => {
          const onward = routing[i].reduce((sum, share) => sum + share, 0);
          return component(names[i], 'service', {
            concurrency: servers,
            serviceTime: `exponential(${serviceMs}ms)`,
            ...(onward > 0
              ? { calls: 'one-of', whileCalling: 'release', answerWeight: Math.max(0, 1 - onward) }
              : {}),
          });
        }),
      ],
      [
        ...sources.map(({ id, i }) => link(id, names[i])),
        ...routing.flatMap((row, i) =>
          row.flatMap((weight, j) => (weight > 0 ? [link(names[i], names[j], { weight })] : [])),
        ),
      ],
      customersFor(busiest) / network.arrivalRate,
      (stations.length * warmUpFor(busiest)) / network.arrivalRate,
    ),
    expectations: [
      ...ofStations(network),
      ...(sources.length === 1 ? [mean(sources[0].id, 'latency', network.residenceMs)] : []),
    ],
  };
}

/** Users who think, then call the first service, which calls the next and so on. */
export function closedCase(
  users: number,
  think: ServiceTime,
  stations: readonly Station[],
  customers = 100_000,
): Case {
  const network = closedNetwork(
    users,
    think.meanMs,
    stations.map((station) => ({ ...station, visits: 1 })),
  );
  const names = ids(stations);
  const warmUpMs = (50 * users) / network.throughput;
  return {
    name: `closed: ${users} users, think ${think.text}, ${stations.length} stations`,
    scenario: scenario(
      [
        component('client', 'client', { users, thinkTime: think.text }),
        ...stations.map(({ serviceMs, servers }, i) =>
          component(names[i], 'service', {
            concurrency: servers,
            serviceTime: `exponential(${serviceMs}ms)`,
            ...(i < stations.length - 1 ? { calls: 'sequence', whileCalling: 'release' } : {}),
          }),
        ),
      ],
      names.map((name, i) => link(i === 0 ? 'client' : names[i - 1], name)),
      customers / network.throughput,
      warmUpMs,
    ),
    expectations: [
      ...network.stations.flatMap((station, i) => [
        mean(names[i], 'residence', station.residenceMs),
        mean(names[i], 'population', station.population),
        mean(names[i], 'utilization', station.utilization),
      ]),
      mean('client', 'latency', network.responseMs),
      rate('client', 'succeeded', warmUpMs, network.throughput),
    ],
  };
}

/** Several sources into one service: together they are one Poisson process. */
export function mergedCase(rates: readonly number[], serviceMs: number, servers: number): Case {
  const total = rates.reduce((sum, each) => sum + each, 0);
  const theory = mmc(total, serviceMs, servers);
  const names = rates.map((_, i) => `client-${i}`);
  return {
    name: `${rates.length} sources into one M/M/${servers}`,
    scenario: scenario(
      [
        ...rates.map((each, i) => poisson(names[i], each)),
        component('service', 'service', {
          concurrency: servers,
          serviceTime: `exponential(${serviceMs}ms)`,
        }),
      ],
      names.map((name) => link(name, 'service')),
      customersFor(theory.utilization) / total,
      warmUpFor(theory.utilization) / total,
    ),
    expectations: [
      ...stationExpectations('service', theory),
      ...names.map((name) => mean(name, 'latency', theory.residenceMs)),
    ],
  };
}

/** Producer, queue, consumers: the line of an M/M/c stands in the queue, its servers are consumers. */
export function queueCase(
  utilization: number,
  serviceMs: number,
  consumers: number,
  concurrency: number,
  order = 'fifo',
): Case {
  const servers = consumers * concurrency;
  const arrivalRate = (utilization * servers) / serviceMs;
  const theory = servers === 1 ? mm1(arrivalRate, serviceMs) : mmc(arrivalRate, serviceMs, servers);
  const names = Array.from({ length: consumers }, (_, i) => `consumer-${i}`);
  return {
    name: `queue ${order}, ${consumers} consumers of concurrency ${concurrency}, utilization ${utilization}`,
    scenario: scenario(
      [
        component('producer', 'producer', { interval: `exponential(${1 / arrivalRate}ms)` }),
        component('queue', 'queue', { order }),
        ...names.map((name) =>
          component(name, 'consumer', { concurrency, serviceTime: exponential(serviceMs).text }),
        ),
      ],
      [link('producer', 'queue'), ...names.map((name) => link('queue', name))],
      customersFor(utilization) / arrivalRate,
      warmUpFor(utilization) / arrivalRate,
    ),
    expectations: [
      mean('queue', 'waiting', theory.waitingMs),
      mean('queue', 'queueLength', theory.queueLength),
      // Round robin over equals: each consumer sees the same mix of waits and has the same share.
      ...names.flatMap((name) => [
        mean(name, 'latency', theory.residenceMs),
        mean(name, 'utilization', theory.utilization),
      ]),
    ],
  };
}

const one = (serviceMs: number): Station => ({ serviceMs, servers: 1 });

export const openNetworks: readonly Case[] = [
  tandemCase(0.06, [one(10), one(8), one(12)]),
  tandemCase(0.1, [one(6), { serviceMs: 16, servers: 2 }, { serviceMs: 25, servers: 5 }]),
  jacksonCase('a self link', [one(10)], [0.03], [[0.55]]),
  jacksonCase(
    'a cycle of two',
    [one(10), one(15)],
    [0.04, 0],
    [
      [0, 0.5],
      [0.4, 0],
    ],
  ),
  jacksonCase(
    'CPU and two disks',
    [one(2), one(10), { serviceMs: 40, servers: 2 }],
    [0.06, 0, 0],
    [
      [0, 0.4, 0.2],
      [1, 0, 0],
      [0.9, 0, 0],
    ],
  ),
  jacksonCase(
    'two sources, three stations, every path',
    [one(10), one(10), { serviceMs: 30, servers: 3 }],
    [0.02, 0.03, 0],
    [
      [0.1, 0.2, 0.3],
      [0.2, 0, 0.3],
      [0.1, 0.1, 0.2],
    ],
  ),
  mergedCase([0.02, 0.05], 10, 1),
  mergedCase([0.05, 0.05, 0.05], 10, 2),
];

export const closedNetworks: readonly Case[] = [
  closedCase(10, exponential(100), [one(10)]),
  closedCase(20, exponential(100), [{ serviceMs: 20, servers: 4 }]),
  closedCase(1, exponential(20), [one(10)]),
  closedCase(15, { text: '100ms', meanMs: 100, varianceMs2: 0 }, [one(8), one(5)]),
  closedCase(12, exponential(50), [one(8), { serviceMs: 20, servers: 3 }]),
];

export const queues: readonly Case[] = [
  queueCase(0.5, 10, 1, 1),
  queueCase(0.8, 10, 1, 1),
  queueCase(0.7, 10, 1, 1, 'lifo'),
  queueCase(0.7, 10, 1, 4),
  queueCase(0.75, 10, 5, 1),
  queueCase(0.7, 10, 3, 2),
];
