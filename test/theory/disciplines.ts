/** Processor sharing and priorities: one service, who is served how much and when. */
import {
  mg1ProcessorSharing,
  mgcProcessorSharing,
  mm1,
  nonPreemptive,
  nonPreemptiveMmc,
  preemptiveMmc,
  preemptiveResume,
  type StationMeans,
} from '../../simulations/theory/index.ts';
import { component, link, poisson, scenario } from './build.ts';
import { type Case, customersFor, mean, stationCase, warmUpFor } from './cases.ts';
import {
  constant,
  erlang,
  exponential,
  hyperexponential,
  lognormal,
  type ServiceTime,
} from './serviceTimes.ts';

export function processorSharingCase(utilization: number, service: ServiceTime): Case {
  const arrivalRate = utilization / service.meanMs;
  return stationCase({
    name: `M/G/1-PS, ${service.text}, utilization ${utilization}`,
    arrivalRate,
    service,
    params: { discipline: 'processor-sharing' },
    theory: mg1ProcessorSharing(arrivalRate, service.meanMs),
  });
}

/** Priorities of clients as `priority` parameters, the most urgent first. */
export function priorityCase(
  discipline: 'priority' | 'priority-preemptive',
  utilizations: readonly number[],
  service: ServiceTime,
  servers = 1,
): Case {
  const rates = utilizations.map((share) => (share * servers) / service.meanMs);
  const total = utilizations.reduce((sum, share) => sum + share, 0);
  const theory = priorityTheory(discipline, rates, service, servers);
  const ids = rates.map((_, i) => `class-${i}`);
  const customers = customersFor(total, Math.max(0.5, service.varianceMs2 / service.meanMs ** 2));
  const perMs = (total * servers) / service.meanMs;
  return {
    name: `M/G/${servers} ${discipline}, ${service.text}, utilizations ${utilizations.join(' + ')}`,
    scenario: scenario(
      [
        ...rates.map((rate, i) => poisson(ids[i], rate, { priority: rates.length - 1 - i })),
        component('service', 'service', {
          discipline,
          concurrency: servers,
          serviceTime: service.text,
        }),
      ],
      ids.map((id) => link(id, 'service')),
      customers / perMs,
      warmUpFor(total) / perMs,
    ),
    expectations: [
      ...theory.map((station, i) => mean(ids[i], 'latency', station.residenceMs)),
      mean('service', 'residence', together(theory) / perMs),
      mean('service', 'population', together(theory)),
      mean('service', 'utilization', total),
    ],
  };
}

function together(theory: readonly StationMeans[]): number {
  return theory.reduce((sum, station) => sum + station.population, 0);
}

function priorityTheory(
  discipline: 'priority' | 'priority-preemptive',
  rates: readonly number[],
  service: ServiceTime,
  servers: number,
): StationMeans[] {
  const preemptive = discipline === 'priority-preemptive';
  if (servers > 1) {
    return (preemptive ? preemptiveMmc : nonPreemptiveMmc)(rates, service.meanMs, servers);
  }
  const classes = rates.map((arrivalRate) => ({ arrivalRate, service }));
  return preemptive ? preemptiveResume(classes) : nonPreemptive(classes);
}

/** All of one priority: the line must be first come, first served. */
function onePriority(discipline: string): Case {
  return stationCase({
    name: `M/M/1 ${discipline} with one class`,
    arrivalRate: 0.07,
    service: exponential(10),
    params: { discipline },
    theory: mm1(0.07, 10),
    expectations: [
      mean('service', 'residence', mm1(0.07, 10).residenceMs),
      mean('service', 'population', mm1(0.07, 10).population),
    ],
  });
}

const bounded = mgcProcessorSharing(0.15, 10, 1, 4);

const boundedSharing: Case = stationCase({
  name: 'M/M/1/4-PS',
  arrivalRate: 0.15,
  service: exponential(10),
  params: { discipline: 'processor-sharing', capacity: 3 },
  theory: bounded,
  customers: 100_000,
});

export const disciplines: readonly Case[] = [
  processorSharingCase(0.5, exponential(10)),
  processorSharingCase(0.8, exponential(10)),
  processorSharingCase(0.7, hyperexponential(10, 2)),
  processorSharingCase(0.7, constant(10)),
  processorSharingCase(0.6, lognormal(10, 1.5)),
  stationCase({
    name: 'M/G/3-PS, hyperexponential: three cores shared',
    arrivalRate: 0.21,
    service: hyperexponential(10, 2),
    params: { discipline: 'processor-sharing', concurrency: 3 },
    theory: mgcProcessorSharing(0.21, 10, 3, Number.POSITIVE_INFINITY),
  }),
  priorityCase('priority', [0.3, 0.4], exponential(10)),
  priorityCase('priority', [0.2, 0.5], hyperexponential(10, 1.5)),
  priorityCase('priority', [0.4, 0.3], constant(10)),
  priorityCase('priority', [0.2, 0.2, 0.3], erlang(2, 10)),
  priorityCase('priority', [0.3, 0.4], exponential(10), 3),
  priorityCase('priority-preemptive', [0.3, 0.4], exponential(10)),
  priorityCase('priority-preemptive', [0.2, 0.5], hyperexponential(10, 1.5)),
  priorityCase('priority-preemptive', [0.4, 0.3], constant(10)),
  priorityCase('priority-preemptive', [0.2, 0.2, 0.3], erlang(2, 10)),
  priorityCase('priority-preemptive', [0.3, 0.4], exponential(10), 3),
  onePriority('priority'),
  onePriority('priority-preemptive'),
  boundedSharing,
];
