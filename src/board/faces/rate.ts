/**
 * A counter's change per simulated second, from readings a few times a wall second. The span looked
 * at grows until it holds enough events to mean something: at a thousandth of real time a short one
 * would jump between nothing and hundreds.
 */
const everyMs = 200;
const kept = 64;
const enoughEvents = 24;
/** At least this many readings, so that a burst does not flicker. */
const leastReadings = 5;

export interface Rate {
  /** Per simulated second. */
  value: number;
  /** Recent values, oldest first; `filled` of them are real. */
  readonly recent: Float64Array;
  filled: number;
  /** Goes up with every new reading. */
  version: number;
  readonly times: Float64Array;
  readonly totals: Float64Array;
  readAt: number;
  /** Where the counter began: the start of the run, or the end of its warm-up. */
  originTime: number;
  originTotal: number;
}

export function createRate(): Rate {
  return {
    value: 0,
    recent: new Float64Array(kept),
    filled: 0,
    version: 0,
    times: new Float64Array(kept),
    totals: new Float64Array(kept),
    readAt: Number.NEGATIVE_INFINITY,
    originTime: 0,
    originTotal: 0,
  };
}

/** `timeMs` simulated, `nowMs` on the wall. */
export function readRate(rate: Rate, total: number, timeMs: number, nowMs: number): void {
  const last = rate.filled - 1;
  const restarted = last >= 0 && (timeMs < rate.times[kept - 1] || total < rate.totals[kept - 1]);
  if (restarted) {
    const isNewRun = timeMs < rate.times[kept - 1];
    rate.originTime = isNewRun ? 0 : timeMs;
    rate.originTotal = isNewRun ? 0 : total;
    rate.filled = 0;
    rate.value = 0;
    rate.version++;
  } else if (last >= 0 && (nowMs - rate.readAt < everyMs || timeMs <= rate.times[kept - 1])) return;
  rate.readAt = nowMs;
  push(rate.times, timeMs);
  push(rate.totals, total);
  rate.filled = Math.min(kept, rate.filled + 1);
  rate.value = estimate(rate, total, timeMs);
  push(rate.recent, rate.value);
  rate.version++;
}

function estimate(rate: Rate, total: number, timeMs: number): number {
  const first = kept - rate.filled;
  for (let i = kept - 2; i >= first; i--) {
    const events = total - rate.totals[i];
    if (kept - 1 - i >= leastReadings && events >= enoughEvents) {
      return (events / (timeMs - rate.times[i])) * 1000;
    }
  }
  // Too few even so: the average since the counter began.
  const since = timeMs - rate.originTime;
  return since > 0 ? ((total - rate.originTotal) / since) * 1000 : 0;
}

function push(values: Float64Array, value: number): void {
  values.copyWithin(0, 1);
  values[kept - 1] = value;
}
