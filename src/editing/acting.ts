/** Edits of what is selected, with what is said of them; one step of undo each. */
import type { Kind } from '../../simulations/components/index.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { announce } from '../board/states.ts';
import { type Key, translate, type Values } from '../i18n/index.ts';
import { edit, useDocument } from '../stores/document.ts';
import { select, useView } from '../stores/view.ts';
import { type Axis, aligned, distributed, type Edge } from './arranging.ts';
import { elementOf, isLocked } from './elements.ts';
import { duplicated, type Placing } from './fragment.ts';
import { framed, unframed, withLock } from './framing.ts';
import { replaced } from './rewiring.ts';

export const selected = () => useView.getState().selection;

/** To screen readers, who cannot see what has happened. */
export function say(key: Key, values?: Values): void {
  announce(translate(useView.getState().language, key, values));
}

/** Selects what was put down; empty when nothing was. */
export function placeAndSelect(place: (scenario: Scenario) => Placing): readonly string[] {
  let ids: readonly string[] = [];
  const isDone = edit((scenario) => {
    const placing = place(scenario);
    ids = placing.ids;
    return placing.scenario;
  });
  if (!isDone) return [];
  select(ids);
  return ids;
}

export function duplicate(): void {
  const { length: count } = placeAndSelect((scenario) => duplicated(scenario, selected()));
  if (count > 0) say('commands.said.duplicated', { count });
}

export function align(edge: Edge): void {
  if (edit((scenario) => aligned(scenario, selected(), edge))) say('commands.said.aligned');
}

export function distribute(axis: Axis): void {
  if (edit((scenario) => distributed(scenario, selected(), axis))) say('commands.said.distributed');
}

/** The layout is much code, and comes when it is asked for. */
export async function tidy(): Promise<void> {
  const { tidied } = await import('./tidying.ts');
  say(
    edit((scenario) => tidied(scenario, selected()))
      ? 'commands.said.tidied'
      : 'commands.said.isTidy',
  );
}

export function frame(): void {
  const { length } = placeAndSelect((scenario) => framed(scenario, selected()));
  if (length > 0) say('commands.said.framed');
}

export function unframe(): void {
  placeAndSelect((scenario) => unframed(scenario, selected()));
}

/** Locks what is selected, or unlocks it when all of it is locked. */
export function toggleLock(): void {
  const lock = !areLocked();
  if (!edit((scenario) => withLock(scenario, selected(), lock))) return;
  say(lock ? 'commands.said.locked' : 'commands.said.unlocked');
}

export function areLocked(): boolean {
  const { scenario } = useDocument.getState();
  const elements = selected().flatMap((id) => elementOf(scenario, id) ?? []);
  const lockable = elements.filter((element) => !('from' in element));
  return lockable.length > 0 && lockable.every(isLocked);
}

/** How many links were lost by it. */
export function replaceKind(id: string, kind: Kind): number {
  let lost = 0;
  const isDone = edit((scenario) => {
    const replacement = replaced(scenario, id, kind);
    lost = replacement.lost.length;
    return replacement.scenario;
  });
  if (isDone)
    say(lost > 0 ? 'commands.said.replacedLosing' : 'commands.said.replaced', { count: lost });
  return lost;
}
