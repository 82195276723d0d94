/** Whatever stands on the board, of one namespace of ids: found, changed, named. */

import { limits } from '../../simulations/scenarios/limits.ts';
import type {
  Scenario,
  ScenarioAnnotation,
  ScenarioComponent,
  ScenarioFrame,
  ScenarioLink,
} from '../../simulations/scenarios/types.ts';
import { componentOf } from '../stores/removal.ts';

export type PlacedElement = ScenarioComponent | ScenarioFrame | ScenarioAnnotation;
export type Element = PlacedElement | ScenarioLink;

/** An edit never changes what an element is: a component stays a component. */
type Change = (element: Element) => Element;

export function elementsOf(scenario: Scenario): Element[] {
  return [...placedOf(scenario), ...scenario.links];
}

export function placedOf({ components, frames = [], annotations = [] }: Scenario): PlacedElement[] {
  return [...components, ...frames, ...annotations];
}

export function elementOf(scenario: Scenario, id: string): Element | undefined {
  return elementsOf(scenario).find((element) => element.id === id);
}

/** Only components, frames and annotations can be locked. */
export function isLocked(element: Element): boolean {
  return 'locked' in element && element.locked === true;
}

/** The same scenario when nothing changes; lists that nothing changes in are kept, too. */
export function withEach(scenario: Scenario, change: Change): Scenario {
  const { components, links, frames, annotations } = scenario;
  return withLists(scenario, {
    components: mapped(components, change),
    links: mapped(links, change),
    frames: frames && mapped(frames, change),
    annotations: annotations && mapped(annotations, change),
  });
}

export function withElement(scenario: Scenario, id: string, change: Change): Scenario {
  return withEach(scenario, (element) => (element.id === id ? change(element) : element));
}

function mapped<E extends Element>(list: readonly E[], change: Change): readonly E[] {
  let isSame = true;
  const next = list.map((element) => {
    const after = change(element) as E;
    isSame &&= after === element;
    return after;
  });
  return isSame ? list : next;
}

export type Lists = Pick<Scenario, 'components' | 'links' | 'frames' | 'annotations'>;

/** A list that is left out stays; one of frames or annotations that is empty is not written. */
export function withLists(scenario: Scenario, lists: Partial<Lists>): Scenario {
  const names = ['components', 'links', 'frames', 'annotations'] as const;
  const changed = names.filter((name) => lists[name] && lists[name] !== scenario[name]);
  if (changed.length === 0) return scenario;
  const next = { ...scenario, ...Object.fromEntries(changed.map((name) => [name, lists[name]])) };
  if (next.frames?.length === 0) delete next.frames;
  if (next.annotations?.length === 0) delete next.annotations;
  return next;
}

/** Every id that something has, also what is only added during a run. */
export function idsOf(scenario: Scenario): Set<string> {
  const ids = new Set(elementsOf(scenario).map(({ id }) => id));
  for (const input of scenario.inputs ?? []) {
    if (input.do === 'add') ids.add('component' in input ? input.component.id : input.link.id);
  }
  return ids;
}

/** The stem with the first number that is free: `queue-1`. */
export function freeId(taken: ReadonlySet<string>, stem: string): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export function linksAt(scenario: Scenario, id: string): ScenarioLink[] {
  return scenario.links.filter(
    ({ from, to }) => componentOf(from) === id || componentOf(to) === id,
  );
}

/** More than a file may hold. */
export function isTooLarge({
  components,
  links,
  frames = [],
  annotations = [],
}: Scenario): boolean {
  return (
    components.length > limits.components ||
    links.length > limits.links ||
    frames.length > limits.frames ||
    annotations.length > limits.annotations
  );
}
