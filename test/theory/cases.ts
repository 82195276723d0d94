/** What a case of theory against engine is made of, and the models that many cases share. */
import type { RawValue } from '../../simulations/components/define.ts';
import type { Report } from '../../simulations/report.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { StationMeans } from '../../simulations/theory/index.ts';
import { component, link, poisson, scenario } from './build.ts';
import type { ServiceTime } from './serviceTimes.ts';

/** A number that theory gives and a run measures. */
export interface Expectation {
  readonly what: string;
  readonly theory: number;
  readonly measured: (report: Report) => number;
}

export interface Case {
  readonly name: string;
  readonly scenario: Scenario;
  readonly expectations: readonly Expectation[];
}

/** The mean of a level or a distribution. */
export function mean(id: string, metric: string, theory: number): Expectation {
  return {
    what: `${id}.${metric}`,
    theory,
    measured: (report) => {
      const value = report.components[id]?.[metric];
      if (typeof value !== 'object') throw new Error(`${id}.${metric} has no mean`);
      return value.mean;
    },
  };
}

export function counter(report: Report, id: string, metric: string): number {
  const value = report.components[id]?.[metric];
  if (typeof value !== 'number') throw new Error(`${id}.${metric} is no counter`);
  return value;
}

/** Share of a service's arrivals that found no place. */
export function lossShare(id: string, theory: number): Expectation {
  return {
    what: `${id}: rejected / arrivals`,
    theory,
    measured: (report) => {
      const rejected = counter(report, id, 'rejected');
      return rejected / (rejected + counter(report, id, 'completed'));
    },
  };
}

/** A counter's growth per ms after a warm-up of `warmUpMs`. */
export function rate(id: string, metric: string, warmUpMs: number, theory: number): Expectation {
  return {
    what: `${id}.${metric} per ms`,
    theory,
    measured: (report) => counter(report, id, metric) / (report.time - warmUpMs),
  };
}

/** What happens less often than this is seen too seldom in a run for an interval to mean anything. */
export const seldom = 0.005;

/** Everything that theory says of a station and a run is long enough to show. */
export function stationExpectations(id: string, theory: StationMeans): Expectation[] {
  const expectations = [
    mean(id, 'residence', theory.residenceMs),
    mean(id, 'population', theory.population),
    mean(id, 'utilization', theory.utilization),
  ];
  if (theory.waitingMs > seldom * theory.residenceMs) {
    expectations.push(mean(id, 'waiting', theory.waitingMs));
    expectations.push(mean(id, 'queueLength', theory.queueLength));
  }
  if (theory.lossProbability > seldom) expectations.push(lossShare(id, theory.lossProbability));
  return expectations;
}

/**
 * Customers a run needs for an interval of about ±3 % from ten runs. The variance of a mean line
 * grows as 1 / (1 − utilization)² (Whitt, Management Science 35 (1989), for M/M/1); `variability`
 * stands for how much more or less the service times vary than exponential ones.
 */
export function customersFor(utilization: number, variability = 1): number {
  const spare = Math.max(0.05, 1 - Math.min(0.95, utilization));
  const wanted = (2540 * 2 * (1 + utilization) * variability) / (spare * spare);
  return Math.round(Math.min(400_000, Math.max(50_000, wanted)));
}

/** Relaxation takes about 1 / (1 − √ρ)² services (Cohen); ten of these, and a hundred at least. */
export function warmUpFor(utilization: number): number {
  const spare = 1 - Math.sqrt(Math.min(0.95, utilization));
  return Math.round(Math.max(1000, 20 / (spare * spare)));
}

export interface StationCase {
  readonly name: string;
  readonly arrivalRate: number;
  readonly service: ServiceTime;
  /** Further parameters of the service: concurrency, capacity, discipline. */
  readonly params?: Readonly<Record<string, RawValue>>;
  readonly theory: StationMeans;
  /** Other numbers to hold; stationExpectations(theory) when absent. */
  readonly expectations?: readonly Expectation[];
  /** Customers after the warm-up; by customersFor(utilization) when absent. */
  readonly customers?: number;
}

/** One Poisson source and one service. */
export function stationCase(given: StationCase): Case {
  const { name, arrivalRate, service, params, theory, expectations } = given;
  const customers = given.customers ?? customersFor(theory.utilization);
  return {
    name,
    scenario: scenario(
      [
        poisson('client', arrivalRate),
        component('service', 'service', { serviceTime: service.text, ...params }),
      ],
      [link('client', 'service')],
      customers / arrivalRate,
      warmUpFor(theory.utilization) / arrivalRate,
    ),
    expectations: expectations ?? stationExpectations('service', theory),
  };
}
