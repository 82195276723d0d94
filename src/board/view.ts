/** The board that is on the page, and how its view moves. */
import type { ReactFlowInstance } from '@xyflow/react';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { hasMoves } from './moves.ts';
import type { BoardNode, LinkEdge } from './nodes.ts';

/** What is to be in sight, where that is not everything. */
export const framing: { nodes: { readonly id: string }[] | undefined } = { nodes: undefined };

export const fitOptions = {
  get nodes() {
    return framing.nodes;
  },
  /** Captions lie over the top of the board, and the names of frames stand above them. */
  get padding() {
    if (useView.getState().classroom) return '8px' as const;
    const { frames = [] } = useDocument.getState().scenario;
    const top = frames.length > 0 ? ('88px' as const) : ('56px' as const);
    // The legend of a machine has a second line.
    const bottom = hasMoves(useDocument.getState().scenario)
      ? ('104px' as const)
      : ('76px' as const);
    return { top, bottom, left: '32px', right: '32px' } as const;
  },
  /** In the projector view everything is to be seen from the back row. */
  get maxZoom() {
    const { projector, classroom } = useView.getState();
    return projector || classroom ? 1.6 : 1;
  },
} as const;

/** Movement of the view takes time only where motion is welcome. */
export function glide(): { duration: number } {
  return { duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 140 };
}

interface OpenBoard {
  readonly flow: ReactFlowInstance<BoardNode, LinkEdge>;
  readonly element: HTMLElement;
}

let open: OpenBoard | null = null;

export function setOpenBoard(board: OpenBoard | null): void {
  open = board;
}

export function openBoard(): OpenBoard | null {
  return open;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether the board is what lies under a point of the screen. */
export function isOnBoard({ x, y }: Point): boolean {
  const target = document.elementFromPoint(x, y);
  return !!open && !!target && open.element.contains(target);
}
