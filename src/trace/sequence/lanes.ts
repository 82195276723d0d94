/** Where the components stand, from left to right in the order in which they come in. */
export interface Lane {
  readonly id: string;
  readonly kind: string;
  /** The middle of the lane, and what it may fill to either side. */
  readonly x: number;
  readonly half: number;
}

export interface Lanes {
  readonly list: readonly Lane[];
  readonly of: ReadonlyMap<string, number>;
  readonly pitch: number;
  readonly width: number;
}

/** Room for the ruler, left of the first lane. */
export const gutter = 100;
const narrowest = 148;
/** Where little fits on the screen anyway. */
const narrowestOnPhone = 116;
const phone = 500;
const widest = 380;
const end = 16;

/** As wide as there is room for; below a readable width the diagram is scrolled sideways. */
export function lanesOf(
  components: readonly { readonly id: string; readonly kind: string }[],
  room: number,
): Lanes {
  const count = Math.max(1, components.length);
  const least = room < phone ? narrowestOnPhone : narrowest;
  const pitch = Math.floor(Math.min(widest, Math.max(least, (room - gutter - end) / count)));
  const list = components.map(({ id, kind }, index) => ({
    id,
    kind,
    x: gutter + pitch * (index + 0.5),
    half: pitch / 2,
  }));
  const of = new Map(list.map((lane, index) => [lane.id, index]));
  return { list, of, pitch, width: gutter + pitch * count + end };
}
