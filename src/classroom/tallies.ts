/** What a machine has counted so far, read from a frame. */
import { definitionOf } from '../../simulations/components/index.ts';
import type { Frame, Table } from '../../simulations/protocol.ts';
import { gaugesIn } from '../machine/index.ts';

export const counted = [
  'cpuCopies',
  'dmaCopies',
  'modeSwitches',
  'systemCalls',
  'cpuTime',
] as const;
export type Counted = (typeof counted)[number];
export type Tally = Readonly<Record<Counted, number>>;

const nothing: Tally = {
  cpuCopies: 0,
  dmaCopies: 0,
  modeSwitches: 0,
  systemCalls: 0,
  cpuTime: 0,
};

/** By id of the machine; NaN for what it does not show. */
export function talliesIn(frame: Frame, table: Table): ReadonlyMap<string, Tally> {
  const gaugeOf = gaugesIn(table, frame);
  const machines = table.components.filter(({ kind }) => definitionOf(kind)?.holds === true);
  return new Map(machines.map(({ id }) => [id, eachOf((name) => gaugeOf(id, name))]));
}

/** What was counted between two moments; never less than nothing, nor more than `most`. */
export function between(from: Tally | undefined, to: Tally | undefined, most?: Tally): Tally {
  const [before, after] = [from ?? nothing, to ?? nothing];
  return eachOf((name) => {
    const count = Math.max(0, after[name] - before[name]);
    return most ? Math.min(count, most[name]) : count;
  });
}

function eachOf(value: (name: Counted) => number): Tally {
  return {
    cpuCopies: value('cpuCopies'),
    dmaCopies: value('dmaCopies'),
    modeSwitches: value('modeSwitches'),
    systemCalls: value('systemCalls'),
    cpuTime: value('cpuTime'),
  };
}
