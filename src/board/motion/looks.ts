/**
 * What a mark looks like: shape and colour by message type, treatment by what travels. Shapes are
 * SVG paths around the origin with radius 1, so that canvas and legend draw the same thing.
 */
import { type Form, forms } from '../../../simulations/protocol.ts';

export const shapes = [
  // circle, square, triangle, diamond, hexagon: optically of one size
  'M1,0A1,1 0 1 1 -1,0A1,1 0 1 1 1,0Z',
  'M-.7,-.88H.7A.18,.18 0 0 1 .88,-.7V.7A.18,.18 0 0 1 .7,.88H-.7A.18,.18 0 0 1 -.88,.7V-.7A.18,.18 0 0 1 -.7,-.88Z',
  'M0,-1.12L1.1,.82H-1.1Z',
  'M0,-1.2L1.2,0L0,1.2L-1.2,0Z',
  'M-1.08,0L-.54,-.94H.54L1.08,0L.54,.94H-.54Z',
] as const;

/** Blocks of data are square: they change shapes with the type that would be. −1 where there are none. */
export let block = -1;

/** The types of the run that is shown. */
export function nameTypes(types: readonly string[]): void {
  block = types.indexOf('block');
}

/** Shape and colour numbers of a type: all five pairs first, then colours shift against shapes. */
export function shapeOf(type: number): number {
  if (block >= 0 && (type === block || type === 1)) return (type === 1 ? block : 1) % shapes.length;
  return type % shapes.length;
}
export function colourOf(type: number): number {
  return (type + Math.floor(type / shapes.length)) % shapes.length;
}
/** Pairs that can be told apart. */
export const variants = shapes.length * shapes.length;

/** Rows of the sprite sheet. */
export const look = { solid: 0, hollow: 1, refused: 2, tick: 3, cross: 4 } as const;
export const looksCount = 5;

const lookOfForm: Readonly<Record<Form, number>> = {
  message: look.solid,
  delivery: look.solid,
  reply: look.hollow,
  confirm: look.hollow,
  ack: look.hollow,
  nack: look.refused,
  refusal: look.refused,
  subscribe: look.tick,
  pull: look.tick,
  empty: look.tick,
  done: look.hollow,
  mode: look.tick,
};

/** By the codes that frames use. */
export const looksByForm: readonly number[] = forms.map((form) => lookOfForm[form]);

export const crossPath = 'M-.45,-.45L.45,.45M.45,-.45L-.45,.45';
