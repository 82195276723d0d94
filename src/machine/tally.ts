/** What a machine has counted up to the moment of a frame: all of it is on the faces of its cards. */
import { definitionOf } from '../../simulations/components/index.ts';
import type { Frame, Table } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { machineAt } from './machines.ts';

export const mebibyte = 1_048_576;

/** NaN where the machine does not count it. */
export interface Tally {
  readonly systemCalls: number;
  readonly modeSwitches: number;
  readonly cpuCopies: number;
  readonly dmaCopies: number;
  readonly copiedBytes: number;
  readonly dmaBytes: number;
  readonly sentBytes: number;
  readonly cpuTimeMs: number;
  /** Processor time per MiB sent; NaN until something has been. */
  readonly cpuMsPerMiB: number;
}

/** The number of a gauge on a component's face; NaN when it has no such gauge. */
export type GaugeOf = (component: string, metric: string) => number;

export function gaugesIn(table: Table, { gauges }: Pick<Frame, 'gauges'>): GaugeOf {
  const starts = new Map<string, { readonly kind: string; readonly start: number }>();
  let start = 0;
  for (const { id, kind } of table.components) {
    starts.set(id, { kind, start });
    start += definitionOf(kind)?.gauges.length ?? 0;
  }
  return (component, metric) => {
    const place = starts.get(component);
    const shown = place ? (definitionOf(place.kind)?.gauges ?? []) : [];
    const at = shown.findIndex((gauge) => 'metric' in gauge && gauge.metric === metric);
    return place && at >= 0 ? (gauges[place.start + at] ?? Number.NaN) : Number.NaN;
  };
}

/** Null when `host` is no machine, or the frame is of another board. */
export function tallyOf(
  host: string,
  scenario: Scenario,
  table: Table,
  frame: Pick<Frame, 'gauges' | 'revision'>,
): Tally | null {
  if (!machineAt(scenario, host) || frame.revision !== table.revision) return null;
  return tallyFrom(host, gaugesIn(table, frame));
}

export function tallyFrom(host: string, gaugeOf: GaugeOf): Tally {
  const own = (metric: string) => gaugeOf(host, metric);
  const sentBytes = own('sentBytes');
  const cpuTimeMs = own('cpuTime');
  return {
    systemCalls: own('systemCalls'),
    modeSwitches: own('modeSwitches'),
    cpuCopies: own('cpuCopies'),
    dmaCopies: own('dmaCopies'),
    copiedBytes: own('copiedBytes'),
    dmaBytes: own('dmaBytes'),
    sentBytes,
    cpuTimeMs,
    cpuMsPerMiB: sentBytes > 0 ? cpuTimeMs / (sentBytes / mebibyte) : Number.NaN,
  };
}
