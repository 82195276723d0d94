/** Text into as few bytes as the browser knows how, and back within bounds. */
import { fail, ok, type Result, shorten } from '../../simulations/scenarios/result.ts';

const format = 'deflate-raw';

export async function pack(text: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format));
    return ok(new Uint8Array(await new Response(stream).arrayBuffer()));
  } catch (error) {
    return fail('linkCannotBeMade', { reason: shorten(String(error)) });
  }
}

/** Stops at `mostBytes`: a few bytes may unpack to a thousand times as many. */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  mostBytes: number,
): Promise<Result<string>> {
  const unpacker = newUnpacker();
  if (unpacker === null) return fail('linkNotReadHere', {});
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(unpacker).getReader();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let length = 0;
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return ok(text + decoder.decode());
      length += value.length;
      if (length > mostBytes) {
        await reader.cancel();
        return fail('linkTooLarge', { megabytes: mostBytes / 1e6 });
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return fail('linkDamaged', {});
  }
}

function newUnpacker(): DecompressionStream | null {
  try {
    return new DecompressionStream(format);
  } catch {
    // There is none, or it does not know the format.
    return null;
  }
}
