/**
 * What a rectangle drawn over the board selects: cards and notes that it touches, links between
 * them, frames that lie in it.
 */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useDocument } from '../stores/document.ts';
import { componentOf } from '../stores/removal.ts';
import { select, useView } from '../stores/view.ts';
import type { BoardNode, LinkEdge } from './nodes.ts';

export function useMarquee() {
  const store = useStoreApi<BoardNode, LinkEdge>();
  const latest = useRef({ x: 0, y: 0, width: 0, height: 0 });
  useEffect(
    () =>
      store.subscribe(({ userSelectionRect }) => {
        // By its end React Flow has forgotten it.
        if (userSelectionRect) latest.current = userSelectionRect;
      }),
    [store],
  );
  return useMemo(
    () => ({
      isDrawn: () => store.getState().userSelectionRect !== null,
      end: () => {
        const { nodes, transform } = store.getState();
        const { selection } = useView.getState();
        const frames = framesInside(nodes, latest.current, transform);
        const chosen = new Set(selection);
        const links = useDocument
          .getState()
          .scenario.links.filter(({ from, to }) =>
            [from, to].every((end) => chosen.has(componentOf(end))),
          );
        select([...new Set([...selection, ...frames, ...links.map(({ id }) => id)])]);
      },
    }),
    [store],
  );
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** `rect` is in pixels of the board; `transform` says where its origin is, and the zoom. */
export function framesInside(
  nodes: readonly BoardNode[],
  rect: Rect,
  [left, top, zoom]: readonly [number, number, number],
): string[] {
  const from = { x: (rect.x - left) / zoom, y: (rect.y - top) / zoom };
  const to = { x: from.x + rect.width / zoom, y: from.y + rect.height / zoom };
  return nodes
    .filter(({ type, position: { x, y }, width = 0, height = 0 }) => {
      const isWithin = x >= from.x && y >= from.y && x + width <= to.x && y + height <= to.y;
      return type === 'frame' && isWithin;
    })
    .map(({ id }) => id);
}
