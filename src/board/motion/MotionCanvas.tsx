import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import { startMotion } from './motion.ts';

/**
 * Marks on a canvas between links and cards, trails below them, faces on one over the cards. React renders them once;
 * everything else happens outside.
 */
export function MotionCanvas() {
  const store = useStoreApi();
  const faces = useRef<HTMLCanvasElement>(null);
  const trail = useRef<HTMLCanvasElement>(null);
  // The portal appears after this component has: the canvas itself says when it is there.
  const start = useCallback(
    (canvas: HTMLCanvasElement | null) =>
      canvas && faces.current && trail.current
        ? startMotion(canvas, faces.current, trail.current, store)
        : undefined,
    [store],
  );
  return (
    <ViewportPortal>
      <canvas ref={faces} className="board-faces" />
      <canvas ref={trail} className="board-trail" hidden />
      <canvas ref={start} className="board-motion" />
    </ViewportPortal>
  );
}
