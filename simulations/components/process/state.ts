/** What a process remembers, and what serving and storing share. */
import type { ComponentOf } from '../define.ts';
import type { definition } from './definition.ts';
import type { Storing } from './storing.ts';

/** A consumer, by the session that its polls name. */
export interface Session {
  id: number;
  /** The link its polls come by, and its bytes leave by. */
  link: number;
  asked: boolean;
  /** Next byte to read, by partition, and whose turn it is. */
  positions: number[];
  turn: number;
  /** Bytes that it has not read, of all partitions together. */
  lag: number;
  /** The fetch under way; null when there is none. */
  fetching: Fetching | null;
}

/** Bytes on their way to one consumer, a round of calls at a time. */
export interface Fetching {
  partition: number;
  /** Bytes still to go, this round's among them, and of all rounds. */
  left: number;
  bytes: number;
  since: number;
  /** This round: its number, its bytes, the way that they take, and how far it is. */
  round: number;
  roundBytes: number;
  bySendfile: boolean;
  phase: number;
  /** Whether a call has entered the kernel and not returned yet. */
  inKernel: boolean;
  /** Id of the block that the round is about once it is here, else 0. */
  block: number;
}

/** How far a round is: it waits for the processor, for its bytes, for the next call, for that to return. */
export const [CALLING, ASKED, HAS, WRITING] = [0, 1, 2, 3];

export interface ProcessState {
  sessions: Session[];
  /** Where each partition ends, bytes: all that is written, and what can be read of it. */
  ends: number[];
  readable: number[];
  storing: Storing;
  busy: number;
  turn: number;
  /** Rounds begun so far. */
  rounds: number;
  type: number;
}

type D = typeof definition;
export type Process = ComponentOf<D, ProcessState>;

/** What a timer or a turn on the processor is for. */
export const [CALL, CALLED, CIPHER, CIPHERED, WRITE, STORE] = [0, 1, 2, 3, 4, 5];

/** Where a partition ends for those who write it and for those who read it, bytes. */
export const endOf = (c: Process, partition: number) =>
  c.params.backlog + (c.state.ends[partition] ?? 0);
export const readableOf = (c: Process, partition: number) =>
  c.params.backlog + (c.state.readable[partition] ?? 0);
/** How far a session has read it. */
export const positionOf = (session: Session, partition: number) =>
  session.positions[partition] ?? 0;

/** Everything before `offset` is where a read finds it. */
export function becomesReadable(c: Process, partition: number, offset: number): void {
  const { state, params } = c;
  const more = offset - params.backlog - (state.readable[partition] ?? 0);
  if (more <= 0) return;
  state.readable[partition] = offset - params.backlog;
  for (const session of state.sessions) session.lag += more;
}

/** Counts a session's lag anew: it has just come, or the log is another. */
export function countLag(c: Process, session: Session): void {
  session.lag = 0;
  for (let partition = 0; partition < c.params.partitions; partition++)
    session.lag += readableOf(c, partition) - positionOf(session, partition);
}

export function measure(c: Process): void {
  let lag = 0;
  for (const session of c.state.sessions) lag += session.lag;
  c.given(lag).level(c.metrics.lag);
  measureThreads(c);
}

/** Of the threads that serve and those that store, whichever are busier. */
export function measureThreads(c: Process): void {
  const { state, params } = c;
  const busy = Math.max(state.busy, state.storing.busy);
  c.given(Math.min(1, busy / params.threads)).level(c.metrics.utilization);
}
