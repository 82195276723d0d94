/**
 * Metric windows kept for the charts: the latest ones, up to a bound in number and in memory.
 * A window's numbers stay in the array the worker sent; rows are found by the table it belongs to.
 */
import {
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

/** Two views on one long array slide along it, so that readers get contiguous numbers uncopied. */
const starts = new Float64Array(maxWindows * 2);
const ends = new Float64Array(maxWindows * 2);
let head = 0;
let kept: { readonly values: Float64Array; readonly offsets: ReadonlyMap<string, MetricRow> }[] =
  [];
let numbers = 0;
let closed = 0;
let table: Table | null = null;
let offsets: ReadonlyMap<string, MetricRow> = new Map();
const listeners = new Set<() => void>();

const keyOf = (owner: string, name: string) => `${owner}\n${name}`;

export const history = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** How many windows have closed in this run, whether or not they are still kept. */
  windows(): number {
    return closed;
  },
  series(owner: string, name: string): Series | null {
    const key = keyOf(owner, name);
    const row = offsets.get(key) ?? kept.findLast((one) => one.offsets.has(key))?.offsets.get(key);
    if (!row) return null;
    const windows = kept;
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
    head = 0;
    kept = [];
    numbers = 0;
    closed = 0;
    table = null;
    offsets = new Map();
    for (const listener of listeners) listener();
  },
};

/** Called by the engine when the worker's table changes. */
export function setHistoryTable(next: Table): void {
  table = next;
  offsets = new Map(next.metrics.map((row) => [keyOf(row.owner, row.name), row]));
}

/** Called by the engine when a window closes. */
export function addWindow(window: MetricWindow): void {
  // A new list each time: series handed out before keep reading theirs.
  kept = [...kept, { values: window.values, offsets }];
  numbers += window.values.length;
  while (kept.length > maxWindows || (numbers > maxNumbers && kept.length > 1)) {
    numbers -= kept[0]?.values.length ?? 0;
    kept = kept.slice(1);
    head += 1;
  }
  if (head + kept.length > starts.length) {
    starts.copyWithin(0, head);
    ends.copyWithin(0, head);
    head = 0;
  }
  starts[head + kept.length - 1] = window.start;
  ends[head + kept.length - 1] = window.end;
  closed += 1;
  for (const listener of listeners) listener();
}
