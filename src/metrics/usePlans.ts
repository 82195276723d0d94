/** The charts there are now: of the whole board, and of the one element that is selected. */
import { useMemo } from 'react';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { type PlannedChart, planBoard, planComponent, planLink } from './plan.ts';
import { strings } from './strings.ts';

export const boardTexts = {
  throughput: { label: strings['metrics.throughput'], help: strings['metrics.throughput.help'] },
  latency: { label: strings['metrics.latency'], help: strings['metrics.latency.help'] },
  queueLength: { label: strings['metrics.queueLength'], help: strings['metrics.queueLength.help'] },
  utilization: { label: strings['metrics.utilization'], help: strings['metrics.utilization.help'] },
  losses: { label: strings['metrics.losses'], help: strings['metrics.losses.help'] },
  alive: { label: strings['metrics.alive'], help: strings['metrics.alive.help'] },
};

export interface ChartPlans {
  readonly board: readonly PlannedChart[];
  readonly selected: {
    readonly id: string;
    readonly name: string;
    readonly charts: readonly PlannedChart[];
  } | null;
}

export function useChartPlans(): ChartPlans {
  const selection = useView((view) => view.selection);
  const only = selection.length === 1 ? selection[0] : undefined;
  const component = useDocument(({ scenario }) =>
    scenario.components.find((one) => one.id === only),
  );
  const link = useDocument(({ scenario }) => scenario.links.find((one) => one.id === only));
  const table = useRun((run) => run.table);
  return useMemo(() => {
    const kinds = [...new Set(table?.components.map((one) => one.kind))];
    const board = planBoard(table?.metrics ?? [], kinds, boardTexts);
    const element = component ?? link;
    if (!element) return { board, selected: null };
    const charts = component ? planComponent(component.id, component.kind) : planLink(element.id);
    return { board, selected: { id: element.id, name: element.label ?? element.id, charts } };
  }, [component, link, table]);
}
