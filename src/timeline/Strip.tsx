/**
 * The run from its start to its end: how much was waiting on the whole board over time, where
 * people interfered, and where the run is now. Drawn outside React; React places the markers only.
 */
import { useEffect, useRef } from 'react';
import { engine } from '../engine/engine.ts';
import { history } from '../engine/history.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { drawStrip } from './drawStrip.ts';
import { Markers } from './Markers.tsx';
import { stripEnd } from './stripScale.ts';
import styles from './Transport.module.css';

/** Wall ms between two drawings of the curve; the head moves with every frame. */
const redrawMs = 250;

export function Strip() {
  const { t } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const theme = useView((view) => view.theme);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours to draw with
  useEffect(() => {
    let width = 0;
    let drawnAt = 0;
    const draw = () => {
      drawnAt = performance.now();
      const { time, duration } = useRun.getState();
      if (canvas.current) drawStrip(canvas.current, stripEnd(time, duration));
    };
    const place = (time: number) => {
      const end = stripEnd(time, useRun.getState().duration);
      const x = Math.min(1, time / end) * width;
      if (head.current) head.current.style.transform = `translateX(${x.toFixed(1)}px)`;
    };
    const resized = new ResizeObserver(([entry]) => {
      width = entry?.contentRect.width ?? 0;
      place(engine.frame()?.time ?? 0);
      draw();
    });
    if (strip.current) resized.observe(strip.current);
    const stopFrames = engine.onFrame((frame) => {
      place(frame.time);
      if (performance.now() - drawnAt >= redrawMs) draw();
    });
    const stopHistory = history.subscribe(() => {
      if (performance.now() - drawnAt >= redrawMs || history.windows() === 0) draw();
    });
    return () => {
      resized.disconnect();
      stopFrames();
      stopHistory();
    };
  }, [theme]);

  return (
    <div className={styles.strip} ref={strip} role="img" aria-label={t('timeline.strip')}>
      <canvas ref={canvas} />
      <Markers />
      <div className={styles.head} ref={head} />
    </div>
  );
}
