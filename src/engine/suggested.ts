/** What a scenario's own numbers say about pacing: where it ends, and how fast it can be watched. */
import { meanOf } from '../../simulations/kernel/distribution.ts';
import { scenarioDefaults } from '../../simulations/scenarios/defaults.ts';
import {
  parseBytes,
  parseDistribution,
  parseDuration,
} from '../../simulations/scenarios/quantities.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { minSpeed, watchableSpeed } from './speed.ts';

/** In ms. A scenario that says nothing runs as long here as in a terminal. */
export function durationOf(scenario: Scenario): number {
  const written = parseDuration(scenario.duration ?? scenarioDefaults.duration);
  const standard = parseDuration(scenarioDefaults.duration);
  return written.ok ? written.value : standard.ok ? standard.value : 0;
}

/** Bytes per ms at which a block of data moves within a machine, give or take: a disk, a card, a bus. */
const moved = 5e6;
const defaultBlock = 65_536;

/**
 * A speed at which messages can be followed along a typical link; 1 when links take no time. In a
 * machine, one at which a block can be seen to move: where a head has to seek first, the speed lies
 * between the two.
 */
export function suggestedSpeed(scenario: Scenario): number {
  const broker = scenario.components.find(({ kind }) => kind === 'process');
  if (broker) {
    const block = parseBytes(broker.params?.fetchSize);
    const times = [(block.ok ? block.value : defaultBlock) / moved];
    for (const { kind, params } of scenario.components) {
      const seek = kind === 'disk' ? parseDistribution(params?.seekTime, 'time') : null;
      if (seek?.ok && meanOf(seek.value) > 0) times.push(meanOf(seek.value));
    }
    const between = Math.sqrt(Math.min(...times) * Math.max(...times));
    return watchableSpeed([between], minSpeed);
  }
  const means: number[] = [];
  for (const { params } of scenario.links) {
    if (params?.latency === undefined || params.latency === null) continue;
    const latency = parseDistribution(params.latency, 'time');
    if (latency.ok) means.push(meanOf(latency.value));
  }
  return watchableSpeed(means);
}
