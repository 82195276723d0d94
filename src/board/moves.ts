/** How bytes get along a link within a machine: copied by the processor, or moved by a device. */
import { definitionOf } from '../../simulations/components/index.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { type End, endOf } from './ports.ts';

export type Moves = 'cpu' | 'dma';

export function movesInto({ component, port }: End, { components }: Scenario): Moves | undefined {
  const kind = components.find(({ id }) => id === component)?.kind ?? '';
  return definitionOf(kind)?.ports[port]?.moves;
}

export function hasMoves(scenario: Scenario, moves?: Moves): boolean {
  return scenario.links.some(({ to }) => {
    const found = movesInto(endOf(to, scenario, 'in'), scenario);
    return found !== undefined && (moves === undefined || found === moves);
  });
}
