/**
 * Keeps a large board light: which cards say everything and which links are elements of the page
 * follows the view, and what is too small or too many for that is drawn. Runs within the one
 * drawing per display frame of the motion layer.
 */
import type { ReactFlowState } from '@xyflow/react';
import type { StoreApi } from 'zustand';
import { flags } from '../../../simulations/protocol.ts';
import { useView } from '../../stores/view.ts';
import { courses } from '../courses.ts';
import { pointWidth, samples } from '../geometry.ts';
import { type Layer, placeLayer } from '../motion/layer.ts';
import type { BoardNode, LinkEdge } from '../nodes.ts';
import { scene } from '../scene.ts';
import { useGesture, useStates } from '../states.ts';
import { drawCards, drawLinks, type LinkLooks } from './drawFar.ts';
import { createFarCourses, type Nodes } from './farCourses.ts';
import { far, useScale } from './scale.ts';

/** Below it what stands on a card could not be read. */
const farZoom = 0.5;
/** Screen pixels around the view in which cards are whole, and how far it may move before that is looked at again. */
const around = 420;
const tolerance = 200;
/** Coming closer, cards are filled in once the hand rests. */
const restMs = 140;

type Store = Pick<StoreApi<ReactFlowState<BoardNode, LinkEdge>>, 'getState' | 'subscribe'>;

export function startLargeBoard(canvas: HTMLCanvasElement, store: Store, edges: () => LinkEdge[]) {
  const pen = canvas.getContext('2d');
  const board = canvas.closest<HTMLElement>('.board');
  if (!pen || !board) return { edgesChanged: () => {}, stop: () => {} };
  const farCourses = createFarCourses();
  const fonts = getComputedStyle(board).fontFamily;
  let looks: LinkLooks | null = null;
  let theme = -1;
  let nodes: readonly BoardNode[] | null = null;
  let isFar = false;
  let isStale = true;
  let version = -1;
  let seen = { x: Number.NaN, y: 0, zoom: 0 };
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let drawn = '';

  const lookup = () => store.getState().nodeLookup as Nodes;
  const adopt = () => {
    nodes = store.getState().nodes;
    farCourses.update(edges(), lookup());
    isStale = true;
    seen.x = Number.NaN;
    scene.request();
  };
  const invalidate = () => {
    isStale = true;
    scene.request();
  };

  /** Far and near, and what is in sight. */
  const follow = (layer: Layer) => {
    const wantsFar = layer.zoom < farZoom;
    if (wantsFar && !isFar) setFar(true);
    const moved =
      Math.abs(layer.x - seen.x) > tolerance ||
      Math.abs(layer.y - seen.y) > tolerance ||
      layer.zoom !== seen.zoom;
    if (Number.isNaN(seen.x)) settle(layer);
    else if (moved) {
      clearTimeout(restTimer);
      const same = layer.zoom === seen.zoom;
      if (same && !isFar) settle(layer);
      else restTimer = setTimeout(() => settle(layer), restMs);
    }
  };
  const settle = (layer: Layer) => {
    seen = { x: layer.x, y: layer.y, zoom: layer.zoom };
    setFar(layer.zoom < farZoom);
    fillCards(board, lookup(), isFar ? null : layer);
    useScale.setState({ links: isFar ? new Set() : linksIn(layer) });
    scene.request();
  };
  const setFar = (now: boolean) => {
    if (isFar === now) return;
    isFar = now;
    isStale = true;
    drawn = '';
    if (now) board.dataset.far = '';
    else delete board.dataset.far;
    if (now) fillCards(board, lookup(), null);
    far.drawCards = now ? (on, layer) => drawCards(on, layer, lookup(), fonts) : null;
    canvas.hidden = !now;
  };

  const draw = (layer: Layer) => {
    follow(layer);
    if (!isFar) return;
    if (theme !== layer.theme || !looks) {
      theme = layer.theme;
      looks = readLooks(canvas);
      isStale = true;
    }
    const { x, y, zoom, width, height, ratio } = layer;
    const key = `${x} ${y} ${zoom} ${width} ${height} ${ratio}`;
    if (!isStale && key === drawn && version === courses.version) return;
    isStale = false;
    drawn = key;
    version = courses.version;
    cover(canvas, layer);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    const { flags: now } = useStates.getState();
    const selected = new Set(useView.getState().selection);
    drawLinks(pen, layer, looks, selected, (id) => ((now[id] ?? 0) & flags.cut) !== 0);
  };

  scene.before = draw;
  const stops = [
    store.subscribe((state) => {
      if (state.nodes !== nodes) adopt();
    }),
    useView.subscribe((now, before) => {
      if (now.selection !== before.selection) invalidate();
    }),
    useStates.subscribe(invalidate),
    useGesture.subscribe((now, before) => {
      if (now.renaming !== before.renaming) seen.x = Number.NaN;
    }),
  ];
  adopt();
  return {
    edgesChanged: adopt,
    stop() {
      for (const stop of stops) stop();
      clearTimeout(restTimer);
      scene.before = null;
      setFar(false);
      fillCards(board, lookup(), 'all');
      farCourses.stop();
      useScale.setState({ links: new Set() });
    },
  };
}

function cover(canvas: HTMLCanvasElement, layer: Layer): void {
  if (canvas.width !== layer.canvas.width || canvas.height !== layer.canvas.height) {
    canvas.width = layer.canvas.width;
    canvas.height = layer.canvas.height;
    canvas.style.width = layer.canvas.style.width;
    canvas.style.height = layer.canvas.style.height;
  }
  placeLayer(layer);
  canvas.style.transform = layer.canvas.style.transform;
}

/** Cards out of sight, and from far away all, keep their place and outline, and nothing in them. */
function fillCards(board: HTMLElement, nodes: Nodes, view: Layer | 'all' | null): void {
  const { renaming } = useGesture.getState();
  for (const element of board.querySelectorAll<HTMLElement>('.react-flow__node-card')) {
    const id = element.dataset.id ?? '';
    const node = nodes.get(id);
    const height = node?.measured.height;
    const card = element.firstElementChild;
    // What was not measured yet has to be whole to be.
    if (!(card instanceof HTMLElement) || !node || !height) continue;
    const isWhole = view === 'all' || renaming === id || (view !== null && isNear(node, view));
    if (isWhole !== 'bare' in card.dataset) continue;
    if (isWhole) {
      delete card.dataset.bare;
      card.style.height = '';
    } else {
      card.dataset.bare = '';
      card.style.height = `${height}px`;
    }
  }
}

function isNear(node: NonNullable<ReturnType<Nodes['get']>>, view: Layer): boolean {
  const { x, y } = node.internals.positionAbsolute;
  const left = x * view.zoom + view.x;
  const top = y * view.zoom + view.y;
  return (
    left < view.width + around &&
    top < view.height + around &&
    left + (node.measured.width ?? 0) * view.zoom > -around &&
    top + (node.measured.height ?? 0) * view.zoom > -around
  );
}

/** Links of which some point is in sight, or nearly. */
function linksIn(view: Layer): Set<string> {
  const found = new Set<string>();
  const left = (-around - view.x) / view.zoom;
  const top = (-around - view.y) / view.zoom;
  const right = (view.width + around - view.x) / view.zoom;
  const bottom = (view.height + around - view.y) / view.zoom;
  for (const [id, { points }] of courses.byId) {
    for (let i = 0; i < samples; i += 4) {
      const x = points[i * pointWidth];
      const y = points[i * pointWidth + 1];
      if (x < left || x > right || y < top || y > bottom) continue;
      found.add(id);
      break;
    }
  }
  return found;
}

function readLooks(element: Element): LinkLooks {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return { link: read('--link'), accent: read('--accent'), bad: read('--bad') };
}
