/** What a queue knows of its consumers: who has room, what each has not acknowledged, and taking it back. */
import { NONE } from '../../kernel/events.ts';
import type { ComponentOf } from '../define.ts';
import { emptyLine, insertByPlace, unlink, type WaitingLine } from '../traits/waitingLine.ts';
import type { definition } from './definition.ts';

/** A consumer at the end of one of our links, as it has told us; in the order of the links. */
export interface Subscriber {
  /** Slots it has said to have, or NOT_SUBSCRIBED. */
  slots: number;
  /** Deliveries it has not answered. */
  unanswered: number;
  /** Which subscription this is: answers from an earlier one change nothing. */
  session: number;
  /** Under manual acknowledgement: the messages it has, in order of delivery. */
  unacked: WaitingLine;
}

export interface QueueState {
  ready: WaitingLine;
  subscribers: Subscriber[];
  /** Whose turn it is. */
  turn: number;
  /** The next place in the queue: messages that return go back to theirs. */
  nextPlace: number;
  unacked: number;
  sessions: number;
  /** A queue before this one has had a delivery refused and waits to hear of room. */
  owesWord: boolean;
}

/** In place of a number of slots: has not subscribed yet, was lost, or has refused a delivery. */
export const NOT_SUBSCRIBED = -1;

export type Definition = typeof definition;
export type Queue = ComponentOf<Definition, QueueState>;

export function subscriber(c: Queue, link: number): Subscriber {
  const { subscribers } = c.state;
  const position = c.positionOut(link);
  while (subscribers.length <= position) {
    subscribers.push({
      slots: NOT_SUBSCRIBED,
      unanswered: 0,
      session: ++c.state.sessions,
      unacked: emptyLine(),
    });
  }
  return subscribers[position];
}

export function hasRoom(c: Queue, s: Subscriber): boolean {
  if (s.slots === NOT_SUBSCRIBED) return false;
  if (c.params.ack === 'auto') return s.unanswered < s.slots;
  return c.params.prefetch === 0 || s.unanswered < c.params.prefetch;
}

/** A delivery is over: the message is no longer with its consumer. */
export function letGo(c: Queue, m: number): void {
  const { messages } = c;
  const s = subscriber(c, messages.slot(m));
  unlink(s.unacked, messages, m);
  if (s.unanswered > 0) s.unanswered--;
  messages.setSlot(m, NONE);
  c.cancel(messages.timer(m));
  messages.setTimer(m, NONE);
  c.given(--c.state.unacked).level(c.metrics.unacked);
}

/** An unacked message goes back to its place in the queue. */
export function takeBack(c: Queue, m: number): void {
  letGo(c, m);
  c.messages.setSince(m, c.now);
  insertByPlace(c.state.ready, c.messages, m);
  c.given(c.state.ready.length).level(c.metrics.queueLength);
  if (c.noting) c.note(c.notes.requeued, m, c.messages.deliveries(m), 0);
}

/** All that the consumer behind `link` has comes back. */
export function returnAll(c: Queue, link: number): void {
  const s = subscriber(c, link);
  const count = s.unacked.length;
  while (s.unacked.length > 0) takeBack(c, s.unacked.tail);
  s.unanswered = 0;
  s.session = ++c.state.sessions;
  if (count > 0 && c.noting) c.note(c.notes.returned, NONE, count, 0);
}
