/**
 * A component of a running network, and all that its model may do: keep state, set timers, draw,
 * send, answer, count and note.
 *
 * A float64 that crosses a call which the compiler does not inline is boxed on the heap, and nothing
 * here may allocate per event. So what takes one (`timed`, `given`) only puts it into a field, which
 * is always inlined; the method called on its result does the work. What makes one leaves it in a
 * field (`drawn`).
 */
import type { Distribution } from '../kernel/distribution.ts';
import { type EventList, NONE } from '../kernel/events.ts';
import { DELIVERY, FAILED, type Messages, OK, REFUSED, TICKET } from '../kernel/messages.ts';
import type { Notes } from '../kernel/notes.ts';
import { extendPath, hashText, type Random } from '../kernel/random.ts';
import type { Statistics } from '../kernel/statistics.ts';
import { Streams } from '../kernel/streams.ts';
import type { Links } from './links.ts';
import type { KindShape, Model } from './model.ts';
import type { Network } from './network.ts';
import type { Transport } from './transport.ts';

export interface ComponentShape {
  params: object;
  state: object;
  metrics: object;
  notes: object;
  reasons: object;
  links: object;
}

/** Event codes from here on are a model's timers. */
export const FIRST_TIMER = 16;

// biome-ignore lint/suspicious/noExplicitAny: a network holds components of every shape
export class Component<T extends ComponentShape = any> {
  declare readonly index: number;
  declare readonly id: string;
  declare readonly kind: KindShape;
  declare readonly model: Model<T>;
  declare readonly network: Network;
  declare readonly messages: Messages;
  declare readonly events: EventList;
  declare readonly statistics: Statistics;
  declare readonly random: Random;
  declare readonly linkTable: Links;
  declare readonly noteBook: Notes;
  declare private readonly transport: Transport;
  declare params: T['params'];
  declare state: T['state'];
  /** Indices of its metrics, note codes and reasons, by name. */
  declare readonly metrics: T['metrics'];
  declare readonly notes: T['notes'];
  declare readonly reasons: T['reasons'];
  /** Attached links by port, in the order they were drawn. */
  declare readonly links: T['links'];
  /** Names the component as the source of a message. */
  declare readonly ownPath: number;
  up = true;
  gone = false;
  /** How many times longer than normal everything takes. */
  slowness = 1;
  /** The component in which it stands, whose processor it uses; null: it has one that is never busy. */
  host: Component | null = null;
  /** Id of the component that it belongs in, whether that is there or not. */
  standsIn: string | null = null;
  /** When it recovers by itself; NaN when nobody has said. */
  recoversAt = Number.NaN;
  declare private readonly streams: Streams;

  constructor(
    network: Network,
    index: number,
    id: string,
    kind: KindShape,
    model: Model<T>,
    params: T['params'],
  ) {
    this.network = network;
    this.index = index;
    this.id = id;
    this.kind = kind;
    this.model = model;
    this.params = params;
    this.messages = network.messages;
    this.events = network.events;
    this.statistics = network.statistics;
    this.random = network.random;
    this.linkTable = network.links;
    this.noteBook = network.notes;
    this.transport = network.transport;
    this.metrics = network.addMetrics(kind);
    this.notes = Object.fromEntries(
      Object.keys(kind.notes).map((name, i) => [name, i]),
    ) as T['notes'];
    this.reasons = network.reasonsOf(kind) as T['reasons'];
    this.links = Object.fromEntries(
      Object.keys(kind.ports).map((port) => [port, []]),
    ) as T['links'];
    this.ownPath = hashText(id);
    this.streams = new Streams(network.random, network.seed, id, model.purposes);
    this.state = model.create(this);
  }

  // --- Time ---

  get now(): number {
    return this.events.now;
  }

  /** Says how long the timer will be that `setTimer` sets next, in ms. */
  timed(delayMs: number): this {
    this.events.delay = delayMs;
    return this;
  }

  /** Calls `timer(code, message, argument)` after what `timed` has said; returns a handle for `cancel`. */
  setTimer(code: number, message: number, argument: number): number {
    const { events } = this;
    events.dueAt = events.now + events.delay;
    return events.schedule(this.index, code + FIRST_TIMER, message, argument);
  }

  /**
   * Asks for a processor for as long as `timed` has said; `timer(code, message, argument)` is called
   * when it has got it, and it has it for just that long. What it does meanwhile is up to it.
   */
  compute(code: number, message: number, argument: number): void {
    const { host, events } = this;
    if (host === null) {
      events.delay = 0;
      this.setTimer(code, message, argument);
    } else {
      host.model.work?.(host, this, code, message, argument);
    }
  }

  cancel(handle: number): void {
    this.events.cancel(handle);
  }

  // --- Draws; the result is left in `drawn` ---

  get drawn(): number {
    return this.random.value;
  }

  /** What belongs to message `m` here: the same whatever order messages are served in, and at every attempt. */
  drawFor(m: number, purpose: number, d: Distribution): void {
    const { messages } = this;
    this.streams.sample(purpose, messages.root(m) | 0, messages.path(m), d);
  }

  /**
   * A uniform draw that belongs to message `m` here. `salt` 0 gives the one that is the same at every
   * attempt; another number (the attempt, say) gives another draw.
   */
  uniformFor(m: number, purpose: number, salt: number): void {
    const { messages } = this;
    const path = salt === 0 ? messages.path(m) : extendPath(messages.path(m), salt);
    this.streams.uniform(purpose, messages.root(m) | 0, path);
  }

  /** The `n`th draw of its own. */
  drawNth(n: number, purpose: number, d: Distribution): void {
    this.streams.sample(purpose, n | 0, (n / 4294967296) | 0, d);
  }

  /** The `n`th uniform draw of its own. */
  uniformNth(n: number, purpose: number): void {
    this.streams.uniform(purpose, n | 0, (n / 4294967296) | 0);
  }

  // --- Messages ---

  /** A new message of its own: the caller sets what it is about. */
  create(): number {
    return this.messages.create(this.index);
  }

  /** Sends `m` along `link`: messages from its start to its end, answers back. */
  send(link: number, m: number): void {
    this.transport.transmit(link, m);
  }

  /** Sends `m` along `link`, which takes as long as `timed` has said on top of what the link takes. */
  sendTimed(link: number, m: number): void {
    this.transport.transmitTimed(link, m);
  }

  /** Answers `m` well and lets go of it: it ends as completed. */
  answer(m: number): void {
    this.messages.complete(m);
    this.transport.reply(m, OK);
  }

  /** Answers that `m` failed and lets go of it: it ends for `reason` (a copy merely goes back). */
  fail(m: number, reason: number): void {
    this.messages.drop(m, reason);
    this.transport.reply(m, FAILED);
  }

  /** Turns `m` away: it ends for `reason`, and its sender is told. */
  refuse(m: number, reason: number): void {
    this.messages.drop(m, reason);
    this.transport.reply(m, REFUSED);
  }

  /** Tells the sender of `m` that it is safe here, and keeps it. */
  confirm(m: number): void {
    this.transport.confirm(this, m);
  }

  /** Ends `m` for `reason` without a word to anybody, and lets go of it. */
  discard(m: number, reason: number): void {
    this.messages.drop(m, reason);
    this.messages.free(m);
  }

  /** Ends everything it owns for `reason`: what a dying process leaves behind. Returns how many messages. */
  discardAll(reason: number): number {
    const { messages } = this;
    let count = 0;
    for (let m = 0; m < messages.end; m++) {
      if (!messages.inUse(m) || messages.owner(m) !== this.index) continue;
      if (messages.form(m) <= DELIVERY) count++;
      if (messages.form(m) === TICKET) messages.abandon(messages.next(m), messages.id(m), reason);
      this.discard(m, reason);
    }
    return count;
  }

  /** A signal about nothing in particular (subscribe, pull, …) to the other end of `link`. */
  signal(link: number, form: number, value: number): void {
    this.transport.sendSignal(this, link, form, value);
  }

  // --- Links ---

  isOpen(link: number): boolean {
    return this.linkTable.isOpen(link);
  }

  /** Whether `link` is open and its other end up, as a connection tells both its ends. */
  isConnected(link: number): boolean {
    const { linkTable, network } = this;
    const other = linkTable.from[link] === this.index ? linkTable.to[link] : linkTable.from[link];
    return linkTable.isOpen(link) && network.components[other].up;
  }

  /** Whether what comes over `link` waits for us to subscribe or to pull. */
  dispatches(link: number): boolean {
    return this.transport.dispatches(link);
  }

  /** Where `link` stands among those of the port it is attached to here, at its start (`out`) or end. */
  positionOut(link: number): number {
    return this.linkTable.fromPosition[link];
  }

  // --- Statistics ---

  count(metric: number): void {
    this.statistics.counters[metric]++;
  }

  /** Says the value that `level` or `record` takes next. */
  given(value: number): this {
    this.statistics.value = value;
    return this;
  }

  /** Sets a level to the given value from now on. */
  level(metric: number): void {
    this.statistics.setLevel(metric);
  }

  /** Adds the given value to a distribution. */
  record(metric: number): void {
    this.statistics.recordValue(metric);
  }

  // --- Notes ---

  /** Whether anybody listens: to be asked before `note`, so that notes cost nothing when they are off. */
  get noting(): boolean {
    return this.noteBook.on === true;
  }

  /** Notes `code` about message `m` (or NONE), with up to two numbers. */
  note(code: number, m: number, first: number, second: number): void {
    this.network.addNote(this.index, code, m === NONE ? 0 : this.messages.id(m), first, second);
  }
}
