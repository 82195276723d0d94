/**
 * Nothing that was built is lost: the document is saved soon after every change and once more when
 * the page goes away, and comes back on the next visit. A failure is said, never thrown.
 */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { designOf, useDocument } from './document.ts';
import type { BoardStorage, SavedBoard } from './storage.ts';

const saveAfterMs = 400;
/** Boards of other tabs that are kept; the oldest go first. */
const boardsKept = 20;

/** The board of this tab, or else the latest one, newest copy first. */
export function chooseBoard(boards: readonly SavedBoard[], tab: string): SavedBoard | null {
  const newestFirst = boards.filter(isBoard).sort((a, b) => b.savedAt - a.savedAt);
  return newestFirst.find((board) => board.tab === tab) ?? newestFirst[0] ?? null;
}

/** Boards beyond the bound, to be removed. */
export function outdatedTabs(boards: readonly SavedBoard[], tab: string): string[] {
  return boards
    .filter((board) => board.tab !== tab)
    .sort((a, b) => b.savedAt - a.savedAt)
    .slice(boardsKept)
    .map((board) => board.tab);
}

export function isBoard(board: unknown): board is SavedBoard {
  return (
    typeof board === 'object' &&
    board !== null &&
    typeof (board as SavedBoard).tab === 'string' &&
    typeof (board as SavedBoard).savedAt === 'number' &&
    typeof (board as SavedBoard).scenario === 'object'
  );
}

interface SaverOptions {
  readonly storage: BoardStorage;
  readonly tab: string;
  readonly now: () => number;
  readonly onFailure: (reason: string) => void;
}

/** Saves the document from now on; `flush` saves at once what has not been saved yet. */
export function keepSaving({ storage, tab, now, onFailure }: SaverOptions) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let saved: Scenario | null = designOf(useDocument.getState());

  const current = (): SavedBoard => {
    const document = useDocument.getState();
    return { tab, savedAt: now(), example: document.example, scenario: designOf(document) };
  };
  const save = async () => {
    timer = null;
    const board = current();
    try {
      await storage.write(board);
      saved = board.scenario as Scenario;
    } catch (error) {
      onFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const stop = useDocument.subscribe((document) => {
    if (designOf(document) === saved) return;
    if (timer === null) timer = setTimeout(save, saveAfterMs);
  });
  return {
    /** What is not saved yet, or null; asking for it cancels the save that was due. */
    takeUnsaved(): SavedBoard | null {
      if (timer === null) return null;
      clearTimeout(timer);
      timer = null;
      return current();
    },
    stop,
  };
}
