/** Where something floating stands: beside its anchor, flipped or shifted so that it stays on the screen. */

export type Side = 'top' | 'right' | 'bottom' | 'left';
export type Align = 'start' | 'center' | 'end';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Kept free towards the edges of the screen. */
const margin = 8;
const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;

export function placeBeside(
  anchor: Rect,
  box: Size,
  screen: Size,
  { side, align, gap }: { side: Side; align: Align; gap: number },
): { left: number; top: number } {
  const room = (on: Side) => {
    if (on === 'top') return anchor.top - gap - margin;
    if (on === 'left') return anchor.left - gap - margin;
    if (on === 'bottom') return screen.height - anchor.top - anchor.height - gap - margin;
    return screen.width - anchor.left - anchor.width - gap - margin;
  };
  const needed = side === 'top' || side === 'bottom' ? box.height : box.width;
  const other = opposite[side];
  const on = room(side) < needed && room(other) > room(side) ? other : side;
  const along = (start: number, length: number, size: number) =>
    align === 'start'
      ? start
      : align === 'end'
        ? start + length - size
        : start + (length - size) / 2;
  const spot = {
    left: along(anchor.left, anchor.width, box.width),
    top: along(anchor.top, anchor.height, box.height),
  };
  if (on === 'top') spot.top = anchor.top - gap - box.height;
  if (on === 'bottom') spot.top = anchor.top + anchor.height + gap;
  if (on === 'left') spot.left = anchor.left - gap - box.width;
  if (on === 'right') spot.left = anchor.left + anchor.width + gap;
  const inside = (value: number, size: number, whole: number) =>
    Math.max(margin, Math.min(value, whole - size - margin));
  return {
    left: inside(spot.left, box.width, screen.width),
    top: inside(spot.top, box.height, screen.height),
  };
}

/** Puts an element of the top layer beside its anchor. */
export function placeElement(
  element: HTMLElement,
  anchor: Rect,
  how: { side: Side; align: Align; gap: number },
): void {
  const { offsetWidth: width, offsetHeight: height } = element;
  const { clientWidth, clientHeight } = document.documentElement;
  const spot = placeBeside(
    anchor,
    { width, height },
    { width: clientWidth, height: clientHeight },
    how,
  );
  element.style.left = `${spot.left}px`;
  element.style.top = `${spot.top}px`;
}
