/** Brings the board of the last visit back, and keeps this one: storage joined to the page. */
import type { Problem, Scenario } from '../../simulations/scenarios/types.ts';
import { loadKindsOf, problemOf } from '../kinds/load.ts';
import { openScenario, useDocument } from '../stores/document.ts';
import { Keeper } from '../stores/persistence.ts';
import { readPreference, writePreference } from '../stores/preferences.ts';
import { type BoardStorage, localBoards, openStorage, type SavedBoard } from '../stores/storage.ts';
import { useView } from '../stores/view.ts';
import { opening } from './examples.ts';
import { showNotice } from './notices.ts';

/** This page among all that are open. */
export const pageName = Date.now().toString(36) + Math.floor(Math.random() * 1e6).toString(36);

export interface Keeping {
  readonly storage: BoardStorage;
  readonly keeper: Keeper;
}

let begun: (keeping: Keeping) => void;
/** Once the board of the last visit is open. */
export const keeping = new Promise<Keeping>((resolve) => {
  begun = resolve;
});

type Listener = (board: SavedBoard) => void;
const savedListeners = new Set<Listener>();
const conflictListeners = new Set<Listener>();

/** After every save of this page; returns an unsubscriber. */
export function onSaved(listener: Listener): () => void {
  savedListeners.add(listener);
  return () => savedListeners.delete(listener);
}

/** When another page had written the board meanwhile, with what it wrote. */
export function onConflict(listener: Listener): () => void {
  conflictListeners.add(listener);
  return () => conflictListeners.delete(listener);
}

/**
 * Opens what was on the board, or the first example on a first visit, and saves from then on. True
 * when there was something to come back to.
 */
export async function restoreAndKeep(): Promise<boolean> {
  const { storage, isHeld } = await openStorage();
  if (isHeld) showNotice({ place: '', code: 'boardsHeld', values: {} });
  if (storage !== localBoards) await bringIn(storage);
  const board = await lastBoard(storage).catch(() => null);
  const { scenario, problem } = await readBoard(board);
  if (board && scenario) openScenario(scenario, board.example);
  else openScenario(opening.scenario, opening.id);
  // It stays where it is: a newer release may be able to read it.
  if (problem) showNotice(problem);
  // What the page opens with is where undo begins.
  useDocument.temporal.getState().clear();
  const keeper = keep(storage, board && scenario ? board : undefined);
  begun({ storage, keeper });
  return scenario !== null;
}

function keep(storage: BoardStorage, board?: SavedBoard): Keeper {
  let told = false;
  const keeper = new Keeper(
    {
      storage,
      page: pageName,
      now: Date.now,
      // Nor what a class tries: the board comes back as it was.
      mayKeep: () => !useView.getState().embed && !useView.getState().classroom,
      onFailure: (reason) => {
        if (!told) showNotice({ place: '', code: 'storageFailed', values: { reason } });
        told = true;
      },
      onOpened: ({ id }) => remember(id),
      onSaved: (saved) => {
        for (const listener of savedListeners) listener(saved);
      },
      onConflict: (theirs) => {
        for (const listener of conflictListeners) listener(theirs);
      },
    },
    board,
  );
  // The database may not get to write while the page goes away; localStorage writes at once.
  const leave = () => {
    const unsaved = keeper.takeUnsaved();
    if (!unsaved) return;
    try {
      localBoards.writeNow(unsaved);
    } catch {
      // The database is still trying; there is nobody left to tell.
    }
    const { id } = unsaved.board;
    void keeper.flush().then(() => keeper.isUnsaved || localBoards.removeNow(id));
  };
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.hidden && leave());
  return keeper;
}

/** What the last page could only leave behind. */
async function bringIn(storage: BoardStorage): Promise<void> {
  for (const left of localBoards.readNow()) {
    try {
      const { absorb } = await import('../stores/absorb.ts');
      await absorb(storage, left);
      localBoards.removeNow(left.board.id);
    } catch {
      // It stays where it is until there is room.
    }
  }
}

/** The board of this tab, or else the one that was open last anywhere. */
async function lastBoard(storage: BoardStorage): Promise<SavedBoard | null> {
  for (const id of [ofThisTab.read(), readPreference('board')]) {
    const board = id && (await storage.read(id));
    if (board && !board.deletedAt) return board;
  }
  const kept = (await storage.readAll()).filter(({ deletedAt }) => !deletedAt);
  return kept.sort((a, b) => b.savedAt - a.savedAt)[0] ?? null;
}

/** What is on a board of the last visit, or why it cannot be shown. */
async function readBoard(board: SavedBoard | null): Promise<{
  readonly scenario: Scenario | null;
  readonly problem: Problem | null;
}> {
  if (!board) return { scenario: null, problem: null };
  try {
    const scenario = await checked(board);
    if (scenario) return { scenario, problem: null };
    const values = { name: board.name };
    return { scenario, problem: { place: '', code: 'boardUnreadable', values } };
  } catch (error) {
    return { scenario: null, problem: problemOf(error) };
  }
}

/**
 * What was saved went through the parser once; it goes again only where its version is another. Null
 * where nobody can read it; rejects where the kinds on it cannot be fetched.
 */
export async function checked(board: SavedBoard): Promise<Scenario | null> {
  const saved = board.scenario as Scenario;
  if (saved.format === 'topolab' && saved.version === 1 && Array.isArray(saved.components)) {
    await loadKindsOf(saved);
    return saved;
  }
  const { readScenarioFile } = await import('../kinds/files.ts');
  const parsed = await readScenarioFile(saved);
  return parsed.ok ? parsed.scenario : null;
}

function remember(id: string): void {
  if (useView.getState().embed) return;
  ofThisTab.write(id);
  writePreference('board', id);
}

/** Survives a reload of this tab, not the tab itself. Without it a reload opens what was open last. */
const ofThisTab = {
  read(): string | null {
    try {
      // Before there were boards with names of their own, each tab had one.
      return sessionStorage.getItem('topolab.board') ?? sessionStorage.getItem('topolab.tab');
    } catch {
      return null;
    }
  },
  write(id: string): void {
    try {
      sessionStorage.setItem('topolab.board', id);
    } catch {
      // Nothing to do: see above.
    }
  },
};
