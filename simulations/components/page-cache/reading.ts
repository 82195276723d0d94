/** Reads: hits, misses, and how the bytes go to whoever asked. */
import { NONE } from '../../kernel/events.ts';
import { DONE, EMPTY, WANTS_CONFIRM } from '../../kernel/messages.ts';
import {
  isForNetwork,
  makeBlock,
  moved,
  movesOf,
  type Range,
  rangeOf,
  read,
} from '../traits/blocks.ts';
import { copyMs, countCopy, dmaMs, slownessOf } from '../traits/machine.ts';
import { FETCHING, forgetFetching, PRESENT, put, runBytes, stateOf, touch } from './pages.ts';
import {
  BUFFERS,
  COPY,
  evict,
  firstRun,
  lastRun,
  type PageCache,
  type Sending,
  type Waiter,
} from './state.ts';

export function asked(c: PageCache, link: number, s: number): void {
  const waiter = { ...rangeOf(c, s), link, toNetwork: isForNetwork(c, s), since: c.now };
  if (isHere(c, waiter)) {
    c.count(c.metrics.hits);
    if (c.noting) c.note(c.notes.hit, NONE, waiter.bytes, 0);
    hand(c, waiter);
  } else {
    c.count(c.metrics.misses);
    if (c.noting) c.note(c.notes.missed, NONE, waiter.bytes, 0);
    c.state.waiters.push(waiter);
    askDisk(c, waiter);
  }
}

/** Without a disk everything is in memory. */
function isHere(c: PageCache, { partition, offset, bytes }: Range): boolean {
  if (c.links.fill.length === 0) return true;
  const last = lastRun(offset, bytes);
  for (let run = firstRun(offset); run <= last; run++) {
    if (stateOf(c.state.pages, partition, run) !== PRESENT) return false;
  }
  return true;
}

/** Asks the disk for what nobody has asked it for yet, each unbroken stretch by itself. */
function askDisk(c: PageCache, { partition, offset, bytes, session }: Range): void {
  const { pages } = c.state;
  const [disk] = c.links.fill;
  // Whoever waits is remembered; it will be asked once it is back.
  if (!c.isConnected(disk)) return;
  const last = lastRun(offset, bytes + c.params.readAhead);
  let from = NONE;
  for (let run = firstRun(offset); run <= last + 1; run++) {
    const isWanted = run <= last && stateOf(pages, partition, run) === 0;
    if (isWanted) {
      put(pages, partition, run, FETCHING);
      if (from === NONE) from = run;
    } else if (from !== NONE) {
      const stretch = { partition, offset: from * runBytes, bytes: (run - from) * runBytes };
      read(c, disk, { ...stretch, session });
      from = NONE;
    }
  }
}

/** The disk is there again: what is waited for is asked of it. */
export function fetchAgain(c: PageCache): void {
  for (const waiter of c.state.waiters) askDisk(c, waiter);
}

/** Bytes from the disk: whoever waits for nothing else now gets what it asked for. */
export function loaded(c: PageCache, m: number): void {
  const { partition, offset, bytes } = rangeOf(c, m);
  const { pages } = c.state;
  for (let run = firstRun(offset); run <= lastRun(offset, bytes); run++)
    put(pages, partition, run, PRESENT);
  const cause = c.messages.id(m);
  c.answer(m);
  const { waiters } = c.state;
  c.state.waiters = [];
  for (const waiter of waiters) {
    if (isHere(c, waiter)) hand(c, waiter, cause);
    else {
      c.state.waiters.push(waiter);
      // What it waited for may have been evicted again before the rest came.
      askDisk(c, waiter);
    }
  }
  evict(c);
}

/** The bytes of `waiter` go to it: the one that brought them, if any did, was `cause`. */
function hand(c: PageCache, waiter: Waiter, cause = 0): void {
  const { state, messages, notes } = c;
  for (let run = firstRun(waiter.offset); run <= lastRun(waiter.offset, waiter.bytes); run++)
    touch(state.pages, waiter.partition, run);
  c.given(c.now - waiter.since).record(c.metrics.waiting);
  const to = waiter.toNetwork ? wayOut(c) : waiter.link;
  if (to === NONE || !c.isConnected(to)) {
    // The call returns with an error.
    if (c.isOpen(waiter.link)) c.signal(waiter.link, EMPTY, waiter.session);
    return;
  }
  const m = makeBlock(c, waiter, state.type);
  messages.setParent(m, cause);
  messages.setSlot(m, to);
  if (waiter.toNetwork) {
    // It returns once there is room for the bytes where they go: a full buffer holds it up.
    messages.setExpects(m, WANTS_CONFIRM);
    const { session, link, bytes } = waiter;
    state.sendings.push({ session, link, to, bytes, isBack: false });
  }
  // From the disk they came by DMA.
  if (cause !== 0) moved(c, m);
  if (roleOf(c, to) > 0) {
    const { bytes } = waiter;
    if (c.noting) c.note(cause === 0 ? notes.handedCached : notes.handed, m, bytes, 0);
    countCopy(c, 'dma', bytes);
    moved(c, m);
    c.timed(dmaMs(c, bytes) * slownessOf(c)).sendTimed(to, m);
    letReturn(c, to);
  } else {
    c.timed(copyMs(c, waiter.bytes)).compute(COPY, m, 0);
  }
}

/** The link by which `sendfile` sends: straight to the card if it gathers, else by the socket buffer. */
function wayOut(c: PageCache): number {
  const { out } = c.links;
  const gathering = out.find((link) => roleOf(c, link) > 0 && c.isConnected(link));
  return gathering ?? out.find((link) => roleOf(c, link) === BUFFERS) ?? NONE;
}

const roleOf = (c: PageCache, link: number) => c.state.roles[c.positionOut(link)] ?? 0;

/** The processor is ours for as long as the copy takes. */
export function copy(c: PageCache, m: number): void {
  const { messages } = c;
  const bytes = messages.size(m);
  if (c.noting) noteCopy(c, m, bytes);
  countCopy(c, 'cpu', bytes);
  moved(c, m);
  c.timed(copyMs(c, bytes) * slownessOf(c)).sendTimed(messages.slot(m), m);
}

/** The calls whose bytes have room in the send buffer of `to` return; a buffer takes anything when empty. */
function letReturn(c: PageCache, to: number): void {
  const room = roleOf(c, to);
  let filled = 0;
  for (const sending of c.state.sendings) {
    if (sending.to !== to) continue;
    const isFirst = filled === 0;
    filled += sending.bytes;
    if (!isFirst && filled > room) return;
    goBack(c, sending);
  }
}

function goBack(c: PageCache, sending: Sending): void {
  if (sending.isBack) return;
  sending.isBack = true;
  if (c.isOpen(sending.link)) c.signal(sending.link, DONE, sending.session);
}

/** Whoever sends the bytes of session `session` has them: there is room for others. */
export function taken(c: PageCache, session: number): void {
  const { sendings } = c.state;
  const at = sendings.findIndex((one) => one.session === session);
  if (at < 0) return;
  const [sending] = sendings.splice(at, 1);
  goBack(c, sending);
  if (roleOf(c, sending.to) > 0) letReturn(c, sending.to);
}

/** A link is down: the calls that came by it are over, and those that sent by it fail. */
export function sendingsFail(c: PageCache, down: number): void {
  const { sendings } = c.state;
  c.state.sendings = sendings.filter(({ link, to }) => link !== down && to !== down);
  for (const { session, link, to, isBack } of sendings)
    if (!isBack && to === down && link !== down && c.isOpen(link)) c.signal(link, EMPTY, session);
}

function noteCopy(c: PageCache, m: number, bytes: number): void {
  const { notes, messages } = c;
  const bySendfile = messages.expects(m) === WANTS_CONFIRM;
  const isFromDisk = movesOf(c, m) > 0;
  if (bySendfile) c.note(isFromDisk ? notes.buffered : notes.bufferedCached, m, bytes, 0);
  else c.note(isFromDisk ? notes.copied : notes.copiedCached, m, bytes, 0);
}

/** The disk is out of reach: what was asked of it will not come. */
export const forgetFetches = (c: PageCache): void => forgetFetching(c.state.pages);
