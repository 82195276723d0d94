/** How the kinds of this pack behave. For the engine: the page never loads it. */
import type { Model } from '../../../network/model.ts';
import { model as consumer } from '../../consumer/model.ts';
import type { KindOf } from '../../kinds.ts';
import { model as producer } from '../../producer/model.ts';
import { model as queue } from '../../queue/model.ts';

// biome-ignore lint/suspicious/noExplicitAny: a table of models of every shape
export const models: Readonly<Record<KindOf<'basic'>, Model<any>>> = {
  producer,
  queue,
  consumer,
};
