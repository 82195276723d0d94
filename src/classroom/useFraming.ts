/**
 * What of the board is in sight: the machines that are compared at the step that is shown; on a small
 * screen only the link that bytes travel on, with the cards at its ends.
 */
import { useEffect, useMemo } from 'react';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { fitOptions, framing, glide, openBoard } from '../board/view.ts';
import { useDocument } from '../stores/document.ts';
import { isNarrow } from '../stores/view.ts';
import { company, namePlaces, shownWith } from './arranging.ts';
import type { Requests, Step } from './course.ts';
import type { Lane } from './lanes.ts';
import { type ClassroomState, stepNow, useClassroom } from './store.ts';

function inSight(state: ClassroomState): readonly string[] {
  const { scenario } = useDocument.getState();
  const step = stepNow(state);
  if (step && isNarrow() && !state.isAtSpeed) return [step.link.from.id, step.link.to.id];
  return shownWith(scenario, company(state.lanes, step?.machine));
}

export function useFraming(): void {
  const key = useClassroom((state) => inSight(state).join(' '));
  useEffect(() => {
    const ids = key.split(' ').filter(Boolean);
    framing.nodes = ids.length > 0 ? ids.map((id) => ({ id })) : undefined;
    const frame = requestAnimationFrame(
      () => void openBoard()?.flow.fitView({ ...fitOptions, ...glide() }),
    );
    return () => {
      cancelAnimationFrame(frame);
      framing.nodes = undefined;
    };
  }, [key]);
}

/**
 * Looks of single things. Machines are not drawn as cards: their areas have their names, and their
 * counts stand below. Ways that no request took step back, so that the path can be seen.
 */
export function useLooks(): void {
  const scenario = useDocument((document) => document.scenario);
  const requests = useClassroom((state) => state.requests);
  const lanes = useClassroom((state) => state.lanes);
  const step = useClassroom(stepNow);
  const isAtSpeed = useClassroom((state) => state.isAtSpeed);
  const rules = useMemo(
    () =>
      [
        ...rulesFor(scenario, lanes, requests),
        ...rulesOfStep(scenario, lanes, step, isAtSpeed),
      ].join('\n'),
    [scenario, lanes, requests, step, isAtSpeed],
  );
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rules]);
}

const node = (id: string) => `.classroom .react-flow__node[data-id="${CSS.escape(id)}"]`;
const edge = (id: string) => `.classroom .react-flow__edge[data-id="${CSS.escape(id)}"]`;
/** More particular than what `board.css` says of all of them. */
const name = (id: string) => `${node(id)} .frame.frame.frame > .frame-label`;
const label = (id: string) => `.classroom .link-label[data-link="${CSS.escape(id)}"]`;

/**
 * Machines that have no part in what is compared are put away. Other messages may be under way at the
 * same time: the step that is told of is the one in the accent.
 */
function rulesOfStep(
  scenario: Scenario,
  lanes: readonly Lane[],
  step: Step | null,
  isAtSpeed: boolean,
): string[] {
  if (lanes.length === 0) return [];
  const shown = new Set(shownWith(scenario, company(lanes, step?.machine)));
  const { components, frames = [], links } = scenario;
  const away = [...components, ...frames].filter(({ id }) => !shown.has(id));
  const isAway = (end: string) => !shown.has(end.split('.')[0] ?? '');
  const awayLinks = links.filter(({ from, to }) => isAway(from) || isAway(to));
  const rules = [
    ...away.map(({ id }) => `${node(id)} { visibility: hidden !important; }`),
    ...awayLinks.flatMap(({ id }) => [
      `${edge(id)} { visibility: hidden; }`,
      `${label(id)} { visibility: hidden; }`,
    ]),
  ];
  if (isAtSpeed || !step) return rules;
  return [
    ...rules,
    `.classroom .link-label[data-active]:not([data-link="${CSS.escape(step.link.id)}"]) { color: var(--ink); }`,
    `${node(step.link.to.id)} .card { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }`,
  ];
}

function rulesFor(scenario: Scenario, lanes: readonly Lane[], requests: Requests): string[] {
  const machines = lanes.flatMap(({ machine }) => (machine === '' ? [] : [machine]));
  const idle = idleParts(lanes, requests);
  const names = namePlaces(scenario);
  return [
    ...machines.map((id) => `${node(id)} { visibility: hidden !important; }`),
    ...[...names.bands].map(
      ([id, x]) => `${name(id)} { left: ${x}px; right: auto; translate: -50% 0; }`,
    ),
    ...[...names.machines].map(([id, x]) => `${name(id)} { left: ${x}px; }`),
    ...idle.links.flatMap((id) => [
      `${edge(id)} { opacity: 0.16; }`,
      `${label(id)} { visibility: hidden; }`,
    ]),
    ...idle.cards.flatMap((id) => [
      `${node(id)} .card.card { border-color: var(--line2); background: none; box-shadow: none; }`,
      `${node(id)} .card-name.card-name { color: var(--faint); font-weight: 400; }`,
    ]),
  ];
}

/** Numbered links that nothing sets out on in any request, and cards (but processes) with no others. */
function idleParts(lanes: readonly Lane[], requests: Requests) {
  if (requests.length === 0) return { links: [], cards: [] };
  const taken = new Set(requests.flatMap((courses) => courses.flatMap(({ links }) => [...links])));
  const all = lanes.flatMap(({ links }) => links);
  const busy = new Set(
    all.filter(({ id }) => taken.has(id)).flatMap(({ from, to }) => [from.id, to.id]),
  );
  const ends = all.flatMap(({ from, to }) => [from, to]);
  const cards = ends.filter(({ id, kind }) => kind !== 'process' && !busy.has(id));
  return {
    links: all.filter(({ id }) => !taken.has(id)).map(({ id }) => id),
    cards: [...new Set(cards.map(({ id }) => id))],
  };
}
