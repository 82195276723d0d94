/** Boards that are kept in this browser besides the one that is open. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { opening } from '../shell/examples.ts';
import { checked, readAll, tabId } from '../shell/keeping.ts';
import { openScenario } from '../stores/document.ts';
import { isBoard } from '../stores/persistence.ts';
import { type BoardStorage, localBoards, openStorage, type SavedBoard } from '../stores/storage.ts';
import { tipOfDocument } from './runToShare.ts';

/** The board as it is becomes one of them: for when another takes its place in this tab. */
export async function keepAside(): Promise<void> {
  const scenario = tipOfDocument();
  try {
    const storage = await openStorage();
    if (scenario.components.length === 0 || isSame(scenario, opening.scenario)) return;
    const kept = await boardsIn(storage);
    if (kept.some((board) => isSame(board.scenario, scenario))) return;
    const savedAt = Date.now();
    const tab = `aside-${savedAt.toString(36)}`;
    await storage.write({ tab, savedAt, example: null, scenario });
  } catch {
    // Undo still has it, and the saver of this tab will say that nothing can be stored.
  }
}

/** Those of other tabs and those set aside, the latest first. */
export async function earlierBoards(): Promise<SavedBoard[]> {
  return boardsIn(await openStorage());
}

/** Opens one of them, as one undo step. False when it cannot be read any more. */
export async function openEarlier(board: SavedBoard): Promise<boolean> {
  const scenario = await checked(board);
  if (!scenario) return false;
  await keepAside();
  openScenario(scenario, board.example);
  return true;
}

async function boardsIn(storage: BoardStorage): Promise<SavedBoard[]> {
  const boards = [...(await readAll(storage.readAll)), ...localBoards.readNow()];
  const tab = tabId();
  const latest = new Map<string, SavedBoard>();
  for (const board of boards.filter(isBoard).sort((a, b) => a.savedAt - b.savedAt)) {
    if (board.tab !== tab) latest.set(board.tab, board);
  }
  return [...latest.values()].sort((a, b) => b.savedAt - a.savedAt);
}

function isSame(a: unknown, b: Scenario): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
