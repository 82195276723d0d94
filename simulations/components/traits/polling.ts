/** Passing polls on: what stands between a process and its consumers does not answer them itself. */
import { MODE, PULL } from '../../kernel/messages.ts';
import { signalBytes } from '../../network/base.ts';
import type { Component } from '../../network/component.ts';

/** Marks a poll that has been passed on: its tag names the session. A consumer's own names its slot. */
const PASSED_ON = 1;

/** Asks those who have said that they wait to be polled, for session `session`. */
export function pollUpstream(c: Component, polled: readonly number[], session: number): void {
  for (const link of polled) {
    if (!c.isOpen(link)) continue;
    const s = c.messages.createSignal(PULL, c.index);
    c.messages.setTag(s, session);
    c.messages.setPriority(s, PASSED_ON);
    c.messages.setSize(s, signalBytes[PULL]);
    c.send(link, s);
  }
}

/** Which consumer poll `s`, which has come by `link`, is from: the link by which it left that consumer. */
export function sessionOf({ messages }: Component, link: number, s: number): number {
  return messages.priority(s) === PASSED_ON ? messages.tag(s) : link;
}

/** Tells the other ends of `links` that they are to poll. */
export function sayPolled(c: Component, links: readonly number[]): void {
  for (const link of links) if (c.isOpen(link)) c.signal(link, MODE, PULL);
}
