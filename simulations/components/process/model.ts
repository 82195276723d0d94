/**
 * A broker's process in user space: keeps a log of `partitions`, stores what producers send by
 * writing it to the page cache, and serves consumers that poll. A fetch moves `fetchSize` bytes in
 * rounds of `bufferSize`. With `read-write` each round is two system calls and two copies by the
 * processor: from the page cache into the process's buffer, and from there into the socket buffer.
 * With `sendfile` it is one call, and the bytes never come here. TLS encrypts in user space, so it
 * takes the copying way whatever is asked for. What is stored goes to the end of its partition, or,
 * with `writes` in place, over a record drawn evenly from those that were there from the beginning.
 *
 * A call, and the copy within it, is processor time of the machine (`host`); `threads` rounds are
 * under way at once, and as many messages are being written. A poll that finds nothing waits until there is something.
 *
 * Simplified: no index, no garbage collection, no replication; every consumer reads every partition
 * in turn, from the beginning. Sources: Kafka's design document; the manual pages of the calls.
 */
import { NONE } from '../../kernel/events.ts';
import { CONFIRM, DONE, EMPTY, MODE, PULL } from '../../kernel/messages.ts';
import type { ModelOf } from '../define.ts';
import { sessionOf } from '../traits/polling.ts';
import type { definition } from './definition.ts';
import {
  askForBytes,
  call,
  callWrite,
  encrypt,
  endFetch,
  polled,
  readReturned,
  sendfileReturned,
  work,
  write,
  writeReturned,
} from './serving.ts';
import {
  CALL,
  CALLED,
  CIPHER,
  CIPHERED,
  countLag,
  measure,
  type ProcessState,
  WRITE,
} from './state.ts';
import {
  cacheLost,
  freshStoring,
  stopStoring,
  store,
  storedAway,
  storeNext,
  storeNow,
} from './storing.ts';

export const model: ModelOf<typeof definition, ProcessState> = {
  purposes: ['position'],

  create: (c) => ({
    sessions: [],
    ends: [],
    readable: [],
    storing: freshStoring(),
    busy: 0,
    turn: 0,
    rounds: 0,
    type: c.network.typeIndex('block'),
  }),

  start: measure,

  message(c, link, m) {
    if (link !== NONE && c.links.read.includes(link)) readReturned(c, m);
    else store(c, m);
  },

  signal(c, link, s) {
    const { messages } = c;
    const form = messages.form(s);
    if (form === PULL) polled(c, link, sessionOf(c, link, s));
    else if (form === DONE || form === EMPTY) sendfileReturned(c, messages.tag(s), form === DONE);
    else if (c.links.write.includes(link)) storedAway(c, s);
    else if (form === CONFIRM) writeReturned(c, messages.tag(s), messages.id(s));
  },

  timer(c, code, m, argument) {
    if (code === CALL) call(c, argument);
    else if (code === CALLED) askForBytes(c, argument);
    else if (code === CIPHER) encrypt(c, m);
    else if (code === CIPHERED) callWrite(c, m);
    else if (code === WRITE) write(c, m);
    else storeNow(c, m);
  },

  crash(c) {
    c.discardAll(c.reasons.crashed);
    // The log and what consumers have read outlive the process; what was under way does not.
    for (const session of c.state.sessions)
      Object.assign(session, { fetching: null, asked: false });
    stopStoring(c);
    c.state.busy = 0;
    measure(c);
  },

  recover() {},

  changed(c, name) {
    if (name === 'partitions' || name === 'backlog')
      for (const session of c.state.sessions) countLag(c, session);
    work(c);
    storeNext(c);
  },

  linkUp(c, link) {
    if (c.links.out.includes(link)) c.signal(link, MODE, PULL);
  },

  linkDown(c, link) {
    if (c.links.write.includes(link)) cacheLost(c);
    for (const session of c.state.sessions) {
      if (session.link === link) session.asked = false;
      const needs = session.link === link || c.links.read.includes(link);
      if (needs && session.fetching !== null) endFetch(c, session);
    }
    work(c);
  },
};
