/**
 * What the parts outside React share: the colours of the theme, the pixels of the screen, and the
 * one request for the next drawing. Filled by the motion canvas when it mounts.
 */
import type { Colours } from './motion/sprites.ts';

export const scene: {
  colours: Colours | null;
  /** Device pixels per CSS pixel on a card, in steps, so that zooming in stays sharp. */
  pixels: number;
  /** Asks for a drawing in the next display frame; any number of requests make one. */
  request: () => void;
} = { colours: null, pixels: 1, request: () => {} };

export function pixelsAt(zoom: number, ratio: number): number {
  return ratio * (zoom > 1.6 ? 2.5 : zoom > 1.1 ? 1.6 : 1);
}
