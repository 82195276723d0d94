/** What sources share: the attributes of an arrival, and which link a message takes. */
import type { Distribution } from '../../kernel/distribution.ts';
import { NONE } from '../../kernel/events.ts';
import { exp, ln, pow } from '../../kernel/math.ts';
import { avalanche } from '../../kernel/random.ts';
import type { Component } from '../../network/component.ts';

interface SourceParams {
  readonly size: Distribution;
  readonly keys: number;
  readonly keySkew: number;
  readonly priority: number;
}

/** Sets key and priority of `m` (a message or a ticket), the `n`th arrival here. */
export function describeArrival(c: Component, m: number, n: number, keyPurpose: number): void {
  const { messages } = c;
  const params = c.params as SourceParams;
  messages.setRoot(m, n);
  messages.setPath(m, c.ownPath);
  messages.setParent(m, 0);
  messages.setPriority(m, params.priority);
  messages.setAttempt(m, 1);
  messages.setBirth(m, c.now);
  messages.setKey(m, params.keys === 0 ? NONE : drawKey(c, m, params, keyPurpose));
}

/** Sets the size of `m`, which belongs to its arrival: every attempt draws the same. */
export function drawSize(c: Component, m: number, sizePurpose: number): void {
  c.drawFor(m, sizePurpose, (c.params as SourceParams).size);
  c.messages.setSize(m, c.drawn);
}

/**
 * A key from 0 to keys − 1, key k with weight (k + 1)^−skew (Zipf), by rejection-inversion
 * (Hörmann and Derflinger 1996): exact, and without a table of all keys.
 */
function drawKey(c: Component, m: number, params: SourceParams, purpose: number): number {
  const { keys, keySkew: skew } = params;
  c.uniformFor(m, purpose, 0);
  if (skew === 0) return Math.floor(c.drawn * keys);
  const lowest = area(1.5, skew) - 1;
  const highest = area(keys + 0.5, skew);
  const surelyIn = 2 - inverseArea(area(2.5, skew) - pow(2, -skew), skew);
  for (let attempt = 1; attempt < 1000; attempt++) {
    const y = highest + c.drawn * (lowest - highest);
    const x = inverseArea(y, skew);
    const k = Math.min(keys, Math.max(1, Math.floor(x + 0.5)));
    if (k - x <= surelyIn || y >= area(k + 0.5, skew) - pow(k, -skew)) return k - 1;
    c.uniformFor(m, purpose, attempt);
  }
  return 0;
}

/** The integral of t^−skew from 1 to x, and its inverse. */
function area(x: number, skew: number): number {
  return skew === 1 ? ln(x) : (pow(x, 1 - skew) - 1) / (1 - skew);
}

function inverseArea(y: number, skew: number): number {
  return skew === 1 ? exp(y) : pow(1 + (1 - skew) * y, 1 / (1 - skew));
}

/** The link for `m`: with a key always the same one, else in turn; NONE when there is none. */
export function chooseLink(
  c: Component,
  m: number,
  links: readonly number[],
  turn: number,
): number {
  if (links.length === 0) return NONE;
  if (links.length === 1) return links[0];
  const key = c.messages.key(m);
  return links[(key === NONE ? turn : avalanche(key) >>> 1) % links.length];
}
