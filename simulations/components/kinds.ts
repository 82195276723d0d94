/**
 * Every kind there is: by the pack that brings its code, and by the heading under which the palette
 * has it. The first pack is aboard from the start, since the first visit shows it; any other is
 * fetched when something on a board needs it, or once a list is to show it. A new kind is a folder,
 * its name here, and a line in each table of its pack.
 */
export const packs = {
  basic: { sources: ['producer'], messaging: ['queue'], processing: ['consumer'] },
  requests: { sources: ['client'], processing: ['service'] },
  machine: {
    machine: ['host', 'process', 'page-cache', 'disk', 'socket-buffer', 'network-card'],
  },
} as const;

type Packs = typeof packs;
export type Pack = keyof Packs;
/** A pack that has to be fetched. */
export type LaterPack = Exclude<Pack, 'basic'>;
/** The kinds of a pack; each has the category under which it stands here. */
export type KindOf<P extends Pack> = {
  [C in keyof Packs[P]]: NamesIn<Packs[P][C]>;
}[keyof Packs[P]];
/** Under which heading of its pack a kind stands. */
export type CategoryOf<P extends Pack, K> = {
  [C in keyof Packs[P]]: K extends NamesIn<Packs[P][C]> ? C : never;
}[keyof Packs[P]];
export type Kind = { [P in Pack]: KindOf<P> }[Pack];
type NamesIn<List> = List extends readonly (infer Name extends string)[] ? Name : never;

type Groups = Readonly<Partial<Record<Category, readonly Kind[]>>>;
/** In the order of the palette. */
export const categories = ['sources', 'messaging', 'processing', 'machine'] as const;
export type Category = (typeof categories)[number];

export function kindsUnder(category: Category): readonly Kind[] {
  return Object.values(packs).flatMap((groups: Groups) => groups[category] ?? []);
}

/** In the order of every list of them. */
export const kinds: readonly Kind[] = categories.flatMap(kindsUnder);

const packByKind: ReadonlyMap<string, Pack> = new Map(
  (Object.keys(packs) as Pack[]).flatMap((pack) =>
    kindsOfPack(pack).map((kind): [string, Pack] => [kind, pack]),
  ),
);

export function kindsOfPack(pack: Pack): readonly Kind[] {
  return Object.values<readonly Kind[]>(packs[pack]).flat();
}

/** Whether there is such a kind, fetched or not. */
export function isKind(name: unknown): name is Kind {
  return typeof name === 'string' && packByKind.has(name);
}

export function packOf(kind: Kind): Pack {
  return packByKind.get(kind) as Pack;
}
