/**
 * The small picture of a distribution: its density over the range in which nearly everything
 * happens, scaled so that the highest point shown is 1.
 */
import {
  type Distribution,
  densityOf,
  meanOf,
  varianceOf,
} from '../../simulations/kernel/distribution.ts';

export type { Distribution };

export interface DensityPicture {
  /** Range of the horizontal axis, in the distribution's own unit. */
  readonly from: number;
  readonly to: number;
  /** x within that range, y in [0, 1]; empty when only one value is possible. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The only possible value, if so. */
  readonly spike: number | null;
  readonly mean: number;
  /** Standard deviation over mean; Infinity where the variance is, NaN for a mean of 0. */
  readonly cv: number;
}

const samples = 120;

export function densityPicture(distribution: Distribution): DensityPicture {
  const mean = meanOf(distribution);
  const deviation = Math.sqrt(varianceOf(distribution));
  const cv = deviation / mean;
  if (!(deviation > 0)) {
    return {
      from: 0,
      to: mean > 0 ? 2 * mean : 1,
      points: [],
      spike: mean,
      mean,
      cv: mean > 0 ? 0 : cv,
    };
  }
  const [from, to] = rangeOf(distribution, mean, deviation);
  const xs = abscissae(distribution, from, to);
  const ys = xs.map((x) => densityOf(distribution, x));
  // A density that shoots up at its left end would flatten all the rest: its tip is cut off.
  const typical = [...ys].sort((one, other) => one - other)[Math.floor(ys.length * 0.9)] ?? 0;
  const highest = Math.max(...ys.filter(Number.isFinite));
  const top = typical > 0 ? Math.min(highest, 4 * typical) : highest;
  const points = xs.map((x, i) => [x, Math.min(1, (ys[i] ?? 0) / top)] as const);
  return { from, to, points, spike: null, mean, cv };
}

/** From 0, unless everything happens far from it; as far as about 97 % of the values go. */
function rangeOf(
  { shape, a, b }: Distribution,
  mean: number,
  deviation: number,
): readonly [number, number] {
  if (shape === 'uniform') {
    const margin = (b - a) * 0.3;
    return a > 0.7 * b ? [a - margin, b + margin] : [0, b + margin];
  }
  if (shape === 'pareto') return [0, a * Math.min(0.05 ** (-1 / b), 10)];
  if (shape === 'normal' || shape === 'erlang') {
    const low = mean - 3.5 * deviation;
    const high = mean + 3.5 * deviation;
    return low > 0.6 * high ? [low, high] : [0, high];
  }
  const cv = deviation / mean;
  if (shape === 'lognormal' && cv < 0.1) return [mean - 3.5 * deviation, mean + 3.5 * deviation];
  return [0, mean * (cv <= 1 ? 1 + 3 * cv : 4)];
}

/** Evenly spaced, with both sides of every jump, so that an edge is drawn as an edge. */
function abscissae({ shape, a, b }: Distribution, from: number, to: number): number[] {
  const xs: number[] = [];
  for (let i = 0; i <= samples; i++) xs.push(from + ((to - from) * i) / samples);
  const edges = shape === 'uniform' ? [a, b] : shape === 'pareto' ? [a] : [];
  const hair = (to - from) * 1e-6;
  for (const edge of edges) xs.push(edge - hair, edge + hair);
  return xs.filter((x) => x >= from && x <= to).sort((one, other) => one - other);
}
