/** Which numbers stand at an axis, and in what unit: few, round, and steady while the data moves. */
import type { Metric } from '../../simulations/components/define.ts';

/** What a chart's numbers are, which decides how they are shown. */
export type Measure = 'duration' | 'rate' | 'byteRate' | 'bytes' | 'ratio' | 'count';

/** Counters are charted as rates per second. */
export function measureOf({ stat, unit }: Pick<Metric, 'stat' | 'unit'>): Measure {
  if (unit === 'bytes') return stat === 'counter' ? 'byteRate' : 'bytes';
  if (stat === 'counter') return 'rate';
  if (unit === 'ms') return 'duration';
  return unit === 'ratio' ? 'ratio' : 'count';
}

export interface ValueAxis {
  readonly top: number;
  /** In the data's own unit (ms, per second, ...), from 0 to `top`. */
  readonly ticks: readonly number[];
  /** Shown numbers are the data divided by this: 1000 where ms are shown as s. */
  readonly per: number;
  readonly unit: string;
}

/** Units from small to large, with the size from which each reads better than the one before. */
const scales: Readonly<Record<Measure, readonly { unit: string; per: number; from: number }[]>> = {
  duration: [
    { unit: 'µs', per: 0.001, from: 0 },
    { unit: 'ms', per: 1, from: 1 },
    { unit: 's', per: 1000, from: 1000 },
    { unit: 'min', per: 60_000, from: 180_000 },
    { unit: 'h', per: 3_600_000, from: 10_800_000 },
  ],
  bytes: byteScales(['B', 'KiB', 'MiB', 'GiB', 'TiB'], 1024),
  byteRate: byteScales(['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s'], 1000),
  ratio: [{ unit: '%', per: 0.01, from: 0 }],
  rate: [{ unit: '', per: 1, from: 0 }],
  count: [{ unit: '', per: 1, from: 0 }],
};

/** Sizes in powers of 1,024, rates in thousands: as `showBytes` and `showByteRate` write them. */
function byteScales(units: readonly string[], step: number) {
  return units.map((unit, power) => {
    const size = step ** power;
    return { unit, per: size, from: power === 0 ? 0 : size };
  });
}

/** An axis never gets shorter than this: nothing happening should look like nothing. */
const leastTop: Readonly<Record<Measure, number>> = {
  duration: 0.01,
  bytes: 100,
  byteRate: 100,
  ratio: 1,
  rate: 1,
  count: 1,
};

/**
 * The axis for values up to `highest`. `previous` is kept as long as it fits and is not more than
 * three times too tall: an axis that jumps with every window cannot be read.
 */
export function valueAxis(measure: Measure, highest: number, previous?: ValueAxis): ValueAxis {
  const least = leastTop[measure];
  // Nothing measured yet: an axis of ones, in the usual unit.
  const high =
    highest > 0 && Number.isFinite(highest) ? Math.max(highest, least) : Math.max(1, least);
  if (previous && high <= previous.top && high > previous.top / 3) return previous;
  const scale = scales[measure].findLast(({ from }) => high >= from) ?? { unit: '', per: 1 };
  const { unit, per } = scale;
  // Time-weighted means of a share exceed 1 by rounding.
  if (measure === 'ratio' && high <= 1.001) return { top: 1, ticks: [0, 0.5, 1], per, unit };
  const shownTop = roundTop(high / per);
  const middle = shownTop / 2;
  // Half a message is not a thing to stand at an axis of a few messages.
  const ticks =
    measure === 'count' && !Number.isInteger(middle) && shownTop < 10
      ? [0, shownTop]
      : [0, middle, shownTop];
  return { top: shownTop * per, ticks: ticks.map((tick) => tick * per), per, unit };
}

/** Tops whose halves are round, too. */
const tops = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10];

function roundTop(high: number): number {
  const decade = 10 ** Math.floor(Math.log10(high));
  const top = tops.find((one) => one * decade >= high * (1 - 1e-9)) ?? 10;
  return Number((top * decade).toPrecision(6));
}

const roundTimes = [
  1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 30_000, 60_000, 120_000,
  300_000, 600_000, 1_200_000, 1_800_000, 3_600_000, 7_200_000, 21_600_000, 43_200_000, 86_400_000,
];

/** Round moments within [from, to] (simulated ms), at most `most` of them. */
export function timeTicks(from: number, to: number, most: number): number[] {
  const span = to - from;
  if (!(span > 0) || most < 1) return [];
  // Both ends may be round moments, so what is long enough for the gaps may still mark one too many.
  for (let least = span / most; ; least *= 1.5) {
    const step = least >= 1 ? roundTimes.find((time) => time >= least) : undefined;
    const ticks = multiples(step ?? decimalStep(least), from, to);
    if (ticks.length <= most) return ticks;
  }
}

function multiples(step: number, from: number, to: number): number[] {
  const ticks: number[] = [];
  for (let k = Math.ceil(from / step - 1e-9); k * step <= to + step * 1e-9; k++) {
    ticks.push(Math.max(0, k * step));
  }
  return ticks;
}

/** The least of 1, 2, 5, 10, ... that is not below `size`, at any power of ten. */
function decimalStep(size: number): number {
  const decade = 10 ** Math.floor(Math.log10(size));
  return ([1, 2, 5, 10].find((rung) => rung * decade >= size * (1 - 1e-9)) ?? 10) * decade;
}
