/**
 * Where the labels of links stand: beside the middle of their link, or as near to it as no card,
 * no other label and no other link is in the way.
 */
import { pointWidth, samples } from '../geometry.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Wanted {
  readonly id: string;
  /** Of the link's course. */
  readonly points: Float32Array;
  readonly width: number;
  readonly height: number;
}

export interface Place {
  /** The middle of the label. */
  readonly x: number;
  readonly y: number;
  /** How much of it lies on cards, 0 to 1. */
  readonly covered: number;
}

/** Shares of the way, in the order in which they are preferred. */
const shares = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78, 0.15, 0.85];
/** Clear of the line, of its arrow and of what travels on it. */
const clear = 7;
/** With more links than this, labels are only kept clear of cards and of each other. */
const mostLinks = 80;
const cost = { card: 100, label: 80, line: 1.2, away: 9, below: 3 };

/** Places in the order of `wanted`; `gap` grows with the letters. */
export function placesOf(
  wanted: readonly Wanted[],
  cards: readonly Box[],
  lines: ReadonlyMap<string, Float32Array>,
  gap = 1,
): Place[] {
  const taken: Box[] = [];
  const watched = lines.size > mostLinks ? [] : [...lines.values()];
  return wanted.map((label) => {
    let best: Place = { x: 0, y: 0, covered: 1 };
    let least = Number.POSITIVE_INFINITY;
    for (const share of shares) {
      for (const side of [-1, 1]) {
        const box = boxBeside(label, share, side, clear * gap);
        const area = box.width * box.height;
        const covered = sumOf(cards, (card) => overlap(box, card)) / area;
        const price =
          covered * cost.card +
          (sumOf(taken, (other) => overlap(box, other)) / area) * cost.label +
          sumOf(watched, (line) => pointsIn(box, line)) * cost.line +
          Math.abs(share - 0.5) * cost.away +
          (box.isBelow ? cost.below : 0);
        if (price >= least) continue;
        least = price;
        best = { x: box.x + box.width / 2, y: box.y + box.height / 2, covered };
      }
    }
    const { width, height } = label;
    taken.push({ x: best.x - width / 2, y: best.y - height / 2, width, height });
    return best;
  });
}

function boxBeside(
  { points, width, height }: Wanted,
  share: number,
  side: number,
  gap: number,
): Box & { readonly isBelow: boolean } {
  const o = Math.round(share * (samples - 1)) * pointWidth;
  const [x = 0, y = 0, nx = 0, ny = 1] = points.subarray(o, o + pointWidth);
  const away = side * ((Math.abs(nx) * width + Math.abs(ny) * height) / 2 + gap);
  return {
    x: x + nx * away - width / 2,
    y: y + ny * away - height / 2,
    width,
    height,
    isBelow: ny * away > 0,
  };
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

function pointsIn(box: Box, points: Float32Array): number {
  let count = 0;
  for (let o = 0; o < points.length; o += pointWidth) {
    const dx = points[o] - box.x;
    const dy = points[o + 1] - box.y;
    if (dx >= 0 && dy >= 0 && dx <= box.width && dy <= box.height) count++;
  }
  return count;
}

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  let sum = 0;
  for (const one of all) sum += of(one);
  return sum;
}
