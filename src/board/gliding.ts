/**
 * Stands in for `d3-transition` (vite.config.ts): the one thing that glides here is the board's
 * view, for a moment, and the library's ways with attributes, styles and colours were 4 kB of the
 * first view. The zoom asks for what is below and nothing else (React Flow, `getD3Transition`).
 */
// biome-ignore lint/correctness/noUndeclaredDependencies: it must be the very one that React Flow brings
import { selection } from 'd3-selection';

interface Gliding extends Element {
  readonly __data__?: unknown;
}
type Args = [datum: unknown, index: number, group: Element[]];
type Listener = (this: Element, ...args: Args) => void;
/** Begins, and says what to do at each moment from 0 to 1. */
type Tween = (this: Element, ...args: Args) => (moment: number) => void;

interface Zoomed {
  node(): Gliding | null;
  each(act: (this: Element) => void): Zoomed;
}

/** What stops an element's glide. */
const stops = new WeakMap<Element, () => void>();

export function interrupt(element: Element): void {
  stops.get(element)?.();
}

class Glide {
  readonly of: Zoomed;
  readonly listeners: [type: string, listener: Listener][] = [];
  readonly tweens: Tween[] = [];
  durationMs = 250;
  easing: (moment: number) => number = (moment) => moment;

  constructor(of: Zoomed) {
    this.of = of;
    const element = of.node();
    if (element) begin(element, this);
  }

  selection(): Zoomed {
    return this.of;
  }

  duration(ms: number): this {
    this.durationMs = ms;
    return this;
  }

  ease(easing: (moment: number) => number): this {
    this.easing = easing;
    return this;
  }

  /** `end.zoom` is an `end`, told to one listener more. */
  on(types: string, listener: Listener): this {
    for (const type of types.split(' ')) this.listeners.push([type.split('.')[0], listener]);
    return this;
  }

  tween(_name: string, tween: Tween): this {
    this.tweens.push(tween);
    return this;
  }
}

/** From the next display frame on, when all has been said that it is to do. */
function begin(element: Gliding, glide: Glide): void {
  interrupt(element);
  const args: Args = [element.__data__, 0, [element]];
  const tell = (type: string) => {
    for (const [told, listener] of glide.listeners)
      if (told === type) listener.apply(element, args);
  };
  const beganMs = performance.now();
  let steps: ((moment: number) => void)[] | undefined;
  const stop = () => {
    cancelAnimationFrame(asked);
    stops.delete(element);
    if (steps) tell('interrupt');
  };
  const step = (nowMs: number) => {
    if (!steps) {
      tell('start');
      steps = glide.tweens.map((tween) => tween.apply(element, args));
    }
    const moment = Math.min(1, Math.max(0, (nowMs - beganMs) / glide.durationMs));
    const eased = moment === 1 ? 1 : glide.easing(moment);
    for (const go of steps) go(eased);
    // What it moved may have stopped it.
    if (stops.get(element) !== stop) return;
    if (moment < 1) asked = requestAnimationFrame(step);
    else {
      stops.delete(element);
      tell('end');
    }
  };
  let asked = requestAnimationFrame(step);
  stops.set(element, stop);
}

Object.assign(selection.prototype, {
  interrupt(this: Zoomed) {
    return this.each(function () {
      interrupt(this);
    });
  },
  transition(this: Zoomed) {
    return new Glide(this);
  },
});
