/**
 * The courses of all links of a large board, whether or not they are elements of the page: marks
 * travel on them, and from far away they are all that is drawn of a link.
 */
import type { InternalNode } from '@xyflow/react';
import { setBaseCourses } from '../courses.ts';
import { type Course, courseOf, linkCubic, loopCubic } from '../geometry.ts';
import type { BoardNode, LinkEdge } from '../nodes.ts';

export type Nodes = ReadonlyMap<string, InternalNode<BoardNode>>;

interface Ends {
  readonly sourceX: number;
  readonly sourceY: number;
  readonly targetX: number;
  readonly targetY: number;
}

interface Known {
  readonly ends: Ends;
  readonly lane: number;
  readonly course: Course;
}

export function createFarCourses() {
  let known = new Map<string, Known>();

  /** As it is, unless its ends have moved. */
  const knownOf = (edge: LinkEdge, nodes: Nodes): Known | null => {
    const ends = endsOf(edge, nodes);
    if (!ends) return null;
    const lane = edge.data?.lane ?? 0;
    const before = known.get(edge.id);
    if (before && before.lane === lane && isSame(before.ends, ends)) return before;
    const isLoop = edge.source === edge.target;
    const height = nodes.get(edge.source)?.measured.height ?? 0;
    const cubic = isLoop ? loopCubic(ends, lane, height) : linkCubic(ends, lane);
    return { ends, lane, course: courseOf(cubic) };
  };

  return {
    /** Works out anew what has moved. */
    update(edges: readonly LinkEdge[], nodes: Nodes): void {
      const next = new Map<string, Known>();
      let changed = false;
      for (const edge of edges) {
        const one = knownOf(edge, nodes);
        if (!one) continue;
        changed ||= one !== known.get(edge.id);
        next.set(edge.id, one);
      }
      changed ||= next.size !== known.size;
      known = next;
      if (changed) setBaseCourses(new Map(Array.from(next, ([id, { course }]) => [id, course])));
    },
    stop: () => setBaseCourses(new Map()),
  };
}

function isSame(a: Ends, b: Ends): boolean {
  return (
    a.sourceX === b.sourceX &&
    a.sourceY === b.sourceY &&
    a.targetX === b.targetX &&
    a.targetY === b.targetY
  );
}

/** From the right edge of an output to the left edge of an input, where React Flow has them. */
function endsOf(
  { source, target, sourceHandle, targetHandle }: LinkEdge,
  nodes: Nodes,
): Ends | null {
  const from = nodes.get(source);
  const to = nodes.get(target);
  const out = from?.internals.handleBounds?.source?.find(({ id }) => id === sourceHandle);
  const input = to?.internals.handleBounds?.target?.find(({ id }) => id === targetHandle);
  if (!from || !to || !out || !input) return null;
  return {
    sourceX: from.internals.positionAbsolute.x + out.x + out.width,
    sourceY: from.internals.positionAbsolute.y + out.y + out.height / 2,
    targetX: to.internals.positionAbsolute.x + input.x,
    targetY: to.internals.positionAbsolute.y + input.y + input.height / 2,
  };
}
