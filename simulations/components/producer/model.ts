/**
 * A producer: messages arrive in it from outside and it sends each on, without waiting for those
 * before (publisher with asynchronous confirms). The receiver confirms once the message is safe
 * there, or refuses it; a refusal is tried again as `retry` says, as a new message with the same root.
 *
 * With `batchSize` or `compression` records are gathered and compressed first (`batching.ts`): a
 * batch is one message, confirmed, refused and tried again as a whole.
 *
 * Simplified: no blocking: a slow receiver does not slow its producer down. What is lost without a
 * word (link loss, a cut) is not noticed, and so not tried again. A key stands for a partition, for
 * the producer does not know the partitions of whoever is behind the link: Kafka's gathers the keys
 * of a partition in one batch. `batchSize` is measured before compression. The ratio of compression
 * is that of a general corpus, whatever is in the records and however few of them there are.
 * Sources: Kafka, producer configuration and message format; zstd's README, "Benchmarks".
 */
import { NONE } from '../../kernel/events.ts';
import { CONFIRM, WANTS_CONFIRM } from '../../kernel/messages.ts';
import type { ModelOf } from '../define.ts';
import { retryDelay, triesAgain } from '../traits/retry.ts';
import { chooseLink, describeArrival, drawSize } from '../traits/sources.ts';
import { timeAfter } from './arrivals.ts';
import {
  addRecord,
  closeAll,
  compress,
  forget,
  freshBatches,
  isBatching,
  lingered,
  loseBatches,
  recordsIn,
  takeCompressed,
} from './batching.ts';
import type { definition } from './definition.ts';
import {
  ARRIVE,
  COMPRESS,
  COMPRESSED,
  INTERVAL,
  JITTER,
  KEY,
  LINGERED,
  type Producer,
  type ProducerState,
  purposes,
  RETRY,
  SIZE,
} from './state.ts';

const patternParameters = ['pattern', 'burstSize', 'burstEvery', 'rampTo', 'rampOver', 'schedule'];

export const model: ModelOf<typeof definition, ProducerState> = {
  purposes,

  create: (c) => ({
    arrivals: 0,
    draws: 0,
    turn: 0,
    began: c.now,
    leftInBurst: 0,
    nextBurst: c.now,
    timer: NONE,
    type: c.network.typeIndex(c.params.messageType),
    ...freshBatches(),
  }),

  start: beginPattern,

  message(c, _link, m) {
    c.refuse(m, c.reasons.refused);
  },

  signal(c, _link, s) {
    const { messages } = c;
    if (messages.form(s) === CONFIRM) {
      const after = c.now - messages.birth(s);
      c.given(after).record(c.metrics.confirmTime);
      const place = messages.tag(s);
      c.statistics.counters[c.metrics.recordsConfirmed] += recordsIn(c, place);
      forget(c.state.onTheirWay, place);
      if (c.noting) c.note(c.notes.confirmed, s, after, 0);
    } else {
      refused(c, s);
    }
  },

  timer(c, code, ticket) {
    if (code === ARRIVE) {
      c.state.timer = NONE;
      scheduleNext(c);
      arrive(c);
    } else if (code === LINGERED) lingered(c, ticket);
    else if (code === COMPRESS) compress(c);
    else if (code === COMPRESSED) sendBatch(c, takeCompressed(c));
    else if (code === RETRY) {
      c.messages.setAttempt(ticket, c.messages.attempt(ticket) + 1);
      c.count(c.metrics.retried);
      sendFrom(c, ticket);
      c.messages.free(ticket);
    }
  },

  crash(c) {
    loseBatches(c);
    c.discardAll(c.reasons.crashed);
    c.state.timer = NONE;
  },

  recover: beginPattern,

  changed(c, name) {
    if (name === 'messageType') c.state.type = c.network.typeIndex(c.params.messageType);
    else if (name === 'interval') drawAgain(c);
    else if (patternParameters.includes(name)) beginPattern(c);
    else if (!isBatching(c)) closeAll(c);
  },

  linkUp() {},
  linkDown() {},
  send: arrive,
};

function beginPattern(c: Producer): void {
  const { state } = c;
  c.cancel(state.timer);
  state.began = c.now;
  state.leftInBurst = 0;
  state.nextBurst = c.now;
  scheduleNext(c);
}

/** After a change of interval: the pattern goes on, and a burst that is to come stays where it is. */
function drawAgain(c: Producer): void {
  const { state, params } = c;
  const isBursting = params.pattern === 'bursts';
  if (isBursting && c.now < state.nextBurst) return;
  if (isBursting) state.leftInBurst++;
  c.cancel(state.timer);
  scheduleNext(c);
}

function scheduleNext(c: Producer): void {
  const { state, params } = c;
  if (params.pattern === 'bursts' && state.leftInBurst === 0) {
    // The first of a burst comes when the burst is due, or at once when the one before took too long.
    const wait = Math.max(0, state.nextBurst + params.burstEvery - c.now);
    state.nextBurst = c.now + wait;
    state.leftInBurst = params.burstSize - 1;
    state.timer = c.timed(wait).setTimer(ARRIVE, NONE, 0);
    return;
  }
  c.drawNth(state.draws++, INTERVAL, params.interval);
  if (params.pattern === 'steady' || params.pattern === 'bursts') {
    state.leftInBurst--;
    state.timer = c.timed(c.drawn * c.slowness).setTimer(ARRIVE, NONE, 0);
    return;
  }
  const due = timeAfter(params, state.began, c.now, c.drawn * c.slowness);
  state.timer =
    due < Number.POSITIVE_INFINITY ? c.timed(due - c.now).setTimer(ARRIVE, NONE, 0) : NONE;
}

/** A message arrives: it takes what belongs to it from its number, whether or not it can be sent. */
function arrive(c: Producer): void {
  c.state.arrivals++;
  if (c.links.out.length === 0) return;
  if (isBatching(c)) {
    addRecord(c, c.state.arrivals);
    return;
  }
  const m = c.create();
  describeArrival(c, m, c.state.arrivals, KEY);
  c.messages.setType(m, c.state.type);
  c.messages.setTag(m, NONE);
  c.given(1).record(c.metrics.batchRecords);
  transmit(c, m);
}

function sendBatch(c: Producer, batch: number): void {
  if (c.links.out.length > 0) {
    transmit(c, batch);
    return;
  }
  forget(c.state.onTheirWay, c.messages.tag(batch));
  c.discard(batch, c.reasons.cut);
}

/** Another attempt at what `ticket` remembers: a new message, caused by the one before. */
function sendFrom(c: Producer, ticket: number): void {
  const { messages } = c;
  const place = messages.tag(ticket);
  if (c.links.out.length === 0) {
    forget(c.state.onTheirWay, place);
    return;
  }
  const m = c.create();
  messages.describe(m, ticket);
  messages.setTag(m, place);
  if (place !== NONE) messages.setSize(m, c.state.onTheirWay.bytes[place]);
  messages.setParent(m, messages.id(ticket));
  messages.setBirth(m, c.now);
  transmit(c, m);
}

/** Sends a record of its own (its tag is NONE) or a batch (its tag is the place where it is remembered). */
function transmit(c: Producer, m: number): void {
  const { messages } = c;
  const link = chooseLink(c, m, c.links.out, c.state.turn++);
  if (messages.tag(m) === NONE) drawSize(c, m, SIZE);
  messages.setExpects(m, WANTS_CONFIRM);
  c.count(c.metrics.sent);
  c.statistics.counters[c.metrics.records] += recordsIn(c, messages.tag(m));
  if (c.noting) c.note(c.notes.sent, m, messages.attempt(m), 0);
  if (c.isOpen(link)) {
    c.send(link, m);
    return;
  }
  messages.drop(m, c.reasons.cut);
  refused(c, m);
  messages.free(m);
}

/** What parcel `m` was about has been refused: tries again later, or gives up. */
function refused(c: Producer, m: number): void {
  const { messages } = c;
  const attempts = messages.attempt(m);
  c.count(c.metrics.refused);
  if (c.noting) c.note(c.notes.refused, m, attempts, 0);
  if (!triesAgain(c, attempts)) {
    forget(c.state.onTheirWay, messages.tag(m));
    if (c.params.retry !== 'none') {
      c.count(c.metrics.gaveUp);
      if (c.noting) c.note(c.notes.gaveUp, m, attempts, 0);
    }
    return;
  }
  const ticket = messages.createTicket(c.index);
  messages.describe(ticket, m);
  messages.setId(ticket, messages.id(m));
  messages.setTag(ticket, messages.tag(m));
  const delay = retryDelay(c, ticket, JITTER);
  if (c.noting) c.note(c.notes.retrying, ticket, delay, attempts);
  c.timed(delay).setTimer(RETRY, ticket, 0);
}
