/** A stretch of time as people type its ends. */
import { parseClock } from '../timeline/jumpText.ts';

/** In simulated ms, or what is wrong with it. */
export function readWindow(
  from: string,
  to: string,
): { readonly from: number; readonly to: number } | 'windowBad' | 'windowOrder' {
  const start = parseClock(from);
  const end = parseClock(to);
  if (start === null || end === null) return 'windowBad';
  return start < end ? { from: start, to: end } : 'windowOrder';
}
