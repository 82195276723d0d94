/**
 * Metric windows as a table: one row per window, one column per number. RFC 4180, with the mark that
 * tells spreadsheets that it is UTF-8; numbers as programs write them, times in ms.
 */
import type { MetricRow } from '../../simulations/protocol.ts';
import type { Series } from '../engine/history.ts';

/** In the order of `metricWidth`; a counter's change within the window goes by its bare name. */
const columns = {
  counter: ['', '.total'],
  level: ['.mean', '.max', '.last'],
  distribution: ['.count', '.mean', '.p50', '.p95', '.p99', '.max'],
} as const;

export type SeriesOf = (owner: string, name: string) => Series | null;

export function metricsCsv(rows: readonly MetricRow[], seriesOf: SeriesOf): string {
  const shown = rows.flatMap((row) => {
    const series = seriesOf(row.owner, row.name);
    return series ? [{ row, series }] : [];
  });
  const [first] = shown;
  const heads = shown.flatMap(({ row }) =>
    columns[row.stat].map((column) => `${row.owner || 'board'}.${row.name}${column}`),
  );
  const lines = [['start_ms', 'end_ms', ...heads].map(cell).join(',')];
  for (let i = 0; first && i < first.series.length; i++) {
    const values = shown.flatMap(({ row, series }) =>
      columns[row.stat].map((_, column) => numberText(series.value(i, column))),
    );
    const times = [first.series.start[i], first.series.end[i]].map(numberText);
    lines.push([...times, ...values].join(','));
  }
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Nothing where nothing was measured: a nought would be a measurement. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : '';
}

/** A name that begins like a formula would be one to a spreadsheet. */
function cell(text: string): string {
  const plain = /^[-+=@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
