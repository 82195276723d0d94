/** How kinds behave. The page needs only the definitions; this is for the engine. */

import type { Model } from '../network/model.ts';
import { definitionShelf } from './index.ts';
import type { Kind } from './kinds.ts';
import { models } from './packs/basic/models.ts';
import { Shelf } from './shelf.ts';

// biome-ignore lint/suspicious/noExplicitAny: a table of models of every shape
export const modelShelf = new Shelf<Model<any>>(models, {
  requests: async () => (await import('./packs/requests/models.ts')).models,
  machine: async () => (await import('./packs/machine/models.ts')).models,
});

// biome-ignore lint/suspicious/noExplicitAny: of whatever shape the definition says
export function modelOf(kind: string): Model<any> {
  const model = modelShelf.get(kind);
  if (model === undefined) throw new Error(`the model of "${kind}" is not there`);
  return model;
}

/** All that running these kinds takes. */
export async function loadModels(wanted: readonly Kind[]): Promise<void> {
  await Promise.all([definitionShelf.load(wanted), modelShelf.load(wanted)]);
}

export function hasModels(wanted: readonly Kind[]): boolean {
  return definitionShelf.hasAll(wanted) && modelShelf.hasAll(wanted);
}
