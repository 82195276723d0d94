/** Pacing: which speeds make sense to watch, and how wide a metric window is at each. */

/** 1 s = 1 µs: at that speed a single copy within a machine can be watched. */
export const minSpeed = 1e-6;
export const maxSpeed = 1e3;

/** Slower than this the clock and the strip show microseconds, and whole milliseconds are long. */
export const fineSpeed = 1e-3;
/** No board without a machine is shown slower by itself. */
const leastSuggested = 1e-3;

/** Wall ms that a message should take over a typical link, so that an eye can follow it. */
const watchedCrossingMs = 700;
/** Wall ms between two points of a chart. */
const windowWallMs = 500;
const windowMsAtFullSpeed = 1000;

/** The nearest of 1, 2, 5, 10, 20, ... on a logarithmic scale. */
export function snap125(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const rest = value / decade;
  // Half-way points are geometric means: sqrt(1·2), sqrt(2·5), sqrt(5·10).
  const step = rest < Math.SQRT2 ? 1 : rest < Math.sqrt(10) ? 2 : rest < Math.sqrt(50) ? 5 : 10;
  return Number((step * decade).toPrecision(1));
}

/** The speed at which a mean latency takes 0.7 s to watch: between `least` and real time. */
export function watchableSpeed(meanLatenciesMs: readonly number[], least = leastSuggested): number {
  const drawn = meanLatenciesMs.filter((ms) => ms > 0 && Number.isFinite(ms)).sort((a, b) => a - b);
  const typical = drawn[Math.floor(drawn.length / 2)];
  if (typical === undefined) return 1;
  return Math.min(1, Math.max(least, snap125(typical / watchedCrossingMs)));
}

/** Width of a metric window in simulated ms. */
export function windowMsAt(speed: number): number {
  if (!Number.isFinite(speed)) return windowMsAtFullSpeed;
  const least = speed < fineSpeed ? 1e-3 : 1;
  return Math.max(least, snap125(speed * windowWallMs));
}
