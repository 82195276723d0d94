/** A box whose edge is pulled. */

export type Edge = 'n' | 'e' | 's' | 'w' | 'nw' | 'ne' | 'sw' | 'se';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Edges that are not pulled stay where they are, also where the box can get no smaller. */
export function resized(
  box: Box,
  edge: Edge,
  [dx, dy]: readonly [number, number],
  [minWidth, minHeight]: readonly [number, number],
  snap: (value: number) => number,
): Box {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  let { x, y, width, height } = box;
  if (edge.includes('e')) width = Math.max(minWidth, snap(right + dx) - x);
  if (edge.includes('s')) height = Math.max(minHeight, snap(bottom + dy) - y);
  if (edge.includes('w')) {
    x = Math.min(snap(x + dx), right - minWidth);
    width = right - x;
  }
  if (edge.includes('n')) {
    y = Math.min(snap(y + dy), bottom - minHeight);
    height = bottom - y;
  }
  return { x, y, width, height };
}
