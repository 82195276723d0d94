import { describe, expect, test } from 'vitest';
import type { Branch } from '../../../simulations/protocol.ts';
import type { Input } from '../../../simulations/scenarios/types.ts';
import { branchRows } from '../../../src/timeline/branchTree.ts';

const set = (to: number, at = 1000): Input => ({
  at,
  do: 'set',
  target: 'q',
  param: 'capacity',
  to,
});
const crash: Input = { at: 500, do: 'crash', target: 'w' };

function branch(id: number, parent: number | null, inputs: readonly Input[]): Branch {
  const moment = { time: 1000, events: 10, inputs: 1 };
  return { id, name: '', parent, forkedAt: parent === null ? null : moment, inputs, end: moment };
}

const shape = (branches: readonly Branch[]) =>
  branchRows(branches).map(({ branch: { id }, depth }) => [id, depth]);

describe('the tree of runs', () => {
  test('puts children under their parents, in the order in which they came', () => {
    const branches = [
      branch(0, null, []),
      branch(1, 0, []),
      branch(2, 1, []),
      branch(3, 0, []),
      branch(4, 1, []),
    ];
    expect(shape(branches)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [4, 2],
      [3, 1],
    ]);
  });

  test('loses nobody whose parent has been forgotten', () => {
    expect(shape([branch(2, 1, []), branch(3, 2, [])])).toEqual([
      [2, 0],
      [3, 1],
    ]);
  });

  const reasons = (parent: readonly Input[], child: readonly Input[]) => {
    const row = branchRows([branch(0, null, parent), branch(1, 0, child)])[1];
    return { cause: row?.cause, without: row?.without, moved: row?.moved };
  };

  test('says what was done differently', () => {
    expect(reasons([crash], [crash, set(20)])).toEqual({
      cause: set(20),
      without: null,
      moved: false,
    });
    expect(reasons([crash, set(10)], [crash, set(20)])).toEqual({
      cause: set(20),
      without: null,
      moved: false,
    });
  });

  test('says what was done at another time', () => {
    const moved = (cause: Input) => ({ cause, without: null, moved: true });
    expect(reasons([crash, set(10)], [crash, set(10, 2000)])).toEqual(moved(set(10, 2000)));
    expect(reasons([crash, set(10)], [set(10, 100), crash])).toEqual(moved(set(10, 100)));
    expect(reasons([crash, set(10)], [set(10), { ...crash, at: 3000 }])).toEqual(
      moved({ ...crash, at: 3000 }),
    );
  });

  test('says what was not done', () => {
    expect(reasons([crash, set(10)], [crash])).toEqual({
      cause: null,
      without: set(10),
      moved: false,
    });
    expect(reasons([crash, set(10)], [set(10)])).toEqual({
      cause: null,
      without: crash,
      moved: false,
    });
  });
});
