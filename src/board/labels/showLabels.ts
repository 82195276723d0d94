/** Makes the labels, puts them beside their links whenever something moves, and marks the step under way. */
import type { ReactFlowState } from '@xyflow/react';
import type { StoreApi } from 'zustand';
import { stepPattern } from '../../../simulations/captions.ts';
import type { Frame, Table } from '../../../simulations/protocol.ts';
import type { ScenarioLink } from '../../../simulations/scenarios/types.ts';
import { engine } from '../../engine/engine.ts';
import { useDocument } from '../../stores/document.ts';
import { useRun } from '../../stores/run.ts';
import { isNarrow, useView } from '../../stores/view.ts';
import { courses, onCourses } from '../courses.ts';
import { middleOf, pointWidth, samples } from '../geometry.ts';
import type { BoardNode, LinkEdge } from '../nodes.ts';
import { type Box, placesOf } from './place.ts';
import { createUnderWay } from './underWay.ts';

/** Letters on the screen are at least so large, in CSS pixels, however small the board is. */
const leastPx = { numbered: 13, named: 11.5 };
const projectorPx = { numbered: 17, named: 14 };
/** In the classroom view they are what is talked about. */
const classroomPx = { numbered: 21, named: 16 };
const classroomInHandPx = { numbered: 15, named: 12 };
const basePx = { numbered: 16, named: 12.5 };
/** Faster than this (simulated ms per wall ms) steps only flicker. */
const followedSpeed = 0.005;
const usedEveryMs = 200;

type Store = Pick<StoreApi<ReactFlowState<BoardNode, LinkEdge>>, 'getState' | 'subscribe'>;

interface Label {
  readonly link: ScenarioLink;
  readonly element: HTMLElement;
  readonly isNumbered: boolean;
  /** Of the link, once it has been found. */
  line: SVGGElement | null;
}

export function startLabels(layer: HTMLElement, store: Store): () => void {
  let labels: Label[] = [];
  let links: readonly ScenarioLink[] | null = null;
  let scheduled = 0;
  let scale = '';
  let nodes: unknown = null;

  const make = () => {
    const { scenario } = useDocument.getState();
    if (scenario.links === links) return;
    links = scenario.links;
    const labelled = links.filter(({ label }) => label);
    layer.replaceChildren();
    labels = labelled.map((link) => {
      const element = document.createElement('b');
      element.className = 'link-label';
      element.textContent = link.label ?? '';
      element.dataset.link = link.id;
      const isNumbered = stepPattern.test(link.label ?? '');
      if (isNumbered) element.dataset.step = '';
      layer.append(element);
      return { link, element, isNumbered, line: null };
    });
    // Numbers first: they find their place before names do.
    labels.sort((a, b) => Number(b.isNumbered) - Number(a.isNumbered));
  };
  const layOut = () => {
    scheduled = 0;
    make();
    const zoom = store.getState().transform[2];
    const { projector } = useView.getState();
    const taken = [...cardsIn(store), ...frameLabelsIn(layer, store), ...countsIn(zoom)];
    place(labels, zoom, projector, taken);
    steps.again();
  };
  const request = () => {
    if (scheduled === 0) scheduled = requestAnimationFrame(layOut);
  };
  const steps = followSteps(() => labels);
  const stops = [
    onCourses(request),
    store.subscribe((state) => {
      // In steps: letters need not follow every turn of the wheel.
      const now = Math.log2(state.transform[2] || 1).toFixed(1);
      if (now === scale && state.nodes === nodes) return;
      scale = now;
      nodes = state.nodes;
      request();
    }),
    useDocument.subscribe((now, before) => {
      if (now.scenario.links !== before.scenario.links) request();
    }),
    useView.subscribe((now, before) => {
      if (now.projector !== before.projector) request();
    }),
    steps.stop,
  ];
  layOut();
  void document.fonts?.ready.then(request);
  return () => {
    cancelAnimationFrame(scheduled);
    for (const stop of stops) stop();
  };
}

function cardsIn(store: Store): Box[] {
  const found: Box[] = [];
  for (const { type, measured, internals } of store.getState().nodeLookup.values()) {
    if (type === 'frame') continue;
    const { x, y } = internals.positionAbsolute;
    found.push({ x, y, width: measured.width ?? 0, height: measured.height ?? 0 });
  }
  return found;
}

/** Where motion is unwelcome, numbers stand over the middle of links (`counts.ts`). */
function countsIn(zoom: number): Box[] {
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return [];
  const [width, height] = [56 / zoom, 20 / zoom];
  return [...courses.byId.values()].map((course) => {
    const { x, y } = middleOf(course);
    return { x: x - width / 2, y: y - height * 1.4, width, height };
  });
}

/** The names of frames: they grow as the board is seen from further away, as labels do. */
function frameLabelsIn(layer: HTMLElement, store: Store): Box[] {
  const { nodeLookup } = store.getState();
  const names = layer.closest('.board')?.querySelectorAll<HTMLElement>('.frame-label') ?? [];
  return [...names].flatMap((name) => {
    const id = name.closest<HTMLElement>('.react-flow__node')?.dataset.id ?? '';
    const at = nodeLookup.get(id)?.internals.positionAbsolute;
    if (!at) return [];
    const { offsetLeft, offsetTop, offsetWidth: width, offsetHeight: height } = name;
    return [{ x: at.x + offsetLeft, y: at.y + offsetTop, width, height }];
  });
}

function place(
  labels: readonly Label[],
  zoom: number,
  projector: boolean,
  cards: readonly Box[],
): void {
  const { classroom } = useView.getState();
  const inClass = isNarrow() ? classroomInHandPx : classroomPx;
  const least = classroom ? inClass : projector ? projectorPx : leastPx;
  for (const { element, isNumbered } of labels) {
    const is = isNumbered ? 'numbered' : 'named';
    element.style.fontSize = `${Math.max(classroom ? inClass[is] : basePx[is], least[is] / zoom)}px`;
    element.hidden = false;
  }
  const drawn = labels.flatMap((label) => {
    const points = courses.byId.get(label.link.id)?.points;
    const { offsetWidth: width, offsetHeight: height } = label.element;
    if (!points) label.element.hidden = true;
    return points ? [{ id: label.link.id, label, points, width, height }] : [];
  });
  const lines = new Map([...courses.byId].map(([id, { points }]) => [id, points]));
  const places = placesOf(drawn, cards, lines, Math.min(2, 0.6 / Math.min(0.6, zoom)));
  places.forEach(({ x, y, covered }, index) => {
    const { label, points, width, height } = drawn[index];
    const { element, isNumbered } = label;
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
    // A name that would lie on cards says less than what it hides; a number is a way through the board.
    const room = lengthOf(points);
    element.hidden = isNumbered ? room < height : covered > 0.2 || room < width;
  });
}

function lengthOf(points: Float32Array): number {
  const end = (samples - 1) * pointWidth;
  return Math.hypot(points[end] - points[0], points[end + 1] - points[1]);
}

/** Writes to the page only what has changed. */
function followSteps(labelsNow: () => readonly Label[]) {
  const underWay = createUnderWay();
  let usedAt = 0;
  let latest: { readonly frame: Frame; readonly table: Table } | null = null;
  let of: Table | null = null;
  let indices: ReadonlyMap<string, number> = new Map();
  const show = (frame: Frame, table: Table) => {
    latest = { frame, table };
    const { active, isUsed } = underWay(frame, table);
    const isFollowed = !frame.playing || useRun.getState().speed <= followedSpeed;
    const now = performance.now();
    const isUsedDue = !frame.playing || now - usedAt >= usedEveryMs;
    if (isUsedDue) usedAt = now;
    if (of !== table) indices = new Map(table.links.map(({ id }, index) => [id, index]));
    of = table;
    for (const label of labelsNow()) {
      if (!label.isNumbered) continue;
      const { link, element } = label;
      const index = indices.get(link.id) ?? -1;
      const isActive = isFollowed && active[index] === 1;
      const line = lineOf(label);
      set(element, 'active', isActive);
      set(line, 'active', isActive);
      if (!isUsedDue && !isActive) continue;
      const isFresh = index >= 0 && !isUsed(index);
      set(element, 'fresh', isFresh);
      set(line, 'fresh', isFresh);
    }
  };
  const stops = [
    engine.onFrame(show),
    // The notes of a step come beside its frame.
    useRun.subscribe((now, before) => {
      if (now.captions !== before.captions && latest && !latest.frame.playing)
        show(latest.frame, latest.table);
    }),
  ];
  return {
    again: () => latest && show(latest.frame, latest.table),
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

/** Links come later than their labels, and are drawn anew when they change. */
function lineOf(label: Label): SVGGElement | null {
  if (!label.line?.isConnected)
    label.line = document.querySelector(
      `.react-flow__edge[data-id="${CSS.escape(label.link.id)}"] .link`,
    );
  return label.line;
}

function set(element: HTMLElement | SVGElement | null, name: string, on: boolean): void {
  if (!element || on === name in element.dataset) return;
  if (on) element.dataset[name] = '';
  else delete element.dataset[name];
}
