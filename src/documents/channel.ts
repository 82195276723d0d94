/** What the pages of this browser tell each other about boards. */
import { create } from 'zustand';
import { pageName } from '../shell/keeping.ts';

export type Said =
  /** What the board is has been written. */
  | { readonly is: 'saved'; readonly board: string }
  /** Renamed, deleted or put back, from the list of boards. */
  | { readonly is: 'changed'; readonly board: string }
  /** Who else is on this board? */
  | { readonly is: 'asks'; readonly board: string }
  | { readonly is: 'there'; readonly board: string }
  | { readonly is: 'gone'; readonly board: string };

/** Changes whenever boards in this browser may have: a reason to read the list again. */
export const useBoardsChanged = create<{ readonly count: number }>()(() => ({ count: 0 }));

export const channel = globalThis.BroadcastChannel ? new BroadcastChannel('topolab.boards') : null;
export function say(said: Said): void {
  channel?.postMessage({ ...said, page: pageName });
}

export function tellTabs(said: Extract<Said, { is: 'saved' | 'changed' }>): void {
  say(said);
  noticeChange();
}

export function noticeChange(): void {
  useBoardsChanged.setState(({ count }) => ({ count: count + 1 }));
}
