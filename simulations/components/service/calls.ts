/**
 * What a service does over its outgoing links before it answers. Every call is a ticket (traits/
 * asking) that names the request it is made for: handle and id in `previous` and `parent`. Registers
 * of a request that waits for calls:
 * `next`, calls not answered yet; `place`, position of the link called last in a sequence; `slot`, the
 * slot it holds (NONE when released).
 */
import { NONE } from '../../kernel/events.ts';
import { OK } from '../../kernel/messages.ts';
import { extendPath } from '../../kernel/random.ts';
import {
  giveUp,
  makeRequest,
  openTicket,
  sendRequest,
  settle,
  waitingTickets,
} from '../traits/asking.ts';
import { CALL_TIMEOUT, ROUTE, type Service } from './state.ts';

/** What becomes of a request that has no calls left to wait for. */
export type CallsDone = (c: Service, m: number, ok: boolean) => void;

/**
 * Begins the calls of request `m`; false when there are none to make (none wanted, no links, or the
 * draw says to answer at once).
 */
export function beginCalls(c: Service, m: number): boolean {
  const { calls } = c.params;
  const links = c.links.out;
  if (calls === 'none' || links.length === 0) return false;
  const { messages } = c;
  messages.setPlace(m, NONE);
  if (calls === 'one-of') {
    const link = drawLink(c, m);
    if (link === NONE) return false;
    messages.setNext(m, 1);
    if (c.noting) c.note(c.notes.called, m, 1, 0);
    call(c, m, link);
  } else if (calls === 'parallel') {
    messages.setNext(m, links.length);
    if (c.noting) c.note(c.notes.called, m, links.length, 0);
    for (const link of links) call(c, m, link);
  } else {
    messages.setNext(m, 1);
    if (c.noting) c.note(c.notes.called, m, 1, 0);
    callNextInSequence(c, m);
  }
  return true;
}

/** An answer to one of our calls. */
export function callAnswered(c: Service, s: number, done: CallsDone): void {
  const ticket = settle(c, s);
  if (ticket === NONE) return;
  if (c.messages.status(s) === OK) succeeded(c, ticket, done);
  else failed(c, ticket, done);
}

/** The timer of a call: it has waited long enough, or (`notSent`) could not be made at all. */
export function callTimedOut(c: Service, ticket: number, notSent: boolean, done: CallsDone): void {
  c.messages.setTimer(ticket, NONE);
  if (!notSent && c.noting) c.note(c.notes.callTimedOut, ticket, c.params.callTimeout, 0);
  giveUp(c, ticket, c.reasons.timedOut);
  failed(c, ticket, done);
}

/** Calls over `link` will not be answered. */
export function callsCutOff(c: Service, link: number, done: CallsDone): void {
  for (const ticket of waitingTickets(c, link)) {
    // An earlier one may have ended the request, and this ticket with it.
    if (c.messages.slot(ticket) !== link) continue;
    giveUp(c, ticket, c.reasons.cut);
    failed(c, ticket, done);
  }
}

function call(c: Service, m: number, link: number): void {
  const { messages } = c;
  const ticket = openTicket(c);
  messages.setPrevious(ticket, m);
  messages.setParent(ticket, messages.id(m));
  const request = makeRequest(c, ticket);
  messages.describe(request, m);
  messages.setAttempt(request, 1);
  messages.setBirth(request, c.now);
  messages.setParent(request, messages.id(m));
  messages.setPath(request, extendPath(messages.path(m), c.linkTable.hop[link]));
  const { callTimeout } = c.params;
  if (callTimeout < Number.POSITIVE_INFINITY)
    messages.setTimer(ticket, c.timed(callTimeout).setTimer(CALL_TIMEOUT, ticket, 0));
  if (c.isOpen(link)) {
    sendRequest(c, ticket, request, link);
    return;
  }
  // Fails through an event of its own, so that no rule runs inside another.
  c.discard(request, c.reasons.cut);
  messages.setSlot(ticket, link);
  c.cancel(messages.timer(ticket));
  messages.setTimer(ticket, c.timed(0).setTimer(CALL_TIMEOUT, ticket, 1));
}

/** Calls the link after the one called last, by `order`, then as drawn; false when that was the last. */
function callNextInSequence(c: Service, m: number): boolean {
  const { messages } = c;
  const links = c.links.out;
  const last = messages.place(m);
  let next = NONE;
  for (let i = 0; i < links.length; i++) {
    const isAfterLast = last === NONE || comesBefore(c, last, i);
    if (isAfterLast && (next === NONE || comesBefore(c, i, next))) next = i;
  }
  if (next === NONE) return false;
  messages.setPlace(m, next);
  call(c, m, links[next]);
  return true;
}

/** Whether the link at position `a` is called before the one at `b`. */
function comesBefore(c: Service, a: number, b: number): boolean {
  const links = c.links.out;
  if (a >= links.length) return false;
  const difference = orderOf(c, links[a]) - orderOf(c, links[b]);
  return difference < 0 || (difference === 0 && a < b);
}

function orderOf(c: Service, link: number): number {
  return c.linkTable.params[link].order as number;
}

/** A link by weight, or NONE: answer at once. */
function drawLink(c: Service, m: number): number {
  const { links, linkTable } = c;
  let total = c.params.answerWeight;
  for (const link of links.out) total += linkTable.params[link].weight as number;
  // Another attempt may go another way.
  c.uniformFor(m, ROUTE, c.messages.attempt(m) - 1);
  let left = c.drawn * total - c.params.answerWeight;
  if (left < 0 || total === 0) return NONE;
  for (const link of links.out) {
    left -= linkTable.params[link].weight as number;
    if (left < 0) return link;
  }
  return links.out[links.out.length - 1];
}

function succeeded(c: Service, ticket: number, done: CallsDone): void {
  const { messages } = c;
  const m = requestOf(c, ticket);
  messages.free(ticket);
  if (m === NONE) return;
  if (messages.place(m) !== NONE && callNextInSequence(c, m)) return;
  messages.setNext(m, messages.next(m) - 1);
  if (messages.next(m) <= 0) done(c, m, true);
}

/** One failed call fails the request; its other calls are given up. */
function failed(c: Service, ticket: number, done: CallsDone): void {
  const { messages } = c;
  const m = requestOf(c, ticket);
  if (c.noting) c.note(c.notes.callFailed, ticket, 0, 0);
  messages.free(ticket);
  if (m === NONE) return;
  if (messages.next(m) > 1) {
    for (const other of waitingTickets(c, NONE)) {
      if (messages.previous(other) !== m || messages.parent(other) !== messages.id(m)) continue;
      giveUp(c, other, c.reasons.abandoned);
      messages.free(other);
    }
  }
  done(c, m, false);
}

/** The request that a ticket's call is made for, if it is still here. */
function requestOf(c: Service, ticket: number): number {
  const { messages } = c;
  const m = messages.previous(ticket);
  const isHere =
    messages.id(m) === messages.parent(ticket) &&
    messages.owner(m) === c.index &&
    messages.inUse(m);
  return isHere ? m : NONE;
}
