/** "Did you mean": the known name nearest to what was written, or '' when none is near. */
export function nearest(written: string, known: Iterable<string>): string {
  const name = written.slice(0, 64).toLowerCase();
  let best = '';
  // Of a name of one or two letters everything is near.
  let bestDistance = (name.length < 3 ? 0 : Math.max(1, Math.floor(name.length / 3))) + 1;
  let looked = 0;
  for (const candidate of known) {
    // A file may hold thousands of ids; a suggestion is not worth more than this.
    if (++looked > 2000) break;
    const distance = editDistance(name, candidate.slice(0, 64).toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** What there is, for a message that has room for a few. */
export function list(known: Iterable<string>, most = 12): string {
  const shown: string[] = [];
  for (const name of known) {
    if (shown.length === most) return `${shown.join(', ')}, …`;
    shown.push(name);
  }
  return shown.join(', ');
}

export function unknown(
  written: string,
  known: readonly string[],
): { readonly nearest: string; readonly known: string } {
  return { nearest: nearest(written, known), known: list(known) };
}

/** Edits (with neighbours swapped as one) between two short names; gives up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
