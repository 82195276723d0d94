/** The page's kinds: there before anything of them is shown, or said to be missing; nothing is lost. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import type { SavedBoard } from '../../src/stores/storage.ts';

const machine: Scenario = {
  format: 'topolab',
  version: 1,
  name: 'Mine',
  components: [
    { id: 'box', kind: 'host', at: [0, 0] },
    { id: 'line', kind: 'queue', at: [300, 0] },
  ],
  links: [],
};
const board: SavedBoard = {
  id: 'b-1',
  name: 'Mine',
  savedAt: 1,
  example: null,
  scenario: machine,
  revision: 'x.1',
  touched: true,
};

/** The page's code as it has just come: of kinds, the first pack alone. */
async function fresh() {
  vi.resetModules();
  const [load, files, keeping, { definitionOf }, { stringsOf }, { helpShelf }, document, notices] =
    await Promise.all([
      import('../../src/kinds/load.ts'),
      import('../../src/kinds/files.ts'),
      import('../../src/shell/keeping.ts'),
      import('../../simulations/components/index.ts'),
      import('../../simulations/components/strings.ts'),
      import('../../simulations/components/helpShelf.ts'),
      import('../../src/stores/document.ts'),
      import('../../src/shell/notices.ts'),
    ]);
  const shown = () => document.useDocument.getState();
  const notice = () => notices.useNotices.getState().notice;
  return { ...load, ...files, ...keeping, definitionOf, stringsOf, helpShelf, shown, notice };
}

function memory(): Storage {
  const all = new Map<string, string>();
  return {
    getItem: (name: string) => all.get(name) ?? null,
    setItem: (name: string, value: string) => void all.set(name, value),
    removeItem: (name: string) => void all.delete(name),
  } as Storage;
}

const cut = () =>
  vi.doMock('../../simulations/components/packs/machine/definitions.ts', () => {
    throw new Error('no network');
  });

beforeEach(() => {
  vi.stubGlobal('localStorage', memory());
  vi.stubGlobal('sessionStorage', memory());
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', { addEventListener: () => {}, documentElement: {} });
});
afterEach(() => {
  vi.doUnmock('../../simulations/components/packs/machine/definitions.ts');
  vi.unstubAllGlobals();
});

describe('kinds', () => {
  test('come with all that is said of them', async () => {
    const page = await fresh();
    expect(page.definitionOf('host')).toBeUndefined();
    await page.loadKindsOf(machine);
    expect(page.definitionOf('host')?.icon).toBeTruthy();
    expect(page.stringsOf('host')?.name.en).toBe('Machine');
    expect(page.helpShelf.get('host')?.parameters).toBeDefined();
    expect(page.definitionOf('service')).toBeUndefined();
  });

  test('of a file come before it is checked, so that none of them is called unknown', async () => {
    const page = await fresh();
    const parsed = await page.readScenarioFile(JSON.stringify(machine));
    expect(parsed).toEqual({ ok: true, scenario: machine });
    const other = { ...machine, components: [{ id: 'a', kind: 'hots' }] };
    expect(await page.readScenarioFile(JSON.stringify(other))).toMatchObject({
      ok: false,
      problems: [{ code: 'unknownKind' }],
    });
  });

  test('that cannot be fetched are named, with the reason', async () => {
    cut();
    const page = await fresh();
    const error = await page.loadKindsOf(machine).catch((reason) => reason);
    expect(page.problemOf(error)).toMatchObject({
      code: 'kindsNotFetched',
      values: { kinds: 'host' },
    });
  });
});

describe('the board of the last visit', () => {
  async function keep() {
    const { localBoards } = await import('../../src/stores/storage.ts');
    localBoards.writeNow({ board, base: null });
    localStorage.setItem('topolab.board', board.id);
  }

  test('is opened with its kinds there', async () => {
    await keep();
    const page = await fresh();
    expect(await page.restoreAndKeep()).toBe(true);
    expect(page.shown().scenario).toEqual(machine);
    expect(page.definitionOf('host')).toBeDefined();
    expect(page.stringsOf('host')).toBeDefined();
    expect(page.notice()).toBeNull();
  });

  test('stays where it is when they cannot be fetched, and the page says so', async () => {
    await keep();
    cut();
    const page = await fresh();
    expect(await page.restoreAndKeep()).toBe(false);
    expect(page.shown().scenario.components.map(({ kind }) => kind)).not.toContain('host');
    expect(page.notice()).toMatchObject({ code: 'kindsNotFetched', values: { kinds: 'host' } });
    const { keeper, storage } = await page.keeping;
    await keeper.flush();
    expect(keeper.board.id).not.toBe(board.id);
    expect(await storage.read(board.id)).toMatchObject(board);
  });
});
