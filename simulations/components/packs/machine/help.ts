/** What the inspector and the log say of the kinds of this pack. */
import type { HelpOf } from '../../defineWords.ts';
import { help as disk } from '../../disk/help.ts';
import { help as host } from '../../host/help.ts';
import { help as networkCard } from '../../network-card/help.ts';
import { help as pageCache } from '../../page-cache/help.ts';
import { help as process } from '../../process/help.ts';
import { help as socketBuffer } from '../../socket-buffer/help.ts';
import type { definitions } from './definitions.ts';

type Definitions = typeof definitions;

export const help: { readonly [K in keyof Definitions]: HelpOf<Definitions[K]> } = {
  host,
  process,
  'page-cache': pageCache,
  disk,
  'socket-buffer': socketBuffer,
  'network-card': networkCard,
};
