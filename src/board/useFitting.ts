/** Shows the whole of a document when it is opened, and again when the room changes before anyone moved the view. */
import { useNodesInitialized, useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { fitOptions } from './view.ts';

export function useFitting() {
  const { fitView, setViewport } = useReactFlow();
  const initialized = useNodesInitialized();
  const opened = useDocument((document) => document.opened);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const projector = useView((view) => view.projector);
  const touched = useRef(false);
  const fitted = useRef(-1);
  const hasRoom = width > 0 && height > 0;

  useEffect(() => {
    if (!hasRoom || fitted.current === opened) return;
    if (useDocument.getState().scenario.components.length === 0) {
      // Nothing to show the whole of: what is placed first must stay where it was put.
      fitted.current = opened;
      touched.current = false;
      setViewport({ x: 0, y: 0, zoom: 1 });
      return;
    }
    if (!initialized) return;
    // Cards of another document are measured in the next display frame; while they are not, this
    // frame is taken back, and fitting waits for the next one.
    const frame = requestAnimationFrame(() => {
      fitted.current = opened;
      touched.current = false;
      fitView(fitOptions);
    });
    return () => cancelAnimationFrame(frame);
  }, [initialized, hasRoom, opened, fitView, setViewport]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: fits again when the room changes.
  useEffect(() => {
    if (fitted.current === -1 || touched.current) return;
    const frame = requestAnimationFrame(() => fitView(fitOptions));
    return () => cancelAnimationFrame(frame);
  }, [width, height, projector, fitView]);

  return useCallback((event: unknown) => {
    // Moves without an event are the board's own.
    if (event) touched.current = true;
  }, []);
}
