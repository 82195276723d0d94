/** A board, a moment of a run or a lesson, as a link that has all of it in itself. */
import { fail, ok, type Result } from '../../simulations/scenarios/result.ts';
import { type Switches, writeAddress } from './address.ts';
import { wrap } from './envelope.ts';
import { linkVersion } from './linkVersions.ts';
import { pack } from './packing.ts';

/** Chat and mail programs begin to cut links at this length, if not before. */
export const mostCharacters = 16_000;

/** `address` is the page's own, without a fragment. */
export async function makeLink(
  content: object,
  address: string,
  switches: Switches = {},
): Promise<Result<string>> {
  const packed = await packContent(content);
  return packed.ok ? linkTo(packed.value, address, switches) : packed;
}

/** The bytes of a link, without its address and switches. */
export function packContent(content: object): Promise<Result<Uint8Array<ArrayBuffer>>> {
  return pack(JSON.stringify(content));
}

/** The same content with other switches needs no packing again. */
export function linkTo(
  bytes: Uint8Array<ArrayBuffer>,
  address: string,
  switches: Switches,
): Result<string> {
  const named = writeAddress({ is: 'nothing' }, switches);
  // Base64 is a third longer; there is no need to make what is too long anyway.
  const characters = address.length + Math.ceil((bytes.length * 4) / 3) + 12 + named.length;
  if (characters > mostCharacters) return fail('linkTooLong', { characters, most: mostCharacters });
  const pack = wrap({ version: linkVersion, bytes });
  return ok(address + writeAddress({ is: 'packed', pack }, switches));
}
