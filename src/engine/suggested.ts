/** What a scenario's own numbers say about pacing: where it ends, and how fast it can be watched. */
import { meanOf } from '../../simulations/kernel/distribution.ts';
import { scenarioDefaults } from '../../simulations/scenarios/defaults.ts';
import { parseDistribution, parseDuration } from '../../simulations/scenarios/quantities.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { watchableSpeed } from './speed.ts';

/** In ms. A scenario that says nothing runs as long here as in a terminal. */
export function durationOf(scenario: Scenario): number {
  const written = parseDuration(scenario.duration ?? scenarioDefaults.duration);
  const standard = parseDuration(scenarioDefaults.duration);
  return written.ok ? written.value : standard.ok ? standard.value : 0;
}

/** A speed at which messages can be followed along a typical link; 1 when links take no time. */
export function suggestedSpeed(scenario: Scenario): number {
  const means: number[] = [];
  for (const { params } of scenario.links) {
    if (params?.latency === undefined || params.latency === null) continue;
    const latency = parseDistribution(params.latency, 'time');
    if (latency.ok) means.push(meanOf(latency.value));
  }
  return watchableSpeed(means);
}
