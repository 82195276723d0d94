/** Consumers that poll get bytes of the log, in rounds of calls. */
import { NONE } from '../../kernel/events.ts';
import { WANTS_CONFIRM } from '../../kernel/messages.ts';
import { moved, movesOf, read } from '../traits/blocks.ts';
import {
  callMs,
  cipherMs,
  copyMs,
  countCopy,
  countSent,
  enterKernel,
  leaveKernel,
  protocolMs,
  slownessOf,
} from '../traits/machine.ts';
import {
  ASKED,
  CALL,
  CALLED,
  CALLING,
  CIPHER,
  CIPHERED,
  countLag,
  type Fetching,
  HAS,
  measure,
  type Process,
  positionOf,
  readableOf,
  type Session,
  WRITE,
  WRITING,
} from './state.ts';

/** A poll has come by `link`. A consumer has one fetch under way: another poll meanwhile is late. */
export function polled(c: Process, link: number, id: number): void {
  const { sessions } = c.state;
  let session = sessions.find((one) => one.id === id);
  if (session === undefined) {
    session = { id, link, asked: false, positions: [], turn: 0, lag: 0, fetching: null };
    countLag(c, session);
    sessions.push(session);
  }
  session.link = link;
  session.asked = session.fetching === null;
  work(c);
}

/** Begins fetches for consumers that have asked, in turn, while threads are free. */
export function work(c: Process): void {
  const { state, params } = c;
  const { sessions } = state;
  for (let i = 0; i < sessions.length && state.busy < params.threads; i++) {
    const session = sessions[(state.turn + i) % sessions.length];
    if (!session.asked || session.fetching !== null) continue;
    const partition = nextPartition(c, session);
    if (partition === NONE) continue;
    const there = readableOf(c, partition) - positionOf(session, partition);
    const bytes = Math.min(params.fetchSize, there);
    const round = { round: 0, roundBytes: 0, bySendfile: false, phase: CALLING };
    const fetching = { partition, left: bytes, bytes, since: c.now, inKernel: false, block: 0 };
    session.fetching = { ...fetching, ...round };
    session.asked = false;
    state.busy++;
    beginRound(c, session.fetching);
  }
  if (sessions.length > 0) state.turn = (state.turn + 1) % sessions.length;
  measure(c);
}

/** The next partition with something to read; NONE when the consumer is caught up. */
function nextPartition(c: Process, session: Session): number {
  const { partitions } = c.params;
  if (session.lag <= 0) return NONE;
  for (let i = 0; i < partitions; i++) {
    const partition = (session.turn + i) % partitions;
    if (readableOf(c, partition) <= positionOf(session, partition)) continue;
    session.turn = (partition + 1) % partitions;
    return partition;
  }
  return NONE;
}

/** Decides how the next bytes go; what is set otherwise from now on is for later rounds. */
function beginRound(c: Process, fetching: Fetching): void {
  const { params, state } = c;
  fetching.round = ++state.rounds;
  fetching.roundBytes = Math.min(fetching.left, params.bufferSize);
  fetching.bySendfile = params.transfer === 'sendfile' && params.tls === 'off';
  fetching.phase = CALLING;
  fetching.block = 0;
  c.timed(callTimeOf(c, fetching)).compute(CALL, NONE, fetching.round);
}

/** `sendfile` takes its bytes through the network stack as well; `read` only asks for them. */
function callTimeOf(c: Process, { bySendfile, roundBytes }: Fetching): number {
  return callMs(c) + (bySendfile ? protocolMs(c, roundBytes) : 0);
}

const isOfRound = (session: Session, round: number) => session.fetching?.round === round;

/** The processor is ours: the call enters the kernel. */
export function call(c: Process, round: number): void {
  const fetching = c.state.sessions.find((one) => isOfRound(one, round))?.fetching;
  if (fetching == null) return;
  enterKernel(c);
  fetching.inKernel = true;
  if (c.noting) noteCall(c, fetching);
  c.timed(callTimeOf(c, fetching) * slownessOf(c)).setTimer(CALLED, NONE, round);
}

function noteCall(c: Process, { bySendfile, round, roundBytes }: Fetching): void {
  const { notes, params } = c;
  if (!bySendfile && params.transfer === 'sendfile')
    c.note(notes.insteadOfSendfile, NONE, roundBytes, 0);
  else if (bySendfile)
    c.note(round === 1 ? notes.firstSending : notes.sending, NONE, roundBytes, 0);
  else c.note(round === 1 ? notes.firstReading : notes.reading, NONE, roundBytes, 0);
}

/** In the kernel: the call asks the page cache for its bytes. */
export function askForBytes(c: Process, round: number): void {
  const session = c.state.sessions.find((one) => isOfRound(one, round));
  const [cache] = c.links.read;
  if (session?.fetching == null) return;
  if (cache === undefined || !c.isConnected(cache)) {
    endFetch(c, session);
    work(c);
    return;
  }
  const { partition, roundBytes, bySendfile } = session.fetching;
  const offset = positionOf(session, partition);
  session.fetching.phase = ASKED;
  read(c, cache, { partition, offset, bytes: roundBytes, session: session.id }, bySendfile);
}

/** The bytes are in our buffer, copied there by the processor: `read` has returned. */
export function readReturned(c: Process, m: number): void {
  const { messages } = c;
  const session = c.state.sessions.find((one) => one.id === messages.tag(m));
  const fetching = session?.fetching;
  const isExpected =
    fetching != null &&
    fetching.phase === ASKED &&
    fetching.partition === messages.key(m) &&
    positionOf(session as Session, fetching.partition) === messages.root(m) &&
    fetching.roundBytes === messages.size(m);
  if (!isExpected) {
    c.discard(m, c.reasons.cut);
    return;
  }
  leaveKernel(c);
  fetching.inKernel = false;
  fetching.phase = HAS;
  fetching.block = messages.id(m);
  if (c.params.tls === 'on') c.timed(cipherMs(c, fetching.roundBytes)).compute(CIPHER, m, 0);
  else callWrite(c, m);
}

/** The processor is ours: it encrypts our buffer. */
export function encrypt(c: Process, m: number): void {
  const bytes = c.messages.size(m);
  if (c.noting) c.note(c.notes.encrypted, m, bytes, 0);
  c.timed(cipherMs(c, bytes) * slownessOf(c)).setTimer(CIPHERED, m, 0);
}

export function callWrite(c: Process, m: number): void {
  c.timed(writeMs(c, m)).compute(WRITE, m, 0);
}

function writeMs(c: Process, m: number): number {
  const bytes = c.messages.size(m);
  return callMs(c) + copyMs(c, bytes) + protocolMs(c, bytes);
}

/** The processor is ours: `write` enters the kernel, and copies into the socket buffer. */
export function write(c: Process, m: number): void {
  const { messages, notes } = c;
  const session = c.state.sessions.find((one) => one.id === messages.tag(m));
  if (session?.fetching?.block !== messages.id(m) || !c.isConnected(session.link)) {
    if (session?.fetching?.block === messages.id(m)) endFetch(c, session);
    c.discard(m, c.reasons.cut);
    work(c);
    return;
  }
  const bytes = messages.size(m);
  enterKernel(c);
  session.fetching.inKernel = true;
  session.fetching.phase = WRITING;
  countCopy(c, 'cpu', bytes);
  countSent(c, bytes);
  moved(c, m);
  if (c.noting) c.note(movesOf(c, m) > 2 ? notes.writing : notes.writingCached, m, bytes, 0);
  messages.setExpects(m, WANTS_CONFIRM);
  c.timed(writeMs(c, m) * slownessOf(c)).sendTimed(session.link, m);
}

/** `sendfile` has returned: with its bytes on their way, or with an error. */
export function sendfileReturned(c: Process, id: number, isSent: boolean): void {
  const session = c.state.sessions.find((one) => one.id === id);
  const fetching = session?.fetching;
  if (session === undefined || fetching == null || !fetching.bySendfile || fetching.phase !== ASKED)
    return;
  if (isSent) {
    countSent(c, fetching.roundBytes);
    c.statistics.counters[c.metrics.sendfileBytes] += fetching.roundBytes;
    roundDone(c, session, fetching);
  } else {
    endFetch(c, session);
    work(c);
  }
}

/** `write` has returned: the socket buffer has block `id`. */
export function writeReturned(c: Process, session: number, block: number): void {
  const found = c.state.sessions.find((one) => one.id === session);
  const fetching = found?.fetching;
  if (
    found === undefined ||
    fetching == null ||
    fetching.phase !== WRITING ||
    fetching.block !== block
  )
    return;
  c.statistics.counters[c.metrics.readWriteBytes] += fetching.roundBytes;
  roundDone(c, found, fetching);
}

/** The next round, or the end of the fetch. */
function roundDone(c: Process, session: Session, fetching: Fetching): void {
  const { partition, roundBytes } = fetching;
  leaveKernel(c);
  fetching.inKernel = false;
  session.positions[partition] = positionOf(session, partition) + roundBytes;
  if (partition < c.params.partitions) session.lag -= roundBytes;
  fetching.left -= roundBytes;
  c.statistics.counters[c.metrics.servedBytes] += roundBytes;
  if (fetching.left > 0) {
    beginRound(c, fetching);
    measure(c);
    return;
  }
  const took = c.now - fetching.since;
  c.count(c.metrics.fetches);
  c.given(took).record(c.metrics.fetchTime);
  if (c.noting) c.note(c.notes.served, NONE, fetching.bytes, took);
  endFetch(c, session);
  work(c);
}

/** Nothing more of it: what is still on its way for it is let go of when it comes. */
export function endFetch(c: Process, session: Session): void {
  if (session.fetching?.inKernel) leaveKernel(c);
  session.fetching = null;
  if (c.state.busy > 0) c.state.busy--;
}
