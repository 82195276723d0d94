/** All kinds there are: adding one is a folder, a line here, a line in `models.ts`, and a test. */

import { definition as client } from './client/definition.ts';
import { definition as consumer } from './consumer/definition.ts';
import type { Definition } from './define.ts';
import { definition as producer } from './producer/definition.ts';
import { definition as queue } from './queue/definition.ts';
import { definition as service } from './service/definition.ts';

export const definitions = { producer, client, queue, consumer, service } as const;

export type Kind = keyof typeof definitions;

/** The definition of a kind by name, or undefined. Own keys only, so that hostile names find nothing. */
export function definitionOf(kind: string): Definition | undefined {
  return Object.hasOwn(definitions, kind) ? definitions[kind as Kind] : undefined;
}
