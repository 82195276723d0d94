/** Over the strip: the playhead as something to drag and to steer by keys, what lies under the pointer, the marks. */
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { captionOf } from '../../simulations/captions.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { readingText } from '../metrics/format.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { clockText, isFine } from './clock.ts';
import { valueAt } from './drawStrip.ts';
import { Marks } from './Marks.tsx';
import { playhead } from './playhead.ts';
import styles from './Strip.module.css';
import { saidCaption } from './saidCaption.ts';
import { scaleOf, stripScale, useStripEnd } from './stripNow.ts';
import { keyGoal } from './stripScale.ts';
import { useTimeline } from './timelineStore.ts';
import { timeUnder, useScrub } from './useScrub.ts';

export function StripLayer() {
  const layer = useRef<HTMLDivElement>(null);
  const width = useWidth(layer);
  const end = useStripEnd();
  const scrub = useScrub();
  const hover = useHover();
  return (
    <div
      ref={layer}
      className={styles.layer}
      onPointerDown={(event) => {
        scrub.onPointerDown(event);
        hover.show(event);
      }}
      onPointerMove={(event) => {
        scrub.onPointerMove(event);
        hover.show(event);
      }}
      onPointerUp={(event) => {
        scrub.onPointerUp(event);
        if (event.pointerType !== 'mouse') hover.hide();
      }}
      onPointerCancel={(event) => {
        scrub.onPointerCancel(event);
        hover.hide();
      }}
      onPointerLeave={hover.hide}
    >
      <Head />
      <NotKept width={width} end={end} />
      <div ref={hover.line} className={styles.hoverLine} />
      {width > 0 && <Marks width={width} end={end} />}
      <div ref={hover.box} className={styles.hover} aria-hidden="true" />
    </div>
  );
}

/** Wall ms between two texts for the screen reader while the run goes on. */
const sayMs = 1000;

/** Simulated ms, to the microsecond where those are looked at. */
function rounded(ms: number): string {
  return String(isFine() ? Math.round(ms * 1000) / 1000 : Math.round(ms));
}

/** A slider whose numbers are written without React: it moves with every frame. */
function Head() {
  const { t, language } = useTranslation();
  const slider = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let saidAt = Number.NEGATIVE_INFINITY;
    const say = () => {
      const element = slider.current;
      if (!element) return;
      saidAt = performance.now();
      const { end, keptFrom } = stripScale();
      const time = engine.frame()?.time ?? 0;
      element.setAttribute('aria-valuemin', rounded(keptFrom));
      element.setAttribute('aria-valuemax', rounded(end));
      element.setAttribute('aria-valuenow', rounded(time));
      const what = whatHappened(time);
      const clock = clockText(time);
      const text = what === '' ? clock : t('timeline.atMoment', { time: clock, what });
      if (element.getAttribute('aria-valuetext') !== text) {
        element.setAttribute('aria-valuetext', text);
      }
    };
    const whatHappened = (time: number): string => {
      const { captions, status, quietStep } = useRun.getState();
      const last = captions.at(-1);
      if (!last || status === 'playing' || quietStep || Math.abs(last.time - time) > 1e-6)
        return '';
      return saidCaption(captionOf(last, language, useDocument.getState().scenario));
    };
    say();
    const stopFrames = engine.onFrame((frame) => {
      if (!frame.playing || performance.now() - saidAt >= sayMs) say();
    });
    const stopRun = useRun.subscribe((now, before) => {
      if (now.captions !== before.captions && now.status !== 'playing') say();
    });
    return () => {
      stopFrames();
      stopRun();
    };
  }, [t, language]);
  return (
    <div
      ref={slider}
      className={styles.slider}
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.strip')}
      aria-description={t('timeline.stripKeys')}
      aria-valuenow={0}
      onKeyDown={steer}
    />
  );
}

function steer(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const { done, keptFrom, end } = stripScale();
  const goal = keyGoal(event, playhead.now(), { from: keptFrom, done, end });
  if (goal === null) return;
  event.preventDefault();
  if (useRun.getState().status === 'playing') engine.pause();
  playhead.goTo(goal);
}

/** Pixels that the whole sentence takes; where there is less it is said by the pointer. */
const sentencePixels = 330;

function NotKept({ width, end }: { readonly width: number; readonly end: number }) {
  const { t } = useTranslation();
  const keptFrom = useRun((run) => scaleOf(run).keptFrom);
  if (!(keptFrom > 0)) return null;
  const room = Math.min(1, keptFrom / end) * width;
  return (
    <div className={styles.notKept} style={{ width: `${room}px` }}>
      <span>{t(room >= sentencePixels ? 'timeline.notKept' : 'timeline.notKeptShort')}</span>
    </div>
  );
}

/** Time and value under the pointer, written outside React. */
function useHover() {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  const box = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const hide = () => {
    for (const { current } of [box, line]) if (current) current.style.visibility = 'hidden';
  };
  const show = (event: PointerEvent<HTMLElement>) => {
    const { current } = box;
    if (!current || !line.current) return;
    // A mark says itself what it is.
    if ((event.target as Element).closest('[popover], button')) return hide();
    const area = event.currentTarget.getBoundingClientRect();
    const time = timeUnder(event.currentTarget, event.clientX);
    const { curve } = useTimeline.getState();
    const value = valueAt(curve, time);
    const reading = readingText(curve.measure, curve.unit, value, language);
    const clock = clockText(time);
    const x = Math.min(area.width, Math.max(0, event.clientX - area.left));
    const { keptFrom, end } = stripScale();
    const isGone = (x / area.width) * end < keptFrom;
    const what = `${curve.title[language]} ${reading}`;
    const said = Number.isNaN(value) ? clock : t('timeline.atMoment', { time: clock, what });
    current.textContent = isGone ? t('timeline.notKept') : said;
    const half = current.offsetWidth / 2;
    const farthest = document.documentElement.clientWidth - area.left - 2 * half - 6;
    const left = Math.min(Math.max(x - half, 6 - area.left), farthest);
    current.style.transform = `translateX(${left.toFixed(1)}px)`;
    line.current.style.transform = `translateX(${x.toFixed(1)}px)`;
    current.style.visibility = 'visible';
    line.current.style.visibility = event.buttons === 0 ? 'visible' : 'hidden';
  };
  return { box, line, show, hide };
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const sizes = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    sizes.observe(element.current);
    return () => sizes.disconnect();
  }, [element]);
  return width;
}
