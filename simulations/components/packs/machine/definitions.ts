/** What the kinds of this pack are. */

import type { DefinitionsOf } from '../../define.ts';
import { definition as disk } from '../../disk/definition.ts';
import { definition as host } from '../../host/definition.ts';
import { definition as networkCard } from '../../network-card/definition.ts';
import { definition as pageCache } from '../../page-cache/definition.ts';
import { definition as process } from '../../process/definition.ts';
import { definition as socketBuffer } from '../../socket-buffer/definition.ts';

export const definitions = {
  host,
  process,
  'page-cache': pageCache,
  disk,
  'socket-buffer': socketBuffer,
  'network-card': networkCard,
} as const satisfies DefinitionsOf<'machine'>;
