/**
 * A table from (partition, run) to a place, as plain data: open addressing with linear probing, in
 * typed arrays, so that a look makes nothing and a checkpoint of many runs is a few copies.
 */
import { NONE } from '../../kernel/events.ts';
import { type Floats, grownFloats, grownInts, type Ints } from '../../kernel/grow.ts';
import { avalanche } from '../../kernel/random.ts';

export interface Places {
  /** By place: which run it holds; partition NONE where it holds none. */
  partition: Ints;
  run: Floats;
  /** Places that have been given out so far, and those of them that are free again. */
  used: number;
  free: number[];
  /** By slot: a place + 1, or 0. Twice as many slots as places. */
  table: Ints;
}

const FIRST = 64;

export function makePlaces(): Places {
  return {
    partition: new Int32Array(FIRST),
    run: new Float64Array(FIRST),
    used: 0,
    free: [],
    table: new Int32Array(2 * FIRST),
  };
}

/** The place of a run, or NONE. */
export function placeOf(places: Places, partition: number, run: number): number {
  return places.table[slotOf(places, partition, run)] - 1;
}

/** The slot where a run is, or would be. */
function slotOf({ table, partition, run }: Places, ofPartition: number, ofRun: number): number {
  const last = table.length - 1;
  let slot = hash(ofPartition, ofRun) & last;
  while (table[slot] !== 0) {
    const place = table[slot] - 1;
    if (partition[place] === ofPartition && run[place] === ofRun) return slot;
    slot = (slot + 1) & last;
  }
  return slot;
}

function hash(partition: number, run: number): number {
  const high = (run / 4294967296) | 0;
  return avalanche(avalanche(run | 0) ^ Math.imul(partition + high, 0x9e3779b1));
}

/** Gives a run that has none a place. */
export function addPlace(places: Places, partition: number, run: number): number {
  if (places.free.length === 0 && places.used === places.partition.length) grow(places);
  const place = places.free.pop() ?? places.used++;
  places.partition[place] = partition;
  places.run[place] = run;
  places.table[slotOf(places, partition, run)] = place + 1;
  return place;
}

/** Takes a run's place back. What stands behind it in the table moves up, so that it is still found. */
export function removePlace(places: Places, place: number): void {
  const { table, partition, run } = places;
  const last = table.length - 1;
  let hole = slotOf(places, partition[place], run[place]);
  for (let slot = (hole + 1) & last; table[slot] !== 0; slot = (slot + 1) & last) {
    const other = table[slot] - 1;
    const home = hash(partition[other], run[other]) & last;
    if (((slot - home) & last) >= ((slot - hole) & last)) {
      table[hole] = table[slot];
      hole = slot;
    }
  }
  table[hole] = 0;
  partition[place] = NONE;
  places.free.push(place);
}

function grow(places: Places): void {
  const length = places.partition.length * 2;
  places.partition = grownInts(places.partition, length);
  places.run = grownFloats(places.run, length);
  places.table = new Int32Array(2 * length);
  for (let place = 0; place < places.used; place++)
    places.table[slotOf(places, places.partition[place], places.run[place])] = place + 1;
}
