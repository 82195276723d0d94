/**
 * Metric windows: what happened between two moments, as differences of what the network has counted.
 * Distributions are differences of histograms, so a window's percentiles are exact to the bucket.
 */
import { definitionOf } from './components/index.ts';
import { type Histogram, quantile } from './kernel/statistics.ts';
import type { Network } from './network/network.ts';
import type { MetricWindow } from './protocol.ts';
import { type MetricSource, metricSources, widthOf } from './table.ts';

interface Seen {
  count: number;
  sum: number;
  histogram: Histogram;
}

export class Windows {
  sources: MetricSource[];
  start: number;
  private network: Network;
  private revision: number;
  /** When what is counted began: 0, or the end of the warm-up. */
  private countedSince: number;
  /** What had been counted when the window began. */
  private counters = new Map<string, number>();
  private areas = new Map<string, number>();
  private distributions = new Map<string, Seen>();

  constructor(network: Network) {
    this.network = network;
    this.sources = metricSources(network);
    this.revision = network.revision;
    this.start = network.events.now;
    this.countedSince = network.statistics.start;
    this.remember();
  }

  /** The run goes on in another network, at a moment of the same history. */
  look(network: Network): void {
    this.network = network;
  }

  /** Takes up components and links that have come since; keeps what is known of the others. */
  refresh(): boolean {
    if (this.revision === this.network.revision) return false;
    this.revision = this.network.revision;
    this.sources = metricSources(this.network);
    return true;
  }

  /** Closes the window at the present time and begins the next. */
  close(): MetricWindow {
    const { network, start } = this;
    const end = network.events.now;
    if (this.countedSince !== network.statistics.start) this.forgetWarmUp();
    const values = new Float64Array(widthOf(this.sources));
    const merged: Seen = { count: 0, sum: 0, histogram: { first: 0, counts: new Float64Array(0) } };
    const totals = { queueLength: 0, utilization: 0, stations: 0, most: 0, longest: 0 };
    // Components come after the board, whose rows are filled from them: go backwards.
    for (let i = this.sources.length - 1; i >= 0; i--) {
      const source = this.sources[i];
      if (source.of === 'board') this.fillBoard(source, values, merged, totals);
      else if (source.stat === 'counter') this.fillCounter(source, values);
      else if (source.stat === 'level') this.fillLevel(source, values, end, totals);
      else this.fillDistribution(source, values, merged);
    }
    this.start = end;
    this.remember();
    return { revision: this.revision, start, end, values };
  }

  /** All but messages, which the board counts from the very start, has been discarded. */
  private forgetWarmUp(): void {
    this.countedSince = this.network.statistics.start;
    this.areas.clear();
    this.distributions.clear();
    for (const key of this.counters.keys()) if (!key.startsWith('board')) this.counters.delete(key);
  }

  private fillCounter(source: MetricSource, values: Float64Array): void {
    const total = this.network.statistics.counters[source.index];
    values[source.offset] = total - (this.counters.get(keyOf(source)) ?? 0);
    values[source.offset + 1] = total;
  }

  private fillLevel(
    source: MetricSource,
    values: Float64Array,
    end: number,
    totals: BoardTotals,
  ): void {
    const { statistics } = this.network;
    const span = end - Math.max(this.start, statistics.start);
    const area = statistics.levelArea(source.index, end) - (this.areas.get(keyOf(source)) ?? 0);
    const last = statistics.level(source.index);
    const mean = span > 0 ? area / span : last;
    values[source.offset] = mean;
    values[source.offset + 1] = statistics.windowPeak(source.index);
    values[source.offset + 2] = last;
    const role = this.roleOf(source);
    if (role === 'queueLength') {
      totals.queueLength += mean;
      totals.longest += last;
    } else if (role === 'utilization') {
      totals.utilization += mean;
      totals.most = Math.max(totals.most, mean);
      totals.stations++;
    }
  }

  private fillDistribution(source: MetricSource, values: Float64Array, merged: Seen): void {
    const seen = this.difference(source);
    fillFrom(seen, values, source.offset);
    if (this.roleOf(source) !== 'latency') return;
    merged.count += seen.count;
    merged.sum += seen.sum;
    merged.histogram = sumOf(merged.histogram, seen.histogram);
  }

  private fillBoard(
    source: MetricSource,
    values: Float64Array,
    merged: Seen,
    totals: BoardTotals,
  ): void {
    const { messages } = this.network;
    const at = source.offset;
    if (source.stat === 'counter') {
      const total = this.boardTotal(source);
      values[at] = total - (this.counters.get(keyOf(source)) ?? 0);
      values[at + 1] = total;
    } else if (source.stat === 'distribution') {
      fillFrom(merged, values, at);
    } else if (source.name === 'alive') {
      values.fill(messages.alive, at, at + 3);
    } else if (source.name === 'queueLength') {
      values[at] = totals.queueLength;
      values[at + 1] = totals.longest;
      values[at + 2] = totals.longest;
    } else {
      const mean = totals.stations > 0 ? totals.utilization / totals.stations : Number.NaN;
      values[at] = mean;
      values[at + 1] = totals.most;
      values[at + 2] = mean;
    }
  }

  private boardTotal(source: MetricSource): number {
    const { messages } = this.network;
    if (source.name === 'created') return messages.created;
    return source.name === 'completed' ? messages.completed : messages.droppedBy[source.index];
  }

  private roleOf(source: MetricSource): string | undefined {
    const kind = this.network.components.find((c) => c.id === source.owner && !c.gone)?.kind.id;
    return kind === undefined ? undefined : definitionOf(kind)?.metrics[source.name].board;
  }

  /** What a distribution has seen since the window began. */
  private difference(source: MetricSource): Seen {
    const { statistics } = this.network;
    const before = this.distributions.get(keyOf(source));
    const histogram = statistics.histogram(source.index);
    const count = statistics.countOf(source.index);
    const sum = statistics.sumOf(source.index);
    if (!before) return { count, sum, histogram };
    const shift = before.histogram.first - histogram.first;
    for (let i = 0; i < before.histogram.counts.length; i++)
      histogram.counts[i + shift] -= before.histogram.counts[i];
    return { count: count - before.count, sum: sum - before.sum, histogram };
  }

  private remember(): void {
    const { statistics } = this.network;
    const at = this.network.events.now;
    statistics.beginWindow();
    for (const source of this.sources) {
      const key = keyOf(source);
      if (source.of === 'board') {
        if (source.stat === 'counter') this.counters.set(key, this.boardTotal(source));
      } else if (source.stat === 'counter') {
        this.counters.set(key, statistics.counters[source.index]);
      } else if (source.stat === 'level') {
        this.areas.set(key, statistics.levelArea(source.index, at));
      } else {
        const count = statistics.countOf(source.index);
        const seen = this.distributions.get(key);
        // Unchanged distributions, of which a large board has many, need no new copy.
        if (seen?.count === count) continue;
        this.distributions.set(key, {
          count,
          sum: statistics.sumOf(source.index),
          histogram: statistics.histogram(source.index),
        });
      }
    }
  }
}

interface BoardTotals {
  queueLength: number;
  utilization: number;
  stations: number;
  most: number;
  longest: number;
}

/** By index, not by id: what is removed and put back under its id is counted from nothing again. */
function keyOf({ of, name, stat, index }: MetricSource): string {
  return of === 'board' ? `board ${name}` : `${stat} ${index}`;
}

function copyOf({ first, counts }: Histogram): Histogram {
  return { first, counts: counts.slice() };
}

function sumOf(a: Histogram, b: Histogram): Histogram {
  if (a.counts.length === 0) return copyOf(b);
  if (b.counts.length === 0) return a;
  const first = Math.min(a.first, b.first);
  const counts = new Float64Array(
    Math.max(a.first + a.counts.length, b.first + b.counts.length) - first,
  );
  for (const { first: from, counts: part } of [a, b]) {
    for (let i = 0; i < part.length; i++) counts[from - first + i] += part[i];
  }
  return { first, counts };
}

function fillFrom(seen: Seen, values: Float64Array, at: number): void {
  const { count, sum, histogram } = seen;
  values[at] = count;
  values[at + 1] = count > 0 ? sum / count : Number.NaN;
  values[at + 2] = quantile(histogram, count, 0.5);
  values[at + 3] = quantile(histogram, count, 0.95);
  values[at + 4] = quantile(histogram, count, 0.99);
  values[at + 5] = quantile(histogram, count, 1);
}
