/**
 * A network card: sends blocks one after the other at its rate. It fetches them by DMA, from the
 * socket buffer or, where it can gather (collect a packet from several places in memory), straight
 * from the page cache. Which consumer a block is for it knows by its session, the link of the poll.
 *
 * What comes straight from the page cache waits in the socket's send queue as references to memory:
 * `sendBuffer` bounds it, and the page cache, which knows what it has sent, keeps to that.
 *
 * Simplified: blocks are not cut into packets, and what comes in from outside is not modelled.
 */
import { NONE } from '../../kernel/events.ts';
import { MODE, PULL, SUBSCRIBE } from '../../kernel/messages.ts';
import type { ComponentOf, ModelOf } from '../define.ts';
import { slownessOf } from '../traits/machine.ts';
import { pollUpstream, sayPolled } from '../traits/polling.ts';
import { emptyLine, pushTail, takeHead, type WaitingLine } from '../traits/waitingLine.ts';
import type { definition } from './definition.ts';

interface CardState {
  line: WaitingLine;
  busy: boolean;
  /** Links whose sender waits to be polled. */
  polled: number[];
}

type D = typeof definition;
type Card = ComponentOf<D, CardState>;

export const model: ModelOf<D, CardState> = {
  purposes: [],

  create: freshState,

  start() {},

  message(c, _link, m) {
    pushTail(c.state.line, c.messages, m);
    transmit(c);
  },

  signal(c, link, s) {
    const form = c.messages.form(s);
    if (form === PULL) pollUpstream(c, c.state.polled, link);
    else if (form === MODE && c.messages.tag(s) === PULL) {
      if (!c.state.polled.includes(link)) c.state.polled.push(link);
      sayPolled(c, c.links.out);
    }
  },

  timer(c) {
    c.state.busy = false;
    transmit(c);
  },

  crash(c) {
    c.discardAll(c.reasons.crashed);
    c.state = freshState();
    measure(c);
  },

  recover() {},

  changed(c, name) {
    if (name !== 'rate') for (const link of c.links.dma) subscribe(c, link);
  },

  linkUp(c, link) {
    if (c.links.dma.includes(link)) subscribe(c, link);
    else if (c.links.out.includes(link) && c.state.polled.length > 0) sayPolled(c, [link]);
  },

  linkDown(c, link) {
    c.state.polled = c.state.polled.filter((other) => other !== link);
  },
};

function freshState(): CardState {
  return { line: emptyLine(), busy: false, polled: [] };
}

/** Tells the page cache whether we can fetch from it, and how much may wait for us. */
function subscribe(c: Card, link: number): void {
  if (c.isOpen(link))
    c.signal(link, SUBSCRIBE, c.params.gather === 'yes' ? c.params.sendBuffer : 0);
}

function transmit(c: Card): void {
  const { state, messages, params } = c;
  while (!state.busy && state.line.length > 0) {
    const m = takeHead(state.line, messages);
    const link = messages.tag(m);
    // Whoever waits for the bytes to be gone (a socket buffer, a process) hears of it now.
    c.confirm(m);
    if (!c.links.out.includes(link) || !c.isConnected(link)) {
      c.discard(m, c.reasons.noReceiver);
      continue;
    }
    const bytes = messages.size(m);
    const took = ((bytes * 1000) / params.rate) * slownessOf(c) * c.slowness;
    state.busy = true;
    c.count(c.metrics.sent);
    c.statistics.counters[c.metrics.sentBytes] += bytes;
    if (c.noting) c.note(c.notes.sent, m, bytes, 0);
    c.timed(took).setTimer(0, NONE, 0);
    c.timed(took).sendTimed(link, m);
  }
  measure(c);
}

function measure(c: Card): void {
  c.given(c.state.line.length).level(c.metrics.queueLength);
  c.given(c.state.busy ? 1 : 0).level(c.metrics.utilization);
}
