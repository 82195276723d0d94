/** The page cache's tables against plain ones that look at everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginWrite,
  endWrite,
  FETCHING,
  forgetFetching,
  makeDirty,
  makePages,
  oldest,
  type Pages,
  PRESENT,
  put,
  removeAt,
  runBytes,
  stateOf,
  takeDirty,
  touch,
} from '../../simulations/components/page-cache/pages.ts';
import {
  addPlace,
  makePlaces,
  placeOf,
  removePlace,
} from '../../simulations/components/page-cache/places.ts';

describe('the table of places', () => {
  const run = fc.oneof(fc.nat(60), fc.integer({ min: 4294967290, max: 4294967300 }));
  const act = fc.record({ add: fc.boolean(), partition: fc.nat(3), run });

  it('finds what is in it and nothing else', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 400 }), (acts) => {
        const places = makePlaces();
        const known = new Map<string, number>();
        const names = new Map<string, readonly [number, number]>();
        for (const { add, partition, run } of acts) {
          const name = `${partition} ${run}`;
          names.set(name, [partition, run]);
          const place = known.get(name);
          if (add && place === undefined) known.set(name, addPlace(places, partition, run));
          if (!add && place !== undefined) {
            removePlace(places, place);
            known.delete(name);
          }
        }
        expect(new Set(known.values()).size).toBe(known.size);
        for (const [name, [partition, run]] of names)
          expect(placeOf(places, partition, run)).toBe(known.get(name) ?? -1);
      }),
    );
  });

  it('has room for many', () => {
    const places = makePlaces();
    for (let i = 0; i < 10_000; i++) addPlace(places, i % 7, i * 1000);
    for (let i = 0; i < 10_000; i++) expect(placeOf(places, i % 7, i * 1000)).toBe(i);
    expect(placeOf(places, 1, 0)).toBe(-1);
  });
});

/** What the runs of one partition are to be, each for itself. */
interface Plain {
  state: number;
  usedAt: number;
  dirty: Set<number>;
  writes: number;
}

describe('runs in memory', () => {
  const runs = 6;
  const act = fc.record({
    what: fc.constantFrom('put', 'fetch', 'touch', 'dirty', 'write', 'land', 'evict', 'forget'),
    run: fc.nat(runs - 1),
    at: fc.nat(9),
    length: fc.integer({ min: 1, max: 9 }),
  });
  /** Offsets are small multiples of this, so that a stretch may lie across two runs. */
  const step = runBytes / 5;

  it('are evicted by age, and not while bytes of them are not on disk', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 120 }), (acts) => {
        const pages = makePages();
        const plain = Array.from(
          { length: runs + 3 },
          (): Plain => ({ state: 0, usedAt: 0, dirty: new Set(), writes: 0 }),
        );
        const underWay: (readonly [number, number])[] = [];
        let now = 0;
        for (const { what, run, at, length } of acts) {
          now++;
          const one = plain[run];
          if (what === 'put' || (what === 'fetch' && one.state === 0)) {
            one.state = what === 'put' ? PRESENT : FETCHING;
            one.usedAt = now;
            put(pages, 0, run, one.state);
          } else if (what === 'touch') {
            if (one.state === PRESENT) one.usedAt = now;
            touch(pages, 0, run);
          } else if (what === 'dirty') {
            const from = run * 5 + (at % 5);
            const to = Math.min(from + length, runs * 5);
            for (let r = Math.floor(from / 5); r * 5 < to; r++) {
              put(pages, 0, r, PRESENT);
              Object.assign(plain[r], { state: PRESENT, usedAt: now });
            }
            let added = 0;
            for (let b = from; b < to; b++) {
              const { dirty } = plain[Math.floor(b / 5)];
              if (!dirty.has(b)) added++;
              dirty.add(b);
            }
            expect(makeDirty(pages, 0, from * step, to * step)).toBeCloseTo(added * step, 3);
          } else if (what === 'write') {
            expectExtents(pages, plain, underWay, step);
          } else if (what === 'land' && underWay.length > 0) {
            const [from, to] = underWay.splice(at % underWay.length, 1)[0];
            endWrite(pages, 0, from * step, to * step);
            for (let r = Math.floor(from / 5); r * 5 < to; r++) {
              plain[r].writes--;
              // Who becomes clean counts as used then.
              if (isClean(plain[r])) plain[r].usedAt = now + r / 100;
            }
          } else if (what === 'evict') {
            evictOne(pages, plain);
          } else if (what === 'forget') {
            forgetFetching(pages);
            for (const other of plain) if (other.state === FETCHING) other.state = 0;
          }
          plain.forEach(({ state }, r) => {
            expect(stateOf(pages, 0, r)).toBe(state);
          });
          expect(pages.present).toBe(plain.filter(({ state }) => state === PRESENT).length);
        }
        while (evictOne(pages, plain));
      }),
    );
  });

  it('of what is dirty are written by partition and offset, long ones in pieces', () => {
    const pages = makePages();
    for (const [partition, run] of [
      [1, 0],
      [0, 4],
      [0, 3],
      [0, 2],
      [0, 0],
    ]) {
      put(pages, partition, run, PRESENT);
      makeDirty(pages, partition, run * runBytes, (run + 1) * runBytes);
    }
    expect(takeDirty(pages, 2 * runBytes)).toEqual({
      partition: [0, 0, 0, 1],
      from: [0, 2 * runBytes, 4 * runBytes, 0],
      to: [runBytes, 4 * runBytes, 5 * runBytes, runBytes],
    });
    expect(takeDirty(pages, 2 * runBytes).from).toEqual([]);
    beginWrite(pages, 1, 0, 10);
    endWrite(pages, 1, 0, runBytes);
    expect(oldest(pages)).toBe(-1);
    endWrite(pages, 1, 0, 10);
    expect(pages.places.partition[oldest(pages)]).toBe(1);
  });
});

const isClean = ({ state, dirty, writes }: Plain) =>
  state === PRESENT && dirty.size === 0 && writes === 0;

/** Takes all dirty bytes; they are the same as in the plain table, in order, and apart from each other. */
function expectExtents(
  pages: Pages,
  plain: Plain[],
  underWay: (readonly [number, number])[],
  step: number,
): void {
  const { from, to } = takeDirty(pages, Number.POSITIVE_INFINITY);
  const bytes: number[] = [];
  from.forEach((begin, i) => {
    const extent = [Math.round(begin / step), Math.round(to[i] / step)] as const;
    if (i > 0) expect(begin).toBeGreaterThan(to[i - 1]);
    for (let b = extent[0]; b < extent[1]; b++) bytes.push(b);
    for (let r = Math.floor(extent[0] / 5); r * 5 < extent[1]; r++) plain[r].writes++;
    underWay.push(extent);
  });
  const expected = plain.flatMap(({ dirty }) => [...dirty]).sort((a, b) => a - b);
  expect(bytes).toEqual(expected);
  for (const one of plain) one.dirty.clear();
}

/** Evicts the run that the plain table would; false when there is none. */
function evictOne(pages: Pages, plain: Plain[]): boolean {
  const clean = plain.filter(isClean).sort((a, b) => a.usedAt - b.usedAt);
  const place = oldest(pages);
  if (clean.length === 0) {
    expect(place).toBe(-1);
    return false;
  }
  expect(plain[pages.places.run[place]]).toBe(clean[0]);
  clean[0].state = 0;
  removeAt(pages, place);
  return true;
}
