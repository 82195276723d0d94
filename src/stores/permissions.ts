/**
 * What the person before the page may do, as set by whoever handed out the link or wrote the lesson.
 * Everything is allowed unless something is said; playing, looking and breaking things always are.
 */
import { create } from 'zustand';

export interface Permissions {
  /** The document cannot be changed. */
  readonly readOnly: boolean;
  /** Parameters that cannot be set: `worker.concurrency`, `worker` for all of one, or `all`. */
  readonly locked: readonly string[];
}

const everything: Permissions = { readOnly: false, locked: [] };

export const usePermissions = create<Permissions>()(() => everything);

export function mayEdit(): boolean {
  return !usePermissions.getState().readOnly;
}

export function maySet(id: string, parameter: string): boolean {
  const { readOnly, locked } = usePermissions.getState();
  if (readOnly) return false;
  return !locked.some((one) => one === 'all' || one === id || one === `${id}.${parameter}`);
}

/** With nothing given, everything is allowed again. */
export function permit(permissions: Partial<Permissions> = {}): void {
  usePermissions.setState({ ...everything, ...permissions });
}
