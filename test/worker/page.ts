/** A page for a player: keeps what it is told, by a clock that moves only when it is looked at. */
import { Player } from '../../simulations/player.ts';
import {
  type Frame,
  type MetricWindow,
  metricWidth,
  type SavedRun,
  type ToPage,
} from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';

type Told<S extends ToPage['say']> = Extract<ToPage, { say: S }>;

export class Page {
  readonly told: ToPage[] = [];
  readonly player: Player;
  /** Wall ms. */
  now = 0;
  /** How much wall time goes by from one look at the clock to the next. */
  perLook: number;

  constructor(
    scenario: Scenario,
    {
      windowMs = 250,
      perLook = 1,
      saved,
    }: { windowMs?: number; perLook?: number; saved?: SavedRun } = {},
  ) {
    this.perLook = perLook;
    const wallNow = () => {
      this.now += this.perLook;
      return this.now;
    };
    this.player = new Player(
      { do: 'load', run: 'run', scenario, windowMs, ...(saved && { saved }) },
      (message) => this.told.push(message),
      wallNow,
    );
  }

  all<S extends ToPage['say']>(say: S): Told<S>[] {
    return this.told.filter((message): message is Told<S> => message.say === say);
  }

  /** Slices until wall time `until` has come or there is nothing to do. */
  playUntil(until: number): void {
    while (this.now < until && this.player.pacing.playing) {
      if (!this.player.slice()) this.now += 4;
    }
  }

  frame(maxMarks = 1000): Frame {
    this.player.frame(maxMarks);
    return (this.all('frame').at(-1) as Told<'frame'>).frame;
  }

  get windows(): MetricWindow[] {
    return this.all('window').map(({ window }) => window);
  }

  /** The numbers of a metric in a window, by the table that was in force. */
  numbers(window: MetricWindow, owner: string, name: string): number[] {
    const tables = this.all('table').map(({ table }) => table);
    const table = tables.find(({ revision }) => revision === window.revision);
    const row = table?.metrics.find((metric) => metric.owner === owner && metric.name === name);
    if (row === undefined) throw new Error(`no ${owner} ${name} in revision ${window.revision}`);
    return [...window.values.subarray(row.offset, row.offset + metricWidth[row.stat])];
  }
}
