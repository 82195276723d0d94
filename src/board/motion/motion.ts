/** Runs the motion layer: frames in, viewport in, at most one drawing per display frame out. */
import type { StoreApi } from 'zustand';
import type { Frame, Table } from '../../../simulations/protocol.ts';
import { engine } from '../../engine/engine.ts';
import { awaitsFrame, refreshFaces, showFrame } from '../live.ts';
import { pixelsAt, scene } from '../scene.ts';
import { draw } from './draw.ts';
import { createHover } from './hover.ts';
import { createLayer, type Layer, resizeLayer } from './layer.ts';
import { readColours } from './sprites.ts';

/** What of React Flow's store the canvas needs. */
export interface Viewport {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
  readonly domNode: HTMLDivElement | null;
}

export function startMotion(
  canvas: HTMLCanvasElement,
  viewport: Pick<StoreApi<Viewport>, 'getState' | 'subscribe'>,
): () => void {
  const layer = createLayer(canvas);
  const board = viewport.getState().domNode;
  if (!layer || !board) return () => {};
  const hover = createHover(layer, board);
  let scheduled = 0;
  let shown: Frame | null = null;

  const drawNow = (nowMs: number) => {
    scheduled = 0;
    const { frame, table } = layer;
    if (frame && table && (frame !== shown || awaitsFrame())) {
      shown = frame;
      showFrame(frame, table, nowMs);
    }
    hover.look(nowMs);
    draw(layer);
    hover.place();
  };
  const request = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(drawNow);
  };
  scene.request = request;

  const stops = [
    hover.stop,
    viewport.subscribe((state) => {
      if (follow(layer, state)) request();
    }),
    engine.onFrame((frame: Frame, table: Table) => {
      layer.frame = frame;
      layer.table = table;
      request();
    }),
    onTheme(() => {
      recolour(layer);
      request();
    }),
    onMedia('(prefers-reduced-motion: reduce)', (reduced) => {
      layer.still = reduced;
      request();
    }),
  ];
  recolour(layer);
  follow(layer, viewport.getState());
  request();
  return () => {
    cancelAnimationFrame(scheduled);
    scene.request = () => {};
    for (const stop of stops) stop();
  };
}

/** Takes over size, place and zoom; whether anything changed. */
function follow(layer: Layer, { transform, width, height }: Viewport): boolean {
  const [x, y, zoom] = transform;
  const ratio = Math.min(globalThis.devicePixelRatio || 1, 3);
  const sized = layer.width === width && layer.height === height && layer.ratio === ratio;
  if (!sized) resizeLayer(layer, width, height, ratio);
  const placed = layer.x === x && layer.y === y && layer.zoom === zoom;
  layer.x = x;
  layer.y = y;
  layer.zoom = zoom;
  const pixels = pixelsAt(zoom, ratio);
  if (pixels !== scene.pixels) {
    scene.pixels = pixels;
    refreshFaces();
  }
  return !(sized && placed);
}

function recolour(layer: Layer): void {
  layer.colours = readColours(layer.canvas);
  layer.theme++;
  scene.colours = layer.colours;
  refreshFaces();
}

function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
  return () => observer.disconnect();
}

function onMedia(query: string, changed: (matches: boolean) => void): () => void {
  const media = matchMedia(query);
  const listen = () => changed(media.matches);
  media.addEventListener('change', listen);
  changed(media.matches);
  return () => media.removeEventListener('change', listen);
}
