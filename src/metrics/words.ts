/** The sentences of the strip, in the reader's language. */
import { useMemo } from 'react';
import { addWords, useTranslation } from '../i18n/index.ts';
import { useView } from '../stores/view.ts';
import { type ChartData, leadLine, newest } from './chartData.ts';
import { readingText } from './format.ts';
import { strings } from './strings.ts';
import type { StripWords } from './write.ts';

addWords(strings);

export function useStripWords(): StripWords {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  return useMemo<StripWords>(
    () => ({
      summary: (values) => t('metrics.summary', values),
      summaryEmpty: (title) => t('metrics.summaryEmpty', { title }),
      more(chart, data) {
        const lead = leadLine(chart);
        const { i } = newest(data.lines[lead] ?? new Float64Array(0));
        if (i < 0) return '';
        if (chart.stat === 'counter') {
          const unit = chart.unit === 'bytes' ? 'bytes' : 'count';
          return t('metrics.inAll', {
            value: readingText(unit, chart.unit, data.total(lead, i), language),
          });
        }
        const show = (value: number): string =>
          readingText(chart.measure, chart.unit, value, language);
        if (chart.stat === 'level') return t('metrics.atMost', { value: show(most(data, lead)) });
        const [p99, p95, p50] = data.lines.map((line) => show(line[i] ?? Number.NaN));
        return `p50 ${p50} · p95 ${p95} · p99 ${p99}`;
      },
    }),
    [t, language],
  );
}

function most(data: ChartData, line: number): number {
  let highest = 0;
  for (const value of data.lines[line] ?? []) if (value > highest) highest = value;
  return highest;
}
