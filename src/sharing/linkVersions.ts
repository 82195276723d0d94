/**
 * Links of older versions, brought forward one at a time, so that a link once sent opens for ever.
 * A step takes the content of a link of its version, as plain JSON, and gives that of the next. What
 * is in it is a scenario or a lesson file, which has a version and migrations of its own.
 */
import { fail, ok, type Result } from '../../simulations/scenarios/result.ts';

/** By the version they start from. */
export type LinkSteps = ReadonlyMap<number, (content: unknown) => unknown>;

export const linkVersion = 2;

/**
 * 1: a scenario file as it is. 2: that or a lesson file, told apart by their `format`; switches may
 * follow (`address.ts`), which a reader of version 1 would not have honoured.
 */
export const linkSteps: LinkSteps = new Map([[1, (scenario) => scenario]]);

export function bringForward(
  content: unknown,
  version: number,
  steps: LinkSteps = linkSteps,
  current: number = linkVersion,
): Result<unknown> {
  let brought = content;
  for (let from = version; from < current; from++) {
    const step = steps.get(from);
    if (step === undefined) return fail('olderVersion', { version, current });
    brought = step(brought);
  }
  return ok(brought);
}
