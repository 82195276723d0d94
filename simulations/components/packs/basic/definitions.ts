/** What the kinds of this pack are. */
import { definition as consumer } from '../../consumer/definition.ts';
import type { DefinitionsOf } from '../../define.ts';
import { definition as producer } from '../../producer/definition.ts';
import { definition as queue } from '../../queue/definition.ts';

export const definitions = {
  producer,
  queue,
  consumer,
} as const satisfies DefinitionsOf<'basic'>;
