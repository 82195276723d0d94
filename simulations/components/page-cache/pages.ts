/**
 * Which bytes are in memory, in runs of 64 KiB, each with a place. Runs that may be evicted are in a
 * list, the one used last first; one that holds dirty bytes, or bytes on their way to the disk, is
 * not in it until they are there. So nothing here looks at more runs than it is about. Plain data,
 * so that a checkpoint is a copy.
 */
import { NONE } from '../../kernel/events.ts';
import { grownInts, type Ints } from '../../kernel/grow.ts';
import { addStretch } from './extents.ts';
import { addPlace, makePlaces, type Places, placeOf, removePlace } from './places.ts';

export const runBytes = 65_536;

/** A run that has been asked of the disk, and one that is here. */
export const FETCHING = 1;
export const PRESENT = 2;

export interface Pages {
  places: Places;
  /** By place: its state, and how many writes of bytes in it are under way. */
  state: Ints;
  writes: Ints;
  /** By place, if it is in the list: the one used before, the one used after. */
  older: Ints;
  newer: Ints;
  newest: number;
  oldest: number;
  present: number;
  /** Stretches that are dirty, by place, and the places in the order in which they became so. */
  dirty: Record<string, number[]>;
  dirtyPlaces: number[];
}

/** Bytes of a partition from one offset up to another. */
export interface Extents {
  partition: number[];
  from: number[];
  to: number[];
}

export function makePages(): Pages {
  return {
    places: makePlaces(),
    state: new Int32Array(0),
    writes: new Int32Array(0),
    older: new Int32Array(0),
    newer: new Int32Array(0),
    newest: NONE,
    oldest: NONE,
    present: 0,
    dirty: {},
    dirtyPlaces: [],
  };
}

/** The first and the last run that a range touches. */
export const firstRun = (offset: number) => Math.floor(offset / runBytes);
export const lastRun = (offset: number, bytes: number) =>
  Math.floor((offset + Math.max(1, bytes) - 1) / runBytes);

export function stateOf(pages: Pages, partition: number, run: number): number {
  const place = placeOf(pages.places, partition, run);
  return place === NONE ? 0 : pages.state[place];
}

/** Puts a run in, or changes its state; it is the newest now. */
export function put(pages: Pages, partition: number, run: number, state: number): void {
  let place = placeOf(pages.places, partition, run);
  if (place === NONE) {
    place = addPlace(pages.places, partition, run);
    if (place >= pages.state.length) grow(pages);
    pages.state[place] = 0;
    pages.writes[place] = 0;
  } else if (mayGo(pages, place)) {
    unlink(pages, place);
  }
  if (state === PRESENT && pages.state[place] !== PRESENT) pages.present++;
  pages.state[place] = state;
  if (mayGo(pages, place)) link(pages, place);
}

function grow(pages: Pages): void {
  const { length } = pages.places.partition;
  pages.state = grownInts(pages.state, length);
  pages.writes = grownInts(pages.writes, length);
  pages.older = grownInts(pages.older, length);
  pages.newer = grownInts(pages.newer, length);
}

/** Uses a run that is here: it is the newest now. */
export function touch(pages: Pages, partition: number, run: number): void {
  const place = placeOf(pages.places, partition, run);
  if (place === NONE || place === pages.newest || !mayGo(pages, place)) return;
  unlink(pages, place);
  link(pages, place);
}

/** The place of the run that was used longest ago of those that may go; NONE when there is none. */
export const oldest = (pages: Pages): number => pages.oldest;

/** Takes out a run without dirty bytes. */
export function removeAt(pages: Pages, place: number): void {
  if (mayGo(pages, place)) unlink(pages, place);
  if (pages.state[place] === PRESENT) pages.present--;
  pages.state[place] = 0;
  removePlace(pages.places, place);
}

/** Takes out what has been asked of the disk and will not come. */
export function forgetFetching(pages: Pages): void {
  for (let place = 0; place < pages.places.used; place++)
    if (pages.state[place] === FETCHING) removeAt(pages, place);
}

// --- Dirty bytes ---

/** Bytes have been written to runs that are here. Returns how many of them were not dirty before. */
export function makeDirty(pages: Pages, partition: number, from: number, to: number): number {
  let added = 0;
  for (let run = firstRun(from); run <= lastRun(from, to - from); run++) {
    const place = placeOf(pages.places, partition, run);
    const begin = run * runBytes;
    if (mayGo(pages, place)) unlink(pages, place);
    let stretches = pages.dirty[place];
    if (stretches === undefined) {
      stretches = [];
      pages.dirty[place] = stretches;
      pages.dirtyPlaces.push(place);
    }
    added += addStretch(stretches, Math.max(from, begin), Math.min(to, begin + runBytes));
  }
  return added;
}

/**
 * Takes all dirty bytes, as extents of at most `most` bytes by partition and offset, whose writing
 * begins now. Stretches that meet are one.
 */
export function takeDirty(pages: Pages, most: number): Extents {
  const { partition: partitions, run: runs } = pages.places;
  const places = pages.dirtyPlaces.sort(
    (a, b) => partitions[a] - partitions[b] || runs[a] - runs[b],
  );
  pages.dirtyPlaces = [];
  const extents: Extents = { partition: [], from: [], to: [] };
  for (const place of places) {
    const stretches = pages.dirty[place];
    for (let i = 0; i < stretches.length; i += 2)
      append(extents, partitions[place], stretches[i], stretches[i + 1], most);
  }
  extents.partition.forEach((partition, i) => {
    beginWrite(pages, partition, extents.from[i], extents.to[i]);
  });
  pages.dirty = {};
  return extents;
}

function append(extents: Extents, partition: number, from: number, to: number, most: number): void {
  const last = extents.to.length - 1;
  const goesOn =
    last >= 0 &&
    extents.partition[last] === partition &&
    extents.to[last] === from &&
    to - extents.from[last] <= most;
  if (goesOn) {
    extents.to[last] = to;
    return;
  }
  extents.partition.push(partition);
  extents.from.push(from);
  extents.to.push(to);
}

/** Bytes of runs that are here are on their way to the disk: they stay until they are there. */
export function beginWrite(pages: Pages, partition: number, from: number, to: number): void {
  for (let run = firstRun(from); run <= lastRun(from, to - from); run++) {
    const place = placeOf(pages.places, partition, run);
    if (mayGo(pages, place)) unlink(pages, place);
    pages.writes[place]++;
  }
}

/** They are there, or will not get there. */
export function endWrite(pages: Pages, partition: number, from: number, to: number): void {
  for (let run = firstRun(from); run <= lastRun(from, to - from); run++) {
    const place = placeOf(pages.places, partition, run);
    pages.writes[place]--;
    if (mayGo(pages, place)) link(pages, place);
  }
}

// --- The list ---

/** Whether a run is in the list. */
function mayGo(pages: Pages, place: number): boolean {
  return (
    pages.state[place] === PRESENT && pages.writes[place] === 0 && pages.dirty[place] === undefined
  );
}

function link(pages: Pages, place: number): void {
  pages.older[place] = pages.newest;
  pages.newer[place] = NONE;
  if (pages.newest === NONE) pages.oldest = place;
  else pages.newer[pages.newest] = place;
  pages.newest = place;
}

function unlink(pages: Pages, place: number): void {
  const { older, newer } = pages;
  if (older[place] === NONE) pages.oldest = newer[place];
  else newer[older[place]] = newer[place];
  if (newer[place] === NONE) pages.newest = older[place];
  else older[newer[place]] = older[place];
}
