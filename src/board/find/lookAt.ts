/** Brings something on the board into the middle of what is seen. */
import { flash } from '../flash.ts';
import { glide, openBoard } from '../view.ts';

/** From farther away names cannot be read. */
const nearEnough = 0.6;

export function lookAt(id: string): void {
  const open = openBoard();
  const node = open?.flow.getInternalNode(id);
  if (!open || !node) return;
  const { x, y } = node.internals.positionAbsolute;
  const { width = 0, height = 0 } = node.measured;
  const zoom = Math.max(open.flow.getZoom(), nearEnough);
  void open.flow.setCenter(x + width / 2, y + height / 2, { zoom, ...glide() });
  flash(id);
}

/** Once the page has drawn it: far from sight it may not be there yet. */
export function focusOn(id: string): void {
  requestAnimationFrame(() =>
    document
      .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true }),
  );
}
