/**
 * Gathering records into batches, as a Kafka producer does: one batch is open for each key, and one
 * for records without. It is closed when the next record would not fit into `batchSize`, or `linger`
 * after its first; then it is compressed, one batch at a time, and sent as one message.
 *
 * An open batch is a message already: `tag` counts its records, `size` their bytes with headers.
 */
import { NONE } from '../../kernel/events.ts';
import { TICKET } from '../../kernel/messages.ts';
import { slownessOf } from '../traits/machine.ts';
import { describeArrival, drawSize } from '../traits/sources.ts';
import { emptyLine, pushTail, takeHead, unlink } from '../traits/waitingLine.ts';
import {
  batchHeaderBytes,
  compressedBytes,
  compressionMs,
  recordHeaderBytes,
} from './compression.ts';
import {
  type Batches,
  COMPRESS,
  COMPRESSED,
  KEY,
  LINGERED,
  type Producer,
  type ProducerState,
  SIZE,
} from './state.ts';

/** Whether records travel in batches; one that is compressed is a batch even when it is alone in it. */
export const isBatching = ({ params }: Producer) =>
  params.batchSize > 0 || params.compression !== 'none';

export function freshBatches(): Pick<
  ProducerState,
  'open' | 'openByKey' | 'closed' | 'compressingMs' | 'onTheirWay'
> {
  return {
    open: emptyLine(),
    openByKey: {},
    closed: emptyLine(),
    compressingMs: 0,
    onTheirWay: { records: [], bytes: [], free: [] },
  };
}

/** Record number `n` joins the open batch of its key, or opens one. */
export function addRecord(c: Producer, n: number): void {
  const { messages, state, params } = c;
  // Says what belongs to the record while no message does.
  const record = messages.createTicket(c.index);
  describeArrival(c, record, n, KEY);
  messages.setType(record, state.type);
  drawSize(c, record, SIZE);
  const bytes = recordHeaderBytes + messages.size(record);
  const key = messages.key(record);
  let batch = state.openByKey[key] ?? NONE;
  const room = params.batchSize - batchHeaderBytes;
  if (batch !== NONE && messages.size(batch) + bytes > room) {
    close(c, batch);
    batch = NONE;
  }
  if (batch === NONE) batch = openBatch(c, record);
  messages.free(record);
  messages.setTag(batch, messages.tag(batch) + 1);
  messages.setSize(batch, messages.size(batch) + bytes);
  if (messages.size(batch) >= room) close(c, batch);
}

function openBatch(c: Producer, record: number): number {
  const { messages, state, params } = c;
  const batch = c.create();
  messages.describe(batch, record);
  messages.setTag(batch, 0);
  messages.setSize(batch, 0);
  pushTail(state.open, messages, batch);
  state.openByKey[messages.key(batch)] = batch;
  messages.setTimer(batch, c.timed(params.linger * c.slowness).setTimer(LINGERED, batch, 0));
  return batch;
}

/** The time is up for `batch`. */
export function lingered(c: Producer, batch: number): void {
  c.messages.setTimer(batch, NONE);
  close(c, batch);
}

/** Nothing joins `batch` any more: it is compressed when those before it are. */
function close(c: Producer, batch: number): void {
  const { messages, state } = c;
  unlink(state.open, messages, batch);
  delete state.openByKey[messages.key(batch)];
  c.cancel(messages.timer(batch));
  const records = messages.tag(batch);
  c.given(records).record(c.metrics.batchRecords);
  if (c.noting) c.note(c.notes.closed, batch, records, messages.size(batch));
  pushTail(state.closed, messages, batch);
  if (state.closed.length === 1) compressNext(c);
}

export function closeAll(c: Producer): void {
  while (c.state.open.length > 0) close(c, c.state.open.head);
}

/** The first closed batch asks for the processor. */
function compressNext(c: Producer): void {
  const { state, params, messages } = c;
  if (state.closed.length === 0) return;
  const bytes = messages.size(state.closed.head);
  state.compressingMs = compressionMs(params.compression, bytes) * c.slowness;
  c.timed(state.compressingMs).compute(COMPRESS, NONE, 0);
}

/** The processor is ours. */
export function compress(c: Producer): void {
  c.timed(c.state.compressingMs * slownessOf(c)).setTimer(COMPRESSED, NONE, 0);
}

/** The first closed batch is ready to go: takes it out, and begins the next. */
export function takeCompressed(c: Producer): number {
  const { state, messages, params } = c;
  const batch = takeHead(state.closed, messages);
  const bytes = messages.size(batch);
  const records = messages.tag(batch);
  messages.setSize(batch, compressedBytes(params.compression, bytes));
  messages.setTag(batch, remember(state.onTheirWay, records, messages.size(batch)));
  if (c.noting && params.compression !== 'none')
    c.note(c.notes.compressed, batch, bytes, messages.size(batch));
  compressNext(c);
  return batch;
}

/** What was not sent yet is lost with the process. */
export function loseBatches(c: Producer): void {
  const { state, messages } = c;
  let records = 0;
  for (const line of [state.open, state.closed])
    for (let m = line.head; m !== NONE; m = messages.next(m)) records += messages.tag(m);
  if (records > 0 && c.noting) c.note(c.notes.lostRecords, NONE, records, 0);
  // What waits to be sent again is forgotten; what is on its way may still be answered.
  for (let m = 0; m < messages.end; m++)
    if (messages.inUse(m) && messages.form(m) === TICKET && messages.owner(m) === c.index)
      forget(state.onTheirWay, messages.tag(m));
  const { onTheirWay } = state;
  Object.assign(state, freshBatches(), { onTheirWay });
}

// --- What is on its way: an answer brings back nothing but the place ---

function remember(batches: Batches, records: number, bytes: number): number {
  const place = batches.free.pop() ?? batches.records.length;
  batches.records[place] = records;
  batches.bytes[place] = bytes;
  return place;
}

/** How many records are in the message whose tag is `place`. */
export const recordsIn = ({ state }: Producer, place: number) =>
  place === NONE ? 1 : state.onTheirWay.records[place];

export function forget(batches: Batches, place: number): void {
  if (place !== NONE) batches.free.push(place);
}
