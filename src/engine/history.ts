/**
 * Metric windows kept for the charts: the latest ones of every branch, up to a bound in number and in
 * memory. A window's numbers stay in the array the worker sent, shared by the branches that have it in
 * common; rows are found by the table it belongs to.
 */
import {
  type BranchId,
  type HistoryReport,
  type MetricRow,
  type MetricWindow,
  metricWidth,
  type Table,
} from '../../simulations/protocol.ts';

/** Twenty minutes of watching, at two windows a second. */
const maxWindows = 2400;
/** 32 MB of numbers: a board of hundreds of components keeps fewer windows. */
const maxNumbers = 4_000_000;

export interface Series {
  /** Simulated ms at which each window began and ended. Valid until the next window closes. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly length: number;
  readonly stat: MetricRow['stat'];
  /** Column of window `i`, by `metricWidth`; NaN where the window had no such row. */
  value(i: number, column: number): number;
}

interface Kept {
  readonly values: Float64Array;
  readonly offsets: ReadonlyMap<string, MetricRow>;
}

/** Two views on one long array slide along it, so that readers get contiguous numbers uncopied. */
interface Strand {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  head: number;
  kept: readonly Kept[];
  numbers: number;
}

let strands = new Map<BranchId, Strand>();
let current: BranchId = 0;
let closed = 0;
let table: Table | null = null;
let offsets: ReadonlyMap<string, MetricRow> = new Map();
const listeners = new Set<() => void>();

const keyOf = (owner: string, name: string) => `${owner}\n${name}`;

function newStrand(): Strand {
  const starts = new Float64Array(maxWindows * 2);
  const ends = new Float64Array(maxWindows * 2);
  return { starts, ends, head: 0, kept: [], numbers: 0 };
}

function strandOf(branch: BranchId): Strand {
  let strand = strands.get(branch);
  if (!strand) {
    strand = newStrand();
    strands.set(branch, strand);
  }
  return strand;
}

function tell(): void {
  for (const listener of listeners) listener();
}

export const history = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /**
   * How many windows have closed in this run, whether or not they are still kept; jumps far ahead when
   * another branch is shown. 0 when there is nothing.
   */
  windows(): number {
    return closed;
  },
  /** Of the current branch: also of what lies after the moment shown. */
  series(owner: string, name: string): Series | null {
    return history.seriesOf(current, owner, name);
  },
  seriesOf(branch: BranchId, owner: string, name: string): Series | null {
    const strand = strands.get(branch);
    if (!strand) return null;
    const { head, kept: windows, starts, ends } = strand;
    const key = keyOf(owner, name);
    const row =
      offsets.get(key) ?? windows.findLast((one) => one.offsets.has(key))?.offsets.get(key);
    if (!row) return null;
    const width = metricWidth[row.stat];
    return {
      start: starts.subarray(head, head + windows.length),
      end: ends.subarray(head, head + windows.length),
      length: windows.length,
      stat: row.stat,
      value(i, column) {
        const window = windows[i];
        const place = window?.offsets.get(key);
        if (!window || !place || column >= width) return Number.NaN;
        return window.values[place.offset + column] ?? Number.NaN;
      },
    };
  },
  rows(): readonly MetricRow[] {
    return table?.metrics ?? [];
  },
  clear(): void {
    strands = new Map([[0, newStrand()]]);
    current = 0;
    closed = 0;
    table = null;
    offsets = new Map();
    tell();
  },
};

/** Called by the engine when the worker's table changes. */
export function setHistoryTable(next: Table): void {
  table = next;
  offsets = new Map(next.metrics.map((row) => [keyOf(row.owner, row.name), row]));
}

/** Called by the engine when branches have come or gone, or another one is the current one. */
export function setBranches(report: HistoryReport): void {
  const known = new Set(report.branches.map(({ id }) => id));
  for (const id of strands.keys()) if (!known.has(id)) strands.delete(id);
  for (const { id, parent, forkedAt } of report.branches) {
    if (strands.has(id)) continue;
    const from = parent === null ? undefined : strands.get(parent);
    strands.set(id, from && forkedAt ? beginningOf(from, forkedAt.time) : newStrand());
  }
  if (report.current === current) return;
  current = report.current;
  // Whoever read the other branch up to some window must not go on reading from there.
  closed += maxWindows * 2;
  tell();
}

function beginningOf({ head, kept, starts, ends }: Strand, until: number): Strand {
  const strand = newStrand();
  let count = 0;
  while (count < kept.length && (ends[head + count] ?? 0) <= until) count += 1;
  strand.starts.set(starts.subarray(head, head + count));
  strand.ends.set(ends.subarray(head, head + count));
  strand.kept = kept.slice(0, count);
  strand.numbers = strand.kept.reduce((sum, { values }) => sum + values.length, 0);
  return strand;
}

/** Called by the engine when a window closes. */
export function addWindow(window: MetricWindow, branch: BranchId = current): void {
  const strand = strandOf(branch);
  const { starts, ends } = strand;
  // A new list each time: series handed out before keep reading theirs.
  strand.kept = [...strand.kept, { values: window.values, offsets }];
  strand.numbers += window.values.length;
  while (
    strand.kept.length > maxWindows ||
    (strand.numbers > maxNumbers && strand.kept.length > 1)
  ) {
    strand.numbers -= strand.kept[0]?.values.length ?? 0;
    strand.kept = strand.kept.slice(1);
    strand.head += 1;
  }
  if (strand.head + strand.kept.length > starts.length) {
    starts.copyWithin(0, strand.head);
    ends.copyWithin(0, strand.head);
    strand.head = 0;
  }
  starts[strand.head + strand.kept.length - 1] = window.start;
  ends[strand.head + strand.kept.length - 1] = window.end;
  closed += 1;
  tell();
}
