/**
 * What a board's machines have counted, and what holds them up. Pure functions of a frame and its
 * table, a scenario and the metric windows; only `latestMeans` reads what the page keeps.
 */
export {
  type Bottleneck,
  bottleneckOf,
  type Load,
  type MeanOf,
  type Resource,
  saturated,
} from './bottleneck.ts';
export { latestMeans, latestSpan, type Paths, pathsOf } from './latest.ts';
export { type Machine, machineAt, machinesOf } from './machines.ts';
export { type GaugeOf, gaugesIn, type Tally, tallyFrom, tallyOf } from './tally.ts';
export { bottleneckShort, bottleneckText } from './words.ts';
