/** What kinds are: those of the first pack, and of the others as they come. */

import type { Definition } from './define.ts';
import { definitions } from './packs/basic/definitions.ts';
import { Shelf } from './shelf.ts';

export type { Kind } from './kinds.ts';

export const definitionShelf = new Shelf<Definition>(definitions, {
  requests: async () => (await import('./packs/requests/definitions.ts')).definitions,
  machine: async () => (await import('./packs/machine/definitions.ts')).definitions,
});

/** The definition of a kind by name; undefined for one that there is not, or that has not come yet. */
export function definitionOf(kind: string): Definition | undefined {
  return definitionShelf.get(kind);
}
