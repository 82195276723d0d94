/** What a running board says of the kinds of this pack. */
import type { StringsOf } from '../../defineWords.ts';
import { strings as disk } from '../../disk/strings.ts';
import { strings as host } from '../../host/strings.ts';
import { strings as networkCard } from '../../network-card/strings.ts';
import { strings as pageCache } from '../../page-cache/strings.ts';
import { strings as process } from '../../process/strings.ts';
import { strings as socketBuffer } from '../../socket-buffer/strings.ts';
import type { definitions } from './definitions.ts';

type Definitions = typeof definitions;

export const strings: { readonly [K in keyof Definitions]: StringsOf<Definitions[K]> } = {
  host,
  process,
  'page-cache': pageCache,
  disk,
  'socket-buffer': socketBuffer,
  'network-card': networkCard,
};
