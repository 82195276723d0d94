/**
 * Which charts there are: for the whole board, or for one component or link, one per metric of its
 * definition. Plain data, so that the same plan serves the strip and the inspector's numbers.
 */
import type { Metric, MetricTable, Unit, Words } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { linkMetrics } from '../../simulations/components/link.ts';
import { linkWords, networkReasonWords, stringsOf } from '../../simulations/components/strings.ts';
import type { MetricRow } from '../../simulations/protocol.ts';
import { lossNames } from '../timeline/lossNames.ts';
import { type Measure, measureOf } from './axis.ts';

/** `main` is the accent line; the others are told apart by dash and label. */
export type LineStyle = 'main' | 'dashed' | 'dotted' | 'area';

export interface PlannedLine {
  readonly owner: string;
  readonly name: string;
  readonly column: number;
  /** A counter's change over the window, divided by its length. */
  readonly perSecond: boolean;
  readonly style: LineStyle;
  /** Said in the legend; a chart of one line needs none. */
  readonly label: Words | null;
}

export interface PlannedChart {
  readonly key: string;
  readonly title: Words;
  readonly help: Words;
  readonly stat: Metric['stat'];
  readonly measure: Measure;
  readonly unit: Unit;
  readonly lines: readonly PlannedLine[];
  /** Lines stand on each other; the reading is their sum. */
  readonly stacked: boolean;
  /** Something is wrong whenever it is not zero. */
  readonly bad: boolean;
}

interface Text {
  readonly label: Words;
  readonly help: Words;
}
type OwnTexts = Readonly<
  Record<'throughput' | 'latency' | 'queueLength' | 'utilization' | 'losses' | 'alive', Text>
>;

/** Percentile columns of a distribution, the tail first: it is what the eye should follow. */
const percentiles = [
  { column: 4, style: 'main', label: 'p99' },
  { column: 3, style: 'dashed', label: 'p95' },
  { column: 2, style: 'dotted', label: 'p50' },
] as const;

/** Charts of one component or link. */
export function planElement(
  owner: string,
  table: MetricTable,
  words: Readonly<Record<string, Text>>,
): PlannedChart[] {
  return Object.entries(table).map(([name, metric]) => {
    const text = words[name] ?? { label: { en: name, zh: name }, help: { en: name, zh: name } };
    return planMetric(owner, name, metric, text);
  });
}

/** Charts of a component by its kind; none for a kind that is not known. */
export function planComponent(id: string, kind: string): PlannedChart[] {
  const definition = definitionOf(kind);
  return definition ? planElement(id, definition.metrics, stringsOf(kind)?.metrics ?? {}) : [];
}

export function planLink(id: string): PlannedChart[] {
  return planElement(id, linkMetrics, linkWords.metrics);
}

function planMetric(owner: string, name: string, metric: Metric, text: Text): PlannedChart {
  const { stat, unit } = metric;
  return {
    key: `${owner}/${name}`,
    title: text.label,
    help: text.help,
    stat,
    measure: measureOf(metric),
    unit,
    lines: linesOf(owner, name, stat),
    stacked: false,
    bad: false,
  };
}

function linesOf(owner: string, name: string, stat: Metric['stat']): PlannedLine[] {
  if (stat !== 'distribution') {
    return [{ owner, name, column: 0, perSecond: stat === 'counter', style: 'main', label: null }];
  }
  return percentiles.map(({ column, style, label }) => {
    return { owner, name, column, perSecond: false, style, label: { en: label, zh: label } };
  });
}

/** Charts of the whole board; what nothing on it measures is not shown. */
export function planBoard(
  rows: readonly MetricRow[],
  kinds: readonly string[],
  texts: OwnTexts,
): PlannedChart[] {
  const own = rows.filter((row) => row.owner === '');
  const has = (name: string): boolean => own.some((row) => row.name === name);
  const charts: PlannedChart[] = [];
  const add = (name: string, metric: Metric, text: Text): void => {
    if (has(name)) charts.push(planMetric('', name, metric, text));
  };
  add('completed', { stat: 'counter', unit: 'messages' }, texts.throughput);
  add('latency', { stat: 'distribution', unit: 'ms' }, texts.latency);
  add('queueLength', { stat: 'level', unit: 'messages' }, texts.queueLength);
  add('utilization', { stat: 'level', unit: 'ratio' }, texts.utilization);
  if (own.length > 0) charts.push(planLosses(lossNames(own, kinds), kinds, texts.losses));
  add('alive', { stat: 'level', unit: 'messages' }, texts.alive);
  return charts;
}

function planLosses(names: readonly string[], kinds: readonly string[], text: Text): PlannedChart {
  const lines = names.map((name): PlannedLine => {
    const label = reasonWords(name.slice('dropped.'.length), kinds);
    return { owner: '', name, column: 0, perSecond: true, style: 'area', label };
  });
  return {
    key: '/losses',
    title: text.label,
    help: text.help,
    stat: 'counter',
    measure: 'rate',
    unit: 'messages',
    lines,
    stacked: true,
    bad: true,
  };
}

/** The words of the kinds on the board that can give this reason. */
export function reasonWords(reason: string, kinds: readonly string[]): Words {
  const words: Words[] = [];
  if (Object.hasOwn(networkReasonWords, reason)) {
    words.push(networkReasonWords[reason as keyof typeof networkReasonWords]);
  } else {
    for (const kind of kinds) {
      const found = stringsOf(kind)?.reasons[reason];
      if (found) words.push(found);
    }
  }
  const join = (language: 'en' | 'zh'): string =>
    [...new Set(words.map((one) => one[language]))].join(language === 'en' ? ' / ' : '／') ||
    reason;
  return { en: join('en'), zh: join('zh') };
}
