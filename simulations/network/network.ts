/**
 * Components joined by links on one clock: takes events in order and hands each to the rule that it
 * is for. `transport.ts` carries parcels between them; what a person does is in `changes.ts`.
 */
import { Digest } from '../kernel/digest.ts';
import { EventList, NONE } from '../kernel/events.ts';
import { LimitError, MAX_EVENTS_AT_ONE_INSTANT } from '../kernel/limits.ts';
import { Messages } from '../kernel/messages.ts';
import { Notes } from '../kernel/notes.ts';
import { Random } from '../kernel/random.ts';
import { Statistics } from '../kernel/statistics.ts';
import {
  FIRST_NETWORK_NOTE,
  type NetworkNote,
  networkNoteNames,
  networkReasonNames,
} from './base.ts';
import { Component, FIRST_TIMER } from './component.ts';
import { Links } from './links.ts';
import type { KindShape, Model } from './model.ts';
import { type Tracer, TracingMessages, TracingTransport } from './tracing.ts';
import { DELIVER_NOW, REVERT, Transport } from './transport.ts';

/**
 * The loop is left and entered again after so many events: a loop that never ends is compiled while
 * it runs, from what has been seen by then, and stays as slow as that ever after.
 */
const EVENTS_PER_SLICE = 5000;
/** From so many events at one instant on, those that they are for are remembered. */
const SUSPICIOUS = MAX_EVENTS_AT_ONE_INSTANT - 10_000;
/** Room for the reasons of all kinds. */
const MAX_REASONS = 64;
/** Message types that can be told apart; more share the last. */
export const MAX_TYPES = 200;

export class Network {
  declare readonly seed: number;
  readonly events = new EventList();
  declare readonly messages: Messages;
  readonly statistics = new Statistics(this.events);
  readonly random = new Random();
  readonly notes = new Notes();
  readonly links = new Links();
  declare readonly transport: Transport;
  declare readonly digest: Digest;
  readonly components: Component[] = [];
  /** Names of reasons and of message types, by index. */
  readonly reasonNames: string[] = [...networkReasonNames];
  readonly types: string[] = [];
  /** Events processed so far. */
  processed = 0;
  /** Grows whenever the table of indices changes. */
  revision = 1;
  /** The instant of the last event, and how many events before it were at that instant. */
  instant = 0.5;
  atThisInstant = 0;
  private readonly suspects = new Set<number>();

  constructor(seed: number, tracer: Tracer | null = null) {
    this.seed = seed;
    this.digest = new Digest(seed);
    this.messages =
      tracer === null ? new Messages(MAX_REASONS) : new TracingMessages(MAX_REASONS, tracer);
    this.transport = tracer === null ? new Transport(this) : new TracingTransport(this, tracer);
    this.instant = 0;
  }

  // --- The loop ---

  /** Processes events due up to and including `until`, at most `budget` of them; returns how many. */
  run(until: number, budget: number): number {
    const { events } = this;
    events.until = until;
    let count = 0;
    while (count < budget) {
      const most = Math.min(EVENTS_PER_SLICE, budget - count);
      events.putsAside = true;
      try {
        const done = this.slice(most);
        count += done;
        if (done < most) break;
      } finally {
        events.putsAside = false;
        events.putBack();
      }
    }
    return count;
  }

  private slice(most: number): number {
    const { events, messages, digest, transport } = this;
    const from = this.processed;
    while (this.processed - from < most) {
      let target: number;
      let code: number;
      let message: number;
      let argument = 0;
      let order: number;
      if (events.takeAside()) {
        target = events.asideTarget;
        code = events.asideCode;
        message = events.asideMessage;
        order = events.asideOrder | 0;
        events.asideTarget = NONE;
      } else {
        const slot = events.take();
        if (slot === NONE) break;
        target = events.target(slot);
        code = events.code(slot);
        message = events.message(slot);
        argument = events.argument(slot);
        order = events.order(slot) | 0;
        events.release(slot);
      }
      this.processed++;
      if (events.now !== this.instant) {
        this.instant = events.now;
        this.atThisInstant = 0;
        digest.instant(events);
      } else if (++this.atThisInstant > SUSPICIOUS) {
        this.suspect(code, target);
      }
      digest.event(order, target, code, message === NONE ? 0 : messages.id(message) | 0);
      if (code >= FIRST_TIMER) {
        const component = this.components[target];
        component.model.timer(component, code - FIRST_TIMER, message, argument);
      } else if (code === REVERT) {
        events.putBack();
        this.revert(argument);
      } else {
        const m = code === DELIVER_NOW ? message : transport.takeFirst(target);
        if (m !== NONE) transport.arrive(target, m);
      }
    }
    return this.processed - from;
  }

  /** Set by `changes.ts`: undoes a change that was made for a while. */
  revert: (index: number) => void = () => {};

  /** Remembers whom the last events before the limit are for: everybody in the loop, many times over. */
  private suspect(code: number, target: number): void {
    const { links, suspects } = this;
    if (this.atThisInstant === SUSPICIOUS + 1) suspects.clear();
    if (code > DELIVER_NOW) suspects.add(target);
    else suspects.add((target & 1) === 0 ? links.to[target >> 1] : links.from[target >> 1]);
    if (this.atThisInstant > MAX_EVENTS_AT_ONE_INSTANT) {
      throw new LimitError('loop', MAX_EVENTS_AT_ONE_INSTANT, [...suspects]);
    }
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
    if (this.notes.on)
      this.addNote(
        component,
        FIRST_NETWORK_NOTE + networkNoteNames.indexOf(name),
        messageId,
        first,
        0,
      );
  }

  noteLink(link: number, name: NetworkNote, messageId: number, first = 0): void {
    this.note(-1 - link, name, messageId, first);
  }
}
