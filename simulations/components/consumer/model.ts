/**
 * A consumer: takes messages into its slots, works on each for its service time, and answers when it
 * is done: an ack, a nack (with probability `failureRate`, drawn per attempt), or a confirm.
 *
 * It tells queues how many slots it has when a connection is there; a queue that is polled says so,
 * and then each free slot polls: at once after its last message, and every `pollInterval` while
 * nothing comes. What arrives while all slots are busy (prefetched messages) waits here in line.
 *
 * Simplified: no batches, and slots do not compete for a processor. A crash loses what is here; under
 * manual acknowledgement the queue has kept it.
 */
import { NONE } from '../../kernel/events.ts';
import { MODE, PULL } from '../../kernel/messages.ts';
import type { ComponentOf, ModelOf } from '../define.ts';
import {
  hasFreeSlot,
  makeSlots,
  nextFreeSlot,
  releaseSlot,
  resizeSlots,
  type Slots,
  slotCells,
  slotsHeld,
  takeSlot,
  utilizationOf,
} from '../traits/slots.ts';
import { subscribe, subscribeAll } from '../traits/subscribing.ts';
import { emptyLine, pushTail, takeHead, type WaitingLine } from '../traits/waitingLine.ts';
import type { definition } from './definition.ts';

interface ConsumerState {
  slots: Slots;
  /** Arrived, and waiting for a slot. */
  line: WaitingLine;
  /** Links whose queue wants to be polled, and whose turn it is. */
  polled: number[];
  turn: number;
}

type D = typeof definition;
type Consumer = ComponentOf<D, ConsumerState>;

const purposes = ['serviceTime', 'failure'] as const;
const [SERVICE, FAILURE] = [0, 1];
const [DONE, POLL] = [0, 1];

export const model: ModelOf<D, ConsumerState> = {
  purposes,

  create: (c) => ({
    slots: makeSlots(c.params.concurrency),
    line: emptyLine(),
    polled: [],
    turn: 0,
  }),

  start() {},

  message(c, _link, m) {
    if (hasFreeSlot(c.state.slots)) begin(c, m);
    else pushTail(c.state.line, c.messages, m);
  },

  signal(c, link, s) {
    if (c.messages.form(s) !== MODE) return;
    const { state } = c;
    state.polled = state.polled.filter((other) => other !== link);
    if (c.messages.tag(s) === PULL) {
      state.polled.push(link);
      pollFreeSlots(c);
    } else {
      if (state.polled.length === 0) stopPolling(c);
      subscribe(c, link, c.params.concurrency);
    }
  },

  timer(c, code, m, slot) {
    if (code === DONE) finish(c, m, slot);
    else {
      c.state.slots.timer[slot] = NONE;
      poll(c, slot);
    }
  },

  crash(c) {
    c.discardAll(c.reasons.crashed);
    c.state = { slots: makeSlots(c.params.concurrency), line: emptyLine(), polled: [], turn: 0 };
    c.given(0).level(c.metrics.utilization);
  },

  recover(c) {
    resizeSlots(c.state.slots, c.params.concurrency);
  },

  changed(c, name) {
    if (name !== 'concurrency') return;
    const { slots, line } = c.state;
    stopPolling(c);
    resizeSlots(slots, c.params.concurrency);
    c.given(utilizationOf(slots)).level(c.metrics.utilization);
    subscribeAll(c, c.params.concurrency);
    while (hasFreeSlot(slots) && line.length > 0) begin(c, takeHead(line, c.messages));
    pollFreeSlots(c);
  },

  linkUp: (c, link) => subscribe(c, link, c.params.concurrency),

  linkDown(c, link) {
    c.state.polled = c.state.polled.filter((other) => other !== link);
    if (c.state.polled.length === 0) stopPolling(c);
  },

  slots: (c, cells) => slotCells(c.state.slots, c.now, cells),
  held: (c, _gauge, held) => slotsHeld(c.state.slots, held),
};

function begin(c: Consumer, m: number): void {
  const { slots } = c.state;
  const next = nextFreeSlot(slots);
  if (slots.timer[next] !== NONE) c.cancel(slots.timer[next]);
  const slot = takeSlot(slots, m);
  c.drawFor(m, SERVICE, c.params.serviceTime);
  const work = c.drawn * c.slowness;
  slots.startedAt[slot] = c.now;
  slots.endsAt[slot] = c.now + work;
  slots.timer[slot] = c.timed(work).setTimer(DONE, m, slot);
  c.given(utilizationOf(slots)).level(c.metrics.utilization);
  if (c.noting) c.note(c.notes.started, m, c.messages.attempt(m), 0);
}

function finish(c: Consumer, m: number, slot: number): void {
  const { state, messages } = c;
  releaseSlot(state.slots, slot);
  if (fails(c, m)) {
    if (c.noting) c.note(c.notes.failed, m, messages.attempt(m), 0);
    c.fail(m, c.reasons.failed);
  } else {
    const latency = c.now - messages.birth(m);
    c.count(c.metrics.completed);
    c.given(latency).record(c.metrics.latency);
    if (c.noting) c.note(c.notes.completed, m, latency, 0);
    c.answer(m);
  }
  if (state.line.length > 0 && hasFreeSlot(state.slots)) begin(c, takeHead(state.line, messages));
  else {
    c.given(utilizationOf(state.slots)).level(c.metrics.utilization);
    if (slot < state.slots.count) poll(c, slot);
    else pollFreeSlots(c);
  }
}

function fails(c: Consumer, m: number): boolean {
  const { failureRate } = c.params;
  if (failureRate === 0) return false;
  c.uniformFor(m, FAILURE, c.messages.attempt(m));
  return c.drawn < failureRate;
}

// --- Polling ---

/** Free slot `slot` asks the next polled queue for a message, and asks again after `pollInterval`. */
function poll(c: Consumer, slot: number): void {
  const { polled, slots } = c.state;
  if (polled.length === 0 || slots.message[slot] !== NONE || !hasFreeSlot(slots)) return;
  c.signal(polled[c.state.turn++ % polled.length], PULL, slot);
  slots.timer[slot] = c.timed(c.params.pollInterval * c.slowness).setTimer(POLL, NONE, slot);
}

function pollFreeSlots(c: Consumer): void {
  const { slots } = c.state;
  for (let slot = 0; slot < slots.count; slot++) {
    if (slots.message[slot] === NONE && slots.timer[slot] === NONE) poll(c, slot);
  }
}

function stopPolling(c: Consumer): void {
  const { slots } = c.state;
  for (let slot = 0; slot < slots.count; slot++) {
    if (slots.message[slot] !== NONE) continue;
    c.cancel(slots.timer[slot]);
    slots.timer[slot] = NONE;
  }
}
