/** Machines side by side while everything runs: what they moved lately, and what it cost. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { history } from '../engine/history.ts';
import { bottleneckOf, latestMeans } from '../machine/index.ts';
import type { Lane } from './lanes.ts';

export interface Pace {
  readonly machine: string;
  readonly name: string;
  /** Bytes per second, and the processor's share of the time, lately; NaN while nothing was measured. */
  readonly bytesPerSecond: number;
  readonly processor: number;
  /** Processor time per MiB sent since the beginning, ms. */
  readonly msPerMiB: number;
  /** What holds it up, and what that waits for most; '' when nothing does, null while nobody knows. */
  readonly bottleneck: string | null;
  readonly behind: string;
}

/** Windows that numbers are taken over: fewer jump about, more lag behind. */
const lately = 6;
const mebibyte = 1_048_576;
const delta = 0;
const total = 1;

export function pacesOf(scenario: Scenario, lanes: readonly Lane[], time: number): readonly Pace[] {
  const meanOf = latestMeans(time);
  const nameOf = (id: string) => scenario.components.find((one) => one.id === id)?.label ?? id;
  return lanes
    .filter(({ machine }) => machine !== '')
    .map(({ machine, name }) => {
      const { is, component, behind } = bottleneckOf(machine, scenario, meanOf);
      const isKnown = is !== 'nothing' && is !== 'unknown';
      return {
        machine,
        name,
        bytesPerSecond: rateOf(machine, 'sentBytes', time),
        processor: meanOf(machine, 'utilization'),
        msPerMiB:
          totalOf(machine, 'cpuTime', time) / (totalOf(machine, 'sentBytes', time) / mebibyte),
        bottleneck: is === 'unknown' ? null : isKnown ? nameOf(component) : '',
        behind: isKnown && behind ? nameOf(behind.component) : '',
      };
    });
}

function rateOf(owner: string, metric: string, time: number): number {
  const series = history.series(owner, metric);
  if (!series) return Number.NaN;
  const last = lastBefore(series, time);
  let sum = 0;
  let span = 0;
  for (let i = Math.max(0, last - lately + 1); i <= last; i++) {
    sum += series.value(i, delta);
    span += (series.end[i] ?? 0) - (series.start[i] ?? 0);
  }
  return span > 0 ? (sum / span) * 1000 : Number.NaN;
}

function totalOf(owner: string, metric: string, time: number): number {
  const series = history.series(owner, metric);
  return series ? series.value(lastBefore(series, time), total) : Number.NaN;
}

function lastBefore({ end, length }: NonNullable<ReturnType<typeof history.series>>, time: number) {
  let last = length - 1;
  while (last >= 0 && (end[last] ?? 0) > time + 1e-9) last--;
  return last;
}
