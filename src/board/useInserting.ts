/** A component without links that is dragged onto a link goes into it. */
import type { OnNodeDrag } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { whenSomeoneIsThere } from '../loading/later.ts';
import type { BoardNode } from './nodes.ts';

const load = whenSomeoneIsThere(() => import('./carry/index.ts'));

/** `settle` puts what has been moved into the document. */
export function useInserting(settle: () => void) {
  const over = useRef<string | null>(null);
  return useMemo(() => {
    const drag: OnNodeDrag<BoardNode> = async (_, node, nodes) => {
      const { linkFor, markLink } = await load();
      const isAlone = nodes.length === 1 && node.type === 'card';
      const { width = 0, height = 0 } = node.measured ?? {};
      const { x, y } = node.position;
      over.current = isAlone ? linkFor({ id: node.id }, x + width / 2, y + height / 2) : null;
      markLink(over.current);
    };
    const stop: OnNodeDrag<BoardNode> = async (_, node) => {
      const link = over.current;
      over.current = null;
      if (link === null) return settle();
      const { insertInto, markLink } = await load();
      markLink(null);
      const { x, y } = node.position;
      if (!insertInto(link, { id: node.id }, [x, y])) settle();
    };
    return { onNodeDrag: drag, onNodeDragStop: stop };
  }, [settle]);
}
