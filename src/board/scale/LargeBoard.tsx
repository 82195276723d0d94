/** Lives on large boards only; see `largeBoard.ts`. */
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { BoardNode, LinkEdge } from '../nodes.ts';
import { startLargeBoard } from './largeBoard.ts';
import './scale.css';

export function LargeBoard({ edges }: { readonly edges: LinkEdge[] }) {
  const store = useStoreApi<BoardNode, LinkEdge>();
  const latest = useRef(edges);
  const running = useRef<ReturnType<typeof startLargeBoard> | null>(null);
  const start = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      if (!canvas) return;
      const large = startLargeBoard(canvas, store, () => latest.current);
      running.current = large;
      return () => {
        running.current = null;
        large.stop();
      };
    },
    [store],
  );
  useEffect(() => {
    latest.current = edges;
    running.current?.edgesChanged();
  }, [edges]);
  return (
    <ViewportPortal>
      <canvas ref={start} className="board-far-links" hidden />
    </ViewportPortal>
  );
}
