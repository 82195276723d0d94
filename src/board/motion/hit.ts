/** Which message is under the pointer. */
import { pointWidth, samples } from '../geometry.ts';
import { backOffset } from './draw.ts';
import { type Layer, updatePoints } from './layer.ts';

/** The id of the nearest mark within `radius` CSS pixels of (x, y) on the canvas; 0 for none. */
export function hit(layer: Layer, x: number, y: number, radius: number): number {
  const { frame, table } = layer;
  if (!frame || !table || layer.still || frame.revision !== table.revision) return 0;
  updatePoints(layer);
  const flowX = (x - layer.x) / layer.zoom;
  const flowY = (y - layer.y) / layer.zoom;
  let nearest = (radius / layer.zoom) ** 2;
  let found = 0;
  for (let i = 0; i < frame.markLink.length; i++) {
    const points = layer.points[frame.markLink[i]];
    if (!points) continue;
    const back = frame.markBack[i] === 1;
    const progress = frame.markProgress[i];
    const way = Math.min(1, Math.max(0, back ? 1 - progress : progress)) * (samples - 1);
    const segment = Math.min(samples - 2, Math.floor(way));
    const t = way - segment;
    const o = segment * pointWidth;
    const aside = back ? backOffset : 0;
    const fromX = points[o];
    const fromY = points[o + 1];
    const markX = fromX + (points[o + 4] - fromX) * t + points[o + 2] * aside;
    const markY = fromY + (points[o + 5] - fromY) * t + points[o + 3] * aside;
    const distance = (markX - flowX) ** 2 + (markY - flowY) ** 2;
    if (distance > nearest) continue;
    nearest = distance;
    found = frame.markId[i];
  }
  return found;
}
