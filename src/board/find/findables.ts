/** What has a name on the board, and what of it answers to a query. */
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { score } from './fuzzy.ts';

export interface Findable {
  readonly id: string;
  readonly is: 'component' | 'frame' | 'note';
  readonly name: string;
  /** '' for what is no component. */
  readonly kind: string;
  readonly kindName: string;
}

export function findablesOf(scenario: Scenario, nameOf: (kind: string) => string): Findable[] {
  const { components, frames = [], annotations = [] } = scenario;
  return [
    ...components.map(({ id, kind, label }): Findable => {
      return { id, is: 'component', name: label ?? id, kind, kindName: nameOf(kind) };
    }),
    ...frames.map(({ id, label }): Findable => {
      return { id, is: 'frame', name: label ?? id, kind: '', kindName: '' };
    }),
    ...annotations.map(({ id, text }): Findable => {
      return { id, is: 'note', name: text, kind: '', kindName: '' };
    }),
  ];
}

/** Longer lists are narrowed by typing. */
const most = 50;

/** The best first; a name counts more than an id or a kind. */
export function found(all: readonly Findable[], query: string): Findable[] {
  return all
    .map((one) => {
      const { name, id, kindName } = one;
      const worth = Math.max(
        score(query, name),
        score(query, id) * 0.8,
        score(query, kindName) * 0.6,
      );
      return { one, worth };
    })
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, most)
    .map(({ one }) => one);
}
