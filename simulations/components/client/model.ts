/**
 * A client: people or programs that ask and wait for the answer.
 *
 * Open, requests arrive by themselves (`interval`), however slow the answers are; closed, `users`
 * each think, ask, wait, and think again (Schroeder, Wierman and Harchol-Balter 2006 on why the
 * difference matters). A timeout gives up on an attempt; the server is not told and works on, and
 * its late answer is noted and ignored. Latency runs from the first attempt to the good answer.
 *
 * Simplified: no connection set-up, no cancellation. A broken connection (link cut, server crashed)
 * fails what was asked over it at once, as a reset connection does.
 */
import { meanOf } from '../../kernel/distribution.ts';
import { NONE } from '../../kernel/events.ts';
import { OK } from '../../kernel/messages.ts';
import type { ComponentOf, ModelOf } from '../define.ts';
import {
  giveUp,
  makeRequest,
  openTicket,
  sendRequest,
  settle,
  waitingTickets,
} from '../traits/asking.ts';
import { retryDelay, triesAgain } from '../traits/retry.ts';
import { chooseLink, describeArrival, drawSize } from '../traits/sources.ts';
import type { definition } from './definition.ts';

interface ClientState {
  /** Requests begun: numbers the arrivals. */
  begun: number;
  /** Interarrival times and think times drawn. */
  draws: number;
  /** For sending in turn. */
  turn: number;
  /** Users in the loop (thinking, asking or parked), and those parked for want of a link. */
  users: number;
  parked: number;
  type: number;
  arrivalTimer: number;
}

type D = typeof definition;
type Client = ComponentOf<D, ClientState>;

const purposes = ['interval', 'thinkTime', 'size', 'key', 'jitter'] as const;
const [INTERVAL, THINK, SIZE, KEY, JITTER] = [0, 1, 2, 3, 4];
const [ARRIVE, ASK, TIMEOUT, RETRY] = [0, 1, 2, 3];

export const model: ModelOf<D, ClientState> = {
  purposes,

  create: (c) => ({
    begun: 0,
    draws: 0,
    turn: 0,
    users: 0,
    parked: 0,
    type: c.network.typeIndex('request'),
    arrivalTimer: NONE,
  }),

  start: arrange,

  message(c, _link, m) {
    c.refuse(m, c.reasons.refused);
  },

  signal(c, _link, s) {
    const ticket = settle(c, s);
    if (ticket === NONE) {
      if (c.noting) c.note(c.notes.late, s, 0, 0);
    } else if (c.messages.status(s) === OK) {
      const latency = c.now - c.messages.birth(ticket);
      c.given(latency).record(c.metrics.latency);
      c.count(c.metrics.succeeded);
      if (c.noting) c.note(c.notes.succeeded, s, latency, 0);
      finish(c, ticket, true);
    } else {
      afterFailure(c, ticket);
    }
  },

  timer(c, code, ticket) {
    if (code === ARRIVE) {
      c.state.arrivalTimer = NONE;
      scheduleArrival(c);
      begin(c, false);
    } else if (code === ASK) {
      nextOfUser(c);
    } else if (code === TIMEOUT) {
      c.messages.setTimer(ticket, NONE);
      c.count(c.metrics.timedOut);
      if (c.noting) c.note(c.notes.timedOut, ticket, c.params.timeout, c.messages.attempt(ticket));
      giveUp(c, ticket, c.reasons.timedOut);
      afterFailure(c, ticket);
    } else {
      c.messages.setTimer(ticket, NONE);
      c.messages.setAttempt(ticket, c.messages.attempt(ticket) + 1);
      c.count(c.metrics.retried);
      attempt(c, ticket);
    }
  },

  crash(c) {
    c.discardAll(c.reasons.crashed);
    c.state.users = 0;
    c.state.parked = 0;
    c.state.arrivalTimer = NONE;
  },

  recover: arrange,

  changed(c, name) {
    if (name !== 'users' && name !== 'interval') return;
    // The arrival to come is drawn anew: nobody waits out the hour that was set before.
    c.cancel(c.state.arrivalTimer);
    c.state.arrivalTimer = NONE;
    arrange(c);
  },

  linkUp(c) {
    const { parked } = c.state;
    c.state.parked = 0;
    for (let i = 0; i < parked; i++) nextOfUser(c);
  },

  linkDown(c, link) {
    for (const ticket of waitingTickets(c, link)) {
      giveUp(c, ticket, c.reasons.cut);
      afterFailure(c, ticket);
    }
  },

  send: (c) => begin(c, false),
};

/** Begins or changes the source: as many users as there should be, or one timer for the next arrival. */
function arrange(c: Client): void {
  const { state } = c;
  if (c.params.users === 0) {
    if (state.arrivalTimer === NONE) scheduleArrival(c);
    return;
  }
  while (state.users < c.params.users) {
    state.users++;
    think(c);
  }
}

function scheduleArrival(c: Client): void {
  if (c.params.users !== 0) return;
  c.drawNth(c.state.draws++, INTERVAL, c.params.interval);
  c.state.arrivalTimer = c.timed(c.drawn * c.slowness).setTimer(ARRIVE, NONE, 0);
}

function think(c: Client): void {
  c.drawNth(c.state.draws++, THINK, c.params.thinkTime);
  c.timed(c.drawn * c.slowness).setTimer(ASK, NONE, 0);
}

/** A user has thought: leaves if there are too many, waits if there is nobody to ask. */
function nextOfUser(c: Client): void {
  const { state } = c;
  if (state.users > c.params.users) state.users--;
  else if (c.links.out.length === 0) state.parked++;
  else begin(c, true);
}

function begin(c: Client, byUser: boolean): void {
  const { messages, state } = c;
  if (c.links.out.length === 0) return;
  const ticket = openTicket(c);
  messages.setPlace(ticket, byUser ? 1 : 0);
  messages.setRoot(ticket, ++state.begun);
  messages.setPath(ticket, c.ownPath);
  messages.setAttempt(ticket, 1);
  messages.setBirth(ticket, c.now);
  attempt(c, ticket);
}

/** All that a request is about belongs to its arrival, so every attempt draws the same again. */
function attempt(c: Client, ticket: number): void {
  const { messages } = c;
  const before = messages.id(ticket);
  const m = makeRequest(c, ticket);
  messages.setType(m, c.state.type);
  describeArrival(c, m, messages.root(ticket), KEY);
  messages.setAttempt(m, messages.attempt(ticket));
  messages.setParent(m, before);
  drawSize(c, m, SIZE);
  const link = chooseLink(c, m, c.links.out, c.state.turn++);
  if (c.noting) c.note(c.notes.sent, m, messages.attempt(m), 0);
  if (link === NONE || !c.isOpen(link)) {
    c.discard(m, c.reasons.cut);
    afterFailure(c, ticket);
    return;
  }
  const { timeout } = c.params;
  if (timeout < Number.POSITIVE_INFINITY)
    messages.setTimer(ticket, c.timed(timeout).setTimer(TIMEOUT, ticket, 0));
  sendRequest(c, ticket, m, link);
}

function afterFailure(c: Client, ticket: number): void {
  const tries = c.messages.attempt(ticket);
  if (triesAgain(c, tries)) {
    const delay = retryDelay(c, ticket, JITTER);
    if (c.noting) c.note(c.notes.retrying, ticket, delay, tries);
    c.messages.setTimer(ticket, c.timed(delay).setTimer(RETRY, ticket, 0));
    return;
  }
  c.count(c.metrics.failed);
  if (c.noting) c.note(c.notes.failed, ticket, tries, 0);
  finish(c, ticket, false);
}

/** Done with a request. Its user, if it was one's, thinks again; cut off from everybody, waits. */
function finish(c: Client, ticket: number, answered: boolean): void {
  const { messages, state } = c;
  const byUser = messages.place(ticket) === 1;
  messages.free(ticket);
  if (!byUser) return;
  if (state.users > c.params.users) state.users--;
  else if (answered || canAskAgain(c)) think(c);
  else state.parked++;
}

/** Whether asking again leads anywhere: some link is there; all, for who asks by key without thinking. */
function canAskAgain(c: Client): boolean {
  const isThere = (link: number) => c.isConnected(link);
  const insists = c.params.keys > 0 && meanOf(c.params.thinkTime) === 0;
  return insists ? c.links.out.every(isThere) : c.links.out.some(isThere);
}
