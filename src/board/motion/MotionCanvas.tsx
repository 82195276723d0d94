import { useStoreApi, ViewportPortal } from '@xyflow/react';
import { useCallback } from 'react';
import { startMotion } from './motion.ts';

/** One canvas between links and cards. React renders it once; everything else happens outside. */
export function MotionCanvas() {
  const store = useStoreApi();
  // The portal appears after this component has: the canvas itself says when it is there.
  const start = useCallback(
    (canvas: HTMLCanvasElement | null) => (canvas ? startMotion(canvas, store) : undefined),
    [store],
  );
  return (
    <ViewportPortal>
      <canvas ref={start} className="board-motion" />
    </ViewportPortal>
  );
}
