/**
 * What was before the classroom view and comes back after it: the board as it was, its run at its
 * moment, the speed, and what may be done. Nothing that a class tries is kept.
 */
import type { SavedRun } from '../../simulations/protocol.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import type { RunToShare } from '../sharing/collectRun.ts';
import { runToShare } from '../sharing/runToShare.ts';
import { designOf, showMoment, useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { select, selectMessage } from '../stores/view.ts';

export interface Place {
  readonly opened: number;
  readonly scenario: Scenario;
  readonly design: Scenario | null;
  readonly run: RunToShare | null;
  readonly speed: number;
  readonly isPlaying: boolean;
}

export function placeNow(): Place {
  const { opened, scenario, design } = useDocument.getState();
  const { speed, status } = useRun.getState();
  const isPlaying = status === 'playing' || status === 'loading';
  return { opened, scenario, design, run: runToShare(), speed, isPlaying };
}

/** What is built, as the class begins with it. */
export function designAt({ scenario, design }: Place): Scenario {
  return designOf({ scenario, design, example: null, opened: 0 });
}

/** Shows another version of the board; no edit, and no step of undo. */
export function show(scenario: Scenario): void {
  select([]);
  selectMessage(null);
  showMoment(scenario, null);
}

export function comeBack(place: Place): void {
  // What was opened meanwhile has its own run.
  if (useDocument.getState().opened !== place.opened) return;
  select([]);
  selectMessage(null);
  showMoment(place.scenario, place.design);
  if (place.run) engine.load(place.run.begun, savedRun(place.run));
  else engine.load(designAt(place));
  if (useRun.getState().speed !== place.speed) engine.setSpeed(place.speed);
  if (place.isPlaying) engine.play();
}

/** Branches that are opened have their places as their ids. */
function savedRun({ branches, current, moment }: RunToShare): SavedRun {
  const places = new Map(branches.map(({ id }, place) => [id, place]));
  return {
    branches: branches.map(({ name, parent, forkedAt, end, inputs }) => ({
      name,
      parent: parent === null ? null : (places.get(parent) ?? null),
      forkedAt,
      end,
      inputs,
    })),
    current: places.get(current) ?? 0,
    goal: { moment },
  };
}
