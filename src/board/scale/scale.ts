/**
 * Boards too large for the browser to lay out every link and every card at each movement. On those
 * only links in sight are elements of the page; from far away all links, and what cards say, are
 * drawn on canvases. `largeBoard.ts` does it, and comes when such a board is opened.
 */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { Layer } from '../motion/layer.ts';
import type { BoardNode, LinkEdge } from '../nodes.ts';

const manyNodes = 120;
const manyLinks = 240;

interface Scale {
  /** Ids of the links in sight that are large enough to be told apart by hand. */
  readonly links: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

export const useScale = create<Scale>()(() => ({ links: none }));

/** What stands in for faces while the board is seen from far away; set by the large board. */
export const far: { drawCards: ((pen: CanvasRenderingContext2D, layer: Layer) => void) | null } = {
  drawCards: null,
};

export function isLargeBoard(nodes: readonly BoardNode[], edges: readonly LinkEdge[]): boolean {
  return nodes.length > manyNodes || edges.length > manyLinks;
}

/** The links that are to be elements of the page. */
export function useShownLinks(edges: LinkEdge[], isLarge: boolean): LinkEdge[] {
  const shown = useScale((scale) => scale.links);
  return useMemo(
    () => (isLarge ? edges.filter(({ id }) => shown.has(id)) : edges),
    [isLarge, edges, shown],
  );
}
