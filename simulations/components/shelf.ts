/**
 * Where one table of kinds is kept as its packs come. This is the only state that the engine's modules
 * keep, and no run can tell: what stands here only grows, is the same for a kind whenever it came and
 * after whatever else, is listed in the order of `kinds`, and a run begins once all it needs is there.
 */
import { type Kind, kinds, type LaterPack, packOf } from './kinds.ts';

type Table<T> = Readonly<Partial<Record<Kind, T>>>;
export type Fetchers<T> = Readonly<Record<LaterPack, () => Promise<Table<T>>>>;

export class Shelf<T> {
  private readonly there = new Map<string, T>();
  private readonly fetchers: Fetchers<T>;
  private readonly coming = new Map<LaterPack, Promise<void>>();

  constructor(first: Table<T>, fetchers: Fetchers<T>) {
    this.fetchers = fetchers;
    this.put(first);
  }

  put(table: Table<T>): void {
    for (const [kind, entry] of Object.entries(table)) {
      if (!this.there.has(kind)) this.there.set(kind, entry as T);
    }
  }

  get(kind: string): T | undefined {
    return this.there.get(kind);
  }

  /** Those that are there. */
  get kinds(): readonly Kind[] {
    return kinds.filter((kind) => this.there.has(kind));
  }

  hasAll(wanted: readonly Kind[]): boolean {
    return wanted.every((kind) => this.there.has(kind));
  }

  /** Rejects when a pack cannot be fetched; what is asked for again is tried again. */
  async load(wanted: readonly Kind[]): Promise<void> {
    const packs = new Set<LaterPack>();
    for (const kind of wanted) {
      const pack = packOf(kind);
      if (pack !== 'basic' && !this.there.has(kind)) packs.add(pack);
    }
    await Promise.all([...packs].map((pack) => this.fetch(pack)));
  }

  private fetch(pack: LaterPack): Promise<void> {
    const known = this.coming.get(pack);
    if (known) return known;
    const fetching = this.fetchers[pack]().then(
      (table) => this.put(table),
      (error) => {
        this.coming.delete(pack);
        throw error;
      },
    );
    this.coming.set(pack, fetching);
    return fetching;
  }
}
