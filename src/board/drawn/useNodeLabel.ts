import { type RefObject, useLayoutEffect } from 'react';

/** What the element that has the focus is called: React Flow draws it around ours. */
export function useNodeLabel(inside: RefObject<HTMLElement | null>, label: string): void {
  useLayoutEffect(() => {
    inside.current?.closest('.react-flow__node')?.setAttribute('aria-label', label);
  }, [inside, label]);
}
