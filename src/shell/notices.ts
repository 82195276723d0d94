/** What the page has to say that belongs to no run: shown in the banner until dismissed. */
import { create } from 'zustand';
import type { Problem } from '../../simulations/scenarios/types.ts';

interface Notices {
  readonly notice: Problem | null;
  /** A file that could not be opened, and what is wrong with it. */
  readonly badFile: BadFile | null;
  /** What there is to see of links. */
  readonly sharing: Sharing | null;
}

export type Sharing =
  | { readonly is: 'share' | 'earlier' }
  | { readonly is: 'badLink'; readonly problems: readonly Problem[]; readonly number: number }
  | { readonly is: 'opened'; readonly hasRun: boolean; readonly number: number };

export interface BadFile {
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Tells it from one before it of the same name. */
  readonly number: number;
}

export const useNotices = create<Notices>()(() => ({ notice: null, badFile: null, sharing: null }));

export function showNotice(notice: Problem): void {
  useNotices.setState({ notice });
}
