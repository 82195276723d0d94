/** What a scenario is without some of its parts, with nothing left that points at what is gone. */
import type { Input, Scenario } from '../../simulations/scenarios/types.ts';

export function withoutElements(scenario: Scenario, ids: ReadonlySet<string>): Scenario {
  const gone = new Set<string>();
  for (const component of scenario.components) if (ids.has(component.id)) gone.add(component.id);
  for (const link of scenario.links) {
    if (ids.has(link.id) || ids.has(componentOf(link.from)) || ids.has(componentOf(link.to))) {
      gone.add(link.id);
    }
  }
  if (gone.size === 0) return scenario;
  const components = scenario.components
    .filter((component) => !gone.has(component.id))
    .map((component) => {
      if (component.in === undefined || !gone.has(component.in)) return component;
      const { in: _, ...rest } = component;
      return rest;
    });
  const links = scenario.links.filter((link) => !gone.has(link.id));
  const inputs = scenario.inputs?.filter((input) => !concerns(input, gone));
  return { ...scenario, components, links, ...(inputs ? { inputs } : {}) };
}

function concerns(input: Input, gone: ReadonlySet<string>): boolean {
  if (input.do !== 'add') return gone.has(input.target.split('/')[0] ?? '');
  return (
    'link' in input &&
    (gone.has(componentOf(input.link.from)) || gone.has(componentOf(input.link.to)))
  );
}

function componentOf(end: string): string {
  return end.split('.')[0] ?? end;
}
