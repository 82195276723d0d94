/** What a page cache remembers, and what reading and writing share. */
import { NONE } from '../../kernel/events.ts';
import type { ComponentOf } from '../define.ts';
import type { Range } from '../traits/blocks.ts';
import type { definition } from './definition.ts';
import { makePages, oldest, type Pages, removeAt, runBytes } from './pages.ts';
import { freshWriting, type Writing } from './writingState.ts';

export { firstRun, lastRun } from './pages.ts';

export interface Waiter extends Range {
  link: number;
  toNetwork: boolean;
  since: number;
}

/** Bytes that `sendfile` has sent and nobody has taken over yet: who called, and where they went. */
export interface Sending {
  session: number;
  link: number;
  to: number;
  bytes: number;
  /** Whether the call has returned: they have room in the send buffer. */
  isBack: boolean;
}

export interface CacheState {
  pages: Pages;
  waiters: Waiter[];
  sendings: Sending[];
  writing: Writing;
  /** By position among our outgoing links: what the other end has said to be. */
  roles: number[];
  type: number;
}

type D = typeof definition;
export type PageCache = ComponentOf<D, CacheState>;

/** What a timer or a turn on the processor is for. */
export const [COPY, WRITE_BACK] = [0, 1];
/**
 * What the other end of a link says when it subscribes: that it is a socket buffer, or, by a number
 * above 0, that it gathers and how many bytes may wait for it.
 */
export const BUFFERS = -1;

export function freshState(type: number): CacheState {
  return {
    pages: makePages(),
    waiters: [],
    sendings: [],
    writing: freshWriting(),
    roles: [],
    type,
  };
}

/** How many runs there is room for. */
const roomFor = ({ params }: PageCache) => Math.max(1, Math.floor(params.size / runBytes));

/** Makes room, as far as there are runs that are on disk too. */
export function evict(c: PageCache): void {
  const { pages } = c.state;
  const most = roomFor(c);
  while (pages.present > most) {
    const place = oldest(pages);
    // What is dirty has to reach the disk before it may go.
    if (place === NONE) break;
    removeAt(pages, place);
    c.statistics.counters[c.metrics.evicted] += runBytes;
  }
  measure(c);
}

/** Whether there is more than fits, for nothing more may go. */
export const isFull = (c: PageCache) => c.state.pages.present > roomFor(c);

export function measure(c: PageCache): void {
  c.given(c.state.pages.present * runBytes).level(c.metrics.cached);
  c.given(c.state.writing.dirtyBytes).level(c.metrics.dirty);
  c.given(c.state.writing.heldBack.length).level(c.metrics.heldBack);
}
