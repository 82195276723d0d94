/**
 * What holds a machine up. Whatever is busy nearly all the time limits the rest: its processor, a
 * disk, a card; then a socket buffer that is full; then the threads of a process, which are busy too
 * while they wait for one of the others; and when nothing in the machine is, whoever is beside it.
 */

import { definitionOf } from '../../simulations/components/index.ts';
import { compileParameter } from '../../simulations/scenarios/compile.ts';
import type { Scenario, ScenarioComponent } from '../../simulations/scenarios/types.ts';
import { machineAt } from './machines.ts';

/** From this share of the time on something is called saturated; cards are hatched from there, too. */
export const saturated = 0.9;

/** The mean of a level over the latest stretch; NaN while nothing has been measured. */
export type MeanOf = (component: string, metric: string) => number;

export type Resource = 'cpu' | 'disk' | 'card' | 'socket' | 'process' | 'consumer' | 'producer';

export interface Load {
  readonly component: string;
  readonly what: Resource;
  /** Mean share of what it can do, or of its room, 0 to 1. */
  readonly share: number;
  /** Share of the time that it is at work at all: one request at a time hardly loads a deep disk. */
  readonly atWork: number;
}

export interface Bottleneck {
  /** `nothing`: it waits for requests. `unknown`: nothing has been measured yet. */
  readonly is: Resource | 'nothing' | 'unknown';
  /** Id of what is saturated; '' for `nothing` and `unknown`. */
  readonly component: string;
  /** Its share; of `nothing`, that of the busiest there is. */
  readonly share: number;
  /** Of threads that are busy waiting: what they wait for most. */
  readonly behind: Load | null;
  /** All that was looked at, the busiest first. */
  readonly loads: readonly Load[];
}

const inside: Readonly<Record<string, { readonly what: Resource; readonly metric: string }>> = {
  disk: { what: 'disk', metric: 'utilization' },
  'network-card': { what: 'card', metric: 'utilization' },
  'socket-buffer': { what: 'socket', metric: 'filled' },
  process: { what: 'process', metric: 'utilization' },
};

/** In which order they are asked: devices before those that only wait for them. */
const ranks: readonly (readonly Resource[])[] = [
  ['cpu', 'disk', 'card'],
  ['socket'],
  ['process'],
  ['consumer', 'producer'],
];

export function bottleneckOf(host: string, scenario: Scenario, meanOf: MeanOf): Bottleneck {
  const loads = loadsOf(host, scenario, meanOf);
  const devices = loads
    .filter(({ what }) => ranks[0]?.includes(what))
    .sort((a, b) => b.atWork - a.atWork);
  if (loads.length === 0) return nothing('unknown', Number.NaN, loads);
  for (const rank of ranks) {
    const worst = loads.find(({ what, share }) => rank.includes(what) && share >= saturated);
    if (!worst) continue;
    const { what, component, share } = worst;
    const behind = what === 'process' ? (devices[0] ?? null) : null;
    return { is: what, component, share, behind, loads };
  }
  return nothing('nothing', loads[0]?.share ?? Number.NaN, loads);
}

function nothing(is: 'nothing' | 'unknown', share: number, loads: readonly Load[]): Bottleneck {
  return { is, component: '', share, behind: null, loads };
}

function loadsOf(host: string, scenario: Scenario, meanOf: MeanOf): Load[] {
  const machine = machineAt(scenario, host);
  if (!machine) return [];
  const load = (component: string, what: Resource, share: number, atOnce = 1): Load => {
    return { component, what, share, atWork: Math.min(1, share * atOnce) };
  };
  const beside = (ids: readonly string[], what: Resource) =>
    ids.map((id) => load(id, what, meanOf(id, 'utilization')));
  const loads: Load[] = [
    load(host, 'cpu', meanOf(host, 'utilization')),
    ...machine.members.flatMap((member) => {
      const entry = Object.hasOwn(inside, member.kind) ? inside[member.kind] : undefined;
      if (!entry) return [];
      const { what, metric } = entry;
      const mean = meanOf(member.id, metric);
      if (what === 'socket') return [load(member.id, what, mean / numberIn(member, 'size'))];
      return [load(member.id, what, mean, what === 'disk' ? numberIn(member, 'queueDepth') : 1)];
    }),
    ...beside(machine.consumers, 'consumer'),
    ...beside(machine.producers, 'producer'),
  ];
  return loads.filter(({ share }) => !Number.isNaN(share)).sort((a, b) => b.share - a.share);
}

/** A parameter as it is set: bytes that a socket buffer has room for, requests that a disk takes at once. */
function numberIn({ kind, params }: ScenarioComponent, name: string): number {
  const parameter = definitionOf(kind)?.parameters[name];
  if (!parameter) return Number.NaN;
  const compiled = compileParameter(parameter, params?.[name]);
  return compiled.ok ? Number(compiled.value) : Number.NaN;
}
