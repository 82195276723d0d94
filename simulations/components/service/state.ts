import type { ComponentOf } from '../define.ts';
import type { Slots } from '../traits/slots.ts';
import type { WaitingLine } from '../traits/waitingLine.ts';
import type { definition } from './definition.ts';
import type { Sharing } from './sharing.ts';

export interface ServiceState {
  slots: Slots;
  /** One line per priority in use, the highest first; a single one where priorities do not count. */
  lines: PriorityLine[];
  /** Requests in all lines. */
  waiting: number;
  /** Requests on whose work slots are, without those that hold one while they call. */
  inService: number;
  /** Requests that are being worked on together (processor sharing). */
  sharing: Sharing;
  /** Requests that hold their place in a shared processor while they call. */
  holding: number;
  /** A queue has had a delivery refused and waits to hear of room. */
  owesWord: boolean;
}

export interface PriorityLine {
  priority: number;
  line: WaitingLine;
}

export type Definition = typeof definition;
export type Service = ComponentOf<Definition, ServiceState>;

/** Random streams. */
export const purposes = ['serviceTime', 'failure', 'route'] as const;
export const [SERVICE, FAILURE, ROUTE] = [0, 1, 2];

/** Timers. */
export const [DONE, SHARED_DONE, CALL_TIMEOUT] = [0, 1, 2];
