/**
 * Walking the board as the messages do: with a component in focus and nothing selected, the right
 * arrow goes along a link to what is behind it, the left one back to what is before it, up and down
 * to the other links there, or to the component above and below. What is in focus says itself.
 */
import type { Scenario, ScenarioLink } from '../../../simulations/scenarios/types.ts';
import { placesOf } from '../layout.ts';

export type Arrow = 'ArrowRight' | 'ArrowLeft' | 'ArrowUp' | 'ArrowDown';

export interface Step {
  readonly kind: 'component' | 'link';
  readonly id: string;
}

export type Answer =
  | Step
  | { readonly none: 'out' | 'in'; readonly of: string }
  | { readonly none: 'edge' };

/** From which end the link in focus was reached: its neighbours there are the others. */
export type Side = 'out' | 'in';

export function ownerOf(end: string): string {
  return end.split('.')[0] ?? end;
}

export function linksAt({ links }: Scenario, component: string, side: Side): ScenarioLink[] {
  const places = side === 'out' ? 'from' : 'to';
  return links.filter((link) => ownerOf(link[places]) === component);
}

export function stepFrom(scenario: Scenario, at: Step, arrow: Arrow, side: Side): Answer {
  return at.kind === 'component'
    ? fromComponent(scenario, at.id, arrow)
    : fromLink(scenario, at.id, arrow, side);
}

function fromComponent(scenario: Scenario, id: string, arrow: Arrow): Answer {
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const next = neighbour(scenario, id, arrow === 'ArrowUp' ? -1 : 1);
    return next === null ? { none: 'edge' } : { kind: 'component', id: next };
  }
  const side: Side = arrow === 'ArrowRight' ? 'out' : 'in';
  const [first] = linksAt(scenario, id, side);
  return first ? { kind: 'link', id: first.id } : { none: side, of: id };
}

function fromLink(scenario: Scenario, id: string, arrow: Arrow, side: Side): Answer {
  const link = scenario.links.find((one) => one.id === id);
  if (!link) return { none: 'edge' };
  if (arrow === 'ArrowRight') return { kind: 'component', id: ownerOf(link.to) };
  if (arrow === 'ArrowLeft') return { kind: 'component', id: ownerOf(link.from) };
  const others = linksAt(scenario, ownerOf(side === 'out' ? link.from : link.to), side);
  const step = arrow === 'ArrowUp' ? -1 : 1;
  const index = others.findIndex((one) => one.id === id);
  const next = others[(index + step + others.length) % others.length];
  return { kind: 'link', id: next?.id ?? id };
}

/** The nearest above or below, what stands in the same column before what stands aside. */
function neighbour(scenario: Scenario, id: string, direction: 1 | -1): string | null {
  const places = placesOf(scenario);
  const own = places.get(id);
  if (!own) return null;
  let nearest = Number.POSITIVE_INFINITY;
  let found: string | null = null;
  for (const [other, [x, y]] of places) {
    const down = (y - own[1]) * direction;
    const aside = Math.abs(x - own[0]);
    if (other === id || down <= 0) continue;
    const distance = down + 2 * aside;
    if (distance >= nearest) continue;
    nearest = distance;
    found = other;
  }
  return found;
}
