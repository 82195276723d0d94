/** The numbered links of a board, by the machine that they belong to: what a lesson in steps is made of. */
import { definitionOf } from '../../simulations/components/index.ts';
import { hostsOf } from '../../simulations/scenarios/hosts.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { isNumbered } from './numbered.ts';

export interface End {
  readonly id: string;
  readonly kind: string;
  readonly port: string;
}

export interface NumberedLink {
  readonly id: string;
  /** `2.3`. */
  readonly number: string;
  readonly from: End;
  readonly to: End;
  /** How bytes get into the port at its end; null where that is not said. */
  readonly moves: 'cpu' | 'dma' | null;
}

/** A machine and its numbered links; `''` is all that stands in no machine. */
export interface Lane {
  readonly machine: string;
  readonly name: string;
  readonly links: readonly NumberedLink[];
}

/** By path, then by place on it: `2.10` comes after `2.9`. */
export function byNumber(a: string, b: string): number {
  const [pathA = 0, stepA = 0] = a.split('.').map(Number);
  const [pathB = 0, stepB = 0] = b.split('.').map(Number);
  return pathA - pathB || stepA - stepB;
}

/** In the order in which the machines stand in the file; empty where no link has a number. */
export function lanesOf(scenario: Scenario): readonly Lane[] {
  const hosts = hostsOf(scenario);
  const kinds = new Map(scenario.components.map(({ id, kind }) => [id, kind]));
  const lanes = new Map<string, NumberedLink[]>();
  for (const link of scenario.links) {
    if (!isNumbered(link.label)) continue;
    const from = endOf(link.from, kinds, 'out');
    const to = endOf(link.to, kinds, 'in');
    const moves = definitionOf(to.kind)?.ports[to.port]?.moves ?? null;
    const machine = hosts.get(from.id) ?? hosts.get(to.id) ?? '';
    const lane = lanes.get(machine) ?? [];
    lane.push({ id: link.id, number: link.label, from, to, moves });
    lanes.set(machine, lane);
  }
  const order = scenario.components.map(({ id }) => id);
  return [...lanes]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([machine, links]) => ({
      machine,
      name: nameOf(machine, scenario),
      links: links.sort((a, b) => byNumber(a.number, b.number)),
    }));
}

function endOf(text: string, kinds: ReadonlyMap<string, string>, direction: 'in' | 'out'): End {
  const [id = '', named] = text.split('.');
  const kind = kinds.get(id) ?? '';
  const ports = definitionOf(kind)?.ports ?? {};
  const first = Object.keys(ports).find((name) => ports[name]?.direction === direction);
  return { id, kind, port: named ?? first ?? '' };
}

/** As the board calls the area in which the machine stands, or else the machine itself. */
function nameOf(machine: string, { components, frames = [], name = '' }: Scenario): string {
  const host = components.find(({ id }) => id === machine);
  if (!host) return name;
  const frame = frames.find(({ id }) => id === host.in);
  return frame?.label ?? host.label ?? host.id;
}
