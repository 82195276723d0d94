/**
 * The drawn parts of faces: bars, curves, stacks, clocks. All of them are drawn on one canvas over
 * the cards, since a canvas or an element that changes on every card costs the browser far more than
 * what is drawn. A plot keeps its place on its card free with an empty element.
 */
import type { Colours } from '../motion/sprites.ts';

export interface Plot {
  readonly place: HTMLElement;
  readonly width: number;
  readonly height: number;
  readonly draw: (pen: CanvasRenderingContext2D, colours: Colours) => void;
  /** Which cell lies at a place in it; −1 for none. Only where cells stand for messages. */
  readonly cellAt?: (x: number, y: number) => number;
  /** What it shows has changed since it was drawn. */
  dirty: boolean;
  /** From the card's corner; NaN until measured. */
  x: number;
  y: number;
}

export interface PlottedCard {
  readonly plots: readonly Plot[];
  /** Crashed cards are drawn faded. */
  faded: boolean;
}

/** What the canvas needs to know of where cards are, in their order from below to above. */
export interface CardPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlotLayer {
  readonly canvas: HTMLCanvasElement;
  readonly pen: CanvasRenderingContext2D;
  places: readonly CardPlace[];
  /** Cards that cover each other are drawn in order, all of them. */
  overlapping: boolean;
  /** Everything is to be drawn again: the view or the cards moved. */
  stale: boolean;
}

export function createPlotLayer(canvas: HTMLCanvasElement): PlotLayer | null {
  const pen = canvas.getContext('2d');
  return pen && { canvas, pen, places: [], overlapping: false, stale: true };
}

export function setPlaces(layer: PlotLayer, places: readonly CardPlace[]): void {
  layer.places = places;
  layer.stale = true;
  layer.overlapping = anyOverlap(places);
}

/** From left to right, each is held against those that begin before it ends. */
function anyOverlap(places: readonly CardPlace[]): boolean {
  const sorted = [...places].sort((a, b) => a.x - b.x);
  return sorted.some((one, index) => {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (other.x >= one.x + one.width) return false;
      if (one.y < other.y + other.height && other.y < one.y + one.height) return true;
    }
    return false;
  });
}

interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly ratio: number;
}

export function drawPlots(
  layer: PlotLayer,
  cards: ReadonlyMap<string, PlottedCard>,
  view: View,
  colours: Colours,
): void {
  const { pen, canvas, places } = layer;
  const everything = layer.stale || (layer.overlapping && hasDirty(cards));
  layer.stale = false;
  if (everything) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, canvas.width, canvas.height);
  }
  const scale = view.zoom * view.ratio;
  for (const place of places) {
    const card = cards.get(place.id);
    if (!card) continue;
    const left = (place.x * view.zoom + view.x) * view.ratio;
    const top = (place.y * view.zoom + view.y) * view.ratio;
    const seen =
      left < canvas.width &&
      top < canvas.height &&
      left + place.width * scale > 0 &&
      top + place.height * scale > 0;
    if (!seen) continue;
    if (layer.overlapping && everything) {
      pen.setTransform(scale, 0, 0, scale, left, top);
      pen.clearRect(0, 0, place.width, place.height);
    }
    for (const plot of card.plots) {
      if (!plot.dirty && !everything) continue;
      plot.dirty = false;
      if (Number.isNaN(plot.y)) measure(plot);
      pen.setTransform(scale, 0, 0, scale, left + plot.x * scale, top + plot.y * scale);
      if (!everything) pen.clearRect(-1, -1, plot.width + 2, plot.height + 2);
      pen.globalAlpha = card.faded ? 0.45 : 1;
      plot.draw(pen, colours);
      pen.globalAlpha = 1;
    }
  }
}

function hasDirty(cards: ReadonlyMap<string, PlottedCard>): boolean {
  for (const { plots } of cards.values()) if (plots.some((plot) => plot.dirty)) return true;
  return false;
}

/** Relative to the card's outer edge: offsets count from inside its hairline. */
function measure(plot: Plot): void {
  const parent = plot.place.offsetParent;
  plot.x = plot.place.offsetLeft + (parent?.clientLeft ?? 0);
  plot.y = plot.place.offsetTop + (parent?.clientTop ?? 0);
}
