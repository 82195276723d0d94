/** Builds a card's face from the gauges of its definition. */
import type { Gauge } from '../../../simulations/components/define.ts';
import { createSlots, createStack } from './cells.ts';
import type { FaceContext, GaugeView } from './gauge.ts';
import { createBar, createCount, createRateRow } from './numeric.ts';

export function createFace(host: Element, context: FaceContext): GaugeView[] {
  host.replaceChildren();
  return context.definition.gauges.map((gauge) => createGauge(host, gauge, context));
}

function createGauge(host: Element, gauge: Gauge, context: FaceContext): GaugeView {
  switch (gauge.gauge) {
    case 'bar':
      return createBar(host, gauge, context);
    case 'count':
      return createCount(host, gauge, context);
    case 'rate':
    case 'spark':
      return createRateRow(host, gauge, context);
    case 'stack':
      return createStack(host, gauge, context);
    case 'slots':
      return createSlots(host, gauge, context);
  }
}

/** Whether a gauge has bytes of its own in `Frame.cells`. */
export function hasCells(gauge: Gauge): boolean {
  return gauge.gauge === 'stack' || gauge.gauge === 'slots';
}
