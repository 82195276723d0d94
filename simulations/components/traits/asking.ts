/**
 * Asking over a link and remembering what was asked. A *ticket* is the asker's memory of one request:
 * it survives attempts, carries the timer, and is how an answer, a timeout or a broken link is
 * matched with what it belongs to. It remembers only what cannot be drawn again. Registers of a
 * ticket: `id` and `next`, the request on its way now and its handle; `slot`, the link; `timer`. The
 * others are the asker's.
 */
import { NONE } from '../../kernel/events.ts';
import { TICKET, WANTS_REPLY } from '../../kernel/messages.ts';
import type { Component } from '../../network/component.ts';

export function openTicket(c: Component): number {
  return c.messages.createTicket(c.index);
}

/** Makes the request for `ticket`, owned here and not sent yet. What it is about is the caller's to set. */
export function makeRequest(c: Component, ticket: number): number {
  const { messages } = c;
  const m = messages.create(c.index);
  messages.setExpects(m, WANTS_REPLY);
  messages.setTag(m, ticket);
  messages.setId(ticket, messages.id(m));
  messages.setNext(ticket, m);
  return m;
}

/** Sends request `m` of `ticket` along `link`. */
export function sendRequest(c: Component, ticket: number, m: number, link: number): void {
  c.messages.setSlot(ticket, link);
  c.send(link, m);
}

/**
 * The ticket that answer `s` belongs to, no longer waiting; NONE when its asker has given up or has
 * asked again since.
 */
export function settle(c: Component, s: number): number {
  const { messages } = c;
  const ticket = messages.tag(s);
  const waits =
    ticket !== NONE &&
    messages.form(ticket) === TICKET &&
    messages.owner(ticket) === c.index &&
    messages.id(ticket) === messages.id(s) &&
    messages.slot(ticket) !== NONE;
  if (!waits) return NONE;
  stopWaiting(c, ticket);
  return ticket;
}

/** Gives up on the request of `ticket` that is on its way: it ends for `reason`. */
export function giveUp(c: Component, ticket: number, reason: number): void {
  const { messages } = c;
  messages.abandon(messages.next(ticket), messages.id(ticket), reason);
  stopWaiting(c, ticket);
}

function stopWaiting(c: Component, ticket: number): void {
  const { messages } = c;
  messages.setSlot(ticket, NONE);
  messages.setNext(ticket, NONE);
  if (messages.timer(ticket) !== NONE) {
    c.cancel(messages.timer(ticket));
    messages.setTimer(ticket, NONE);
  }
}

/** Tickets of `c` that wait for an answer over `link` (over any, with NONE), oldest request first. */
export function waitingTickets(c: Component, link: number): number[] {
  const { messages } = c;
  const tickets: number[] = [];
  for (let m = 0; m < messages.end; m++) {
    if (messages.form(m) !== TICKET || messages.owner(m) !== c.index || messages.slot(m) === NONE)
      continue;
    if (link === NONE || messages.slot(m) === link) tickets.push(m);
  }
  return tickets.sort((a, b) => messages.id(a) - messages.id(b));
}
