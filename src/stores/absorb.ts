import { freshId } from './persistence.ts';
import type { BoardStorage, LeftBehind, SavedBoard } from './storage.ts';

/**
 * What a page could only leave behind in passing goes where the boards are. When the board has gone
 * on from elsewhere since, both are kept.
 */
export async function absorb(storage: BoardStorage, { board, base }: LeftBehind): Promise<void> {
  const there = await storage.read(board.id);
  const isNewer = !there || there.revision === base || isLater(board, there);
  if (isNewer) await storage.write(board, there?.revision ?? null);
  else if (
    !isLater(there, board) &&
    JSON.stringify(there.scenario) !== JSON.stringify(board.scenario)
  )
    await storage.write({ ...board, id: freshId() }, null);
}

/** Whether `one` was made after `other` by the same page. */
function isLater(one: SavedBoard, other: SavedBoard): boolean {
  const [page, count] = one.revision.split('.');
  const [otherPage, otherCount] = other.revision.split('.');
  if (page !== otherPage) return false;
  return count === otherCount ? one.savedAt > other.savedAt : Number(count) > Number(otherCount);
}
