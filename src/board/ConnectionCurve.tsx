import type { ConnectionLineComponentProps } from '@xyflow/react';
import { linkCubic, pathOf } from './geometry.ts';
import type { BoardNode } from './nodes.ts';

/** The link being drawn, on the course it would have. */
export function ConnectionCurve(props: ConnectionLineComponentProps<BoardNode>) {
  const { fromX, fromY, toX, toY, fromHandle, connectionStatus } = props;
  const forwards = fromHandle.type === 'source';
  const ends = forwards
    ? { sourceX: fromX, sourceY: fromY, targetX: toX, targetY: toY }
    : { sourceX: toX, sourceY: toY, targetX: fromX, targetY: fromY };
  return (
    <g className="connection" data-status={connectionStatus ?? 'open'}>
      <path d={pathOf(linkCubic(ends, 0))} />
      <circle cx={toX} cy={toY} r={4} />
    </g>
  );
}
