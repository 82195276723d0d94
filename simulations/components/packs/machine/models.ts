/** How the kinds of this pack behave. For the engine: the page never loads it. */
import type { Model } from '../../../network/model.ts';
import { model as disk } from '../../disk/model.ts';
import { model as host } from '../../host/model.ts';
import type { KindOf } from '../../kinds.ts';
import { model as networkCard } from '../../network-card/model.ts';
import { model as pageCache } from '../../page-cache/model.ts';
import { model as process } from '../../process/model.ts';
import { model as socketBuffer } from '../../socket-buffer/model.ts';

// biome-ignore lint/suspicious/noExplicitAny: a table of models of every shape
export const models: Readonly<Record<KindOf<'machine'>, Model<any>>> = {
  host,
  process,
  'page-cache': pageCache,
  disk,
  'socket-buffer': socketBuffer,
  'network-card': networkCard,
};
