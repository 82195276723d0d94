/** Nothing that was built is lost: saving, several boards, several pages on one board. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { absorb } from '../../src/stores/absorb.ts';
import {
  addComponent,
  designOf,
  emptyScenario,
  openScenario,
  setSettings,
  showMoment,
  undo,
  useDocument,
} from '../../src/stores/document.ts';
import { Keeper } from '../../src/stores/persistence.ts';
import { type BoardStorage, boardOf, type SavedBoard } from '../../src/stores/storage.ts';

const queue: Scenario = { ...emptyScenario, components: [{ id: 'orders', kind: 'queue' }] };

function saved(id: string, parts: Partial<SavedBoard> = {}): SavedBoard {
  return {
    id,
    name: '',
    savedAt: 1,
    example: null,
    scenario: queue,
    revision: 'other.1',
    touched: true,
    ...parts,
  };
}

function memory(...boards: readonly SavedBoard[]) {
  const all = new Map(boards.map((board) => [board.id, board]));
  const storage = {
    readAll: async () => [...all.values()],
    read: async (id: string) => all.get(id) ?? null,
    write: async (board: SavedBoard, base: string | null) => {
      const there = all.get(board.id);
      if (there && there.revision !== base) return there;
      all.set(board.id, board);
      return null;
    },
    remove: async (id: string) => void all.delete(id),
  } satisfies BoardStorage;
  return { storage, all };
}

let stop = () => {};
function keep(storage: BoardStorage, board?: SavedBoard, more = {}) {
  const said: string[] = [];
  const conflicts: SavedBoard[] = [];
  const keeper = new Keeper(
    {
      storage,
      page: 'mine',
      now: () => 7,
      onFailure: (why) => said.push(why),
      onConflict: (theirs) => conflicts.push(theirs),
      ...more,
    },
    board,
  );
  stop = () => keeper.stop();
  return { keeper, said, conflicts };
}

const scenarioOf = (all: ReadonlyMap<string, SavedBoard>, id: string) =>
  all.get(id)?.scenario as Scenario;
const shown = () => designOf(useDocument.getState());
const later = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  openScenario(emptyScenario);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('saving', () => {
  test('is done within a second of a change, once for many', async () => {
    const { storage, all } = memory();
    const write = vi.spyOn(storage, 'write');
    const { keeper } = keep(storage);
    for (let i = 0; i < 20; i++) addComponent('queue', [i, 0]);
    await later();
    expect(write).toHaveBeenCalledTimes(1);
    expect(all.get(keeper.board.id)).toMatchObject({
      savedAt: 7,
      example: null,
      scenario: shown(),
      touched: true,
    });
  });

  test('goes on while changes keep coming: never more than a second behind', async () => {
    const { storage, all } = memory();
    const { keeper } = keep(storage);
    for (let i = 0; i < 30; i++) {
      addComponent('queue', [i, 0]);
      await later(100);
      const kept = all.get(keeper.board.id)?.scenario as Scenario | undefined;
      expect(i + 1 - (kept?.components.length ?? 0)).toBeLessThan(10);
    }
  });

  test('what is not saved yet can be taken when the page goes away, once it is saved no more', async () => {
    const { storage } = memory();
    const { keeper } = keep(storage);
    addComponent('queue', [0, 0]);
    expect(keeper.takeUnsaved()).toMatchObject({ base: null, board: { scenario: shown() } });
    await keeper.flush();
    expect(keeper.takeUnsaved()).toBeNull();
  });

  test('a failure is said and nothing is thrown; the next change is tried again', async () => {
    const { storage, all } = memory();
    const write = vi.spyOn(storage, 'write').mockRejectedValueOnce(new Error('disk full'));
    const { keeper, said } = keep(storage);
    addComponent('queue', [0, 0]);
    await later();
    expect(said).toEqual(['disk full']);
    addComponent('queue', [0, 0]);
    await later();
    expect(write).toHaveBeenCalledTimes(2);
    expect(all.get(keeper.board.id)?.scenario).toBe(shown());
  });

  test('the past and back again is nothing to save', async () => {
    const { storage } = memory();
    const { keeper } = keep(storage);
    addComponent('queue', [0, 0]);
    await later();
    const write = vi.spyOn(storage, 'write');
    showMoment(emptyScenario, { ...shown() });
    await later();
    showMoment({ ...shown() }, null);
    await later();
    expect(write).not.toHaveBeenCalled();
    expect(keeper.isUnsaved).toBe(false);
  });

  test('a page in somebody else’s page keeps nothing', async () => {
    const { storage, all } = memory();
    const { keeper } = keep(storage, undefined, { mayKeep: () => false });
    addComponent('queue', [0, 0]);
    await later();
    expect(all.size).toBe(0);
    expect(keeper.takeUnsaved()).toBeNull();
  });
});

describe('boards', () => {
  test('what is opened is another board, and what was being done to the last one is saved first', async () => {
    const { storage, all } = memory();
    const { keeper } = keep(storage);
    const first = keeper.board.id;
    addComponent('queue', [0, 0]);
    const work = shown();
    openScenario(queue);
    expect(keeper.board.id).not.toBe(first);
    await later();
    expect(all.get(first)?.scenario).toBe(work);
    expect(all.get(keeper.board.id)?.scenario).toBe(queue);
  });

  test('undoing an opening comes back to the board before it', async () => {
    const { storage, all } = memory();
    const { keeper } = keep(storage);
    addComponent('queue', [0, 0]);
    const first = keeper.board.id;
    openScenario(queue);
    const second = keeper.board.id;
    await later();
    undo();
    expect(keeper.board.id).toBe(first);
    addComponent('consumer', [0, 0]);
    await later();
    expect(scenarioOf(all, first).components).toHaveLength(2);
    expect(all.get(second)?.scenario).toBe(queue);
  });

  test('an example that was only looked at leaves nothing behind; undo still has it', async () => {
    const { storage, all } = memory();
    const { keeper } = keep(storage);
    openScenario(queue, 'orders');
    const looked = keeper.board.id;
    await later();
    expect(all.get(looked)?.touched).toBe(false);
    openScenario({ ...queue, name: 'another' }, 'spike');
    await later();
    expect([...all.keys()]).toEqual([keeper.board.id]);
    undo();
    await later();
    expect(all.get(looked)?.scenario).toBe(queue);
  });

  test('an example that was worked on is kept, even when that was at once', async () => {
    const { storage, all } = memory();
    const { keeper } = keep(storage);
    openScenario(queue, 'orders');
    const id = keeper.board.id;
    setSettings({ seed: 3 });
    openScenario(emptyScenario);
    await later();
    expect(all.get(id)).toMatchObject({ example: 'orders', touched: true });
  });

  test('one that is kept is opened as itself, and again after others as the same', async () => {
    const board = saved('mine-1');
    const { storage, all } = memory(board);
    const { keeper, conflicts } = keep(storage);
    keeper.openAs(board, () => openScenario(board.scenario as Scenario));
    expect(keeper.board.id).toBe('mine-1');
    await later();
    expect(all.get('mine-1')).toBe(board);
    setSettings({ seed: 3 });
    await later();
    openScenario(emptyScenario);
    await later();
    const now = all.get('mine-1') as SavedBoard;
    keeper.openAs(now, () => openScenario(now.scenario as Scenario));
    undo();
    undo();
    setSettings({ seed: 4 });
    await later();
    expect(scenarioOf(all, 'mine-1').seed).toBe(4);
    expect(conflicts).toEqual([]);
  });

  test('reverting to the example is the same board', async () => {
    const { storage, all } = memory();
    const { keeper } = keep(storage);
    openScenario(queue, 'orders');
    const id = keeper.board.id;
    setSettings({ seed: 3 });
    keeper.reopen(() => openScenario(queue, 'orders'));
    await later();
    expect(keeper.board.id).toBe(id);
    expect(all.get(id)?.scenario).toBe(queue);
    undo();
    await later();
    expect(scenarioOf(all, id).seed).toBe(3);
  });
});

describe('two pages on one board', () => {
  const board = saved('both');
  function open() {
    const { storage, all } = memory(board);
    openScenario(queue);
    const kept = keep(storage, board);
    const theirs = saved('both', { scenario: { ...queue, seed: 9 }, revision: 'theirs.1' });
    return { ...kept, all, theirs };
  }

  test('who does nothing follows, as one step of undo', async () => {
    const { keeper, theirs, all } = open();
    all.set('both', theirs);
    expect(keeper.adopt(theirs)).toBe(true);
    expect(shown().seed).toBe(9);
    undo();
    await later();
    expect(scenarioOf(all, 'both').seed).toBeUndefined();
  });

  test('who is in the middle of something does not; both are kept', async () => {
    const { keeper, theirs, all, conflicts } = open();
    setSettings({ seed: 5 });
    all.set('both', theirs);
    expect(keeper.adopt(theirs)).toBe(false);
    await later();
    expect(conflicts).toEqual([theirs]);
    expect(all.get('both')).toBe(theirs);
    expect(keeper.board.id).not.toBe('both');
    expect(scenarioOf(all, keeper.board.id).seed).toBe(5);
    // From here on it is a board like any other.
    setSettings({ seed: 6 });
    await later();
    expect(scenarioOf(all, keeper.board.id).seed).toBe(6);
    expect(all.size).toBe(2);
  });

  test('at a past moment nothing is taken over', () => {
    const { keeper, theirs } = open();
    showMoment(emptyScenario, shown());
    expect(keeper.adopt(theirs)).toBe(false);
  });

  test('a copy of one’s own leaves the other as it is', async () => {
    const { keeper, all } = open();
    await keeper.keepApart();
    setSettings({ seed: 5 });
    await later();
    expect(all.get('both')).toBe(board);
    expect(scenarioOf(all, keeper.board.id).seed).toBe(5);
  });

  test('what was deleted elsewhere is there again once it is changed here', async () => {
    const { all } = open();
    all.set('both', { ...board, deletedAt: 5 });
    setSettings({ seed: 5 });
    await later();
    expect(all.get('both')?.deletedAt).toBeUndefined();
    expect(scenarioOf(all, 'both').seed).toBe(5);
  });
});

describe('what a page left behind when it went away', () => {
  const leftBehind = (parts: Partial<SavedBoard>, base: string | null) => {
    const board = saved('b', { revision: 'page.4', scenario: { ...queue, seed: 4 }, ...parts });
    return { board, base };
  };

  test('takes its place when nobody has been there since', async () => {
    const { storage, all } = memory(saved('b', { revision: 'page.3' }));
    const left = leftBehind({}, 'page.3');
    await absorb(storage, left);
    expect(all.get('b')).toBe(left.board);
  });

  test('also when the same page had saved something older meanwhile', async () => {
    const { storage, all } = memory(saved('b', { revision: 'page.3' }));
    const left = leftBehind({}, 'page.2');
    await absorb(storage, left);
    expect(all.get('b')).toBe(left.board);
  });

  test('is dropped when the page got to save it, or something newer', async () => {
    for (const revision of ['page.4', 'page.5']) {
      const { storage, all } = memory(saved('b', { revision, scenario: { ...queue, seed: 4 } }));
      await absorb(storage, leftBehind({}, 'page.2'));
      expect(all.get('b')?.revision).toBe(revision);
      expect(all.size).toBe(1);
    }
  });

  test('is kept beside what somebody else has made of it', async () => {
    const { storage, all } = memory(saved('b', { revision: 'theirs.9' }));
    await absorb(storage, leftBehind({}, 'page.3'));
    expect([...all.values()].map(({ scenario }) => (scenario as Scenario).seed)).toEqual([
      undefined,
      4,
    ]);
  });
});

describe('records', () => {
  test('of the time when each tab had one board become boards', () => {
    const old = {
      tab: 'tab-1',
      savedAt: 5,
      example: 'orders',
      scenario: { ...queue, name: 'Mine' },
    };
    expect(boardOf(old)).toEqual({
      id: 'tab-1',
      name: 'Mine',
      savedAt: 5,
      example: 'orders',
      scenario: old.scenario,
      revision: 'tab-1.1',
      touched: true,
    });
  });

  test('that are damaged are none', () => {
    const damaged = [null, 7, 'x', [], {}, { tab: 'a' }, { tab: 'a', savedAt: 'x', scenario: {} }];
    expect(damaged.map(boardOf)).toEqual(damaged.map(() => null));
  });
});
