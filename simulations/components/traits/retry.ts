/** How long a sender waits before it tries again, and whether it does. */
import { powerOfTwo } from '../../kernel/math.ts';
import type { Component } from '../../network/component.ts';

interface RetryParams {
  readonly retry: 'none' | 'fixed' | 'exponential' | 'exponential-jitter';
  readonly retryDelay: number;
  readonly maxAttempts: number;
}

/** Doublings after which an exponential delay stops growing: a billion times the first. */
const MAX_DOUBLINGS = 30;

/** Whether there is another try after attempt number `attempt`. */
export function triesAgain(c: Component, attempt: number): boolean {
  const { retry, maxAttempts } = c.params as RetryParams;
  return retry !== 'none' && attempt < maxAttempts;
}

/**
 * The delay in ms after the failed attempt of `m`: fixed; doubled at each attempt; or drawn uniformly
 * from zero to that ("full jitter", AWS Architecture Blog 2015).
 */
export function retryDelay(c: Component, m: number, jitterPurpose: number): number {
  const { retry, retryDelay: first } = c.params as RetryParams;
  const attempt = c.messages.attempt(m);
  if (retry === 'fixed') return first * c.slowness;
  const delay = first * powerOfTwo(Math.min(MAX_DOUBLINGS, attempt - 1)) * c.slowness;
  if (retry === 'exponential') return delay;
  c.uniformFor(m, jitterPurpose, attempt);
  return delay * c.drawn;
}
