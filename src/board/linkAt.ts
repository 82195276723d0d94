/** Which link runs by a place on the board. */
import { type Course, pointWidth, samples } from './geometry.ts';

/** The nearest within `reach` of (x, y), in flow pixels. */
export function linkAt(
  courses: ReadonlyMap<string, Course>,
  x: number,
  y: number,
  reach: number,
  isMeant: (id: string) => boolean = () => true,
): string | null {
  let nearest = reach;
  let found: string | null = null;
  for (const [id, { points }] of courses) {
    const distance = distanceTo(points, x, y);
    if (distance >= nearest || !isMeant(id)) continue;
    nearest = distance;
    found = id;
  }
  return found;
}

function distanceTo(points: Float32Array, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < samples; i++) {
    const o = i * pointWidth;
    const fromX = points[o - pointWidth];
    const fromY = points[o - pointWidth + 1];
    const alongX = points[o] - fromX;
    const alongY = points[o + 1] - fromY;
    const length = alongX * alongX + alongY * alongY;
    const share = length > 0 ? ((x - fromX) * alongX + (y - fromY) * alongY) / length : 0;
    const t = Math.min(1, Math.max(0, share));
    least = Math.min(least, Math.hypot(fromX + alongX * t - x, fromY + alongY * t - y));
  }
  return least;
}
