/**
 * The outside of a share link: `t1.` and then, in base64url, six bytes of label and the packed
 * content. The label says how long the content is and what it sums up to, so that a link that was
 * cut short, one that was changed on its way and one that never was ours are told apart before
 * anything is unpacked.
 */
import { fail, ok, type Result } from '../../simulations/scenarios/result.ts';

const labelBytes = 6;
/** Six bytes are eight characters. */
const labelCharacters = 8;
/** What two bytes can count; see `mostCharacters` for what is made. */
export const mostBytes = 0xffff;

export interface Wrapped {
  readonly version: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function wrap({ version, bytes }: Wrapped): string {
  const all = new Uint8Array(labelBytes + bytes.length);
  const label = new DataView(all.buffer);
  label.setUint16(0, bytes.length);
  label.setUint32(2, sumOf(bytes));
  all.set(bytes, labelBytes);
  return `t${version}.${toBase64(all)}`;
}

/** Takes what stands behind the `#`, with or without it. */
export function unwrap(fragment: string, current: number): Result<Wrapped> {
  // Mail programs break long lines, and some put the pieces together with spaces between.
  const text = fragment.replaceAll(/\s|%20|%0[9ad]/gi, '');
  const [head, begin] = /^#?t(\d{1,9})\./.exec(text) ?? [];
  if (head === undefined) return fail('linkHasNoBoard', {});
  const version = Number(begin);
  if (version > current) return fail('linkNewer', { version, current });
  if (version < 1) return fail('linkHasNoBoard', {});
  const body = text.slice(head.length);
  if (body.length < labelCharacters) return fail('linkHasNoBoard', {});
  const label = fromBase64(body.slice(0, labelCharacters));
  if (label === null) return fail('linkDamaged', {});
  const view = new DataView(label.buffer);
  const length = view.getUint16(0);
  const whole = labelCharacters + Math.ceil((length * 4) / 3);
  if (body.length < whole) {
    return fail('linkCutShort', { there: text.length, whole: head.length + whole });
  }
  // What follows is none of ours: a full stop or a bracket that a program took for part of the link.
  const bytes = fromBase64(body.slice(labelCharacters, whole));
  if (bytes === null || sumOf(bytes) !== view.getUint32(2)) return fail('linkDamaged', {});
  return ok({ version, bytes });
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** CRC-32, as in PNG and gzip: any change within 32 bits of one another is noticed for certain. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
