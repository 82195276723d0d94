/** Handles at the edges and corners of what is selected, for pointers; the inspector has fields for the rest. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useRef } from 'react';
import { snapped } from '../layout.ts';
import type { BoardNode } from '../nodes.ts';
import { type Box, type Edge, resized } from './resized.ts';

interface ResizerProps {
  readonly id: string;
  readonly edges: readonly Edge[];
  readonly smallest: readonly [width: number, height: number];
}

export function Resizer({ id, edges, smallest }: ResizerProps) {
  const flow = useReactFlow<BoardNode>();
  const store = useStoreApi<BoardNode>();
  const start = useRef<{ box: Box; x: number; y: number } | null>(null);

  const begin = (event: PointerEvent<HTMLElement>) => {
    const node = flow.getInternalNode(id);
    if (event.button !== 0 || !node) return;
    const { width = 0, height = 0 } = node.measured;
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    start.current = { box: { ...node.position, width, height }, ...point };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
  };
  const move = (event: PointerEvent<HTMLElement>, edge: Edge) => {
    const from = start.current;
    if (!from) return;
    const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const way: readonly [number, number] = [point.x - from.x, point.y - from.y];
    const { x, y, width, height } = resized(from.box, edge, way, smallest, snapped);
    store.getState().triggerNodeChanges([
      { id, type: 'position', position: { x, y } },
      {
        id,
        type: 'dimensions',
        resizing: true,
        setAttributes: edges.includes('n') || 'width',
        dimensions: { width, height },
      },
    ]);
  };
  const end = () => {
    if (!start.current) return;
    start.current = null;
    store.getState().triggerNodeChanges([{ id, type: 'dimensions', resizing: false }]);
  };
  return edges.map((edge) => (
    <div
      key={edge}
      className="resizer nodrag nopan"
      data-edge={edge}
      onPointerDown={begin}
      onPointerMove={(event) => move(event, edge)}
      onPointerUp={end}
      onPointerCancel={end}
    />
  ));
}
