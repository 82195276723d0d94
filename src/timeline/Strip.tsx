/**
 * The run from its start to its end: the curve of one metric over time, what was done and what was
 * lost, and where the run is now. Drawn outside React; marks, playhead and their menus come a moment
 * later and lie over it.
 */
import { Suspense, useEffect, useRef } from 'react';
import { engine } from '../engine/engine.ts';
import { history } from '../engine/history.ts';
import { whenCalm } from '../loading/later.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { lengthText } from './clock.ts';
import { drawStrip } from './drawStrip.ts';
import { playhead } from './playhead.ts';
import styles from './Strip.module.css';
import { scaleOf, stripScale } from './stripNow.ts';
import { useTimeline } from './timelineStore.ts';

const StripLayer = whenCalm(async () => (await import('./later.ts')).StripLayer);

/** Wall ms between two drawings of the curve; the head moves with every frame. */
const redrawMs = 250;

export function Strip() {
  const strip = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const endLabel = useRef<HTMLSpanElement>(null);
  const future = useRef<HTMLDivElement>(null);
  const theme = useView((view) => view.theme);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours to draw with
  useEffect(() => {
    let width = 0;
    let drawnAt = 0;
    let drawnEnd = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      clearTimeout(timer);
      timer = undefined;
      drawnAt = performance.now();
      if (!canvas.current) return;
      const scale = stripScale();
      drawnEnd = scale.end;
      const top = drawStrip(canvas.current, scale);
      if (endLabel.current) endLabel.current.textContent = lengthText(scale.end);
      if (top !== useTimeline.getState().top) useTimeline.setState({ top });
    };
    const drawSoon = () => {
      timer ??= setTimeout(draw, Math.max(0, redrawMs - (performance.now() - drawnAt)));
    };
    const place = (time: number) => {
      const { end } = stripScale();
      // The curve and the head are always on one scale.
      if (end !== drawnEnd) draw();
      const shown = playhead.at(time, width > 0 ? end / width : 0);
      const x = `translateX(${(Math.min(1, shown / end) * width).toFixed(1)}px)`;
      if (head.current) head.current.style.transform = x;
      if (future.current) future.current.style.transform = x;
    };
    const placeNow = () => place(engine.frame()?.time ?? 0);
    const resized = new ResizeObserver(([entry]) => {
      width = entry?.contentRect.width ?? 0;
      placeNow();
      draw();
    });
    if (strip.current) resized.observe(strip.current);
    const stops = [
      engine.onFrame((frame) => place(frame.time)),
      playhead.onGoal(placeNow),
      history.subscribe(() => (history.windows() === 0 ? draw() : drawSoon())),
      useRun.subscribe((now, before) => {
        if (now.history !== before.history || scaleOf(now).end !== scaleOf(before).end) drawSoon();
      }),
      useTimeline.subscribe((now, before) => {
        if (now.curve !== before.curve || now.compared !== before.compared) draw();
      }),
      () => resized.disconnect(),
      () => clearTimeout(timer),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [theme]);

  return (
    <div className={styles.strip} ref={strip}>
      <canvas ref={canvas} className={styles.canvas} />
      <div className={styles.clip}>
        <div className={styles.future} ref={future} />
      </div>
      {/* Where the strip ends, for it grows; whoever does not look is told by the playhead. */}
      <span className={styles.end} ref={endLabel} aria-hidden="true" />
      <div className={styles.head} ref={head} />
      <Suspense>
        <StripLayer />
      </Suspense>
    </div>
  );
}
