/** A frame is drawn from corner to corner; a mere click puts one of the usual size. */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { letGo } from '../carrying.ts';
import { snapped } from '../layout.ts';
import { openBoard, type Point } from '../view.ts';
import { putFrame } from './putDown.ts';

/** A press that moves less than this is a click. */
const stillPx = 8;

interface Corners {
  readonly from: Point;
  readonly to: Point;
}

export function FrameDrawing() {
  const [drawn, setDrawn] = useState<Corners | null>(null);
  useEffect(() => drawing(setDrawn), []);
  if (!drawn || isClick(drawn)) return null;
  const { x, y, width, height } = boxOf(drawn);
  return createPortal(
    <div
      className="carry-frame"
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    />,
    document.body,
  );
}

function drawing(show: (corners: Corners | null) => void): () => void {
  let corners: Corners | null = null;
  const update = (next: Corners | null) => {
    corners = next;
    show(next);
  };
  const press = (event: PointerEvent) => {
    const target = event.target as Element | null;
    if (event.button !== 0 || !target?.closest('.react-flow__pane')) return;
    event.stopPropagation();
    target.setPointerCapture?.(event.pointerId);
    const at = { x: event.clientX, y: event.clientY };
    update({ from: at, to: at });
  };
  const move = (event: PointerEvent) => {
    if (corners) update({ from: corners.from, to: { x: event.clientX, y: event.clientY } });
  };
  const release = (event: PointerEvent) => {
    const done = corners;
    update(null);
    if (!done || isClick(done)) return;
    event.stopPropagation();
    // The click that follows has nothing to put down any more.
    letGo();
    addEventListener('click', hold, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', hold, true));
    place(done);
  };
  // Neither is the board moved by it, nor what stands there.
  const events = ['mousedown', 'touchstart'] as const;
  const quiet = (event: Event) => {
    if ((event.target as Element | null)?.closest('.react-flow__pane')) event.stopPropagation();
  };
  document.addEventListener('pointerdown', press, true);
  document.addEventListener('pointermove', move, true);
  document.addEventListener('pointerup', release, true);
  for (const name of events) document.addEventListener(name, quiet, true);
  return () => {
    document.removeEventListener('pointerdown', press, true);
    document.removeEventListener('pointermove', move, true);
    document.removeEventListener('pointerup', release, true);
    for (const name of events) document.removeEventListener(name, quiet, true);
  };
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function place(corners: Corners): void {
  const open = openBoard();
  if (!open) return;
  const { x, y, width, height } = boxOf(corners);
  const from = open.flow.screenToFlowPosition({ x, y });
  const to = open.flow.screenToFlowPosition({ x: x + width, y: y + height });
  const at = [snapped(from.x), snapped(from.y)] as const;
  putFrame(at, [Math.max(120, snapped(to.x) - at[0]), Math.max(80, snapped(to.y) - at[1])]);
}

function isClick({ from, to }: Corners): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) < stillPx;
}

function boxOf({ from, to }: Corners) {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}
