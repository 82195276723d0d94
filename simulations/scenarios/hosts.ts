/**
 * In which machine each component stands. A machine holds what stands `in` it, and, where it stands
 * in a frame, all else within that frame, however deep: a machine is dropped into a frame and
 * everything there runs on it. The nearest machine around wins.
 */
import { definitionOf } from '../components/index.ts';
import type { Scenario } from './types.ts';

/** Longer chains of groups are not followed; a file with a loop among them is refused elsewhere. */
const deepest = 100;

const isMachine = ({ kind }: { readonly kind: string }) => definitionOf(kind)?.holds === true;

/** By id of the component. What stands in no machine is not in it; nor is a machine in another. */
export function hostsOf({ components, frames = [] }: Scenario): ReadonlyMap<string, string> {
  const hosts = new Map<string, string>();
  const machines = components.filter(isMachine);
  if (machines.length === 0) return hosts;
  const around = new Map([...components, ...frames].map((group) => [group.id, group.in]));
  const machineOf = new Map(machines.map(({ id }) => [id, id]));
  // The first in a frame is the frame's.
  for (const { id, in: frame } of machines.toReversed())
    if (frame !== undefined) machineOf.set(frame, id);
  for (const component of components) {
    if (isMachine(component)) continue;
    let group = component.in;
    for (let steps = 0; group !== undefined && !machineOf.has(group) && steps < deepest; steps++)
      group = around.get(group);
    const host = group === undefined ? undefined : machineOf.get(group);
    if (host !== undefined) hosts.set(component.id, host);
  }
  return hosts;
}
