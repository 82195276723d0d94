/** How the kinds of this pack behave. For the engine: the page never loads it. */
import type { Model } from '../../../network/model.ts';
import { model as client } from '../../client/model.ts';
import type { KindOf } from '../../kinds.ts';
import { model as service } from '../../service/model.ts';

// biome-ignore lint/suspicious/noExplicitAny: a table of models of every shape
export const models: Readonly<Record<KindOf<'requests'>, Model<any>>> = {
  client,
  service,
};
