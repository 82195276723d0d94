/** Values that people look for in a metric, with the unit it is measured in. */
import type { Unit, Words } from '../../simulations/components/define.ts';
import {
  parseBytes,
  parseDuration,
  parseNumber,
  parseProbability,
} from '../../simulations/scenarios/quantities.ts';
import type { PlannedChart } from '../metrics/plan.ts';

export interface ThresholdMetric {
  readonly name: string;
  readonly chart: PlannedChart;
  readonly example: Words;
}

/** Levels and counters: a percentile of no stretch of time has no moment. */
export function thresholdMetrics(charts: readonly PlannedChart[]): ThresholdMetric[] {
  return charts.flatMap((chart) => {
    const name = chart.lines[0]?.name;
    if (chart.stat === 'distribution' || chart.stacked || name === undefined) return [];
    return [{ name, chart, example: examples[chart.unit] ?? { en: '100', zh: '100' } }];
  });
}

const examples: Readonly<Partial<Record<Unit, Words>>> = {
  ms: { en: '250ms', zh: '250ms' },
  bytes: { en: '64 MB', zh: '64 MB' },
  ratio: { en: '90%', zh: '90%' },
};

/** In the metric's own unit; null for what is no such value. */
export function parseThreshold(written: string, unit: Unit): number | null {
  const text = written.normalize('NFKC').trim();
  if (text === '') return null;
  const read = readerOf(unit)(/^-?[\d.]+$/.test(text) ? Number(text) : text);
  return read.ok && Number.isFinite(read.value) ? read.value : null;
}

function readerOf(unit: Unit) {
  if (unit === 'ms') return parseDuration;
  if (unit === 'bytes') return parseBytes;
  return unit === 'ratio' ? parseProbability : parseNumber;
}
