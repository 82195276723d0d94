/**
 * What was above stays above where a layout has no reason for the opposite: neighbours of a rank
 * change places as long as no links come to cross by that.
 */
import type { Box } from './boxes.ts';

export interface Row {
  /** Across the direction in which the links lead. */
  readonly axis: 'x' | 'y';
  readonly side: 'width' | 'height';
  /** Along it. */
  readonly along: 'x' | 'y';
  readonly length: 'width' | 'height';
}

export const rows: Readonly<Record<'upright' | 'level', Row>> = {
  upright: { axis: 'x', side: 'width', along: 'y', length: 'height' },
  level: { axis: 'y', side: 'height', along: 'x', length: 'width' },
};

interface Given {
  readonly laid: Map<string, Box>;
  readonly before: ReadonlyMap<string, Box>;
  readonly row: Row;
  /** The frame that each stands in; those of different frames do not change places. */
  readonly groupOf: (id: string) => string | undefined;
  readonly links: readonly (readonly [string, string])[];
}

const middle = (box: Box | undefined, { axis, side }: Row) => (box ? box[axis] + box[side] / 2 : 0);

export function inReadersOrder(given: Given): void {
  const neighbours = neighboursOf(given);
  for (const rank of ranksOf(given)) {
    // A bubble sort: each round brings at least one to its place.
    for (let round = 0; round < rank.length; round++) {
      let isSame = true;
      for (let i = 1; i < rank.length; i++) {
        const [a, b] = [rank[i - 1], rank[i]];
        if (!a || !b || !shouldChange(given, neighbours, a, b)) continue;
        change(given, a, b);
        rank[i - 1] = b;
        rank[i] = a;
        isSame = false;
      }
      if (isSame) break;
    }
  }
}

/** Those in line with each other, in the order in which they were laid. */
function ranksOf({ laid, row }: Given): string[][] {
  const ranks = new Map<number, string[]>();
  for (const [id, box] of laid) {
    const at = Math.round(box[row.along] + box[row.length] / 2);
    const rank = ranks.get(at);
    if (rank) rank.push(id);
    else ranks.set(at, [id]);
  }
  for (const rank of ranks.values()) {
    rank.sort((a, b) => middle(laid.get(a), row) - middle(laid.get(b), row));
  }
  return [...ranks.values()];
}

interface Neighbours {
  readonly from: ReadonlyMap<string, readonly string[]>;
  readonly to: ReadonlyMap<string, readonly string[]>;
}

function neighboursOf({ links }: Given): Neighbours {
  const from = new Map<string, string[]>();
  const to = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, at: string, other: string) => {
    const list = map.get(at);
    if (list) list.push(other);
    else map.set(at, [other]);
  };
  for (const [a, b] of links) {
    add(to, a, b);
    add(from, b, a);
  }
  return { from, to };
}

function shouldChange(given: Given, neighbours: Neighbours, a: string, b: string): boolean {
  const { before, row, groupOf } = given;
  const isTurned = middle(before.get(a), row) > middle(before.get(b), row);
  if (!isTurned || groupOf(a) !== groupOf(b)) return false;
  return crossings(given, neighbours, b, a) <= crossings(given, neighbours, a, b);
}

/** Of the links of two neighbours with each other, when `a` comes before `b`. */
function crossings({ laid, row }: Given, { from, to }: Neighbours, a: string, b: string): number {
  let count = 0;
  for (const others of [from, to]) {
    for (const first of others.get(a) ?? []) {
      for (const second of others.get(b) ?? []) {
        if (middle(laid.get(first), row) > middle(laid.get(second), row)) count += 1;
      }
    }
  }
  return count;
}

function change({ laid, row }: Given, a: string, b: string): void {
  const [first, second] = [laid.get(a), laid.get(b)];
  if (!first || !second) return;
  const { axis, side } = row;
  laid.set(b, { ...second, [axis]: first[axis] });
  laid.set(a, { ...first, [axis]: second[axis] + second[side] - first[side] });
}
