/** What the children of this part share: the busiest example, journeys to their end, memory. */
import { gallery } from '../../../simulations/scenarios/gallery/index.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';

export function busyExample(): Scenario {
  const example = gallery.find(({ id }) => id === 'busy');
  if (!example) throw new Error('the gallery has no example busy');
  return example.scenario;
}

export function finish(journey: Generator<void, void>): void {
  while (!journey.next().done);
}

/** Processor time of this process, collector and compiler included, in ms. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What is alive after a collection, in bytes: objects, and the buffers beside them. */
export function aliveBytes(): number {
  if (!globalThis.gc) throw new Error('start with --expose-gc');
  // Buffers go with the collection after the one that finds their owners dead.
  for (let i = 0; i < 3; i++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The same numbers between 0 and 1 each time. */
export function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
