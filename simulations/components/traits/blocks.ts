/**
 * What moves within a machine: *blocks*, messages that stand for bytes of a log, and *reads*, pull
 * signals that ask for them. Both say which bytes by the same registers: `key` is the partition,
 * `root` the offset of the first byte, `tag` the session (which consumer they are for). How many: a
 * block's `size`, a read's `birth`, which a signal has no other use for. A block's `priority` counts
 * how often its bytes have been moved.
 */
import { PULL } from '../../kernel/messages.ts';
import type { Component } from '../../network/component.ts';

/** A call's arguments: descriptor, address, length. */
const readBytes = 24;
/** Marks a read whose bytes are to go to the network card, not back to the asker. */
const TO_NETWORK = 1;

export interface Range {
  readonly partition: number;
  /** Bytes. */
  readonly offset: number;
  readonly bytes: number;
  readonly session: number;
}

/** Asks the other end of `link` for bytes; `toNetwork` has it send them on by itself (`sendfile`). */
export function read(c: Component, link: number, range: Range, toNetwork = false): void {
  const { messages } = c;
  const s = messages.createSignal(PULL, c.index);
  messages.setKey(s, range.partition);
  messages.setRoot(s, range.offset);
  messages.setBirth(s, range.bytes);
  messages.setTag(s, range.session);
  messages.setPriority(s, toNetwork ? TO_NETWORK : 0);
  messages.setSize(s, readBytes);
  c.send(link, s);
}

/** What a read asks for, or a block holds. */
export function rangeOf(c: Component, m: number): Range {
  const { messages } = c;
  return {
    partition: messages.key(m),
    offset: messages.root(m),
    bytes: messages.form(m) === PULL ? messages.birth(m) : messages.size(m),
    session: messages.tag(m),
  };
}

export function isForNetwork(c: Component, read: number): boolean {
  return c.messages.priority(read) === TO_NETWORK;
}

/** How often a block's bytes have been moved in memory since somebody asked for them. */
export function movesOf(c: Component, m: number): number {
  return c.messages.priority(m);
}

/** They are moved once more. */
export function moved(c: Component, m: number): void {
  c.messages.setPriority(m, c.messages.priority(m) + 1);
}

/** A new block with the bytes of `range`. */
export function makeBlock(c: Component, range: Range, type: number): number {
  const { messages } = c;
  const m = c.create();
  messages.setType(m, type);
  messages.setKey(m, range.partition);
  messages.setRoot(m, range.offset);
  messages.setSize(m, range.bytes);
  messages.setTag(m, range.session);
  messages.setPriority(m, 0);
  messages.setAttempt(m, 1);
  messages.setParent(m, 0);
  messages.setPath(m, c.ownPath);
  messages.setBirth(m, c.now);
  messages.setExpects(m, 0);
  return m;
}
