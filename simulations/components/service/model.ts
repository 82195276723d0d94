/**
 * A service: `concurrency` slots behind a line of at most `capacity` places (a G/G/c/K station), which
 * may call other services before it answers. Disciplines as in Kleinrock 1975 and Harchol-Balter
 * 2013: first come first served, last come first served, processor sharing, and priorities without or
 * with preemption (resuming where it was interrupted). While its calls are out a request keeps its
 * slot (`hold`: a blocked thread) or gives it back (`release`: asynchronous input and output).
 *
 * Simplified: all work comes before the calls; an answer costs nothing more. Slots do not share a
 * processor except under processor sharing. A caller that has given up is not noticed.
 */
import { NONE } from '../../kernel/events.ts';
import { MODE, PULL, REPLY, SUBSCRIBE } from '../../kernel/messages.ts';
import type { ModelOf } from '../define.ts';
import { hasFreeSlot, makeSlots, releaseSlot, resizeSlots, takeSlot } from '../traits/slots.ts';
import { subscribe, subscribeAll } from '../traits/subscribing.ts';
import { beginCalls, callAnswered, callsCutOff, callTimedOut } from './calls.ts';
import { messagesInSlots, slotCellsOf } from './face.ts';
import { joinLine, lineUpAgain, takeNext } from './lines.ts';
import { preempts } from './preemption.ts';
import { addShare, catchUp, makeSharing, takeShare, untilNext } from './sharing.ts';
import {
  type Definition,
  DONE,
  FAILURE,
  purposes,
  SERVICE,
  type Service,
  type ServiceState,
  SHARED_DONE,
} from './state.ts';

export const model: ModelOf<Definition, ServiceState> = {
  purposes,

  create: (c) => freshState(c.params.concurrency),

  start() {},

  message(c, link, m) {
    const { state, messages } = c;
    messages.setSince(m, c.now);
    messages.setUntil(m, -1);
    if (!isShared(c) && (hasFreeSlot(state.slots) || preempts(c, m))) {
      beginService(c, m);
    } else if (isFull(c)) {
      turnAway(c, link, m);
    } else if (isShared(c)) {
      joinSharing(c, m);
    } else {
      joinLine(c, m, false);
      if (c.noting) c.note(c.notes.queued, m, state.waiting, 0);
    }
    measure(c);
  },

  signal(c, _link, s) {
    const form = c.messages.form(s);
    if (form >= REPLY && form < SUBSCRIBE) callAnswered(c, s, callsDone);
    else if (form === MODE && c.messages.tag(s) === PULL && c.noting)
      c.note(c.notes.neverPolls, NONE, 0, 0);
  },

  timer(c, code, m, argument) {
    if (code === DONE) {
      c.state.inService--;
      // A slot's work is done: what follows may keep the slot.
      served(c, m, argument);
    } else if (code === SHARED_DONE) {
      sharedDone(c);
    } else {
      callTimedOut(c, m, argument === 1, callsDone);
    }
  },

  crash(c) {
    c.discardAll(c.reasons.crashed);
    c.state = freshState(c.params.concurrency);
    measure(c);
  },

  recover: (c) => resizeSlots(c.state.slots, c.params.concurrency),

  changed(c, name) {
    const { state } = c;
    if (name === 'concurrency') {
      if (state.sharing.count > 0) retimeSharing(c);
      resizeSlots(state.slots, c.params.concurrency);
      subscribeAll(c, c.params.concurrency);
    } else if (name === 'discipline') {
      lineUpAgain(c);
    } else if (name !== 'capacity') {
      return;
    }
    fillSlots(c);
    measure(c);
  },

  linkUp: (c, link) => subscribe(c, link, c.params.concurrency),

  linkDown: (c, link) => callsCutOff(c, link, callsDone),

  slots: slotCellsOf,
  held: (c, _gauge, held) => messagesInSlots(c, held),
};

function freshState(concurrency: number): ServiceState {
  return {
    slots: makeSlots(concurrency),
    lines: [],
    waiting: 0,
    inService: 0,
    sharing: makeSharing(),
    holding: 0,
    owesWord: false,
  };
}

function isShared(c: Service): boolean {
  return c.params.discipline === 'processor-sharing';
}

/** No place is left, not even to wait. */
function isFull(c: Service): boolean {
  const { state, params } = c;
  if (isShared(c)) {
    return state.sharing.count + state.holding >= params.concurrency + params.capacity;
  }
  return !hasFreeSlot(state.slots) && state.waiting >= params.capacity;
}

function turnAway(c: Service, link: number, m: number): void {
  c.count(c.metrics.rejected);
  if (c.noting) c.note(c.notes.rejected, m, c.state.waiting, 0);
  c.refuse(m, c.reasons.rejected);
  if (link !== NONE && c.dispatches(link)) c.state.owesWord = true;
}

// --- Slots ---

function beginService(c: Service, m: number): void {
  const { state, messages } = c;
  const slot = takeSlot(state.slots, m);
  // An interrupted request has work left; a new one draws what it needs.
  if (messages.until(m) < 0) {
    c.drawFor(m, SERVICE, c.params.serviceTime);
    messages.setUntil(m, c.drawn * c.slowness);
    messages.setPlace(m, messages.until(m));
  }
  messages.setSlot(m, slot);
  state.slots.startedAt[slot] = c.now;
  state.slots.endsAt[slot] = c.now + messages.until(m);
  state.slots.timer[slot] = c.timed(messages.until(m)).setTimer(DONE, m, slot);
  state.inService++;
  if (c.noting) c.note(c.notes.started, m, c.now - messages.since(m), 0);
}

/** The work on `m` is done (`slot` is NONE under processor sharing): calls, or the answer. */
function served(c: Service, m: number, slot: number): void {
  const { state, messages } = c;
  // From here on `until` keeps the residence: time spent on calls does not count.
  messages.setUntil(m, c.now - messages.since(m));
  messages.setSlot(m, slot);
  const work = messages.place(m);
  if (hasFailed(c, m)) {
    failRequest(c, m);
  } else {
    // A shared processor keeps nobody waiting. Rounding may leave a hair below zero.
    const waited = slot === NONE ? 0 : messages.until(m) - work;
    c.given(waited > 0 ? waited : 0).record(c.metrics.waiting);
    if (beginCalls(c, m)) {
      hold(c, m, slot);
      fillSlots(c);
      measure(c);
      return;
    }
    complete(c, m);
  }
  if (slot !== NONE) releaseSlot(state.slots, slot);
  fillSlots(c);
  measure(c);
}

function hold(c: Service, m: number, slot: number): void {
  const { state, messages } = c;
  if (c.params.whileCalling === 'release') {
    if (slot !== NONE) releaseSlot(state.slots, slot);
    messages.setSlot(m, NONE);
  } else if (slot !== NONE) {
    state.slots.endsAt[slot] = -1;
    state.slots.timer[slot] = NONE;
  } else {
    // A place in the shared processor, marked so that it is given back once.
    state.holding++;
    messages.setSlot(m, HOLDS_SHARE);
  }
}

const HOLDS_SHARE = -2;

/** All calls of `m` are answered, or one has failed. */
function callsDone(c: Service, m: number, ok: boolean): void {
  const { state, messages } = c;
  const slot = messages.slot(m);
  if (ok) complete(c, m);
  else failRequest(c, m);
  if (slot === HOLDS_SHARE) state.holding--;
  else if (slot !== NONE) releaseSlot(state.slots, slot);
  fillSlots(c);
  measure(c);
}

function complete(c: Service, m: number): void {
  const residence = c.messages.until(m);
  c.count(c.metrics.completed);
  c.given(residence).record(c.metrics.residence);
  if (c.noting) c.note(c.notes.completed, m, residence, 0);
  c.answer(m);
}

function failRequest(c: Service, m: number): void {
  c.count(c.metrics.failed);
  if (c.noting) c.note(c.notes.failed, m, 0, 0);
  c.fail(m, c.reasons.failed);
}

function hasFailed(c: Service, m: number): boolean {
  const { failureRate } = c.params;
  if (failureRate === 0) return false;
  c.uniformFor(m, FAILURE, c.messages.attempt(m));
  return c.drawn < failureRate;
}

function fillSlots(c: Service): void {
  while (c.state.waiting > 0 && (isShared(c) || hasFreeSlot(c.state.slots))) {
    const m = takeNext(c);
    if (isShared(c)) joinSharing(c, m);
    else beginService(c, m);
  }
  if (!c.state.owesWord || isFull(c)) return;
  c.state.owesWord = false;
  subscribeAll(c, c.params.concurrency);
}

// --- Processor sharing ---

function joinSharing(c: Service, m: number): void {
  const { state, messages } = c;
  catchUp(state.sharing, c.now);
  if (messages.until(m) < 0) {
    c.drawFor(m, SERVICE, c.params.serviceTime);
    messages.setUntil(m, c.drawn * c.slowness);
  }
  messages.setPlace(m, messages.until(m));
  messages.setSlot(m, NONE);
  addShare(state.sharing, m, messages.until(m));
  state.inService++;
  if (c.noting) c.note(c.notes.started, m, c.now - messages.since(m), 0);
  retimeSharing(c);
}

function sharedDone(c: Service): void {
  const { sharing } = c.state;
  sharing.timer = NONE;
  catchUp(sharing, c.now);
  const m = takeShare(sharing);
  c.state.inService--;
  if (sharing.count > 0) retimeSharing(c);
  served(c, m, NONE);
}

function retimeSharing(c: Service): void {
  const { sharing } = c.state;
  catchUp(sharing, c.now);
  sharing.processors = c.params.concurrency;
  c.cancel(sharing.timer);
  sharing.timer = c.timed(untilNext(sharing)).setTimer(SHARED_DONE, sharing.heap[0], 0);
}

// --- Statistics ---

function measure(c: Service): void {
  const { state, params, metrics } = c;
  // Both only for a while after a change of discipline.
  const busy = state.sharing.count + state.slots.busy;
  c.given(state.waiting).level(metrics.queueLength);
  c.given(state.waiting + state.inService).level(metrics.population);
  c.given(busy < params.concurrency ? busy / params.concurrency : 1).level(metrics.utilization);
}
