/** Words beside arrows where there is room for them, never over each other. */
import { fitted, textWidth } from '../scene.ts';

export interface Placed {
  readonly x: number;
  readonly y: number;
  /** Degrees. */
  readonly turn: number;
  readonly text: string;
}

export interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Index of the arrow that it belongs to. */
  readonly owner?: number;
}

export const labelSize = 11;
/** Steeper than this and words stand level beside the arrow. */
const steepest = 24;
const places = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78];
const cellWidth = 80;
const cellHeight = 24;
const mostColumns = 1024;

interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Between the points at which an arrow is said to be in the way. */
const dotStep = 14;

/** Remembers what has been written and drawn where. */
export class Paper {
  private readonly cells = new Map<number, Rect[]>();

  /** An arrow in the way of others' labels: small squares along it. */
  draw({ x0, y0, x1, y1 }: Line, owner: number): void {
    const dots = Math.min(60, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / dotStep));
    for (let i = 0; i <= dots; i++) {
      const x = x0 + ((x1 - x0) * i) / dots;
      const y = y0 + ((y1 - y0) * i) / dots;
      this.take({ left: x - 3, right: x + 3, top: y - 1.5, bottom: y + 1.5, owner });
    }
  }

  /** What `owner` has drawn itself is not in its way. */
  isFree(rect: Rect, owner = -1): boolean {
    for (const key of cellsOf(rect)) {
      for (const other of this.cells.get(key) ?? []) {
        if (overlap(rect, other) && (owner < 0 || other.owner !== owner)) return false;
      }
    }
    return true;
  }

  take(rect: Rect): void {
    for (const key of cellsOf(rect)) {
      const there = this.cells.get(key);
      if (there) there.push(rect);
      else this.cells.set(key, [rect]);
    }
  }
}

function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Squares of the paper that a rectangle touches. */
function* cellsOf({ left, right, top, bottom }: Rect): Generator<number> {
  for (let row = Math.floor(top / cellHeight); row <= bottom / cellHeight; row++) {
    for (let column = Math.floor(left / cellWidth); column <= right / cellWidth; column++) {
      yield row * mostColumns + column;
    }
  }
}

/** The first place along an arrow where its label is over nothing else; null when there is none. */
export function placeLabel(
  words: Paper,
  lines: Paper,
  title: string,
  arrow: Line,
  owner: number,
): Placed | null {
  const free = candidates(title, arrow).filter(({ rect }) => words.isFree(rect));
  // Best over no other arrow; else over one rather than nowhere.
  const chosen =
    free.find(({ slices }) => slices.every((one) => lines.isFree(one, owner))) ?? free[0];
  if (!chosen) return null;
  words.take(chosen.rect);
  const { x, y, turn, text } = chosen;
  return { x, y, turn, text };
}

interface Candidate extends Placed {
  readonly rect: Rect;
  /** The same more closely: pieces along the line on which it is written. */
  readonly slices: readonly Rect[];
}

function candidates(title: string, { x0, y0, x1, y1 }: Line): readonly Candidate[] {
  const rise = (Math.atan2(y1 - y0, Math.abs(x1 - x0)) * 180) / Math.PI;
  const leans = rise <= steepest;
  const turn = leans ? (x1 >= x0 ? rise : -rise) : 0;
  // Along an arrow there is as much room as it is long; across a steep one there is enough.
  const text = leans ? fitted(title, labelSize, Math.max(40, Math.abs(x1 - x0) - 16)) : title;
  const width = textWidth(text, labelSize);
  if (leans && width > Math.hypot(x1 - x0, y1 - y0) - 12) return [];
  const found: Candidate[] = [];
  for (const share of places) {
    const x = x0 + share * (x1 - x0);
    const y = y0 + share * (y1 - y0);
    const spread = (Math.cos((turn * Math.PI) / 180) * width) / 2;
    const lean = (Math.abs(Math.sin((turn * Math.PI) / 180)) * width) / 2;
    const inside = Math.min(x0, x1) <= x - spread && x + spread <= Math.max(x0, x1);
    if (leans && !inside) continue;
    // Level words stand across a steep arrow; leaning ones just above theirs.
    const middle = leans ? y - 8 : y;
    const rect = {
      left: x - spread - 3,
      right: x + spread + 3,
      top: middle - 6.5 - lean,
      bottom: middle + 6.5 + lean,
    };
    const slope = Math.tan((turn * Math.PI) / 180);
    const slices = [-0.8, -0.4, 0, 0.4, 0.8].map((part) => {
      const dx = part * spread;
      const dy = dx * slope;
      const half = spread / 5 + 1;
      const at = { left: x + dx - half, right: x + dx + half };
      return { ...at, top: middle + dy - 5, bottom: middle + dy + 5 };
    });
    found.push({ x, y: leans ? y : y + 4, turn, text, rect, slices });
  }
  return found;
}
