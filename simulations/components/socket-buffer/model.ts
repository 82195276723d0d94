/**
 * The send buffer of a socket in the kernel: bytes wait here until the network card has fetched them
 * by DMA. A write that finds no room blocks its writer until there is some.
 *
 * Polls from the card's side are handed to whoever has said that it waits for them.
 * Simplified: one buffer for all connections of a card, no TCP windows, acknowledgements or resends;
 * bytes are free again once the card has them.
 */
import { CONFIRM, MODE, PULL, SUBSCRIBE, WANTS_CONFIRM } from '../../kernel/messages.ts';
import type { ComponentOf, ModelOf } from '../define.ts';
import { BUFFERS } from '../page-cache/state.ts';
import { moved, movesOf } from '../traits/blocks.ts';
import { countCopy, dmaMs, slownessOf } from '../traits/machine.ts';
import { pollUpstream, sayPolled, sessionOf } from '../traits/polling.ts';
import {
  emptyLine,
  lineHeld,
  lineTypes,
  pushTail,
  takeHead,
  type WaitingLine,
} from '../traits/waitingLine.ts';
import type { definition } from './definition.ts';

interface SocketState {
  /** Writes that wait for room. */
  line: WaitingLine;
  filled: number;
  /** Bytes of each block that the card has not fetched, the next first. */
  fetching: number[];
  /** Links whose sender waits to be polled. */
  polled: number[];
}

type D = typeof definition;
type Socket = ComponentOf<D, SocketState>;

export const model: ModelOf<D, SocketState> = {
  purposes: [],

  create: () => ({ line: emptyLine(), filled: 0, fetching: [], polled: [] }),

  start() {},

  message(c, _link, m) {
    const { state, messages } = c;
    messages.setSince(m, c.now);
    const isBehind = state.line.length > 0;
    pushTail(state.line, messages, m);
    if (isBehind || !hasRoom(c, m)) {
      c.count(c.metrics.blocked);
      if (c.noting) c.note(c.notes.blocked, m, state.filled, 0);
    }
    fill(c);
  },

  signal(c, link, s) {
    const form = c.messages.form(s);
    if (form === PULL) pollUpstream(c, c.state.polled, sessionOf(c, link, s));
    else if (form === MODE && c.messages.tag(s) === PULL) {
      if (!c.state.polled.includes(link)) c.state.polled.push(link);
      sayPolled(c, c.links.out);
    } else if (form === CONFIRM) {
      c.state.filled -= c.state.fetching.shift() ?? 0;
      fill(c);
    }
  },

  timer() {},

  crash(c) {
    c.discardAll(c.reasons.crashed);
    c.state = { line: emptyLine(), filled: 0, fetching: [], polled: [] };
    measure(c);
  },

  recover() {},

  changed: (c) => fill(c),

  linkUp(c, link) {
    if (c.links.in.includes(link)) {
      if (c.dispatches(link)) c.signal(link, SUBSCRIBE, BUFFERS);
    } else {
      if (c.state.polled.length > 0) sayPolled(c, [link]);
      fill(c);
    }
  },

  linkDown(c, link) {
    c.state.polled = c.state.polled.filter((other) => other !== link);
    if (!c.links.out.includes(link)) return;
    c.state.filled = 0;
    c.state.fetching = [];
    fill(c);
  },

  stack: (c, cells) => lineTypes(c.state.line, c.messages, cells),
  held: (c, _gauge, held) => lineHeld(c.state.line, c.messages, held),
};

/** A write larger than the whole buffer goes when the buffer is empty. */
function hasRoom(c: Socket, m: number): boolean {
  return c.state.filled === 0 || c.state.filled + c.messages.size(m) <= c.params.size;
}

/** Takes over what there is room for, and lets the card have it. */
function fill(c: Socket): void {
  const { state, messages } = c;
  const [card] = c.links.out;
  while (state.line.length > 0 && hasRoom(c, state.line.head)) {
    if (card === undefined || !c.isConnected(card)) break;
    const m = takeHead(state.line, messages);
    const bytes = messages.size(m);
    c.given(c.now - messages.since(m)).record(c.metrics.waiting);
    c.confirm(m);
    state.filled += bytes;
    state.fetching.push(bytes);
    countCopy(c, 'dma', bytes);
    moved(c, m);
    if (c.noting) c.note(c.notes.handed, m, bytes, movesOf(c, m));
    messages.setExpects(m, WANTS_CONFIRM);
    c.timed(dmaMs(c, bytes) * slownessOf(c)).sendTimed(card, m);
  }
  measure(c);
}

function measure(c: Socket): void {
  c.given(c.state.filled).level(c.metrics.filled);
}
