/** What a running board says of the kinds of this pack. */
import { strings as consumer } from '../../consumer/strings.ts';
import type { StringsOf } from '../../defineWords.ts';
import { strings as producer } from '../../producer/strings.ts';
import { strings as queue } from '../../queue/strings.ts';
import type { definitions } from './definitions.ts';

type Definitions = typeof definitions;

export const strings: { readonly [K in keyof Definitions]: StringsOf<Definitions[K]> } = {
  producer,
  queue,
  consumer,
};
