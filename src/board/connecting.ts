/**
 * Feedback while a link is being drawn by hand: ports that fit light up, the others fade, and the
 * card under the pointer says whether it will take the link. Written to the page directly, so that
 * dragging a link renders no card.
 */
import type { Port } from '../../simulations/components/define.ts';
import { useDocument } from '../stores/document.ts';
import { type End, isRefusal, joining, refusalOf } from './ports.ts';

export interface Start extends End {
  readonly direction: Port['direction'];
}

export function lightPorts(board: Element, start: Start): void {
  const { scenario } = useDocument.getState();
  for (const element of board.querySelectorAll<HTMLElement>('.react-flow__handle')) {
    const end = { component: element.dataset.nodeid ?? '', port: element.dataset.handleid ?? '' };
    const isInput = element.classList.contains('target');
    const opposite = isInput === (start.direction === 'out');
    const [from, to] = start.direction === 'out' ? [start, end] : [end, start];
    const isStart = end.component === start.component && end.port === start.port;
    const fitting = opposite && refusalOf(scenario, from, to) === null;
    element.dataset.fit = isStart ? 'start' : fitting ? 'yes' : 'no';
  }
  for (const element of board.querySelectorAll<HTMLElement>('.react-flow__node')) {
    const id = element.dataset.id ?? '';
    if (id === start.component) continue;
    element.dataset.fit = isRefusal(joining(scenario, start, start.direction, id)) ? 'no' : 'yes';
  }
  if (board instanceof HTMLElement) board.dataset.connecting = '';
}

export function dimPorts(board: Element): void {
  if (board instanceof HTMLElement) delete board.dataset.connecting;
  for (const element of board.querySelectorAll<HTMLElement>('[data-fit]'))
    delete element.dataset.fit;
  pointAt(board, null);
}

/** Marks the card that a link would be dropped on, and takes the mark from any other. */
export function pointAt(board: Element, card: Element | null): void {
  for (const element of board.querySelectorAll<HTMLElement>('[data-drop]')) {
    if (element !== card) delete element.dataset.drop;
  }
  if (card instanceof HTMLElement) card.dataset.drop = '';
}

export function cardAt(x: number, y: number): HTMLElement | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('.react-flow__node') ?? null;
}

export function clientPoint(event: MouseEvent | TouchEvent): { x: number; y: number } {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0] ?? event.touches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
