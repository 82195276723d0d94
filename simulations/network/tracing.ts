/**
 * A network that tells somebody what becomes of each parcel: when it is made, sent, gets there, is
 * lost, ends and is let go of. A session that is not traced is built without any of this, so that
 * nothing on its way asks whether somebody listens.
 */
import { NONE } from '../kernel/events.ts';
import { Messages } from '../kernel/messages.ts';
import type { Network } from './network.ts';
import { Transport } from './transport.ts';

/** Called in the middle of a rule: look, and change nothing. `m` is a handle of `network.messages`. */
export interface Tracer {
  /** Message `m` has been made. What it is about is set by the time that it goes anywhere. */
  born(m: number): void;
  /** `m` is about to be put on `link`; if that is cut, it will be freed at once. */
  sent(link: number, m: number): void;
  /** `m` has got to the other end. */
  arrived(m: number): void;
  /** `m` would have got there now, but is lost. */
  lost(m: number): void;
  /** The message that `m` is has ended, for a reason (an index) or well (NONE). */
  ended(m: number, reason: number): void;
  /** `m` is about to be let go of: an answer taken in, an end, or whatever became of its owner. */
  freed(m: number): void;
}

export class TracingMessages extends Messages {
  private readonly tracer: Tracer;

  constructor(reasons: number, tracer: Tracer) {
    super(reasons);
    this.tracer = tracer;
  }

  override create(owner: number): number {
    const m = super.create(owner);
    this.tracer.born(m);
    return m;
  }

  override complete(m: number): void {
    const before = this.completed;
    super.complete(m);
    if (this.completed > before) this.tracer.ended(m, NONE);
  }

  override drop(m: number, reason: number): void {
    const before = this.dropped;
    super.drop(m, reason);
    if (this.dropped > before) this.tracer.ended(m, reason);
  }

  override free(m: number): void {
    this.tracer.freed(m);
    super.free(m);
  }
}

export class TracingTransport extends Transport {
  private readonly tracer: Tracer;
  private readonly isOpen: (link: number) => boolean;

  constructor(network: Network, tracer: Tracer) {
    super(network);
    this.tracer = tracer;
    this.isOpen = (link) => network.links.isOpen(link);
  }

  override transmit(link: number, m: number): void {
    this.tracer.sent(link, m);
    super.transmit(link, m);
  }

  override transmitTimed(link: number, m: number): void {
    // Along a link that is cut it goes by `transmit`, which tells of it.
    if (this.isOpen(link)) this.tracer.sent(link, m);
    super.transmitTimed(link, m);
  }

  override arrive(direction: number, m: number): void {
    this.tracer.arrived(m);
    super.arrive(direction, m);
  }

  protected override lose(link: number, m: number): void {
    this.tracer.lost(m);
    super.lose(link, m);
  }
}
