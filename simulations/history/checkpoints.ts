/**
 * Checkpoints of a history, dense enough to be anywhere soon and few enough to fit in memory. They
 * lie `spacing` events apart; when they outgrow their memory the spacing is doubled and every second
 * one let go; when they are as far apart as can be, the oldest go instead, and the history begins
 * later (`keptFrom`). The start is always kept. Branches share what lies before their fork.
 * Why these numbers: docs/decisions/0014-checkpoints.md.
 */
import type { BranchId, Moment } from '../protocol.ts';
import type { Checkpoint, Session } from '../session.ts';
import { compareMoments, momentOf } from './moments.ts';
import { pack, packedBytes, Scratch, unpack } from './pack.ts';
import { foretellTimes, recallTimes } from './times.ts';

/** Events between two checkpoints: at first, and at most. */
const FIRST_SPACING = 96_000;
const LAST_SPACING = 1_536_000;
/** Memory for checkpoints, in bytes. */
const MEMORY = 56 * 1024 * 1024;

export interface Kept {
  readonly moment: Moment;
  /** Notes made, the last message id given out, and messages lost so far: to know where to look. */
  readonly notes: number;
  readonly lastId: number;
  readonly dropped: number;
  readonly checkpoint: Omit<Checkpoint, 'network'>;
  readonly network: unknown;
  readonly bytes: number;
}

export function keep(session: Session, scratch?: Scratch): Kept {
  const { network, ...rest } = session.checkpoint();
  foretellTimes(network.messages.pool);
  const packed = pack(network, scratch);
  return {
    moment: momentOf(session),
    notes: rest.notes,
    lastId: session.network.messages.lastId,
    dropped: session.network.messages.dropped,
    checkpoint: rest,
    network: packed,
    bytes: packedBytes(packed),
  };
}

export function checkpointOf({ checkpoint, network }: Kept): Checkpoint {
  const unpacked = unpack(network) as Checkpoint['network'];
  recallTimes(unpacked.messages.pool);
  return { ...checkpoint, network: unpacked };
}

export interface CheckpointLimits {
  readonly spacing: number;
  readonly lastSpacing: number;
  readonly bytes: number;
}

export class Checkpoints {
  spacing: number;
  private readonly limits: CheckpointLimits;
  private readonly lists = new Map<BranchId, Kept[]>();
  private readonly scratch = new Scratch();

  constructor(limits: Partial<CheckpointLimits> = {}) {
    this.limits = {
      spacing: FIRST_SPACING,
      lastSpacing: LAST_SPACING,
      bytes: MEMORY,
      ...limits,
    };
    this.spacing = this.limits.spacing;
  }

  get bytes(): number {
    let sum = 0;
    for (const kept of this.all()) sum += kept.bytes;
    return sum;
  }

  get count(): number {
    return this.all().size;
  }

  /** Events that `session` may process before the next checkpoint of `branch` is due; 0 when it is. */
  left(branch: BranchId, session: Session): number {
    const last = this.of(branch).at(-1);
    if (last === undefined) return 0;
    return Math.max(0, last.moment.events + this.spacing - session.events);
  }

  /** The state that `session` is in, to be kept by the caller. */
  keep(session: Session): Kept {
    return keep(session, this.scratch);
  }

  /** Keeps the state that `session` is in, which lies after all others of `branch`. */
  add(branch: BranchId, session: Session): void {
    this.of(branch).push(this.keep(session));
    while (this.bytes > this.limits.bytes && this.shrink());
  }

  /** All of a branch, in order. */
  of(branch: BranchId): Kept[] {
    let list = this.lists.get(branch);
    if (list === undefined) {
      list = [];
      this.lists.set(branch, list);
    }
    return list;
  }

  /** The last of a branch that is not beyond what `isBeyond` says, which must hold from some point on. */
  latest(branch: BranchId, isBeyond: (kept: Kept) => boolean): Kept {
    const list = this.of(branch);
    let [low, high] = [0, list.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (isBeyond(list[middle])) high = middle - 1;
      else low = middle;
    }
    return list[low];
  }

  /** `branch` begins with what `from` has of the time up to `moment`. */
  fork(from: BranchId, branch: BranchId, moment: Moment): void {
    const shared = this.of(from).filter((kept) => compareMoments(kept.moment, moment) <= 0);
    this.lists.set(branch, shared);
  }

  forget(branch: BranchId): void {
    this.lists.delete(branch);
  }

  /** The earliest time of `branch` that can be gone back to by running on from somewhere near. */
  keptFrom(branch: BranchId): number {
    const [first, second] = this.of(branch);
    if (second === undefined || second.moment.events - first.moment.events <= this.spacing * 2)
      return 0;
    return second.moment.time;
  }

  private all(): Set<Kept> {
    return new Set([...this.lists.values()].flat());
  }

  /** Lets some go; false when there is nothing left to let go. */
  private shrink(): boolean {
    const before = this.count;
    if (this.spacing < this.limits.lastSpacing) {
      this.spacing *= 2;
      for (const [branch, list] of this.lists) this.lists.set(branch, thinned(list, this.spacing));
    } else {
      // Those of all branches that lie earliest in time, a tenth at once.
      const order = [...this.all()].sort((a, b) => a.moment.time - b.moment.time);
      const gone = new Set(order.slice(1, 2 + Math.floor(order.length / 10)));
      for (const [branch, list] of this.lists) {
        this.lists.set(
          branch,
          list.filter((kept, i) => i === 0 || !gone.has(kept)),
        );
      }
    }
    return this.count < before;
  }
}

/** One of each stretch of `spacing` events, and the start. */
function thinned(list: readonly Kept[], spacing: number): Kept[] {
  const result: Kept[] = [];
  for (const kept of list) {
    const last = result.at(-1);
    if (last === undefined || kept.moment.events - last.moment.events >= spacing) result.push(kept);
  }
  return result;
}
