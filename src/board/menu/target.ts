/** What a menu is about. */
import type {
  Scenario,
  ScenarioComponent,
  ScenarioFrame,
  ScenarioLink,
} from '../../../simulations/scenarios/types.ts';

export interface Target {
  readonly is: 'board' | 'component' | 'link' | 'frame' | 'note' | 'several';
  readonly component?: ScenarioComponent;
  readonly link?: ScenarioLink;
  readonly frame?: ScenarioFrame;
}

export function targetOf(scenario: Scenario, selection: readonly string[]): Target {
  const [id] = selection;
  if (id === undefined) return { is: 'board' };
  if (selection.length > 1) return { is: 'several' };
  const isIt = (element: { readonly id: string }) => element.id === id;
  const component = scenario.components.find(isIt);
  if (component) return { is: 'component', component };
  const link = scenario.links.find(isIt);
  if (link) return { is: 'link', link };
  const frame = scenario.frames?.find(isIt);
  return frame ? { is: 'frame', frame } : { is: 'note' };
}
