/** Runs the motion layer: frames in, viewport in, at most one drawing per display frame out. */
import type { StoreApi } from 'zustand';
import type { Frame, Table } from '../../../simulations/protocol.ts';
import { engine } from '../../engine/engine.ts';
import { frameDrawn, whenSomeoneIsThere } from '../../loading/later.ts';
import { useView } from '../../stores/view.ts';
import {
  type CardPlace,
  createPlotLayer,
  drawPlots,
  type PlotLayer,
  setPlaces,
} from '../faces/plot.ts';
import { awaitsFrame, cards, showFrame } from '../live.ts';
import { far } from '../scale/scale.ts';
import { scene } from '../scene.ts';
import type { Picking } from '../trail/picking.ts';
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
  readonly nodes: readonly { readonly id: string }[];
  readonly nodeLookup: ReadonlyMap<
    string,
    {
      readonly type?: string;
      readonly measured: { readonly width?: number; readonly height?: number };
      readonly internals: { readonly positionAbsolute: { readonly x: number; readonly y: number } };
    }
  >;
}

/** From this many cards on, faces are drawn less often than marks: nobody watches them all. */
const largeBoard = 24;
const plotEveryMs = 60;
const projectorMarks = 1.4;
let wasFar = false;

export function startMotion(
  canvas: HTMLCanvasElement,
  faces: HTMLCanvasElement,
  trail: HTMLCanvasElement,
  viewport: Pick<StoreApi<Viewport>, 'getState' | 'subscribe'>,
): () => void {
  const layer = createLayer(canvas);
  const board = viewport.getState().domNode;
  if (!layer || !board) return () => {};
  const plots = createPlotLayer(faces);
  if (!plots) return () => {};
  const hover = createHover(layer, board);
  const picking = startPicking(layer, board, trail);
  let scheduled = 0;
  let plottedAt = 0;
  let shown: Frame | null = null;
  let nodes: Viewport['nodes'] = [];

  const drawNow = (nowMs: number) => {
    scheduled = 0;
    const { frame, table } = layer;
    // Another face may leave the marks of the one before.
    if (awaitsFrame()) plots.stale = true;
    if (frame && table && (frame !== shown || awaitsFrame())) {
      shown = frame;
      showFrame(frame, table, nowMs);
    }
    scene.before?.(layer);
    hover.look(nowMs);
    draw(layer);
    if (frame) frameDrawn(frame);
    picking.draw();
    if (layer.colours) {
      faces.style.transform = canvas.style.transform;
      const isLarge = plots.places.length > largeBoard;
      if (plots.stale || !isLarge || nowMs - plottedAt >= plotEveryMs) {
        plottedAt = nowMs;
        drawFaces(layer, plots);
      }
    }
    hover.place();
  };
  const request = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(drawNow);
  };
  scene.request = request;

  const stops = [
    hover.stop,
    picking.stop,
    viewport.subscribe((state) => {
      const moved = follow(layer, faces, state);
      if (moved) plots.stale = true;
      if (state.nodes !== nodes) {
        nodes = state.nodes;
        setPlaces(plots, placesIn(state));
      } else if (!moved) return;
      request();
    }),
    engine.onFrame((frame: Frame, table: Table) => {
      layer.frame = frame;
      layer.table = table;
      request();
    }),
    onTheme(() => {
      recolour(layer);
      plots.stale = true;
      request();
    }),
    onProjector((projector) => {
      layer.magnified = projector ? projectorMarks : 1;
      request();
    }),
    onMedia('(prefers-reduced-motion: reduce)', (reduced) => {
      layer.still = reduced;
      request();
    }),
  ];
  recolour(layer);
  follow(layer, faces, viewport.getState());
  setPlaces(plots, placesIn(viewport.getState()));
  void document.fonts?.ready.then(() => {
    for (const card of cards.values()) for (const plot of card.plots) plot.y = Number.NaN;
    plots.stale = true;
    request();
  });
  request();
  return () => {
    cancelAnimationFrame(scheduled);
    scene.request = () => {};
    for (const stop of stops) stop();
  };
}

function drawFaces(layer: Layer, plots: PlotLayer): void {
  if (!layer.colours) return;
  if (!far.drawCards) {
    // The canvas has what was drawn from far away until then.
    plots.stale ||= wasFar;
    wasFar = false;
    drawPlots(plots, cards, layer, layer.colours);
    return;
  }
  wasFar = true;
  const { pen, canvas } = plots;
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, canvas.width, canvas.height);
  plots.stale = false;
  far.drawCards(pen, layer);
}

/** Choosing and following messages, from the first sign of a person on, or of a message to follow. */
function startPicking(layer: Layer, board: HTMLElement, canvas: HTMLCanvasElement) {
  let picking: Picking | null = null;
  let isOver = false;
  const load = whenSomeoneIsThere(async () => {
    const { createPicking } = await import('../trail/picking.ts');
    if (!isOver) picking = createPicking(layer, board, canvas);
    scene.request();
  });
  const look = () => {
    if (!picking && useView.getState().message !== null) void load().catch(() => undefined);
  };
  const stop = useView.subscribe(look);
  look();
  return {
    draw: () => picking?.draw(),
    stop() {
      isOver = true;
      stop();
      picking?.stop();
    },
  };
}

/** Takes over size, place and zoom; whether anything changed. */
function follow(
  layer: Layer,
  faces: HTMLCanvasElement,
  { transform, width, height }: Viewport,
): boolean {
  const [x, y, zoom] = transform;
  const ratio = Math.min(globalThis.devicePixelRatio || 1, 3);
  const sized = layer.width === width && layer.height === height && layer.ratio === ratio;
  if (!sized) {
    resizeLayer(layer, width, height, ratio);
    faces.width = layer.canvas.width;
    faces.height = layer.canvas.height;
    faces.style.width = layer.canvas.style.width;
    faces.style.height = layer.canvas.style.height;
  }
  const placed = layer.x === x && layer.y === y && layer.zoom === zoom;
  layer.x = x;
  layer.y = y;
  layer.zoom = zoom;
  return !(sized && placed);
}

function placesIn({ nodeLookup }: Viewport): CardPlace[] {
  const drawn = Array.from(nodeLookup).filter(([, { type }]) => type === 'card');
  return drawn.map(([id, { measured, internals }]) => ({
    id,
    ...internals.positionAbsolute,
    width: measured.width ?? 0,
    height: measured.height ?? 0,
  }));
}

function recolour(layer: Layer): void {
  layer.colours = readColours(layer.canvas);
  layer.theme++;
}

function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
  return () => observer.disconnect();
}

function onProjector(changed: (projector: boolean) => void): () => void {
  changed(useView.getState().projector);
  return useView.subscribe((now, before) => {
    if (now.projector !== before.projector) changed(now.projector);
  });
}

function onMedia(query: string, changed: (matches: boolean) => void): () => void {
  const media = matchMedia(query);
  const listen = () => changed(media.matches);
  media.addEventListener('change', listen);
  changed(media.matches);
  return () => media.removeEventListener('change', listen);
}
