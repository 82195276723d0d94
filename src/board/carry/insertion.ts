/** Putting a component into the link it is held over: which link, how it shows, and doing it. */
import type { Kind } from '../../../simulations/components/index.ts';
import { placeAndSelect } from '../../editing/acting.ts';
import { fitsInto, insertedInto } from '../../editing/rewiring.ts';
import { useDocument } from '../../stores/document.ts';
import { mayEdit } from '../../stores/permissions.ts';
import { courses } from '../courses.ts';
import { linkAt } from '../linkAt.ts';

/** Flow pixels between the middle of a card and a link that it is meant for. */
const reach = 44;

type What = Kind | { readonly id: string };

/** The link under a place on the board that takes such a component; null for none. */
export function linkFor(what: What, x: number, y: number): string | null {
  if (!mayEdit()) return null;
  const { scenario } = useDocument.getState();
  return linkAt(courses.byId, x, y, reach, (id) => fitsInto(scenario, id, what));
}

/** Marks the link that would be opened, and takes the mark from any other. */
export function markLink(id: string | null): void {
  const marked =
    id === null
      ? null
      : document.querySelector(`.react-flow__edge[data-id="${CSS.escape(id)}"] .link`);
  for (const link of document.querySelectorAll('.link[data-opens]')) {
    if (link !== marked) link.removeAttribute('data-opens');
  }
  marked?.setAttribute('data-opens', '');
}

/** False when it was refused; otherwise it is in the link, and selected. */
export function insertInto(link: string, what: What, at: readonly [number, number]): boolean {
  return placeAndSelect((scenario) => insertedInto(scenario, link, what, at)).length > 0;
}
