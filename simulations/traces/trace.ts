/**
 * What happened to some messages, as plain data: where each was born, every link it travelled, what
 * was noted about it, how it ended. Recorded by replaying the run (`recorder.ts`); diagrams, words
 * and exports are all made of this.
 */
import type { Form } from '../kernel/messages.ts';
import type { NoteReport } from '../noteReport.ts';

export interface Trace {
  /** The stretch of simulated time that was replayed, in ms. */
  readonly from: number;
  readonly to: number;
  /** Components that occur, in the order in which they first do. */
  readonly components: readonly { readonly id: string; readonly kind: string }[];
  /** By id, which is the order of birth. */
  readonly messages: readonly TraceMessage[];
  /** In the order in which they set out. */
  readonly hops: readonly Hop[];
  /** What was noted about these messages, in order. */
  readonly notes: readonly NoteReport[];
  /**
   * More happened than is told here. A stretch of time then ends at `to`, where the bound in number
   * was reached; of a family, what was born last is left out.
   */
  readonly truncated: boolean;
}

export interface TraceMessage {
  readonly id: number;
  readonly type: string;
  /** Id of the message that caused it (the attempt before, the request that it serves), 0 for none. */
  readonly parent: number;
  /** Id of the first of its family, as far as is known: itself when nothing caused it. */
  readonly first: number;
  /** −1 when it has none. */
  readonly key: number;
  readonly priority: number;
  readonly sizeBytes: number;
  /** First try is 1. */
  readonly attempt: number;
  /** Simulated ms. */
  readonly birth: number;
  /** The component that made it; '' when that was before the trace begins and is not known. */
  readonly bornAt: string;
  /** How it ended; null while it is alive at the end of the trace. */
  readonly end: TraceEnd | null;
}

export interface TraceEnd {
  readonly time: number;
  /** The component or link that held it then. */
  readonly at: string;
  readonly outcome: 'completed' | 'dropped';
  /** A reason's name (`lost`, `rejected`, …) when it was dropped, else ''. */
  readonly reason: string;
}

/** One parcel over one link: the message itself, a copy of it (`delivery`), or an answer about it. */
export interface Hop {
  readonly message: number;
  readonly form: Form;
  readonly link: string;
  /** Component ids, in the direction of travel; `back` when that is against the link's own. */
  readonly from: string;
  readonly to: string;
  readonly back: boolean;
  readonly sentAt: number;
  /** When it got there, was found lost, or was cut off; NaN while it is on its way at the end of the trace. */
  readonly endedAt: number;
  /**
   * When what arrived was no longer where it had got to: sent on, answered, or gone (a crash, an
   * end). At once for an answer; NaN while it is still there, and for what has not arrived.
   */
  readonly leftAt: number;
  /** Which try it is: a queue's first delivery of a message is 1, and so is the ack of that one. */
  readonly attempt: number;
  readonly outcome: 'arrived' | 'lost' | 'cut' | 'flying';
  /** How an answer turned out. */
  readonly status: 'ok' | 'failed' | 'refused';
}
