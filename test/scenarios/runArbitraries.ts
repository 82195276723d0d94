/** Random runs of a scenario: always valid. */
import fc from 'fast-check';
import type {
  ExactMoment,
  Input,
  Scenario,
  ScenarioBranch,
  ScenarioRun,
} from '../../simulations/scenarios/types.ts';

const label = fc.string({ maxLength: 12, unit: 'binary' });
const time = fc.oneof(
  fc.double({ min: 0, max: 1e9, noNaN: true }).map((ms) => ms + 0),
  fc.constantFrom('0s', '1m 30s', '2.5s'),
);
const count = fc.nat({ max: 1_000_000 });

/** Inputs that fit whatever came before them: things break and heal, and two come anew. */
function inputsOf({ components, links }: Scenario): fc.Arbitrary<Input[]> {
  const when = { at: time, events: count };
  const record = (model: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
    fc.record(model, { requiredKeys, noNullPrototype: true }) as unknown as fc.Arbitrary<Input>;
  const actions: fc.Arbitrary<Input>[] = [];
  if (components.length > 0) {
    const target = fc.constantFrom(...components.map(({ id }) => id));
    const crash = { ...when, do: fc.constant('crash'), target, for: time.map(() => '5s') };
    const slow = { ...when, do: fc.constant('slow'), target, by: fc.integer({ min: 1, max: 9 }) };
    actions.push(record(crash, ['at', 'do', 'target']), record(slow, ['at', 'do', 'target', 'by']));
  }
  if (links.length > 0) {
    const target = fc.constantFrom(...links.map(({ id }) => id));
    actions.push(record({ ...when, do: fc.constant('cut'), target }, ['at', 'do', 'target']));
  }
  const some: fc.Arbitrary<Input[]> =
    actions.length === 0 ? fc.constant([]) : fc.array(fc.oneof(...actions));
  const queue = { id: 'added', kind: 'queue', label: 'late', at: [1, 2] } as const;
  const addition: Input = { at: 12.5, events: 3, do: 'add', component: queue };
  return fc.tuple(some, fc.boolean()).map(([list, adds]) => (adds ? [addition, ...list] : list));
}

const exactly = (inputs: readonly Input[]): fc.Arbitrary<ExactMoment> =>
  fc.record(
    { time, events: count, inputs: fc.nat({ max: inputs.length }) },
    { noNullPrototype: true },
  );

const branch = (scenario: Scenario, index: number): fc.Arbitrary<ScenarioBranch> =>
  inputsOf(scenario).chain((inputs) => {
    const place = exactly(inputs);
    const model = { name: label, forkedAt: place, end: place, inputs: fc.constant(inputs) };
    const parent = index === 0 ? {} : { parent: fc.nat({ max: index - 1 }) };
    return fc.record(
      { ...model, ...parent },
      { requiredKeys: ['inputs'], noNullPrototype: true },
    ) as fc.Arbitrary<ScenarioBranch>;
  });

export const runOfScenario = (scenario: Scenario): fc.Arbitrary<ScenarioRun> =>
  fc
    .tuple(branch(scenario, 0), branch(scenario, 1), branch(scenario, 2))
    .chain(([first, second, third]) =>
      fc.tuple(
        fc.constantFrom([first], [first, second], [first, second, third]),
        fc.nat({ max: 2 }),
      ),
    )
    .chain(([branches, wanted]) => {
      const current = wanted % branches.length;
      const inputs = branches[current]?.inputs ?? [];
      const ids = [...scenario.components, ...scenario.links].map(({ id }) => id);
      return fc.record(
        {
          engine: fc.constantFrom('0.1.0', '12.34.56-beta'),
          hash: fc.constantFrom('0123456789abcdef', 'ffffffffffffffff'),
          moment: fc.oneof(
            exactly(inputs),
            time.map((at) => ({ time: at })),
          ),
          speed: fc.oneof(fc.constant('fastest' as const), fc.constantFrom(0.001, 1, 60)),
          selection: fc.subarray(ids),
          message: count,
          current: fc.constant(current),
          branches: fc.constant(branches),
        },
        { requiredKeys: ['moment', 'current', 'branches'], noNullPrototype: true },
      );
    });
