/**
 * The moments at which anything happens, and how what happens within one is spread over rows. Links
 * without latency make a message, its confirm and what follows all happen at one instant: drawn at
 * one height they would cover each other, so each takes the next row where the place is taken.
 */
import { arrivalOf, type Story } from '../story.ts';

export interface Instants {
  /** Simulated ms, ascending, each once. */
  readonly times: readonly number[];
  /** Rows that each of them takes. */
  readonly rows: readonly number[];
  /** By hop: the row within its instant of where it sets out and of where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** `laneOf` numbers the components from left to right. */
export function instantsOf(story: Story, laneOf: ReadonlyMap<string, number>): Instants {
  const { hops } = story.trace;
  const times = timesOf(story);
  const rows = new Map<number, number>();
  const starts: number[] = new Array(hops.length).fill(0);
  const ends: number[] = new Array(hops.length).fill(0);
  const crowds = new Map<number, Crowd>();
  const crowdAt = (time: number): Crowd => {
    const crowd = crowds.get(time) ?? new Crowd();
    crowds.set(time, crowd);
    return crowd;
  };
  const lanes = hops.map((hop) => [laneOf.get(hop.from) ?? 0, laneOf.get(hop.to) ?? 0] as const);
  // What set out earlier arrives before anything sets out at the same instant because of it.
  hops.forEach((hop, index) => {
    const end = arrivalOf(story, hop);
    if (end <= hop.sentAt) return;
    const [from, to] = lanes[index];
    ends[index] = crowdAt(end).place(to > from ? to - 1 : to, 1, -1, to);
  });
  hops.forEach((hop, index) => {
    // What set out before comes in from above.
    if (hop.sentAt < story.from) return;
    const [from, to] = lanes[index];
    const crowd = crowdAt(hop.sentAt);
    if (arrivalOf(story, hop) > hop.sentAt) {
      starts[index] = crowd.place(to > from ? from : from - 1, 1, from, -1);
    } else {
      starts[index] = crowd.place(Math.min(from, to), Math.max(1, Math.abs(to - from)), from, to);
      ends[index] = starts[index];
    }
  });
  for (const [time, crowd] of crowds) rows.set(time, crowd.rows);
  return { times, rows: times.map((time) => rows.get(time) ?? 1), starts, ends };
}

/** Which rows of one instant are taken, by the gaps between lanes. */
class Crowd {
  rows = 1;
  private readonly free = new Map<number, number>();
  /** By lane, the row in which something got there: what it causes does not stand above it. */
  private readonly reached = new Map<number, number>();

  /** The first free row over `width` gaps from `gap` on, for what leaves lane `from` for lane `to`. */
  place(gap: number, width: number, from: number, to: number): number {
    let row = from < 0 ? 0 : (this.reached.get(from) ?? 0);
    for (let g = gap; g < gap + width; g++) row = Math.max(row, this.free.get(g) ?? 0);
    for (let g = gap; g < gap + width; g++) this.free.set(g, row + 1);
    if (to >= 0) this.reached.set(to, Math.max(row, this.reached.get(to) ?? 0));
    this.rows = Math.max(this.rows, row + 1);
    return row;
  }
}

function timesOf(story: Story): number[] {
  const { from, to } = story;
  const all = new Set<number>([from, to]);
  const add = (time: number) => {
    if (time >= from && time <= to) all.add(time);
  };
  for (const hop of story.trace.hops) {
    add(hop.sentAt);
    add(arrivalOf(story, hop));
  }
  for (const { birth, end } of story.trace.messages) {
    add(birth);
    if (end) add(end.time);
  }
  for (const { parts } of story.stays) {
    for (const part of parts) {
      add(part.from);
      add(part.to);
    }
  }
  for (const { time } of story.trace.notes) add(time);
  return [...all].sort((a, b) => a - b);
}
