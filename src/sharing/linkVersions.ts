/**
 * Links of older versions, brought forward one at a time, so that a link once sent opens for ever.
 * A step takes the content of a link of its version, as plain JSON, and gives that of the next. What
 * is in it is a scenario file, which has a version and migrations of its own.
 */
import { fail, ok, type Result } from '../../simulations/scenarios/result.ts';

/** By the version they start from. */
export type LinkSteps = ReadonlyMap<number, (content: unknown) => unknown>;

export const linkVersion = 1;

/** Version 1 is the first: its content is a scenario file as it is. */
export const linkSteps: LinkSteps = new Map();

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
