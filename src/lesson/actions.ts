/** What a lesson may do to the board: the same as a person could, and nothing besides. */
import type { RawValue } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import type { Setting } from '../../simulations/lessons/types.ts';
import type { LiveInput } from '../../simulations/scenarios/types.ts';
import { flash } from '../board/flash.ts';
import { engine } from '../engine/engine.ts';
import { setParameter, useDocument } from '../stores/document.ts';
import { permit, usePermissions } from '../stores/permissions.ts';

/** Ids that are not on the board: what speaks of them does nothing. */
export function missing(ids: readonly string[]): readonly string[] {
  const { components, links, frames = [], annotations = [] } = useDocument.getState().scenario;
  const all = new Set([...components, ...links, ...frames, ...annotations].map(({ id }) => id));
  return ids.filter((id) => !all.has(id));
}

/** What the lesson keeps from the person's hands it may still set itself. */
export function set(settings: readonly Setting[]): void {
  const permissions = usePermissions.getState();
  permit();
  try {
    for (const { target, param, to } of settings)
      setParameter(target, param, written(target, param, to));
  } finally {
    permit(permissions);
  }
  show(settings.map(({ target }) => target));
}

/** As the inspector would write it: a bare number is one, and `none` is nothing unless it is a choice. */
function written(target: string, param: string, to: string): RawValue {
  if (to === 'none' && !isChoice(target, param)) return null;
  return /^-?\d+(\.\d+)?$/.test(to) ? Number(to) : to;
}

function isChoice(target: string, param: string): boolean {
  const { components } = useDocument.getState().scenario;
  const kind = components.find(({ id }) => id === target)?.kind;
  return kind !== undefined && definitionOf(kind)?.parameters[param]?.type === 'choice';
}

export function act(input: LiveInput): void {
  engine.input(input);
  if ('target' in input) show([input.target]);
}

export function show(ids: readonly string[]): void {
  for (const id of new Set(ids)) flash(id);
}
