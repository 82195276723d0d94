/** Models with parameters nobody chose: what holds must hold for any. */
import fc from 'fast-check';
import type { Station } from '../../simulations/theory/index.ts';
import { trafficRates } from '../../simulations/theory/index.ts';
import { type Case, seldom } from './cases.ts';
import { priorityCase, processorSharingCase } from './disciplines.ts';
import { closedCase, jacksonCase, queueCase, tandemCase } from './networkCases.ts';
import {
  constant,
  erlang,
  exponential,
  hyperexponential,
  lognormal,
  type ServiceTime,
  uniform,
} from './serviceTimes.ts';
import { erlangBCase, mg1Case, mm1Case, mmcCase, mmckCase } from './singleStations.ts';

/** Two digits, so that a scenario and its name stay readable. */
function between(min: number, max: number): fc.Arbitrary<number> {
  const hundredths = fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) });
  // Without fast-check's liking for the smallest and largest values.
  return fc.noBias(hundredths).map((n) => n / 100);
}

const utilization = between(0.1, 0.75);
const serviceMs = between(0.5, 80);
const servers = fc.integer({ min: 1, max: 8 });

const serviceTime: fc.Arbitrary<ServiceTime> = fc.oneof(
  serviceMs.map(constant),
  serviceMs.map(exponential),
  serviceMs.chain((to) => between(0, 0.9).map((share) => uniform(Math.round(share * to), to))),
  fc.tuple(fc.integer({ min: 2, max: 12 }), serviceMs).map(([k, ms]) => erlang(k, ms)),
  fc.tuple(serviceMs, between(0.2, 1.3)).map(([ms, cv]) => lognormal(ms, cv)),
  fc.tuple(serviceMs, between(1.1, 1.8)).map(([ms, cv]) => hyperexponential(ms, cv)),
);

const stations: fc.Arbitrary<Station[]> = fc.array(
  fc.record({ serviceMs: between(2, 20), servers: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 2, maxLength: 4 },
);

/** The arrival rate at which the busiest of these has this utilization, rounded down to three digits. */
function rateFor(list: readonly Station[], visits: readonly number[], share: number): number {
  const most = Math.max(...list.map(({ serviceMs: ms, servers: c }, i) => (visits[i] * ms) / c));
  return Math.floor((1e4 * share) / most) / 1e4;
}

const tandems = fc.tuple(stations, between(0.3, 0.7)).map(([list, share]) =>
  tandemCase(
    rateFor(
      list,
      list.map(() => 1),
      share,
    ),
    list,
  ),
);

const jacksons = fc
  .tuple(
    stations,
    between(0.3, 0.7),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 16, maxLength: 16 }),
  )
  .map(([list, share, weights]) => {
    // Each row leaves the network with weight 2, so that everyone leaves in the end.
    const routing = list.map((_, i) => {
      const row = list.map((__, j) => weights[4 * i + j]);
      const total = row.reduce((sum, weight) => sum + weight, 2);
      return row.map((weight) => weight / total);
    });
    const first = list.map((_, i) => (i === 0 ? 1 : 0));
    const rate = rateFor(list, trafficRates(first, routing), share);
    return jacksonCase(
      list
        .map(
          ({ serviceMs: ms, servers: c }, i) =>
            `${c}×${ms} ms to ${weights.slice(4 * i, 4 * i + list.length)}`,
        )
        .join('; '),
      list,
      first.map((one) => one * rate),
      routing,
    );
  })
  // A station that hardly anybody reaches has no residence to measure.
  .filter((each) => each.expectations.every(({ theory }) => theory > seldom));

/** One of every family, with parameters of its own. */
export const randomCases: Readonly<Record<string, fc.Arbitrary<Case>>> = {
  'M/M/1': fc
    .tuple(utilization, serviceMs, fc.constantFrom('fifo', 'lifo'))
    .map(([u, ms, order]) => mm1Case(u, ms, order)),
  'M/M/c': fc.tuple(servers, utilization, serviceMs).map(([c, u, ms]) => mmcCase(c, u, ms)),
  'M/G/1': fc.tuple(utilization, serviceTime).map(([u, service]) => mg1Case(u, service)),
  'M/M/c/K': fc
    .tuple(servers, fc.integer({ min: 1, max: 12 }), between(0.4, 1.6), serviceMs)
    .map(([c, line, u, ms]) => mmckCase(c, line, Math.round(100 * u * c) / 100, ms)),
  'Erlang B': fc
    .tuple(servers, between(0.4, 1.6), serviceTime)
    .map(([c, u, service]) => erlangBCase(c, Math.round(100 * u * c) / 100, service)),
  'processor sharing': fc
    .tuple(utilization, serviceTime)
    .map(([u, service]) => processorSharingCase(u, service)),
  priorities: fc
    .tuple(
      fc.constantFrom('priority' as const, 'priority-preemptive' as const),
      fc.array(between(0.1, 0.25), { minLength: 2, maxLength: 3 }),
      serviceTime,
    )
    .map(([discipline, shares, service]) => priorityCase(discipline, shares, service)),
  tandem: tandems,
  'Jackson network': jacksons,
  'closed network': fc
    .tuple(fc.integer({ min: 1, max: 25 }), between(10, 200), stations)
    .map(([users, think, list]) => closedCase(users, exponential(think), list)),
  queue: fc
    .tuple(utilization, serviceMs, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .map(([u, ms, consumers, concurrency]) => queueCase(u, ms, consumers, concurrency)),
};
