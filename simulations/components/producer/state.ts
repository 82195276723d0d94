/** What a producer remembers. */
import type { ComponentOf } from '../define.ts';
import type { WaitingLine } from '../traits/waitingLine.ts';
import type { definition } from './definition.ts';

/** Batches on their way, by place; a place is the tag of the message that carries the batch. */
export interface Batches {
  records: number[];
  bytes: number[];
  free: number[];
}

export interface ProducerState {
  /** Arrivals so far, and interarrival times drawn. */
  arrivals: number;
  draws: number;
  /** For sending in turn. */
  turn: number;
  /** When the present pattern began, simulated ms. */
  began: number;
  /** Of the present burst: messages still to come, and when the next burst begins. */
  leftInBurst: number;
  nextBurst: number;
  timer: number;
  type: number;
  /** Batches that still take records, in the order they were opened, and which of them by key. */
  open: WaitingLine;
  openByKey: Record<string, number>;
  /** Closed batches that wait to be compressed; the first is being compressed, which takes so long. */
  closed: WaitingLine;
  compressingMs: number;
  onTheirWay: Batches;
}

type D = typeof definition;
export type Producer = ComponentOf<D, ProducerState>;

export const purposes = ['interval', 'size', 'key', 'jitter'] as const;
export const [INTERVAL, SIZE, KEY, JITTER] = [0, 1, 2, 3];
/** What a timer or a turn on the processor is for. */
export const [ARRIVE, RETRY, LINGERED, COMPRESS, COMPRESSED] = [0, 1, 2, 3, 4];
