/** Asking for the menu of something on the board; `menu/` shows it. */
import { create } from 'zustand';
import { select, useView } from '../stores/view.ts';
import { useHovered } from './motion/hover.ts';

export interface AskedMenu {
  /** Client coordinates. */
  readonly x: number;
  readonly y: number;
  /** The message whose mark is there. */
  readonly message: number | null;
  /** Which list of the menu comes first. */
  readonly page: MenuPage;
}

export type MenuPage = 'main' | 'replace' | 'insert';

export const useContextMenu = create<{ readonly asked: AskedMenu | null }>()(() => ({
  asked: null,
}));

/** What is under the pointer is what is meant: it is selected, unless it is among what is. */
export function openContextMenu(x: number, y: number, target: Element | null): void {
  const over = target?.closest<HTMLElement>('.react-flow__node, .react-flow__edge');
  const id = over?.dataset.id;
  const isSelected = id !== undefined && useView.getState().selection.includes(id);
  if (id !== undefined && !isSelected) select([id]);
  if (id === undefined && !target?.closest('.react-flow__nodesselection')) select([]);
  const isOnGround = !target?.closest('.react-flow__node');
  const message = isOnGround ? (useHovered.getState().report?.id ?? null) : null;
  useContextMenu.setState({ asked: { x, y, message, page: 'main' } });
}

/** Of what is selected, at a place of the screen. */
export function askForMenu(x: number, y: number, page: MenuPage = 'main'): void {
  useContextMenu.setState({ asked: { x, y, message: null, page } });
}

/** By key: at what is selected and in sight, or in the middle of the board. */
export function openMenuOfSelection(page: MenuPage = 'main'): void {
  const board = document.querySelector('.board')?.getBoundingClientRect();
  if (!board) return;
  const isInSight = (x: number, y: number) =>
    x > board.left && x < board.right && y > board.top && y < board.bottom;
  for (const id of useView.getState().selection) {
    const element = document.querySelector(`.react-flow [data-id="${CSS.escape(id)}"]`);
    if (!element) continue;
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (!isInSight(x, y)) continue;
    askForMenu(x, y, page);
    return;
  }
  askForMenu(board.left + board.width / 2, board.top + board.height / 2, page);
}

export function closeContextMenu(): void {
  useContextMenu.setState({ asked: null });
}

/** True when the board has a menu for it: fields, and what floats over the board, keep the browser's. */
export function takesMenu(target: EventTarget | null): target is Element {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, [popover], .board-bar, .board-ask, .board-zoom'))
    return false;
  return target.closest('.react-flow') !== null;
}
