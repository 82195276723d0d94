/**
 * Linking without dragging: one tap or click on a port, another on what it should be linked to. For
 * fingers, and for whoever cannot hold a button down while moving (WCAG 2.5.7). Between the two the
 * board can be moved and zoomed as ever.
 */
import { create } from 'zustand';
import { useDocument } from '../../stores/document.ts';
import { mayEdit } from '../../stores/permissions.ts';
import { useCarried } from '../carrying.ts';
import { dimPorts, lightPorts, type Start } from '../connecting.ts';
import { isRefusal, joining, type Refusal } from '../ports.ts';
import { showToast } from '../states.ts';
import { join } from '../useConnecting.ts';

export const useTapConnect = create<{ readonly start: Start | null }>()(() => ({ start: null }));

export function cancelTapConnect(): void {
  useTapConnect.setState({ start: null });
}

export function startTapConnect(board: HTMLElement, text: (refusal: Refusal) => string) {
  const click = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const { start } = useTapConnect.getState();
    if (!target || !mayEdit() || target.closest('.board-ask')) return;
    if (useCarried.getState().carried) return;
    if (!start) {
      const port = target.closest<HTMLElement>('.react-flow__handle');
      if (port) begin(port);
      return;
    }
    const card = target.closest<HTMLElement>('.react-flow__node-card');
    const id = card?.dataset.id;
    cancelTapConnect();
    if (!id || id === start.component) return;
    // The tap is an answer: it selects nothing.
    event.stopPropagation();
    const answer = joining(useDocument.getState().scenario, start, start.direction, id);
    if (isRefusal(answer)) showToast(text(answer), event.clientX, event.clientY);
    else join(answer.from, answer.to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !useTapConnect.getState().start) return;
    event.stopPropagation();
    cancelTapConnect();
  };
  const stopShowing = useTapConnect.subscribe(({ start }) => {
    if (start) lightPorts(board, start);
    else dimPorts(board);
  });
  board.addEventListener('click', click, true);
  document.addEventListener('keydown', press, true);
  return () => {
    cancelTapConnect();
    stopShowing();
    board.removeEventListener('click', click, true);
    document.removeEventListener('keydown', press, true);
  };
}

function begin(port: HTMLElement): void {
  const { nodeid: component, handleid } = port.dataset;
  if (!component || !handleid) return;
  const direction = port.classList.contains('source') ? 'out' : 'in';
  useTapConnect.setState({ start: { component, port: handleid, direction } });
}
