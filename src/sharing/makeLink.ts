/** A board, or a moment of a run, as a link that has all of it in itself. */
import { fail, ok, type Result } from '../../simulations/scenarios/result.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { wrap } from './envelope.ts';
import { linkVersion } from './linkVersions.ts';
import { pack } from './packing.ts';

/** Chat and mail programs begin to cut links at this length, if not before. */
export const mostCharacters = 16_000;

/** `address` is the page's own, without a fragment. */
export async function makeLink(scenario: Scenario, address: string): Promise<Result<string>> {
  const packed = await pack(JSON.stringify(scenario));
  if (!packed.ok) return packed;
  const bytes = packed.value;
  // Base64 is a third longer; there is no need to make what is too long anyway.
  const characters = address.length + Math.ceil((bytes.length * 4) / 3) + 12;
  if (characters > mostCharacters) return fail('linkTooLong', { characters, most: mostCharacters });
  return ok(`${address}#${wrap({ version: linkVersion, bytes })}`);
}
