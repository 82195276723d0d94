/** What the inspector and the log say of the kinds of this pack. */
import { help as consumer } from '../../consumer/help.ts';
import type { HelpOf } from '../../defineWords.ts';
import { help as producer } from '../../producer/help.ts';
import { help as queue } from '../../queue/help.ts';
import type { definitions } from './definitions.ts';

type Definitions = typeof definitions;

export const help: { readonly [K in keyof Definitions]: HelpOf<Definitions[K]> } = {
  producer,
  queue,
  consumer,
};
