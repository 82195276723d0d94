import { parseDuration } from '../../simulations/scenarios/quantities.ts';
import type { Input } from '../../simulations/scenarios/types.ts';

/** Simulated ms of an input; NaN for one that the file says badly. */
export function atOf(input: Input): number {
  const at = parseDuration(input.at);
  return at.ok ? at.value : Number.NaN;
}
