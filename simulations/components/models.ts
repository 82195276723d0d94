/** The behaviour of every kind. The page needs only the definitions; this is for the engine. */
import type { Model } from '../network/model.ts';
import { model as client } from './client/model.ts';
import { model as consumer } from './consumer/model.ts';
import type { Kind } from './index.ts';
import { model as producer } from './producer/model.ts';
import { model as queue } from './queue/model.ts';
import { model as service } from './service/model.ts';

// biome-ignore lint/suspicious/noExplicitAny: a table of models of every shape
export const models: Readonly<Record<Kind, Model<any>>> = {
  producer,
  client,
  queue,
  consumer,
  service,
};
