/**
 * What producers send is written to the log: copied into the page cache by a call, `threads` of them
 * at once. A call returns when the cache answers, so a cache that holds writers back holds up the
 * threads, and messages wait here.
 */
import { NONE } from '../../kernel/events.ts';
import { CONFIRM, WANTS_CONFIRM } from '../../kernel/messages.ts';
import { makeBlock } from '../traits/blocks.ts';
import {
  callMs,
  copyMs,
  countCopy,
  enterKernel,
  leaveKernel,
  slownessOf,
} from '../traits/machine.ts';
import { emptyLine, pushTail, takeHead, unlink, type WaitingLine } from '../traits/waitingLine.ts';
import { work } from './serving.ts';
import { becomesReadable, endOf, measureThreads, type Process, STORE } from './state.ts';

/** Index of the stream that positions of updates in place are drawn from. */
const POSITION = 0;

export interface Storing {
  /** Messages that wait for a thread. */
  arrived: WaitingLine;
  /** Threads that write, or are about to. */
  busy: number;
  /** Messages that are being written, until the cache has answered. */
  called: WaitingLine;
  /** Messages without a key so far, and positions drawn. */
  keyless: number;
  draws: number;
}

export function freshStoring(): Storing {
  return { arrived: emptyLine(), busy: 0, called: emptyLine(), keyless: 0, draws: 0 };
}

export function store(c: Process, m: number): void {
  const { messages, state } = c;
  if (c.noting) c.note(c.notes.received, m, messages.size(m), 0);
  messages.setSince(m, c.now);
  pushTail(state.storing.arrived, messages, m);
  storeNext(c);
}

/** Free threads ask for the processor. */
export function storeNext(c: Process): void {
  const { messages, params } = c;
  const { storing } = c.state;
  while (storing.busy < params.threads && storing.arrived.length > 0) {
    const m = takeHead(storing.arrived, messages);
    storing.busy++;
    c.timed(callMs(c) + copyMs(c, bytesOf(c, m))).compute(STORE, m, 0);
  }
  c.given(storing.arrived.length).level(c.metrics.queueLength);
  measureThreads(c);
}

/** The processor is ours: it copies into the page cache. */
export function storeNow(c: Process, m: number): void {
  const { messages, state } = c;
  const bytes = bytesOf(c, m);
  const [cache] = c.links.write;
  if (cache !== undefined && !c.isOpen(cache)) {
    threadFree(c);
    c.fail(m, c.reasons.cut);
    return;
  }
  const partition = partitionOf(c, m);
  const offset = placeFor(c, partition, bytes);
  c.statistics.counters[c.metrics.storedBytes] += bytes;
  enterKernel(c);
  countCopy(c, 'cpu', bytes);
  if (cache === undefined) {
    if (c.noting) c.note(c.notes.storing, m, bytes, 0);
    returned(c, m, partition, offset);
  } else {
    const block = makeBlock(c, { partition, offset, bytes, session: m }, state.type);
    messages.setParent(block, messages.id(m));
    messages.setExpects(block, WANTS_CONFIRM);
    pushTail(state.storing.called, messages, m);
    if (c.noting) c.note(c.notes.storing, block, bytes, 0);
    c.timed((callMs(c) + copyMs(c, bytes)) * slownessOf(c)).sendTimed(cache, block);
  }
  work(c);
}

/** Whole bytes, so that offsets are exact. */
const bytesOf = ({ messages }: Process, m: number) => Math.ceil(messages.size(m));

/** A key always goes to the same partition; messages without one take turns. */
function partitionOf({ state, params, messages }: Process, m: number): number {
  const key = messages.key(m);
  return (key === NONE ? state.storing.keyless++ : key) % params.partitions;
}

/** Where in its partition a record goes: behind all others, or over one that was there from the start. */
function placeFor(c: Process, partition: number, bytes: number): number {
  const { state, params } = c;
  const records = bytes > 0 ? Math.floor(params.backlog / bytes) : 0;
  if (params.writes === 'in-place' && records > 0) {
    c.uniformNth(state.storing.draws++, POSITION);
    return Math.floor(c.drawn * records) * bytes;
  }
  const offset = endOf(c, partition);
  state.ends[partition] = offset - params.backlog + bytes;
  return offset;
}

/** The cache has answered: what a producer sent is in memory, on disk where every message is flushed, or lost. */
export function storedAway(c: Process, s: number): void {
  const { messages, state } = c;
  const m = messages.tag(s);
  const isOurs =
    messages.inUse(m) && messages.owner(m) === c.index && messages.id(m) === messages.parent(s);
  if (!isOurs) return;
  unlink(state.storing.called, messages, m);
  if (messages.form(s) === CONFIRM) returned(c, m, messages.key(s), messages.root(s));
  else failed(c, m);
  work(c);
}

/** The call has returned. */
function returned(c: Process, m: number, partition: number, offset: number): void {
  const { messages } = c;
  leaveKernel(c);
  // From now on, and not before, a read finds it in the cache.
  becomesReadable(c, partition, offset + bytesOf(c, m));
  c.given(c.now - messages.since(m)).record(c.metrics.storeTime);
  c.answer(m);
  threadFree(c);
}

/** The call has returned with an error. */
function failed(c: Process, m: number): void {
  leaveKernel(c);
  c.fail(m, c.reasons.failed);
  threadFree(c);
}

function threadFree(c: Process): void {
  c.state.storing.busy--;
  storeNext(c);
}

/** The cache is out of reach: no call that is under way will succeed. */
export function cacheLost(c: Process): void {
  const { called } = c.state.storing;
  while (called.length > 0) failed(c, takeHead(called, c.messages));
}

/** The process dies; where positions are drawn from goes on. */
export function stopStoring(c: Process): void {
  const { draws, keyless } = c.state.storing;
  c.state.storing = { ...freshStoring(), draws, keyless };
  c.given(0).level(c.metrics.queueLength);
}
