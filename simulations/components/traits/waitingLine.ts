/**
 * A waiting line: messages in the order they will be taken, linked through their own `next` and
 * `previous` registers, so that joining, leaving and taking from either end cost the same however
 * long it is.
 */
import { NONE } from '../../kernel/events.ts';
import type { Messages } from '../../kernel/messages.ts';

export interface WaitingLine {
  head: number;
  tail: number;
  length: number;
}

export function emptyLine(): WaitingLine {
  return { head: NONE, tail: NONE, length: 0 };
}

/** Joins at the end. */
export function pushTail(line: WaitingLine, messages: Messages, m: number): void {
  insertBefore(line, messages, m, NONE);
}

/** Joins at the front. */
export function pushHead(line: WaitingLine, messages: Messages, m: number): void {
  insertBefore(line, messages, m, line.head);
}

/** Joins before `other`, or at the end when that is NONE. */
export function insertBefore(
  line: WaitingLine,
  messages: Messages,
  m: number,
  other: number,
): void {
  const before = other === NONE ? line.tail : messages.previous(other);
  messages.setPrevious(m, before);
  messages.setNext(m, other);
  if (before === NONE) line.head = m;
  else messages.setNext(before, m);
  if (other === NONE) line.tail = m;
  else messages.setPrevious(other, m);
  line.length++;
}

/** Joins where its `place` register puts it, looking from the front: for messages that come back. */
export function insertByPlace(line: WaitingLine, messages: Messages, m: number): void {
  const place = messages.place(m);
  let other = line.head;
  while (other !== NONE && messages.place(other) < place) other = messages.next(other);
  insertBefore(line, messages, m, other);
}

/** Leaves, wherever it stands. */
export function unlink(line: WaitingLine, messages: Messages, m: number): void {
  const before = messages.previous(m);
  const after = messages.next(m);
  if (before === NONE) line.head = after;
  else messages.setNext(before, after);
  if (after === NONE) line.tail = before;
  else messages.setPrevious(after, before);
  line.length--;
}

/** Takes the first, or NONE. */
export function takeHead(line: WaitingLine, messages: Messages): number {
  const m = line.head;
  if (m !== NONE) unlink(line, messages, m);
  return m;
}

/** Takes the last, or NONE. */
export function takeTail(line: WaitingLine, messages: Messages): number {
  const m = line.tail;
  if (m !== NONE) unlink(line, messages, m);
  return m;
}

/** The first messages of a line, as many as there is room for; how many. */
export function lineHeld(line: WaitingLine, messages: Messages, held: Int32Array): number {
  let count = 0;
  for (let m = line.head; m !== NONE && count < held.length; m = messages.next(m))
    held[count++] = m;
  return count;
}

/** Types of the first messages of a line, for a face; returns how many were written. */
export function lineTypes(line: WaitingLine, messages: Messages, cells: Uint8Array): number {
  let count = 0;
  for (let m = line.head; m !== NONE && count < cells.length; m = messages.next(m)) {
    cells[count++] = messages.type(m);
  }
  return count;
}
