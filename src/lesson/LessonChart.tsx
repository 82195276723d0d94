/** A curve of the run in the midst of the text: the same as in the strip below the board. */
import { type ReactNode, useEffect, useMemo } from 'react';
import type { Directive } from '../../simulations/lessons/types.ts';
import { Chart } from '../metrics/Chart.tsx';
import { type PlannedChart, planComponent, planLink } from '../metrics/plan.ts';
import { Strip } from '../metrics/strip.ts';
import { useStripWords } from '../metrics/words.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import styles from './LessonChart.module.css';

type ChartDirective = Extract<Directive, { is: 'chart' }>;

interface LessonChartProps {
  readonly directive: ChartDirective;
  /** What there is to see. */
  readonly children: ReactNode;
  readonly nodes: readonly unknown[];
}

export function LessonChart({ directive, children, nodes }: LessonChartProps) {
  const language = useView((view) => view.language);
  const words = useStripWords();
  const charts = useCharts(directive);
  const strip = useMemo(() => new Strip(false), []);
  useEffect(() => strip.start(), [strip]);
  useEffect(() => strip.speak(language, words), [strip, language, words]);
  useEffect(() => strip.look('all'), [strip]);
  return (
    <div className={styles.charts}>
      {nodes.length > 0 && <p className={styles.caption}>{children}</p>}
      {charts.map((chart) => (
        <Chart key={chart.key} chart={chart} strip={strip} />
      ))}
    </div>
  );
}

function useCharts({ series }: ChartDirective): readonly PlannedChart[] {
  const components = useDocument(({ scenario }) => scenario.components);
  const links = useDocument(({ scenario }) => scenario.links);
  return useMemo(
    () =>
      series.flatMap(({ owner, metric }) => {
        const component = components.find(({ id }) => id === owner);
        const link = links.find(({ id }) => id === owner);
        const all = component ? planComponent(owner, component.kind) : link ? planLink(owner) : [];
        const chart = all.find(({ key }) => key === `${owner}/${metric}`);
        if (!chart) return [];
        const name = component?.label ?? link?.label ?? owner;
        const { en, zh } = chart.title;
        return [{ ...chart, title: { en: `${name}: ${en}`, zh: `${name}：${zh}` } }];
      }),
    [series, components, links],
  );
}
