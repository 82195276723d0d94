/** Stretches of bytes: sorted lists of disjoint ones, written flat: from, to, from, to, … */

/** Adds [from, to) to `list`, joining what it touches. Returns how many bytes were not in it before. */
export function addStretch(list: number[], from: number, to: number): number {
  const first = firstThatEnds(list, from);
  let next = first;
  let begin = from;
  let end = to;
  let before = 0;
  while (next < list.length && list[next] <= to) {
    before += list[next + 1] - list[next];
    begin = Math.min(begin, list[next]);
    end = Math.max(end, list[next + 1]);
    next += 2;
  }
  if (next === first + 2) {
    list[first] = begin;
    list[first + 1] = end;
  } else {
    list.splice(first, next - first, begin, end);
  }
  return end - begin - before;
}

/** Index of the first stretch that ends at `from` or later; appends find it at once. */
function firstThatEnds(list: readonly number[], from: number): number {
  const last = list.length - 2;
  if (last < 0 || list[last + 1] < from) return list.length;
  let low = 0;
  let high = last / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle * 2 + 1] >= from) high = middle;
    else low = middle + 1;
  }
  return low * 2;
}
