/** One service with a Poisson source: M/M/1, M/M/c, M/G/1, bounded lines, Erlang's loss system. */
import { erlangLoss, mg1, mm1, mmc, mmck } from '../../simulations/theory/index.ts';
import { type Case, customersFor, stationCase } from './cases.ts';
import {
  constant,
  erlang,
  exponential,
  hyperexponential,
  lognormal,
  normal,
  pareto,
  type ServiceTime,
  uniform,
} from './serviceTimes.ts';

export function mm1Case(utilization: number, serviceMs: number, discipline = 'fifo'): Case {
  const arrivalRate = utilization / serviceMs;
  return stationCase({
    name: `M/M/1 ${discipline}, utilization ${utilization}`,
    arrivalRate,
    service: exponential(serviceMs),
    params: { discipline },
    theory: mm1(arrivalRate, serviceMs),
  });
}

export function mmcCase(servers: number, utilization: number, serviceMs: number): Case {
  const arrivalRate = (servers * utilization) / serviceMs;
  return stationCase({
    name: `M/M/${servers}, utilization ${utilization}`,
    arrivalRate,
    service: exponential(serviceMs),
    params: { concurrency: servers },
    theory: mmc(arrivalRate, serviceMs, servers),
  });
}

export function mg1Case(utilization: number, service: ServiceTime, discipline = 'fifo'): Case {
  const arrivalRate = utilization / service.meanMs;
  const cv2 = service.varianceMs2 / service.meanMs ** 2;
  return stationCase({
    name: `M/G/1 ${discipline}, ${service.text}, utilization ${utilization}`,
    arrivalRate,
    service,
    params: { discipline },
    theory: mg1(arrivalRate, service),
    customers: customersFor(utilization, Math.max(0.5, cv2)),
  });
}

/** `line` waiting places; servers + line places in all. */
export function mmckCase(servers: number, line: number, load: number, serviceMs: number): Case {
  const arrivalRate = load / serviceMs;
  return stationCase({
    name: `M/M/${servers}/${servers + line}, ${load} erlang`,
    arrivalRate,
    service: exponential(serviceMs),
    params: { concurrency: servers, capacity: line },
    theory: mmck(arrivalRate, serviceMs, servers, servers + line),
    customers: 100_000,
  });
}

export function erlangBCase(servers: number, load: number, service: ServiceTime): Case {
  const arrivalRate = load / service.meanMs;
  return stationCase({
    name: `M/G/${servers}/${servers}, ${service.text}, ${load} erlang`,
    arrivalRate,
    service,
    params: { concurrency: servers, capacity: 0 },
    theory: erlangLoss(arrivalRate, service.meanMs, servers),
    customers: 100_000,
  });
}

export const singleStations: readonly Case[] = [
  mm1Case(0.5, 10),
  mm1Case(0.8, 50),
  mm1Case(0.9, 1),
  mm1Case(0.7, 10, 'lifo'),
  mmcCase(2, 0.7, 10),
  mmcCase(5, 0.8, 40),
  mmcCase(20, 0.6, 3),
  mg1Case(0.8, constant(10)),
  mg1Case(0.7, erlang(2, 10)),
  mg1Case(0.7, erlang(9, 25)),
  mg1Case(0.7, uniform(2, 18)),
  mg1Case(0.7, normal(10, 3)),
  mg1Case(0.6, normal(10, 12)),
  mg1Case(0.7, lognormal(10, 0.8)),
  mg1Case(0.5, lognormal(10, 1.5)),
  mg1Case(0.6, hyperexponential(10, 2)),
  mg1Case(0.6, pareto(4, 6)),
  mg1Case(0.6, hyperexponential(10, 1.5), 'lifo'),
  mmckCase(1, 3, 0.8, 10),
  mmckCase(1, 9, 1, 10),
  mmckCase(1, 5, 1.6, 10),
  mmckCase(3, 4, 2.4, 20),
  mmckCase(3, 4, 6, 20),
  erlangBCase(5, 4, exponential(30)),
  erlangBCase(20, 18, exponential(30)),
  erlangBCase(5, 4, constant(30)),
  erlangBCase(20, 18, hyperexponential(30, 2)),
  erlangBCase(1, 0.5, lognormal(30, 1)),
];
