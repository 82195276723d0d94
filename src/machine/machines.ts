/** Which machines a board has: what runs on each, and who is beside it. */
import { hostsOf } from '../../simulations/scenarios/hosts.ts';
import type { Scenario, ScenarioComponent } from '../../simulations/scenarios/types.ts';

export interface Machine {
  /** Id of the component that is the machine. */
  readonly host: string;
  /** What runs on it, in the order of the scenario. */
  readonly members: readonly ScenarioComponent[];
  /** Who sends to it and whom it sends to from outside: ids. */
  readonly producers: readonly string[];
  readonly consumers: readonly string[];
}

export function machinesOf(scenario: Scenario): readonly Machine[] {
  const hosts = hostsOf(scenario);
  return [...new Set(hosts.values())].map((host) => machineOf(scenario, host, hosts));
}

/** The machine that a component is; null for one that nothing runs on. */
export function machineAt(scenario: Scenario, host: string): Machine | null {
  const hosts = hostsOf(scenario);
  return [...hosts.values()].includes(host) ? machineOf(scenario, host, hosts) : null;
}

function machineOf(
  { components, links }: Scenario,
  host: string,
  hosts: ReadonlyMap<string, string>,
): Machine {
  const own = (id: string) => hosts.get(id) === host;
  const ends = links.map(({ from, to }) => [idOf(from), idOf(to)] as const);
  const ids = (found: readonly string[]) => [...new Set(found)];
  return {
    host,
    members: components.filter(({ id }) => own(id)),
    producers: ids(ends.filter(([from, to]) => !own(from) && own(to)).map(([from]) => from)),
    consumers: ids(ends.filter(([from, to]) => own(from) && !own(to)).map(([, to]) => to)),
  };
}

function idOf(end: string): string {
  return end.split('.')[0] ?? end;
}
