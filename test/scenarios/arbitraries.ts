/** Random networks for property tests: always valid, over every kind and every parameter. */
import fc from 'fast-check';
import { definitions } from '../../simulations/components/all.ts';
import type { Parameter, ParameterTable, RawValue } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { exampleOf, shapes } from '../../simulations/scenarios/quantities.ts';
import { resolveLink, Topology } from '../../simulations/scenarios/topology.ts';
import type {
  Scenario,
  ScenarioComponent,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';

/** Something a person might write for this parameter. */
export function rawValue(parameter: Parameter): fc.Arbitrary<RawValue> {
  switch (parameter.type) {
    case 'choice':
      return fc.constantFrom(...parameter.options);
    case 'text':
      return fc.string({ maxLength: parameter.maxLength });
    case 'probability':
      return fc.constantFrom<RawValue>(0, 0.5, '5%', 1);
    case 'distribution':
      return fc.constantFrom<RawValue>(7, ...shapes.map((shape) => exampleOf(shape, parameter.of)));
    case 'records':
      return fc.constantFrom<RawValue>(
        [],
        [
          { at: '1s', factor: 2 },
          { at: 5, factor: 0 },
        ],
      );
    default: {
      const { type, min, none } = parameter;
      const max = Math.min(parameter.max, Math.max(0, min) + 1000);
      const number =
        type === 'integer'
          ? fc.integer({ min, max })
          : fc.double({ min, max, noNaN: true }).map((n) => n + 0);
      return none === undefined ? number : fc.oneof(number, fc.constantFrom(null, 'none'));
    }
  }
}

function params(table: ParameterTable): fc.Arbitrary<Record<string, RawValue>> {
  const values = Object.fromEntries(
    Object.entries(table).map(([name, parameter]) => [name, rawValue(parameter)]),
  );
  return fc.record(values, { requiredKeys: [], noNullPrototype: true }) as fc.Arbitrary<
    Record<string, RawValue>
  >;
}

export const component = (
  id: string,
  kinds: readonly string[] = Object.keys(definitions),
): fc.Arbitrary<ScenarioComponent> =>
  fc.constantFrom(...kinds).chain((kind) =>
    fc.record(
      {
        id: fc.constant(id),
        kind: fc.constant(kind),
        label: fc.string({ maxLength: 20 }),
        at: fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 999 })),
        params: params(definitionOf(kind)?.parameters ?? {}),
      },
      { requiredKeys: ['id', 'kind'], noNullPrototype: true },
    ),
  );

/** Up to six components, and those of up to ten links that fit. Ids recur from one to the next. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    fc
      .subarray(['a', 'b', 'c', 'd', 'e', 'f'])
      .chain((ids) => fc.tuple(...ids.map((id) => component(id)))),
    fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8'),
        from: fc.constantFrom('a', 'b', 'c', 'c.out', 'd', 'e', 'f'),
        to: fc.constantFrom('a', 'b', 'c', 'c.in', 'd', 'e', 'f'),
      }),
      { selector: ({ id }) => id },
    ),
    fc.infiniteStream(fc.constantFrom<RawValue>('1ms', 5, 'exponential(2ms)')),
  )
  .map(([components, wanted, latencies]) => {
    const topology = new Topology();
    for (const item of components) topology.addComponent(item);
    const links: ScenarioLink[] = [];
    for (const link of wanted) {
      const ends = resolveLink(link, topology);
      if (!ends.ok) continue;
      topology.addLink(link.id, ends.value);
      const latency = latencies.next().value;
      links.push(latency === 5 ? link : { ...link, params: { latency: latency ?? 0 } });
    }
    return { format: 'topolab', version: 1, components, links };
  });
