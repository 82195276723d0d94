/** Bounds that stop a run rather than the page; the session turns them into words. */

/** More events than this at one instant mean a loop that would never end. */
export const MAX_EVENTS_AT_ONE_INSTANT = 100_000;

/** Messages, deliveries and signals that can exist at once. */
export const MAX_PARCELS = 1_000_000;

export class LimitError extends Error {
  readonly code: 'tooManyEvents' | 'tooManyMessages' | 'loop';
  readonly limit: number;
  /** Indices of the components it is about, most involved first. */
  readonly components: readonly number[];

  constructor(code: LimitError['code'], limit: number, components: readonly number[] = []) {
    super(`${code}: ${limit}`);
    this.code = code;
    this.limit = limit;
    this.components = components;
  }
}
