/** The inspector's words as their packs come. Apart from `help.ts`, which brings those of the first pack. */
import type { Definition, Parameter } from './define.ts';
import type { HelpOf, ParameterWords } from './defineWords.ts';
import { Shelf } from './shelf.ts';

export type LinkHelp = Readonly<Record<string, ParameterWords<Parameter>>>;

/** What the inspector and the log say of any kind; by port, what a link has because it is attached there. */
export type KindHelp = HelpOf<Definition> & {
  readonly linkParameters?: Readonly<Record<string, LinkHelp>>;
};

export const helpShelf = new Shelf<KindHelp>(
  {},
  {
    requests: async () => (await import('./packs/requests/help.ts')).help,
    machine: async () => (await import('./packs/machine/help.ts')).help,
  },
);
