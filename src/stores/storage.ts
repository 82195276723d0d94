/**
 * Where boards are kept between visits: IndexedDB, or localStorage where that is missing. A write
 * says which state of the board it was made from, so that two tabs cannot undo each other's work
 * without noticing.
 */
import { type IDBPDatabase, openDB } from 'idb';

export interface SavedBoard {
  readonly id: string;
  /** As in the scenario; '' when it has none. */
  readonly name: string;
  /** Wall-clock ms. */
  readonly savedAt: number;
  readonly example: string | null;
  /** A scenario as it was saved; whoever reads it checks it. */
  readonly scenario: unknown;
  /** Changes with every state that is saved. */
  readonly revision: string;
  /** Whether somebody has worked on it: an example that was only looked at is not kept for ever. */
  readonly touched: boolean;
  /** Wall-clock ms; it can be taken back for a while. */
  readonly deletedAt?: number;
}

export interface BoardStorage {
  /** Every board there is, in no order; what cannot be one is left out. */
  readAll(): Promise<SavedBoard[]>;
  read(id: string): Promise<SavedBoard | null>;
  /**
   * Writes, unless another state than `base` is there: then that is what comes back, and nothing
   * has changed. What has been removed may be written whatever it was made from.
   */
  write(board: SavedBoard, base: string | null): Promise<SavedBoard | null>;
  remove(id: string): Promise<void>;
}

const databaseName = 'topolab';
const storeName = 'documents';
/** One record per tab: version 1 of the database, and of localStorage. */
const oldStoreName = 'boards';
const localKey = 'topolab.boards';

interface Opened {
  readonly storage: BoardStorage;
  /** Another tab has an older page open that does not let go of the boards. */
  readonly isHeld: boolean;
}

/** The best storage this browser offers. Opening the database may fail (private windows do). */
export async function openStorage(): Promise<Opened> {
  try {
    const database = await openDatabase();
    if (database) return { storage: indexedStorage(database), isHeld: false };
    return { storage: localBoards, isHeld: true };
  } catch {
    return { storage: localBoards, isHeld: false };
  }
}

/** Null when it is held. */
async function openDatabase(): Promise<IDBPDatabase | null> {
  let giveUp = (_: null) => {};
  const held = new Promise<null>((resolve) => {
    giveUp = resolve;
  });
  const opening = openDB(databaseName, 2, {
    async upgrade(created, from, _, change) {
      const documents = created.createObjectStore(storeName, { keyPath: 'id' });
      if (from === 0) return;
      // What is no board stays where it is, unread: nobody can say what was in it.
      const kept = await change.objectStore(oldStoreName).getAll();
      for (const board of kept.map(boardOf)) if (board) await documents.put(board);
    },
    blocked: () => giveUp(null),
    // A newer page in another tab waits for this one to let go.
    blocking: () => void opening.then((database) => database.close()),
  });
  return Promise.race([opening, held]);
}

function indexedStorage(database: IDBPDatabase): BoardStorage {
  return {
    readAll: async () => boardsOf(await database.getAll(storeName)),
    read: async (id) => boardOf(await database.get(storeName, id)),
    async write(board, base) {
      const change = database.transaction(storeName, 'readwrite');
      const there = boardOf(await change.store.get(board.id));
      const isOther = there !== null && there.revision !== base;
      if (!isOther) await change.store.put(board);
      await change.done;
      return isOther ? there : null;
    },
    remove: (id) => database.delete(storeName, id),
  };
}

function boardsOf(records: readonly unknown[]): SavedBoard[] {
  return records.map(boardOf).filter((board) => board !== null);
}

/** A record as it is now, also of one from when there was one board per tab; null for anything else. */
export function boardOf(record: unknown): SavedBoard | null {
  if (typeof record !== 'object' || record === null) return null;
  const { id, tab, savedAt, scenario, ...rest } = record as Partial<SavedBoard> & { tab?: unknown };
  if (typeof savedAt !== 'number' || typeof scenario !== 'object' || scenario === null) return null;
  if (typeof id === 'string' && typeof rest.revision === 'string') return record as SavedBoard;
  if (typeof tab !== 'string') return null;
  const { name } = scenario as { readonly name?: unknown };
  return {
    id: tab,
    name: typeof name === 'string' ? name : '',
    savedAt,
    example: typeof rest.example === 'string' ? rest.example : null,
    scenario,
    revision: `${tab}.1`,
    touched: true,
  };
}

// --- localStorage -------------------------------------------------------------------------------

/** What was on its way to the database when the page went away, and what it was made from. */
export interface LeftBehind {
  readonly board: SavedBoard;
  readonly base: string | null;
}

/** Also takes the last edit when a page is closed: unlike the database, it writes at once. */
export const localBoards = {
  readAll: async () => localBoards.readNow().map(({ board }) => board),
  read: async (id: string) =>
    localBoards.readNow().find(({ board }) => board.id === id)?.board ?? null,
  async write(board: SavedBoard, base: string | null): Promise<SavedBoard | null> {
    const there = await localBoards.read(board.id);
    if (there && there.revision !== base) return there;
    localBoards.writeNow({ board, base });
    return null;
  },
  remove: async (id: string) => localBoards.removeNow(id),

  readNow(): LeftBehind[] {
    try {
      const records: unknown = JSON.parse(localStorage.getItem(localKey) ?? '[]');
      if (!Array.isArray(records)) return [];
      return records.flatMap((record) => {
        const board = boardOf(record);
        return board ? [{ board, base: typeof record.base === 'string' ? record.base : null }] : [];
      });
    } catch {
      return [];
    }
  },
  writeNow(left: LeftBehind): void {
    store([...localBoards.readNow().filter(({ board }) => board.id !== left.board.id), left]);
  },
  removeNow(id: string): void {
    const all = localBoards.readNow();
    const others = all.filter(({ board }) => board.id !== id);
    if (others.length < all.length) store(others);
  },
};

/** Throws when there is no room: the whole of localStorage is a few megabytes. */
function store(left: readonly LeftBehind[]): void {
  const records = left.map(({ board, base }) => ({ ...board, base }));
  if (records.length > 0) localStorage.setItem(localKey, JSON.stringify(records));
  else localStorage.removeItem(localKey);
}
