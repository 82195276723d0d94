/** A frame that moves takes along what stands in it. */
import type { NodeChange, NodePositionChange } from '@xyflow/react';
import { type BoardNode, elementOf } from './nodes.ts';

/**
 * The changes, and for each frame among them the same way for everything in it that does not move by
 * itself. A frame whose size changes moves an edge, not itself: what is in it stays.
 */
export function withMembers(
  changes: readonly NodeChange<BoardNode>[],
  nodes: readonly BoardNode[],
): NodeChange<BoardNode>[] {
  const all = [...changes];
  const resized = new Set<string>();
  const moved = new Map<string, NodePositionChange>();
  for (const change of changes) {
    if (change.type === 'dimensions' && change.resizing) resized.add(change.id);
    if (change.type === 'position' && change.position) moved.set(change.id, change);
  }
  if (moved.size === 0) return all;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const leading = (node: BoardNode): NodePositionChange | undefined => {
    let around = elementOf(node).in;
    for (let depth = 0; around !== undefined && depth < maxDepth; depth++) {
      const frame = byId.get(around);
      if (frame?.type !== 'frame') return undefined;
      const change = moved.get(around);
      if (change && !resized.has(around)) return change;
      around = elementOf(frame).in;
    }
    return undefined;
  };
  for (const node of nodes) {
    if (moved.has(node.id)) continue;
    const change = leading(node);
    const frame = change && byId.get(change.id);
    if (!change?.position || !frame) continue;
    all.push({
      ...change,
      id: node.id,
      position: {
        x: node.position.x + change.position.x - frame.position.x,
        y: node.position.y + change.position.y - frame.position.y,
      },
    });
  }
  return all;
}

/** Frames do not stand in themselves; a file that says so has been refused. */
const maxDepth = 40;
