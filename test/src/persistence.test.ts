import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addComponent,
  emptyScenario,
  openScenario,
  useDocument,
} from '../../src/stores/document.ts';
import { chooseBoard, keepSaving, outdatedTabs } from '../../src/stores/persistence.ts';
import type { BoardStorage, SavedBoard } from '../../src/stores/storage.ts';

const board = (tab: string, savedAt: number): SavedBoard => ({
  tab,
  savedAt,
  example: null,
  scenario: emptyScenario,
});

function memory(): BoardStorage & { readonly boards: Map<string, SavedBoard> } {
  const boards = new Map<string, SavedBoard>();
  return {
    boards,
    readAll: async () => [...boards.values()],
    write: async (one) => void boards.set(one.tab, one),
    remove: async (tab) => void boards.delete(tab),
  };
}

describe('which board comes back', () => {
  test('the one of this tab, its newest copy', () => {
    const boards = [board('a', 1), board('b', 9), board('a', 5)];
    expect(chooseBoard(boards, 'a')).toEqual(board('a', 5));
  });

  test('for a new tab the latest of all', () => {
    expect(chooseBoard([board('a', 1), board('b', 9)], 'new')).toEqual(board('b', 9));
    expect(chooseBoard([], 'new')).toBeNull();
  });

  test('damaged records are passed over', () => {
    const damaged = [null, 7, { tab: 'a' }, { tab: 'a', savedAt: 'x' }] as unknown as SavedBoard[];
    expect(chooseBoard([...damaged, board('b', 2)], 'a')).toEqual(board('b', 2));
  });

  test('only the oldest boards of other tabs are given up', () => {
    const boards = Array.from({ length: 23 }, (_, i) => board(`t${i}`, i));
    expect(outdatedTabs(boards, 't0')).toEqual(['t2', 't1']);
  });
});

describe('saving', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    openScenario(emptyScenario);
  });
  afterEach(() => vi.useRealTimers());

  test('is done within a second of a change, once for many', async () => {
    const storage = memory();
    const write = vi.spyOn(storage, 'write');
    const saver = keepSaving({ storage, tab: 'a', now: () => 7, onFailure: () => {} });
    for (let i = 0; i < 20; i++) addComponent('queue', [i, 0]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(write).toHaveBeenCalledTimes(1);
    expect(storage.boards.get('a')).toEqual({
      tab: 'a',
      savedAt: 7,
      example: null,
      scenario: useDocument.getState().scenario,
    });
    saver.stop();
  });

  test('goes on while changes keep coming', async () => {
    const storage = memory();
    const saver = keepSaving({ storage, tab: 'a', now: () => 7, onFailure: () => {} });
    for (let i = 0; i < 20; i++) {
      addComponent('queue', [i, 0]);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(storage.boards.size).toBe(1);
    saver.stop();
  });

  test('what is not saved yet can be taken when the page goes away, once', () => {
    const saver = keepSaving({ storage: memory(), tab: 'a', now: () => 7, onFailure: () => {} });
    expect(saver.takeUnsaved()).toBeNull();
    addComponent('queue', [0, 0]);
    expect(saver.takeUnsaved()?.scenario).toBe(useDocument.getState().scenario);
    expect(saver.takeUnsaved()).toBeNull();
    saver.stop();
  });

  test('a failure is said and nothing is thrown', async () => {
    const storage = { ...memory(), write: () => Promise.reject(new Error('disk full')) };
    const said: string[] = [];
    const saver = keepSaving({
      storage,
      tab: 'a',
      now: () => 7,
      onFailure: (why) => said.push(why),
    });
    addComponent('queue', [0, 0]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(said).toEqual(['disk full']);
    saver.stop();
  });
});
