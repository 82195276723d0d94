/** Random networks that are busy: sources first, and links wherever ports fit. */
import fc from 'fast-check';
import { definitions } from '../../simulations/components/all.ts';
import { fits, type ParameterTable, type RawValue } from '../../simulations/components/define.ts';
import { definitionOf, type Kind } from '../../simulations/components/index.ts';
import { linkParameters } from '../../simulations/components/link.ts';
import { defaultPort } from '../../simulations/scenarios/topology.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { component, rawValue } from '../scenarios/arbitraries.ts';

export const kinds = Object.keys(definitions) as Kind[];
const sources = kinds.filter((kind) => definitions[kind].category === 'sources');

/** What a link can be told by either of its ports. */
const portParameters: ParameterTable = Object.assign(
  {},
  ...kinds.flatMap((kind) =>
    Object.values(definitionOf(kind)?.ports ?? {}).map((port) => port.linkParameters),
  ),
);
export const allLinkParameters: ParameterTable = { ...linkParameters, ...portParameters };

/** A link wherever one fits: `pick` chooses among all pairs that a link could join. */
export function linkBetween(
  components: readonly Pick<ScenarioComponent, 'id' | 'kind'>[],
  pick: number,
): Pick<ScenarioLink, 'from' | 'to'> | undefined {
  const pairs = components.flatMap((from) =>
    components.flatMap((to) => (canJoin(from.kind, to.kind) ? [{ from: from.id, to: to.id }] : [])),
  );
  return pairs.length > 0 ? pairs[pick % pairs.length] : undefined;
}

function canJoin(from: string, to: string): boolean {
  const ends = [definitionOf(from), definitionOf(to)];
  const [out, into] = (['out', 'in'] as const).map((direction, i) => {
    const definition = ends[i];
    const port = definition && defaultPort(definition, direction);
    return port === undefined ? undefined : definition?.ports[port];
  });
  return out !== undefined && into !== undefined && fits(out, into);
}

/** Parameters of a link as people set them: mostly none. */
export const linkSettings: fc.Arbitrary<Record<string, RawValue>> = fc.record(
  {
    latency: fc.constantFrom<RawValue>(0, '3ms', 'exponential(2ms)', 'uniform(0ms, 9ms)'),
    loss: fc.constantFrom<RawValue>(0, 0.1),
    bandwidth: fc.constantFrom<RawValue>(null, '500 kB/s'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const kindsOfNetwork = fc.tuple(
  fc.constantFrom(...sources),
  fc.array(fc.constantFrom(...kinds, 'service', 'queue', 'consumer'), {
    minLength: 2,
    maxLength: 5,
  }),
);

export const busyNetwork: fc.Arbitrary<Scenario> = kindsOfNetwork.chain(([first, others]) =>
  fc
    .record({
      components: fc.tuple(...[first, ...others].map((kind, i) => component('abcdef'[i], [kind]))),
      links: fc.array(fc.tuple(fc.nat(1000), linkSettings), { minLength: 2, maxLength: 9 }),
      seed: fc.integer({ min: 0, max: 2 ** 40 }),
    })
    .map(({ components, links, seed }) => ({
      format: 'topolab',
      version: 1,
      seed,
      warmUp: '50ms',
      components,
      links: withinRoom(
        components,
        links.flatMap(([pick, params], i) => {
          const ends = linkBetween(components, pick);
          return ends ? [{ id: `l${i}`, ...ends, params }] : [];
        }),
      ),
    })),
);

/** The links for which the default ports of both ends have room. */
function withinRoom(
  components: readonly ScenarioComponent[],
  links: readonly ScenarioLink[],
): ScenarioLink[] {
  const attached = new Map<string, number>();
  const hasRoom = (id: string, direction: 'in' | 'out') => {
    const definition = definitionOf(components.find((one) => one.id === id)?.kind ?? '');
    const port = definition && defaultPort(definition, direction);
    const most = port === undefined ? 0 : (definition?.ports[port].maxLinks ?? 0);
    const count = (attached.get(`${id} ${direction}`) ?? 0) + 1;
    attached.set(`${id} ${direction}`, count);
    return count <= most;
  };
  return links.filter(({ from, to }) => hasRoom(from, 'out') && hasRoom(to, 'in'));
}

export const anySetting: fc.Arbitrary<{ param: string; to: RawValue }> = fc
  .constantFrom(
    ...kinds.flatMap((kind) => Object.entries(definitionOf(kind)?.parameters ?? {})),
    ...Object.entries(allLinkParameters),
  )
  .chain(([param, parameter]) => rawValue(parameter).map((to) => ({ param, to })));
