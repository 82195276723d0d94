import type { Layer } from './motion/layer.ts';

/** The one request for the next drawing, set by the motion canvas while it is there. */
export const scene: {
  /** Asks for a drawing in the next display frame; any number of requests make one. */
  request: () => void;
  /** Called at the beginning of each drawing, with where the view is. */
  before: ((layer: Layer) => void) | null;
} = { request: () => {}, before: null };
