/**
 * Arrow keys in a field whose text holds numbers: the number at the caret goes up or down, whatever
 * stands around it (`exponential(45ms)` → `exponential(46ms)`). Small steps change the second
 * digit; large ones climb the ladder 1, 2, 5, 10, as oscilloscopes do.
 */
export type StepSize = 'small' | 'large';

export interface Stepped {
  readonly text: string;
  /** The number's place in the new text, to be kept selected. */
  readonly from: number;
  readonly to: number;
}

/** The text with the number at (or nearest to) the caret stepped, or null where there is none. */
export function stepText(
  text: string,
  caret: number,
  direction: 1 | -1,
  size: StepSize,
  whole: boolean,
): Stepped | null {
  const found = numberAt(text, caret);
  if (!found) return null;
  const value = Number(found.digits);
  const next = size === 'large' ? ladder(value, direction, whole) : nudge(value, direction, whole);
  if (next < 0) return null;
  const digits = written(next);
  return {
    text: text.slice(0, found.from) + digits + text.slice(found.to),
    from: found.from,
    to: found.from + digits.length,
  };
}

function numberAt(
  text: string,
  caret: number,
): { digits: string; from: number; to: number } | null {
  let best: { digits: string; from: number; to: number } | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi)) {
    const from = match.index;
    const to = from + match[0].length;
    const distance = caret < from ? from - caret : caret > to ? caret - to : 0;
    if (distance < bestDistance) {
      best = { digits: match[0], from, to };
      bestDistance = distance;
    }
  }
  return best;
}

/** Up or down by one in the second digit; whole numbers below 100 by one. */
function nudge(value: number, direction: 1 | -1, whole: boolean): number {
  if (whole && value < 100) return Math.max(0, Math.round(value) + direction);
  if (value === 0) return direction > 0 ? 0.1 : 0;
  // Downwards from 100 the step is that of 99, so that up and down undo each other.
  const decade = Math.floor(Math.log10(value) + 1e-9);
  const below = direction < 0 && Math.abs(value / 10 ** decade - 1) < 1e-9;
  const step = 10 ** (decade - (below ? 2 : 1));
  const next = Math.round(value / step + direction) * step;
  return whole ? Math.round(next) : tidy(next);
}

/** To the next of 1, 2, 5, 10, 20, ... */
function ladder(value: number, direction: 1 | -1, whole: boolean): number {
  if (value === 0) return direction > 0 ? 1 : 0;
  const decade = Math.floor(Math.log10(value) + 1e-9);
  const rungs = [0.5, 1, 2, 5, 10].map((rung) => rung * 10 ** decade);
  const near = 1e-9 * value;
  const next =
    direction > 0
      ? rungs.find((rung) => rung > value + near)
      : rungs.findLast((rung) => rung < value - near);
  const found = tidy(next ?? value);
  return whole && found < 1 ? 0 : found;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** Plain digits: people do not write 1e-7 into a field. */
function written(value: number): string {
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : plain;
}
