/** Names the message under the pointer, without pausing anything: the label travels with the mark. */
import { create } from 'zustand';
import type { MessageReport } from '../../../simulations/protocol.ts';
import { engine } from '../../engine/engine.ts';
import { scene } from '../scene.ts';
import { hit } from './hit.ts';
import type { Layer } from './layer.ts';

/** What the label says; null while nothing is pointed at. */
export const useHovered = create<{ report: MessageReport | null }>()(() => ({ report: null }));

/** The label's element, moved here without React. */
export const label: { element: HTMLElement | null } = { element: null };

const reachPx = 11;
/** A mark once named stays named until it is this far from the pointer. */
const holdPx = 30;
const lookEveryMs = 80;
const askEveryMs = 120;

export function createHover(layer: Layer, board: HTMLElement) {
  let x = 0;
  let y = 0;
  let over = false;
  let lookedAt = 0;
  let askedAt = 0;
  let stopped = false;

  const move = (event: PointerEvent) => {
    const target = event.target as Element | null;
    const free = !!target?.closest('.react-flow__pane, .react-flow__edge');
    over = free && event.pointerType !== 'touch' && event.buttons === 0;
    const box = board.getBoundingClientRect();
    x = event.clientX - box.left;
    y = event.clientY - box.top;
    // While the run is paused no frame comes to look for the mark.
    scene.request();
  };
  const leave = () => {
    over = false;
    scene.request();
  };
  board.addEventListener('pointermove', move, { passive: true });
  board.addEventListener('pointerdown', leave, { passive: true });
  board.addEventListener('pointerleave', leave, { passive: true });

  const release = () => {
    if (layer.hovered === 0) return;
    layer.hovered = 0;
    useHovered.setState({ report: null });
  };
  const name = (id: number, nowMs: number) => {
    if (nowMs - askedAt < askEveryMs) {
      scene.request();
      return;
    }
    askedAt = nowMs;
    layer.hovered = id;
    engine.inspect(id).then((report) => {
      if (stopped || layer.hovered !== id) return;
      if (report) useHovered.setState({ report });
      else release();
      scene.request();
    });
  };

  return {
    look(nowMs: number): void {
      if (!over) release();
      if (!over) return;
      if (nowMs - lookedAt < lookEveryMs) {
        scene.request();
        return;
      }
      lookedAt = nowMs;
      const held =
        layer.hovered !== 0 &&
        layer.hoveredSeen &&
        Math.hypot(layer.hoveredX - x, layer.hoveredY - y) < holdPx;
      if (held) return;
      const found = hit(layer, x, y, reachPx);
      if (found === 0) release();
      else if (found !== layer.hovered) name(found, nowMs);
    },
    place(): void {
      const { element } = label;
      if (!element) return;
      const seen = layer.hovered !== 0 && layer.hoveredSeen;
      element.style.visibility = seen ? 'visible' : 'hidden';
      if (!seen) return;
      const half = element.offsetWidth / 2;
      const left = Math.min(layer.width - half - 8, Math.max(half + 8, layer.hoveredX));
      element.style.transform = `translate(${left - half}px, ${layer.hoveredY + 16}px)`;
    },
    stop(): void {
      stopped = true;
      board.removeEventListener('pointermove', move);
      board.removeEventListener('pointerdown', leave);
      board.removeEventListener('pointerleave', leave);
    },
  };
}
