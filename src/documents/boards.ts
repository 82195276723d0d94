/**
 * The boards that this browser keeps, and what is done with one as a whole. Nothing here is final:
 * what is deleted can be put back for a month, and opening another board is a step of undo.
 */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { loadKindsOf } from '../kinds/load.ts';
import { showPage } from '../pages.ts';
import { exampleOf, opening } from '../shell/examples.ts';
import { checked, keeping } from '../shell/keeping.ts';
import { shownName } from '../shell/shownName.ts';
import { openScenario, setSettings, useDocument } from '../stores/document.ts';
import { freshId } from '../stores/persistence.ts';
import type { SavedBoard } from '../stores/storage.ts';
import { useView } from '../stores/view.ts';
import { tellTabs } from './channel.ts';
import { copyName } from './names.ts';

export interface Boards {
  /** The latest first. */
  readonly kept: readonly SavedBoard[];
  readonly deleted: readonly SavedBoard[];
  /** Id of the one that is open. */
  readonly open: string;
}

/** Ids that begin so are kept by whoever made them, and are not among people's boards. */
export const unlisted = 'lesson-';

const keptDeletedMs = 30 * 24 * 3_600_000;
const keptUntouchedMs = 7 * 24 * 3_600_000;

export async function listBoards(): Promise<Boards> {
  const { storage, keeper } = await keeping;
  await keeper.flush();
  const open = keeper.board.id;
  const all = (await storage.readAll())
    .filter(({ id, touched }) => !id.startsWith(unlisted) && (touched || id === open))
    .sort((a, b) => b.savedAt - a.savedAt);
  return {
    kept: all.filter(({ deletedAt }) => !deletedAt),
    deleted: all.filter(({ deletedAt }) => deletedAt),
    open,
  };
}

/** Of the board that is open. */
export async function openId(): Promise<string> {
  return (await keeping).keeper.board.id;
}

/**
 * False when there is no such board, or nobody can read it any more. Rejects when the kinds on it
 * cannot be fetched: then it stays as it is.
 */
export async function openBoard(id: string): Promise<boolean> {
  const { storage, keeper } = await keeping;
  await keeper.flush();
  if (keeper.board.id === id) {
    showPage('board');
    return true;
  }
  const board = await storage.read(id);
  const scenario = board && (await checked(board));
  if (!board || !scenario) return false;
  if (board.deletedAt) await putBack(id);
  keeper.openAs(board, () => openScenario(scenario, board.example));
  return true;
}

/** Puts a scenario on the board that this id stands for, in place of what was kept under it. */
export async function openAs(id: string, scenario: Scenario): Promise<void> {
  // What was kept under it stays where it is until this can be shown.
  await loadKindsOf(scenario);
  const { storage, keeper } = await keeping;
  await keeper.flush();
  const there = await storage.read(id);
  const open = () => openScenario(scenario);
  if (there) keeper.openAs(there, open);
  else keeper.openAs({ id }, open);
}

/** A copy, open in place of what it was made from. */
export async function duplicateBoard(id: string): Promise<void> {
  const { storage, keeper } = await keeping;
  await keeper.flush();
  const board = await storage.read(id);
  const scenario = board && (await checked(board));
  if (!board || !scenario) return;
  const copy = { ...scenario, name: await nextName(board) };
  keeper.openAs({ id: freshId() }, () => openScenario(copy, board.example));
  // Somebody's own, even before it is changed.
  keeper.board.touched = true;
  await keeper.flush();
}

/** The board that is open goes on as a copy in this tab, and the other stays as it is. */
export async function keepApart(): Promise<void> {
  const { storage, keeper } = await keeping;
  await keeper.flush();
  const board = await storage.read(keeper.board.id);
  await keeper.keepApart();
  if (board) setSettings({ name: await nextName(board) });
}

export async function renameBoard(id: string, name: string): Promise<void> {
  const { storage, keeper } = await keeping;
  const text = name.trim();
  if (keeper.board.id === id) {
    setSettings({ name: text === '' ? undefined : text });
    await keeper.flush();
    return;
  }
  const board = await storage.read(id);
  if (!board) return;
  const { name: _, ...rest } = board.scenario as Scenario;
  const scenario = text === '' ? rest : { ...rest, name: text };
  await change(id, { scenario, name: text, revision: freshId(), savedAt: board.savedAt });
}

/** What was open here gives way to the latest of the others, or to the first example. */
export async function deleteBoard(id: string): Promise<void> {
  const { keeper } = await keeping;
  await keeper.flush();
  const wasOpen = keeper.board.id === id;
  await change(id, { deletedAt: Date.now(), touched: true });
  // Who deletes a board on the page of all of them wants to stay there.
  if (!wasOpen || useView.getState().page === 'home') return;
  const [next] = (await listBoards()).kept;
  if (!next || !(await openBoard(next.id).catch(() => false)))
    openScenario(opening.scenario, opening.id);
}

export async function putBack(id: string): Promise<void> {
  await change(id, { deletedAt: undefined });
}

export async function forget(id: string): Promise<void> {
  const { storage } = await keeping;
  await storage.remove(id);
  tellTabs({ is: 'changed', board: id });
}

/** The example that the board was opened from, as it is in the gallery. One step of undo. */
export async function revertToExample(): Promise<void> {
  const { example } = useDocument.getState();
  const entry = example === null ? null : await exampleOf(example);
  if (!entry) return;
  const { keeper } = await keeping;
  await keeper.flush();
  keeper.reopen(() => openScenario(entry.scenario, entry.id));
}

/** What nobody has asked for in a long time. */
export async function tidy(): Promise<void> {
  const { storage, keeper } = await keeping;
  const now = Date.now();
  for (const { id, touched, savedAt, deletedAt } of await storage.readAll()) {
    const isForgotten = deletedAt
      ? now - deletedAt > keptDeletedMs
      : !touched && now - savedAt > keptUntouchedMs;
    if (isForgotten && id !== keeper.board.id) await storage.remove(id);
  }
}

// --- Helpers --------------------------------------------------------------------------------------

async function change(id: string, parts: Partial<SavedBoard>): Promise<void> {
  const { storage } = await keeping;
  const board = await storage.read(id);
  if (!board) return;
  await storage.write({ ...board, ...parts }, board.revision);
  tellTabs({ is: 'changed', board: id });
}

/** What a copy of it is called. */
export async function nextName(board: SavedBoard): Promise<string> {
  const { storage } = await keeping;
  const { language } = useView.getState();
  const called = (one: SavedBoard) =>
    shownName({ scenario: one.scenario as Scenario, example: one.example }, language);
  const names = (await storage.readAll()).filter(({ deletedAt }) => !deletedAt).map(called);
  return copyName(called(board), names, language);
}
