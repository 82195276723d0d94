/**
 * The trail of the followed message on the board: lines where it has been, a ring around its mark
 * while it flies, and a tag on the card that holds it. Loaded when a message is first followed.
 */
import { type Frame, forms } from '../../../simulations/protocol.ts';
import type { Hop } from '../../../simulations/traces/trace.ts';
import { useView } from '../../stores/view.ts';
import { courses } from '../courses.ts';
import { type Layer, markRadius, updatePoints } from '../motion/layer.ts';
import { scene } from '../scene.ts';
import { drawTrail, placeOn } from './drawTrail.ts';
import { explain } from './FollowedChip.tsx';
import { followTrace, useFollowed } from './followed.ts';
import type { Picking } from './picking.ts';
import { type Trail, trailOf, type Whereabouts } from './trail.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Mark {
  readonly link: string;
  readonly back: boolean;
  readonly progress: number;
}

export function showTrail(layer: Layer, canvas: HTMLCanvasElement): Picking {
  const pen = canvas.getContext('2d');
  let stopFollowing: (() => void) | null = null;
  let drawn = '';
  let trail: Trail | null = null;
  let trailKey = '';
  let tagged: HTMLElement | null = null;
  /** Simulated ms at which its mark was last on the board. */
  let flownAt = Number.NEGATIVE_INFINITY;
  // Moved with every frame, and above the cards that the mark is about to go under.
  const label = document.createElement('div');
  label.className = 'board-followed';
  label.hidden = true;
  layer.canvas.closest('.board')?.append(label);

  const watch = () => {
    const { message } = useView.getState();
    if (message !== null) stopFollowing ??= followTrace();
    else {
      stopFollowing?.();
      stopFollowing = null;
    }
    scene.request();
  };
  const stops = [useView.subscribe((now, before) => now.message !== before.message && watch())];
  stops.push(useFollowed.subscribe(() => scene.request()));
  watch();

  const clear = () => {
    if (drawn === '') return;
    drawn = '';
    trail = null;
    canvas.width = 0;
    canvas.hidden = true;
    label.hidden = true;
    tagged = tag(tagged, null, '', '');
  };

  const draw = () => {
    const { message } = useView.getState();
    const { frame, table, colours } = layer;
    if (!pen || message === null || !frame || !table || !colours) {
      clear();
      return;
    }
    updatePoints(layer);
    const { trace } = useFollowed.getState();
    const key = `${message} ${frame.time} ${trace ? trace.to + trace.hops.length : ''}`;
    if (key !== trailKey) {
      trailKey = key;
      trail = trace && trailOf(trace, message, frame.time, (hop) => seenOn(layer, frame, hop));
      explain(trail);
    }
    const { own: mark, answers } = marksOf(layer, frame, message);
    if (mark || frame.time < flownAt) flownAt = mark ? frame.time : Number.NEGATIVE_INFINITY;
    // Seen flying since the trace was made: where it is now will be known with the next one.
    const isOutdated = trace !== null && trace.to < flownAt;
    const known = isOutdated ? null : (trail?.at ?? null);
    const at: Whereabouts | null = mark ? { on: 'link', ...mark } : known;
    tagged = tagHolder(tagged, at, message);
    const look = `${key} ${layer.x} ${layer.y} ${layer.zoom} ${layer.width} ${layer.height} ${layer.ratio} ${layer.theme} ${layer.still} ${courses.version} ${mark?.progress} ${answers.map(({ progress }) => progress)}`;
    if (look === drawn) return;
    drawn = look;
    place(canvas, layer);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
    const course = (link: string) => courses.byId.get(link)?.points;
    const view = { ...layer, colours, course };
    if (trail) drawTrail(pen, trail, view);
    const flying: Mark | null = mark ?? (at?.on === 'link' ? at : null);
    const radius = markRadius(layer) * 1.75;
    if (!layer.still) {
      for (const answer of answers) drawRing(pen, layer, screenPlace(layer, answer), radius, 1.2);
    }
    const spot = flying && screenPlace(layer, flying);
    label.hidden = !spot;
    if (!spot) return;
    if (!layer.still) drawRing(pen, layer, spot, radius, 2.4);
    const text = `#${message}`;
    if (label.textContent !== text) label.textContent = text;
    label.style.transform = `translate(${spot.x}px, ${spot.y - radius - 4}px) translate(-50%, -100%)`;
  };

  return {
    draw,
    stop() {
      for (const one of stops) one();
      stopFollowing?.();
      clear();
      label.remove();
    },
  };
}

/** CSS pixels on the board; null where its link is not drawn. In the middle where motion is not welcome. */
function screenPlace(layer: Layer, { link, back, progress }: Mark): Spot | null {
  const points = courses.byId.get(link)?.points;
  if (!points) return null;
  const { x, y } = placeOn(points, back, layer.still ? 0.5 : progress, 0);
  return { x: x * layer.zoom + layer.x, y: y * layer.zoom + layer.y };
}

function drawRing(
  pen: CanvasRenderingContext2D,
  { ratio, colours }: Layer,
  spot: Spot | null,
  radius: number,
  width: number,
): void {
  if (!spot || !colours) return;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.globalAlpha = 1;
  pen.setLineDash([]);
  pen.beginPath();
  pen.arc(spot.x, spot.y, radius, 0, Math.PI * 2);
  pen.fillStyle = colours.panel;
  pen.fill();
  pen.lineWidth = width;
  pen.strokeStyle = colours.accent;
  pen.stroke();
}

/** What of a message flies in this frame: itself or its copy (a sample may lack it), and answers about it. */
function marksOf(
  layer: Layer,
  frame: Frame,
  message: number,
): { own: Mark | null; answers: Mark[] } {
  const { markId, markForm, markLink, markBack, markProgress } = frame;
  const answers: Mark[] = [];
  let own: Mark | null = null;
  for (let i = 0; i < markId.length; i++) {
    if (markId[i] !== message) continue;
    const link = layer.table?.links[markLink[i] ?? -1]?.id;
    if (link === undefined) continue;
    const mark = { link, back: markBack[i] === 1, progress: markProgress[i] ?? 0 };
    const form = forms[markForm[i] ?? 0];
    if (form === 'message' || form === 'delivery') own = mark;
    else answers.push(mark);
  }
  return { own, answers };
}

/** How far the mark of a hop has come; null when it is not among the marks of this frame. */
function seenOn(layer: Layer, frame: Frame, { message, link, back }: Hop): number | null {
  const { markId, markLink, markBack, markProgress } = frame;
  for (let i = 0; i < markId.length; i++) {
    const isIt = markId[i] === message && (markBack[i] === 1) === back;
    if (isIt && layer.table?.links[markLink[i] ?? -1]?.id === link) return markProgress[i] ?? null;
  }
  return null;
}

function place(canvas: HTMLCanvasElement, layer: Layer): void {
  canvas.hidden = false;
  if (canvas.width !== layer.canvas.width || canvas.height !== layer.canvas.height) {
    canvas.width = layer.canvas.width;
    canvas.height = layer.canvas.height;
    canvas.style.width = layer.canvas.style.width;
    canvas.style.height = layer.canvas.style.height;
  }
  canvas.style.transform = layer.canvas.style.transform;
}

function tagHolder(
  before: HTMLElement | null,
  at: Whereabouts | null,
  message: number,
): HTMLElement | null {
  if (!at || at.on === 'link') return tag(before, null, '', '');
  const card = document.querySelector<HTMLElement>(
    `.react-flow__node[data-id="${CSS.escape(at.id)}"] .card`,
  );
  const end = at.on === 'end' ? (at.isLost ? 'lost' : 'done') : 'here';
  const text = end === 'lost' ? `#${message} ✕` : end === 'done' ? `#${message} ✓` : `#${message}`;
  return tag(before, card, text, end);
}

/** Written only when it changes: this runs every frame. */
function tag(
  before: HTMLElement | null,
  card: HTMLElement | null,
  text: string,
  state: string,
): HTMLElement | null {
  if (before && before !== card) {
    delete before.dataset.follows;
    delete before.dataset.followState;
  }
  if (card && card.dataset.follows !== text) card.dataset.follows = text;
  if (card && card.dataset.followState !== state) card.dataset.followState = state;
  return card;
}
