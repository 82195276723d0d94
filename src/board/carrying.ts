/**
 * What is in somebody's hand on its way to the board, from the palette or a menu: dragged, picked up
 * by a click, or moved by keys. `carry/` shows it and puts it down.
 */
import { create } from 'zustand';
import type { Kind } from '../../simulations/components/index.ts';

export type Placeable = Kind | 'frame' | 'note';

export interface Carried {
  readonly what: Placeable;
  readonly by: 'drag' | 'pointer' | 'keys';
  /** Where its middle is, in client coordinates. */
  readonly x: number;
  readonly y: number;
  /** Letting go here places it. */
  readonly fits: boolean;
  /** The link that it would be put into. */
  readonly link: string | null;
}

interface Hand {
  readonly carried: Carried | null;
  /** Where a note is being written for the first time: it is on the board once it says something. */
  readonly draft: readonly [number, number] | null;
}

export const useCarried = create<Hand>()(() => ({ carried: null, draft: null }));

/** Takes something into the hand, or moves what is in it. */
export function carry(next: Omit<Carried, 'link'>): void {
  const { carried } = useCarried.getState();
  useCarried.setState({ carried: { ...next, link: carried?.link ?? null } });
}

export function letGo(): void {
  useCarried.setState({ carried: null });
}
