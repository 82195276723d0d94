/**
 * Components joined by links on one clock: takes events in order and hands each to the rule that it
 * is for; carries parcels; crashes, cuts and slows. What a person does is in `changes.ts`.
 */
import { Digest } from '../kernel/digest.ts';
import { EventList, NONE } from '../kernel/events.ts';
import { LimitError, MAX_EVENTS_AT_ONE_INSTANT } from '../kernel/limits.ts';
import {
  ACK,
  CONFIRM,
  DELIVERY,
  EMPTY,
  MESSAGE,
  Messages,
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
import { Notes } from '../kernel/notes.ts';
import { Random } from '../kernel/random.ts';
import { Statistics } from '../kernel/statistics.ts';
import { FIRST_NETWORK_NOTE, type NetworkNote, networkNoteNames, networkReasonNames, signalBytes } from './base.ts';
import { Component, FIRST_TIMER } from './component.ts';
import { Links } from './links.ts';
import type { KindShape, Model } from './model.ts';

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
/** Room for the reasons of all kinds. */
const MAX_REASONS = 64;
/** Message types that can be told apart; more share the last. */
export const MAX_TYPES = 200;

export class Network {
  readonly seed: number;
  readonly events = new EventList();
  readonly messages = new Messages(MAX_REASONS);
  readonly statistics = new Statistics(this.events);
  readonly random = new Random();
  readonly notes = new Notes();
  readonly links = new Links();
  readonly digest: Digest;
  readonly components: Component[] = [];
  /** Names of reasons and of message types, by index. */
  readonly reasonNames: string[] = [...networkReasonNames];
  readonly types: string[] = [];
  /** Events processed so far. */
  processed = 0;
  /** Grows whenever the table of indices changes. */
  revision = 1;
  private instant = 0.5;
  private atThisInstant = 0;

  constructor(seed: number) {
    this.seed = seed;
    this.digest = new Digest(seed);
    this.instant = 0;
  }

  // --- The loop ---

  /** Processes events due up to and including `until`, at most `budget` of them; returns how many. */
  run(until: number, budget: number): number {
    const { events, messages, digest } = this;
    events.until = until;
    let count = 0;
    while (count < budget) {
      const slot = events.take();
      if (slot === NONE) break;
      count++;
      if (events.now !== this.instant) {
        this.instant = events.now;
        this.atThisInstant = 0;
      } else if (++this.atThisInstant > MAX_EVENTS_AT_ONE_INSTANT) {
        throw new LimitError('loop', MAX_EVENTS_AT_ONE_INSTANT, this.whoIsLooping(slot));
      }
      const code = events.code[slot];
      const target = events.target[slot];
      const message = events.message[slot];
      const argument = events.argument[slot];
      digest.event(events, slot, message === NONE ? 0 : messages.id[message] | 0);
      events.release(slot);
      this.processed++;
      if (code >= FIRST_TIMER) {
        const component = this.components[target];
        component.model.timer(component, code - FIRST_TIMER, message, argument);
      } else if (code === DELIVER_NOW) {
        this.arrive(target, message);
      } else if (code === DELIVER) {
        this.deliver(target);
      } else {
        this.revert(argument);
      }
    }
    return count;
  }

  /** Set by `changes.ts`: undoes a change that was made for a while. */
  revert: (index: number) => void = () => {};

  private whoIsLooping(slot: number): number[] {
    const { events } = this;
    const owner = (s: number) =>
      events.code[s] <= DELIVER_NOW ? this.links.to[events.target[s] >> 1] : events.target[s];
    const seen = new Set([owner(slot)]);
    for (let i = 0; i < 1000; i++) {
      const next = events.take();
      if (next === NONE || events.due[next] > this.instant) break;
      if (events.code[next] !== REVERT) seen.add(owner(next));
    }
    return [...seen];
  }

  // --- Carrying parcels ---

  /** Puts parcel `m` on `link`: messages, deliveries and a queue's notices go forward, all else back. */
  transmit(link: number, m: number): void {
    const { links, messages, events } = this;
    const form = messages.form[m];
    const forward = form === MESSAGE || form === DELIVERY || form === EMPTY || form === MODE;
    const direction = (link << 1) | (forward ? 0 : 1);
    messages.link[m] = link;
    messages.owner[m] = -2 - direction;
    const sender = this.components[forward ? links.from[link] : links.to[link]];
    if (links.plain[link] && sender.slowness === 1 && links.lastArrival[direction] <= events.now) {
      this.countSent(link, m);
      events.dueAt = events.now;
      events.schedule(direction, DELIVER_NOW, m, 0);
    } else if (links.isOpen(link)) {
      this.countSent(link, m);
      this.delay(link, direction, m, sender.slowness);
      this.joinFlight(direction, m);
    } else {
      messages.drop(m, CUT_REASON);
      messages.free(m);
    }
  }

  private countSent(link: number, m: number): void {
    const counters = this.statistics.counters;
    const base = this.links.counters[link];
    if (this.messages.form[m] <= DELIVERY) counters[base + SENT]++;
    counters[base + BYTES] += this.messages.size[m];
  }

  /** Puts `m` at the end of its direction, to arrive at `events.dueAt` or when the one before does. */
  private joinFlight(direction: number, m: number): void {
    const { links, messages, events } = this;
    if (links.lastArrival[direction] > events.dueAt) events.dueAt = links.lastArrival[direction];
    links.lastArrival[direction] = events.dueAt;
    messages.since[m] = events.now;
    messages.until[m] = events.dueAt;
    messages.next[m] = NONE;
    const last = links.last[direction];
    const alone = last === NONE;
    if (alone) links.first[direction] = m;
    else messages.next[last] = m;
    links.last[direction] = m;
    links.inFlight[direction]++;
    if (alone || events.dueAt <= events.now) events.schedule(direction, DELIVER, m, 0);
    else messages.place[m] = events.sequence++;
  }

  /** Leaves in `events.dueAt` when `m` arrives, and decides whether it will. */
  private delay(link: number, direction: number, m: number, slowness: number): void {
    const { links, messages, events, random } = this;
    const params = links.params[link];
    const key = links.streams[link];
    const at = (direction & 1) << 2;
    const n = links.sends[direction]++;
    let start = events.now;
    if (params.bandwidth < Number.POSITIVE_INFINITY) {
      if (links.busyUntil[direction] > start) start = links.busyUntil[direction];
      start += ((messages.size[m] * 1000) / params.bandwidth) * slowness;
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
    const form = this.messages.form[m];
    if (form === SUBSCRIBE || form === MODE) return false;
    return form <= DELIVERY || this.messages.expects[m] !== WANTS_SLOT;
  }

  private deliver(direction: number): void {
    const { links, messages, events } = this;
    const m = links.first[direction];
    const next = messages.next[m];
    links.first[direction] = next;
    if (next === NONE) links.last[direction] = NONE;
    else if (messages.since[next] < messages.until[next]) {
      // Parcels without delay have an event of their own already.
      events.dueAt = messages.until[next];
      events.scheduleInOrder(direction, DELIVER, next, 0, messages.place[next]);
    }
    links.inFlight[direction]--;
    if (messages.isDoomed(m)) this.lose(direction >> 1, m);
    else this.arrive(direction, m);
  }

  private arrive(direction: number, m: number): void {
    const { links, messages } = this;
    const link = direction >> 1;
    const form = messages.form[m];
    const receiver = this.components[(direction & 1) === 0 ? links.to[link] : links.from[link]];
    if (form <= DELIVERY) {
      this.statistics.counters[links.counters[link] + DELIVERED]++;
      messages.owner[m] = receiver.index;
      if (receiver.up) receiver.model.message(receiver, link, m);
      else this.turnAway(receiver, m);
      return;
    }
    if (receiver.up) receiver.model.signal(receiver, link, m);
    messages.free(m);
  }

  private lose(link: number, m: number): void {
    const { messages } = this;
    this.noteLink(link, 'lost', messages.id[m]);
    if (messages.form[m] <= DELIVERY) this.statistics.counters[this.links.counters[link] + LOST]++;
    messages.drop(m, LOST_REASON);
    if (messages.form[m] === MESSAGE && messages.expects[m] === WANTS_SLOT) {
      this.answerWith(m, NACK, REFUSED);
    } else {
      messages.free(m);
    }
  }

  /** A crashed process accepts nothing: its host answers for it. */
  private turnAway(receiver: Component, m: number): void {
    this.note(receiver.index, 'turnedAway', this.messages.id[m], 0);
    this.messages.drop(m, CRASHED_REASON);
    this.reply(receiver, m, REFUSED);
  }

  // --- Answers ---

  /** Turns `m`, whose message has ended, into the answer its sender waits for; frees it where nobody does. */
  reply(_from: Component, m: number, status: number): void {
    const { messages } = this;
    const expects = messages.expects[m];
    if (messages.link[m] === NONE || expects === NOTHING) {
      messages.free(m);
      return;
    }
    this.answerWith(m, formOfAnswer(expects, status), status);
  }

  private answerWith(m: number, form: number, status: number): void {
    this.messages.turnInto(m, form, status, signalBytes[form]);
    this.transmit(this.messages.link[m], m);
  }

  /** Sends the good answer for `m` while its message lives on here. */
  confirm(from: Component, m: number): void {
    const { messages } = this;
    const expects = messages.expects[m];
    const link = messages.link[m];
    if (link === NONE || expects === NOTHING) return;
    messages.expects[m] = NOTHING;
    const form = formOfAnswer(expects, OK);
    const s = messages.createSignal(form, from.index);
    messages.describe(s, m);
    messages.id[s] = messages.id[m];
    messages.tag[s] = messages.tag[m];
    messages.expects[s] = expects;
    messages.size[s] = signalBytes[form];
    this.transmit(link, s);
  }

  /** A signal of its own from a component: subscribe, pull, empty, mode. */
  sendSignal(from: Component, link: number, form: number, value: number): void {
    const s = this.messages.createSignal(form, from.index);
    this.messages.tag[s] = value;
    this.messages.size[s] = signalBytes[form];
    this.transmit(link, s);
  }

  /** Whether deliveries over `link` wait for the receiver to subscribe or to pull. */
  dispatches(link: number): boolean {
    const sender = this.components[this.links.from[link]];
    return sender.kind.ports[this.links.fromPort[link]].dispatches === true;
  }

  // --- Building ---

  typeIndex(name: string): number {
    const known = this.types.indexOf(name);
    if (known >= 0) return known;
    if (this.types.length >= MAX_TYPES) return MAX_TYPES - 1;
    this.revision++;
    return this.types.push(name) - 1;
  }

  addMetrics(kind: KindShape): Record<string, number> {
    const { statistics } = this;
    const metrics: Record<string, number> = {};
    for (const [name, { stat }] of Object.entries(kind.metrics)) {
      if (stat === 'counter') metrics[name] = statistics.addCounter();
      else metrics[name] = stat === 'level' ? statistics.addLevel() : statistics.addDistribution();
    }
    return metrics;
  }

  reasonsOf(kind: KindShape): Record<string, number> {
    const reasons: Record<string, number> = {};
    for (const name of [...networkReasonNames, ...Object.keys(kind.reasons)]) {
      let index = this.reasonNames.indexOf(name);
      if (index < 0) index = this.reasonNames.push(name) - 1;
      reasons[name] = index;
    }
    return reasons;
  }

  // biome-ignore lint/suspicious/noExplicitAny: a network holds models of every shape
  addComponent(id: string, kind: KindShape, model: Model<any>, params: object): Component {
    const component = new Component(this, this.components.length, id, kind, model, params);
    this.components.push(component);
    this.revision++;
    return component;
  }

  // --- Notes ---

  addNote(owner: number, code: number, messageId: number, first: number, second: number): void {
    this.notes.first = first;
    this.notes.second = second;
    this.notes.add(this.events.now, this.processed, owner, code, messageId);
  }

  note(component: number, name: NetworkNote, messageId: number, first: number): void {
    if (this.notes.on) this.addNote(component, FIRST_NETWORK_NOTE + networkNoteNames.indexOf(name), messageId, first, 0);
  }

  noteLink(link: number, name: NetworkNote, messageId: number, first = 0): void {
    this.note(-1 - link, name, messageId, first);
  }
}

function formOfAnswer(expects: number, status: number): number {
  if (status === REFUSED) return REFUSAL;
  if (expects === WANTS_REPLY) return REPLY;
  if (status !== OK) return NACK;
  return expects === WANTS_CONFIRM ? CONFIRM : ACK;
}
