/** The labels of links, beside them. React renders their layer once; all else happens outside. */
import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useCallback } from 'react';
import type { BoardNode, LinkEdge } from '../nodes.ts';
import './labels.css';
import { startLabels } from './showLabels.ts';

export function LinkLabels() {
  const store = useStoreApi<BoardNode, LinkEdge>();
  const start = useCallback(
    (layer: HTMLDivElement | null) => (layer ? startLabels(layer, store) : undefined),
    [store],
  );
  return (
    <ViewportPortal>
      <div ref={start} className="link-labels" aria-hidden="true" />
    </ViewportPortal>
  );
}
