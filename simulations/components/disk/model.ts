/**
 * A disk: reads blocks and writes them, `queueDepth` requests at a time. A request that goes on where
 * the one before it ended (same partition, next byte) finds the head in place; any other moves it: a
 * seek, then on average half a turn. Every request takes `accessTime` besides, and all share one
 * channel of `transferRate`; what is read is on the link to the cache while it is transferred.
 *
 * A spinning disk has a seek, a rotation and a queue depth of one; flash has neither and many. An
 * array that keeps parity (RAID 5) reads old data and parity before it can write a part of a stripe
 * anew: a write that has to be positioned is then positioned `smallWriteAccesses` times, one after
 * the other (Chen et al. 1994: two accesses, of the data and the parity disk at the same time).
 *
 * Simplified (after Ruemmler and Wilkes 1994): first come first served, no elevator; a seek is drawn
 * and does not depend on how far; each partition is one unbroken stretch of the disk; an array is one
 * large disk.
 */
import { NONE } from '../../kernel/events.ts';
import { PULL } from '../../kernel/messages.ts';
import type { ComponentOf, ModelOf } from '../define.ts';
import { makeBlock, rangeOf } from '../traits/blocks.ts';
import { countCopy } from '../traits/machine.ts';
import {
  emptyLine,
  lineHeld,
  lineTypes,
  pushTail,
  takeHead,
  type WaitingLine,
} from '../traits/waitingLine.ts';
import type { definition } from './definition.ts';

interface DiskState {
  line: WaitingLine;
  busy: number;
  /** Where the head is: behind this byte of this partition; NONE before the first request. */
  partition: number;
  offset: number;
  /** When the channel is free again, simulated ms. */
  channelUntil: number;
  draws: number;
  type: number;
}

type D = typeof definition;
type Disk = ComponentOf<D, DiskState>;

const purposes = ['seek', 'rotation'] as const;
const [SEEK, ROTATION] = [0, 1];
/** In place; written; the channel is done with a block that is on the link. */
const [POSITIONED, WRITTEN, TRANSFERRED] = [0, 1, 2];

export const model: ModelOf<D, DiskState> = {
  purposes,

  create: (c) => freshState(c.network.typeIndex('block')),

  start() {},

  /** Something to write, which the device has fetched from memory by itself. */
  message(c, _link, m) {
    c.messages.setSlot(m, NONE);
    join(c, m);
  },

  signal(c, link, s) {
    if (c.messages.form(s) !== PULL) return;
    const m = makeBlock(c, rangeOf(c, s), c.state.type);
    c.messages.setSlot(m, link);
    join(c, m);
  },

  timer(c, code, m) {
    if (code === POSITIONED) {
      transfer(c, m);
      return;
    }
    if (code === WRITTEN) written(c, m);
    c.state.busy--;
    serve(c);
  },

  crash(c) {
    c.discardAll(c.reasons.crashed);
    c.state = { ...freshState(c.state.type), draws: c.state.draws };
    measure(c);
  },

  recover() {},

  changed(c, name) {
    if (name === 'queueDepth') serve(c);
  },

  linkUp() {},

  linkDown() {},

  stack: (c, cells) => lineTypes(c.state.line, c.messages, cells),
  held: (c, _gauge, held) => lineHeld(c.state.line, c.messages, held),
};

function freshState(type: number): DiskState {
  return {
    line: emptyLine(),
    busy: 0,
    partition: NONE,
    offset: 0,
    channelUntil: 0,
    draws: 0,
    type,
  };
}

function join(c: Disk, m: number): void {
  c.messages.setSince(m, c.now);
  pushTail(c.state.line, c.messages, m);
  serve(c);
}

function serve(c: Disk): void {
  const { state, params } = c;
  while (state.busy < params.queueDepth && state.line.length > 0) {
    state.busy++;
    begin(c, takeHead(state.line, c.messages));
  }
  measure(c);
}

/** Puts the head, or what stands for it, where the block is. */
function begin(c: Disk, m: number): void {
  const { state, params, messages } = c;
  let positioning = params.accessTime;
  if (messages.key(m) !== state.partition || messages.root(m) !== state.offset) {
    const isWrite = messages.slot(m) === NONE;
    const accesses = isWrite ? params.smallWriteAccesses : 1;
    const before = positioning;
    for (let i = 0; i < accesses; i++) positioning += seek(c) + (i > 0 ? params.accessTime : 0);
    c.statistics.counters[c.metrics.seeks] += accesses;
    if (c.noting && positioning > before) c.note(c.notes.sought, m, positioning - before, 0);
  }
  state.partition = messages.key(m);
  state.offset = messages.root(m) + messages.size(m);
  c.timed(positioning * c.slowness).setTimer(POSITIONED, m, 0);
}

/** How long the head takes to another place, and the platter until the place is under it, ms. */
function seek(c: Disk): number {
  const { state, params } = c;
  c.drawNth(state.draws, SEEK, params.seekTime);
  const seekMs = c.drawn;
  c.uniformNth(state.draws++, ROTATION);
  return seekMs + c.drawn * params.rotationTime;
}

/** The bytes go over the channel once those before them have: from memory, or into it. */
function transfer(c: Disk, m: number): void {
  const { state, params, messages } = c;
  const link = messages.slot(m);
  if (link !== NONE && !c.isOpen(link)) {
    c.discard(m, c.reasons.cut);
    state.busy--;
    serve(c);
    return;
  }
  const bytes = messages.size(m);
  const start = Math.max(c.now, state.channelUntil);
  state.channelUntil = start + ((bytes * 1000) / params.transferRate) * c.slowness;
  const span = state.channelUntil - c.now;
  if (link === NONE) {
    c.timed(span).setTimer(WRITTEN, m, 0);
    return;
  }
  const residence = state.channelUntil - messages.since(m);
  c.count(c.metrics.reads);
  c.statistics.counters[c.metrics.readBytes] += bytes;
  c.given(residence).record(c.metrics.residence);
  countCopy(c, 'dma', bytes);
  if (c.noting) c.note(c.notes.read, m, bytes, residence);
  c.timed(span).sendTimed(link, m);
  c.timed(span).setTimer(TRANSFERRED, NONE, 0);
}

function written(c: Disk, m: number): void {
  const { messages } = c;
  const bytes = messages.size(m);
  const residence = c.now - messages.since(m);
  c.count(c.metrics.writes);
  c.statistics.counters[c.metrics.writtenBytes] += bytes;
  c.given(residence).record(c.metrics.residence);
  if (c.noting) c.note(c.notes.written, m, bytes, residence);
  c.answer(m);
}

function measure(c: Disk): void {
  const { state, params } = c;
  c.given(state.line.length).level(c.metrics.queueLength);
  c.given(Math.min(1, state.busy / params.queueDepth)).level(c.metrics.utilization);
}
