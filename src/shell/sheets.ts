/** How high the sheets of a narrow screen stand, as shares of its height. */
import { create } from 'zustand';
import type { Panel } from '../stores/view.ts';

export const snaps = [0.3, 0.5, 0.72] as const;
/** Pulled down below this, a sheet is put away. */
const leastShare = 0.17;
/** A quick hand throws it this much further, per pixel a millisecond. */
const throwShare = 0.25;

/** Undefined while nobody has moved it: as high as suits what is in it. */
export const useSheets = create<{ readonly shares: Readonly<Partial<Record<Panel, number>>> }>()(
  () => ({ shares: {} }),
);

export function setShare(panel: Panel, share: number): void {
  useSheets.setState(({ shares }) => ({ shares: { ...shares, [panel]: share } }));
}

/** Where a sheet comes to rest that is let go at `share`, moving up at `speed` (shares of the screen a ms); null: away. */
export function restingShare(share: number, speed: number): number | null {
  const aim = share + Math.max(-throwShare, Math.min(throwShare, speed * 150));
  if (aim < leastShare) return null;
  return snaps.reduce((best, snap) => (Math.abs(snap - aim) < Math.abs(best - aim) ? snap : best));
}

/** The next height up or down from where it stands; null below the lowest. */
export function nextShare(share: number, step: 1 | -1): number | null {
  const near = 0.02;
  const above = snaps.find((snap) => snap > share + near);
  const below = snaps.findLast((snap) => snap < share - near);
  return step === 1 ? (above ?? snaps[snaps.length - 1]) : (below ?? null);
}
