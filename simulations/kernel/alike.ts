/** An order of parcels in which neighbours have much in common, so that they can be packed together. */
import type { Ints } from './grow.ts';
import type { Parcels } from './parcels.ts';

/** With a handle, both fit the whole numbers of a float64. */
const KINDS_TOLD_APART = 2 ** 10;
const IDS_TOLD_APART = 2 ** 22;

/** The `count` handles in use below `used`, ordered by the way they came and who has them, then by id. */
export function alikeTogether(parcels: Parcels, used: number, count: number): Ints {
  const keys = new Float64Array(count);
  const kinds = new Map<number, number>();
  for (let m = 0, i = 0; m < used; m++) {
    if (!parcels.inUse(m)) continue;
    const like = parcels.path(m) ^ (parcels.owner(m) << 8) ^ (parcels.form(m) << 24);
    let kind = kinds.get(like);
    if (kind === undefined) {
      kind = kinds.size % KINDS_TOLD_APART;
      kinds.set(like, kind);
    }
    const id = parcels.id(m) & (IDS_TOLD_APART - 1);
    keys[i++] = (kind * IDS_TOLD_APART + id) * used + m;
  }
  keys.sort();
  const handles = new Int32Array(count);
  for (let i = 0; i < count; i++) handles[i] = keys[i] % used;
  return handles;
}
