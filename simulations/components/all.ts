/**
 * Every kind at once, for whoever waits for nothing: the terminal, tests, the JSON Schema. Importing
 * it is enough. The page and the worker, which fetch packs as they need them, must not.
 */
import type { Model } from '../network/model.ts';
import type { HelpOf, StringsOf } from './defineWords.ts';
import { helpShelf } from './helpShelf.ts';
import { definitionShelf } from './index.ts';
import type { Kind } from './kinds.ts';
import { modelShelf } from './models.ts';
import { definitions as basic } from './packs/basic/definitions.ts';
import { help as basicHelp } from './packs/basic/help.ts';
import { models as basicModels } from './packs/basic/models.ts';
import { strings as basicStrings } from './packs/basic/strings.ts';
import { definitions as machine } from './packs/machine/definitions.ts';
import { help as machineHelp } from './packs/machine/help.ts';
import { models as machineModels } from './packs/machine/models.ts';
import { strings as machineStrings } from './packs/machine/strings.ts';
import { definitions as requests } from './packs/requests/definitions.ts';
import { help as requestsHelp } from './packs/requests/help.ts';
import { models as requestsModels } from './packs/requests/models.ts';
import { strings as requestsStrings } from './packs/requests/strings.ts';
import { stringsShelf } from './strings.ts';

export const definitions = { ...basic, ...requests, ...machine } as const;
type Definitions = typeof definitions;

export const strings: { readonly [K in Kind]: StringsOf<Definitions[K]> } = {
  ...basicStrings,
  ...requestsStrings,
  ...machineStrings,
};

export const help: { readonly [K in Kind]: HelpOf<Definitions[K]> } = {
  ...basicHelp,
  ...requestsHelp,
  ...machineHelp,
};

// biome-ignore lint/suspicious/noExplicitAny: a table of models of every shape
export const models: Readonly<Record<Kind, Model<any>>> = {
  ...basicModels,
  ...requestsModels,
  ...machineModels,
};

definitionShelf.put(definitions);
stringsShelf.put(strings);
helpShelf.put(help);
modelShelf.put(models);
