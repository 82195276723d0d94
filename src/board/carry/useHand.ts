/** Pointer and keys while something picked up is carried; what is dragged follows its own pointer. */
import { useEffect } from 'react';
import { type Carried, carry, letGo, useCarried } from '../carrying.ts';
import { grid } from '../layout.ts';
import { isOnBoard, openBoard } from '../view.ts';
import { putDown } from './putDown.ts';

/** Once for all that is carried one after the other. */
export function useHand(by: Carried['by']): void {
  useEffect(() => {
    if (by === 'pointer') return followPointer();
    if (by === 'keys') return followKeys();
    return undefined;
  }, [by]);
}

function current(): Carried | null {
  return useCarried.getState().carried;
}

function followPointer(): () => void {
  const move = ({ clientX: x, clientY: y }: PointerEvent) => {
    const carried = current();
    if (carried) carry({ ...carried, x, y, fits: isOnBoard({ x, y }) });
  };
  // A click, not a press: the board can still be moved by dragging it.
  const click = (event: MouseEvent) => {
    const carried = current();
    const { clientX: x, clientY: y } = event;
    if (!carried) return;
    if (!isGround(event.target)) {
      // Whatever else is clicked is meant; the palette takes another into the hand.
      if (!(event.target as Element | null)?.closest('.palette, .board-ask')) letGo();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (!event.shiftKey) letGo();
    putDown({ ...carried, x, y });
  };
  const give = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    letGo();
  };
  document.addEventListener('pointermove', move, true);
  document.addEventListener('click', click, true);
  document.addEventListener('contextmenu', give, true);
  document.addEventListener('keydown', giveUp, true);
  return () => {
    document.removeEventListener('pointermove', move, true);
    document.removeEventListener('click', click, true);
    document.removeEventListener('contextmenu', give, true);
    document.removeEventListener('keydown', giveUp, true);
  };
}

/** The board and what stands on it; not what floats over it. */
function isGround(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.react-flow__pane') !== null;
}

function giveUp(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  event.preventDefault();
  letGo();
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** With Shift arrows go so many steps at once. */
const stride = 5;

function followKeys(): () => void {
  const press = (event: KeyboardEvent) => {
    const carried = current();
    // The Enter that took it into the hand may still be held.
    if (!carried || event.key === 'Shift' || (event.repeat && !ways[event.key])) return;
    // The next part of the page: then nothing is carried any more.
    if (event.key === 'Tab') return letGo();
    event.preventDefault();
    event.stopPropagation();
    const way = ways[event.key];
    if (way) step(carried, way, event.shiftKey ? stride : 1);
    else if (event.key === 'Escape') letGo();
    else if (event.key === 'Enter' || event.key === ' ') {
      // Some browsers press the focused button when the space bar comes up.
      if (event.key === ' ') addEventListener('keyup', prevent, { capture: true, once: true });
      letGo();
      putDown(carried);
    }
  };
  const click = (event: MouseEvent) => {
    // What reads the page aloud presses the button itself: the second time means here.
    const isAgain = event.detail === 0 && (event.target as Element | null)?.closest('.palette');
    const carried = current();
    letGo();
    if (!carried || !isAgain) return;
    event.stopPropagation();
    putDown(carried);
  };
  document.addEventListener('keydown', press, true);
  document.addEventListener('click', click, true);
  return () => {
    document.removeEventListener('keydown', press, true);
    document.removeEventListener('click', click, true);
  };
}

function prevent(event: Event): void {
  event.preventDefault();
}

/** One step over the grid; at the edge of what is seen the board moves instead. */
function step(carried: Carried, [dx, dy]: readonly [number, number], steps: number): void {
  const open = openBoard();
  if (!open) return;
  const { zoom } = open.flow.getViewport();
  const far = grid * zoom * steps;
  const box = open.element.getBoundingClientRect();
  const x = carried.x + dx * far;
  const y = carried.y + dy * far;
  const inside = {
    x: Math.min(box.right - edge, Math.max(box.left + edge, x)),
    y: Math.min(box.bottom - edge, Math.max(box.top + edge, y)),
  };
  if (inside.x !== x || inside.y !== y) {
    const view = open.flow.getViewport();
    const moved = { x: view.x + inside.x - x, y: view.y + inside.y - y };
    void open.flow.setViewport({ ...view, ...moved });
  }
  carry({ ...carried, ...inside, fits: true });
}

const edge = 60;
