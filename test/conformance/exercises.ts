/** The exercise of every kind, as scenarios to run. */

import { definitions } from '../../simulations/components/all.ts';
import { exercise as client } from '../../simulations/components/client/exercise.ts';
import { exercise as consumer } from '../../simulations/components/consumer/exercise.ts';
import type { Parameter, ParameterTable, RawValue } from '../../simulations/components/define.ts';
import { exercise as disk } from '../../simulations/components/disk/exercise.ts';
import type { Change, Exercise, ExerciseNetwork } from '../../simulations/components/exercise.ts';
import { exercise as host } from '../../simulations/components/host/exercise.ts';
import { definitionOf, type Kind } from '../../simulations/components/index.ts';
import { linkParameters } from '../../simulations/components/link.ts';
import { exercise as onLinks } from '../../simulations/components/linkExercise.ts';
import { exercise as networkCard } from '../../simulations/components/network-card/exercise.ts';
import { exercise as pageCache } from '../../simulations/components/page-cache/exercise.ts';
import { exercise as process } from '../../simulations/components/process/exercise.ts';
import { exercise as producer } from '../../simulations/components/producer/exercise.ts';
import { exercise as queue } from '../../simulations/components/queue/exercise.ts';
import { exercise as service } from '../../simulations/components/service/exercise.ts';
import { exercise as socketBuffer } from '../../simulations/components/socket-buffer/exercise.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

/** A kind without an exercise does not compile. */
export const exercises: { readonly [K in Kind]: Exercise<(typeof definitions)[K]> } = {
  producer,
  client,
  queue,
  consumer,
  service,
  host,
  process,
  'page-cache': pageCache,
  disk,
  'socket-buffer': socketBuffer,
  'network-card': networkCard,
};
export const kinds = Object.keys(definitions) as Kind[];

export const exerciseMs = 2000;

type Params = Readonly<Record<string, RawValue>>;

/** The network as a scenario, with some parameters of components and links set otherwise. */
export function scenarioOf(
  network: ExerciseNetwork,
  settings: Readonly<Record<string, Params>> = {},
): Scenario {
  const set = <T extends { id: string; params?: Params }>(thing: T): T =>
    Object.hasOwn(settings, thing.id)
      ? { ...thing, params: { ...thing.params, ...settings[thing.id] } }
      : thing;
  return {
    format: 'topolab',
    version: 1,
    seed: 7,
    duration: exerciseMs,
    components: network.components.map(set),
    links: network.links.map(set),
  };
}

/** One knob: where it is, and the run without and with it turned. */
export interface Knob {
  /** `producer.interval`, `link.loss`, `service.out.weight`. */
  readonly name: string;
  readonly parameter: Parameter;
  readonly param: string;
  readonly subject: string;
  readonly change: Change;
  /** The run with the knob at `value`. */
  readonly at: (value: RawValue) => Scenario;
  /** Where it stands before. */
  readonly from: RawValue;
}

function knobsOf(
  owner: string,
  subject: string,
  network: ExerciseNetwork,
  table: ParameterTable,
  changes: Readonly<Record<string, Change>>,
): Knob[] {
  const things = [...network.components, ...network.links];
  const own = things.find(({ id }) => id === subject)?.params;
  return Object.entries(table).map(([param, parameter]) => {
    const change = changes[param];
    const from = change.from ?? own?.[param] ?? (parameter.default as RawValue);
    const at = (value: RawValue) =>
      scenarioOf(network, {
        ...change.elsewhere,
        [subject]: { ...change.given, [param]: value } as Params,
      });
    return { name: `${owner}.${param}`, parameter, param, subject, change, at, from };
  });
}

interface PortChanges {
  readonly link: string;
  readonly parameters: Readonly<Record<string, Change>>;
}

function portKnobs(kind: Kind): Knob[] {
  const { network, ...rest } = exercises[kind];
  const ports: Readonly<Record<string, PortChanges>> = 'ports' in rest ? rest.ports : {};
  return Object.entries(ports).flatMap(([port, { link, parameters }]) => {
    const table = definitionOf(kind)?.ports[port].linkParameters ?? {};
    return knobsOf(`${kind}.${port}`, link, network, table, parameters);
  });
}

export const knobs: readonly Knob[] = [
  ...kinds.flatMap((kind) => {
    const { subject, network, parameters } = exercises[kind];
    return knobsOf(kind, subject, network, definitions[kind].parameters, parameters);
  }),
  ...kinds.flatMap(portKnobs),
  ...knobsOf('link', onLinks.link, onLinks.network, linkParameters, onLinks.parameters),
];
