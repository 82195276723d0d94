/**
 * The operating system's page cache: file bytes in memory, in runs of 64 KiB, the least recently used
 * evicted first. A read that finds its bytes is a hit; otherwise they are asked of the disk, once for
 * all who wait for them, with `readAhead` more. A read by a process is then copied to it by the
 * processor; one by `sendfile` is handed to the network card by DMA where the card can gather, or
 * copied into the socket buffer where it cannot.
 *
 * What is written is in memory at once and on disk later: when the write-back timer runs out, when
 * half of `dirtyLimit` is dirty, or, with a flush per message, before the writer gets its answer
 * (fsync). Above `dirtyLimit` writers get their answers only when enough has reached the disk.
 *
 * Simplified: runs instead of 4 KiB pages, so that one dirty byte keeps 64 KiB in memory; a run that
 * is written in part counts as read; one list instead of active and inactive; no memory pressure from
 * outside; everything dirty is written in each round, however young. Sources: the kernel's
 * documentation of vm.dirty_*; Kafka's design, "Don't fear the filesystem".
 */
import { NONE } from '../../kernel/events.ts';
import { CONFIRM, PULL, SUBSCRIBE } from '../../kernel/messages.ts';
import type { ModelOf } from '../define.ts';
import type { definition } from './definition.ts';
import { asked, copy, fetchAgain, forgetFetches, loaded, sendingsFail, taken } from './reading.ts';
import { type CacheState, COPY, freshState, measure } from './state.ts';
import { diskFound, diskGone, diskLost, flushed, settle, stored, writeBack } from './writing.ts';

export const model: ModelOf<typeof definition, CacheState> = {
  purposes: [],

  create: (c) => freshState(c.network.typeIndex('block')),

  start() {},

  message(c, link, m) {
    if (link !== NONE && c.links.fill.includes(link)) loaded(c, m);
    else stored(c, m);
  },

  signal(c, link, s) {
    const form = c.messages.form(s);
    if (form === SUBSCRIBE) c.state.roles[c.positionOut(link)] = c.messages.tag(s);
    else if (form === PULL) asked(c, link, s);
    else if (c.links.back.includes(link)) flushed(c, s);
    else if (form === CONFIRM) taken(c, c.messages.tag(s));
  },

  timer(c, code, m) {
    if (code === COPY) copy(c, m);
    else writeBack(c);
  },

  crash(c) {
    c.discardAll(c.reasons.crashed);
    c.state = freshState(c.state.type);
    measure(c);
  },

  recover() {},

  changed: settle,

  linkUp(c, link) {
    if (c.links.fill.includes(link)) fetchAgain(c);
    if (c.links.back.includes(link)) diskFound(c);
  },

  linkDown(c, link) {
    c.state.waiters = c.state.waiters.filter((waiter) => waiter.link !== link);
    sendingsFail(c, link);
    if (c.links.fill.includes(link)) forgetFetches(c);
    if (c.links.out.includes(link)) c.state.roles[c.positionOut(link)] = 0;
    if (c.links.back.includes(link)) diskLost(c);
  },

  detached(c, port, position) {
    if (port === 'out') c.state.roles.splice(position, 1);
    if (port === 'back') diskGone(c);
  },
};
