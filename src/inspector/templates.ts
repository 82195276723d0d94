/** What the shape menu offers: every shape written out, with the mean that the field has now. */
import {
  type DistributionOf,
  exampleOf,
  formatBytes,
  formatDuration,
  shapes,
} from '../../simulations/scenarios/quantities.ts';

export type Shape = (typeof shapes)[number];

export interface Template {
  readonly shape: Shape;
  readonly text: string;
}

/** One text per shape; all keep the mean, so that only the shape changes. */
export function templates(of: DistributionOf, mean: number): Template[] {
  return shapes.map((shape) => ({
    shape,
    text: Number.isFinite(mean) && mean > 0 ? withMean(shape, of, mean) : exampleOf(shape, of),
  }));
}

function withMean(shape: Shape, of: DistributionOf, mean: number): string {
  const format = of === 'time' ? formatDuration : formatBytes;
  const amount = (value: number): string => format(Number(value.toPrecision(3)));
  const exact = format(mean);
  switch (shape) {
    case 'constant':
      return exact;
    case 'exponential':
      return `exponential(${exact})`;
    case 'uniform':
      return `uniform(0${of === 'time' ? 'ms' : 'B'}, ${format(2 * mean)})`;
    case 'normal':
      return `normal(${exact}, ${amount(mean / 5)})`;
    case 'lognormal':
      return `lognormal(${exact}, 1.5)`;
    case 'erlang':
      return `erlang(4, ${exact})`;
    case 'hyperexponential':
      return `hyperexponential(${exact}, 3)`;
    case 'pareto':
      // alpha / (alpha - 1) = 5 / 3.
      return `pareto(${amount(mean * 0.6)}, 2.5)`;
  }
}
