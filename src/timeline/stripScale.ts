/** Where the strip ends: the run's own end, or a round moment well beyond now that grows in steps. */
export function stripEnd(time: number, duration: number): number {
  if (Number.isFinite(duration)) return Math.max(duration, 1);
  let end = 60_000;
  while (end < time * 1.1) end *= 2;
  return end;
}
