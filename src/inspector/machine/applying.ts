/** What a preset would change on the board, and the board with it. */
import type { RawValue } from '../../../simulations/components/define.ts';
import { definitionOf } from '../../../simulations/components/index.ts';
import type { Preset } from '../../../simulations/components/presets.ts';
import { compileParameter } from '../../../simulations/scenarios/compile.ts';
import type { Scenario, ScenarioComponent } from '../../../simulations/scenarios/types.ts';
import { machineAt } from '../../machine/index.ts';

export interface Change {
  readonly component: ScenarioComponent;
  readonly parameter: string;
  /** As it is: undefined for the default. */
  readonly from: RawValue | undefined;
  readonly to: RawValue;
  /** It stays as it is: the component is locked, or the parameter may not be set. */
  readonly isHeld: boolean;
}

/** What it is about: a machine and all that runs on it, anything else alone. */
export function groupOf(scenario: Scenario, id: string): readonly ScenarioComponent[] {
  const own = scenario.components.filter((component) => component.id === id);
  return [...own, ...(machineAt(scenario, id)?.members ?? [])];
}

/** Nothing for what has these values already. */
export function changesOf(
  { params }: Pick<Preset, 'params'>,
  group: readonly ScenarioComponent[],
  maySet: (id: string, parameter: string) => boolean,
): Change[] {
  return group.flatMap((component) => {
    const values = Object.entries(params).find(([kind]) => kind === component.kind)?.[1] ?? {};
    const table = definitionOf(component.kind)?.parameters ?? {};
    return Object.entries(values).flatMap(([parameter, to]): Change[] => {
      const known = table[parameter];
      if (!known) return [];
      const from = component.params?.[parameter];
      if (meaning(known, from) === meaning(known, to)) return [];
      const isHeld = component.locked === true || !maySet(component.id, parameter);
      return [{ component, parameter, from, to, isHeld }];
    });
  });
}

function meaning(...[parameter, raw]: Parameters<typeof compileParameter>): string {
  const compiled = compileParameter(parameter, raw);
  return compiled.ok ? JSON.stringify(compiled.value) : `as written: ${JSON.stringify(raw)}`;
}

/** All of them in one step; those that are held are left out. */
export function withChanges(scenario: Scenario, changes: readonly Change[]): Scenario {
  const open = changes.filter(({ isHeld }) => !isHeld);
  if (open.length === 0) return scenario;
  const components = scenario.components.map((component) => {
    const own = open.filter((change) => change.component.id === component.id);
    if (own.length === 0) return component;
    const set = Object.fromEntries(own.map(({ parameter, to }) => [parameter, to]));
    return { ...component, params: { ...component.params, ...set } };
  });
  return { ...scenario, components };
}
