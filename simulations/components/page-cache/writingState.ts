/** What a page cache remembers of bytes that are not on disk. */
import { NONE } from '../../kernel/events.ts';
import { emptyLine, type WaitingLine } from '../traits/waitingLine.ts';
import type { Extents } from './pages.ts';

/** Writes that the disk has, by place (the tag of the block): which message, which bytes, for whom. */
interface Flights extends Extents {
  id: number[];
  writer: number[];
  free: number[];
}

export interface Writing {
  /** Bytes that are not on disk, on their way there included. */
  dirtyBytes: number;
  flights: Flights;
  /** The present round: what is still to be sent of it, from `next` on, and how many pieces are not on disk. */
  round: Extents;
  next: number;
  roundLeft: number;
  timer: number;
  /** Messages whose writers wait for their bytes to be on disk, and those that are held back. */
  writers: WaitingLine;
  heldBack: WaitingLine;
}

export const noExtents = (): Extents => ({ partition: [], from: [], to: [] });

export function freshWriting(): Writing {
  return {
    dirtyBytes: 0,
    flights: { ...noExtents(), id: [], writer: [], free: [] },
    round: noExtents(),
    next: 0,
    roundLeft: 0,
    timer: NONE,
    writers: emptyLine(),
    heldBack: emptyLine(),
  };
}
