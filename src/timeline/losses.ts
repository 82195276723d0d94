/** Refusals and losses on the strip: what the board's metric windows counted, gathered by pixel and by place to click. */
import type { Series } from '../engine/history.ts';

export interface LossBin {
  /** Simulated ms: the first window with a loss begins after `at`, the last one ends at `to`. */
  readonly at: number;
  readonly to: number;
  /** Pixels. */
  readonly x: number;
  readonly count: number;
  /** By the index of the series given. */
  readonly by: readonly number[];
}

/** Column of a counter: [delta, total]. */
const delta = 0;

/**
 * Windows with losses, gathered where their ends fall into the same stretch of `pixels`. The same
 * with 1 or 2 pixels is what is drawn, with 24 what can be clicked.
 */
export function lossBins(
  series: readonly Series[],
  width: number,
  end: number,
  pixels: number,
): LossBin[] {
  const bins: { at: number; to: number; x: number; count: number; by: number[]; slot: number }[] =
    [];
  const longest = Math.max(0, ...series.map(({ length }) => length));
  const times = series.find(({ length }) => length === longest);
  if (!times || width <= 0) return bins;
  for (let i = 0; i < longest; i++) {
    const to = times.end[i] ?? 0;
    if (to > end) break;
    for (let k = 0; k < series.length; k++) {
      const count = series[k]?.value(i, delta) ?? 0;
      if (!(count > 0)) continue;
      const middle = ((times.start[i] ?? 0) + to) / 2;
      const slot = Math.floor(((middle / end) * width) / pixels);
      let bin = bins.at(-1);
      if (!bin || bin.slot !== slot) {
        const by = series.map(() => 0);
        bin = { at: times.start[i] ?? 0, to, x: slot * pixels, count: 0, by, slot };
        bins.push(bin);
      }
      bin.to = to;
      bin.count += count;
      bin.by[k] = (bin.by[k] ?? 0) + count;
    }
  }
  return bins;
}

/** Height of a tick: many losses tower over few, and one can still be seen. */
export function tickHeight(count: number, most: number, least: number, tallest: number): number {
  if (!(count > 0) || !(most > 0)) return 0;
  return least + (tallest - least) * Math.sqrt(Math.min(1, count / most));
}

/** Where each burst of losses begins: bins with more than `gap` ms of peace before them. */
export function bursts(bins: readonly LossBin[], gap: number): LossBin[] {
  return bins.filter((bin, i) => {
    const before = bins[i - 1];
    return !before || bin.at - before.to > gap;
  });
}
