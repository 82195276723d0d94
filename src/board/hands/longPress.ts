/**
 * A finger that rests asks for the menu, as the right button of a mouse does. Some browsers say so
 * by themselves; where they do, this keeps still.
 */
const restMs = 500;
const stillPx = 10;

export function startLongPress(board: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let from: { x: number; y: number; pointer: number } | null = null;
  let isTold = false;

  const stop = () => {
    clearTimeout(timer);
    from = null;
  };
  const down = (event: PointerEvent) => {
    const { target, clientX: x, clientY: y } = event;
    // A second finger means something else.
    if (from || event.pointerType !== 'touch' || !event.isPrimary) return stop();
    if (!(target instanceof Element) || !target.closest('.react-flow__renderer')) return;
    if (target.closest('.react-flow__handle, input, textarea, button')) return;
    from = { x, y, pointer: event.pointerId };
    isTold = false;
    timer = setTimeout(() => {
      if (isTold || !from) return;
      const init = { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 2 };
      target.dispatchEvent(new MouseEvent('contextmenu', init));
      // The hand that comes up afterwards must not press what is below the menu.
      addEventListener('touchend', swallow, { capture: true, once: true, passive: false });
    }, restMs);
  };
  const move = (event: PointerEvent) => {
    if (!from || event.pointerId !== from.pointer) return;
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > stillPx) stop();
  };
  const told = () => {
    isTold = true;
  };
  board.addEventListener('pointerdown', down, true);
  addEventListener('pointermove', move, true);
  addEventListener('pointerup', stop, true);
  addEventListener('pointercancel', stop, true);
  board.addEventListener('contextmenu', told, true);
  return () => {
    stop();
    board.removeEventListener('pointerdown', down, true);
    removeEventListener('pointermove', move, true);
    removeEventListener('pointerup', stop, true);
    removeEventListener('pointercancel', stop, true);
    board.removeEventListener('contextmenu', told, true);
  };
}

function swallow(event: TouchEvent): void {
  if (event.cancelable) event.preventDefault();
}
