import { describe, expect, it } from 'vitest';
import { type Distribution, distribution } from '../../simulations/kernel/distribution.ts';
import { Random, streamKey } from '../../simulations/kernel/random.ts';
import { Streams } from '../../simulations/kernel/streams.ts';

const purposes = ['arrival', 'service'] as const;
const random = new Random();

/** The draw by itself, as its definition says. */
function alone(purpose: number, counter: number, path: number, d: Distribution): number {
  const [k0, k1] = streamKey(3, 'worker', purposes[purpose]);
  random.sample(d, k0, k1, counter, path);
  return random.value;
}

const exponential = distribution('exponential', 8);
const erlang = distribution('erlang', 3, 5);
const constant = distribution('constant', 7);

interface Draw {
  readonly purpose: number;
  readonly counter: number;
  readonly path: number;
  readonly d: Distribution;
}
const inOrder = (from: number, count: number, rest: Omit<Draw, 'counter'>): Draw[] =>
  Array.from({ length: count }, (_, i) => ({ ...rest, counter: (from + i) | 0 }));
const usual = { purpose: 1, path: 99, d: exponential };

function expectSame(draws: readonly Draw[]): void {
  const drawing = new Random();
  const own = new Streams(drawing, 3, 'worker', purposes);
  for (const { purpose, counter, path, d } of draws) {
    own.sample(purpose, counter, path, d);
    expect(drawing.value).toBe(alone(purpose, counter, path, d));
  }
}

describe('draws ahead are the draws themselves', () => {
  it('in order, however many', () => {
    expectSame(inOrder(1, 100, usual));
    expectSame(inOrder(0, 40, { ...usual, d: erlang }));
    expectSame(inOrder(0, 40, { ...usual, d: constant }));
  });

  it('with gaps, backwards, and the same one again', () => {
    const order = inOrder(1, 40, usual);
    expectSame([...order, ...order.toReversed(), ...order]);
    expectSame(order.filter((_, i) => i % 3 !== 0));
    expectSame(order.flatMap((draw) => [draw, draw]));
  });

  it('when paths or purposes take turns', () => {
    const other = inOrder(1, 60, { ...usual, path: -5 });
    expectSame(inOrder(1, 60, usual).flatMap((draw, i) => [draw, other[i]]));
    const arrivals = inOrder(7, 60, { purpose: 0, path: 0, d: erlang });
    expectSame(inOrder(1, 60, usual).flatMap((draw, i) => [draw, arrivals[i]]));
  });

  it('after the distribution has changed in the middle of what was drawn ahead', () => {
    expectSame([...inOrder(1, 5, usual), ...inOrder(6, 30, { ...usual, d: erlang })]);
    expectSame([...inOrder(1, 5, usual), ...inOrder(3, 9, { ...usual, d: erlang })]);
  });

  it('where the counter passes the largest 32-bit number', () => {
    expectSame(inOrder(2 ** 31 - 20, 40, usual));
    expectSame(inOrder(-20, 40, usual));
  });
});
