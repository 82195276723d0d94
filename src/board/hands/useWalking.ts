/** Takes the arrow keys over the board while something there has the focus and nothing is selected. */
import { type RefObject, useEffect } from 'react';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { useTranslation } from '../../i18n/index.ts';
import { useDocument } from '../../stores/document.ts';
import { useView } from '../../stores/view.ts';
import { announce } from '../states.ts';
import { glide, openBoard } from '../view.ts';
import { type Arrow, linksAt, ownerOf, type Side, type Step, stepFrom } from './walk.ts';

const arrows: readonly string[] = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown'];

export function useWalking(board: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation();
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    let side: Side = 'out';
    const press = (event: KeyboardEvent) => {
      if (!arrows.includes(event.key) || isWithModifier(event)) return;
      const at = inFocus(event.target);
      if (!at || useView.getState().selection.length > 0) return;
      event.preventDefault();
      event.stopPropagation();
      const { scenario } = useDocument.getState();
      const answer = stepFrom(scenario, at, event.key as Arrow, side);
      if ('none' in answer) {
        const name = 'of' in answer ? nameOf(scenario, answer.of) : '';
        announce(t(noneWords[answer.none], { name }));
        return;
      }
      if (at.kind === 'component') side = event.key === 'ArrowLeft' ? 'in' : 'out';
      const reached = focusOn(element, answer, scenario, event.key === 'ArrowLeft' ? 'in' : 'out');
      announce(reached.kind === 'link' ? linkText(reached) : componentText(reached));
    };
    const componentText = ({ id }: Step) => {
      const { scenario } = useDocument.getState();
      const count = linksAt(scenario, id, 'out').length;
      return t('board.walk.ways', { in: linksAt(scenario, id, 'in').length, count });
    };
    const linkText = ({ id }: Step) => {
      const { scenario } = useDocument.getState();
      const link = scenario.links.find((one) => one.id === id);
      if (!link) return '';
      const others = linksAt(scenario, ownerOf(side === 'out' ? link.from : link.to), side);
      const n = others.findIndex((one) => one.id === id) + 1;
      return others.length > 1 ? t('board.walk.link', { n, total: others.length }) : '';
    };
    element.addEventListener('keydown', press, true);
    return () => element.removeEventListener('keydown', press, true);
  }, [board, t]);
}

const noneWords = {
  out: 'board.walk.noneOut',
  in: 'board.walk.noneIn',
  edge: 'board.walk.edge',
} as const;

function isWithModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
}

/** What the keyboard has brought the focus to; what a mouse has clicked is not walked from. */
function inFocus(target: EventTarget | null): Step | null {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return null;
  const id = target.getAttribute('data-id');
  if (id === null) return null;
  if (target.matches('.react-flow__node-card')) return { kind: 'component', id };
  return target.matches('.react-flow__edge') ? { kind: 'link', id } : null;
}

/** A link that is no element of the page just now (a large board) is gone along at once. */
function focusOn(board: HTMLElement, step: Step, scenario: Scenario, towards: Side): Step {
  const element = board.querySelector<HTMLElement | SVGElement>(
    `.react-flow__${step.kind === 'link' ? 'edge' : 'node'}[data-id="${CSS.escape(step.id)}"]`,
  );
  if (step.kind === 'link' && !element?.getClientRects().length) {
    const link = scenario.links.find(({ id }) => id === step.id);
    const id = ownerOf((towards === 'out' ? link?.to : link?.from) ?? '');
    return focusOn(board, { kind: 'component', id }, scenario, towards);
  }
  element?.focus({ preventScroll: true });
  if (element) bringIn(board, element, step);
  return step;
}

function bringIn(board: HTMLElement, element: Element, step: Step): void {
  const box = element.getBoundingClientRect();
  const room = board.getBoundingClientRect();
  const isSeen =
    box.left >= room.left &&
    box.right <= room.right &&
    box.top >= room.top &&
    box.bottom <= room.bottom;
  const flow = openBoard()?.flow;
  if (isSeen || !flow) return;
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  // Between far ends only the middle of a link would be seen: the next step shows its end.
  if (step.kind === 'link' && box.width > room.width) return;
  const { x, y } = flow.screenToFlowPosition(middle);
  void flow.setCenter(x, y, { zoom: flow.getZoom(), ...glide() });
}

function nameOf({ components }: Scenario, id: string): string {
  return components.find((component) => component.id === id)?.label ?? id;
}
