/** Flags of components and links for the few parts that React draws from them; written on change. */
import { create } from 'zustand';
import type { Frame, Table } from '../../simulations/protocol.ts';

interface StatesState {
  readonly flags: Readonly<Record<string, number>>;
}

export const useStates = create<StatesState>()(() => ({ flags: {} }));

export function publishFlags(table: Table, frame: Frame): void {
  const next: Record<string, number> = {};
  table.components.forEach(({ id }, index) => {
    if (frame.componentFlags[index]) next[id] = frame.componentFlags[index];
  });
  table.links.forEach(({ id }, index) => {
    if (frame.linkFlags[index]) next[id] = frame.linkFlags[index];
  });
  const before = useStates.getState().flags;
  const ids = Object.keys(next);
  const same =
    ids.length === Object.keys(before).length && ids.every((id) => before[id] === next[id]);
  if (!same) useStates.setState({ flags: next });
}

/** What the board itself is doing: renaming in a card, or writing in a note. */
interface GestureState {
  readonly renaming: string | null;
  /** Dragging over the empty board selects what is there, as it does with Shift, instead of moving it. */
  readonly marquee: boolean;
  readonly toast: { readonly text: string; readonly x: number; readonly y: number } | null;
  /** Said to screen readers. */
  readonly announcement: string;
}

export const useGesture = create<GestureState>()(() => ({
  renaming: null,
  marquee: false,
  toast: null,
  announcement: '',
}));

export function startRenaming(id: string): void {
  useGesture.setState({ renaming: id });
}

/** The focus goes back to what the field stood in. */
export function stopRenaming(field: Element | null | undefined): void {
  const node = field?.closest<HTMLElement>('.react-flow__node');
  useGesture.setState({ renaming: null });
  node?.focus({ preventScroll: true });
}

let toastTimer: ReturnType<typeof setTimeout> | undefined;

/** A short word near the pointer (client coordinates), gone after a while. */
export function showToast(text: string, x: number, y: number): void {
  clearTimeout(toastTimer);
  useGesture.setState({ toast: { text, x, y }, announcement: text });
  toastTimer = setTimeout(() => useGesture.setState({ toast: null }), 2600);
}

export function announce(text: string): void {
  useGesture.setState({ announcement: text });
}
