/** How many facts the course has in each of its chapters; `docs/facts.md` lists them. */
export const factCounts = [26, 31, 40, 25, 22, 77, 32, 18, 22, 39, 74, 30, 44, 13] as const;

/** `3.12`. */
export function isFact(id: string): boolean {
  const match = /^([1-9]\d?)\.([1-9]\d{0,2})$/.exec(id);
  if (match === null) return false;
  return Number(match[2]) <= (factCounts[Number(match[1]) - 1] ?? 0);
}
