/** Lists of inputs: their order, and where one list begins to differ from another. */
import { justBelow } from '../kernel/math.ts';
import { readTime } from '../scenarios/compileNetwork.ts';
import type { Input } from '../scenarios/types.ts';

export function timeOf(input: Input): number {
  const at = readTime(input.at, 'at', 0);
  return at.ok ? at.value : 0;
}

/** As they happen: by time, by events before them, by their place in the list. */
export function inOrder(inputs: readonly Input[]): readonly Input[] {
  const eventsOf = ({ events }: Input) => events ?? -1;
  return inputs
    .map((input, index) => ({ input, index, at: timeOf(input) }))
    .sort((a, b) => a.at - b.at || eventsOf(a.input) - eventsOf(b.input) || a.index - b.index)
    .map(({ input }) => input);
}

/** How many at the beginning of two lists are the same. */
function sharedCount(a: readonly Input[], b: readonly Input[]): number {
  let i = 0;
  while (i < a.length && i < b.length && JSON.stringify(a[i]) === JSON.stringify(b[i])) i++;
  return i;
}

/**
 * `after`, where what comes from the first difference on is planned for its time alone: how many
 * events will have gone before, nobody knows any more. What stood at the very place of the difference
 * still stands there.
 */
export function changedInputs(before: readonly Input[], after: readonly Input[]): readonly Input[] {
  const shared = sharedCount(before, after);
  if (shared === before.length && shared === after.length) return before;
  const place = before[shared];
  return inOrder(
    after.map((input, i) => {
      const isAtPlace = place && input.at === place.at && input.events === place.events;
      if (i < shared || isAtPlace) return input;
      const { events: _, ...planned } = input;
      return planned as Input;
    }),
  );
}

/** Where two histories part: after so many inputs, just before a time. Null when they are the same. */
export function startOfChange(
  before: readonly Input[],
  after: readonly Input[],
): { readonly inputs: number; readonly timeMs: number; readonly before: number } | null {
  const inputs = sharedCount(before, after);
  if (inputs === before.length && inputs === after.length) return null;
  const times = [before[inputs], after[inputs]].flatMap((input) => (input ? [timeOf(input)] : []));
  const timeMs = Math.min(...times);
  return { inputs, timeMs, before: timeMs > 0 ? justBelow(timeMs) : -1 };
}
