/**
 * How parcels travel: onto a link, over it, into the component at its other end, and the answers back.
 * `links.ts` says what a link is.
 */
import { type EventList, NONE } from '../kernel/events.ts';
import {
  ACK,
  CONFIRM,
  DELIVERY,
  EMPTY,
  MESSAGE,
  type Messages,
  MODE,
  NACK,
  NOTHING,
  OK,
  REFUSAL,
  REFUSED,
  REPLY,
  SUBSCRIBE,
  WANTS_CONFIRM,
  WANTS_REPLY,
  WANTS_SLOT,
} from '../kernel/messages.ts';
import type { Random } from '../kernel/random.ts';
import type { Statistics } from '../kernel/statistics.ts';
import { networkReasonNames, signalBytes } from './base.ts';
import type { Component } from './component.ts';
import type { Links } from './links.ts';
import type { Network } from './network.ts';

/** Event codes of the network's own. */
export const DELIVER = 0;
/** What has no delay is not put in line: its event carries it. */
export const DELIVER_NOW = 1;
export const REVERT = 2;

const [SENT, DELIVERED, LOST, BYTES] = [0, 1, 2, 3];
export const linkCounters = ['sent', 'delivered', 'lost', 'bytes'] as const;
const CRASHED_REASON = networkReasonNames.indexOf('crashed');
const LOST_REASON = networkReasonNames.indexOf('lost');
const CUT_REASON = networkReasonNames.indexOf('cut');
export class Transport {
  declare private readonly network: Network;
  declare private readonly links: Links;
  declare private readonly messages: Messages;
  declare private readonly events: EventList;
  declare private readonly random: Random;
  declare private readonly statistics: Statistics;

  constructor(network: Network) {
    this.network = network;
    this.links = network.links;
    this.messages = network.messages;
    this.events = network.events;
    this.random = network.random;
    this.statistics = network.statistics;
  }

  /** Puts parcel `m` on `link`: messages, deliveries and a queue's notices go forward, all else back. */
  transmit(link: number, m: number): void {
    const { links, messages, events } = this;
    const form = messages.form(m);
    const forward = form <= DELIVERY || form >= EMPTY;
    const direction = (link << 1) | (forward ? 0 : 1);
    messages.setLink(m, link);
    messages.setOwner(m, -2 - direction);
    if (links.plain[direction] === true && links.lastArrival[direction] <= events.now) {
      this.countSent(link, m);
      events.scheduleNext(direction, DELIVER_NOW, m);
    } else if (links.isOpen(link)) {
      this.countSent(link, m);
      this.delay(link, direction, m);
      this.joinFlight(direction, m);
    } else {
      messages.drop(m, CUT_REASON);
      messages.free(m);
    }
  }

  /** As `transmit`, for what takes `events.delay` ms to put there: a copy, which is done when it arrives. */
  transmitTimed(link: number, m: number): void {
    const { links, messages, events } = this;
    const extraMs = events.delay;
    if (!links.isOpen(link)) {
      this.transmit(link, m);
      return;
    }
    const forward = messages.form(m) <= DELIVERY || messages.form(m) >= EMPTY;
    const direction = (link << 1) | (forward ? 0 : 1);
    messages.setLink(m, link);
    messages.setOwner(m, -2 - direction);
    this.countSent(link, m);
    this.delay(link, direction, m);
    events.dueAt += extraMs;
    this.joinFlight(direction, m);
  }

  private countSent(link: number, m: number): void {
    const { network, messages } = this;
    const counters = this.statistics.counters;
    const base = this.links.counters[link];
    counters[base + BYTES] += messages.size(m);
    if (messages.form(m) > DELIVERY) return;
    counters[base + SENT]++;
    if (network.notes.on === true) network.notes.setOut(network.processed, messages.id(m), link);
  }

  /** Puts `m` at the end of its direction, to arrive at `events.dueAt` or when the one before does. */
  private joinFlight(direction: number, m: number): void {
    const { links, messages, events } = this;
    if (links.lastArrival[direction] > events.dueAt) events.dueAt = links.lastArrival[direction];
    links.lastArrival[direction] = events.dueAt;
    messages.setSince(m, events.now);
    messages.setUntil(m, events.dueAt);
    messages.setNext(m, NONE);
    const last = links.last[direction];
    const alone = last === NONE;
    if (alone) links.first[direction] = m;
    else messages.setNext(last, m);
    links.last[direction] = m;
    links.inFlight[direction]++;
    if (alone || events.dueAt <= events.now) events.schedule(direction, DELIVER, m, 0);
    else messages.setPlace(m, events.sequence++);
  }

  /** Leaves in `events.dueAt` when `m` arrives, and decides whether it will. */
  private delay(link: number, direction: number, m: number): void {
    const { links, messages, events, random } = this;
    const params = links.params[link];
    const slowness = links.slowness[direction];
    const key = links.streams[link];
    const at = (direction & 1) << 2;
    const n = links.sends[direction]++;
    let start = events.now;
    if (params.bandwidth < Number.POSITIVE_INFINITY) {
      if (links.busyUntil[direction] > start) start = links.busyUntil[direction];
      start += ((messages.size(m) * 1000) / params.bandwidth) * slowness;
      links.busyUntil[direction] = start;
    }
    random.sample(params.latency, key[at], key[at + 1], n, 0);
    events.dueAt = start + random.value * slowness;
    if (params.loss > 0 && this.isLosable(m)) {
      random.uniform(key[at + 2], key[at + 3], n, 0);
      if (random.value < params.loss) messages.doom(m);
    }
  }

  /** Setting up a delivery and freeing a slot stand for the connection itself, which does not get lost. */
  private isLosable(m: number): boolean {
    const form = this.messages.form(m);
    if (form === SUBSCRIBE || form === MODE) return false;
    return form <= DELIVERY || this.messages.expects(m) !== WANTS_SLOT;
  }

  /** Takes the head of `direction`, which is due, off the link; NONE when it is lost. */
  takeFirst(direction: number): number {
    const { links, messages, events } = this;
    const m = links.first[direction];
    const next = messages.next(m);
    links.first[direction] = next;
    if (next === NONE) links.last[direction] = NONE;
    else if (messages.since(next) < messages.until(next)) {
      // Parcels without delay have an event of their own already.
      events.dueAt = messages.until(next);
      events.scheduleInOrder(direction, DELIVER, next, 0, messages.place(next));
    }
    links.inFlight[direction]--;
    if (!messages.isDoomed(m)) return m;
    this.lose(direction >> 1, m);
    return NONE;
  }

  /** Parcel `m` is at the other end of `direction`. */
  arrive(direction: number, m: number): void {
    const { links, messages } = this;
    const link = direction >> 1;
    const form = messages.form(m);
    const receiver =
      this.network.components[(direction & 1) === 0 ? links.to[link] : links.from[link]];
    if (form <= DELIVERY) {
      this.statistics.counters[links.counters[link] + DELIVERED]++;
      messages.setOwner(m, receiver.index);
      if (receiver.up === true) receiver.model.message(receiver, link, m);
      else this.turnAway(receiver, m);
      return;
    }
    if (receiver.up === true) receiver.model.signal(receiver, link, m);
    messages.free(m);
  }

  protected lose(link: number, m: number): void {
    const { messages } = this;
    this.network.noteLink(link, 'lost', messages.id(m));
    if (messages.form(m) <= DELIVERY) this.statistics.counters[this.links.counters[link] + LOST]++;
    messages.drop(m, LOST_REASON);
    if (messages.form(m) === MESSAGE && messages.expects(m) === WANTS_SLOT) {
      this.answerWith(m, NACK, REFUSED);
    } else {
      messages.free(m);
    }
  }

  /** A crashed process accepts nothing: its host answers for it. */
  private turnAway(receiver: Component, m: number): void {
    this.network.note(receiver.index, 'turnedAway', this.messages.id(m), 0);
    this.messages.drop(m, CRASHED_REASON);
    this.reply(m, REFUSED);
  }

  // --- Answers ---

  /** Turns `m`, whose message has ended, into the answer its sender waits for; frees it where nobody does. */
  reply(m: number, status: number): void {
    const { messages } = this;
    const expects = messages.expects(m);
    if (messages.link(m) === NONE || expects === NOTHING) {
      messages.free(m);
      return;
    }
    this.answerWith(m, formOfAnswer(expects, status), status);
  }

  private answerWith(m: number, form: number, status: number): void {
    this.messages.turnInto(m, form, status, signalBytes[form]);
    this.transmit(this.messages.link(m), m);
  }

  /** Sends the good answer for `m` while its message lives on here. */
  confirm(from: Component, m: number): void {
    const { messages } = this;
    const expects = messages.expects(m);
    const link = messages.link(m);
    if (link === NONE || expects === NOTHING) return;
    messages.setExpects(m, NOTHING);
    const form = formOfAnswer(expects, OK);
    const s = messages.createSignal(form, from.index);
    messages.describe(s, m);
    messages.setId(s, messages.id(m));
    messages.setTag(s, messages.tag(m));
    messages.setExpects(s, expects);
    messages.setSize(s, signalBytes[form]);
    this.transmit(link, s);
  }

  /** A signal of its own from a component: subscribe, pull, empty, mode. */
  sendSignal(from: Component, link: number, form: number, value: number): void {
    const s = this.messages.createSignal(form, from.index);
    this.messages.setTag(s, value);
    this.messages.setSize(s, signalBytes[form]);
    this.transmit(link, s);
  }

  /** Whether deliveries over `link` wait for the receiver to subscribe or to pull. */
  dispatches(link: number): boolean {
    const sender = this.network.components[this.links.from[link]];
    return sender.kind.ports[this.links.fromPort[link]].dispatches === true;
  }
}

function formOfAnswer(expects: number, status: number): number {
  if (status === REFUSED) return REFUSAL;
  if (expects === WANTS_REPLY) return REPLY;
  if (status !== OK) return NACK;
  return expects === WANTS_CONFIRM ? CONFIRM : ACK;
}
