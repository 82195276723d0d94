/** Lists of what is locked, as links have them: `all`, `worker`, `worker.concurrency`. */

export const everything = 'all';

/** The names of the settings of each component and link that has any. */
export type Lockable = ReadonlyMap<string, readonly string[]>;

export function isLocked(lock: readonly string[], name: string): boolean {
  const [owner = ''] = name.split('.');
  return lock.includes(everything) || lock.includes(owner) || lock.includes(name);
}

/**
 * The list with one name locked or free. A whole that loses a part becomes its other parts, and
 * parts that have become a whole are written as it, so that a link stays short.
 */
export function toggled(
  lock: readonly string[],
  name: string,
  on: boolean,
  lockable: Lockable,
): readonly string[] {
  const locked = new Set(expanded(lock, lockable));
  for (const one of expanded([name], lockable)) {
    if (on) locked.add(one);
    else locked.delete(one);
  }
  return shortened(locked, lockable);
}

/** Every single setting that a list locks. */
function expanded(lock: readonly string[], lockable: Lockable): string[] {
  return [...lockable].flatMap(([owner, names]) =>
    names.map((name) => `${owner}.${name}`).filter((one) => isLocked(lock, one)),
  );
}

function shortened(locked: ReadonlySet<string>, lockable: Lockable): readonly string[] {
  let isAll = true;
  const short: string[] = [];
  for (const [owner, names] of lockable) {
    const own = names.map((name) => `${owner}.${name}`).filter((one) => locked.has(one));
    if (own.length === names.length) short.push(owner);
    else {
      isAll = false;
      short.push(...own);
    }
  }
  return isAll && lockable.size > 0 ? [everything] : short;
}
