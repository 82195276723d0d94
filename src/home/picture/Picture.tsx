/** A small picture of a board: it runs while it is in sight, and stands still where motion is unwelcome. */
import { useEffect, useRef } from 'react';
import type { Frame, Table } from '../../../simulations/protocol.ts';
import { frameTints, type Scenario } from '../../../simulations/scenarios/types.ts';
import { readColours } from '../../board/motion/sprites.ts';
import { showSmallRun } from '../../engine/smallRuns.ts';
import { loadKindsOf } from '../../kinds/load.ts';
import type { PictureProps } from '../LaterPicture.tsx';
import { drawPicture, type Sheet } from './draw.ts';
import styles from './Picture.module.css';
import { planOf } from './plan.ts';

export function Picture({ scenario, isStill = false }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isOver = false;
    const start = () => {
      if (canvas.current && !isOver) stop = startPicture(canvas.current, scenario, isStill);
    };
    // Like its run, a picture whose kinds cannot be had is not worth a message.
    loadKindsOf(scenario).then(start, () => undefined);
    return () => {
      isOver = true;
      stop?.();
    };
  }, [scenario, isStill]);
  return <canvas ref={canvas} className={styles.picture} />;
}

function startPicture(canvas: HTMLCanvasElement, scenario: Scenario, isStill: boolean) {
  const pen = canvas.getContext('2d');
  if (!pen || scenario.components.length === 0) return;
  const plan = planOf(scenario);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  let sheet: Sheet | null = null;
  let seen: { frame: Frame; table: Table } | null = null;
  let stop: (() => void) | null = null;
  let isInSight = false;
  const draw = () => sheet && drawPicture(sheet, plan, seen?.frame ?? null, seen?.table ?? null);
  const prepare = () => {
    sheet = sheetFor(canvas, pen);
    draw();
  };
  const follow = () => {
    stop?.();
    stop = null;
    if (!isInSight || isStill) return;
    const show = (frame: Frame, table: Table) => {
      seen = { frame, table };
      draw();
    };
    stop = showSmallRun(scenario, show, calm.matches);
  };
  const sight = new IntersectionObserver((entries) => {
    const now = entries.at(-1)?.isIntersecting ?? false;
    if (now === isInSight) return;
    isInSight = now;
    follow();
  });
  const size = new ResizeObserver(prepare);
  const theme = new MutationObserver(prepare);
  sight.observe(canvas);
  size.observe(canvas);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  calm.addEventListener('change', follow);
  return () => {
    stop?.();
    sight.disconnect();
    size.disconnect();
    theme.disconnect();
    calm.removeEventListener('change', follow);
  };
}

function sheetFor(canvas: HTMLCanvasElement, pen: CanvasRenderingContext2D): Sheet {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = Math.min(devicePixelRatio || 1, 2);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const style = getComputedStyle(canvas);
  const tints = Object.fromEntries(
    frameTints.map((tint) => [tint, style.getPropertyValue(`--frame-${tint}`)]),
  ) as Sheet['tints'];
  return { pen, width, height, ratio, colours: readColours(canvas), tints };
}
