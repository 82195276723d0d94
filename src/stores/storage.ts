/**
 * Where boards are kept between visits: IndexedDB, or localStorage where that is missing. One record
 * per tab, so that two tabs with two boards do not overwrite each other; a new tab opens the latest.
 */
import { type IDBPDatabase, openDB } from 'idb';

export interface SavedBoard {
  readonly tab: string;
  /** Wall-clock ms. */
  readonly savedAt: number;
  readonly example: string | null;
  /** A scenario as it was saved; whoever reads it checks it. */
  readonly scenario: unknown;
}

export interface BoardStorage {
  /** Every board there is, in no order. */
  readAll(): Promise<SavedBoard[]>;
  write(board: SavedBoard): Promise<void>;
  remove(tab: string): Promise<void>;
}

const databaseName = 'topolab';
const storeName = 'boards';
const localKey = 'topolab.boards';

/** The best storage this browser offers. Opening the database may fail (private windows do). */
export async function openStorage(): Promise<BoardStorage> {
  try {
    const database = await openDB(databaseName, 1, {
      upgrade: (created) => {
        created.createObjectStore(storeName, { keyPath: 'tab' });
      },
    });
    return indexedStorage(database);
  } catch {
    return localBoards;
  }
}

function indexedStorage(database: IDBPDatabase): BoardStorage {
  return {
    readAll: () => database.getAll(storeName) as Promise<SavedBoard[]>,
    write: async (board) => {
      await database.put(storeName, board);
    },
    remove: (tab) => database.delete(storeName, tab),
  };
}

/** Also takes the last edit when a page is closed: unlike the database, it writes at once. */
export const localBoards = {
  readAll: () => Promise.resolve(localBoards.readNow()),
  write: (board: SavedBoard) => Promise.resolve().then(() => localBoards.writeNow(board)),
  remove: (tab: string) =>
    Promise.resolve().then(() => store(localBoards.readNow().filter((one) => one.tab !== tab))),

  readNow(): SavedBoard[] {
    try {
      const boards: unknown = JSON.parse(localStorage.getItem(localKey) ?? '[]');
      return Array.isArray(boards) ? boards : [];
    } catch {
      return [];
    }
  },
  writeNow(board: SavedBoard): void {
    store([...localBoards.readNow().filter((one) => one.tab !== board.tab), board]);
  },
};

/** Only the latest few: the whole of localStorage is a few megabytes. */
const localBoardsKept = 5;

function store(boards: SavedBoard[]): void {
  const latest = boards.sort((a, b) => b.savedAt - a.savedAt).slice(0, localBoardsKept);
  localStorage.setItem(localKey, JSON.stringify(latest));
}
