/** Ways through time that need more than the engine: from mark to mark, to a loss. */
import type { Goal, Moment } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { useDocument } from '../stores/document.ts';
import { type RunState, useRun } from '../stores/run.ts';
import { lossSeries } from './drawStrip.ts';
import { bursts, type LossBin, lossBins } from './losses.ts';
import { type MarkItem, type MarkSources, markItems } from './marks.ts';
import { stripScale } from './stripNow.ts';
import { type Hit, useTimeline } from './timelineStore.ts';

/** Losses further apart than this share of the strip are another burst. */
const burstShare = 0.02;
/** Windows are told apart to this many pieces of the strip. */
const fine = 1e6;
/** Simulated ms that are no distance. */
const near = 1e-6;

/** Where one looks closely the run does not hurry on. */
export function goTo(goal: Goal): void {
  if (useRun.getState().status === 'playing') engine.pause();
  engine.seek(goal);
}

export const runStart: Moment = { time: 0, events: 0, inputs: 0 };

/** To just after an event, by its number. */
export function goToEvent(events: number): void {
  goTo({ events });
}

/** Goes to the exact first loss of a stretch; where it cannot be found, to where the stretch begins. */
export async function goToLoss(bin: Pick<LossBin, 'at' | 'to'>): Promise<void> {
  const moment = await firstLoss(bin);
  goTo(moment ? { moment } : { time: bin.at });
}

async function firstLoss({ at, to }: Pick<LossBin, 'at' | 'to'>): Promise<Moment | null> {
  const ask = () => engine.find({ when: 'loss' }, { time: at });
  // Null when another question has taken its place: this one still wants its answer.
  const found = (await ask()) ?? (await ask());
  const moment = found?.moment ?? null;
  return moment && moment.time <= to ? moment : null;
}

/** What the strip's marks are made of, from the stores. */
export function sourcesOf(
  { history }: Pick<RunState, 'history'>,
  ownInputs: MarkSources['inputs'],
  hits: readonly Hit[],
): MarkSources {
  const current = history?.branches.find(({ id }) => id === history.current);
  return {
    inputs: current?.inputs ?? ownInputs,
    branches: history?.branches ?? [],
    current: history?.current ?? 0,
    hits,
  };
}

type Stop = { readonly at: number; readonly item?: MarkItem; readonly bin?: LossBin };

function stops(): Stop[] {
  const run = useRun.getState();
  const { scenario } = useDocument.getState();
  const { end } = stripScale();
  const items = markItems(sourcesOf(run, scenario.inputs ?? [], useTimeline.getState().hits));
  const losses = bursts(lossBins(lossSeries(), fine, end, 1), end * burstShare);
  const all: Stop[] = [
    ...items.filter(({ at }) => at <= end).map((item) => ({ at: item.at, item })),
    ...losses.map((bin) => ({ at: bin.at, bin })),
  ];
  return all.sort((a, b) => a.at - b.at);
}

/** To the next mark or the one before; beyond the last to the latest moment, before the first to 0. */
export async function goToMark(backwards: boolean): Promise<void> {
  const { time } = useRun.getState();
  for (const stop of candidates(stops(), time, backwards)) {
    if (!stop.bin) {
      goTo(stop.item?.is === 'hit' ? { moment: stop.item.moment } : { time: stop.at });
      return;
    }
    const moment = await firstLoss(stop.bin);
    // Standing on the first loss of a burst, the burst is not what comes before or after.
    if (!moment || (backwards ? moment.time >= time - near : moment.time <= time + near)) continue;
    goTo({ moment });
    return;
  }
  const { done, keptFrom } = stripScale();
  goTo({ time: backwards ? keptFrom : done });
}

/** The nearest first; a burst that has begun in the window of this moment may still lie ahead. */
function candidates(all: readonly Stop[], time: number, backwards: boolean): readonly Stop[] {
  if (backwards) return all.filter(({ at }) => at < time - near).reverse();
  return all.filter(({ at, bin }) => (bin ? bin.to : at) > time + near);
}
