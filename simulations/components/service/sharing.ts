/**
 * Processor sharing: all requests are worked on at once, each at rate min(1, processors / requests)
 * (the limit of round robin with ever shorter turns; Kleinrock 1967). A clock that runs at that rate
 * says how much work everybody has received; whoever's work is done at the lowest clock value is
 * next. Kept as a binary heap over that value.
 */
export interface Sharing {
  count: number;
  processors: number;
  /** Work received by everybody who has been there all along, ms, at time `at`. */
  clock: number;
  at: number;
  /** Timer of the next completion, or −1. */
  timer: number;
  heap: Int32Array;
  /** Clock value at which each is done, by heap position. */
  doneAt: Float64Array;
}

export function makeSharing(): Sharing {
  return {
    count: 0,
    processors: 1,
    clock: 0,
    at: 0,
    timer: -1,
    heap: new Int32Array(16),
    doneAt: new Float64Array(16),
  };
}

/** Lets the clock catch up with `now`; `processors` share `count` requests. */
export function catchUp(s: Sharing, now: number): void {
  if (s.count > 0) s.clock += (now - s.at) * Math.min(1, s.processors / s.count);
  // Nobody there: begin again at zero, where float64 is finest.
  else s.clock = 0;
  s.at = now;
}

/** How long until the first is done, in simulated ms. */
export function untilNext(s: Sharing): number {
  return Math.max(0, s.doneAt[0] - s.clock) / Math.min(1, s.processors / s.count);
}

/** Adds `m` with `work` ms to receive. */
export function addShare(s: Sharing, m: number, work: number): void {
  if (s.count === s.heap.length) {
    const heap = new Int32Array(s.count * 2);
    heap.set(s.heap);
    s.heap = heap;
    const doneAt = new Float64Array(s.count * 2);
    doneAt.set(s.doneAt);
    s.doneAt = doneAt;
  }
  siftUp(s, s.count++, m, s.clock + work);
}

/** Takes out the one that is done first. */
export function takeShare(s: Sharing): number {
  const m = s.heap[0];
  s.count--;
  if (s.count > 0) siftDown(s, s.heap[s.count], s.doneAt[s.count]);
  return m;
}

function siftUp(s: Sharing, from: number, m: number, doneAt: number): void {
  let i = from;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (s.doneAt[parent] <= doneAt) break;
    s.heap[i] = s.heap[parent];
    s.doneAt[i] = s.doneAt[parent];
    i = parent;
  }
  s.heap[i] = m;
  s.doneAt[i] = doneAt;
}

function siftDown(s: Sharing, m: number, doneAt: number): void {
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= s.count) break;
    if (child + 1 < s.count && s.doneAt[child + 1] < s.doneAt[child]) child++;
    if (s.doneAt[child] >= doneAt) break;
    s.heap[i] = s.heap[child];
    s.doneAt[i] = s.doneAt[child];
    i = child;
  }
  s.heap[i] = m;
  s.doneAt[i] = doneAt;
}
