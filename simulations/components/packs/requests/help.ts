/** What the inspector and the log say of the kinds of this pack. */
import { help as client } from '../../client/help.ts';
import type { HelpOf } from '../../defineWords.ts';
import { help as service } from '../../service/help.ts';
import type { definitions } from './definitions.ts';

type Definitions = typeof definitions;

export const help: { readonly [K in keyof Definitions]: HelpOf<Definitions[K]> } = {
  client,
  service,
};
