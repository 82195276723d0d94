/** What receives from a queue tells it how many messages it takes at once, and tells it again after a refusal. */
import { SUBSCRIBE } from '../../kernel/messages.ts';
import type { Component } from '../../network/component.ts';

/** Subscribes by `link`, if it is one that waits for that: for as many as `slots` at once. */
export function subscribe(c: Component, link: number, slots: number): void {
  if (c.linkTable.to[link] !== c.index || !c.isOpen(link)) return;
  if (c.dispatches(link)) c.signal(link, SUBSCRIBE, slots);
}

/** Subscribes, or subscribes anew, wherever it can. */
export function subscribeAll(c: Component, slots: number): void {
  for (const link of c.links.in) subscribe(c, link, slots);
}
