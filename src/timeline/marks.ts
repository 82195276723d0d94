/**
 * What stands on the strip, as plain data: what was done (inputs), where another run leaves, where a
 * breakpoint held. What lies too close to be hit by a finger or read is gathered into one mark.
 */
import type { Branch, BranchId, Moment } from '../../simulations/protocol.ts';
import type { Input } from '../../simulations/scenarios/types.ts';
import { atOf } from './inputTime.ts';
import type { Hit } from './timelineStore.ts';

export type MarkItem =
  /** `index` is its place in the branch's list. */
  | { readonly is: 'input'; readonly at: number; readonly index: number; readonly input: Input }
  /** `branch` leaves here, or (`own`) this one left that one here. */
  | {
      readonly is: 'fork';
      readonly at: number;
      readonly branch: BranchId;
      readonly own: boolean;
    }
  | { readonly is: 'hit'; readonly at: number; readonly moment: Moment };

export interface MarkGroup {
  readonly at: number;
  /** Pixels from the left of the strip. */
  readonly x: number;
  readonly items: readonly MarkItem[];
}

export type Tone = 'plain' | 'warn' | 'bad' | 'good';

const tones: Readonly<Partial<Record<Input['do'], Tone>>> = {
  crash: 'bad',
  cut: 'bad',
  remove: 'bad',
  slow: 'warn',
  recover: 'good',
  unslow: 'good',
  heal: 'good',
};
const worst: readonly Tone[] = ['bad', 'warn', 'plain', 'good'];

/** A group is in the tone of the worst that happened there. */
export function toneOf(items: readonly MarkItem[]): Tone {
  const own = items.map((item) =>
    item.is === 'input' ? (tones[item.input.do] ?? 'plain') : 'plain',
  );
  return worst.find((tone) => own.includes(tone)) ?? 'plain';
}

export interface MarkSources {
  readonly inputs: readonly Input[];
  readonly branches: readonly Branch[];
  readonly current: BranchId;
  readonly hits: readonly Hit[];
}

/** In order of time; at the same time in the order in which they happen. */
export function markItems({ inputs, branches, current, hits }: MarkSources): MarkItem[] {
  const items: MarkItem[] = inputs.map((input, index) => {
    return { is: 'input', at: atOf(input), index, input };
  });
  for (const branch of branches) {
    const { forkedAt, parent } = branch;
    if (!forkedAt || parent === null) continue;
    const at = forkedAt.time;
    if (branch.id === current) items.push({ is: 'fork', at, branch: parent, own: true });
    else if (parent === current) items.push({ is: 'fork', at, branch: branch.id, own: false });
  }
  for (const hit of hits) {
    if (hit.branch !== current) continue;
    items.push({ is: 'hit', at: hit.moment.time, moment: hit.moment });
  }
  return items.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
}

/** Items within `least` pixels of the first of their group stand together. */
export function groupMarks(
  items: readonly MarkItem[],
  width: number,
  end: number,
  least: number,
): MarkGroup[] {
  const groups: { at: number; x: number; items: MarkItem[] }[] = [];
  for (const item of items) {
    if (item.at > end) break;
    const x = (item.at / end) * width;
    const last = groups.at(-1);
    if (last && x - last.x < least) last.items.push(item);
    else groups.push({ at: item.at, x, items: [item] });
  }
  return groups;
}

/** Pixels a group's name may take: up to the next mark, or to the edge it is written towards. */
export function roomFor(groups: readonly MarkGroup[], index: number, width: number): Room {
  const x = groups[index]?.x ?? 0;
  const after = (groups[index + 1]?.x ?? width) - x;
  const before = x - (groups[index - 1]?.x ?? 0);
  // To the left only at the right end, where nothing else has its name.
  const flip = groups[index + 1] === undefined && after < 90 && before > after;
  return { flip, room: Math.max(0, (flip ? before : after) - 4) };
}

export interface Room {
  readonly flip: boolean;
  readonly room: number;
}
