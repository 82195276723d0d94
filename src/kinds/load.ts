/**
 * Kinds as the page knows them: what they are and what they are called, fetched before anything of
 * them is shown. Whoever puts a scenario on the page awaits its kinds first; from then on
 * `definitionOf` and the words answer at once. Why: docs/decisions/0019-kinds-in-packs.md.
 */
import { useEffect } from 'react';
import { create } from 'zustand';
import { helpShelf } from '../../simulations/components/helpShelf.ts';
import { definitionShelf } from '../../simulations/components/index.ts';
import { type Kind, kinds } from '../../simulations/components/kinds.ts';
import { stringsShelf } from '../../simulations/components/strings.ts';
import { kindsIn } from '../../simulations/scenarios/kindsIn.ts';
import type { Problem } from '../../simulations/scenarios/types.ts';

/** Those that can be shown. */
const useLoaded = create<{ readonly kinds: readonly Kind[] }>()(() => ({
  kinds: definitionShelf.kinds,
}));

/** Code that is needed and could not be fetched: to be said in the words of its problem. */
export class KindsNotFetched extends Error {
  readonly problem: Problem;

  constructor(wanted: readonly Kind[], cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(reason);
    this.problem = {
      place: '',
      code: 'kindsNotFetched',
      values: { kinds: wanted.join(', '), reason },
    };
  }
}

/** Rejects with `KindsNotFetched`; asked again, it tries again. */
export async function loadKinds(wanted: readonly Kind[]): Promise<void> {
  const shelves = [definitionShelf, stringsShelf];
  if (shelves.every((shelf) => shelf.hasAll(wanted))) return;
  try {
    await Promise.all([...shelves, helpShelf].map((shelf) => shelf.load(wanted)));
  } catch (error) {
    const missing = wanted.filter((kind) => !shelves.every((shelf) => shelf.hasAll([kind])));
    throw new KindsNotFetched(missing, error);
  }
  useLoaded.setState({ kinds: definitionShelf.kinds });
}

/** Of a scenario, checked or not. */
export function loadKindsOf(scenario: unknown): Promise<void> {
  return loadKinds(kindsIn(scenario));
}

/** For what may speak of any kind, such as lessons, and for lists to choose from. */
export function loadAllKinds(): Promise<void> {
  return loadKinds(kinds);
}

/** What went wrong, in the words that there are for it. */
export function problemOf(error: unknown): Problem {
  if (error instanceof KindsNotFetched) return error.problem;
  const reason = error instanceof Error ? error.message : String(error);
  return { place: '', code: 'unreadableFile', values: { reason } };
}

/** Kinds to choose from: all that are there, and more as they come. */
export function useKinds(): readonly Kind[] {
  return useLoaded((loaded) => loaded.kinds);
}

/** All of them, for a list that somebody has opened; what cannot be fetched is missing from it. */
export function useAllKinds(): readonly Kind[] {
  useEffect(() => void loadAllKinds().catch(() => undefined), []);
  return useKinds();
}
