/** The runs that have come of one scenario, as a list in the order of a tree. */
import type { Branch, BranchId } from '../../simulations/protocol.ts';
import type { Input } from '../../simulations/scenarios/types.ts';

export interface BranchRow {
  readonly branch: Branch;
  /** How many forks lie between it and the first run. */
  readonly depth: number;
  /** What it does that its parent did not: the first input after they parted. */
  readonly cause: Input | null;
  /** The cause is something that the parent does at another time. */
  readonly moved: boolean;
  /** An input of the parent's that it does not do, where nothing else was done. */
  readonly without: Input | null;
}

/** Parents before children, children in the order in which they came. */
export function branchRows(branches: readonly Branch[]): BranchRow[] {
  const known = new Set(branches.map(({ id }) => id));
  const byParent = new Map<BranchId | null, Branch[]>();
  for (const branch of branches) {
    // Where a parent has been forgotten its children stand at the left.
    const parent = branch.parent !== null && known.has(branch.parent) ? branch.parent : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), branch]);
  }
  const rows: BranchRow[] = [];
  const walk = (parent: BranchId | null, depth: number): void => {
    const children = [...(byParent.get(parent) ?? [])].sort((a, b) => a.id - b.id);
    for (const branch of children) {
      const from = branches.find(({ id }) => id === branch.parent);
      rows.push({ branch, depth, ...differenceOf(branch, from) });
      walk(branch.id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}

function differenceOf(
  branch: Branch,
  parent: Branch | undefined,
): Pick<BranchRow, 'cause' | 'moved' | 'without'> {
  if (branch.parent === null) return { cause: null, moved: false, without: null };
  const its = parent?.inputs ?? [];
  let first = parent ? 0 : (branch.forkedAt?.inputs ?? 0);
  while (parent && first < branch.inputs.length && same(branch.inputs[first], its[first])) first++;
  const done = branch.inputs[first] ?? null;
  const left = its[first] ?? null;
  // Later or earlier than in the parent: the same thing done.
  const later = left && branch.inputs.slice(first).find((one) => sameDeed(one, left));
  const earlier = done && its.slice(first).some((one) => sameDeed(one, done));
  if (later && !sameDeed(done, left)) {
    const isAsBefore = same(later, left);
    if (!isAsBefore) return { cause: later, moved: true, without: null };
  }
  if (done && earlier && !its.some((one) => same(one, done))) {
    return { cause: done, moved: true, without: null };
  }
  // The next of its own may be the parent's next but one: then something was left out.
  const isLeftOut = left !== null && (done === null || same(done, its[first + 1]));
  return isLeftOut
    ? { cause: null, moved: false, without: left }
    : { cause: done, moved: false, without: null };
}

function same(a: Input | undefined | null, b: Input | undefined | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same but for when. */
function sameDeed(a: Input | undefined | null, b: Input | undefined | null): boolean {
  if (!a || !b) return false;
  return same({ ...a, at: 0, events: 0 }, { ...b, at: 0, events: 0 });
}
