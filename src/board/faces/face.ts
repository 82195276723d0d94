/** Builds a card's face from the gauges of its definition. */
import type { Gauge } from '../../../simulations/components/define.ts';
import { scene } from '../scene.ts';
import { createSlots, createStack } from './cells.ts';
import type { FaceContext, GaugeView } from './gauge.ts';
import { createBar, createCount, createRateRow } from './numeric.ts';

export function createFace(host: Element, context: FaceContext): GaugeView[] {
  host.replaceChildren();
  if (context.definition.holds) return createTallyLater(host, context);
  return context.definition.gauges.map((gauge) => createGauge(host, gauge, context));
}

/** A machine counts more than a card has lines for: its table comes with the boards that need one. */
function createTallyLater(host: Element, context: FaceContext): GaugeView[] {
  const { gauges } = context.definition;
  const values = new Float64Array(gauges.length);
  let tally: { write(timeMs: number, nowMs: number): void; text(): string } | null = null;
  const bar = gauges.findIndex((gauge) => gauge.gauge === 'bar');
  const views = gauges.map((gauge, index): GaugeView => {
    if (index === bar) return createGauge(host, gauge, context);
    return {
      update({ value, timeMs, nowMs, textDue }) {
        values[index] = value;
        if (textDue && index === gauges.length - 1) tally?.write(timeMs, nowMs);
      },
      text: () => (index === gauges.length - 1 ? (tally?.text() ?? '') : ''),
    };
  });
  void import('./tally.ts').then(({ createTally }) => {
    tally = createTally(host, context, values);
    scene.request();
  });
  return views;
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
