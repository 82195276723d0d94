/**
 * Which kinds a scenario is made of, or comes to be made of by what is done in it: what has to be
 * there before it is checked, shown or run. Takes anything, checked or not; finds what is known.
 */
import { isKind, type Kind } from '../components/kinds.ts';
import { isPlainObject, own } from './compileParameters.ts';

export function kindsIn(scenario: unknown): Kind[] {
  const branches = listIn(isPlainObject(scenario) ? own(scenario, 'run') : null, 'branches');
  return distinct([
    ...listIn(scenario, 'components'),
    ...added(listIn(scenario, 'inputs')),
    ...branches.flatMap((branch) => added(listIn(branch, 'inputs'))),
  ]);
}

/** Of the components that inputs add. */
export function kindsInInputs(inputs: readonly unknown[]): Kind[] {
  return distinct(added(inputs));
}

const added = (inputs: readonly unknown[]): unknown[] =>
  inputs.map((input) => (isPlainObject(input) ? own(input, 'component') : null));

function distinct(components: readonly unknown[]): Kind[] {
  const found = new Set<Kind>();
  for (const component of components) {
    const kind = isPlainObject(component) ? own(component, 'kind') : null;
    if (isKind(kind)) found.add(kind);
  }
  return [...found];
}

function listIn(holder: unknown, key: string): readonly unknown[] {
  const list = isPlainObject(holder) ? own(holder, key) : null;
  return Array.isArray(list) ? list : [];
}
