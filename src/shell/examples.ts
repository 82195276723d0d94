/** The gallery, as the page uses it: the first example is aboard, the others come when asked for. */

import type { GalleryEntry } from '../../simulations/scenarios/gallery/index.ts';
import orders from '../../simulations/scenarios/gallery/orders.topolab.json' with { type: 'json' };
import type { ExampleId } from '../../simulations/scenarios/gallery/titles.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { loadKindsOf, problemOf } from '../kinds/load.ts';
import { whenSomeoneIsThere } from '../loading/later.ts';
import { openScenario } from '../stores/document.ts';
import { showNotice } from './notices.ts';

/** What a first visit opens on: the first title of the menu. */
export const opening: { readonly id: ExampleId; readonly scenario: Scenario } = {
  id: 'orders',
  // TypeScript reads `1` in a JSON file as a number; a test compares it with the gallery.
  scenario: orders as unknown as Scenario,
};

const loadGallery = whenSomeoneIsThere(
  () => import('../../simulations/scenarios/gallery/index.ts'),
);

/** Null for an id that is not in the gallery, or no longer. Its kinds are there. */
export async function exampleOf(id: string): Promise<GalleryEntry | null> {
  const { gallery } = await loadGallery();
  const entry = gallery.find((one) => one.id === id) ?? null;
  await loadKindsOf(entry?.scenario);
  return entry;
}

/** The example asked for last: a slower one that was asked for before it no longer opens. */
let wanted: ExampleId | null = null;

export async function openExample(id: ExampleId): Promise<void> {
  wanted = id;
  try {
    const entry = await exampleOf(id);
    if (entry && wanted === id) openScenario(entry.scenario, id);
  } catch (error) {
    showNotice(problemOf(error));
  }
}
