import { createElement, type ElementType } from 'react';

/**
 * Stands in for `react-remove-scroll`, which dialogs and menus of Radix use to keep the page behind
 * them from scrolling. Our page never scrolls, and the original writes inline style sheets, which
 * the content security policy rightly refuses.
 */
export function RemoveScroll({ as, allowPinchZoom, shards, ...props }: RemoveScrollProps) {
  return createElement(as ?? 'div', props);
}

interface RemoveScrollProps {
  as?: ElementType;
  allowPinchZoom?: boolean;
  shards?: unknown[];
}
