/** What the kinds of this pack are. */
import { definition as client } from '../../client/definition.ts';
import type { DefinitionsOf } from '../../define.ts';
import { definition as service } from '../../service/definition.ts';

export const definitions = {
  client,
  service,
} as const satisfies DefinitionsOf<'requests'>;
