/** What a running board says of the kinds of this pack. */
import { strings as client } from '../../client/strings.ts';
import type { StringsOf } from '../../defineWords.ts';
import { strings as service } from '../../service/strings.ts';
import type { definitions } from './definitions.ts';

type Definitions = typeof definitions;

export const strings: { readonly [K in keyof Definitions]: StringsOf<Definitions[K]> } = {
  client,
  service,
};
