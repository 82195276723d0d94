/**
 * A queue: stores messages and delivers each to one of its consumers, round robin over those with
 * room (AMQP 0-9-1 as RabbitMQ does it; `rabbitmq-observed.json` holds what was observed of it).
 *
 * Under manual acknowledgement a delivery travels as a copy; the queue keeps the message until the
 * ack, and takes it back to its old place, marked redelivered, on a nack, when the consumer or the
 * link is lost, or after `ackTimeout`. Under automatic acknowledgement the message itself goes, and
 * the consumer tells when a slot is free again: an idealisation, so that "room" means a free slot.
 * A receiver that refuses a delivery gets no more until it says that it has room again.
 *
 * Simplified: ready messages survive a crash (durable queue, persistent messages) and nothing takes
 * time or memory here. No priorities, expiry, dead letters or replication yet.
 */
import { NONE } from '../../kernel/events.ts';
import {
  ACK,
  DELIVERY,
  EMPTY,
  MESSAGE,
  MODE,
  OK,
  PULL,
  REFUSAL,
  SUBSCRIBE,
  WANTS_ACK,
  WANTS_SLOT,
} from '../../kernel/messages.ts';
import type { ModelOf } from '../define.ts';
import { subscribe, subscribeAll } from '../traits/subscribing.ts';
import {
  emptyLine,
  lineHeld,
  lineTypes,
  pushTail,
  takeHead,
  takeTail,
} from '../traits/waitingLine.ts';
import {
  type Definition,
  hasRoom,
  letGo,
  NOT_SUBSCRIBED,
  type Queue,
  type QueueState,
  returnAll,
  subscriber,
  takeBack,
} from './subscribers.ts';

const ACK_TIMEOUT = 0;
/** A queue that feeds a queue takes all it is given. */
const NO_LIMIT = 1_000_000_000;

export const model: ModelOf<Definition, QueueState> = {
  purposes: [],

  create: () => ({
    ready: emptyLine(),
    subscribers: [],
    turn: 0,
    nextPlace: 0,
    unacked: 0,
    sessions: 0,
    owesWord: false,
  }),

  start() {},

  message(c, link, m) {
    const { ready } = c.state;
    const full = ready.length >= c.params.capacity;
    if (full && c.params.overflow === 'reject' && nextWithRoom(c) === NONE) {
      c.count(c.metrics.rejected);
      if (c.noting) c.note(c.notes.rejected, m, ready.length, 0);
      c.refuse(m, c.reasons.rejected);
      if (link !== NONE && c.dispatches(link)) c.state.owesWord = true;
      return;
    }
    store(c, m);
    dispatch(c);
  },

  signal(c, link, s) {
    const form = c.messages.form(s);
    if (form === SUBSCRIBE) subscribed(c, link, c.messages.tag(s));
    else if (form === PULL) pulled(c, link);
    else if (form === MODE) warnOfPolling(c, s);
    else if (c.messages.expects(s) === WANTS_SLOT) slotIsFree(c, link, s);
    else answered(c, link, s);
    dispatch(c);
  },

  timer(c, _code, m) {
    c.messages.setTimer(m, NONE);
    if (c.noting) c.note(c.notes.ackTimedOut, m, c.messages.deliveries(m), 0);
    takeBack(c, m);
    dispatch(c);
  },

  crash(c) {
    // Messages are on disk; connections, and with them all deliveries, are gone.
    for (const link of c.links.out) returnAll(c, link);
    c.state.subscribers = [];
  },

  recover() {},

  changed(c, name) {
    if (name === 'delivery') for (const link of c.links.out) if (c.isOpen(link)) tellMode(c, link);
    dispatch(c);
  },

  linkUp(c, link) {
    // A queue behind a queue subscribes like any consumer.
    subscribe(c, link, NO_LIMIT);
  },

  linkDown(c, link) {
    if (!c.links.out.includes(link)) return;
    returnAll(c, link);
    subscriber(c, link).slots = NOT_SUBSCRIBED;
    dispatch(c);
  },

  detached(c, port, position) {
    if (port === 'out') c.state.subscribers.splice(position, 1);
  },

  stack: (c, cells) => lineTypes(c.state.ready, c.messages, cells),
  held: (c, _gauge, held) => lineHeld(c.state.ready, c.messages, held),
};

// --- Storing ---

function store(c: Queue, arrived: number): void {
  const { messages, state } = c;
  let m = arrived;
  if (messages.form(arrived) === DELIVERY) {
    // A copy belongs to the queue before: what is stored here is a message of its own.
    m = c.create();
    messages.describe(m, arrived);
    messages.setParent(m, messages.id(arrived));
    c.answer(arrived);
  } else {
    c.confirm(m);
  }
  messages.setSince(m, c.now);
  messages.setPlace(m, state.nextPlace++);
  messages.setSlot(m, NONE);
  messages.setTimer(m, NONE);
  messages.setDeliveries(m, 0);
  pushTail(state.ready, messages, m);
  c.given(state.ready.length).level(c.metrics.queueLength);
  if (c.noting) c.note(c.notes.stored, m, state.ready.length, 0);
}

function dropHead(c: Queue): void {
  const m = takeHead(c.state.ready, c.messages);
  c.given(c.state.ready.length).level(c.metrics.queueLength);
  c.count(c.metrics.rejected);
  if (c.noting) c.note(c.notes.droppedHead, m, c.state.ready.length, 0);
  c.discard(m, c.reasons.droppedHead);
}

// --- Delivering ---

/** Hands out what it can, then sees to the bound: to be called after whatever may change either. */
function dispatch(c: Queue): void {
  const { state } = c;
  while (state.ready.length > 0) {
    const link = nextWithRoom(c);
    if (link === NONE) break;
    state.turn = c.positionOut(link) + 1;
    deliver(c, link);
  }
  const { capacity, overflow } = c.params;
  if (overflow === 'drop-head') while (state.ready.length > capacity) dropHead(c);
  if (state.owesWord && (state.ready.length < capacity || overflow === 'drop-head')) {
    state.owesWord = false;
    subscribeAll(c, NO_LIMIT);
  }
}

/** The next consumer with room, in turn; NONE when none has, or when consumers are to poll. */
function nextWithRoom(c: Queue): number {
  if (c.params.delivery === 'pull') return NONE;
  const links = c.links.out;
  const { subscribers } = c.state;
  let at = c.state.turn;
  for (let i = 0; i < links.length; i++, at++) {
    if (at >= links.length) at = 0;
    if (at < subscribers.length && hasRoom(c, subscribers[at])) return links[at];
  }
  return NONE;
}

function deliver(c: Queue, link: number): void {
  const { messages, state } = c;
  const m =
    c.params.order === 'fifo' ? takeHead(state.ready, messages) : takeTail(state.ready, messages);
  const s = subscriber(c, link);
  const waited = c.now - messages.since(m);
  messages.setDeliveries(m, messages.deliveries(m) + 1);
  s.unanswered++;
  c.given(state.ready.length).level(c.metrics.queueLength);
  c.given(waited).record(c.metrics.waiting);
  c.count(c.metrics.delivered);
  if (messages.deliveries(m) > 1) c.count(c.metrics.redelivered);
  if (c.noting) c.note(c.notes.delivered, m, waited, messages.deliveries(m));
  if (c.params.ack === 'auto') {
    messages.setExpects(m, WANTS_SLOT);
    messages.setTag(m, s.session);
    c.send(link, m);
    return;
  }
  const copy = messages.copy(m, c.index);
  messages.setAttempt(copy, messages.deliveries(m));
  messages.setExpects(copy, WANTS_ACK);
  messages.setTag(copy, m);
  messages.setSlot(m, link);
  if (c.params.ackTimeout < Number.POSITIVE_INFINITY) {
    messages.setTimer(m, c.timed(c.params.ackTimeout).setTimer(ACK_TIMEOUT, m, 0));
  }
  pushTail(s.unacked, messages, m);
  c.given(++state.unacked).level(c.metrics.unacked);
  c.send(link, copy);
}

// --- Answers ---

/** A slot is free again at a consumer that takes what it gets (automatic acknowledgement). */
function slotIsFree(c: Queue, link: number, signal: number): void {
  const s = subscriber(c, link);
  if (c.messages.tag(signal) !== s.session) return;
  if (s.unanswered > 0) s.unanswered--;
  if (c.messages.form(signal) === REFUSAL) s.slots = NOT_SUBSCRIBED;
}

function answered(c: Queue, link: number, s: number): void {
  const { messages } = c;
  const m = messages.tag(s);
  const isOurs =
    m !== NONE &&
    messages.form(m) === MESSAGE &&
    messages.owner(m) === c.index &&
    messages.id(m) === messages.id(s) &&
    messages.slot(m) === link &&
    messages.deliveries(m) === messages.attempt(s);
  // An answer that comes after the message was taken back is about a delivery that is no more.
  if (!isOurs) return;
  if (messages.form(s) === ACK && messages.status(s) === OK) {
    letGo(c, m);
    if (c.noting) c.note(c.notes.acked, m, c.state.unacked, 0);
    messages.complete(m);
    messages.free(m);
  } else {
    takeBack(c, m);
    // Delivered again at once it would be refused again at once, for ever.
    if (messages.form(s) === REFUSAL) subscriber(c, link).slots = NOT_SUBSCRIBED;
  }
}

// --- Consumers ---

function subscribed(c: Queue, link: number, slots: number): void {
  subscriber(c, link).slots = slots;
  if (c.params.delivery === 'pull') tellMode(c, link);
}

/** Tells a consumer whether to poll or to wait for deliveries. */
function tellMode(c: Queue, link: number): void {
  c.signal(link, MODE, c.params.delivery === 'pull' ? PULL : SUBSCRIBE);
}

/** A queue behind a queue takes what it is sent; it does not ask for more. */
function warnOfPolling(c: Queue, s: number): void {
  if (c.messages.tag(s) === PULL && c.noting) c.note(c.notes.neverPolls, NONE, 0, 0);
}

function pulled(c: Queue, link: number): void {
  if (c.state.ready.length > 0) deliver(c, link);
  else c.signal(link, EMPTY, 0);
}
