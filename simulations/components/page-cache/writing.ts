/**
 * Writes: in memory at once, on disk later. Dirty bytes go back in rounds: all there are when the
 * timer runs out or half the dirty limit is reached, by partition and offset, in pieces the block
 * layer would make. A writer is answered at once; or, above the limit, when enough has reached the
 * disk; or, with a flush per message, when its own bytes have.
 */
import { NONE } from '../../kernel/events.ts';
import { CONFIRM, WANTS_CONFIRM } from '../../kernel/messages.ts';
import { makeBlock, rangeOf } from '../traits/blocks.ts';
import { countCopy, dmaMs, slownessOf } from '../traits/machine.ts';
import { pushTail, takeHead, unlink } from '../traits/waitingLine.ts';
import {
  beginWrite,
  endWrite,
  firstRun,
  lastRun,
  makeDirty,
  PRESENT,
  put,
  takeDirty,
} from './pages.ts';
import { evict, isFull, measure, type PageCache, WRITE_BACK } from './state.ts';
import { noExtents } from './writingState.ts';

/** Longest single write: about what Linux makes of larger ones (max_sectors_kb, 1280 KiB). */
const longestWrite = 1_048_576;
/** Writes of a round that the disk has at once: Linux's nr_requests. */
const mostAtOnce = 128;

export function stored(c: PageCache, m: number): void {
  const { pages, writing } = c.state;
  const { partition, offset, bytes: size } = rangeOf(c, m);
  const bytes = Math.ceil(size);
  for (let run = firstRun(offset); run <= lastRun(offset, bytes); run++)
    put(pages, partition, run, PRESENT);
  if (c.noting) c.note(c.notes.stored, m, bytes, 0);
  const [disk] = c.links.back;
  if (disk === undefined || bytes === 0) {
    // Without a disk, being in memory is all there is.
    c.answer(m);
  } else if (c.params.flush === 'per-message' && c.isOpen(disk)) {
    beginWrite(pages, partition, offset, offset + bytes);
    writing.dirtyBytes += bytes;
    pushTail(writing.writers, c.messages, m);
    writeTo(c, disk, partition, offset, offset + bytes, m);
  } else {
    writing.dirtyBytes += makeDirty(pages, partition, offset, offset + bytes);
    if (c.params.flush === 'per-message') c.fail(m, c.reasons.cut);
    else pushTail(writing.heldBack, c.messages, m);
    armTimer(c);
  }
  settle(c);
}

/** The write-back timer has run out. */
export function writeBack(c: PageCache): void {
  c.state.writing.timer = NONE;
  beginRound(c);
  armTimer(c);
  measure(c);
}

function armTimer(c: PageCache): void {
  const { pages, writing } = c.state;
  if (writing.timer === NONE && pages.dirtyPlaces.length > 0)
    writing.timer = c.timed(c.params.writeBack).setTimer(WRITE_BACK, NONE, 0);
}

/** After a change of what is in memory or dirty: makes room, begins a round, lets writers go on. */
export function settle(c: PageCache): void {
  const { pages, writing } = c.state;
  evict(c);
  const limit = c.params.dirtyLimit * c.params.size;
  if (pages.dirtyPlaces.length > 0 && (writing.dirtyBytes > limit / 2 || isFull(c))) beginRound(c);
  const { heldBack } = writing;
  while (heldBack.length > 0 && writing.dirtyBytes <= limit && !isFull(c))
    c.answer(takeHead(heldBack, c.messages));
  measure(c);
}

// --- A round of writing back ---

/** Everything dirty is to be written, once the round before is on disk. */
function beginRound(c: PageCache): void {
  const { pages, writing } = c.state;
  const [disk] = c.links.back;
  if (writing.roundLeft > 0 || disk === undefined || !c.isOpen(disk)) return;
  writing.round = takeDirty(pages, longestWrite);
  writing.next = 0;
  writing.roundLeft = writing.round.partition.length;
  sendMore(c);
}

function sendMore(c: PageCache): void {
  const { writing } = c.state;
  const { round } = writing;
  const [disk] = c.links.back;
  const length = round.partition.length;
  while (writing.next < length && writing.roundLeft - (length - writing.next) < mostAtOnce) {
    const i = writing.next++;
    writeTo(c, disk, round.partition[i], round.from[i], round.to[i], NONE);
  }
}

/** Sends bytes to the disk, by DMA; `writer` is answered when they are there. */
function writeTo(
  c: PageCache,
  disk: number,
  partition: number,
  from: number,
  to: number,
  writer: number,
): void {
  const { state, messages } = c;
  const { flights } = state.writing;
  const bytes = to - from;
  const m = makeBlock(c, { partition, offset: from, bytes, session: NONE }, state.type);
  const place = flights.free.pop() ?? flights.id.length;
  flights.id[place] = messages.id(m);
  flights.partition[place] = partition;
  flights.from[place] = from;
  flights.to[place] = to;
  flights.writer[place] = writer;
  messages.setExpects(m, WANTS_CONFIRM);
  messages.setTag(m, place);
  if (writer !== NONE) messages.setParent(m, messages.id(writer));
  c.count(c.metrics.flushes);
  if (c.noting) c.note(c.notes.flushed, m, bytes, 0);
  // The device fetches them from memory by itself.
  countCopy(c, 'dma', bytes);
  c.timed(dmaMs(c, bytes) * slownessOf(c)).sendTimed(disk, m);
}

/** The disk has answered `s`: the bytes are there, or have to be written again. */
export function flushed(c: PageCache, s: number): void {
  const { messages, state } = c;
  const { flights, writers } = state.writing;
  const place = messages.tag(s);
  if (place === NONE || flights.id[place] !== messages.id(s)) return;
  const isThere = messages.form(s) === CONFIRM;
  const writer = flights.writer[place];
  land(c, place, isThere);
  if (writer !== NONE) {
    unlink(writers, messages, writer);
    if (isThere) c.answer(writer);
    else c.fail(writer, c.reasons.failed);
  }
  if (c.links.back.length > 0) sendMore(c);
  if (!isThere) armTimer(c);
  settle(c);
}

/** A write is over: its bytes are on disk, or dirty again. */
function land(c: PageCache, place: number, isThere: boolean): void {
  const { pages, writing } = c.state;
  const { flights } = writing;
  const partition = flights.partition[place];
  const from = flights.from[place];
  const to = flights.to[place];
  flights.id[place] = 0;
  flights.free.push(place);
  if (flights.writer[place] === NONE) writing.roundLeft--;
  writing.dirtyBytes -= to - from;
  if (!isThere) writing.dirtyBytes += makeDirty(pages, partition, from, to);
  endWrite(pages, partition, from, to);
}

// --- The disk comes and goes ---

/** The disk is out of reach: what it had not confirmed is dirty again, and who waits for it has failed. */
export function diskLost(c: PageCache): void {
  const { pages, writing } = c.state;
  const { flights, round } = writing;
  while (writing.writers.length > 0) c.fail(takeHead(writing.writers, c.messages), c.reasons.cut);
  for (let place = 0; place < flights.id.length; place++)
    if (flights.id[place] !== 0) land(c, place, false);
  for (let i = writing.next; i < round.partition.length; i++) {
    const [partition, from, to] = [round.partition[i], round.from[i], round.to[i]];
    writing.dirtyBytes += makeDirty(pages, partition, from, to) - (to - from);
    endWrite(pages, partition, from, to);
  }
  writing.round = noExtents();
  writing.next = 0;
  writing.roundLeft = 0;
  armTimer(c);
  settle(c);
}

/** The disk can be reached again. */
export function diskFound(c: PageCache): void {
  armTimer(c);
  settle(c);
}

/** There is no disk any more: what is in memory is all there is. */
export function diskGone(c: PageCache): void {
  const { pages, writing } = c.state;
  const { partition, from, to } = takeDirty(pages, longestWrite);
  partition.forEach((one, i) => {
    endWrite(pages, one, from[i], to[i]);
  });
  writing.dirtyBytes = 0;
  settle(c);
}
