/** Brings the board of the last visit back, and keeps this one: storage joined to the page. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { openScenario, useDocument } from '../stores/document.ts';
import { chooseBoard, keepSaving, outdatedTabs } from '../stores/persistence.ts';
import { localBoards, openStorage, type SavedBoard } from '../stores/storage.ts';
import { opening } from './examples.ts';
import { showNotice } from './notices.ts';

/** Opens what was on the board, or the first example on a first visit, and saves from then on. */
export async function restoreAndKeep(): Promise<void> {
  const tab = tabId();
  const storage = await openStorage();
  const boards = [...(await readAll(storage.readAll)), ...localBoards.readNow()];
  const board = chooseBoard(boards, tab);
  const scenario = board && (await checked(board));
  if (board && scenario) openScenario(scenario, board.example);
  else openScenario(opening.scenario, opening.id);
  // What the page opens with is where undo begins.
  useDocument.temporal.getState().clear();

  let told = false;
  const saver = keepSaving({
    storage,
    tab,
    now: Date.now,
    onFailure: (reason) => {
      if (!told) showNotice({ place: '', code: 'storageFailed', values: { reason } });
      told = true;
    },
  });
  // The database may not get to write while the page goes away; localStorage writes at once.
  const flush = () => {
    const unsaved = saver.takeUnsaved();
    if (!unsaved) return;
    try {
      localBoards.writeNow(unsaved);
    } catch {
      // The database is still trying; there is nobody left to tell.
    }
    void storage.write(unsaved).catch(() => undefined);
  };
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', () => document.hidden && flush());
  for (const old of outdatedTabs(boards, tab)) void storage.remove(old).catch(() => undefined);
}

export async function readAll(read: () => Promise<SavedBoard[]>): Promise<SavedBoard[]> {
  try {
    return await read();
  } catch {
    return [];
  }
}

/** What was saved went through the parser once; it goes again only where its version is another. */
export async function checked(board: SavedBoard): Promise<Scenario | null> {
  const saved = board.scenario as Scenario;
  if (saved.format === 'topolab' && saved.version === 1 && Array.isArray(saved.components)) {
    return saved;
  }
  const { parseScenario } = await import('../../simulations/scenarios/parse.ts');
  const parsed = parseScenario(saved);
  return parsed.ok ? parsed.scenario : null;
}

/** Survives a reload of this tab, not the tab itself. */
export function tabId(): string {
  const fresh = `tab-${Date.now().toString(36)}`;
  try {
    const known = sessionStorage.getItem('topolab.tab');
    if (known) return known;
    sessionStorage.setItem('topolab.tab', fresh);
  } catch {
    // Without session storage this tab has a new name after a reload and opens the latest board.
  }
  return fresh;
}
