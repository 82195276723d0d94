/** Exercises with all that can happen to them on top. */
import type { Kind } from '../../simulations/components/index.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';
import { exerciseMs, exercises, knobs, scenarioOf } from './exercises.ts';

export interface Variant {
  readonly name: string;
  readonly scenario: Scenario;
}

/** A kind's exercise as it is, and with each of its knobs turned. */
export function variantsOf(kind: Kind): Variant[] {
  const turned = knobs
    .filter(({ name }) => name.startsWith(`${kind}.`))
    .flatMap(({ name, parameter, at, change }) => {
      const values = parameter.type === 'choice' ? parameter.options : [change.to];
      return values.map((value) => ({
        name: `${name} at ${JSON.stringify(value)}`,
        scenario: at(value),
      }));
    });
  return [{ name: kind, scenario: scenarioOf(exercises[kind].network) }, ...turned];
}

/** Links that end at a component. */
export function linksAt({ links }: Scenario, id: string): string[] {
  const isAt = (end: string) => end === id || end.startsWith(`${id}.`);
  return links.filter(({ from, to }) => isAt(from) || isAt(to)).map((link) => link.id);
}

/** The same; for a machine, which has none of its own, all there are. */
export function linksNear(scenario: Scenario, id: string): string[] {
  const its = linksAt(scenario, id);
  return its.length > 0 ? its : scenario.links.map((link) => link.id);
}

/** Every kind of input, about the subject and its surroundings. */
export function disturbed(scenario: Scenario, subject: string): Scenario {
  const part = exerciseMs / 20;
  const links = linksNear(scenario, subject);
  const source = scenario.components.find(
    ({ kind }) => definitionOf(kind)?.category === 'sources',
  ) as { id: string };
  const neighbour = scenario.components.find(({ id }) => id !== subject) as { id: string };
  const last = links[links.length - 1];
  const lost = scenario.links.find(({ id }) => id === last);
  const inputs: Input[] = [
    { at: 2 * part, do: 'crash', target: subject, for: part },
    { at: 4 * part, do: 'cut', target: links[0], for: part / 2 },
    { at: 5 * part, do: 'slow', target: subject, by: 3, for: 2 * part },
    { at: 6 * part, do: 'set', target: links[0], param: 'loss', to: 0.3, for: part },
    { at: 8 * part, do: 'send', target: source.id, count: 12 },
    { at: 8 * part, do: 'crash', target: subject },
    { at: 9 * part, do: 'recover', target: subject },
    { at: 10 * part, do: 'crash', target: neighbour.id, for: part / 4 },
    { at: 11 * part, do: 'set', target: links[0], param: 'latency', to: '9ms', for: part },
    { at: 12 * part, do: 'remove', target: last },
    ...(lost ? [{ at: 13 * part, do: 'add', link: lost } as const] : []),
    { at: 14 * part, do: 'cut', target: last },
    { at: 15 * part, do: 'send', target: source.id, count: 3 },
    { at: 15 * part, do: 'heal', target: last },
    { at: 16 * part, do: 'remove', target: neighbour.id },
    { at: 18 * part, do: 'remove', target: subject },
  ];
  return { ...scenario, inputs };
}
