/** What a scenario is without some of its parts, with nothing left that points at what is gone. */
import type {
  Input,
  Scenario,
  ScenarioAnnotation,
  ScenarioComponent,
  ScenarioFrame,
} from '../../simulations/scenarios/types.ts';

export function withoutElements(scenario: Scenario, ids: ReadonlySet<string>): Scenario {
  const { components, links, frames = [], annotations = [] } = scenario;
  const placed = [...components, ...frames, ...annotations];
  const gone = new Set(placed.map(({ id }) => id).filter((id) => ids.has(id)));
  for (const { id, from, to } of links) {
    if (ids.has(id) || ids.has(componentOf(from)) || ids.has(componentOf(to))) gone.add(id);
  }
  if (gone.size === 0) return scenario;
  const around = new Map(placed.map((one) => [one.id, one.in]));
  const left = <E extends Placed>(list: readonly E[]) =>
    list.filter(({ id }) => !gone.has(id)).map((one) => outOf(one, gone, around));
  const { frames: _, annotations: __, ...rest } = scenario;
  const inputs = scenario.inputs?.filter((input) => !concerns(input, gone));
  const areas = left(frames);
  const notes = left(annotations);
  return {
    ...rest,
    components: left(components),
    links: links.filter(({ id }) => !gone.has(id)),
    ...(areas.length > 0 && { frames: areas }),
    ...(notes.length > 0 && { annotations: notes }),
    ...(inputs && { inputs }),
  };
}

type Placed = ScenarioComponent | ScenarioFrame | ScenarioAnnotation;

/** What stood in something that is gone stands in what was around that, if anything was. */
function outOf<E extends Placed>(
  element: E,
  gone: ReadonlySet<string>,
  around: ReadonlyMap<string, string | undefined>,
): E {
  let group = element.in;
  while (group !== undefined && gone.has(group)) group = around.get(group);
  if (group === element.in) return element;
  const { in: _, ...rest } = element;
  return (group === undefined ? rest : { ...rest, in: group }) as E;
}

function concerns(input: Input, gone: ReadonlySet<string>): boolean {
  if (input.do !== 'add') return gone.has(input.target.split('/')[0] ?? '');
  return (
    'link' in input &&
    (gone.has(componentOf(input.link.from)) || gone.has(componentOf(input.link.to)))
  );
}

/** `orders` of `orders.deadLetter`. */
export function componentOf(end: string): string {
  return end.split('.')[0] ?? end;
}
